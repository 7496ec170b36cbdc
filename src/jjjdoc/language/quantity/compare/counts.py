"""Small numbers that differ, where each side has just one of their kind left: 5名院士, six academicians; 三个月, two months."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from jjjdoc.language.quantity.compare.discrepancy import Discrepancy
from jjjdoc.language.quantity.compare.near import weight
from jjjdoc.language.quantity.compare.values import Point
from jjjdoc.language.quantity.english.people import PEOPLE
from jjjdoc.language.quantity.reading import Quantity


def differing_counts(left: list[Point], right: list[Point]) -> Iterator[Discrepancy]:
    """Take out of both lists the small numbers of one unit that are the only ones of it; one is an article, and none."""
    if not left or not right:
        return
    for unit in sorted({_unit(point.quantity) for point in left} - {""}):
        mine, theirs = _of_unit(left, unit), _of_unit(right, unit)
        if len(mine) == len(theirs) == 1 and _are_small(mine[0], theirs[0]):
            left.remove(mine[0])
            right.remove(theirs[0])
            yield Discrepancy("mismatch", "warning", mine[0].quantity, theirs[0].quantity, "wrong_figure")


def _of_unit(points: Sequence[Point], unit: str) -> list[Point]:
    return [point for point in points if _unit(point.quantity) == unit]


def _unit(quantity: Quantity) -> str:
    """Return the unit of a quantity; that of people where what is counted is surely people."""
    return quantity.unit or ("person" if quantity.counter.lower() in PEOPLE else "")


def _are_small(source: Point, target: Point) -> bool:
    return all(
        point.quantity.kind == "number"
        and point.quantity.role == "level"
        and not weight(point)
        and point.value > 1
        for point in (source, target)
    )
