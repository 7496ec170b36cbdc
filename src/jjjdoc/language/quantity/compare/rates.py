"""Numbers that are counted against another base in either language: 每千人3.4张, 34 per 10,000 people."""

from __future__ import annotations

from msgspec.structs import replace

from jjjdoc.language.quantity.compare.values import Point, are_equal, are_of_one_kind

_MOST_TRIED = 100
"""How many of the numbers left over are tried."""


def take_out_rates(left: list[Point], right: list[Point]) -> None:
    """Take out of both lists the bases that differ, with the numbers that come to the same against them."""
    for base in _bases(left):
        other_base = next((each for each in _bases(right) if _differ(base, each)), None)
        if other_base is None:
            continue
        gone = [base], [other_base]
        for point in left[:_MOST_TRIED]:
            for other in right[:_MOST_TRIED]:
                if other not in gone[1] and _come_to_the_same(point, other, base, other_base):
                    gone[0].append(point)
                    gone[1].append(other)
                    break
        if len(gone[0]) > 1:
            for side, taken in ((left, gone[0]), (right, gone[1])):
                side[:] = [each for each in side if each not in taken]


def _bases(points: list[Point]) -> list[Point]:
    return [point for point in points[:_MOST_TRIED] if point.quantity.role == "rate" and point.value > 0]


def _differ(source: Point, target: Point) -> bool:
    return are_of_one_kind(source.quantity, target.quantity) and source.value != target.value


def _come_to_the_same(source: Point, target: Point, base: Point, other_base: Point) -> bool:
    one, other = source.quantity, target.quantity
    if "rate" in (one.role, other.role) or not are_of_one_kind(one, other) or one.calendar or other.calendar:
        return False
    factor = other_base.value / base.value
    scaled = replace(one, low=one.low * factor, high=one.high * factor, place=one.place + factor.adjusted())
    return are_equal(Point(scaled, source.value * factor), target)
