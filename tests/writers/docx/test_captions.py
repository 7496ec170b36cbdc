"""Captions are counted by fields, and references are fields that repeat them."""

from pathlib import Path

import pytest
from msgspec.structs import replace

from contracts.sample import EN, ZH, document, literal, samples
from jjjdoc.loader.pages import Pages
from jjjdoc.tree.nodes import CrossReference, Document, Heading, Paragraph, Prose
from jjjdoc.writers.docx import write
from jjjdoc.writers.formats import WriteOptions
from writers.docx.opened import TEMPLATES, Opened, open_bytes, written
from writers.docx.test_validity import findings

FIELDS = "//w:p[w:pPr/w:pStyle[starts-with(@w:val, 'Caption')]]"


def codes(opened: Opened) -> list[str]:
    return [text.strip() for text in opened.text("//w:instrText") if "PAGE" not in text]


def bookmarked_text(opened: Opened, name: str) -> str:
    """Return the text that Word shows between the marks of a bookmark."""
    (identifier,) = opened.find(f"//w:bookmarkStart[@w:name='{name}']/@w:id")
    between = (
        f"//w:t[preceding::w:bookmarkStart[@w:id='{identifier}']]"
        f"[following::w:bookmarkEnd[@w:id='{identifier}']]"
    )
    return "".join(opened.text(between))


def test_captions_are_counted_in_each_language(image: Path) -> None:
    opened = written(samples(image)["interleaved"])
    assert [code for code in codes(opened) if code.startswith("SEQ")] == [
        "SEQ 表 \\* ARABIC",
        "SEQ Table \\* ARABIC",
        "SEQ 图 \\* ARABIC",
        "SEQ Figure \\* ARABIC",
        "SEQ 图 \\* ARABIC",
        "SEQ Figure \\* ARABIC",
    ]
    shown = ["".join(each.itertext("{*}t")) for each in opened.find(FIELDS)]
    assert shown == [
        "表1\u3000技术合同成交额",
        "Table 1. Value of technology contracts",
        "图1\u3000京津冀三地",
        "Figure 1. Beijing, Tianjin and Hebei",
        "图2\u3000两项支出",
        "Figure 2. Two outlays2",  # with the number of a note
    ]


def test_references_repeat_what_their_bookmarks_hold(image: Path) -> None:
    for edition in samples(image).values():
        opened = written(edition)
        for code in codes(opened):
            if code.startswith("REF"):
                result = opened.find(f"//w:r[w:instrText[contains(., '{code}')]]/following::w:t[1]")[0]
                assert result.text == bookmarked_text(opened, code.split()[1])


def test_a_title_is_quoted_outside_the_field() -> None:
    reference = CrossReference("s", 0, 1, "标题", "“", "”", anchor="s_title-zh-CN")
    prose = Prose("p", ZH, (reference,), literal("").view)
    opened = written(document((Heading(1, "s", literal("标题", ZH, "s_title")), Paragraph(prose))))
    (text,) = opened.text("//w:p[.//w:instrText]")
    assert text == "“ REF _Ref200000001 \\h 标题”"
    assert bookmarked_text(opened, "_Ref200000001") == "标题"


def test_without_a_place_or_a_number_there_is_no_field(image: Path) -> None:
    edition = samples(image)["en"]
    blocks = tuple(
        replace(block, number=None) if hasattr(block, "number") else block for block in edition.blocks
    )
    opened = written(replace(edition, blocks=blocks))
    assert not [code for code in codes(opened) if code.startswith("SEQ")]
    assert "Value of technology contracts" in opened.text(FIELDS)
    loose = Prose("p", EN, (CrossReference("s", 0, 1, "Title", "“", "”"),), literal("").view)
    assert codes(written(document((Paragraph(loose),), (EN,)))) == []


@pytest.fixture
def with_lists(tmp_path: Path) -> Path:
    settings = (TEMPLATES / "plain" / "template.yaml").read_text("utf-8")
    (tmp_path / "template.yaml").write_text(f"{settings}\ncaption_lists: [table, figure]\n", "utf-8")
    return tmp_path


def with_pages(made: Document, template: Path) -> Opened:
    """Return a document written with stored pages: what is listed stands on 11, 12 and so on."""
    (first,) = write(made, WriteOptions("sample", template))
    assert first.pagination is not None
    names = list(first.pagination.bookmarks)
    numbers = {name: 11 + at for at, name in enumerate(name for name in names if "-" in name)}
    pages = Pages(first.pagination.content, dict.fromkeys(names, 7) | numbers)
    (file,) = write(made, WriteOptions("sample", template, pages))
    assert file.pagination is not None
    assert file.pagination.exact
    return open_bytes(file.data)


def entries(opened: Opened) -> list[tuple[str, str]]:
    """Return text and page of each entry of a list of captions."""
    lines = opened.find("//w:p[w:pPr/w:pStyle[starts-with(@w:val, 'TableofFigures')]]")
    texts = [list(line.itertext("{*}t")) for line in lines]
    return [("".join(words), page) for *words, page in texts]


def codes_of_pages(opened: Opened) -> list[str]:
    return [text.strip() for text in opened.text("//w:instrText") if "PAGEREF" in text]


def test_lists_of_tables_and_figures(image: Path, with_lists: Path, tmp_path: Path) -> None:
    opened = with_pages(samples(image)["side_by_side"], with_lists)
    assert entries(opened) == [
        ("表1\u3000技术合同成交额", "11"),
        ("Table 1. Value of technology contracts", "12"),
        ("图1\u3000京津冀三地", "13"),
        ("图2\u3000两项支出", "15"),
        ("Figure 1. Beijing, Tianjin and Hebei", "14"),
        ("Figure 2. Two outlays", "16"),
    ]
    assert [code for code in codes(opened) if code.startswith("TOC") and "\\c" in code] == [
        f'TOC \\h \\z \\c "{label}"' for label in ("表", "Table", "图", "Figure")
    ]
    anchors = opened.find(
        "//w:p[w:pPr/w:pStyle[starts-with(@w:val, 'TableofFigures')]]//w:hyperlink/@w:anchor"
    )
    assert len(set(anchors)) == 6
    assert set(anchors) <= set(opened.find("//w:bookmarkStart/@w:name"))
    assert [code for code in codes_of_pages(opened) if any(anchor in code for anchor in anchors)] == [
        f"PAGEREF {anchor} \\h" for anchor in anchors
    ]
    assert opened.paragraphs("TOCHeading") == ["表目录\u2003Tables", "图目录\u2003Figures"]
    assert findings(opened.data, tmp_path / "a.docx") == []


def test_there_is_no_list_of_what_there_is_not(with_lists: Path) -> None:
    opened = written(document((Paragraph(literal("正文")),)), with_lists)
    assert opened.paragraphs("TOCHeading") == []


def test_the_lists_come_after_the_contents(with_lists: Path, image: Path) -> None:
    sections = tuple(Heading(1, f"s{at}", literal(f"第{at}部分", ZH, f"s{at}")) for at in range(6))
    opened = written(document((*sections, *samples(image)["zh"].blocks)), with_lists)
    assert opened.paragraphs("TOCHeading") == ["目录", "表目录", "图目录"]
    assert opened.text("//w:p[w:pPr/w:pageBreakBefore]")[0] == "第0部分"


def test_an_edition_may_ask_for_lists(image: Path) -> None:
    options = WriteOptions("sample", TEMPLATES / "plain", lists=("figure",))
    (file,) = write(samples(image)["en"], options)
    assert open_bytes(file.data).paragraphs("TOCHeading") == ["Figures"]
    assert file.pagination is not None
    assert list(file.pagination.bookmarks) == ["map-en", "outlays-en"]
