r"""Figures in another row or column.

What it finds
    With `--against`: cells of a table that have each other's figures, rows and columns whose figures were exchanged or shifted,
    and rows that stand in another order. What belongs together is one finding, and nothing else is said of these cells.
Why it matters
    Every figure is in the table, and each says something else.
Examples
    Bad files: | 地区 | 学校 | 教师 |\n| --- | --- | --- |\n| 东城区 | 145 | 2860 |\n| 西城区 | 167 | 3140 | || | District | Schools | Teachers |\n| --- | --- | --- |\n| Dongcheng | 167 | 3,140 |\n| Xicheng | 145 | 2,860 |
    Good files: | 地区 | 学校 | 教师 |\n| --- | --- | --- |\n| 东城区 | 145 | 2860 |\n| 西城区 | 167 | 3140 | || | District | Schools | Teachers |\n| --- | --- | --- |\n| Dongcheng | 145 | 2,860 |\n| Xicheng | 167 | 3,140 |
Limits
    Figures are known again by their digits. One that is not in the table at all is the business of `number.mismatch`.
"""

from __future__ import annotations

from collections.abc import Iterator

from jjjdoc.errors import Wording
from jjjdoc.lint.context import Context
from jjjdoc.lint.document import Displaced, Extract, LintFile
from jjjdoc.lint.rule import Hit, Rule
from jjjdoc.lint.rules.counterpart._runs import opening

RULE = Rule(
    severity="error",
    subject="file",
    messages={
        "cells": Wording(
            en="“{first}” and “{last}” stand in each other's place", zh="“{first}”与“{last}”互换了位置"
        ),
        "row": Wording(
            en="the figures of this row are not in the columns that they have in {path}",
            zh="本行数字所在的列与{path}不一致",
        ),
        "rows": Wording(
            en="the figures of the rows “{first}” and “{last}” are exchanged",
            zh="“{first}”与“{last}”两行的数字互换",
        ),
        "shifted": Wording(
            en="the figures of {count} rows, from “{first}” to “{last}”, are not in the rows that they have in {path}",
            zh="自“{first}”至“{last}”，有{count}行的数字所在的行与{path}不一致",
        ),
        "columns": Wording(
            en="in {count} rows, figures are not in the columns that they have in {path}",
            zh="有{count}行的数字所在的列与{path}不一致",
        ),
        "order": Wording(
            en="this row is not in the place that it has in {path}", zh="本行所在的位置与{path}不一致"
        ),
    },
)


def check(file: LintFile, context: Context) -> Iterator[Hit]:
    """Yield the first cell of each group of cells that have each other's figures, and the first row out of order of each table."""
    if file.counterparts is None:
        return
    path = file.counterparts.path
    for found in file.counterparts.displaced:
        yield _hit(found, path)
    for rows in file.counterparts.turned:
        row = rows[0]
        related = ((row.source, 0, len(row.source.text)),)
        yield Hit(
            row.target, 0, len(row.target.text), {"path": path}, "order", severity="warning", related=related
        )


def _hit(found: Displaced, path: str) -> Hit:
    first, message = found.cells[0], _message(found)
    named = (first, found.cells[-1]) if message == "cells" else (found.rows[0], found.rows[-1])
    values = {
        "path": path,
        "first": opening(Extract.whole(named[0].target)),
        "last": opening(Extract.whole(named[1].target)),
        "count": len(found.rows),
    }
    related = ((first.source, 0, len(first.source.text)),)
    return Hit(first.target, 0, len(first.target.text), values, message, related=related)


def _message(found: Displaced) -> str:
    if found.kind == "row":
        return "cells" if len(found.cells) == 2 else "row"
    if found.kind == "rows":
        return "rows" if len(found.rows) == 2 else "shifted"
    return "columns"
