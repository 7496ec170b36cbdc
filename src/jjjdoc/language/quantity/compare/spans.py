"""Times that differ: a stretch of months for one month or another, parts of years and months, the year a change is measured against."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from jjjdoc.language.quantity.compare.discrepancy import Discrepancy
from jjjdoc.language.quantity.compare.values import Point
from jjjdoc.language.quantity.reading import Calendar, Part, Quantity

_MOST_TRIED = 100
"""How many of the numbers left over are asked for a stretch of months."""
_THIRD, _TWO_THIRDS = 10, 20
_MIDYEAR = 6


def differing_dates(
    pairs: Sequence[tuple[Point, Point]], source: Sequence[Quantity], target: Sequence[Quantity]
) -> Iterator[Discrepancy]:
    """Yield the dates that stand for each other and name different parts of a stretch, or one month for a stretch: 1—11月, November.

    A month is not yielded where the other end of the stretch is named as well: January and February.
    """
    source, target = (_dates_and_months(side) for side in (source, target))
    for one, other in pairs:
        mine, theirs = one.quantity.calendar, other.quantity.calendar
        if mine is None or theirs is None:
            continue
        if _is_cut(mine, theirs, target) or _is_cut(theirs, mine, source):
            yield Discrepancy("date", "error", one.quantity, other.quantity)
        elif _parts_differ(mine, theirs) and not _is_named(theirs, source) and not _is_named(mine, target):
            yield Discrepancy("date", "error", one.quantity, other.quantity, "part")


def _dates_and_months(quantities: Sequence[Quantity]) -> list[Quantity]:
    found = [each for each in quantities if each.calendar is not None or each.unit == "month"]
    return found[:_MOST_TRIED]


def _is_named(date: Calendar, others: Sequence[Quantity]) -> bool:
    """Tell whether the same part of the same stretch is among the dates of the other language: 1月初至1月中旬."""
    return any(
        each.calendar.part == date.part and each.calendar.month == date.month
        for each in others
        if each.calendar and date.part
    )


def _is_cut(span: Calendar, date: Calendar, others: Sequence[Quantity]) -> bool:
    if not span.months[0] or span.part or date.months[0] or date.day or date.month not in span.months:
        return False
    first, last = span.months
    missing = first if date.month == last else last
    return not any(_names(each, missing, last - first + 1) for each in others)


def _names(quantity: Quantity, month: int, length: int) -> bool:
    """Tell whether a quantity is a month, or as many of them as a stretch has: the three months to June."""
    if quantity.calendar is None:
        return quantity.unit == "month" and quantity.low == length
    return quantity.calendar.month == month or bool(quantity.calendar.months[0])


def differing_spans(left: list[Point], right: list[Point]) -> Iterator[Discrepancy]:
    """Take out of both lists numbers of months that the other language gives as a month, or as another stretch: 前5个月, May."""
    for counts, dates in ((left, right), (right, left)):
        for point in [point for point in counts[:_MOST_TRIED] if _counts_months(point.quantity)]:
            found = next((date for date in dates[:_MOST_TRIED] if _is_rival(date.quantity, point)), None)
            if found is not None:
                counts.remove(point)
                dates.remove(found)
                source, target = (point, found) if counts is left else (found, point)
                yield Discrepancy("date", "warning", source.quantity, target.quantity)


def _counts_months(quantity: Quantity) -> bool:
    return quantity.unit == "month" and quantity.kind == "number" and quantity.role == "level"


def _is_rival(date: Quantity, months: Point) -> bool:
    """Tell whether a date is the last of as many months, or a stretch from January on of another number of them."""
    calendar = date.calendar
    if calendar is None or calendar.day:
        return False
    if calendar.months[0]:
        return calendar.months[0] == 1 and calendar.months[1] != months.value
    return calendar.month == months.value


def _parts_differ(source: Calendar, target: Calendar) -> bool:
    """Tell whether two dates name different parts of one stretch of time: 2月末, the beginning of February.

    Where one of them goes on to a month or a day, that must be in the part that the other names.
    """
    if source.part and target.part:
        return source.part != target.part and _names_same(source, target)
    return _is_outside(source, target) or _is_outside(target, source)


def _names_same(source: Calendar, target: Calendar) -> bool:
    return bool(source.month) == bool(target.month) and source.months == target.months


def _is_outside(named: Calendar, dated: Calendar) -> bool:
    part: Part = named.part
    if part not in ("beginning", "end"):
        return False
    if named.month and dated.month == named.month and dated.day:
        return dated.day > _TWO_THIRDS if part == "beginning" else dated.day <= _THIRD
    if named.year and not named.month and not named.months[0] and dated.month:
        return (dated.month > _MIDYEAR) == (part == "beginning")
    return False


def differing_bases(
    pairs: Sequence[tuple[Point, Point]], source: Sequence[Quantity], target: Sequence[Quantity]
) -> Iterator[Discrepancy]:
    """Yield the changes that one language measures against a year, the other against the year before another.

    Two years that differ are dates that differ.
    """
    years = {
        each.calendar.year
        for side in (source, target)
        for each in side
        if each.calendar and each.calendar.year
    }
    for one, other in pairs:
        mine, theirs = one.quantity, other.quantity
        worked_out = theirs.base and years == {theirs.base}  # 比上年, from the end of 2022
        if _is_not_last_year(mine, theirs, years) or (
            not worked_out and _is_not_last_year(theirs, mine, years)
        ):
            yield Discrepancy("period", "warning", mine, theirs, "base")


def _is_not_last_year(dated: Quantity, other: Quantity, years: set[int]) -> bool:
    """Tell whether a year that one names as base cannot be the year before that the other names."""
    if not dated.base or other.base or "year_on_year" not in other.periods or "year_on_year" in dated.periods:
        return False
    return dated.base + 1 not in years
