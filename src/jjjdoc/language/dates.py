"""Dates written out."""

from __future__ import annotations

from datetime import date


def write_date(day: date, language: str) -> str:
    """Write a date in full: 2024年3月1日; March 1, 2024; in British English 1 March 2024."""
    from babel.dates import format_date  # noqa: PLC0415 - loaded only when an edition is built

    from jjjdoc.language.labels import is_chinese  # noqa: PLC0415

    locale = "zh_Hans_CN" if is_chinese(language) else language.replace("-", "_")
    return format_date(day, format="long", locale=locale)
