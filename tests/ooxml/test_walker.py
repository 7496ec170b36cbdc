"""The walk through a Word file: what is text, in which order, and where each character stands."""

import pytest

from jjjdoc.ooxml.opened import open_package
from jjjdoc.ooxml.walker import OBJECT, View, WalkedText, walk
from jjjdoc.ooxml.xml import qualified
from ooxml.word_files import paragraph, run, word_file


def walked(body: str, view: View = "accepted", **parts: str) -> WalkedText:
    return walk(open_package(word_file(body, parts), "a.docx"), view)


def texts(body: str, view: View = "accepted", **parts: str) -> list[str]:
    return [each.text for each in walked(body, view, **parts).paragraphs]


def mark(kind: str) -> str:
    return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'


def field(code: str, result: str) -> str:
    instruction = f"<w:r><w:instrText> {code} </w:instrText></w:r>"
    return mark("begin") + instruction + mark("separate") + run(result) + mark("end")


CHANGED = (
    run("The ")
    + '<w:del w:id="1"><w:r><w:delText xml:space="preserve">old </w:delText></w:r></w:del>'
    + f'<w:ins w:id="2">{run("new ")}</w:ins>'
    + f'<w:moveFrom w:id="3">{run("away ")}</w:moveFrom><w:moveTo w:id="4">{run("here ")}</w:moveTo>'
    + run("end")
)


@pytest.mark.parametrize(
    ("content", "text"),
    [
        (run("ab") + run("cd"), "abcd"),
        ("<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:cr/></w:r>", "a\tb\nc\n"),
        ("<w:r><w:t>a</w:t><w:noBreakHyphen/><w:t>b</w:t><w:softHyphen/><w:t>c</w:t></w:r>", "a\u2011bc"),
        ("<w:r><w:t> a </w:t></w:r>" + run(" b\nc "), "a b c "),
        ('<w:r><w:sym w:font="Symbol" w:char="F0B7"/></w:r>', "•"),
        ('<w:r><w:sym w:font="Odd" w:char="F0B7"/><w:sym w:char="zz"/></w:r>', OBJECT * 2),
        ('<w:r><w:sym w:font="SimSun" w:char="2460"/></w:r>', "①"),
        (f"<w:r><w:ruby><w:rt>{run('jing')}</w:rt><w:rubyBase>{run('京')}</w:rubyBase></w:ruby></w:r>", "京"),
        (f'<w:hyperlink r:id="rId9">{run("link")}</w:hyperlink>', "link"),
        (
            f"<w:smartTag>{run('a')}</w:smartTag><w:bdo>{run('b')}</w:bdo><w:customXml>{run('c')}</w:customXml>",
            "abc",
        ),
        (f"<w:sdt><w:sdtPr/><w:sdtContent>{run('in')}</w:sdtContent></w:sdt>", "in"),
        (
            f"<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>{run('Click')}</w:sdtContent></w:sdt>",
            "",
        ),
        (run("page ") + field("PAGE", "12") + run("."), "page 12."),
        (field("IF ", "a") + mark("end") + run("b"), "ab"),
        (mark("begin") + run("lost?"), "lost?"),
        (mark("begin") + field("REF x", "inner code") + mark("separate") + run("r") + mark("end"), "r"),
        (f'<w:fldSimple w:instr=" REF x ">{run("表1")}</w:fldSimple>', "表1"),
        ("<w:r><w:rPr><w:vanish/></w:rPr><w:t>hidden</w:t></w:r>", ""),
        ('<w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>shown</w:t></w:r>', "shown"),
        ("<m:oMath><m:r><m:t>x</m:t></m:r></m:oMath>" + run(" is"), f"{OBJECT} is"),
        ("<w:r><w:t>a<!-- no text -->b</w:t></w:r>", "ab"),
        (
            f"<mc:AlternateContent><mc:Choice Requires='w14'>{run('a')}</mc:Choice><mc:Fallback>{run('b')}</mc:Fallback></mc:AlternateContent>",
            "a",
        ),
    ],
)
def test_text_of_a_paragraph(content: str, text: str) -> None:
    assert texts(f"<w:p>{content}</w:p>") == [text]


def test_changes_of_others() -> None:
    assert texts(f"<w:p>{CHANGED}</w:p>") == ["The new here end"]
    assert texts(f"<w:p>{CHANGED}</w:p>", "rejected") == ["The old away end"]


def test_paragraph_marks_of_others() -> None:
    gone = f'<w:p><w:pPr><w:rPr><w:del w:id="1"/></w:rPr></w:pPr>{run("a")}</w:p>'
    new = f'<w:p><w:pPr><w:rPr><w:ins w:id="2"/></w:rPr></w:pPr><w:ins w:id="3">{run("b")}</w:ins></w:p>'
    body = gone + new + paragraph("c")
    assert texts(body) == ["ab", "c"]
    assert texts(body, "rejected") == ["a", "c"]
    assert [len(each.elements) for each in walked(body).paragraphs] == [2, 1]


def test_rows_of_others() -> None:
    def row(text: str, change: str = "") -> str:
        return f"<w:tr><w:trPr>{change}</w:trPr><w:tc>{paragraph(text)}</w:tc></w:tr>"

    body = f"<w:tbl>{row('a')}{row('b', '<w:del/>')}{row('c', '<w:ins/>')}</w:tbl>"
    assert texts(body) == ["a", "c"]
    assert texts(body, "rejected") == ["a", "b"]


def test_every_character_knows_its_element() -> None:
    content = (
        "<w:r><w:t> ab</w:t><w:tab/></w:r>"
        f'<w:hyperlink w:anchor="x">{run("cd")}</w:hyperlink>'
        f'<w:ins w:id="1">{run("ef")}</w:ins>'
        f"<w:sdt><w:sdtPr><w:lock w:val='contentLocked'/></w:sdtPr><w:sdtContent>{run('gh')}</w:sdtContent></w:sdt>"
    )
    (found,) = walked(f"<w:p>{content}{field('PAGE', '12')}{run('i')}</w:p>").paragraphs
    assert found.text == "ab\tcdefgh12i"
    for offset, char in enumerate(found.text):
        spot = found.spot(offset)
        if char != "\t":
            assert (spot.piece.element.text or "")[spot.offset] == char
            assert spot.piece.element.getparent() is spot.piece.run
    around = [found.spot(found.text.index(char)).piece.around for char in "acgeI1i" if char != "I"]
    plain, link, locked, inserted, in_field, after = around
    assert link.link is not None
    assert link.link.tag == qualified("hyperlink")
    assert locked.locked
    assert locked.control is not None
    assert inserted.revision is not None
    assert in_field.field is not None
    assert (in_field.field.name, in_field.field.code) == ("PAGE", "PAGE")
    assert in_field.field.first.getparent() is found.element
    assert in_field.field.first is not in_field.field.last
    assert (plain.field, plain.link, plain.locked, after.field) == (None, None, False, None)
    assert [piece.text for piece in found.pieces_in(1, 4)] == ["ab", "\t", "cd"]
    with pytest.raises(IndexError):
        found.spot(len(found.text))


def test_fields_go_on_over_paragraphs() -> None:
    first = mark("begin") + "<w:r><w:instrText> TOC </w:instrText></w:r>" + mark("separate") + run("one")
    inner = run("two ") + field("PAGEREF _Toc1", "7")
    found = walked(
        f"<w:p>{first}</w:p><w:p>{inner}</w:p><w:p>{mark('end')}</w:p>{paragraph('after')}"
    ).paragraphs
    assert [each.text for each in found] == ["one", "two 7", "", "after"]
    names = [piece.around.field.name if piece.around.field else "" for each in found for piece in each.pieces]
    assert names == ["TOC", "TOC", "TOC", ""]


def test_tables_and_their_cells() -> None:
    inner = f"<w:tbl><w:tr><w:tc>{paragraph('deep')}</w:tc></w:tr></w:tbl>"
    body = (
        f"<w:tbl><w:tr><w:trPr><w:tblHeader/></w:trPr><w:tc><w:tcPr><w:gridSpan w:val='2'/></w:tcPr>{paragraph('h')}</w:tc>"
        f"<w:sdt><w:sdtContent><w:tc>{paragraph('c')}</w:tc></w:sdtContent></w:sdt></w:tr>"
        f"<w:sdt><w:sdtContent><w:tr><w:tc>{inner}{paragraph('')}</w:tc></w:tr></w:sdtContent></w:sdt></w:tbl>"
    )
    found = walked(body).paragraphs
    cells = [[(cell.row, cell.column, cell.span, cell.is_header) for cell in each.cells] for each in found]
    assert [each.text for each in found] == ["h", "c", "deep", ""]
    assert cells == [
        [(0, 0, 2, True)],
        [(0, 2, 1, True)],
        [(1, 0, 1, False), (0, 0, 1, False)],
        [(1, 0, 1, False)],
    ]


def test_text_boxes_stand_once_after_their_paragraph() -> None:
    box = f"<w:txbxContent>{paragraph('boxed')}</w:txbxContent>"
    content = (
        run("before ")
        + "<w:r><mc:AlternateContent><mc:Choice Requires='wps'><w:drawing><wp:inline><wp:docPr id='1' descr='a map'/>"
        + f"<wps:txbx>{box}</wps:txbx></wp:inline></w:drawing></mc:Choice>"
        + f"<mc:Fallback><w:pict><v:textbox>{box}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
        + run("after")
    )
    anchor, boxed = walked(f"<w:p>{content}</w:p>").paragraphs
    assert (anchor.text, boxed.text) == ("before after", "boxed")
    assert (anchor.box, boxed.box is not None) == (None, True)
    assert [(each.offset, each.alternative) for each in anchor.pictures] == [(7, "a map")]
    old = f"<w:p><w:r><w:pict><v:textbox>{box}</v:textbox></w:pict></w:r></w:p>"
    assert texts(old) == ["", "boxed"]


def test_notes_and_header_footer() -> None:
    note = f'<w:footnote w:type="separator" w:id="-1">{paragraph("—")}</w:footnote><w:footnote w:id="1">{paragraph("note")}</w:footnote>'
    body = f'<w:p>{run("text")}<w:r><w:footnoteReference w:id="1"/></w:r>{run(".")}</w:p>'
    found = walked(body, footnotes=note, header=paragraph("top"), footer=paragraph("foot"))
    assert [(each.story, each.note, each.text) for each in found.paragraphs] == [
        ("body", None, "text."),
        ("footnote", "1", "note"),
        ("header", None, "top"),
        ("footer", None, "foot"),
    ]
    assert found.marks["footnote", "1"].offset == 4
    assert [each.part for each in found.paragraphs][1] == "word/footnotes.xml"


def test_bookmarks() -> None:
    content = (
        f'<w:bookmarkStart w:id="1" w:name="seg_a_en"/>{run("one")}<w:bookmarkStart w:id="2" w:name="b"/>{run("two")}'
        '<w:bookmarkEnd w:id="1"/><w:bookmarkEnd w:id="2"/><w:bookmarkEnd w:id="9"/>'
    )
    (found,) = walked(f"<w:p>{content}</w:p>").paragraphs
    assert [(each.name, each.start, each.end) for each in found.bookmarks] == [
        ("seg_a_en", 0, 6),
        ("b", 3, 6),
    ]
