"""Lists, quotations, figures, page breaks."""

from pathlib import Path

import pytest

from contracts.sample import EN, ZH, document, literal, png
from jjjdoc.errors import JjjdocError
from jjjdoc.tree.nodes import (
    Block,
    Figure,
    Heading,
    ListBlock,
    ListItem,
    PageBreak,
    Paragraph,
    Parallel,
    ParallelRow,
    Quotation,
    Table,
    TableRow,
)
from writers.docx.opened import Opened, written

CELL = "//w:tc/w:p"
BREAKS = "//w:p[w:pPr/w:pageBreakBefore]"


def items(*texts: str, children: tuple[ListBlock, ...] = ()) -> tuple[ListItem, ...]:
    return tuple(ListItem(literal(text, EN), children) for text in texts)


def numbered(*texts: str, start: int = 1, children: tuple[ListBlock, ...] = ()) -> ListBlock:
    return ListBlock(True, items(*texts, children=children), EN, start)


def bulleted(*texts: str, children: tuple[ListBlock, ...] = ()) -> ListBlock:
    return ListBlock(False, items(*texts, children=children), EN)


def write_blocks(*blocks: Block) -> Opened:
    return written(document(blocks, (EN,)))


def lists_of(opened: Opened) -> list[tuple[str, str, str]]:
    """Return level, list and text of each item."""
    found = []
    for item in opened.find("//w:p[w:pPr/w:numPr]"):
        level = item.xpath("string(w:pPr/w:numPr/w:ilvl/@w:val)", namespaces=item.nsmap)
        number = item.xpath("string(w:pPr/w:numPr/w:numId/@w:val)", namespaces=item.nsmap)
        found.append((level, number, "".join(item.itertext())))
    return found


def starts_of(opened: Opened) -> dict[str, str]:
    numbering = opened.find("//w:num", "word/numbering.xml")
    return {
        each.xpath("string(@w:numId)", namespaces=each.nsmap): each.xpath(
            "string(w:lvlOverride/w:startOverride/@w:val)", namespaces=each.nsmap
        )
        for each in numbering
    }


def test_each_numbered_list_begins_anew() -> None:
    opened = write_blocks(numbered("a", "b"), numbered("c"), numbered("d", start=4))
    assert lists_of(opened) == [("0", "1", "a"), ("0", "1", "b"), ("0", "2", "c"), ("0", "3", "d")]
    assert starts_of(opened) == {"1": "1", "2": "1", "3": "4"}


def test_a_list_in_pieces_stays_one() -> None:
    first, second = (
        ParallelRow(((numbered(text, start=number),), (Paragraph(literal("x")),)))
        for text, number in (("a", 1), ("b", 2))
    )
    opened = write_blocks(Parallel((EN, ZH), (first, second)))
    assert lists_of(opened) == [("0", "1", "a"), ("0", "1", "b")]


def test_bullets_share_a_list() -> None:
    opened = write_blocks(bulleted("a"), Paragraph(literal("x")), bulleted("b"))
    assert [number for _, number, _ in lists_of(opened)] == ["1", "1"]


def test_a_list_in_another_language_stands_apart() -> None:
    chinese = ListBlock(False, (ListItem(literal("甲", ZH)), ListItem(literal("乙", ZH))), ZH)
    opened = written(document((chinese, bulleted("a", "b")), (ZH, EN)))
    apart = opened.text("//w:p[w:pPr/w:numPr][w:pPr/w:spacing/@w:before]")
    assert apart == ["a"]


def test_nested_lists() -> None:
    inner = numbered("x", "y")
    opened = write_blocks(numbered("a", "b", children=(inner,)), bulleted("c", children=(inner, inner)))
    levels = lists_of(opened)
    assert [(level, text) for level, _, text in levels] == [
        ("0", "a"), ("1", "x"), ("1", "y"), ("0", "b"), ("1", "x"), ("1", "y"),
        ("0", "c"), ("1", "x"), ("1", "y"), ("1", "x"), ("1", "y"),
    ]  # fmt: skip
    numbers = [number for _, number, _ in levels]
    assert len(set(numbers[:6])) == 1  # a deeper level begins anew below each item
    assert len(set(numbers[6:])) == 3  # bullets, and two lists below one bullet


def test_lists_deeper_than_word_has_levels() -> None:
    block = bulleted("deepest")
    for _ in range(12):
        block = bulleted("x", children=(block,))
    assert {level for level, _, _ in lists_of(write_blocks(block))} == {str(n) for n in range(9)}


def test_a_quotation_and_its_source_stay_together() -> None:
    opened = write_blocks(
        Quotation(literal("words", EN), literal("source", EN)),
        Quotation(literal("引", ZH), literal("文", ZH)),
    )
    assert opened.paragraphs("Quote") == ["words"]
    assert opened.paragraphs("Attribution") == ["— source"]
    assert opened.text("//w:p[w:pPr/w:pStyle/@w:val='QuoteChinese']") == ["引"]
    assert opened.paragraphs("AttributionChinese") == ["——文"]
    assert len(opened.find("//w:p[w:pPr/w:pStyle/@w:val='Quote']/w:pPr/w:keepNext")) == 1


def figure(path: Path, **changes: object) -> Figure:
    given = {
        "alternative": literal('a "map" <of>', EN, "map_alt"),
        "caption": literal("Map", EN, "map_caption"),
    }
    return Figure("map", EN, path, **(given | changes))


def test_a_figure(image: Path) -> None:
    opened = write_blocks(figure(image, translations=(literal("图", ZH),)), figure(image))
    assert opened.find("//wp:docPr/@descr") == ['a "map" <of>'] * 2
    assert opened.find("//wp:docPr/@id") == ["1", "2"]
    # 400 by 300 pixels at 96 dots an inch.
    assert opened.find("//wp:extent/@cx") == [str(400 * 9525)] * 2
    assert opened.find("//wp:extent/@cy") == [str(300 * 9525)] * 2
    assert opened.paragraphs("Caption") == ["Map", "Map"]
    assert opened.paragraphs("CaptionChinese") == ["图"]
    assert [name for name in opened.parts if "media/" in name] == ["word/media/image1.png"]
    start = "//w:p[w:r/w:drawing]/w:bookmarkStart/@w:name"
    assert opened.find(start) == ["seg_map_alt_en", "seg_map_alt_en_2"]


def test_a_wide_figure_is_scaled_to_the_text(tmp_path: Path) -> None:
    path = tmp_path / "wide.png"
    path.write_bytes(png(4000, 400))
    opened = write_blocks(figure(path))
    (width,), (height,) = opened.find("//wp:extent/@cx"), opened.find("//wp:extent/@cy")
    assert int(width) == pytest.approx(156 * 36000, rel=0.001)  # the text is 156 mm wide
    assert int(height) == pytest.approx(int(width) / 10, rel=0.001)


def test_an_image_that_cannot_be_used(tmp_path: Path) -> None:
    path = tmp_path / "a.png"
    with pytest.raises(JjjdocError, match=r"a\.png"):
        write_blocks(figure(path))
    path.write_bytes(b"GIF89a")
    with pytest.raises(JjjdocError, match="not a readable PNG or JPEG"):
        write_blocks(figure(path))


def test_a_page_break_is_a_property_of_what_follows() -> None:
    opened = write_blocks(
        Paragraph(literal("a", EN)), PageBreak(), Heading(1, "h", literal("b", EN)), PageBreak()
    )
    assert opened.text(BREAKS) == ["b"]
    assert not opened.find("//w:br[@w:type='page']")


def test_a_page_break_before_a_table_and_before_anything() -> None:
    table = Table("t", EN, None, ("left",), TableRow((literal("x", EN),)), ())
    opened = write_blocks(Paragraph(literal("a", EN)), PageBreak(), table)
    assert opened.text(BREAKS) == [""]
    assert opened.find(f"{BREAKS}/following-sibling::*[1][self::w:tbl]")


def test_a_short_paragraph_stays_with_its_translation() -> None:
    def pair(segment: str, text: str) -> tuple[Block, ...]:
        return Paragraph(literal(text, ZH, segment)), Paragraph(literal("English", EN, segment))

    opened = written(document((*pair("a", "短"), *pair("b", "长" * 200)), (ZH, EN)))
    assert opened.text("//w:p[w:pPr/w:keepNext]") == ["短"]
