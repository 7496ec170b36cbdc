"""A part of a whole in one language, its two numbers in the other: 2/7, two of seven; 每10个中有3个, three in ten."""

from __future__ import annotations

from decimal import Decimal
from itertools import pairwise

from jjjdoc.language.quantity.compare.values import Point, is_count

_TRIFLE = Decimal("1e-12")
_MOST_TRIED = 100
"""How many of the numbers left over are asked whether two of them are a fraction."""


def take_out_parts(left: list[Point], right: list[Point]) -> None:
    """Take out of both lists each fraction whose two numbers the other side has, one right after the other."""
    for fractions, numbers in ((left, right), (right, left)):
        for point in [point for point in fractions if point.quantity.unit == "fraction"]:
            found = next(
                (pair for pair in pairwise(numbers[:_MOST_TRIED]) if _are_of(pair, point.value)), None
            )
            if found is not None:
                fractions.remove(point)
                for number in found:
                    numbers.remove(number)


def _are_of(pair: tuple[Point, Point], part: Decimal) -> bool:
    """Tell whether two whole counts are the part and the whole, in either order."""
    if not all(is_count(point.quantity) and point.quantity.kind == "number" for point in pair):
        return False
    less, more = sorted(point.value for point in pair)
    return less > 0 and abs(less / more - part) < _TRIFLE
