"""The two columns of a table that say the same in two languages."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import combinations
from typing import Final, Protocol

from jjjdoc.patterns import regex
from jjjdoc.readers.pairing.units import Pairs, Unit

_LEAST_SHARE: Final = 0.6
_COLUMNS: Final = 6  # that are looked at for two languages
_LEAST_ROWS: Final = 2
_MOST: Final = 0.9
_LABEL: Final = 60  # characters, which the label of a row does not exceed
_SENTENCE_END = regex(r"[。！？；!?;]|\.$")
_DIGIT = regex(r"[0-9]")
# What columns are called that say the same in two languages.
_NAMES: Final = regex(
    r"(?:简体)?(?:中文|汉语|英文|英语|原文|译文|chinese|english|source|target|original|translation|zh|en)"
    r"(?: ?(?:原文|译文|内容|版|文本|表述|version|text|translation|original|（.{1,10}）|\(.{1,20}\)))?"
)
_SIDES: Final = regex(r"原文|译文|source|target|original|translation")


class Cell(Protocol):
    """A cell of a table: what stands in it."""

    @property
    def units(self) -> Sequence[Unit]:
        """Its texts, none for an empty one."""


Rows = Sequence[Sequence[Cell | None]]
"""The rows of a table, all of one length; None where a cell above or beside reaches."""

_Couple = tuple[Cell, Cell]


def bilingual_columns(rows: Rows, pairs: Pairs) -> tuple[int, int] | None:
    """Return the two columns that say the same in two languages, if there are such.

    Columns of short texts in two languages are a glossary, and not sentences to be compared, unless they are called
    source and target or most of their rows have figures.
    """
    named = _named_columns(rows, pairs)
    if named is not None:
        return named
    for columns in combinations(range(min(len(rows[0]), _COLUMNS)), 2):
        both = _filled(rows, columns)
        if any(_shares_segment(*couple) for couple in both):
            return columns
        if len(both) >= _LEAST_ROWS and _are_translations(both[1:], pairs):  # the first may be a header
            return None if _are_labels(both[1:]) else columns
    return None


def give_languages(rows: Rows, columns: tuple[int, int], pairs: Pairs) -> None:
    """Note the language of each text in two columns: its own or, of a figure alone, that of its column."""
    for column in columns:
        units = [unit for row in rows if (cell := row[column]) for unit in cell.units]
        languages = Counter(language for unit in units if (language := pairs.language(unit)))
        for unit in units:
            unit.language = pairs.language(unit) or max(languages, key=languages.__getitem__, default=None)


def names_languages(one: Cell | None, other: Cell | None) -> bool:
    """Tell whether two cells say nothing but which languages stand below them."""
    words = [unit.text.strip().lower() for cell in (one, other) if cell for unit in cell.units]
    return bool(words) and all(map(_NAMES.fullmatch, words))


def text_of_cell(cell: Cell) -> str:
    """Return all that stands in a cell."""
    return "\n".join(unit.text for unit in cell.units)


def _filled(rows: Rows, columns: tuple[int, int]) -> list[_Couple]:
    couples = ((row[columns[0]], row[columns[1]]) for row in rows)
    return [(one, other) for one, other in couples if one and other and one.units and other.units]


def _named_columns(rows: Rows, pairs: Pairs) -> tuple[int, int] | None:
    """Return the two columns whose names in the first row say that one holds what the other does in another language."""
    names = ["" if cell is None else text_of_cell(cell).strip().lower() for cell in rows[0]]
    columns = [number for number, name in enumerate(names[:_COLUMNS]) if _NAMES.fullmatch(name)]
    if len(columns) != 2:
        return None
    one, other = columns
    both = _filled(rows[1:], (one, other))
    are_two = [
        {pairs.language_of(text_of_cell(first)), pairs.language_of(text_of_cell(second))} == {"zh", "en"}
        for first, second in both
    ]
    if not both or sum(are_two) < _LEAST_SHARE * len(both):
        return None
    is_glossary = not any(_SIDES.search(names[column]) for column in columns) and _are_labels(both)
    return None if is_glossary else (one, other)


def _are_translations(couples: Sequence[_Couple], pairs: Pairs) -> bool:
    """Tell whether most couples of cells are likely pairs, with the same language first in all of them."""
    orders: Counter[str | None] = Counter()
    lettered = 0
    for one, other in couples:
        first, second = text_of_cell(one), text_of_cell(other)
        languages = pairs.language_of(first), pairs.language_of(second)
        lettered += any(languages)
        if pairs.are_likely(first, second):
            orders[languages[0]] += 1
    return max(orders.values(), default=0) >= max(1, _LEAST_SHARE * lettered)


def _are_labels(couples: Sequence[_Couple]) -> bool:
    """Tell whether nearly all of these texts are short and no sentences, and most of them without figures."""
    words = [unit.text for couple in couples for cell in couple for unit in cell.units]
    labels = sum(len(each) <= _LABEL and not _SENTENCE_END.search(each) for each in words)
    figures = sum(all(_DIGIT.search(text_of_cell(cell)) for cell in couple) for couple in couples)
    return labels >= _MOST * len(words) and figures < _LEAST_SHARE * len(couples)


def _shares_segment(one: Cell, other: Cell) -> bool:
    segments = {unit.segment for unit in one.units if unit.segment}
    return bool(segments & {unit.segment for unit in other.units})
