"""Word files of any program: what is a heading, a list, a table, a note, and in which language."""

import pytest

from jjjdoc.errors import JjjdocError
from jjjdoc.lint.document import passages_of
from jjjdoc.ooxml.xml import qualified
from jjjdoc.readers.docx.read import read_word
from jjjdoc.readers.formats import ReadOptions
from jjjdoc.tree.nodes import Block, Heading, Link, ListBlock, NoteReference, Strong, Table
from jjjdoc.tree.walk import iterate_inlines
from ooxml.word_files import paragraph, run
from readers.docx.made import NUMBERING, blocks, item, passages, reading, roles, row, table

BOTH = "The total economic output of the three places reached CNY 10.4 trillion in the year 2023."


def style(identifier: str, name: str, properties: str = "", based_on: str = "") -> str:
    base = f'<w:basedOn w:val="{based_on}"/>' if based_on else ""
    return (
        f'<w:style w:type="paragraph" w:styleId="{identifier}"><w:name w:val="{name}"/>{base}'
        f"<w:pPr>{properties}</w:pPr></w:style>"
    )


OUTLINE = '<w:outlineLvl w:val="{}"/>'


@pytest.mark.parametrize(
    ("content", "styles", "level"),
    [
        ("Heading2", style("Heading2", "heading 2", OUTLINE.format(1)), 2),  # Word
        ("2", style("2", "heading 1"), 1),  # WPS
        ("Heading1", style("Heading1", "Heading 1"), 1),  # LibreOffice, Google Docs
        ("Heading3", "", 3),  # a style that is not defined
        ("berschrift1", style("berschrift1", "Überschrift 1"), 1),
        ("Own", style("Own", "Chapter", based_on="Heading1") + style("Heading1", "heading 1"), 1),
        ("Own", style("Own", "Chapter", OUTLINE.format(0)), 1),
        ("Own", style("Own", "Run-in", OUTLINE.format(9), "Heading1") + style("Heading1", "heading 1"), 0),
        ("Loop", style("Loop", "loop", based_on="Loop"), 0),
    ],
)
def test_headings_by_style(content: str, styles: str, level: int) -> None:
    (block,) = blocks(paragraph("Overview", content), styles=styles)
    assert (block.level if isinstance(block, Heading) else 0) == level


def test_headings_by_their_own_level() -> None:
    own = f"<w:p><w:pPr>{OUTLINE.format(2)}</w:pPr>{run('Overview')}</w:p>"
    (block,) = blocks(own)
    assert isinstance(block, Heading)
    assert block.level == 3


def shape(block: Block) -> object:
    assert isinstance(block, ListBlock)
    return (
        block.ordered,
        block.start,
        [(item.prose.view.text, [*map(shape, item.children)]) for item in block.items],
    )


def test_lists() -> None:
    body = (
        item("one", 1) + item("inner", 1, 1) + item("two", 1) + paragraph("between")
        + item("three", 1) + item("dot", 2) + item("four", 3) + item("none", 0)
    )  # fmt: skip
    first, between, third, dots, fourth, none = blocks(body, numbering=NUMBERING)
    assert shape(first) == (True, 1, [("one", [(True, 1, [("inner", [])])]), ("two", [])])
    assert shape(third) == (True, 3, [("three", [])])
    assert shape(dots) == (False, 1, [("dot", [])])
    assert shape(fourth) == (True, 4, [("four", [])])
    assert not isinstance(between, ListBlock)
    assert not isinstance(none, ListBlock)


def test_a_table_of_data() -> None:
    body = paragraph("Table 1 Output", "Caption") + table(
        row("Place", "2023"), row("Beijing", "4.4"), row("", "a")
    )
    (block,) = blocks(body, styles=style("Caption", "caption"))
    assert isinstance(block, Table)
    assert block.caption is not None
    assert block.caption.view.text == "Table 1 Output"
    assert [[cell.view.text for cell in each.cells] for each in (block.header, *block.rows)] == [
        ["Place", "2023"],
        ["Beijing", "4.4"],
        ["", "a"],
    ]


def test_cells_that_span_columns_leave_none_out() -> None:
    spanning = f'<w:tr><w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr>{paragraph("both")}</w:tc></w:tr>'
    (block,) = blocks(table(row("a", "b"), spanning, row("c", "d")))
    assert isinstance(block, Table)
    assert {len(each.cells) for each in (block.header, *block.rows)} == {2}


def test_a_table_that_only_places_text() -> None:
    inside = paragraph("Overview", "Heading1") + paragraph("Text.")
    assert roles(table(row(inside, "Beside."), row("x", "y"))) == [
        ("heading", "Overview"),
        ("paragraph", "Text."),
        ("paragraph", "Beside."),
        ("paragraph", "x"),
        ("paragraph", "y"),
    ]


def test_front_matter() -> None:
    body = (
        paragraph("A Report", "Title") + paragraph("With Figures", "Subtitle") + paragraph("The Office", "Author")
        + paragraph("March 1, 2024", "Date") + paragraph("It says much.", "Abstract")
        + paragraph("Keywords: output; region", "Keywords") + paragraph("Overview", "Heading1") + paragraph("Text.")
    )  # fmt: skip
    found = reading(body).documents[0]
    assert [(each.role, each.text) for each in passages_of(found)][:6] == [
        ("title", "A Report"),
        ("subtitle", "With Figures"),
        ("issuer", "The Office"),
        ("summary", "It says much."),
        ("keyword", "output"),
        ("keyword", "region"),
    ]
    assert found.date == "March 1, 2024"


def test_contents_code_and_prompts_are_left_out() -> None:
    begin, end = (f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "end"))
    contents = f'<w:p>{begin}<w:r><w:instrText>TOC</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>{run("One 1")}</w:p>'
    body = (
        contents
        + paragraph("Two 2", "TOC2")
        + f"<w:p>{end}</w:p>"
        + paragraph("x = 1", "SourceCode")
        + paragraph("Text.")
    )
    assert roles(body, styles=style("TOC2", "toc 2") + style("SourceCode", "Source Code")) == [
        ("paragraph", "Text.")
    ]


def test_notes_links_emphasis_and_breaks() -> None:
    content = (
        run("A ") + "<w:r><w:rPr><w:b/></w:rPr><w:t>bold</w:t></w:r>" + f'<w:hyperlink r:id="rId9">{run(" link")}</w:hyperlink>'
        + '<w:r><w:footnoteReference w:id="1"/><w:br/><w:t>next</w:t></w:r><m:oMath/>'
    )  # fmt: skip
    note = f'<w:footnote w:id="1">{paragraph("A note.")}</w:footnote>'
    found = reading(f"<w:p>{content}</w:p>", footnotes=note).documents[0]
    passage = next(passages_of(found))
    assert passage.text.startswith("A bold link\nnext")
    assert len(passage.text) == len("A bold link\nnext") + 1
    kinds = [type(each) for each in iterate_inlines(passage.prose.inlines)]
    assert Strong in kinds
    assert NoteReference in kinds
    assert Link not in kinds  # the address of this one is not there
    assert [(each.number, each.prose.view.text) for each in found.notes] == [(1, "A note.")]


def test_headers_are_a_stream_of_their_own() -> None:
    first, second = reading(paragraph("Text."), header=paragraph("Running head")).documents
    assert [each.text for each in passages_of(first)] == ["Text."]
    assert [each.text for each in passages_of(second)] == ["Running head"]


def test_pictures_have_their_words_behind_the_text() -> None:
    drawing = (
        '<w:r><w:drawing><wp:inline><wp:docPr id="1" name="a" descr="{}"/></wp:inline></w:drawing></w:r>'
    )
    body = (
        f"<w:p>{drawing.format('A map of the region')}</w:p><w:p>{drawing.format('map.png')}</w:p>"
        + paragraph("Text.")
    )
    found = reading(body)
    assert [(each.role, each.text) for each in passages_of(found.documents[0])] == [
        ("alternative", "A map of the region"),
        ("paragraph", "Text."),
    ]
    passage = next(passages_of(found.documents[0]))
    place = found.text.locate(passage.source_range(2, 3)[0])
    assert place.picture is not None
    assert place.picture.alternative[place.offset] == passage.text[2]


def test_every_character_leads_back_to_its_element() -> None:
    body = paragraph(run("One ") + run("two")) + table(row("a", "b"), row("c", "d")) + paragraph("三地。")
    found = reading(body)
    for document in found.documents:
        for passage in passages_of(document):
            for at, char in enumerate(passage.text):
                place = found.text.locate(passage.source_range(at, at + 1)[0])
                spot = place.paragraph.spot(place.offset)
                assert spot.piece.element.tag == qualified("t")
                assert (spot.piece.element.text or "")[spot.offset] == char


def test_places_are_told_by_headings() -> None:
    box = f"<w:txbxContent>{paragraph('Boxed.')}</w:txbxContent>"
    heading = f'<w:p><w:pPr><w:pStyle w:val="Heading1"/><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>{run("总体进展")}</w:p>'
    body = (
        paragraph("A Report", "Title") + heading + paragraph("") + paragraph("One.") + paragraph("Two.")
        + paragraph("Inner", "Heading2") + f"<w:p><w:r><w:t>Three.</w:t><w:pict>{box}</w:pict><w:footnoteReference w:id='7'/></w:r></w:p>"
        + table(row("a", "b"), row("c", "d"))
    )  # fmt: skip
    parts = {
        "numbering": NUMBERING,
        "footnotes": f'<w:footnote w:id="7">{paragraph("Note.")}</w:footnote>',
        "footer": paragraph("Foot."),
    }
    found = reading(body, **parts)
    source = found.text.source

    def place(text: str, language: str = "en") -> str:
        landmark = source.landmark(source.text.index(text))
        assert landmark is not None
        return landmark.text("zh" if language == "zh" else "en")

    assert place("A Report") == "the title"
    assert place("总体进展") == "一、总体进展 › the heading"
    assert place("Two.") == "一、总体进展 › paragraph 2"
    assert place("Two.", "zh") == "一、总体进展 › 第2段"
    assert place("Three.") == "一、总体进展 › Inner › paragraph 1"
    assert place("Boxed.") == "一、总体进展 › Inner › text box 1"
    assert place("d\n") == "一、总体进展 › Inner › table 1, row 2, column 2"
    assert place("Note.") == "footnote 1"
    assert place("Foot.") == "page footer"


def test_places_by_typed_numbers() -> None:
    body = "".join(map(paragraph, ("一、总体进展", "（一）战略引领", "（二）三地经济总量增长。", "文本。")))
    source = reading(body).text.source
    landmark = source.landmark(source.text.index("文本"))
    assert landmark is not None
    assert landmark.text("zh") == "一、总体进展 › （一）战略引领 › 第2段"


def test_what_cannot_be_written_in_has_no_fix() -> None:
    locked = f"<w:sdt><w:sdtPr><w:lock w:val='contentLocked'/></w:sdtPr><w:sdtContent>{run('the the')}</w:sdtContent></w:sdt>"
    for content, is_fixable in (
        (run("the the"), True),
        (locked, False),
        (f'<w:fldSimple w:instr="X">{run("the the")}</w:fldSimple>', False),
    ):
        (passage,) = passages(f"<w:p>{run('It is ')}{content}{run(' end.')}</w:p>")
        edit = passage.edit(6, 13, "the")
        assert (edit is not None) == is_fixable


@pytest.mark.parametrize("data", [b"", b"PK", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 a .doc file", b"<html>"])
def test_what_is_no_word_file(data: bytes) -> None:
    with pytest.raises(JjjdocError) as caught:
        read_word(data, "odd.docx", ReadOptions())
    assert "odd.docx" in caught.value.message.text("zh")
