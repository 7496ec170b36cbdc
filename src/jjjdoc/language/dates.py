"""Dates written out."""

from __future__ import annotations

from datetime import date

from jjjdoc.language.labels import is_chinese


def write_date(day: date | str, language: str) -> str:
    """Write a date in full: 2024年3月1日; March 1, 2024; in British English 1 March 2024. Words for one stay."""
    if isinstance(day, str):
        return day
    from babel.dates import format_date  # noqa: PLC0415 - loaded only when an edition is written

    return format_date(day, format="long", locale=_locale(language))


def _locale(language: str) -> str:
    """Return the locale whose date order is used: tags may name regions that the locale data does not know."""
    if is_chinese(language):
        return "zh_Hans_CN"
    return "en_GB" if language.lower() == "en-gb" else "en_US"
