"""Figures that a translator worked out of those of the text: 由215亿元增至268亿元, rose by 5.3 billion yuan to 26.8 billion.

A figure that one side has alone is worked out if two neighbors of the other side, or some in a row, give it. So that chance
explains nothing, the words must agree (how much it rose, for each, a share), or the figure must have two digits or more.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from itertools import accumulate

from msgspec.structs import replace

from jjjdoc.language.quantity.compare.match import Matching
from jjjdoc.language.quantity.compare.values import Point, find_slip, is_count, is_money
from jjjdoc.language.quantity.compare.yields import (
    GIVEN_BY_TWO,
    are_alike,
    gives,
    is_amount,
    is_before_or_after,
    is_rate_of_change,
    is_share,
    is_telling,
    is_time,
    meets,
)
from jjjdoc.language.quantity.interval import CONTEXT, Interval, written
from jjjdoc.language.quantity.reading import PeriodWord, Quantity

_MOST_ALONE = 24
"""Texts with more numbers left over say different things: nothing in them is worked out."""
_NEIGHBORS = 12
"""How many numbers of the other side, the nearest in order on either hand, a figure may be worked out of."""
_APART = 3
"""How far apart, counted in numbers, the two may stand."""
_LONGEST_SUM = 8
_KNOWN = frozenset(("exact", "about", "over", "nearly"))
"""Qualifiers of figures that can be reckoned with; bounds are set, not worked out."""
_SURE = 0.85
"""How sure a slip must be for a figure to stand for another rather than be worked out."""
_FEW = 2
_POINTS = frozenset(("point", "points"))


def take_out_worked_out(left: list[Point], right: list[Point], matching: Matching) -> None:
    """Take out of both lists the figures that the other side yields, and those they were worked out of."""
    if not (left or right) or max(len(left), len(right)) > _MOST_ALONE:
        return
    mine = _in_order((*(one for one, _ in matching.pairs), *matching.source))
    theirs = _in_order((*(other for _, other in matching.pairs), *matching.target))
    for alone, rest, own, numbers in ((right, left, theirs, mine), (left, right, mine, theirs)):
        for point in [point for point in alone if _is_plain(point)]:
            if point not in alone:
                continue
            others = _nearest(numbers, point, own)
            used = _worked_out(point, others, rest) or _shared_equally(point, others, own)
            if used is not None and not _stands_with_slip(point, used, rest):
                alone.remove(point)
                rest[:] = [other for other in rest if other not in used]


def _stands_with_slip(point: Point, used: Sequence[Point], rest: Sequence[Point]) -> bool:
    """Tell whether the other side has the figure with a slip: 57.77亿元 as CNY 57.77 billion, though it is the rest of 82.57亿元."""
    for other in rest:
        if other not in used and are_alike(point.quantity, other.quantity):
            slip = find_slip(point, other)
            if slip is not None and slip.likeness >= _SURE:
                return True
    return False


def _is_plain(point: Point) -> bool:
    quantity = point.quantity
    is_one = quantity.kind == "number" and quantity.calendar is None
    return is_one and quantity.role not in ("ordinal", "rate") and quantity.qualifier in _KNOWN


def _in_order(points: Iterable[Point]) -> list[Point]:
    return sorted((point for point in points if _is_plain(point)), key=lambda point: point.quantity.start)


def _nearest(numbers: Sequence[Point], point: Point, own: Sequence[Point]) -> Sequence[Point]:
    """Return the numbers of the other side that stand about where a figure stands among those of its own."""
    middle = own.index(point) * len(numbers) // len(own)
    return numbers[max(0, middle - _NEIGHBORS) : middle + _NEIGHBORS + 1]


def _worked_out(point: Point, others: Sequence[Point], rest: Sequence[Point]) -> tuple[Point, ...] | None:
    """Return the numbers that give a figure, None if none do."""
    for first, second in _pairs(others):
        figure = _in_unit_of(point.quantity, first.quantity)
        two = _in_points(first.quantity, second.quantity), _in_points(second.quantity, first.quantity)
        found = any(given(figure, *two) for given in GIVEN_BY_TWO)
        if found and _is_right_way(figure, first, second, rest):
            return (first, second)
    figure = point.quantity
    return _summed(figure, others) or _completed(point, rest) or _in_another_period(figure, rest)


def _in_unit_of(figure: Quantity, other: Quantity) -> Quantity:
    """Return a large number without a unit in that of the text: put up 1.8 billion, borrow 2.7 billion; 150 million more."""
    is_measure = is_money(other) or (is_amount(other) and bool(other.unit))
    lacks_unit = not figure.unit and figure.scale and is_measure and (is_money(other) or not figure.counter)
    if lacks_unit:
        return replace(figure, unit=other.unit)
    return _in_points(figure, other)


def _in_points(figure: Quantity, other: Quantity) -> Quantity:
    """Return points beside a percentage as percentage points: lost seven points of market share."""
    if not figure.unit and figure.counter in _POINTS and other.dimension == "ratio":
        return replace(figure, unit="percentage_point", counter="")
    return figure


def _pairs(points: Sequence[Point]) -> Iterator[tuple[Point, Point]]:
    """Yield the numbers near each other, in order of place."""
    for apart in range(1, _APART + 1):
        yield from zip(points, points[apart:], strict=False)


def _is_right_way(figure: Quantity, first: Point, second: Point, rest: Sequence[Point]) -> bool:
    """Tell whether what is said to fall does fall, where one of two levels is new: 较7月下降442亿, down from 3.2043 trillion."""
    if (first in rest) == (second in rest):
        return True
    new, known = (first, second) if first in rest else (second, first)
    if figure.distribution == "total" and new.quantity.distribution == "each":
        return True
    if figure.role != "change_by" or not figure.direction:
        # 47 passengers, one man missing: chance gives 46
        return not (is_count(figure) and is_count(known.quantity) and known.value <= _FEW)
    if is_rate_of_change(figure) or not are_alike(new.quantity, known.quantity):
        return True
    return is_before_or_after(new.quantity, known.quantity, figure)


def _summed(figure: Quantity, others: Sequence[Point]) -> tuple[Point, ...] | None:
    """Return the numbers in a row that add up to a figure: 6名医生、14名护士和2名检验人员, the 22-strong team."""
    if figure.distribution != "total" and (is_time(figure) or figure.dimension == "ratio"):
        return None
    least = 2 if figure.distribution == "total" or is_telling(figure) else 3
    alike = [
        point for point in others if are_alike(figure, point.quantity) and point.quantity.role != "times"
    ]
    for start in range(len(alike)):
        row = alike[start : start + _LONGEST_SUM]
        totals = accumulate((written(point.quantity) for point in row), Interval.plus)
        for length, total in enumerate(totals, 1):
            if length >= least and meets(figure, total):
                return tuple(row[:length])
    return None


def _completed(point: Point, rest: Sequence[Point]) -> tuple[Point, ...] | None:
    """Return the share that a figure is the rest of: 合格率为97.6%, 2.4 percent failed."""
    figure = point.quantity
    if not (is_share(figure) and figure.place < 0):
        return None
    for other in rest:
        if is_share(other.quantity) and _is_plain(other):
            total = sum(each.low * each.factor for each in (figure, other.quantity))
            if total == 1:
                return (other,)
    return None


def _shared_equally(point: Point, others: Sequence[Point], own: Sequence[Point]) -> tuple[Point, ...] | None:
    """Return the sum that a figure is an equal part of, by the number before it: 分四期等额支付240万元, four equal parts of 600,000."""
    figure, place = point.quantity, own.index(point)
    number = own[place - 1].quantity if place else None
    if number is None or not is_count(number) or number.low < _FEW or not is_amount(figure):
        return None
    if number.counter != "equal" and figure.distribution != "each":
        return None
    for other in others:
        whole = other.quantity
        if are_alike(figure, whole) and gives(figure, written(whole).divided_by(written(number))):
            return (other,)
    return None


_IN_A_YEAR: dict[PeriodWord, int] = {"daily": 365, "monthly": 12, "annual": 1}


def _in_another_period(figure: Quantity, rest: Sequence[Point]) -> tuple[Point, ...] | None:
    """Return the number that a figure gives for a year, a month or a day instead: 日均30万吨, 110 million tons a year."""
    for other in rest:
        if not (is_amount(figure) and are_alike(figure, other.quantity) and _is_plain(other)):
            continue
        mine, theirs = (figure.periods & _IN_A_YEAR.keys(), other.quantity.periods & _IN_A_YEAR.keys())
        if len(mine) == len(theirs) == 1 and mine != theirs:
            often, seldom = (_IN_A_YEAR[next(iter(side))] for side in (theirs, mine))
            factor = CONTEXT.divide(Decimal(often), Decimal(seldom))
            if gives(figure, written(other.quantity).times(factor)):
                return (other,)
    return None
