"""Rises and falls that sentences say of the rows of a table, by name or of all of them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from jjjdoc.language.claim.claim import Claim, Span
from jjjdoc.language.claim.document import Claims, Place
from jjjdoc.language.claim.order import Order, are_comparable
from jjjdoc.language.claim.verbs.moves import MESSAGES, SAID
from jjjdoc.language.claim.verbs.rows import Column, by_name, columns_of, names_in, words_of
from jjjdoc.language.claim.verbs.statements import Statement
from jjjdoc.patterns import regex

_ALL_EN = regex(
    r"(?<![a-z])(?:in|at|across|for) (?:all|every|each|both)(?![a-z])|(?<![a-z])(?:all|both) (?:[a-z]+ )?$"
)
_ALL_ZH = regex("[各所][^,，。;；]{0,8}[均都]|全部|[均都]")
_YEAR = 11


class RowMoves:
    """The tables of a document with figures for several years, to hold statements against."""

    def __init__(self, document: Claims) -> None:
        self._columns = [
            column for column in columns_of(document) if column.period is not None and not column.is_growth
        ]
        self._names = by_name(self._columns)
        self._document = document

    def __bool__(self) -> bool:
        """Tell whether there are any."""
        return bool(self._columns)

    def of(self, statement: Statement) -> Iterator[Order]:
        """Yield the orders that a statement puts the figures of a row in, or those of all rows."""
        if not self._columns:
            return
        text = self._document.texts[statement.text]
        words = text.folded[statement.clause.start : statement.clause.end]
        named = names_in(words, self._names, chinese=text.is_chinese)
        if len(named) == 1:
            said = words_of(words.replace(named[0], " "), chinese=text.is_chinese)
            yield from _of_names(statement, named, self._names[named[0]], said)
        elif not named and (_ALL_ZH if text.is_chinese else _ALL_EN).search(words):
            said = words_of(words, chinese=text.is_chinese)
            tables = {column.table for column in self._columns if column.measure & said}
            if len(tables) == 1:
                columns = [column for column in self._columns if column.table in tables]
                yield from _of_names(statement, list(columns[0].figures), columns, said)


def _of_names(
    statement: Statement, names: Sequence[str], columns: Sequence[Column], said: frozenset[str]
) -> Iterator[Order]:
    """Yield the orders of the figures of rows in the one measure that a statement is of."""
    place = Place(statement.text, statement.start, statement.end)
    periods = _one_measure([column for column in columns if column.measure & said])
    steps = _steps(statement, sorted(periods, key=lambda period: period.first))
    for base, period in steps:
        for name in names:
            earlier, later = periods[base].get(name), periods[period].get(name)
            if earlier is not None and later is not None and are_comparable(later, earlier):
                direction = statement.direction
                yield Order(later, earlier, SAID[direction], MESSAGES[direction], "warning", places=(place,))


def _one_measure(columns: Sequence[Column]) -> Mapping[Span, Mapping[str, Claim]]:
    """Return the figures by period, none where a period has two columns or the columns are not of one measure."""
    measures = {column.measure for column in columns}
    periods = {column.period: column.figures for column in columns if column.period is not None}
    return periods if len(periods) == len(columns) and len(measures) == 1 else {}


def _steps(statement: Statement, known: Sequence[Span]) -> Sequence[tuple[Span, Span]]:
    """Return the pairs of periods that a statement is of, among those known: years that follow each other."""
    years = [period for period in known if period.last - period.first == _YEAR]
    if statement.base is None or statement.period is None:
        return [(years[0], years[1])] if len(years) == 2 and len(known) == 2 else []
    if not statement.always:
        return (
            [(statement.base, statement.period)] if {statement.base, statement.period} <= set(years) else []
        )
    within = [
        year for year in years if statement.base.first <= year.first and year.last <= statement.period.last
    ]
    return list(pairwise(within))
