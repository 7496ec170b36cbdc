"""Plain text: what a reader sees."""

from pathlib import Path

import pytest

from contracts.sample import EN, ZH, document, literal, prose, samples
from jjjdoc.language.width import display_width
from jjjdoc.tree.nodes import (
    Heading,
    KeyFigure,
    KeyFigures,
    ListBlock,
    ListItem,
    Paragraph,
    Parallel,
    ParallelRow,
    Table,
    TableRow,
)
from jjjdoc.writers.formats import WriteOptions
from jjjdoc.writers.text import write

GOLDENS = Path(__file__).parent / "goldens"


def text_of(*blocks, width: int = 78) -> str:
    (file,) = write(document(blocks), WriteOptions("r", width=width))
    assert file.name == "r.txt"
    text = file.data.decode("utf-8")
    head = "====\n报告\n====\n2024\n\n"
    assert text.startswith(head)
    return text.removeprefix(head)


@pytest.mark.parametrize("edition", ["zh", "en", "interleaved", "side_by_side"])
def test_sample(golden, edition) -> None:
    (file,) = write(samples(Path("map.png"))[edition], WriteOptions(edition))
    golden(GOLDENS / file.name, file.data.decode("utf-8"))


@pytest.mark.parametrize("width", [40, 60, 78])
@pytest.mark.parametrize("edition", ["interleaved", "side_by_side"])
def test_no_line_is_too_wide(edition, width) -> None:
    (file,) = write(samples(Path("map.png"))[edition], WriteOptions("r", width=width))
    lines = file.data.decode("utf-8").splitlines()
    assert all(display_width(line) <= width or "https://" in line for line in lines)
    assert all(line == line.rstrip() for line in lines)


def test_headings() -> None:
    assert text_of(Heading(1, "a", prose("交通一体化"), (prose("Transport", EN),)), width=16) == (
        "交通一体化 /\nTransport\n============\n"
    )


def test_chinese_paragraph_is_indented_and_english_is_not() -> None:
    assert text_of(Paragraph(prose("京津冀协同发展。")), Paragraph(prose("One two.", EN)), width=12) == (
        "　　京津冀协\n同发展。\n\nOne two.\n"
    )


def test_lists_have_hanging_indents() -> None:
    inner = ListBlock(False, (ListItem(prose("甲乙丙丁")),), ZH)
    block = ListBlock(True, (ListItem(prose("一二三四五六"), (inner,)), ListItem(prose("七"))), ZH, start=9)
    assert text_of(block, width=12) == " 9. 一二三四\n    五六\n    - 甲乙丙\n      丁\n10. 七\n"


def test_table_aligns_by_display_width() -> None:
    table = Table(
        "t",
        ZH,
        prose("标题"),
        ("left", "right"),
        TableRow((prose("指标"), prose("2013"))),
        (TableRow((prose("GDP总量"), prose("10.4万亿元"))), TableRow((prose("“三地”"), literal("")))),
    )
    assert text_of(table) == (
        "标题\n\n指标           2013\n-------  ----------\nGDP总量  10.4万亿元\n“三地”\n"
    )


def test_wide_table_wraps_inside_its_cells() -> None:
    table = Table(
        "t",
        EN,
        None,
        ("left", "left"),
        TableRow((prose("Item", EN), prose("Remark", EN))),
        (
            TableRow((prose("one", EN), prose("words that take more room than there is", EN))),
            TableRow((prose("two", EN), prose("few", EN))),
        ),
    )
    assert text_of(table, width=24) == (
        "Item  Remark\n"
        "----  ------------------\n"
        "one   words that take\n"
        "      more room than\n"
        "      there is\n"
        "\n"
        "two   few\n"
    )


def test_a_table_with_more_columns_than_fit_is_still_whole() -> None:
    cells = tuple(prose(f"列{number}") for number in range(12))
    lines = text_of(
        Table("t", ZH, None, ("left",) * 12, TableRow(cells), (TableRow(cells),)), width=30
    ).splitlines()
    assert [line.count("列") for line in lines if "列" in line] == [12, 12]


def test_key_figures() -> None:
    figures = (
        KeyFigure(prose("10.4万亿元"), prose("总量")),
        KeyFigure(prose("1.9倍"), prose("与2013年之比")),
    )
    assert text_of(KeyFigures("k", ZH, figures)) == "10.4万亿元  总量\n1.9倍       与2013年之比\n"


def test_links_have_their_targets_behind_them() -> None:
    block = Paragraph(
        prose("See [this](https://x.cn/), [a@b.cn](mailto:a@b.cn), [https://y.cn](https://y.cn).", EN)
    )
    assert text_of(block) == "See this (https://x.cn/), a@b.cn, https://y.cn.\n"
    assert text_of(Paragraph(prose("见[这里](https://x.cn/)。"))) == "　　见这里（https://x.cn/）。\n"


def test_columns_stand_side_by_side_in_step() -> None:
    rows = (
        ParallelRow(((Paragraph(prose("京津冀协同发展")),), (Paragraph(prose("one two", EN)),))),
        ParallelRow(((Paragraph(prose("第二段")),), (Paragraph(prose("https://long.example/", EN)),))),
    )
    assert text_of(Parallel((ZH, EN), rows), width=27) == (
        "　　京津冀协 | one two\n"
        "同发展       |\n"
        "             |\n"
        "　　第二段   | https://lon\n"
        "             | g.example/\n"
    )


def test_items_of_one_list_stay_together_in_columns() -> None:
    def row(chinese: str, english: str) -> ParallelRow:
        return ParallelRow(
            tuple(
                (ListBlock(False, (ListItem(prose(text, tag)),), tag),)
                for text, tag in ((chinese, ZH), (english, EN))
            )
        )

    assert text_of(Parallel((ZH, EN), (row("甲", "a"), row("乙", "b"))), width=23) == (
        "- 甲       | - a\n- 乙       | - b\n"
    )
