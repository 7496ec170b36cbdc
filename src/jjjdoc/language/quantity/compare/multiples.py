"""Multiples that the languages give otherwise: 增长2倍 as doubled, 是…的2.5倍 as an increase of 250 percent."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from jjjdoc.language.quantity.compare.discrepancy import Discrepancy, Gravity
from jjjdoc.language.quantity.compare.match import Matching
from jjjdoc.language.quantity.compare.values import Point, are_equal_multiples
from jjjdoc.language.quantity.reading import Quantity

_DOUBLE = 2
_MOST_TRIED = 100
"""How many of the numbers left over are asked for a multiple that differs."""


def differing_multiples(
    left: list[Point], right: list[Point], matched: Sequence[Point]
) -> Iterator[Discrepancy]:
    """Take out multiples that the other side gives as another multiple, or as a percent that comes to another."""
    for point in [point for point in left if point.quantity.role == "times"]:
        other = _first(right, lambda other: other.quantity.role == "times") or _first(
            right, lambda other: other.quantity.dimension == "ratio"
        )
        if other is not None:
            left.remove(point)
            right.remove(other)
            yield _multiple(point.quantity, other.quantity)
    for other in [other for other in right if other.quantity.role == "times"]:
        rival = _first(left, lambda point: point.quantity.role == "change_by")
        twin = _first(matched, lambda point: point.quantity.role == "times")
        if rival is not None:
            left.remove(rival)
            right.remove(other)
            yield _multiple(rival.quantity, other.quantity)
        elif twin is not None and other.value > _DOUBLE:  # threefold, to four times: one of them is too much
            right.remove(other)
            yield Discrepancy("multiple", "warning", twin.quantity, other.quantity)


def rises_by_multiples(matching: Matching, right: list[Point]) -> Iterator[Discrepancy]:
    """Yield rises in percent that have the digits of a multiple, and take them out: 是2015年的2.5倍, an increase of 250 percent."""
    rises = [point for point in matching.target if _is_rise(point.quantity)]
    if not rises:
        return
    source = (*matching.source, *(one for one, _ in matching.pairs))
    multiples = [point for point in source[:_MOST_TRIED] if point.quantity.role == "times"]
    for rise in rises[:_MOST_TRIED]:
        share = rise.value * rise.quantity.factor
        rival = next((point for point in multiples if point.value == share), None)
        if rival is None or any(are_equal_multiples(point.quantity, rise.quantity) for point in multiples):
            continue
        if rise in right:
            right.remove(rise)
        yield Discrepancy("multiple", "error", rival.quantity, rise.quantity)


def _is_rise(quantity: Quantity) -> bool:
    """Tell whether a quantity is a rise by as much or more, in percent."""
    rises = quantity.role == "change_by" and quantity.direction == "up"
    return rises and quantity.dimension == "ratio" and quantity.low * quantity.factor >= 1


def _multiple(source: Quantity, target: Quantity) -> Discrepancy:
    """Return what is wrong with a multiple: a warning where usage is divided, as between 高3倍 and "three times as high".

    Of a range (10 to 20 times) it is a note: nobody counts so exactly.
    """
    by_one = (
        source.role == target.role == "times" and abs(source.low - target.low) == 1 and source.low > _DOUBLE
    )
    roughly: Gravity = "note" if "range" in (source.kind, target.kind) else "warning"
    return Discrepancy("multiple", roughly if by_one else "error", source, target)


def _first(points: Sequence[Point], test: Callable[[Point], bool]) -> Point | None:
    return next((point for point in points[:_MOST_TRIED] if test(point)), None)
