"""Two figures of which one is said to be more, less or the same, and whether they can be."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from msgspec import Struct
from msgspec.structs import replace

from jjjdoc.findings import Severity
from jjjdoc.language.claim.claim import Claim
from jjjdoc.language.claim.comparing import Said
from jjjdoc.language.claim.document import Outcome, Place
from jjjdoc.language.claim.sums import as_written, exact
from jjjdoc.language.quantity.interval import possible
from jjjdoc.language.quantity.interval import written as written_interval
from jjjdoc.language.quantity.reading import Quantity
from jjjdoc.patterns import regex

_SEVERITIES: tuple[Severity, ...] = ("note", "warning", "error")
_TENTH = Decimal("0.1")


class Order(Struct, frozen=True):
    """A figure that is said to be more than, less than or the same as another.

    `message` names what the text says of them; `severity` is that of a contradiction that no rounding can mend.
    `is_loose`: what is the same may differ by a tenth.
    """

    shown: Claim
    other: Claim
    said: Said
    message: str
    severity: Severity = "error"
    is_loose: bool = False
    places: tuple[Place, ...] = ()
    """Where the text says so, if that is elsewhere."""


def check_order(order: Order) -> Outcome:
    """Return whether two figures stand to each other as is said; rounding that might mend it makes an error a warning."""
    return Outcome(
        not _differs(order),
        order.shown,
        (order.other,),
        order.message,
        sum=_sum(order),
        places=order.places,
        severity=order.severity if not _is_rounded_away(order) else _lower(order.severity),
    )


_LEVELS = frozenset(("level", "share", "change_to", "change_by"))


def are_comparable(one: Claim, other: Claim) -> bool:
    """Tell whether two figures are numbers, not below zero, of one measure: one can be more than the other."""
    return are_of_one_measure(one, other) and min(one.quantity.low, other.quantity.low) >= 0


def are_of_one_measure(one: Claim, other: Claim) -> bool:
    """Tell whether two figures are numbers that measure or count the same, as far as they say."""
    first, second = one.quantity, other.quantity
    return (
        first.kind == second.kind == "number"
        and _measured(first) == _measured(second)
        and {first.role, second.role} <= _LEVELS
        and (first.per == second.per or "" in (first.per, second.per))
        and (first.counter.lower() == second.counter.lower() or "" in (first.counter, second.counter))
    )


def _measured(quantity: Quantity) -> str:
    """Return what a quantity measures; 人次 are visits and trips."""
    return "visits" if quantity.dimension == "passenger trips" else quantity.dimension


def with_shared_unit(claims: Sequence[Claim]) -> list[Claim]:
    """Return claims where a bare number that is listed with a later one has the unit of that: 21.4, 19.8 and 20.3 tons."""
    found: list[Claim] = []
    for claim in reversed(claims):
        found.append(_with_unit_of(claim, found[-1]) if found else claim)
    return found[::-1]


def _with_unit_of(claim: Claim, later: Claim) -> Claim:
    """Return a bare number with the unit of the one that is listed after it."""
    quantity = claim.quantity
    bare = not quantity.unit and not quantity.counter and quantity.role == "level"
    if not (bare and later.quantity.unit and _JOINED.match(later.before)):
        return claim
    quantity = replace(quantity, unit=later.quantity.unit, role=later.quantity.role)
    return replace(claim, quantity=quantity, value=possible(quantity))


def without_qualifier(claim: Claim) -> Claim:
    """Return a figure as the number that it is: over 5 million, 5 million."""
    quantity = replace(claim.quantity, qualifier="exact")
    return replace(claim, quantity=quantity, value=written_interval(quantity))


_JOINED = regex("^[ ,、，和及与]*(?:and|then|or)? *$")


def _differs(order: Order) -> bool:
    low, high = _values(order.shown), _values(order.other)
    match order.said:
        case "more" | "at_least":
            return low[1] < high[0]
        case "less" | "at_most":
            return low[0] > high[1]
        case "same":
            gap = max(low[0] - high[1], high[0] - low[1])
            return gap > (high[1] * _TENTH if order.is_loose else 0)


def _values(claim: Claim) -> tuple[Decimal, Decimal]:
    """Return the least and the greatest number that a figure is, as it is written; with a qualifier, what it allows."""
    if claim.quantity.qualifier == "exact":
        number = exact(claim)
        return number, number
    return claim.value.low, claim.value.high


def _is_rounded_away(order: Order) -> bool:
    """Tell whether the figures may be in the order said before they were rounded: 3.60 and 3.58, but not 3.6 and 3.5."""
    one, other = order.shown.value, order.other.value
    return one.low < other.high and other.low < one.high


def _lower(severity: Severity) -> Severity:
    return _SEVERITIES[max(0, _SEVERITIES.index(severity) - 1)]


def _sum(order: Order) -> str:
    """Return the comparison as it is, in the unit of the figure shown: 48.1 < 52.4."""
    shown, other = order.shown, order.other
    one, two = exact(shown), exact(other)
    sign = "<" if one < two else ">" if one > two else "="
    return f"{as_written(one, shown)} {sign} {as_written(two, shown)}"
