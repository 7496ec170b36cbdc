"""Periods: the year, month, day or span of years that a figure is for, read and written."""

from __future__ import annotations

from datetime import date

from msgspec import Struct

from jjjdoc.errors import Wording
from jjjdoc.language.labels import is_chinese, write_date
from jjjdoc.language.quantity.figure_error import FigureError
from jjjdoc.patterns import regex

NOT_A_PERIOD = Wording(
    en="“{period}” is not a period: write 2023, 2023-06, 2023-06-30 or 2021-2025",
    zh="“{period}”不是有效的时期，应写作2023、2023-06、2023-06-30或2021-2025",
)

_PATTERN = regex(r"([1-9][0-9]{3})(?:-([1-9][0-9]{3})|-([0-9]{2})(?:-([0-9]{2}))?)?")


class Period(Struct, frozen=True):
    """A year, narrowed by month and day, or with `until` the years from `year` to there."""

    year: int
    month: int | None = None
    day: int | None = None
    until: int | None = None


def read_period(text: str) -> Period:
    """Return the period that a text means. Raises FigureError."""
    match = _PATTERN.fullmatch(text)
    if match is None:
        raise FigureError(NOT_A_PERIOD(period=text))
    year, until, month, day = (None if group is None else int(group) for group in match.groups())
    period = Period(year or 0, month, day, until)
    if not _exists(period):
        raise FigureError(NOT_A_PERIOD(period=text))
    return period


def period_end(text: str) -> tuple[int, int, int]:
    """Return the year, month and day at which a period is over, for putting periods in order. Raises FigureError."""
    period = read_period(text)
    return period.until or period.year, period.month or 12, period.day or 31


def write_period(text: str, language: str) -> str:
    """Write a period: 2023年6月, June 2023. Raises FigureError.

    From year to year stands the one-em dash of GB/T 15834-2011 in Chinese, an en dash in English.
    """
    period = read_period(text)
    chinese = is_chinese(language)
    if period.until is not None:
        return f"{period.year}—{period.until}年" if chinese else f"{period.year}–{period.until}"
    if period.month is None:
        return f"{period.year}年" if chinese else str(period.year)
    if period.day is None:
        return _write_month(date(period.year, period.month, 1), "zh_Hans_CN" if chinese else "en")
    return write_date(date(period.year, period.month, period.day), language)


def _write_month(first: date, locale: str) -> str:
    from babel.dates import format_skeleton  # noqa: PLC0415 - loaded only when a month is written

    return format_skeleton("yMMMM", first, locale=locale)


def _exists(period: Period) -> bool:
    if period.until is not None:
        return period.until > period.year
    try:
        date(period.year, period.month or 1, period.day or 1)
    except ValueError:
        return False
    return period.month != 0 and period.day != 0
