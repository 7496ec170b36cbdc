"""Numbers that are counted against another base in either language: 每千人3.4张, 34 per 10,000 people; 每斤3元, 6 yuan a kilogram."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from functools import partial

from msgspec.structs import replace

from jjjdoc.language.quantity.compare.discrepancy import unit_of_per
from jjjdoc.language.quantity.compare.values import Point, are_equal, are_of_one_kind, in_base, is_count
from jjjdoc.language.quantity.interval import CONTEXT
from jjjdoc.language.quantity.reading import Quantity
from jjjdoc.language.quantity.unit import Unit
from jjjdoc.language.quantity.units import KNOWN_UNITS

_MOST_TRIED = 100
"""How many of the numbers left over are tried."""
_CONVERTED = Decimal("0.02")
"""How far a conversion may be rounded: 380 kilograms per mu are given as 5.7 tons per hectare."""


def take_out_rates(left: list[Point], right: list[Point]) -> None:
    """Take out of both lists the numbers that come to the same against bases that differ, with those bases."""
    if left and right:
        _take_out_bases(left, right)
        _take_out_single(left, right)
        _take_out_single(right, left)
        _take_out_per_unit(left, right)
        _take_out_inverse(left, right)
        _take_out_inverse(right, left)


def _take_out_pairs(left: list[Point], right: list[Point], test: Callable[[Point, Point], bool]) -> bool:
    """Take out of both lists each two numbers that a test puts together; tell whether there were any."""
    found = False
    for point in left[:_MOST_TRIED]:
        other = next((other for other in right[:_MOST_TRIED] if test(point, other)), None)
        if other is not None:
            left.remove(point)
            right.remove(other)
            found = True
    return found


# --- so many of something: per 1,000, per 10,000 -----------------------------------------------------------


def _take_out_bases(left: list[Point], right: list[Point]) -> None:
    for base in _bases(left):
        other_base = next((each for each in _bases(right) if _differ(base, each)), None)
        if other_base is None:
            continue
        factor = CONTEXT.divide(other_base.value, base.value)
        if _take_out_pairs(left, right, partial(_come_to_the_same, factor=factor)):
            left.remove(base)
            right.remove(other_base)


def _take_out_single(bases: list[Point], singles: list[Point]) -> None:
    """Take out the bases of numbers that the other language gives for each one: 每百户52辆, 0.52 per household."""
    for base in _bases(bases):
        factor = CONTEXT.divide(Decimal(1), base.value)
        if _take_out_pairs(bases, singles, partial(_is_for_each, factor=factor)):
            bases.remove(base)


def _is_for_each(point: Point, single: Point, factor: Decimal) -> bool:
    return single.quantity.distribution == "each" and _come_to_the_same(point, single, factor)


def _bases(points: list[Point]) -> list[Point]:
    return [point for point in points[:_MOST_TRIED] if point.quantity.role == "rate" and point.value > 0]


def _differ(source: Point, target: Point) -> bool:
    return are_of_one_kind(source.quantity, target.quantity) and source.value != target.value


def _come_to_the_same(source: Point, target: Point, factor: Decimal) -> bool:
    one, other = source.quantity, target.quantity
    if "rate" in (one.role, other.role) or not are_of_one_kind(one, other) or one.calendar or other.calendar:
        return False
    scaled = replace(one, low=one.low * factor, high=one.high * factor, place=one.place + factor.adjusted())
    return are_equal(Point(scaled, source.value * factor), target)


# --- so many of a thousand: 6.2‰, 6.2 births per thousand people -------------------------------------------


def take_out_counts_per_base(left: list[Point], right: list[Point]) -> None:
    """Take out of both lists the shares that the other language counts against a base, with that base."""
    for shares, counts in ((left, right), (right, left)):
        for base in _bases(counts):
            if _take_out_pairs(shares, counts, partial(_is_share_of_base, base=base.value)):
                counts.remove(base)


def _is_share_of_base(share: Point, count: Point, base: Decimal) -> bool:
    one, other = share.quantity, count.quantity
    if one.dimension != "ratio" or one.role == "times" or not is_count(other) or other.role == "rate":
        return False
    return in_base(share.value, one) * base == count.value


# --- one unit: per mu, per hectare -------------------------------------------------------------------------


def _take_out_per_unit(left: list[Point], right: list[Point]) -> None:
    """Take out numbers per one of units of one kind, and what they rose or fell by, which is per one of the same."""
    while (found := _first_pair(left, right, _are_equal_per_unit)) is not None:
        bases = found[0].quantity, found[1].quantity
        _take_out_pairs(left, right, partial(_are_equal_changes, bases=bases))


def _first_pair(
    left: list[Point], right: list[Point], test: Callable[[Point, Point], bool]
) -> tuple[Point, Point] | None:
    """Take out of both lists the first two numbers that a test puts together, and return them."""
    for point in left[:_MOST_TRIED]:
        for other in right[:_MOST_TRIED]:
            if test(point, other):
                left.remove(point)
                right.remove(other)
                return point, other
    return None


def _are_equal_changes(source: Point, target: Point, bases: tuple[Quantity, Quantity]) -> bool:
    """Tell whether two numbers come to the same if they are per one of what two others are: 提高6公斤, 90 kilograms more."""
    changes = [_per_like(point, base) for point, base in zip((source, target), bases, strict=True)]
    return all(changes) and _are_equal_per_unit(*(change for change in changes if change))


def _per_like(point: Point, base: Quantity) -> Point | None:
    quantity = point.quantity
    if quantity.dimension != base.dimension or quantity.per not in ("", base.per):
        return None
    return replace(point, quantity=replace(quantity, per=base.per))


def _are_equal_per_unit(source: Point, target: Point) -> bool:
    """Tell whether two numbers are per one of units of one kind, and come to the same: 每斤3.2元, 6.4 yuan a kilogram."""
    mine, theirs = _per_unit(source), _per_unit(target)
    if mine is None or theirs is None or _base(source.quantity) == _base(target.quantity):
        return False
    return mine[0] == theirs[0] and _are_near(mine[1], theirs[1])


def _per_unit(point: Point) -> tuple[tuple[str, str], Decimal] | None:
    """Return what is counted per what, and how much in the units whose factor is 1; a speed is a length per time."""
    quantity = point.quantity
    size = in_base(point.value, quantity)
    if quantity.dimension == "speed":
        return ("length", "time"), CONTEXT.divide(size, _KILOMETER_PER_HOUR)
    per = unit_of_per(quantity)
    if per is None:
        return None
    return (_measured(quantity), per.dimension), CONTEXT.divide(size, per.factor)


_KILOMETER_PER_HOUR = Decimal("3.6")
"""What a meter per second is in kilometers per hour."""


def _base(quantity: Quantity) -> Decimal | None:
    """Return the size of what a number is counted per one of, None where its unit says it."""
    per = unit_of_per(quantity)
    return None if per is None else per.factor


def _measured(quantity: Quantity) -> str:
    """Return what a number measures, whatever it is per one of; people are counted as anything is."""
    return "" if quantity.unit in ("person", "person_per_square_kilometer") else quantity.dimension


def _are_near(one: Decimal, other: Decimal) -> bool:
    return abs(one - other) <= _CONVERTED * max(abs(one), abs(other))


# --- turned round: 百公里12.5千瓦时, eight kilometers per kilowatt-hour ------------------------------------


def _take_out_inverse(products: list[Point], rates: list[Point]) -> None:
    """Take out a measure and what is used for it, where the other language has how much of it one unit gives."""
    for rate in rates[:_MOST_TRIED]:
        per = KNOWN_UNITS.get(rate.quantity.per)
        if per is None:
            continue
        for first in products[:_MOST_TRIED]:
            used = next(
                (other for other in products[:_MOST_TRIED] if _are_inverse(first, other, rate, per)), None
            )
            if used is not None:
                products[:] = [point for point in products if point not in (first, used)]
                rates.remove(rate)
                break


def _are_inverse(measure: Point, used: Point, rate: Point, per: Unit) -> bool:
    if measure.quantity.dimension != rate.quantity.dimension or used.quantity.dimension != per.dimension:
        return False
    size, amount = (in_base(point.value, point.quantity) for point in (measure, used))
    return _are_near(size, CONTEXT.divide(in_base(rate.value, rate.quantity), per.factor) * amount)
