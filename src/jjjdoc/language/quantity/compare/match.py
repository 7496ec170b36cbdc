"""Which quantity of the source stands for which of the target, by value, by date, as a part, for being the only one."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from msgspec import Struct

from jjjdoc.language.quantity.compare.discrepancy import Discrepancy
from jjjdoc.language.quantity.compare.values import (
    Point,
    are_equal,
    are_equal_bounds,
    are_equal_multiples,
    are_of_one_kind,
    are_opposite,
    in_base,
    is_count,
    points_of,
    weight,
)
from jjjdoc.language.quantity.reading import Calendar, Quantity
from jjjdoc.language.quantity.units import PEOPLE

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
        and one.direction == other.direction
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
    if "range" in (source.quantity.kind, target.quantity.kind):
        return are_equal_bounds(source, target)
    return are_equal_multiples(source.quantity, target.quantity)


def _same_date(source: Point, target: Point) -> bool:
    one, other = source.quantity.calendar, target.quantity.calendar
    if one and other:
        return are_same_date(one, other)
    if one or other:
        mine, theirs = years_of(source.quantity), years_of(target.quantity)
        return are_first_months(source.quantity, target.quantity) or bool(mine & theirs)
    return False


def _same_number(source: Point, target: Point) -> bool:
    """Tell whether both are one number, whatever it counts: its unit or currency may be what is wrong."""
    one, other = source.quantity, target.quantity
    if one.calendar or other.calendar:
        return False
    if "vague" in (one.kind, other.kind):  # 月薪上万, over 10,000 yuan
        return "" in (one.unit, other.unit) and are_equal(source, target)
    if one.dimension == other.dimension == "ratio":  # 3 per mille is not 3 percent
        return False
    if _are_years_of_republic(source, target):
        return True
    if {one.dimension, other.dimension} == {"ratio", ""} and "times" not in (one.role, other.role):
        return in_base(source.value, one) == in_base(target.value, other)  # 百分之一公斤, 0.01 kilogram
    if (one.role == "times") != (other.role == "times") and not _may_be_times(one, other):
        return False
    return source.value == target.value


_BEFORE_REPUBLIC = 1911


def _are_years_of_republic(source: Point, target: Point) -> bool:
    """Tell whether one is a year counted from the founding of the Republic, and the other the same: 九十四年度, 2005."""
    years, other = (source, target) if source.quantity.unit == "year" else (target, source)
    return years.quantity.unit == "year" and other.value - years.value == _BEFORE_REPUBLIC


def _may_be_times(source: Quantity, target: Quantity) -> bool:
    """Tell whether the one of two quantities that is no multiple may be one: 乘以1.3倍, multiplied by 1.3."""
    other = target if source.role == "times" else source
    return not other.unit and other.counter in ("", "times") and other.role == "level"


# --- dates -------------------------------------------------------------------------------------------------


_FIRST_PLAN_WITH_YEARS = 14, 2021  # the 14th Five-Year Plan began in 2021


def are_same_date(source: Calendar, target: Calendar) -> bool:
    """Tell whether two dates agree in all that both say, and both say something in common."""
    if source.is_lunar != target.is_lunar:
        return False
    shared = False
    for one, other in _parts(source, target):
        if one and other:
            if one != other:
                return False
            shared = True
    decades = (source.decade, target.year), (target.decade, source.year)
    if shared or any(one and one == other for one, other in decades):  # 90后, born after 1990
        return True
    return plan_years(source) == (target.year, target.until) or plan_years(target) == (
        source.year,
        source.until,
    )


def _parts(source: Calendar, target: Calendar) -> tuple[tuple[object, object], ...]:
    return (
        (source.year, target.year),
        (source.until, target.until),
        _months(source, target),
        (source.day, target.day),
        (source.months[0] and source.months, target.months[0] and target.months),
        (source.plan, target.plan),
        (source.decade, target.decade),
        (source.century, target.century),
    )


def are_first_months(source: Quantity, target: Quantity) -> bool:
    """Tell whether one is a span from January on, and the other its length: 1—7月, the first seven months."""
    for one, other in ((source, target), (target, source)):
        months = one.calendar.months if one.calendar else (0, 0)
        if months[0] == 1 and other.unit == "month" and other.low == other.high == months[1]:
            return True
    return False


def _months(source: Calendar, target: Calendar) -> tuple[int, int]:
    """Return the months of two dates; of a span the last one, where that is what the other gives: 1—2月, February."""
    if source.last_month and not target.last_month and target.month == source.last_month:
        return source.last_month, target.month
    if target.last_month and not source.last_month and source.month == target.last_month:
        return source.month, target.last_month
    return source.month, target.month


def plan_years(calendar: Calendar) -> tuple[int, int]:
    """Return the first and last year of a five-year plan, zeros for another date."""
    if not calendar.plan:
        return 0, 0
    plan, year = _FIRST_PLAN_WITH_YEARS
    first = year + 5 * (calendar.plan - plan)
    return first, first + 4


_OLDEST = 30
"""Years of the Republic from here on are taken for what 71年 without its era may be."""


def years_of(quantity: Quantity) -> frozenset[int]:
    """Return the years that a date names; of a plain number, the year that it may be without its word or its era."""
    if quantity.calendar is None:
        whole = quantity.low == quantity.low.to_integral_value()
        if not whole:
            return frozenset()
        year = int(quantity.low) + (
            _BEFORE_REPUBLIC if quantity.unit == "year" and quantity.low > _OLDEST else 0
        )
        return frozenset({year}) if 1000 <= year < 2200 else frozenset()
    calendar = quantity.calendar
    named = {calendar.year, calendar.until, calendar.decade, *plan_years(calendar)}
    return frozenset(named - {0})


# --- changes exchanged: from 66.1 to 40.7 for 由40.7上升至66.1 ---------------------------------------------


_Places = tuple[int, int]


def exchanged_ends(
    matching: Matching, source: Sequence[Quantity], target: Sequence[Quantity]
) -> Iterator[Discrepancy]:
    """Yield what each change of the target comes to, where that is what it begins with in the source."""
    mine, theirs = _changes(source), _changes(target)
    if not mine or not theirs:
        return
    partners = {one.quantity.start: other.quantity.start for one, other in matching.pairs}
    targets = {last.start: (first, last) for first, last in theirs}
    for first, last in mine:
        change = targets.get(partners.get(first.start, -1))
        if change is not None and partners.get(last.start) == change[0].start and first.low != last.low:
            yield Discrepancy("mismatch", "warning", last, change[1], "swapped")


def _changes(quantities: Sequence[Quantity]) -> list[tuple[Quantity, Quantity]]:
    """Return what changes begin with and come to: two numbers of one kind, the dates between them left out."""
    numbers = [quantity for quantity in quantities if quantity.calendar is None]
    return [
        (first, last)
        for first, last in pairwise(numbers)
        if last.role == "change_to" and first.role in ("level", "share") and first.dimension == last.dimension
    ]


# --- small counts: 5名院士, six academicians; 三个月, two months -------------------------------------------


def differing_counts(
    left: list[Point], right: list[Point], count_one_thing: Callable[[Quantity, Quantity], bool]
) -> Iterator[Discrepancy]:
    """Take out of both lists the small numbers of one unit or one noun that are the only ones of it; one is an article, and none."""
    if not left or not right:
        return
    yield from _differing_nouns(left, right, count_one_thing)
    for unit in sorted({_unit(point.quantity) for point in left} - {""}):
        mine, theirs = _of_unit(left, unit), _of_unit(right, unit)
        if len(mine) == len(theirs) == 1 and _are_small(mine[0], theirs[0]):
            left.remove(mine[0])
            right.remove(theirs[0])
            yield Discrepancy("mismatch", "warning", mine[0].quantity, theirs[0].quantity, "wrong_figure")


def _differing_nouns(
    left: list[Point], right: list[Point], count_one_thing: Callable[[Quantity, Quantity], bool]
) -> Iterator[Discrepancy]:
    counts = [point for point in left if is_count(point.quantity)][:_MOST_COUNTS]
    others = [point for point in right if is_count(point.quantity)][:_MOST_COUNTS]
    found = [
        (mine, theirs)
        for mine in counts
        for theirs in others
        if _are_small(mine, theirs) and count_one_thing(mine.quantity, theirs.quantity)
    ]
    for mine, theirs in found:
        if sum(each[0] is mine or each[1] is theirs for each in found) == 1:
            left.remove(mine)
            right.remove(theirs)
            yield Discrepancy("mismatch", "warning", mine.quantity, theirs.quantity, "wrong_figure")


_MOST_COUNTS = 6
"""Of more small counts that found no partner, each may be any other."""


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


# --- parts of a whole: 2/7, two of seven; 每10个中有3个, three in ten --------------------------------------


_TRIFLE = Decimal("1e-12")
_MOST_TRIED = 100
"""How many of the numbers left over are asked whether two of them are a fraction."""


def take_out_parts(left: list[Point], right: list[Point]) -> None:
    """Take out of both lists each fraction whose two numbers the other side has, one right after the other."""
    for fractions, numbers in ((left, right), (right, left)):
        for point in [point for point in fractions if _is_fraction(point.quantity)]:
            value = point.value * point.quantity.factor
            found = next((pair for pair in pairwise(numbers[:_MOST_TRIED]) if _are_of(pair, value)), None)
            if found is not None:
                fractions.remove(point)
                for number in found:
                    numbers.remove(number)


def _is_fraction(quantity: Quantity) -> bool:
    return quantity.dimension == "ratio" and quantity.kind == "number" and quantity.role in ("level", "share")


def _are_of(pair: tuple[Point, Point], part: Decimal) -> bool:
    """Tell whether two whole counts are the part and the whole, in either order."""
    if not all(is_count(point.quantity) and point.quantity.kind == "number" for point in pair):
        return False
    less, more = sorted(point.value for point in pair)
    return less > 0 and abs(less / more - part) < _TRIFLE
