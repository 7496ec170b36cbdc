"""Tables whose rows are not all alike: an empty cell stands where a row is short."""

from __future__ import annotations

import pytest

from jjjdoc.language.joining import text_of
from jjjdoc.model.report import Report, TableBlock
from jjjdoc.model.walk import iterate_sections
from pipeline.adopt.conftest import Adopting

START = "# Report\n\n## Overview\n\nA start.\n\n"


def tables(report: Report) -> list[TableBlock]:
    blocks = (block for section in iterate_sections(report.sections) for block in section.blocks)
    return [block for block in blocks if isinstance(block, TableBlock)]


def cells(table: TableBlock, language: str = "en") -> list[list[str]]:
    rows = [[column.heading for column in table.columns], *table.rows]
    return [[text_of(cell.texts[language]) if language in cell.texts else "" for cell in row] for row in rows]


@pytest.mark.parametrize("mark", ["-", ":-", "-:", ":-:"])
def test_a_short_row_gets_empty_cells_however_its_columns_are_set(adopting: Adopting, mark: str) -> None:
    adopting.one(f"{START}| a | b | c |\n| {mark} | - | - |\n| 1 |\n| 2 | 3 |\n| 4 | 5 | 6 |\n")
    [table] = tables(adopting.report)
    assert cells(table) == [["a", "b", "c"], ["1", "", ""], ["2", "3", ""], ["4", "5", "6"]]


def test_marks_and_bars_in_cells_are_kept(adopting: Adopting) -> None:
    adopting.one(f"{START}| a \\| b | **c** |\n|-|-|\n| `x \\| y` | [d](https://x.org) {{e}} |\n")
    [table] = tables(adopting.report)
    assert cells(table) == [["a | b", "c"], ["x | y", "d {e}"]]


def test_a_table_of_a_header_alone_becomes_paragraphs_and_an_empty_one_nothing(adopting: Adopting) -> None:
    result = adopting.one(f"{START}| a | | c |\n|-|-|-|\n\nBetween.\n\n| | |\n|-|-|\n| | |\n")
    assert not tables(adopting.report)
    assert [line.strip() for line in result.text.split("\n") if line.strip() in ("a", "c")] == ["a", "c"]


def test_cells_beside_an_empty_one_of_the_other_file_are_kept(adopting: Adopting) -> None:
    result = adopting.pair(
        "# 报告\n\n## 概况\n\n开头。\n\n| 甲 | 乙 |\n|-|-|\n| 丙 | |\n| 丁 | 戊 |\n",
        "# Report\n\n## Overview\n\nA start.\n\n| A | B |\n|-|-|\n| C | extra |\n| D |\n",
    )
    [table] = tables(adopting.report)
    assert cells(table, "zh-CN") == [["甲", "乙"], ["丙", ""], ["丁", "戊"]]
    assert cells(table) == [["A", "B"], ["C", ""], ["D", ""]]
    assert "      # extra\n" in result.text


def test_cells_beyond_the_columns_are_counted(adopting: Adopting) -> None:
    table = "| a | b |\n|-|-|\n| 1 | 2 | 3 | x \\| y |\n| 1 | 2 | | |\n 1 | 2\n| 1 |\n| `x \\| y` | z"
    result = adopting.one(f"{START}{table}\n\nAn end.\n")
    assert result.left_out["cells"] == 2
    [made] = tables(adopting.report)
    assert {len(row) for row in cells(made)} == {2}
