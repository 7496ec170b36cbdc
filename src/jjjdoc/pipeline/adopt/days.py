"""Lines that are a date and nothing else."""

from __future__ import annotations

from datetime import date

from jjjdoc.language.quantity.read import read_quantities
from jjjdoc.patterns import regex

_AROUND = " \u3000()（）"
_LONGEST = 40
_ISO = regex(r"(\d{4})-(\d{1,2})-(\d{1,2})")


def read_day(text: str, language: str) -> date | None:
    """Return the day that a text is, with or without brackets; None for one that says more or less."""
    text = text.strip(_AROUND)
    if not text or len(text) > _LONGEST:
        return None
    try:
        if found := _ISO.fullmatch(text):
            return date(*map(int, found.groups()))
        quantities = read_quantities(text, language)
        if len(quantities) != 1 or quantities[0].calendar is None:
            return None
        if (quantities[0].start, quantities[0].end) != (0, len(text)):
            return None
        calendar = quantities[0].calendar
        return date(calendar.year, calendar.month, calendar.day)
    except ValueError:
        return None
