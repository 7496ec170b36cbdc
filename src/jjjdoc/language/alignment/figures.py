"""Figures as evidence: what a text counts, by value, so that 71.2亿 and 7.12 billion are the same."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Context, Decimal

from jjjdoc.language.quantity.compare.values import in_base, points_of
from jjjdoc.language.quantity.read import read_quantities
from jjjdoc.language.quantity.reading import Calendar, Quantity

_ROUNDED = Context(prec=3, traps=[])
"""Figures that differ in the fourth digit alone were converted or rounded."""


def figures(text: str, language: str) -> frozenset[str]:
    """Return what stands for each figure and date of a text, the same in Chinese and English."""
    return frozenset(key for quantity in read_quantities(text, language) for key in _keys(quantity))


def _keys(quantity: Quantity) -> Iterator[str]:
    if quantity.calendar is not None:
        yield from _dates(quantity.calendar)
    elif quantity.kind != "vague":
        for point in points_of(quantity):
            yield _number(in_base(point.value, quantity))


def _dates(calendar: Calendar) -> Iterator[str]:
    for year in (calendar.year, calendar.until, calendar.decade):
        if year:
            yield _number(Decimal(year))
    parts = (calendar.month, calendar.day, calendar.last_month, *calendar.months)
    yield from (_number(Decimal(part)) for part in parts if part)
    if calendar.plan:
        yield f"#plan {calendar.plan}"


def _number(value: Decimal) -> str:
    if value == value.to_integral_value() and abs(value) < 10_000:
        return f"#{int(value)}"
    return f"#{_ROUNDED.plus(value).normalize()}"
