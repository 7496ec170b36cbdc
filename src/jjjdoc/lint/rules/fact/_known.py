"""The facts of a report by what they say, and the figures that its authors typed by hand."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping
from decimal import Decimal

from msgspec import Struct
from msgspec.structs import replace

from jjjdoc.language.quantity import FigureError
from jjjdoc.language.quantity.compare.values import digits_of
from jjjdoc.language.quantity.interval import CONTEXT, value_of
from jjjdoc.language.quantity.reading import Quantity
from jjjdoc.language.quantity.scales import round_written
from jjjdoc.language.quantity.units import UNITS
from jjjdoc.language.quantity.write import write_fact
from jjjdoc.lint.context import Context
from jjjdoc.lint.document import LintDocument, LintFile
from jjjdoc.lint.passage import Passage
from jjjdoc.model.fact import Fact, FactValue
from jjjdoc.patterns import regex
from jjjdoc.tree.nodes import FactOptions

SPECIFIC = 3
"""So many digits that are not zeros at the end say that two equal numbers are one figure."""


class Known(Struct, frozen=True):
    """One value of a fact: `number` in ones of its unit, as it is shown."""

    fact: Fact
    value: FactValue
    number: Decimal

    @property
    def name(self) -> str:
        """How a text refers to it: `gdp`, or `gdp@2013` of a series."""
        return f"{self.fact.id}@{self.value.period}" if len(self.fact.values) > 1 else self.fact.id

    def shown(self, language: str) -> str:
        """Return the figure as a reference in this language shows it."""
        try:
            return write_fact(self.fact, self.value.period, FactOptions(), language)
        except FigureError:
            return f"{self.number:f}"

    def place(self, file: LintFile) -> tuple[tuple[Passage, int, int], ...]:
        """Return where the value stands, if that is in this file."""
        place = self.value.place
        if place.path != file.source.path:
            return ()
        start, end = file.source.offset(place.start), file.source.offset(place.end)
        return ((Passage.of_source(file.source, start, end, "fact"), 0, end - start),)


Kind = str
_MANY = 1000
"""Counts below this are of many things, and may have the same digits by chance."""


class KnownFacts:
    """The values of facts, to be found by number and kind of unit."""

    def __init__(self, facts: Mapping[str, Fact]) -> None:
        self._equal: dict[tuple[Kind, Decimal], list[Known]] = {}
        self._digits: dict[tuple[Kind, str], list[Known]] = {}
        self._numbers: dict[Decimal, list[Known]] = {}
        for known in _known(facts):
            unit = UNITS.get(known.fact.unit)
            kind = kind_of(known.fact.unit, unit.dimension if unit else "")
            base = known.number * unit.factor if unit else known.number
            for number in _roundings(known.number, base):
                self._equal.setdefault((kind, number), []).append(known)
            digits = digits_of(known.number)
            if len(digits) >= SPECIFIC:
                self._digits.setdefault((kind, digits), []).append(known)
                self._numbers.setdefault(known.number.normalize(), []).append(known)

    def equal(self, quantity: Quantity) -> list[Known]:
        """Return what says the same as a quantity; the rounder of two may be rounded, to three digits at least."""
        kind = kind_of(quantity.unit, quantity.dimension)
        return self._equal.get((kind, (quantity.low * quantity.factor).normalize()), [])

    def of_other_size(self, quantity: Quantity) -> list[Known]:
        """Return what has the same digits and kind of unit, but another power of ten."""
        kind = kind_of(quantity.unit, quantity.dimension)
        same = self._digits.get((kind, digits_of(quantity.low)), [])
        return [known for known in same if kind or min(known.number, quantity.low) >= _MANY]

    def of_other_unit(self, quantity: Quantity) -> list[Known]:
        """Return what is the same number of another unit that it can be taken for: a currency, an area, points."""
        same = self._numbers.get(quantity.low.normalize(), [])
        return [known for known in same if _are_taken_for_each_other(known.fact.unit, quantity)]


def kind_of(unit: str, dimension: str) -> Kind:
    """Return what equal numbers must share: a dimension; a multiple is no percentage."""
    if unit == "times":
        return unit
    return "" if dimension in ("people", "households", "vehicles") else dimension


def _are_taken_for_each_other(unit: str, quantity: Quantity) -> bool:
    known = UNITS.get(unit)
    if known is None or unit == quantity.unit or "times" in (unit, quantity.unit):
        return False
    one, other = known.dimension, quantity.dimension
    if {one, other} == {"ratio", "points"}:
        return quantity.role == "change_by"
    return one == other or (one.startswith("money") and other.startswith("money"))


def _known(facts: Mapping[str, Fact]) -> Iterator[Known]:
    for fact in facts.values():
        for value in fact.values:
            try:
                number = value_of(fact, value.period)
                if fact.digits is not None:
                    number = round_written(value.value, fact.scale, fact.digits).total
            except FigureError:
                continue
            if number > 0:
                yield Known(fact, value, number)


def _roundings(number: Decimal, base: Decimal) -> set[Decimal]:
    """Return a number in base units, as it is and rounded to three significant digits or more."""
    factor = CONTEXT.divide(base, number)
    found = {base.normalize()}
    for digits in range(SPECIFIC, len(digits_of(number))):
        place = number.adjusted() - digits + 1
        rounded = number.quantize(Decimal(1).scaleb(place), context=CONTEXT)
        found.add((rounded * factor).normalize())
    return found


class Typed(Struct, frozen=True):
    """A figure that stands in the text of a report as it was typed."""

    document: LintDocument
    passage: Passage
    quantity: Quantity


_QUOTED = regex('“[^“”]*”|"[^"\n]*"|‘[^‘’]*’|《[^《》]*》')


def typed_figures(file: LintFile, context: Context) -> Iterator[Typed]:
    """Yield the numbers that no reference wrote: not dates, orders, quoted words, or text that terms brought."""
    for document in file.documents:
        for passage in document.passages:
            if passage.role not in ("suppression", "keyword"):
                for quantity in _typed(passage, context):
                    yield Typed(document, passage, quantity)


def _typed(passage: Passage, context: Context) -> Iterator[Quantity]:
    quantities = context.quantities(passage)
    if not quantities:
        return
    written = [(piece.start, piece.end) for piece in passage.pieces if piece.origin != "text"]
    quoted = [found.span() for found in _QUOTED.finditer(passage.text)]
    for quantity in quantities:
        if _is_numeric(quantity) and not _overlaps(written, quantity) and not _overlaps(quoted, quantity):
            yield from _bounds(quantity)


def _bounds(quantity: Quantity) -> tuple[Quantity, ...]:
    """Return the two numbers of a range, each where the range stands; from 3 to 5 may refer to two facts."""
    if quantity.kind == "number":
        return (quantity,)
    ends = quantity.low, quantity.high
    return tuple(replace(quantity, low=end, high=end, kind="number") for end in ends)


def _is_numeric(quantity: Quantity) -> bool:
    is_number = (
        quantity.kind in ("number", "range") and quantity.calendar is None and quantity.role != "ordinal"
    )
    return is_number and quantity.low > 0 and not quantity.alternatives


def _overlaps(ranges: list[tuple[int, int]], quantity: Quantity) -> bool:
    """Tell whether a quantity shares a character with one of these ranges, which are in order and apart."""
    index = bisect_right(ranges, quantity.end - 1, key=lambda each: each[0]) - 1
    return index >= 0 and ranges[index][1] > quantity.start


def is_year(quantity: Quantity) -> bool:
    """Tell whether a bare number may be a year."""
    return not quantity.unit and quantity.scale == "" and 1900 <= quantity.low <= 2100
