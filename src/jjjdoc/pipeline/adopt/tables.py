"""From tables of the tree to those of a report: columns with headings, rows with as many cells."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import chain

from jjjdoc.language.detect import detect_language
from jjjdoc.language.quantity.read import read_quantities
from jjjdoc.loader.values import ID_PATTERN
from jjjdoc.patterns import regex
from jjjdoc.pipeline.adopt.draft import Column, Row, TableDraft
from jjjdoc.pipeline.adopt.segments import SegmentMaker
from jjjdoc.readers.joining import text_of
from jjjdoc.tree.inlines import Prose
from jjjdoc.tree.nodes import Alignment, Table
from jjjdoc.tree.walk import iterate_prose_of

_NO_VALUE = regex(r"[-–—…/*]{1,3}|")


def draft_table(table: Table, maker: SegmentMaker) -> TableDraft:
    """Return the draft of a table that has rows."""
    name, columns, rows = _ids(table, maker)
    alignments = _alignments(table)
    proses = list(iterate_prose_of(table))
    is_paired = any(maker.pairing.match(prose) for prose in proses)
    lettered = next((prose for prose in proses if detect_language(text_of(prose))), proses[0])
    remarks = [] if is_paired else maker.alone(lettered)
    maker.is_in_unpaired = not is_paired
    made = TableDraft(
        caption=maker.optional(table.caption),
        columns=[
            Column(maker.segment(cell), alignment, column)
            for cell, alignment, column in zip(table.header.cells, alignments, columns, strict=True)
        ],
        rows=[
            Row([maker.segment(cell) for cell in row.cells], own)
            for row, own in zip(table.rows, rows, strict=True)
        ],
        id=name,
        remarks=remarks,
    )
    maker.is_in_unpaired = False
    return made


def _alignments(table: Table) -> Sequence[Alignment]:
    """Return how columns are set; where the file does not say, those of figures to the right."""
    if any(each != "left" for each in table.alignments) or not table.rows:
        return table.alignments
    columns = zip(*(row.cells for row in table.rows), strict=True)
    return tuple("right" if _are_figures(column) else "left" for column in columns)


def _are_figures(cells: Sequence[Prose]) -> bool:
    texts = {text_of(cell): cell.language for cell in cells}
    figures = [text for text in texts if not _NO_VALUE.fullmatch(text)]
    return bool(figures) and all(_is_figure(text, texts[text]) for text in figures)


def _is_figure(text: str, language: str) -> bool:
    """Tell whether a text is one figure with all that belongs to it, and no date."""
    found = read_quantities(text, language)
    return len(found) == 1 and found[0].outer == (0, len(text)) and found[0].calendar is None


def _ids(table: Table, maker: SegmentMaker) -> tuple[str | None, Sequence[str | None], Sequence[str | None]]:
    """Return the ids of a table, its columns and its rows, as the names of its cells have them; else none."""
    nothing = None, [None] * len(table.header.cells), [None] * len(table.rows)
    name = maker.own_id(table.caption, "_caption") or _common([cell.segment for cell in table.header.cells])
    if name is None or not maker.keeps_ids:
        return nothing
    columns = [_rest(cell, f"{name}_") for cell in table.header.cells]
    rows = [_owner(row.cells[0], columns[0]) for row in table.rows]
    found = [*columns, *rows]
    if len(set(columns)) < len(columns) or not all(each and re.fullmatch(ID_PATTERN, each) for each in found):
        return nothing
    cells = chain.from_iterable(
        (f"{row}_{column}" == cell.segment for cell, column in zip(each.cells, columns, strict=True))
        for each, row in zip(table.rows, rows, strict=True)
    )
    return (name, columns, rows) if all(cells) else nothing


def _common(names: Sequence[str | None]) -> str | None:
    if not names or not all(names):
        return None
    first = str(names[0]).split("_")
    for length in range(len(first) - 1, 0, -1):
        start = "_".join(first[:length]) + "_"
        if all(str(name).startswith(start) for name in names):
            return start[:-1]
    return None


def _rest(cell: Prose, start: str) -> str | None:
    return cell.segment.removeprefix(start) if cell.segment and cell.segment.startswith(start) else None


def _owner(cell: Prose, column: str | None) -> str | None:
    end = f"_{column}"
    return cell.segment.removesuffix(end) if cell.segment and cell.segment.endswith(end) else None
