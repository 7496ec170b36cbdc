"""Which quantity of the source stands for which of the target."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from msgspec import Struct

from jjjdoc.language.quantity.compare.dates import are_first_months, are_same_date, years_of
from jjjdoc.language.quantity.compare.values import (
    Point,
    are_equal,
    are_equal_multiples,
    are_of_one_kind,
    are_opposite,
    points_of,
)
from jjjdoc.language.quantity.reading import Quantity

_WINDOW = 24
"""How many places, counted in numbers, a translation may move a number: matching stays linear in long texts."""


class Matching(Struct, frozen=True):
    """Points that stand for each other, and those of either side that found none."""

    pairs: tuple[tuple[Point, Point], ...]
    source: tuple[Point, ...]
    target: tuple[Point, ...]


def match_quantities(source: Sequence[Quantity], target: Sequence[Quantity]) -> Matching:
    """Match what is alike, surest first: by value and kind, then multiples, dates, bare numbers."""
    left = [point for quantity in source for point in points_of(quantity)]
    right = [point for quantity in target for point in points_of(quantity)]
    pairs: list[tuple[Point, Point]] = []
    for test in (_same, _same_kind, _same_multiple, _same_date, _same_number):
        if left and right:
            pairs += _match(left, right, test)
    return Matching(tuple(pairs), tuple(left), tuple(right))


def _match(
    left: list[Point], right: list[Point], test: Callable[[Point, Point], bool]
) -> list[tuple[Point, Point]]:
    """Take out of both lists the points that a test puts together, the nearest in order first."""
    pairs: list[tuple[Point, Point]] = []
    kept: list[Point] = []
    stretch = len(right) / len(left)
    for index, point in enumerate(left):
        expected = index * stretch - len(pairs)
        near = _around(right, expected)
        found = min(
            (other for other in near if test(point, right[other])),
            key=lambda other: abs(other - expected),
            default=None,
        )
        if found is None:
            kept.append(point)
        else:
            pairs.append((point, right.pop(found)))
    left[:] = kept
    return pairs


def _around(points: Sequence[Point], expected: float) -> Iterable[int]:
    middle = round(expected)
    return range(max(0, middle - _WINDOW), min(len(points), middle + _WINDOW + 1))


def _same(source: Point, target: Point) -> bool:
    """Tell whether both are one number of one unit in one role: what there is no doubt about."""
    one, other = source.quantity, target.quantity
    if (one.calendar is None) != (other.calendar is None):
        return False
    if one.calendar and other.calendar:
        return one.calendar == other.calendar
    return (
        one.unit == other.unit
        and one.role == other.role
        and one.qualifier == other.qualifier
        and source.value == target.value
    )


def _same_kind(source: Point, target: Point) -> bool:
    one, other = source.quantity, target.quantity
    if one.calendar or other.calendar or not are_of_one_kind(one, other):
        return False
    if (one.role == "ordinal") != (other.role == "ordinal") or (one.role == "times") != (
        other.role == "times"
    ):
        return False
    return are_equal(source, target) or are_opposite(source, target)


def _same_multiple(source: Point, target: Point) -> bool:
    return are_equal_multiples(source.quantity, target.quantity)


def _same_date(source: Point, target: Point) -> bool:
    one, other = source.quantity.calendar, target.quantity.calendar
    if one and other:
        return are_same_date(one, other)
    if one or other:
        return are_first_months(source.quantity, target.quantity) or bool(
            years_of(source.quantity) & years_of(target.quantity)
        )
    return False


def _same_number(source: Point, target: Point) -> bool:
    """Tell whether both are one number, whatever it counts: its unit or currency may be what is wrong."""
    one, other = source.quantity, target.quantity
    if one.calendar or other.calendar or "vague" in (one.kind, other.kind):
        return False
    if one.dimension == other.dimension == "ratio":  # 3 per mille is not 3 percent
        return False
    return source.value == target.value and (one.role == "times") == (other.role == "times")
