"""Notes: Word's own, counted by it; what it has no mark for stands in a list."""

from pathlib import Path

import pytest
from msgspec.structs import replace

from contracts.sample import EN, ZH, document, literal, prose
from jjjdoc.tree.nodes import Note, NoteReference, Paragraph
from jjjdoc.tree.walk import map_references
from writers.docx.opened import TEMPLATES, Opened, written
from writers.docx.test_validity import findings

NOTES = (
    Note("a", 1, literal("第一", ZH, "a")),
    Note("a", 1, literal("First", EN, "a")),
    Note("b", 2, prose("第二，见[网站](https://example.org)", ZH, "b")),
)
FOOTNOTES = "word/footnotes.xml"


def noted(*notes: Note, text: str = "甲[^a]乙[^a]丙[^b]", template: str | Path = "plain") -> Opened:
    numbers = {note.id: note.number for note in notes}

    def number(mark: NoteReference, _: str) -> NoteReference:
        return replace(mark, number=numbers.get(mark.note))

    made = document((Paragraph(prose(text, ZH)), Paragraph(prose("x[^a]", EN))), (ZH, EN), notes=notes)
    return written(map_references(made, NoteReference, number), template)


@pytest.fixture
def with_endnotes(tmp_path: Path) -> Path:
    settings = (TEMPLATES / "plain" / "template.yaml").read_text("utf-8")
    (tmp_path / "template.yaml").write_text(f"{settings}\nnotes: endnotes\n", "utf-8")
    return tmp_path


def test_each_note_has_one_mark_that_word_counts() -> None:
    opened = noted(*NOTES)
    assert opened.find("//w:footnoteReference/@w:id") == ["1", "2"]
    assert opened.find("/w:footnotes/w:footnote/@w:id", FOOTNOTES) == ["-1", "0", "1", "2"]
    assert opened.find("//w:footnote[@w:id>0]//w:footnoteRef/ancestor::w:footnote/@w:id", FOOTNOTES) == [
        "1",
        "2",
    ]


def test_further_mentions_repeat_the_number() -> None:
    opened = noted(*NOTES)
    (name,) = opened.find("//w:bookmarkStart[starts-with(@w:name, '_Ref')]/@w:name")
    assert opened.find(f"//w:bookmarkStart[@w:name='{name}']/following::w:footnoteReference[1]/@w:id") == [
        "1"
    ]
    code = f"NOTEREF {name} \\f \\h"
    assert [text.strip() for text in opened.text("//w:instrText") if "NOTEREF" in text] == [code, code]
    assert [text for text in opened.text("//w:body/w:p") if text.startswith(("甲", "x"))] == [
        f"甲乙 {code} 1丙",
        f"x {code} 1",
    ]


def test_a_note_in_two_languages_is_one_note() -> None:
    opened = noted(*NOTES)
    assert opened.text("//w:footnote[@w:id='1']/w:p", FOOTNOTES) == [" 第一", "First"]
    styles = opened.find("//w:footnote[@w:id='1']/w:p/w:pPr/w:pStyle/@w:val", FOOTNOTES)
    assert styles == ["FootnoteText", "FootnoteTextEnglish"]
    assert not opened.find("//w:footnote[@w:id='1']/w:p[2]//w:footnoteRef", FOOTNOTES)


def test_links_in_notes_belong_to_the_part_of_notes() -> None:
    opened = noted(*NOTES)
    (link,) = opened.find("//w:hyperlink/@r:id", FOOTNOTES)
    (target,) = opened.find(f"//rel:Relationship[@Id='{link}']/@Target", "word/_rels/footnotes.xml.rels")
    assert target == "https://example.org"


def test_settings_tell_of_the_separators() -> None:
    opened = noted(*NOTES)
    assert opened.find("//w:footnotePr/w:footnote/@w:id", "word/settings.xml") == ["-1", "0"]
    assert not noted(text="甲").find("//w:footnotePr", "word/settings.xml")


def test_endnotes_where_the_template_says_so(with_endnotes: Path, tmp_path: Path) -> None:
    opened = noted(*NOTES, template=with_endnotes)
    assert FOOTNOTES not in opened.parts
    assert opened.text("//w:endnote[@w:id>0]/w:p", "word/endnotes.xml") == [" 第一", "First", " 第二，见网站"]
    assert opened.paragraphs("Heading1") == ["注释\u2003Notes"]
    assert opened.find("//w:endnotePr/w:numFmt/@w:val", "word/settings.xml") == ["decimal"]
    assert opened.find("//w:r[w:endnoteReference]/w:rPr/w:rStyle/@w:val") == ["EndnoteReference"] * 2
    assert findings(opened.data, tmp_path / "a.docx") == []


def test_a_mark_without_a_note_leads_nowhere() -> None:
    opened = noted(text="甲[^c]")
    assert "甲⟦c⟧" in opened.text("//w:p")
    assert not opened.find("//w:hyperlink")
    assert FOOTNOTES not in opened.parts


def test_a_note_that_only_a_note_mentions_stands_in_a_list() -> None:
    inner = replace(NOTES[2], number=2, prose=literal("里层", ZH, "b"))
    outer = Note("a", 1, prose("外层[^b]", ZH, "a"))
    opened = noted(outer, inner, text="甲[^a]")
    assert opened.find("//w:footnote[@w:id='1']//w:hyperlink/@w:anchor", FOOTNOTES) == ["note_b_zh_CN"]
    assert opened.text("//w:p[w:bookmarkStart/@w:name='note_b_zh_CN']") == ["2 里层"]
    assert opened.paragraphs("Heading1") == ["注释\u2003Notes"]
    assert not opened.find("//w:footnoteReference", FOOTNOTES)  # Word refuses a note in a note


def test_a_note_that_notes_mention_again_keeps_its_number() -> None:
    opened = noted(Note("a", 1, literal("第一")), Note("b", 2, prose("同[^a]", ZH)), text="甲[^a]乙[^b]")
    (name,) = opened.find("//w:bookmarkStart[starts-with(@w:name, '_Ref')]/@w:name")
    assert opened.text("//w:footnote[@w:id='2']/w:p", FOOTNOTES) == [f" 同 NOTEREF {name} \\f \\h 1"]


def test_a_note_among_the_blocks_that_nothing_mentions_stands_at_the_end() -> None:
    opened = written(document((Note("n", 1, literal("说明")), Paragraph(literal("正文")))))
    texts = opened.text("/w:document/w:body/w:p")
    assert texts.index("正文") < texts.index("1 说明")


def test_marks_side_by_side_are_told_apart() -> None:
    opened = noted(*NOTES, text="甲[^a][^b]乙")
    assert opened.text("//w:r[w:footnoteReference]/following-sibling::w:r[1]")[0] == ","
