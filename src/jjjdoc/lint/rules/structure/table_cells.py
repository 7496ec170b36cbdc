r"""Missing table cells.

What it finds
    A table row with fewer or more cells than the header, and, as a note, the one empty cell of a column that is
    otherwise full.
Why it matters
    The values after a missing cell are in the wrong column; an empty one leaves open whether the value is zero,
    unknown or forgotten.
Examples
    Bad en: | Item | 2013 | 2023 |\n| --- | --- | --- |\n| GDP | 5.5 | 10.4 |\n| Contracts | 7.12 |
    Bad zh: | 项目 | 数值 |\n| --- | --- |\n| 企业 | 3000 |\n| 市场 | |\n| 高校 | 8 |\n| 医院 | 15 |
    Good en: | Item | 2013 |\n| --- | --- |\n| GDP | 5.5 |\n| Contracts | – |
    Good zh: | 项目 | 数值 | 备注 |\n| --- | --- | --- |\n| 企业 | 3000 | |\n| 市场 | 1000 | 含物流中心 |\n| 高校 | 8 | |
Limits
    An empty cell is reported only in a table of four rows or more, where all other cells of its column are full, and
    not in a row of totals.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from jjjdoc.errors import Wording
from jjjdoc.lint.context import Context
from jjjdoc.lint.document import LintDocument
from jjjdoc.lint.passage import Passage
from jjjdoc.lint.rule import Hit, Rule
from jjjdoc.lint.rules.structure._outline import passages_by_prose
from jjjdoc.patterns import regex
from jjjdoc.tree.nodes import Table

RULE = Rule(
    severity="warning",
    subject="document",
    messages={
        "found": Wording(
            en="this row has {count} cell(s); the table has {columns} columns",
            zh="本行有{count}格，而表格有{columns}列",
        ),
        "empty": Wording(en="the only empty cell of its column", zh="本列中只有这一格为空"),
    },
)

_FEWEST_ROWS = 4
_TOTAL = regex(r"\s*(?:合\s*计|总\s*计|小\s*计|总计|total|sum|average|平均)", re.IGNORECASE)


def check(document: LintDocument, context: Context) -> Iterator[Hit]:
    """Yield each row that has not the cells its table has, and each cell that alone is empty."""
    passages = passages_by_prose(document)
    for block in document.document.blocks:
        if isinstance(block, Table):
            rows = [[passages[id(cell)] for cell in row.cells] for row in block.rows]
            yield from _uneven(rows, len(block.header.cells))
            if (
                document.document.edition == "text"
            ):  # in a report an empty cell is one that waits for translation
                yield from _empty(rows, len(block.header.cells))


def _uneven(rows: list[list[Passage]], columns: int) -> Iterator[Hit]:
    for row in rows:
        if row and len(row) != columns:
            yield Hit(row[-1], 0, len(row[-1].text), {"count": len(row), "columns": columns})


def _empty(rows: list[list[Passage]], columns: int) -> Iterator[Hit]:
    if len(rows) < _FEWEST_ROWS:
        return
    for column in range(columns):
        cells = [row[column] for row in rows if len(row) > column]
        blank = [cell for cell in cells if not cell.text.strip()]
        if len(blank) == 1 and not any(row[column : column + 1] == blank and _is_total(row) for row in rows):
            yield Hit(blank[0], 0, 0, message="empty", severity="note")


def _is_total(row: list[Passage]) -> bool:
    return _TOTAL.match(row[0].text) is not None
