"""From, to and by: a change is the difference, the rate or the multiple of the two figures it leads from and to."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import NamedTuple

from jjjdoc.language.claim.claim import Claim
from jjjdoc.language.claim.document import Claims, Outcome
from jjjdoc.language.claim.link import are_of_one_thing
from jjjdoc.language.claim.sums import exact, in_unit_of
from jjjdoc.language.quantity.interval import CONTEXT, Interval, cannot_be, possible
from jjjdoc.patterns import regex

_PERCENT = Decimal("0.01")
_ONE = Interval(Decimal(1), Decimal(1))
_YEARLY = frozenset({"average_annual", "annual"})
_BY_PERIOD = frozenset({"year_on_year", "previous_period", "monthly", "daily"})

# Output and value added grow in constant prices, while the figures from and to are in those of the day.
_REAL = regex(
    r"(?<![a-z])(?:gdp|gross domestic|value[ -]added|added value|economic output|economy|real (?:terms|growth)|in real|"
    r"constant|comparable)(?![a-z])|生产总值|增加值|总产值|可比|不变价|实际|扣除价格|经济总量"
)


class _Ends(NamedTuple):
    """What a change leads from and to."""

    first: Claim
    last: Claim


def relate(document: Claims) -> Iterator[Outcome]:
    """Yield an outcome for each change whose two ends stand in its sentence."""
    for claims in document.sentences:
        for ends, rate in _changes(claims):
            outcome = _check(document, ends, rate)
            if outcome is not None:
                yield outcome


def _changes(claims: Sequence[Claim]) -> Iterator[tuple[_Ends, Claim]]:
    """Yield each pair of ends with the changes said of it: those before the next pair, nearest first."""
    ends: _Ends | None = None
    waiting: list[Claim] = []
    for at, claim in enumerate(claims):
        later = claims[at + 1] if at + 1 < len(claims) else None
        if later is not None and _are_ends(claim, later):
            ends = _Ends(claim, later)
            yield from ((ends, rate) for rate in waiting if rate.quantity.role == "change_by")
            waiting = []
        elif _is_rate(claim):
            if ends is not None and _are_rated(ends, claim):
                yield ends, claim
            elif ends is None:
                waiting.append(claim)
        elif ends is not None and claim is not ends.last:
            ends = None  # another figure begins


def _are_ends(one: Claim, other: Claim) -> bool:
    """Tell whether a figure and the next are what something changed from and to."""
    first, last = one.quantity, other.quantity
    if first.dimension != last.dimension or "number" not in (first.kind, last.kind):
        return False
    if first.role not in ("level", "share") or not are_of_one_thing(one, other):
        return False
    return "from" in one.tags and last.role in ("change_to", "level", "share")


def _is_rate(claim: Claim) -> bool:
    return claim.quantity.role in ("change_by", "times") or claim.quantity.dimension == "points"


def _are_rated(ends: _Ends, rate: Claim) -> bool:
    """Tell whether a change is said of these ends: its clause names no other subject."""
    words = ends.first.subject.words | ends.last.subject.words
    return rate.subject.inherited or rate.subject.words <= words


def _check(document: Claims, ends: _Ends, rate: Claim) -> Outcome | None:
    quantity = rate.quantity
    if quantity.kind != "number" or quantity.periods & _BY_PERIOD:
        return None
    computed = _computed(ends, rate, possible(ends.first.quantity), possible(ends.last.quantity))
    if computed is None:
        return None
    if not cannot_be(quantity, computed):
        return Outcome(True, rate, ends)
    if quantity.unit != "percentage_point" and _REAL.search(document.words(rate)):
        return None
    return _fault(ends, rate, computed)


def _fault(ends: _Ends, rate: Claim, computed: Interval) -> Outcome:
    quantity = rate.quantity
    if quantity.unit == "percent" and ends.first.quantity.dimension == "ratio":
        points = _directed(possible(ends.last.quantity).minus(possible(ends.first.quantity)), rate)
        if not cannot_be(quantity, points):
            return Outcome(False, rate, ends, "points", quantity.low, severity="warning")
    ones = (Interval(exact(end), exact(end)) for end in ends)
    should = (_computed(ends, rate, *ones) or computed).low
    return Outcome(
        False, rate, ends, "multiple" if quantity.role == "times" else "change", in_unit_of(should, rate)
    )


def _computed(ends: _Ends, rate: Claim, first: Interval, last: Interval) -> Interval | None:
    """Return what a change may be, in base units; None where the text does not say how it is measured."""
    quantity, measure = rate.quantity, ends.first.quantity.dimension
    by_year = bool(quantity.periods & _YEARLY)
    if quantity.dimension == "points" or (quantity.dimension == measure and measure != "ratio"):
        comparable = not by_year and measure in ("ratio", quantity.dimension)
        return _directed(last.minus(first), rate) if comparable and quantity.role != "times" else None
    multiple = last.divided_by(first)
    if quantity.role == "times":
        return None if by_year or quantity.direction == "down" else multiple
    if quantity.dimension != "ratio" or quantity.role != "change_by":
        return None
    if by_year:
        years = _years(ends)
        if not years:
            return None
        multiple = Interval(_root(multiple.low, years), _root(multiple.high, years))
    return _directed(multiple.minus(_ONE), rate)


def _years(ends: _Ends) -> int:
    first, last = ends.first.period, ends.last.period
    return last.year - first.year if first is not None and last is not None and last.year > first.year else 0


def _root(number: Decimal, years: int) -> Decimal:
    if not number.is_finite() or number <= 0:
        return number
    return CONTEXT.power(number, CONTEXT.divide(Decimal(1), Decimal(years)))


def _directed(difference: Interval, rate: Claim) -> Interval:
    """Return a difference as it is said: a fall of 3 percent is 3, not -3."""
    direction = rate.quantity.direction
    falls = direction == "down" or (direction is None and difference.high < 0)
    return Interval(-difference.high, -difference.low) if falls else difference
