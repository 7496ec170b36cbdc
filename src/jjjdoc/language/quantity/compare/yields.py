"""What two figures of a text give: how much one is more than the other, a share, a product, a rate of growth.

All by the arithmetic of intervals: a figure is any number that would be written as it is.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from decimal import Decimal

from jjjdoc.language.quantity.compare.values import are_of_one_kind, digits_of, is_count
from jjjdoc.language.quantity.interval import CONTEXT, Interval, written
from jjjdoc.language.quantity.reading import Quantity
from jjjdoc.language.quantity.units import KNOWN_UNITS

_ONE = Interval(Decimal(1), Decimal(1))
_MOST_SPREAD = Decimal("1.3")
_TRIFLE = Decimal("1e-12")
_HUNDREDTH = Decimal("0.01")


def are_alike(one: Quantity, other: Quantity) -> bool:
    """Tell whether two figures can be added up."""
    if is_time(one) and one.dimension != other.dimension:
        return False
    return are_of_one_kind(one, other)


def is_share(quantity: Quantity) -> bool:
    """Tell whether a number is a part of a whole or a rate, not by how much something changed."""
    return quantity.dimension == "ratio" and quantity.role not in ("times", "change_by")


def is_amount(quantity: Quantity) -> bool:
    """Tell whether a number is a size or a count, no share and no multiple."""
    return quantity.dimension not in ("ratio", "points") and quantity.role != "times"


def is_rate_of_change(quantity: Quantity) -> bool:
    """Tell whether a number says by what share something changed."""
    return quantity.dimension == "ratio" and quantity.role == "change_by"


def is_telling(quantity: Quantity) -> bool:
    """Tell whether a number has so many digits that chance does not give it."""
    return len(digits_of(quantity.low)) > 1


def is_time(quantity: Quantity) -> bool:
    """Tell whether a number is a stretch of time."""
    return quantity.dimension in ("time", "years")


def meets(figure: Quantity, computed: Interval) -> bool:
    """Tell whether a figure is what was computed; not if it has digits that the numbers behind it do not allow."""
    shown = written(figure)
    if not shown.meets(computed):
        return False
    spread = CONTEXT.subtract(computed.high, computed.low)
    middle = CONTEXT.divide(CONTEXT.add(computed.low, computed.high), Decimal(2))
    digit = Decimal(1).scaleb(figure.resolution) * figure.factor
    return spread < digit or shown.low - _TRIFLE <= middle <= shown.high + _TRIFLE


def gives(figure: Quantity, computed: Interval) -> bool:
    """Tell whether a product or quotient is a figure, and known well enough to say so: 1 percent may be 0.5 or 1.5."""
    return computed.high <= computed.low * _MOST_SPREAD and meets(figure, computed)


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
    if not are_alike(first, second) or "change_by" in (first.role, second.role):
        return False
    changes = "change_to" in (first.role, second.role)
    if figure.dimension == "points":
        fits = first.dimension == "ratio"
    else:
        fits = (
            is_amount(figure)
            and are_alike(figure, first)
            and (figure.role == "change_by" or (is_telling(figure) and (not is_time(figure) or changes)))
        )
    return (
        fits
        and meets(figure, _size(written(first).minus(written(second))))
        and _agrees_in_direction(figure, first, second)
    )


def _is_difference_of_rates(figure: Quantity, first: Quantity, second: Quantity) -> bool:
    """出生率6.2‰, 死亡率6.9‰: natural growth of -0.7 per thousand."""
    if not all(each.unit == "permille" and each.role != "times" for each in (figure, first, second)):
        return False
    return meets(figure, written(first).minus(written(second)))


def is_before_or_after(figure: Quantity, first: Quantity, second: Quantity) -> bool:
    """4.4%, 降幅收窄1.0个百分点: 5.4 percent the month before; 262.5万吨, 增加12.5万吨: from 2.5 million."""
    for level, move in ((first, second), (second, first)):
        if move.dimension == "points":
            sizes = _as_share(figure), _as_share(level)
        elif (
            move.role == "change_by"
            and is_amount(move)
            and are_alike(move, level)
            and are_alike(figure, level)
        ):
            sizes = written(figure), written(level) if level.role != "change_by" else None
        else:
            continue
        if sizes[0] is None or sizes[1] is None:
            continue
        is_after = figure.role == "change_to" and level.role != "change_to"
        more, less = sizes[1].plus(written(move)), sizes[1].minus(written(move))
        if _is_rounder(figure, level) and _middle(sizes[0]) not in (_middle(more), _middle(less)):
            continue
        rising = (more, less) if is_after else (less, more)
        if any(
            sizes[0].meets(computed)
            for computed, direction in zip(rising, ("up", "down"), strict=True)
            if move.direction in (None, direction)
        ):
            return True
    return False


def _is_rounder(figure: Quantity, level: Quantity) -> bool:
    """Tell whether a figure that claims to be exact has fewer digits than what it would be worked out of: 96 percent, 96.8."""
    last = [Decimal(1).scaleb(each.place) * each.factor for each in (figure, level)]
    return figure.qualifier == "exact" and last[0] > last[1]


def _middle(interval: Interval) -> Decimal:
    return CONTEXT.divide(CONTEXT.add(interval.low, interval.high), Decimal(2)).normalize(CONTEXT)


def _as_share(quantity: Quantity) -> Interval | None:
    """Return what a percentage stands for, also one without its mark: a PMI of 50.2."""
    if quantity.dimension == "ratio" and quantity.role != "times":
        return written(quantity)
    return written(quantity).times(_HUNDREDTH) if is_count(quantity) else None


def _is_growth(figure: Quantity, first: Quantity, second: Quantity) -> bool:
    """120元, 90元: cut by 25 percent; 增加8万吨, 108万吨: up 8 percent."""
    if not (is_rate_of_change(figure) or figure.role == "times"):
        return False
    if not (is_amount(first) and are_alike(first, second)):
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
            gives(figure, multiple) for multiple in multiples
        )
    return _agrees_in_direction(figure, first, second) and any(
        gives(figure, _size(multiple.minus(_ONE)))
        for multiple in multiples
        if figure.direction is None or (multiple.low >= 1) == (figure.direction == "up")
    )


def _is_grown(figure: Quantity, first: Quantity, second: Quantity) -> bool:
    """增长8%, 108万吨: up by 80,000 tons, from 1 million; 1200例, 减少三分之一: 800."""
    for rate, level in ((first, second), (second, first)):
        if not (is_rate_of_change(rate) and is_amount(level) and are_alike(figure, level)):
            continue
        share, now = written(rate), written(level)
        factor = _ONE.minus(share) if rate.direction == "down" else _ONE.plus(share)
        before = now.divided_by(factor)
        if figure.role == "change_by":
            options = [before.multiplied_by(share), now.multiplied_by(share)]
        else:
            options = [before, now.multiplied_by(factor)]
        if any(gives(figure, option) for option in options):
            return True
    return False


def _is_multiplied(figure: Quantity, first: Quantity, second: Quantity) -> bool:
    """增至1000万, 是原来的4倍: from 2.5 million."""
    for times, level in ((first, second), (second, first)):
        if times.role == "times" and is_amount(level) and are_alike(figure, level):
            size = written(level)
            return any(
                gives(figure, size.multiplied_by(multiple)) or gives(figure, size.divided_by(multiple))
                for multiple in (Interval(times.low, times.low), written(times))
            )
    return False


# --- parts and wholes --------------------------------------------------------------------------------------


def _is_share_of(figure: Quantity, first: Quantity, second: Quantity) -> bool:
    """280家公司中有112家: 40 percent of the 280."""
    if not (is_share(figure) and is_amount(first) and are_alike(first, second)):
        return False
    part, whole = sorted((first, second), key=lambda each: each.low * each.factor)
    return whole.low > 0 and gives(figure, written(part).divided_by(written(whole)))


def _is_part_of(figure: Quantity, first: Quantity, second: Quantity) -> bool:
    """500名志愿者, 女性占62%: 310 women; 276亿元, 占60%: of 46 billion."""
    for share, whole in ((first, second), (second, first)):
        is_part = is_share(share) and 0 < share.low * share.factor < 1
        if is_part and is_amount(whole) and are_alike(figure, whole):
            part, size = written(share), written(whole)
            if gives(figure, size.multiplied_by(part)) or gives(figure, size.divided_by(part)):
                return True
    return False


def _is_product(figure: Quantity, first: Quantity, second: Quantity) -> bool:
    """6个县每县3000万元: 180 million in equal parts; 每亩600公斤, 2000亩: 1,200 tons."""
    if figure.distribution == "each" or figure.per:
        return False
    return any(
        is_amount(each) and are_alike(figure, each) and gives(figure, written(each).multiplied_by(number))
        for each, number in _each_and_number(first, second)
    )


def _is_for_each(figure: Quantity, first: Quantity, second: Quantity) -> bool:
    """1.8亿元平均分给6个县: 30 million each; 180亿元, 60万人: 30,000 yuan per head."""
    for whole, members in ((first, second), (second, first)):
        is_whole = is_amount(whole) and are_alike(figure, whole) and whole.distribution != "each"
        number = _number_of(figure, members)
        if is_whole and number is not None and gives(figure, written(whole).divided_by(number)):
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


GIVEN_BY_TWO: tuple[Callable[[Quantity, Quantity, Quantity], bool], ...] = (
    _is_difference,
    _is_difference_of_rates,
    is_before_or_after,
    _is_growth,
    _is_grown,
    _is_multiplied,
    _is_share_of,
    _is_part_of,
    _is_product,
    _is_for_each,
)
