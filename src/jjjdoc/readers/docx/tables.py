"""Tables: of data, in two languages side by side, or only there to place what stands in them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import combinations
from typing import Final

from msgspec import Struct, field

from jjjdoc.patterns import regex
from jjjdoc.readers.docx.pairing import Pairs
from jjjdoc.readers.docx.paragraphs import Unit

_LAYOUT_KINDS: Final = frozenset(("heading", "title", "item", "figure_value", "figure_caption", "quotation"))
_LONG: Final = 120  # characters, from which a cell of several paragraphs is text rather than data
_LEAST_SHARE: Final = 0.6
_MOST_CELLS: Final = 1_000_000  # above which a table is read cell by cell
_COLUMNS: Final = 6  # that are looked at for two languages
_LEAST_ROWS: Final = 2
_MOST: Final = 0.9
_LABEL: Final = 60  # characters, which the label of a row does not exceed
_SENTENCE_END = regex(r"[。！？；!?;]|\.$")
# What columns are called that say the same in two languages.
_NAMES: Final = regex(
    r"(?:简体)?(?:中文|汉语|英文|英语|原文|译文|chinese|english|source|target|original|translation|zh|en)"
    r"(?: ?(?:原文|译文|内容|版|文本|表述|version|text|translation|original|（.{1,10}）|\(.{1,20}\)))?"
)
_SIDES: Final = regex(r"原文|译文|source|target|original|translation")


class CellUnits(Struct, eq=False):
    """A cell: where its text begins and ends in the source, and what stands in it."""

    row: int
    column: int
    span: int
    header: bool
    start: int
    end: int
    units: list[Unit] = field(default_factory=list)
    nested: bool = False


class TableUnit(Struct, eq=False):
    """A table of data: rows of cells, each with as many as there are columns, None where one above or beside reaches."""

    rows: list[list[CellUnits | None]]
    caption: Unit | None = None


Piece = Unit | TableUnit


def read_table(cells: Sequence[CellUnits], pairs: Pairs) -> list[Piece]:
    """Return what a table is made of: itself, its texts in pairs, or the texts one after another."""
    rows = _rows(cells)
    columns = _bilingual_columns(rows, pairs)
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


def _bilingual_columns(rows: Sequence[Sequence[CellUnits | None]], pairs: Pairs) -> tuple[int, int] | None:
    """Return the two columns that say the same in two languages, if there are such.

    Columns of short texts in two languages are a glossary, and not sentences to be compared, unless they are called
    source and target.
    """
    named = _named_columns(rows, pairs)
    if named is not None:
        return named
    for columns in combinations(range(min(len(rows[0]), _COLUMNS)), 2):
        couples = [(row[columns[0]], row[columns[1]]) for row in rows]
        both = [(one, other) for one, other in couples if one and other and one.units and other.units]
        if any(_shares_segment(one, other) for one, other in both):
            return columns
        if len(both) >= _LEAST_ROWS and _are_translations(both[1:], pairs):  # the first may be a header
            return None if _are_labels(both[1:], pairs) else columns
    return None


def _named_columns(rows: Sequence[Sequence[CellUnits | None]], pairs: Pairs) -> tuple[int, int] | None:
    """Return the two columns whose names in the first row say that one holds what the other does in another language."""
    text = pairs.source.text
    names = ["" if cell is None or not cell.units else _text_of(cell, text) for cell in rows[0]]
    columns = [number for number, name in enumerate(names[:_COLUMNS]) if _NAMES.fullmatch(name)]
    if len(columns) != 2:
        return None
    one, other = columns
    couples = [(first, second) for row in rows[1:] if (first := row[one]) and (second := row[other])]
    both = [couple for couple in couples if couple[0].units and couple[1].units]
    are_two = [
        {pairs.language(_whole(first)), pairs.language(_whole(second))} == {"zh", "en"}
        for first, second in both
    ]
    if not both or sum(are_two) < _LEAST_SHARE * len(both):
        return None
    is_glossary = not any(_SIDES.search(names[column]) for column in columns) and _are_labels(both, pairs)
    return None if is_glossary else (one, other)


def _text_of(cell: CellUnits, text: str) -> str:
    return text[cell.units[0].start : cell.units[-1].end].strip().lower()


def _are_translations(couples: Sequence[tuple[CellUnits, CellUnits]], pairs: Pairs) -> bool:
    """Tell whether most couples of cells are likely pairs, with the same language first in all of them."""
    orders: Counter[str | None] = Counter()
    lettered = 0
    for one, other in couples:
        first, second = _whole(one), _whole(other)
        lettered += pairs.language(first) is not None or pairs.language(second) is not None
        if pairs.is_likely(first, second):
            orders[pairs.language(first)] += 1
    return max(orders.values(), default=0) >= max(1, _LEAST_SHARE * lettered)


def _are_labels(couples: Sequence[tuple[CellUnits, CellUnits]], pairs: Pairs) -> bool:
    """Tell whether nearly all of these texts are short and no sentences."""
    text = pairs.source.text
    words = [text[unit.start : unit.end] for couple in couples for cell in couple for unit in cell.units]
    labels = sum(len(each) <= _LABEL and not _SENTENCE_END.search(each) for each in words)
    return labels >= _MOST * len(words)


def _shares_segment(one: CellUnits, other: CellUnits) -> bool:
    segments = {unit.segment for unit in one.units if unit.segment}
    return bool(segments & {unit.segment for unit in other.units})


def _whole(cell: CellUnits) -> Unit:
    """Return all the text of a cell as one unit."""
    first, last = cell.units[0], cell.units[-1]
    return Unit(first.paragraph, "paragraph", first.start, last.end)


def _in_pairs(
    rows: Sequence[Sequence[CellUnits | None]], columns: tuple[int, int], pairs: Pairs
) -> list[Piece]:
    couples = [(row[columns[0]], row[columns[1]]) for row in rows]
    text = pairs.source.text
    pieces: list[Piece] = []
    for row, (one, other) in zip(rows, couples, strict=True):
        if _names_languages(one, other, text):
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


def _names_languages(one: CellUnits | None, other: CellUnits | None, text: str) -> bool:
    cells = [cell for cell in (one, other) if cell]
    words = [text[unit.start : unit.end].strip().lower() for cell in cells for unit in cell.units]
    return bool(words) and all(map(_NAMES.fullmatch, words))
