"""From checked mappings to tables."""

from __future__ import annotations

from typing import cast

from jjjdoc.errors import Wording
from jjjdoc.loader.context import Context
from jjjdoc.loader.entry import Entry
from jjjdoc.loader.segments import build_cell, build_part
from jjjdoc.model.report import Segment, TableBlock, TableColumn
from jjjdoc.tree.nodes import Alignment

_CELLS = Wording(
    en="{cells} cell(s) stand in this row; the table has {columns} column(s)",
    zh="此行有{cells}个单元格，而表格有{columns}列",
)
_COLUMN_TWICE = Wording(
    en="the table has a column “{id}” already, at {first}", zh="本表格已有“{id}”列，见 {first}"
)


def build_table(context: Context, entry: Entry) -> TableBlock:
    """Return the table that a mapping describes; rows at fault are missing."""
    own_id = context.own_id(entry)
    caption = build_part(context, entry, "caption", own_id)
    columns = entry.entries("columns")
    names = _column_names(context, columns)
    headings = [_column(context, column, own_id, name) for column, name in zip(columns, names, strict=True)]
    items = entry.items("columns")
    width = len(names) if items is None or items.complete else None
    rows = [_row(context, row, names, width) for row in entry.entries("rows")]
    return TableBlock(own_id, caption, tuple(headings), tuple(row for row in rows if row is not None))


def _column_names(context: Context, columns: list[Entry]) -> list[str]:
    """Return the ids of the columns, which are unique in the table only."""
    names: list[str] = []
    first: dict[str, Entry] = {}
    for column in columns:
        name = column.text("id") or ""
        if name and first.setdefault(name, column) is not column:
            message = _COLUMN_TWICE(id=name, first=context.place_of(first[name]))
            context.run.faults.add(context.place_of(column), message)
            name = ""
        names.append(name)
    return names


def _column(context: Context, entry: Entry, table: str, name: str) -> TableColumn:
    heading = _made_id(context, table, name, entry)
    alignment = cast(Alignment, entry.text("align") or "left")  # the shape allows no other words
    return TableColumn(build_cell(context, heading, entry), alignment)


def _row(context: Context, entry: Entry, columns: list[str], width: int | None) -> tuple[Segment, ...] | None:
    own_id = context.own_id(entry)
    items = entry.items("cells")
    if items is None:
        return None
    cells = items.entries()
    if items.complete and width is not None and len(cells) != width:
        context.fault(entry.keys["cells"], _CELLS(cells=len(cells), columns=width))
    names = columns if items.complete and len(cells) == len(columns) else [""] * len(cells)
    return tuple(
        build_cell(context, _made_id(context, own_id, name, cell), cell)
        for name, cell in zip(names, cells, strict=True)
    )


def _made_id(context: Context, owner: str, name: str, entry: Entry) -> str:
    """Claim and return the id of a cell, none where the owner or the column has none."""
    made = f"{owner}_{name}" if owner and name else ""
    return context.claim(made, entry.scalar("id") or entry.node, made=True)
