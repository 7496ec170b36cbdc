"""Tables, key figures, languages side by side."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contracts.sample import EN, ZH, document, literal
from jjjdoc.tree.nodes import KeyFigure, KeyFigures, Paragraph, Parallel, ParallelRow, Prose, Table, TableRow
from jjjdoc.writers.docx.tiles import row_lengths
from writers.docx.opened import Opened, written


def line(*texts: str) -> TableRow:
    return TableRow(tuple(literal(text, EN) for text in texts))


def table(*rows: TableRow, caption: Prose | None = None) -> Table:
    return Table("t", EN, caption, ("left", "right", "center"), line("Item", "2013", "Remark"), rows)


def opened(*blocks: object, languages: tuple[str, ...] = (EN,)) -> Opened:
    return written(document(blocks, languages))


def test_a_table() -> None:
    made = opened(table(line("a", "1", "x"), line("b", "2", ""), caption=literal("Figures", EN)))
    assert made.find("//w:tblCaption/@w:val") == ["Figures"]
    assert made.find("//w:tblDescription/@w:val") == ["Item; 2013; Remark"]
    assert made.text("//w:tr[w:trPr/w:tblHeader]/w:tc") == ["Item", "2013", "Remark"]
    assert len(made.find("//w:tr[w:trPr/w:cantSplit]")) == 3
    assert made.find("//w:tr[2]/w:tc/w:p/w:pPr/w:jc/@w:val") == ["right", "center"]
    assert made.find(
        "//w:p[w:pPr/w:pStyle/@w:val='Caption'][w:pPr/w:keepNext]/following-sibling::*[1][self::w:tbl]"
    )


def test_a_short_table_stays_on_one_page() -> None:
    made = opened(table(*[line("a", "1", "x")] * 3))
    kept = [len(row.findall(".//w:keepNext", row.nsmap)) for row in made.find("//w:tr")]
    assert kept == [3, 3, 3, 0]
    long = opened(table(*[line("a", "1", "x")] * 30))
    assert len(long.find("//w:tbl//w:keepNext")) == 3  # the header stays with the first row


def test_columns_are_as_wide_as_their_texts() -> None:
    made = opened(table(line("a long description of what was counted " * 3, "CNY 7.12 billion", "x")))
    first, second, third = map(int, made.find("//w:gridCol/@w:w"))
    assert first > second > third


def figures(count: int, value: str = "CNY 10.4 trillion", language: str = EN) -> KeyFigures:
    one = KeyFigure(literal(value, language, "v"), literal("what it says", language, "c"))
    return KeyFigures("k", language, (one,) * count)


def test_the_number_of_a_key_figure_is_large() -> None:
    made = opened(figures(1, "近1,000.5个%", ZH), languages=(ZH,))
    runs = made.find("//w:p[w:pPr/w:pStyle/@w:val='KeyFigure']/w:r")
    styles = [
        ("".join(run.itertext()), run.xpath("string(w:rPr/w:rStyle/@w:val)", namespaces=run.nsmap))
        for run in runs
    ]
    assert styles == [("近", "KeyFigureUnit"), ("1,000.5", ""), ("个%", "KeyFigureUnit")]
    assert made.paragraphs("KeyFigureCaption") == ["what it says"]
    assert made.find("//w:bookmarkStart/@w:name") == ["seg_c_zh_CN", "seg_v_zh_CN"]


def test_a_key_figure_without_a_number_is_large_as_a_whole() -> None:
    made = opened(figures(1, "三成", ZH), languages=(ZH,))
    assert not made.find("//w:rStyle[@w:val='KeyFigureUnit']")


def test_key_figures_that_would_not_fit_stand_in_more_rows() -> None:
    assert len(opened(figures(4, "9.9%")).find("//w:tbl")) == 1
    assert len(opened(figures(4, "CNY 1,234.56 billion a year")).find("//w:tbl")) > 1
    assert len(opened(figures(2, "9" * 200)).find("//w:tbl")) == 2


def test_what_key_figures_say_is_in_the_header_row_above_them() -> None:
    made = opened(figures(4, "CNY 1,234.56 billion a year"))
    for table_ in made.find("//w:tbl"):
        captions, values = table_.findall("w:tr", table_.nsmap)
        assert captions.find("w:trPr/w:tblHeader", captions.nsmap) is not None
        assert set(captions.xpath(".//w:pStyle/@w:val", namespaces=captions.nsmap)) == {"KeyFigureCaption"}
        assert set(values.xpath(".//w:pStyle/@w:val", namespaces=values.nsmap)) == {"KeyFigure"}
        assert len(captions.findall("w:tc", captions.nsmap)) == len(values.findall("w:tc", values.nsmap))
    kept = made.find("//w:p[w:pPr/w:pStyle/@w:val='KeyFigure']/w:pPr/w:keepNext/@w:val")
    assert kept == ["0", "0"], "only the last row is not kept with what comes next"


@given(st.integers(1, 40), st.integers(1, 6))
def test_rows_of_key_figures_are_balanced(count: int, across: int) -> None:
    lengths = row_lengths(count, across)
    assert sum(lengths) == count
    assert max(lengths) <= across
    assert max(lengths) - min(lengths) <= 1


def parallel(*pairs: tuple[str, str]) -> Parallel:
    rows = (
        ParallelRow(((Paragraph(literal(first, ZH)),), (Paragraph(literal(second, EN)),)))
        for first, second in pairs
    )
    return Parallel((ZH, EN), tuple(rows))


def test_languages_side_by_side() -> None:
    made = opened(parallel(("一", "one"), ("二", "two")), languages=(ZH, EN))
    assert [[*map(str, row.itertext())] for row in made.find("//w:tr")] == [
        ["中文", "English"],
        ["一", "one"],
        ["二", "two"],
    ]
    assert len(made.find("//w:tr[1]/w:trPr/w:tblHeader")) == 1
    assert made.find("//w:tr[2]//w:pStyle/@w:val") == ["BodyTextParallel", "BodyTextParallelEnglish"]
    first, second = map(int, made.find("//w:gridCol/@w:w"))
    assert abs(first - second) <= 1


def test_a_long_row_may_be_split_between_pages() -> None:
    made = opened(parallel(("短", "short"), ("长" * 400, "long " * 200)), languages=(ZH, EN))
    assert [len(row.findall("w:trPr/w:cantSplit", row.nsmap)) for row in made.find("//w:tr")] == [1, 1, 0]


def test_cells_that_are_missing() -> None:
    rows = (ParallelRow(((), (Paragraph(literal("x", EN)),))), ParallelRow(((),)), ParallelRow(()))
    made = opened(Parallel((ZH, EN), rows), languages=(ZH, EN))
    assert [len(row.findall("w:tc", row.nsmap)) for row in made.find("//w:tr")] == [2, 2, 2, 2]


@pytest.mark.parametrize("inner", [table(line("a", "b", "c")), figures(3)])
def test_a_table_in_a_cell_is_followed_by_a_paragraph(inner: Table | KeyFigures) -> None:
    made = opened(Parallel((ZH, EN), (ParallelRow(((inner, inner), ())),)), languages=(ZH, EN))
    assert made.find("//w:tc//w:tbl")
    assert not made.find("//w:tc[not(*[last()][self::w:p])]")
    assert not made.find("//w:tbl/following-sibling::*[1][self::w:tbl]")
