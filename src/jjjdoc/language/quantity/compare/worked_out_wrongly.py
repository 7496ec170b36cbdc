"""Figures whose words say that a translator worked them out, and that the figures of the text do not give.

由215亿元增至268亿元, rose by 6.3 billion yuan to 26.8 billion; 下降4.4%, 降幅收窄1.0个百分点, compared with 6.4 percent in June.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from msgspec.structs import replace

from jjjdoc.language.quantity.compare.discrepancy import Discrepancy
from jjjdoc.language.quantity.compare.match import Matching
from jjjdoc.language.quantity.compare.values import Point, are_of_one_kind, find_slip
from jjjdoc.language.quantity.interval import CONTEXT, Interval, written
from jjjdoc.language.quantity.reading import Quantity

_MOST_ALONE = 24
_ALIKE = 0.75
"""How sure a slip must be for a figure to stand for another, rather than be worked out."""


def take_out_wrongly_worked_out(
    left: list[Point], right: list[Point], matching: Matching
) -> Iterator[Discrepancy]:
    """Take out of both lists what a change was worked out of and what it was said to be; yield it as at odds."""
    if not left or not right or max(len(left), len(right)) > _MOST_ALONE:
        return
    mine = _neighbors([one for one, _ in matching.pairs], matching.source, left)
    theirs = _neighbors([other for _, other in matching.pairs], matching.target, right)
    for source, target in matching.pairs:
        base, figure = mine.get(source), theirs.get(target)
        if base is None or figure is None or base not in left or figure not in right:
            continue
        found = _at_odds(base.quantity, source.quantity, figure.quantity, target.quantity)
        if found is not None and not _stands_for(base, figure):
            left.remove(base)
            right.remove(figure)
            yield found


def _neighbors(
    matched: Sequence[Point], others: Sequence[Point], alone: Sequence[Point]
) -> dict[Point, Point]:
    """Return of each number the one right before it, or else right after it, that has no partner."""
    points = [point for point in (*matched, *others) if point.quantity.calendar is None]
    points.sort(key=lambda point: point.quantity.start)
    left_over = {point for point in alone if point.quantity.kind == "number"}
    after = {one: other for one, other in pairwise(points) if other in left_over}
    return after | {other: one for one, other in pairwise(points) if one in left_over}


def _stands_for(base: Point, figure: Point) -> bool:
    """Tell whether the figure is the other one with a slip: from 21.5 billion, given as 25.1 billion."""
    slip = find_slip(base, figure) if are_of_one_kind(base.quantity, figure.quantity) else None
    return slip is not None and slip.likeness >= _ALIKE


def _at_odds(base: Quantity, level: Quantity, figure: Quantity, given: Quantity) -> Discrepancy | None:
    """Return the disagreement over a figure beside a level that both sides give; None where it is not said to be worked out."""
    expected = _change(base, level, figure, given) or _before(base, level, figure)
    if expected is None:
        return None
    detail, computed = expected
    if written(figure).meets(computed):
        return None
    middle = CONTEXT.divide(CONTEXT.add(computed.low, computed.high), Decimal(2) * figure.factor)
    right = replace(figure, low=middle, high=middle, alternatives=())
    return Discrepancy("mismatch", "warning", base, figure, detail, expected=right)


_Expected = tuple[str, Interval]


def _change(base: Quantity, level: Quantity, figure: Quantity, given: Quantity) -> _Expected | None:
    """Return by how much something changed, where the target gives that and what it came to."""
    if figure.role != "change_by" or not level.role == given.role == "change_to":
        return None
    fits = figure.dimension == "points" if level.dimension == "ratio" else _are_amounts(figure, level)
    if not fits or base.role not in ("level", "share") or base.dimension != level.dimension:
        return None
    difference = written(level).minus(written(base))
    if difference.high < 0:
        difference = Interval(-difference.high, -difference.low)
    return "change", difference


def _before(base: Quantity, level: Quantity, figure: Quantity) -> _Expected | None:
    """Return what there was before a change, where the source gives the change and the target the level before."""
    if base.direction is None or figure.role == "change_to" or figure.dimension != level.dimension:
        return None
    points = (
        base.dimension == "points" and level.dimension == "ratio" and "times" not in (level.role, figure.role)
    )
    amounts = base.role == "change_by" and level.role != "change_by" and _are_amounts(base, level)
    if not (points or amounts) or (amounts and figure.role == "change_by"):
        return None
    now, by = written(level), written(base)
    return "before", now.minus(by) if base.direction == "up" else now.plus(by)


def _are_amounts(one: Quantity, other: Quantity) -> bool:
    return one.dimension == other.dimension not in ("ratio", "points")
