"""One quantity in two units, the second in brackets; money only at a rate that the sentence states."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from itertools import pairwise

from jjjdoc.findings import Severity
from jjjdoc.language.claim.claim import Claim
from jjjdoc.language.claim.document import Claims, Outcome
from jjjdoc.language.claim.sums import exact, in_unit_of, written
from jjjdoc.language.quantity.compare.values import is_money
from jjjdoc.language.quantity.interval import CONTEXT, Interval, cannot_be, possible
from jjjdoc.language.quantity.reading import Quantity
from jjjdoc.language.quantity.units import UNITS
from jjjdoc.patterns import regex

_CONVERTED = frozenset({"area", "length", "mass", "volume", "speed", "power", "energy"})
_ROLES = ("level", "change_to", "change_by", "share")

_ROUGHLY = Decimal("0.12")
"""How far a conversion to measures outside of the metric system is rounded: 2 meters are 6 feet."""

_FAR = Decimal("1.5")

_BRACKET = regex(
    r"[^,.;:()。、]{0,8}\((?:about|approximately|around|or|some|nearly|over|i\.e\.|equivalent to|约合?|合|即|折合|相当于|近|超)? ?"
)
_RATE = regex(r" ?(?:to|兑换?|合|等于|约合?|折合|=|equals|is|per)(?: the| one| a)? ?")
_PER_DOLLAR = regex(r" ?(?:to|per)(?: the| one| a)? ?(?:us )?dollar")


def conversions_of(document: Claims) -> Iterator[Outcome]:
    """Yield what comes of each quantity that is followed by itself in another unit."""
    for claims in document.sentences:
        folded = document.texts[claims[0].text].folded
        rates: Mapping[tuple[str, str], Interval] | None = None
        for first, second in pairwise(claims):
            if not _are_one(folded, first, second):
                continue
            mine, theirs = first.quantity, second.quantity
            if mine.dimension == theirs.dimension and mine.dimension in _CONVERTED:
                yield _outcome(first, second, _converted(mine, theirs), exact(first))
            elif is_money(mine) and is_money(theirs):
                rates = _rates(folded, claims) if rates is None else rates
                rate = rates.get((_currency(mine), _currency(theirs)))
                if rate is not None:
                    middle = CONTEXT.divide(2 * exact(first), CONTEXT.add(rate.low, rate.high))
                    yield _outcome(first, second, possible(mine).divided_by(rate), middle)


def _are_one(folded: str, first: Claim, second: Claim) -> bool:
    one, other = first.quantity, second.quantity
    between = folded[one.end : other.start]
    return (
        one.unit != other.unit
        and _is_plain(one)
        and _is_plain(other)
        and _BRACKET.fullmatch(between) is not None
    )


def _is_plain(quantity: Quantity) -> bool:
    return quantity.kind == "number" and quantity.low > 0 and quantity.role in _ROLES and not quantity.per


def _outcome(first: Claim, second: Claim, computed: Interval, middle: Decimal) -> Outcome:
    if not cannot_be(second.quantity, computed):
        return Outcome(True, second, (first,))
    should = in_unit_of(middle, second)
    severity: Severity = "error" if _is_far(second.quantity, middle) else "warning"
    return Outcome(False, second, (first,), "conversion", should, sum=written(should), severity=severity)


def _converted(first: Quantity, second: Quantity) -> Interval:
    """Return what a measure may be in another unit; from and to miles and feet it is given roughly."""
    value = possible(first)
    if first.unit in UNITS and second.unit in UNITS:
        return value
    return Interval(value.low * (1 - _ROUGHLY), value.high * (1 + _ROUGHLY))


def _is_far(second: Quantity, middle: Decimal) -> bool:
    """Tell whether a conversion is off by half or more: another unit was meant, or another power of ten."""
    shown = possible(second)
    return shown.high * _FAR < middle or shown.low > middle * _FAR


def _rates(folded: str, claims: Sequence[Claim]) -> Mapping[tuple[str, str], Interval]:
    """Return at which rates a sentence converts money: ones of the first currency for one of the second."""
    rates: dict[tuple[str, str], Interval] = {}
    for claim, later in zip(claims, (*claims[1:], None), strict=False):
        one = claim.quantity
        if not is_money(one):
            continue
        if one.unit != "USD" and one.low and _PER_DOLLAR.match(folded, one.end):
            rates[one.unit, "USD"] = possible(one)
        if later is None or not is_money(later.quantity):
            continue
        other = later.quantity
        if not _RATE.fullmatch(folded[one.end : other.start]):
            continue
        for many, single in ((one, other), (other, one)):
            if single.low == 1 and many.unit != single.unit:
                rates[_currency(many), _currency(single)] = possible(many)
    return rates


def _currency(quantity: Quantity) -> str:
    """Return the code of a currency; dollars without a country are those that rates are mostly stated for."""
    return "USD" if quantity.unit == "dollar" else quantity.unit
