"""Dates that a translator worked out of another and a stretch of time: 10月1日起30天内, by 30 October; 2013年以来十年, to 2023."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from jjjdoc.language.quantity.compare.match import Matching
from jjjdoc.language.quantity.compare.values import Point
from jjjdoc.language.quantity.reading import Calendar, Quantity

_MOST_ALONE = 24
_ANY_YEAR = 2001
"""A year that is no leap year, for dates that do not say theirs."""
_MONTHS = {"month": 1, "quarter": 3, "year": 12, "decade": 120, "century": 1200}
_DAYS = {"day": 1, "week": 7}
_LONGEST = 1200
"""The longest stretch that is reckoned with, in its own unit."""


def take_out_worked_out_dates(left: list[Point], right: list[Point], matching: Matching) -> None:
    """Take out of both lists the dates that follow from one of the other side and a stretch that either side gives."""
    mine = [one for one, _ in matching.pairs], matching.source
    theirs = [other for _, other in matching.pairs], matching.target
    given = [point.quantity for point in mine[0] if _is_stretch(point)][:_MOST_ALONE]
    dropped = [point.quantity for point in (*mine[1], *theirs[1]) if _is_stretch(point)][:_MOST_ALONE]
    if not (given or dropped) or max(len(left), len(right)) > _MOST_ALONE:
        return
    for alone, rest, others in ((right, left, mine), (left, right, theirs)):
        dates = [point for side in others for point in side if point.quantity.calendar][:_MOST_ALONE]
        for point in [point for point in alone if point.quantity.calendar]:
            base = _base(point.quantity, dates, given, dropped)
            if base is not None and point in alone:
                alone.remove(point)
                if base in rest:
                    rest.remove(base)


def _is_stretch(point: Point) -> bool:
    return point.quantity.unit in _MONTHS or point.quantity.unit in _DAYS


def _base(
    quantity: Quantity, dates: Iterable[Point], given: Sequence[Quantity], dropped: Sequence[Quantity]
) -> Point | None:
    """Return the date from which a date is as far as one of the stretches.

    A stretch that both sides give counts only if one date is said to begin it and the other is not: 2013年以来, to 2023.
    """
    target = quantity.calendar
    for point in dates:
        source = point.quantity.calendar
        if source is None or target is None:
            continue
        begins = ("since" in quantity.periods) != ("since" in point.quantity.periods)
        if any(_is_apart(source, target, stretch) for stretch in (*dropped, *(given if begins else ()))):
            return point
    return None


def _is_apart(source: Calendar, target: Calendar, stretch: Quantity) -> bool:
    """Tell whether two dates are a stretch apart, with or without the day or year that it begins with."""
    whole = stretch.low == stretch.high == stretch.low.to_integral_value()
    if not whole or not 0 < stretch.low <= _LONGEST:
        return False
    length = int(stretch.low)
    if stretch.unit in _DAYS:
        days = _days_between(source, target)
        span = length * _DAYS[stretch.unit]
        return days is not None and abs(days) in (span - 1, span) and days != 0
    months = length * _MONTHS[stretch.unit]
    return _are_months_apart(source, target, months)


def _days_between(source: Calendar, target: Calendar) -> int | None:
    first, last = day_of(source, target.year), day_of(target, source.year)
    return (last - first).days if first and last else None


def day_of(calendar: Calendar, other_year: int) -> date | None:
    """Return the day of a date, in the year of another one where it has none; None if it names no day."""
    if not calendar.month or not calendar.day:
        return None
    try:
        return date(calendar.year or other_year or _ANY_YEAR, calendar.month, calendar.day)
    except ValueError:
        return None


def _are_months_apart(source: Calendar, target: Calendar, months: int) -> bool:
    if source.day and target.day:
        first, last = day_of(source, target.year), day_of(target, source.year)
        if first is None or last is None:
            return False
        same = source.day == target.day
        before = last + timedelta(days=1)  # 2022年7月1日起三年: to 30 June 2025
        return (same and abs(_months(first, last)) == months) or (
            before.day == first.day and _months(first, before) == months
        )
    if not source.year or not target.year or source.day or target.day:
        return False
    if source.month and target.month:
        apart = (target.year - source.year) * 12 + target.month - source.month
        return abs(apart) in (months, months - 1)
    if source.month or target.month or months % 12:
        return False
    return abs(target.year - source.year) in (months // 12, months // 12 - 1) and source.year != target.year


def _months(first: date, last: date) -> int:
    return (last.year - first.year) * 12 + last.month - first.month
