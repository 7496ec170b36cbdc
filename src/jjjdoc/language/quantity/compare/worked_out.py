"""Figures that a translator worked out of those of the text: 由215亿元增至268亿元, rose by 5.3 billion yuan to 26.8 billion.

A figure that one side has alone is worked out if two neighbors of the other side, or some in a row, give it. So that chance
explains nothing, the words must agree (how much it rose, for each, a share), or the figure must have two digits or more.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from decimal import Decimal
from itertools import accumulate

from msgspec.structs import replace

from jjjdoc.language.quantity.compare.match import Matching
from jjjdoc.language.quantity.compare.values import (
    Point,
    are_of_one_kind,
    digits_of,
    find_slip,
    is_count,
    is_money,
)
from jjjdoc.language.quantity.interval import CONTEXT, Interval, written
from jjjdoc.language.quantity.reading import PeriodWord, Quantity
from jjjdoc.language.quantity.units import KNOWN_UNITS

_MOST_ALONE = 24
"""Texts with more numbers left over say different things: nothing in them is worked out."""
_NEIGHBORS = 12
"""How many numbers of the other side, the nearest in order on either hand, a figure may be worked out of."""
_APART = 3
"""How far apart, counted in numbers, the two may stand."""
_LONGEST_SUM = 8
_KNOWN = frozenset(("exact", "about", "over", "nearly"))
"""Qualifiers of figures that can be reckoned with; bounds are set, not worked out."""
_ONE = Interval(Decimal(1), Decimal(1))
_SURE = 0.85
"""How sure a slip must be for a figure to stand for another rather than be worked out."""
_MOST_SPREAD = Decimal("1.3")
_HUNDREDTH = Decimal("0.01")


def take_out_worked_out(left: list[Point], right: list[Point], matching: Matching) -> None:
    """Take out of both lists the figures that the other side yields, and those they were worked out of."""
    if not (left or right) or max(len(left), len(right)) > _MOST_ALONE:
        return
    mine = _in_order(one for one, _ in matching.pairs), matching.source
    theirs = _in_order(other for _, other in matching.pairs), matching.target
    for alone, rest, others in ((right, left, mine), (left, right, theirs)):
        numbers = _in_order((*others[0], *others[1]))
        for point in [point for point in alone if _is_plain(point)]:
            used = _worked_out(point, _nearest(numbers, point, alone), rest) if point in alone else None
            if used is not None and not _stands_with_slip(point, used, rest):
                alone.remove(point)
                rest[:] = [other for other in rest if other not in used]


def _stands_with_slip(point: Point, used: Sequence[Point], rest: Sequence[Point]) -> bool:
    """Tell whether the other side has the figure with a slip: 57.77亿元 as CNY 57.77 billion, though it is the rest of 82.57亿元."""
    for other in rest:
        if other not in used and _are_alike(point.quantity, other.quantity):
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


def _nearest(numbers: Sequence[Point], point: Point, alone: Sequence[Point]) -> Sequence[Point]:
    """Return the numbers among which a figure may be looked for; of few, all of them."""
    middle = alone.index(point) * len(numbers) // len(alone) if point in alone else 0
    return numbers[max(0, middle - _NEIGHBORS) : middle + _NEIGHBORS + 1]


def _worked_out(point: Point, others: Sequence[Point], rest: Sequence[Point]) -> tuple[Point, ...] | None:
    """Return the numbers that give a figure, None if none do."""
    for first, second in _pairs(others):
        figure = _in_unit_of(point.quantity, first.quantity)
        gives = any(gives(figure, first.quantity, second.quantity) for gives in _GIVEN_BY_TWO)
        if gives and _is_right_way(figure, first, second, rest):
            return (first, second)
    figure = point.quantity
    return _summed(figure, others) or _completed(point, rest) or _in_another_period(figure, rest)


def _in_unit_of(figure: Quantity, other: Quantity) -> Quantity:
    """Return a large number without a unit as money, where the text speaks of money: put up 1.8 billion, borrow 2.7 billion."""
    lacks_unit = not figure.unit and figure.scale and is_money(other)
    return replace(figure, unit=other.unit) if lacks_unit else figure


def _pairs(points: Sequence[Point]) -> Iterator[tuple[Point, Point]]:
    """Yield the numbers near each other, in order of place."""
    for apart in range(1, _APART + 1):
        yield from zip(points, points[apart:], strict=False)


# --- what two numbers are to each other --------------------------------------------------------------------


def _are_alike(one: Quantity, other: Quantity) -> bool:
    if _is_time(one) and one.dimension != other.dimension:
        return False
    return are_of_one_kind(one, other)


def _is_share(quantity: Quantity) -> bool:
    """Tell whether a number is a part of a whole or a rate, not by how much something changed."""
    return quantity.dimension == "ratio" and quantity.role not in ("times", "change_by")


def _is_amount(quantity: Quantity) -> bool:
    return quantity.dimension not in ("ratio", "points") and quantity.role != "times"


def _is_rate_of_change(quantity: Quantity) -> bool:
    return quantity.dimension == "ratio" and quantity.role == "change_by"


def _is_telling(quantity: Quantity) -> bool:
    """Tell whether a number has so many digits that chance does not give it."""
    return len(digits_of(quantity.low)) > 1


def _is_time(quantity: Quantity) -> bool:
    return quantity.dimension in ("time", "years")


def _meets(figure: Quantity, computed: Interval) -> bool:
    return written(figure).meets(computed)


def _gives(figure: Quantity, computed: Interval) -> bool:
    """Tell whether a product or quotient is a figure, and known well enough to say so: 1 percent may be 0.5 or 1.5."""
    return computed.high <= computed.low * _MOST_SPREAD and _meets(figure, computed)


def _size(interval: Interval) -> Interval:
    """Return an interval without its sign."""
    return interval if interval.high >= 0 else Interval(-interval.high, -interval.low)


def _agrees_in_direction(figure: Quantity, first: Quantity, second: Quantity) -> bool:
    """Tell whether what is said to rise does rise, where it is said what it came to."""
    if figure.direction is None or "change_to" not in (first.role, second.role):
        return True
    before, after = (first, second) if second.role == "change_to" else (second, first)
    return (after.low * after.factor > before.low * before.factor) == (figure.direction == "up")


# --- changes -----------------------------------------------------------------------------------------------


def _is_difference(figure: Quantity, first: Quantity, second: Quantity) -> bool:
    """215亿元, 268亿元: 5.3 billion more; 320所, 45所: the other 275."""
    if not _are_alike(first, second) or "change_by" in (first.role, second.role):
        return False
    changes = "change_to" in (first.role, second.role)
    if figure.dimension == "points":
        fits = first.dimension == "ratio"
    else:
        fits = (
            _is_amount(figure)
            and _are_alike(figure, first)
            and (figure.role == "change_by" or (_is_telling(figure) and (not _is_time(figure) or changes)))
        )
    return (
        fits
        and _meets(figure, _size(written(first).minus(written(second))))
        and _agrees_in_direction(figure, first, second)
    )


def _is_right_way(figure: Quantity, first: Point, second: Point, rest: Sequence[Point]) -> bool:
    """Tell whether what is said to fall does fall, where one of two levels is new: 较7月下降442亿, down from 3.2043 trillion."""
    if figure.role != "change_by" or not figure.direction or (first in rest) == (second in rest):
        return True
    new, known = (first, second) if first in rest else (second, first)
    if _is_rate_of_change(figure) or not _are_alike(new.quantity, known.quantity):
        return True
    return _is_before_or_after(new.quantity, known.quantity, figure)


def _is_before_or_after(figure: Quantity, first: Quantity, second: Quantity) -> bool:
    """4.4%, 降幅收窄1.0个百分点: 5.4 percent the month before; 262.5万吨, 增加12.5万吨: from 2.5 million."""
    for level, move in ((first, second), (second, first)):
        if move.dimension == "points":
            sizes = _as_share(figure), _as_share(level)
        elif (
            move.role == "change_by"
            and _is_amount(move)
            and _are_alike(move, level)
            and _are_alike(figure, level)
        ):
            sizes = written(figure), written(level) if level.role != "change_by" else None
        else:
            continue
        if sizes[0] is None or sizes[1] is None:
            continue
        is_after = figure.role == "change_to" and level.role != "change_to"
        more, less = sizes[1].plus(written(move)), sizes[1].minus(written(move))
        rising = (more, less) if is_after else (less, more)
        if any(
            sizes[0].meets(computed)
            for computed, direction in zip(rising, ("up", "down"), strict=True)
            if move.direction in (None, direction)
        ):
            return True
    return False


def _as_share(quantity: Quantity) -> Interval | None:
    """Return what a percentage stands for, also one without its mark: a PMI of 50.2."""
    if quantity.dimension == "ratio" and quantity.role != "times":
        return written(quantity)
    return written(quantity).times(_HUNDREDTH) if is_count(quantity) else None


def _is_growth(figure: Quantity, first: Quantity, second: Quantity) -> bool:
    """120元, 90元: cut by 25 percent; 增加8万吨, 108万吨: up 8 percent."""
    if not (_is_rate_of_change(figure) or figure.role == "times"):
        return False
    if not (_is_amount(first) and _are_alike(first, second)):
        return False
    one, other = written(first), written(second)
    ends = (one, other)
    for level, move in ((first, second), (second, first)):
        if move.role == "change_by" and level.role != "change_by":
            now, by = written(level), written(move)
            ends = (now.plus(by) if move.direction == "down" else now.minus(by), now)
    multiples = ends[0].divided_by(ends[1]), ends[1].divided_by(ends[0])
    if figure.role == "times":
        return "change_to" in (first.role, second.role) and any(
            _gives(figure, multiple) for multiple in multiples
        )
    return _agrees_in_direction(figure, first, second) and any(
        _gives(figure, _size(multiple.minus(_ONE)))
        for multiple in multiples
        if figure.direction is None or (multiple.low >= 1) == (figure.direction == "up")
    )


def _is_grown(figure: Quantity, first: Quantity, second: Quantity) -> bool:
    """增长8%, 108万吨: up by 80,000 tons, from 1 million; 1200例, 减少三分之一: 800."""
    for rate, level in ((first, second), (second, first)):
        if not (_is_rate_of_change(rate) and _is_amount(level) and _are_alike(figure, level)):
            continue
        share, now = written(rate), written(level)
        factor = _ONE.minus(share) if rate.direction == "down" else _ONE.plus(share)
        before = now.divided_by(factor)
        if figure.role == "change_by":
            options = [before.multiplied_by(share), now.multiplied_by(share)]
        else:
            options = [before, now.multiplied_by(factor)]
        if any(_gives(figure, option) for option in options):
            return True
    return False


def _is_multiplied(figure: Quantity, first: Quantity, second: Quantity) -> bool:
    """增至1000万, 是原来的4倍: from 2.5 million."""
    for times, level in ((first, second), (second, first)):
        if times.role == "times" and _is_amount(level) and _are_alike(figure, level):
            multiple, size = written(times), written(level)
            return _gives(figure, size.multiplied_by(multiple)) or _gives(figure, size.divided_by(multiple))
    return False


# --- parts and wholes --------------------------------------------------------------------------------------


def _is_share_of(figure: Quantity, first: Quantity, second: Quantity) -> bool:
    """280家公司中有112家: 40 percent of the 280."""
    if not (_is_share(figure) and _is_amount(first) and _are_alike(first, second)):
        return False
    part, whole = sorted((first, second), key=lambda each: each.low * each.factor)
    return whole.low > 0 and _gives(figure, written(part).divided_by(written(whole)))


def _is_part_of(figure: Quantity, first: Quantity, second: Quantity) -> bool:
    """500名志愿者, 女性占62%: 310 women; 276亿元, 占60%: of 46 billion."""
    for share, whole in ((first, second), (second, first)):
        is_part = _is_share(share) and 0 < share.low * share.factor < 1
        if is_part and _is_amount(whole) and _are_alike(figure, whole):
            part, size = written(share), written(whole)
            if _gives(figure, size.multiplied_by(part)) or _gives(figure, size.divided_by(part)):
                return True
    return False


def _is_product(figure: Quantity, first: Quantity, second: Quantity) -> bool:
    """6个县每县3000万元: 180 million in equal parts; 每亩600公斤, 2000亩: 1,200 tons."""
    if figure.distribution == "each" or figure.per:
        return False
    return any(
        _is_amount(each) and _are_alike(figure, each) and _gives(figure, written(each).multiplied_by(number))
        for each, number in _each_and_number(first, second)
    )


def _is_for_each(figure: Quantity, first: Quantity, second: Quantity) -> bool:
    """1.8亿元平均分给6个县: 30 million each; 180亿元, 60万人: 30,000 yuan per head."""
    for whole, members in ((first, second), (second, first)):
        is_whole = _is_amount(whole) and _are_alike(figure, whole) and whole.distribution != "each"
        number = _number_of(figure, members)
        if is_whole and number is not None and _gives(figure, written(whole).divided_by(number)):
            return True
    return False


def _each_and_number(first: Quantity, second: Quantity) -> Iterator[tuple[Quantity, Interval]]:
    """Yield what each of several has, and how many they are."""
    for each, members in ((first, second), (second, first)):
        number = _number_of(each, members)
        if number is not None:
            yield each, number


def _number_of(each: Quantity, members: Quantity) -> Interval | None:
    """Return how many things a number that is for each is for, counted in the unit that it is per one of."""
    per = KNOWN_UNITS.get(each.per)
    if per is not None and per.dimension == members.dimension:
        return written(members).divided_by(Interval(per.factor, per.factor))
    is_number = is_count(members) and members.role in ("level", "share") and members.distribution != "each"
    return written(members) if each.distribution == "each" and is_number else None


_GIVEN_BY_TWO: tuple[Callable[[Quantity, Quantity, Quantity], bool], ...] = (
    _is_difference,
    _is_before_or_after,
    _is_growth,
    _is_grown,
    _is_multiplied,
    _is_share_of,
    _is_part_of,
    _is_product,
    _is_for_each,
)


def _summed(figure: Quantity, others: Sequence[Point]) -> tuple[Point, ...] | None:
    """Return the numbers in a row that add up to a figure: 6名医生、14名护士和2名检验人员, the 22-strong team."""
    if _is_time(figure) and figure.distribution != "total":
        return None
    least = 2 if figure.distribution == "total" or _is_telling(figure) else 3
    alike = [
        point for point in others if _are_alike(figure, point.quantity) and point.quantity.role != "times"
    ]
    for start in range(len(alike)):
        row = alike[start : start + _LONGEST_SUM]
        totals = accumulate((written(point.quantity) for point in row), Interval.plus)
        for length, total in enumerate(totals, 1):
            if length >= least and _meets(figure, total):
                return tuple(row[:length])
    return None


def _completed(point: Point, rest: Sequence[Point]) -> tuple[Point, ...] | None:
    """Return the share that a figure is the rest of: 合格率为97.6%, 2.4 percent failed."""
    figure = point.quantity
    if not (_is_share(figure) and _is_telling(figure)):
        return None
    for other in rest:
        if _is_share(other.quantity) and _is_plain(other):
            total = sum(each.low * each.factor for each in (figure, other.quantity))
            if total == 1:
                return (other,)
    return None


_IN_A_YEAR: dict[PeriodWord, int] = {"daily": 365, "monthly": 12, "annual": 1}


def _in_another_period(figure: Quantity, rest: Sequence[Point]) -> tuple[Point, ...] | None:
    """Return the number that a figure gives for a year, a month or a day instead: 日均30万吨, 110 million tons a year."""
    for other in rest:
        if not (_is_amount(figure) and _are_alike(figure, other.quantity) and _is_plain(other)):
            continue
        mine, theirs = (figure.periods & _IN_A_YEAR.keys(), other.quantity.periods & _IN_A_YEAR.keys())
        if len(mine) == len(theirs) == 1 and mine != theirs:
            often, seldom = (_IN_A_YEAR[next(iter(side))] for side in (theirs, mine))
            factor = CONTEXT.divide(Decimal(often), Decimal(seldom))
            if _gives(figure, written(other.quantity).times(factor)):
                return (other,)
    return None
