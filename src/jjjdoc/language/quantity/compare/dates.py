"""Whether two dates can be the same day, month, year or plan."""

from __future__ import annotations

from decimal import Decimal

from jjjdoc.language.quantity.reading import Calendar, Quantity

_FIRST_PLAN_WITH_YEARS = 14, 2021  # the 14th Five-Year Plan began in 2021


def are_same_date(source: Calendar, target: Calendar) -> bool:
    """Tell whether two dates agree in all that both say, and both say something in common."""
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


def years_of(quantity: Quantity) -> frozenset[int]:
    """Return the years that a date names; of a plain number, the number, which may be a year without its word."""
    if quantity.calendar is None:
        whole = quantity.low == quantity.low.to_integral_value()
        return (
            frozenset({int(quantity.low)})
            if whole and Decimal(1000) <= quantity.low < Decimal(2200)
            else frozenset()
        )
    calendar = quantity.calendar
    named = {calendar.year, calendar.until, calendar.decade, *plan_years(calendar)}
    return frozenset(named - {0})
