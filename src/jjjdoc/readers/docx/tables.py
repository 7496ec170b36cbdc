"""Tables: of data, in two languages side by side, or only there to place what stands in them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from msgspec import Struct, field

from jjjdoc.readers.docx.paragraphs import WordUnit
from jjjdoc.readers.pairing.columns import bilingual_columns, give_languages, names_languages, text_of_cell
from jjjdoc.readers.pairing.units import Pairs

_LAYOUT_KINDS: Final = frozenset(("heading", "title", "item", "figure_value", "figure_caption", "quotation"))
_LONG: Final = 120  # characters, from which a cell of several paragraphs is text rather than data
_MOST_CELLS: Final = 1_000_000  # above which a table is read cell by cell


class CellUnits(Struct, eq=False):
    """A cell: where its text begins and ends in the source, and what stands in it."""

    row: int
    column: int
    span: int
    header: bool
    start: int
    end: int
    units: list[WordUnit] = field(default_factory=list)
    nested: bool = False


class TableUnit(Struct, eq=False):
    """A table of data: rows of cells, each with as many as there are columns, None where one above or beside reaches."""

    rows: list[list[CellUnits | None]]
    caption: WordUnit | None = None


Piece = WordUnit | TableUnit


def read_table(cells: Sequence[CellUnits], pairs: Pairs) -> list[Piece]:
    """Return what a table is made of: itself, its texts in pairs, or the texts one after another."""
    rows = _rows(cells)
    columns = bilingual_columns(rows, pairs)
    if columns is not None:
        return _in_pairs(rows, columns, pairs)
    if len(rows[0]) < 2 or len(rows) < 2 or any(map(_is_layout, cells)):
        return [unit for cell in cells for unit in cell.units]
    return [TableUnit(rows)]


def _is_layout(cell: CellUnits) -> bool:
    if cell.nested or any(unit.kind in _LAYOUT_KINDS for unit in cell.units):
        return True
    return len(cell.units) > 1 and sum(unit.end - unit.start for unit in cell.units) > _LONG


def _rows(cells: Sequence[CellUnits]) -> list[list[CellUnits | None]]:
    """Return rows of one length: a column is what some cell begins in, as the grid of the table has it."""
    numbers = {row: n for n, row in enumerate(sorted({cell.row for cell in cells}))}
    columns = {column: n for n, column in enumerate(sorted({cell.column for cell in cells}))}
    if len(numbers) * len(columns) > _MOST_CELLS:
        return [[cell] for cell in cells]
    rows: list[list[CellUnits | None]] = [[None] * len(columns) for _ in numbers]
    for cell in cells:
        rows[numbers[cell.row]][columns[cell.column]] = cell
    return rows


def _whole(cell: CellUnits) -> WordUnit:
    """Return all the text of a cell as one unit."""
    first, last = cell.units[0], cell.units[-1]
    return WordUnit(
        paragraph=first.paragraph,
        kind="paragraph",
        text=text_of_cell(cell),
        start=first.start,
        end=last.end,
    )


def _in_pairs(
    rows: Sequence[Sequence[CellUnits | None]], columns: tuple[int, int], pairs: Pairs
) -> list[Piece]:
    couples = [(row[columns[0]], row[columns[1]]) for row in rows]
    give_languages(rows, columns, pairs)
    pieces: list[Piece] = []
    for row, (one, other) in zip(rows, couples, strict=True):
        if names_languages(one, other):
            continue
        if one and other:
            pieces += _couple(one, other, pairs)
        is_pair = bool(one and other)
        rest = [cell for cell in row if cell and not (is_pair and (cell is one or cell is other))]
        pieces += [unit for cell in rest for unit in cell.units]
    return pieces


def _couple(one: CellUnits, other: CellUnits, pairs: Pairs) -> list[Piece]:
    """Return the texts of two cells in pairs: one by one where they are in step, else all of each."""
    in_step = [unit.kind for unit in one.units] == [unit.kind for unit in other.units]
    if any(unit.segment for unit in (*one.units, *other.units)) or in_step:
        if in_step:
            for first, second in zip(one.units, other.units, strict=True):
                if {pairs.language(first), pairs.language(second)} == {"zh", "en"}:
                    pairs.pair(first, second)
        return [*one.units, *other.units]
    if one.units and other.units and not (one.nested or other.nested):
        first, second = _whole(one), _whole(other)
        pairs.pair(first, second)
        return [first, second]
    return [*one.units, *other.units]
