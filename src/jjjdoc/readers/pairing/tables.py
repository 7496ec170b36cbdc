"""Tables of data that are followed by the same table in the other language."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain
from typing import Final, Protocol

from jjjdoc.language.script import Letters, count_letters
from jjjdoc.readers.pairing.columns import Cell, Rows, text_of_cell
from jjjdoc.readers.pairing.units import Pairs, Unit

_LEAST_LIKELY: Final = 0.6  # of the cells with letters, those that may be translations
_MOST_BETWEEN: Final = 3  # texts: the caption, the line of units, the source
_NO_LETTERS: Final = Letters()


class Table(Protocol):
    """A table of data."""

    @property
    def rows(self) -> Rows:
        """The header and the rows below it."""


_Couple = tuple[Table, Table]


def pair_tables(pieces: Sequence[Unit | Table], pairs: Pairs) -> None:
    """Make pairs of the cells of tables that stand in two languages, one after the other, and have the same shape."""
    found = [list(_couples(pieces, first, pairs)) for first in ("zh", "en")]
    for one, other in max(found, key=len):
        languages = _language(one), _language(other)
        for cells in _cells(one, other):
            for cell, language in zip(cells, languages, strict=True):
                for unit in cell.units:
                    unit.language = unit.language or pairs.language(unit) or language
            first, second = (cell.units for cell in cells)
            if len(first) == len(second):
                for couple in zip(first, second, strict=True):
                    if couple[0].language == languages[0] and couple[1].language == languages[1]:
                        pairs.pair(*couple)


def _couples(pieces: Sequence[Unit | Table], first: str, pairs: Pairs) -> Iterator[_Couple]:
    """Yield each table in this language with that in the other that follows it."""
    waiting: Table | None = None
    between = 0
    for piece in pieces:
        if isinstance(piece, Unit):
            between += 1
            if piece.kind == "heading" or between > _MOST_BETWEEN:
                waiting = None
        elif waiting is not None and _correspond(waiting, piece, pairs):
            yield waiting, piece
            waiting = None
        else:
            waiting, between = (piece, 0) if _language(piece) == first else (None, 0)


def _correspond(one: Table, other: Table, pairs: Pairs) -> bool:
    """Tell whether two tables have the same shape, and labels that may be translations of each other."""
    if {_language(one), _language(other)} != {"zh", "en"}:
        return False
    if [list(map(bool, row)) for row in one.rows] != [list(map(bool, row)) for row in other.rows]:
        return False
    texts = [(text_of_cell(first), text_of_cell(second)) for first, second in _cells(one, other)]
    if not all(bool(first) == bool(second) for first, second in texts):
        return False
    lettered = [each for each in texts if all(map(pairs.language_of, each))]
    likely = sum(pairs.are_likely(*each) for each in lettered)
    return likely > 0 and likely >= _LEAST_LIKELY * len(lettered)


def _cells(one: Table, other: Table) -> Iterator[tuple[Cell, Cell]]:
    for first, second in zip(chain(*one.rows), chain(*other.rows), strict=True):
        if first is not None and second is not None:
            yield first, second


def _language(table: Table) -> str | None:
    texts = (text_of_cell(cell) for row in table.rows for cell in row if cell)
    return sum(map(count_letters, texts), _NO_LETTERS).language
