"""A change, its two figures, and whether the one can follow from the others: difference, rate, multiple, points."""

from __future__ import annotations

from decimal import Decimal

from msgspec import Struct
from msgspec.structs import replace

from jjjdoc.findings import Severity
from jjjdoc.language.claim.changes.growth import in_points, judges, says_more
from jjjdoc.language.claim.claim import Claim
from jjjdoc.language.claim.document import Outcome
from jjjdoc.language.claim.sums import exact, in_unit_of, written
from jjjdoc.language.quantity.interval import CONTEXT, Interval, cannot_be, possible
from jjjdoc.language.quantity.interval import written as written_interval
from jjjdoc.language.quantity.reading import Quantity
from jjjdoc.language.quantity.units import COUNTS
from jjjdoc.patterns import regex

_ONE = Interval(Decimal(1), Decimal(1))
_YEARLY = frozenset({"average_annual", "annual"})
_BY_PERIOD = frozenset({"previous_period", "monthly", "daily"})

# Output and value added grow in constant prices, while the figures from and to are in those of the day.
_REAL = regex(
    r"(?<![a-z])(?:gdp|gross domestic|value[ -]added|added value|economic output|economy|real (?:terms|growth)|in real|"
    r"constant|comparable|inflation|(?:rise|change|increase)s? in prices|price (?:rise|change|effect|factor)s?|deflated)(?![a-z])|生产总值|增加值|总产值|可比|不变价|实际|扣除价格|经济总量"
)


_DEFLATED = regex(
    r"(?<![a-z])(?:real (?:terms|growth)|in real|constant|comparable|inflation|in prices|price (?:rise|change|effect|factor)s?|deflated)(?![a-z])|可比|不变价|实际|扣除价格"
)
_NOMINAL = regex(r"现价|名义|当年价|(?<![a-z])(?:nominal(?:ly)?|current prices)(?![a-z])")


class Change(Struct, frozen=True):
    """A figure that became another, and how much that is said to be."""

    first: Claim
    last: Claim
    by: Claim
    in_table: bool = False
    """Whether the figures are cells, where the zeros at the end of a number are meant: 500 is no round number."""

    apart: int = 0
    """The years between the figures that words beside them tell, where their periods are not known."""

    @property
    def years(self) -> int:
        """The years between the two figures, 0 where the text does not say them."""
        first, last = self.first.period, self.last.period
        return max(0, last.year - first.year) if first is not None and last is not None else self.apart


def is_in_constant_prices(words: str) -> bool:
    """Tell whether folded words are of what grows in constant prices, so that no growth follows from two figures."""
    return (_DEFLATED if _NOMINAL.search(words) else _REAL).search(words) is not None


def check_change(change: Change, words: str, severity: Severity = "error") -> Outcome | None:
    """Return whether a change follows from its figures; None where the text does not say how it is measured.

    `words` are those around the figures: amounts in constant prices are not compared with growth.
    """
    if change.first.quantity.dimension == "ratio":
        change = replace(change, by=in_points(change.by))
    quantity = change.by.quantity
    if quantity.kind != "number" or quantity.periods & _BY_PERIOD:
        return None
    if "year_on_year" in quantity.periods and change.years != 1:
        return None
    computed = _computed(change, _interval(change, change.first), _interval(change, change.last))
    if computed is None:
        return None
    ends = (change.first, change.last)
    if not (cannot_be(quantity, _loosened(quantity, computed)) or _falls_short(quantity, computed)):
        return Outcome(True, change.by, ends)
    if quantity.dimension != "points" and is_in_constant_prices(words):
        return None
    return _fault(change, computed, severity)


_LOOSE = Decimal("0.1")


def _loosened(quantity: Quantity, computed: Interval) -> Interval:
    """Return what was computed, by a tenth wider where it is told in a fraction: 29 and 36 percent are almost a third."""
    if quantity.unit != "fraction":
        return computed
    tenth = CONTEXT.multiply(possible(quantity).high, _LOOSE)
    return Interval(CONTEXT.subtract(computed.low, tenth), CONTEXT.add(computed.high, tenth))


def _falls_short(quantity: Quantity, computed: Interval) -> bool:
    """Tell whether a multiple in one word is more than a tenth above what was computed: 3.5 times is not quadrupled."""
    if quantity.role != "times" or quantity.form != "words" or quantity.qualifier != "exact":
        return False
    least = CONTEXT.multiply(quantity.low, 1 - _LOOSE)
    return quantity.direction != "down" and not quantity.alternatives and computed.high < least


def _fault(change: Change, computed: Interval, severity: Severity) -> Outcome:
    quantity, ends = change.by.quantity, (change.first, change.last)
    if quantity.dimension == "ratio" and change.first.quantity.dimension == "ratio":
        points = _directed(possible(change.last.quantity).minus(possible(change.first.quantity)), change.by)
        if not cannot_be(quantity, points):
            values = {"computed": written(quantity.low)}
            return Outcome(False, change.by, ends, "points", severity="warning", values=values)
    ones = (Interval(exact(end), exact(end)) for end in ends)
    should = (_computed(change, *ones) or computed).low
    if quantity.role != "times":
        return Outcome(False, change.by, ends, "change", in_unit_of(should, change.by), severity=severity)
    if says_more(change.by):
        more = in_unit_of(CONTEXT.subtract(should, Decimal(1)), change.by)
        return Outcome(False, change.by, ends, "more", more, severity=severity)
    return Outcome(False, change.by, ends, "multiple", in_unit_of(should, change.by), severity=severity)


_ROUND = 2
_FEW = 1000
"""So many are counted one by one: 7 working days are not 6.5."""


def _is_counted(quantity: Quantity) -> bool:
    return (
        quantity.dimension in ("", *COUNTS)
        and not quantity.scale
        and quantity.place >= 0
        and quantity.low < _FEW
    )


def _interval(change: Change, end: Claim) -> Interval:
    """Return what a figure may stand for; beside 1,200 not even 1,000 is a round number."""
    one = end.quantity
    if change.in_table:
        return written_interval(one)
    other = (change.last if end is change.first else change.first).quantity
    if _is_counted(one) and _is_counted(other) and one.resolution == one.place:
        return Interval(one.low, one.low).times(one.factor)
    if (one.kind, other.kind, one.qualifier, other.qualifier) != ("number", "number", "exact", "exact"):
        return possible(one)
    place = max(one.place, other.resolution)
    if one.unit != other.unit or one.resolution - one.place < _ROUND or place >= one.resolution:
        return possible(one)
    half = Decimal(5).scaleb(place - 1)
    return Interval(CONTEXT.subtract(one.low, half), CONTEXT.add(one.low, half)).times(one.factor)


def _computed(change: Change, first: Interval, last: Interval) -> Interval | None:
    """Return what a change may be, in base units; None where the text does not say how it is measured."""
    quantity, measure = change.by.quantity, change.first.quantity.dimension
    by_year = bool(quantity.periods & _YEARLY)
    if quantity.dimension == "points" or (quantity.dimension == measure and measure != "ratio"):
        if quantity.role != "change_by" or measure not in ("ratio", quantity.dimension):
            return None
        difference = _directed(last.minus(first), change.by)
        # of a change each year, a text that names no years says no more than that it is a part of the whole
        return None if by_year and not difference.high < possible(quantity).low else difference
    multiple = last.divided_by(first)
    if quantity.role == "times":
        return None if by_year or (quantity.direction == "down" and quantity.high >= 1) else multiple
    if quantity.dimension != "ratio" or quantity.role != "change_by":
        return None
    if by_year:
        if not change.years:
            return None
        multiple = Interval(_root(multiple.low, change.years), _root(multiple.high, change.years))
    return _directed(multiple.minus(_ONE), change.by)


def _root(number: Decimal, years: int) -> Decimal:
    if not number.is_finite() or number <= 0:
        return number
    return CONTEXT.power(number, CONTEXT.divide(Decimal(1), Decimal(years)))


def _directed(difference: Interval, by: Claim) -> Interval:
    """Return a difference as it is said: a fall of 3 percent is 3, not -3; one with a sign is what it is."""
    direction = None if judges(by) else by.quantity.direction
    falls = direction == "down" or (direction is None and by.quantity.low >= 0 and difference.high < 0)
    return Interval(-difference.high, -difference.low) if falls else difference
