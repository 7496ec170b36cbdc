"""Lists: one kind, many lists, each with its own beginning."""

from jjjdoc.ooxml.numbering import Level, Numbering

DOTS = (Level("bullet", "•", 100, 50),)
FIGURES = (Level("decimal", "%1.", 100, 50), Level("decimal", "（%2）", 200, 50, east_asian=True))


def test_lists_of_one_kind_share_its_definition() -> None:
    numbering = Numbering()
    assert [numbering.new_list(FIGURES, 0, 1), numbering.new_list(FIGURES, 1, 7)] == [1, 2]
    assert numbering.abstracts().count("<w:abstractNum ") == 1
    assert '<w:lvlOverride w:ilvl="1"><w:startOverride w:val="7"/></w:lvlOverride>' in numbering.lists()


def test_bullets_are_one_list() -> None:
    numbering = Numbering()
    assert numbering.bullets(DOTS) == numbering.bullets(DOTS) == 1


def test_ids_can_join_those_of_another_document() -> None:
    numbering = Numbering(first_abstract=5, first_list=9)
    assert numbering.new_list(FIGURES, 0, 1) == 9
    assert 'w:abstractNumId="5"' in numbering.abstracts()


def test_kinds_come_before_lists() -> None:
    numbering = Numbering()
    numbering.new_list(FIGURES, 0, 1)
    numbering.bullets(DOTS)
    xml = numbering.xml()
    assert xml.rindex("<w:abstractNum ") < xml.index("<w:num ")


def test_levels_take_back_an_indent_in_characters() -> None:
    numbering = Numbering()
    numbering.bullets(DOTS)
    assert '<w:ind w:left="100" w:firstLineChars="0" w:hanging="50"/>' in numbering.xml()
