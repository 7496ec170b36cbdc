"""What two texts that should give the same quantities disagree about, and what may differ in a pair of one size."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Literal

from msgspec import Struct

from jjjdoc.language.quantity.compare.values import (
    INCHES,
    Point,
    are_equal,
    are_of_one_kind,
    in_base,
    is_money,
    weight,
)
from jjjdoc.language.quantity.qualifiers import BOUNDS
from jjjdoc.language.quantity.reading import PeriodWord, Qualifier, Quantity
from jjjdoc.language.quantity.unit import Unit
from jjjdoc.language.quantity.units import KNOWN_UNITS

Aspect = Literal[
    "mismatch",
    "missing",
    "added",
    "qualifier",
    "bound",
    "role",
    "direction",
    "multiple",
    "percentage_point",
    "unit",
    "currency",
    "ordinal",
    "period",
    "date",
    "distribution",
]
"""What is at variance; each is a rule of the group `number`."""

Gravity = Literal["error", "warning", "note"]


class Discrepancy(Struct, frozen=True):
    """One disagreement: of a quantity of the source, of the target, or of one of each.

    `detail` says what kind of error it is within its aspect (`power_of_ten`, `reversed`); `power` is by what power
    of ten the target is too large (1) or too small (-2). `expected` is what the target should be, where it is not the
    quantity of the source itself but follows from it.
    """

    aspect: Aspect
    gravity: Gravity
    source: Quantity | None
    target: Quantity | None
    detail: str = "found"
    power: int = 0
    expected: Quantity | None = None


# --- pairs of one size -------------------------------------------------------------------------------------


def compare_attributes(source: Quantity, target: Quantity) -> Iterator[Discrepancy]:
    """Yield what two quantities of the same size disagree about."""
    yield from _units(source, target)
    yield from _qualifiers(source, target)
    yield from _roles(source, target)
    yield from _periods(source, target)
    yield from _distributions(source, target)


def compare_bounds(pairs: Sequence[tuple[Point, Point]]) -> Iterator[Discrepancy]:
    """Yield the ranges whose ends the other language exchanges: 20万元以上100万元以下, not more than the first."""
    reversed_ends: set[int] = set()
    for source, target in pairs:
        if _exchanges(source, target) or _exchanges(target, source):
            place = source.quantity.start if source.quantity.kind == "range" else target.quantity.start
            if place in reversed_ends:
                yield Discrepancy("bound", "error", source.quantity, target.quantity, "reversed")
            reversed_ends.add(place)


def _exchanges(end: Point, other: Point) -> bool:
    """Tell whether an end of a range stands for a number that is said to be the other end."""
    opposite = _OPPOSITE[end.index]
    return end.quantity.kind == "range" != other.quantity.kind and other.quantity.qualifier in opposite


_OPPOSITE: tuple[frozenset[Qualifier], frozenset[Qualifier]] = (
    frozenset({"at_most", "less_than"}),
    frozenset({"at_least", "over"}),
)
"""What the lower end of a range is not, and what the upper is not."""


def _units(source: Quantity, target: Quantity) -> Iterator[Discrepancy]:
    ordinals = [quantity.role == "ordinal" for quantity in (source, target)]
    if ordinals[0] != ordinals[1]:
        return
    if {source.dimension, target.dimension} == {"ratio", "points"}:
        if {source.unit, target.unit} == {"percent", "percentage_point"}:
            detail = "lost" if source.dimension == "points" else "added"
            yield Discrepancy("percentage_point", "error", source, target, detail)
        return
    if source.low == target.low and _differ_in_per(source, target):
        yield Discrepancy("unit", "error", source, target, "per")
        return
    if is_money(source) and is_money(target):
        if not are_of_one_kind(source, target):
            yield Discrepancy("currency", "error", source, target)
    elif source.unit in ("person_time", "passenger_trip") and target.unit == "person":
        yield Discrepancy("unit", "warning", source, target, "people_for_visits")
    elif source.low == target.low and _differ_in_size(source, target):
        gravity: Gravity = "error" if weight(Point(source, source.low)) else "warning"
        yield Discrepancy("unit", gravity, source, target)


_MEASURES = frozenset(
    {
        *("area", "length", "mass", "volume", "energy", "power", "voltage", "concentration", "content"),
        *("containers", "freight", "passenger traffic", "passenger trips", "loudness", "ratio", "points"),
        *("temperature", "temperature in Fahrenheit", "frequency"),
    }
)
"""Dimensions of which one is never said for another, as length may be for speed (每小时60英里; 60 mph)."""


def unit_of_per(quantity: Quantity) -> Unit | None:
    """Return the unit that a quantity is counted per one of, also where its own unit says so."""
    key = quantity.per or ("square_kilometer" if quantity.unit == "person_per_square_kilometer" else "")
    return KNOWN_UNITS.get(key)


def _differ_in_per(source: Quantity, target: Quantity) -> bool:
    """Tell whether the same number is per ton in one language, per kilogram in the other."""
    mine, theirs = unit_of_per(source), unit_of_per(target)
    if mine is None or theirs is None:
        return False
    return mine.dimension == theirs.dimension and mine.factor != theirs.factor


def _differ_in_size(source: Quantity, target: Quantity) -> bool:
    if {source.unit, target.unit} == INCHES:
        return False
    if source.dimension == target.dimension:
        return source.factor != target.factor and source.dimension != "ratio"
    if {source.dimension, target.dimension} == {"time", "years"}:
        return True  # three months, three weeks
    if (
        source.per or target.per or _NO_MEASURES & {source.unit, target.unit}
    ):  # 每公升0.25毫克 is a concentration
        return False
    return source.dimension in _MEASURES and target.dimension in _MEASURES


_NO_MEASURES = frozenset({"fraction", "times"})


def _qualifiers(source: Quantity, target: Quantity) -> Iterator[Discrepancy]:
    mine, theirs = source.qualifier, target.qualifier
    if mine == theirs or "vague" in (source.kind, target.kind) or "range" in (source.kind, target.kind):
        return
    gravity: Gravity
    sides = {BOUNDS[mine].side, BOUNDS[theirs].side}
    included = BOUNDS[mine].includes, BOUNDS[theirs].includes
    if sides == {"above", "below"}:
        aspect: Aspect = (
            "bound" if "at_least" in (mine, theirs) or "at_most" in (mine, theirs) else "qualifier"
        )
        yield Discrepancy(aspect, "error", source, target, "reversed")
    elif None not in included and included[0] != included[1]:
        gravity = "warning" if included[0] and "year" in (source.unit, target.unit) else "note"
        yield Discrepancy("bound", gravity, source, target, "included" if included[0] else "excluded")
    elif theirs == "exact":
        gravity = "note" if mine == "at_most" or (mine == "about" and _is_loose(source)) else "warning"
        yield Discrepancy("qualifier", gravity, source, target, "lost")
    elif theirs == "at_most" and source.role == "change_to":
        return  # 上升到85%, up to 85 percent
    elif mine == "exact":
        adds_nothing = theirs == "about" and _is_round(source)
        if not adds_nothing and not _tells_rounding(source, target):
            opens = not target.outer[0]  # no English sentence begins with digits: Some 87 percent
            is_loose = _is_loose(source) or (theirs == "about" and (opens or "daily" in source.periods))
            gravity = "note" if theirs not in _INEXACT or is_loose else "warning"
            yield Discrepancy("qualifier", gravity, source, target, "added")
    else:
        gravity = "note" if (mine, theirs) in _NEAR_IN_SENSE else "warning"
        yield Discrepancy("qualifier", gravity, source, target, "changed")


_INEXACT: frozenset[Qualifier] = frozenset({"about", "over", "nearly"})
_NEAR_IN_SENSE: frozenset[tuple[Qualifier, Qualifier]] = frozenset(
    {
        ("nearly", "about"),
        ("about", "nearly"),
        ("nearly", "less_than"),
        ("less_than", "nearly"),
        ("at_most", "nearly"),
        ("about", "at_most"),
        ("nearly", "at_most"),
    }
)
"""Qualifiers of which the second is a free translation of the first."""


def _is_loose(quantity: Quantity) -> bool:
    """Tell whether usage decides how exact a number is said to be: a small count, a stretch of time, half."""
    return not weight(Point(quantity, quantity.low)) or quantity.dimension in ("time", "years")


_FEW_DIGITS = 3


def _is_round(quantity: Quantity) -> bool:
    """Tell whether a number is rounded as it is written, so that "some" adds nothing: 3.2万."""
    return bool(quantity.scale) and len(quantity.low.normalize().as_tuple().digits) <= _FEW_DIGITS


def _tells_rounding(source: Quantity, target: Quantity) -> bool:
    """Tell whether the target only says how it rounded or converted an exact number: 79.86亿, nearly 8 billion."""
    one, other = (in_base(quantity.low, quantity) for quantity in (source, target))
    match BOUNDS[target.qualifier].side:
        case "above":
            return one > other
        case "below":
            return one < other
        case _:
            return one != other


def _roles(source: Quantity, target: Quantity) -> Iterator[Discrepancy]:
    if (source.role == "ordinal") != (target.role == "ordinal"):
        yield from _ordinals(source, target)
        return
    changes = {"change_by", "change_to"}
    down = "down" in (source.direction, target.direction) and source.low == target.low
    if down and {source.role, target.role} == {"share", "change_by"}:
        detail = "to_for_by" if source.role == "change_by" else "by_for_to"  # 八折 is 20 percent off
        yield Discrepancy("role", "warning", source, target, detail)
        return
    if source.low != target.low and not are_equal(Point(source, source.low), Point(target, target.low)):
        return  # down by two thirds, and to a third: matched for coming to the same
    if source.role in changes and target.role in changes:
        if source.role != target.role:
            detail = "to_for_by" if source.role == "change_by" else "by_for_to"
            yield Discrepancy("role", "error", source, target, detail)
        if source.direction and target.direction and source.direction != target.direction:
            yield Discrepancy("direction", "error", source, target)


_AGES = frozenset(("周年", "岁", "anniversary", "birthday"))
_TOLD_AS_ORDINALS = _AGES | frozenset("届期代轮级版号大")
_HOW_OFTEN = frozenset(("次", "回", "度", "times"))
"""Counters of what has happened so often by now: 第三次夺冠, won it three times."""
_BOTH = 2
"""The count that Chinese says of any two things (两队), whatever English has a second of."""


def _ordinals(source: Quantity, target: Quantity) -> Iterator[Discrepancy]:
    """Yield an ordinal that became a count of things, or a count that became an ordinal; first and one are not compared."""
    ordinal, cardinal = (source, target) if source.role == "ordinal" else (target, source)
    if source.low == 1 or cardinal.unit or not cardinal.counter:  # 65分钟, Article 3
        return
    counted = "consecutive" in cardinal.periods  # 连续举办五届, against 十三届人大, which is the 13th
    is_any_two = cardinal.low == _BOTH and ordinal.counter.isascii()
    if is_any_two or {ordinal.counter, cardinal.counter} <= _HOW_OFTEN:
        return
    if ordinal.counter in _AGES or (cardinal.counter in _TOLD_AS_ORDINALS and not counted):
        return
    yield Discrepancy("ordinal", "warning", source, target, "cardinal" if ordinal is source else "ordinal")


_SPANS: frozenset[PeriodWord] = frozenset({"average_annual", "cumulative", "annual", "monthly", "daily"})
_COMPARED: frozenset[PeriodWord] = frozenset({"year_on_year", "previous_period"})
_FIRSTS: frozenset[PeriodWord] = frozenset({"for_first_time", "first_group"})


def _periods(source: Quantity, target: Quantity) -> Iterator[Discrepancy]:
    if source.calendar is not None:
        if "since" in source.periods and "since" not in target.periods:
            yield Discrepancy("period", "warning", source, target, "since")
        return
    for group in (_SPANS, _COMPARED, _FIRSTS):
        mine, theirs = source.periods & group, target.periods & group
        if mine and theirs and not mine & theirs and not _is_average(mine | theirs):
            yield Discrepancy("period", "warning", source, target, "changed")
            return
    lost = (source.periods & _SPANS) - target.periods
    if lost and not target.periods & _SPANS and source.role != "ordinal":
        gravity: Gravity = "note" if lost == {"cumulative"} else "warning"
        yield Discrepancy("period", gravity, source, target, "lost")
    elif "previous_period" in source.periods and not target.periods & _COMPARED:
        # a change in percent without it is understood to be on a year earlier
        gravity = "warning" if source.dimension == "ratio" else "note"
        yield Discrepancy("period", gravity, source, target, "lost")


def _is_average(words: frozenset[PeriodWord]) -> bool:
    """Tell whether 年均 stands against "annual", which is used for it of flows."""
    return words == {"annual", "average_annual"}


def _distributions(source: Quantity, target: Quantity) -> Iterator[Discrepancy]:
    """Yield a number that is for each of several in one language and for all of them together in the other."""
    if {source.distribution, target.distribution} == {"each", "total"}:
        detail = "total_for_each" if source.distribution == "each" else "each_for_total"
        yield Discrepancy("distribution", "warning", source, target, detail)
