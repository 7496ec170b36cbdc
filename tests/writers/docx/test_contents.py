"""Contents: every heading with its page, as a field that nobody has to update."""

import re
from pathlib import Path

from openxml_audit import OpenXmlValidator

from contracts.sample import EN, ZH, document, literal, prose
from jjjdoc.loader.pages import Pages
from jjjdoc.ooxml.fields import contents_entry, fill_pages
from jjjdoc.tree.nodes import Block, Document, Heading, Note, Paragraph
from jjjdoc.writers.docx import write
from jjjdoc.writers.formats import OutputFile, WriteOptions
from writers.docx.opened import TEMPLATES, Opened, bookmarks, open_bytes

TITLES = (
    ("总体进展", "Overview"),
    ("战略引领", "Strategy"),
    ("综合实力", "Economic strength"),
    ("数据", "Figures"),
)


def report(language: str = ZH, copies: int = 2, body: int = 3) -> Document:
    """Return a document of sections, each with a section in it."""
    blocks: list[Block] = []
    for number in range(copies):
        for at, titles in enumerate(TITLES):
            title = literal(titles[language == EN], language, f"s{number}_{at}_title")
            blocks.append(Heading(1 + at % 2, f"s{number}_{at}", title))
            text = literal("北京市从严控制非首都功能增量。" * 20, language, f"p{number}_{at}")
            blocks += [Paragraph(text)] * body
    return document(tuple(blocks), (language,))


def written(made: Document, pages: Pages | None = None, template: str = "plain") -> OutputFile:
    (file,) = write(made, WriteOptions("sample", TEMPLATES / template, pages))
    return file


def entries(opened: Opened) -> list[tuple[str, str, str]]:
    """Return style, text and page of each entry."""
    found = []
    for paragraph in opened.find(
        "//w:sdt//w:p[w:pPr/w:pStyle[starts-with(@w:val, 'TOC') and @w:val!='TOCHeading']]"
    ):
        space = paragraph.nsmap
        style = paragraph.xpath("string(w:pPr/w:pStyle/@w:val)", namespaces=space)
        texts = paragraph.xpath(".//w:hyperlink//w:t/text()", namespaces=space)
        found.append((style, "".join(texts[:-1]), texts[-1]))
    return found


def test_every_heading_has_an_entry_with_its_stored_page() -> None:
    made = report()
    first = written(made).pagination
    assert first is not None
    assert not first.exact
    pages = Pages(first.content, {name: 3 + at for at, name in enumerate(first.bookmarks)})
    file = written(made, pages)
    assert file.pagination is not None
    assert file.pagination.exact
    assert entries(open_bytes(file.data)) == [
        (f"TOC{1 + at % 2}", TITLES[at % 4][0], str(3 + at)) for at in range(8)
    ]


def test_the_pages_of_an_earlier_text_are_taken_as_estimates() -> None:
    made = report()
    first = written(made).pagination
    assert first is not None
    file = written(made, Pages("another", dict.fromkeys(first.bookmarks, 7)))
    assert file.pagination is not None
    assert not file.pagination.exact
    assert {page for _, _, page in entries(open_bytes(file.data))} == {"7"}
    other = written(made, Pages(first.content, {"other": 7})).pagination
    assert other == first


def test_the_digest_is_of_what_sets_the_pages_and_not_of_the_numbers() -> None:
    one = written(report()).pagination
    assert one is not None
    with_pages = written(report(), Pages(one.content, dict.fromkeys(one.bookmarks, 99))).pagination
    assert with_pages is not None
    assert with_pages.content == one.content
    longer = written(report(body=4)).pagination
    assert longer is not None
    assert longer.content != one.content


def test_estimates_go_up_with_the_text() -> None:
    pagination = written(report(copies=10, body=8)).pagination
    assert pagination is not None
    numbers = list(pagination.numbers.values())
    assert numbers[0] >= 2
    assert numbers == sorted(numbers)
    # 40 sections of 8 paragraphs of 11 lines (300 characters, 28 a line), 22 lines a page, by GB/T 9704-2012
    assert 120 <= numbers[-1] <= 200


def test_the_field_is_whole_and_asks_nobody() -> None:
    opened = open_bytes(written(report()).data)
    assert opened.find("count(//w:sdt//w:fldChar[@w:fldCharType='begin'])") == 9
    assert opened.find("count(//w:sdt//w:fldChar[@w:fldCharType='end'])") == 9
    codes = opened.text("//w:sdt//w:instrText")
    assert codes[0] == r' TOC \o "1-3" \h \z \u '
    anchors = opened.find("//w:sdt//w:hyperlink/@w:anchor")
    assert [re.search(r"PAGEREF (\S+)", code)[1] for code in codes[1:]] == anchors
    assert set(anchors) <= set(bookmarks(opened.parts["word/document.xml"]))
    everything = b"".join(opened.parts.values())
    assert b"w:dirty" not in everything
    assert b"updateFields" not in everything
    assert b"\x01" not in opened.parts["word/document.xml"]


def test_the_text_begins_a_page_and_long_contents_too() -> None:
    breaks = "//w:p[w:pPr/w:pageBreakBefore]"
    assert open_bytes(written(report()).data).text(breaks) == ["总体进展"]
    assert open_bytes(written(report(copies=9)).data).text(breaks) == ["目录", "总体进展"]


def test_a_paired_edition_has_entries_in_both_languages() -> None:
    blocks = tuple(
        Heading(1, f"s{at}", literal(chinese, ZH), (literal(english, EN),))
        for at, (chinese, english) in enumerate(TITLES * 2)
    )
    opened = open_bytes(written(document(blocks, (ZH, EN))).data)
    assert opened.paragraphs("TOCHeading") == ["目录\u2003Contents"]
    assert entries(opened)[0][:2] == ("TOC1", "总体进展\u2003Overview")


def test_entries_are_without_marks_of_notes_and_links() -> None:
    title = "进展[^n]和[链接](https://example.cn/)**强**"
    blocks = tuple(Heading(1, f"s{at}", prose(title, ZH, f"s{at}_title")) for at in range(5))
    made = document(blocks, notes=(Note("n", 1, literal("注", ZH, "n")),))
    opened = open_bytes(written(made).data)
    assert {text for _, text, _ in entries(opened)[:5]} == {"进展和链接强"}
    assert opened.find("//w:hyperlink//w:hyperlink") == []
    names = bookmarks(opened.parts["word/document.xml"])
    assert len(names) == len(set(names))


def test_few_headings_have_no_contents_and_a_briefing_none_at_all() -> None:
    for file in (written(report(copies=1)), written(report(), template="briefing")):
        assert file.pagination is None
        opened = open_bytes(file.data)
        assert opened.find("//w:sdt") == []
        assert not any(name.startswith("_Toc") for name in bookmarks(opened.parts["word/document.xml"]))


def test_headings_of_the_same_name_are_told_apart() -> None:
    blocks = tuple(Heading(1, name, literal(name, EN)) for name in ("notes", "a", "a", "a_2", "b"))
    pagination = written(document(blocks, (EN,))).pagination
    assert pagination is not None
    assert list(pagination.bookmarks) == ["notes", "a", "a_2", "a_2_2", "b"]


def test_audit_finds_nothing(tmp_path: Path) -> None:
    for language in (ZH, EN):
        path = tmp_path / f"{language}.docx"
        path.write_bytes(written(report(language, copies=5)).data)
        assert [str(error) for error in OpenXmlValidator().validate(path).errors] == []


def test_numbers_are_put_where_they_go() -> None:
    text = contents_entry("_Toc2", "a", "") + contents_entry("_Toc1", "b", "")
    filled = fill_pages(text, {"_Toc1": 3, "_Toc2": 12})
    assert re.findall(r"PAGEREF (\S+) .*?<w:t>([0-9]+)<", filled) == [("_Toc2", "12"), ("_Toc1", "3")]
    assert fill_pages("a", {}) == "a"
