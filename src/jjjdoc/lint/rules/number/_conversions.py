"""One quantity given in two units, the second in brackets. Patterns are of folded text: its marks are half-width."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from msgspec import Struct

from jjjdoc.language.quantity.compare.values import is_money
from jjjdoc.language.quantity.interval import CONTEXT, Interval, possible
from jjjdoc.language.quantity.reading import Quantity
from jjjdoc.language.quantity.units import UNITS
from jjjdoc.lint.rules.number._masked import NUMBER, Masked
from jjjdoc.patterns import regex

_CONVERTED = frozenset({"area", "length", "mass", "volume", "speed", "power", "energy"})

_ROUGHLY = Decimal("0.12")
"""How far a conversion to measures outside of the metric system is rounded: 2 meters are 6 feet."""

_FAR = Decimal("1.5")


class Conversion(Struct, frozen=True):
    """A quantity, the same in brackets, what that may be and what it is if the first is exact: in base units."""

    first: Quantity
    second: Quantity
    computed: Interval
    exact: Decimal


_BRACKETED = regex(
    rf"(?<!到)(?<! to )(?P<first>{NUMBER})(?:[^{NUMBER},.;:()。、]{{0,8}})\((?:about|approximately|around|or|some|nearly|over|i\.e\.|equivalent to|约合?|合|即|折合|相当于|近|超)? ?"
    rf"(?P<second>{NUMBER})(?!到| to )"
)
_RATE = regex(
    rf"(?P<one>{NUMBER})(?: ?(?:to|兑换?|合|等于|约合?|折合|=|equals|is|per)(?: the| one| a)? ?)(?P<other>{NUMBER}|(?:us )?dollar)"
)


def conversions_of(masked: Masked) -> Iterator[Conversion]:
    """Yield each quantity that is followed by itself in another unit."""
    rate = None
    for found in _BRACKETED.finditer(masked.text):
        first, second = masked.at(found.start("first")), masked.at(found.start("second"))
        if not (_is_plain(first) and _is_plain(second)) or first.unit == second.unit:
            continue
        if first.dimension == second.dimension and first.dimension in _CONVERTED:
            exact = CONTEXT.multiply(first.low, first.factor)
            yield Conversion(first, second, _converted(first, second), exact)
        elif is_money(first) and is_money(second):
            rate = rate or _rates(masked)
            per = rate.get((_currency(first), _currency(second)))
            if per:
                exact = CONTEXT.divide(2 * first.low, CONTEXT.add(per.low, per.high))
                yield Conversion(first, second, possible(first).divided_by(per), exact)


def _converted(first: Quantity, second: Quantity) -> Interval:
    """Return what a measure may be in another unit; from and to miles and feet it is given roughly."""
    exact = possible(first)
    if first.unit in UNITS and second.unit in UNITS:
        return exact
    return Interval(exact.low * (1 - _ROUGHLY), exact.high * (1 + _ROUGHLY))


def _rates(masked: Masked) -> dict[tuple[str, str], Interval]:
    """Return at which rates a sentence converts money: ones of the first currency for one of the second."""
    rates: dict[tuple[str, str], Interval] = {}
    for found in _RATE.finditer(masked.text):
        one = masked.at(found.start("one"))
        if found["other"] != NUMBER:
            if is_money(one) and one.unit != "USD" and one.low:
                rates[one.unit, "USD"] = possible(one)
            continue
        other = masked.at(found.start("other"))
        for many, single in ((one, other), (other, one)):
            if is_money(many) and is_money(single) and single.low == 1 and many.unit != single.unit:
                rates[_currency(many), _currency(single)] = possible(many)
    return rates


def _currency(quantity: Quantity) -> str:
    """Return the code of a currency; dollars without a country are those that rates are mostly stated for."""
    return "USD" if quantity.unit == "dollar" else quantity.unit


def _is_plain(quantity: Quantity) -> bool:
    return (
        quantity.kind == "number"
        and quantity.low > 0
        and quantity.role in ("level", "change_to", "change_by")
    )


def is_far(conversion: Conversion) -> bool:
    """Tell whether a conversion is off by half or more: another unit was meant, or another power of ten."""
    shown = possible(conversion.second)
    return shown.high * _FAR < conversion.exact or shown.low > conversion.exact * _FAR
