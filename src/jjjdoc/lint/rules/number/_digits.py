"""What a figure comes to in digits, said where a scale or words hide it: CNY 7.12 billion = 7,120,000,000."""

from __future__ import annotations

import unicodedata

from jjjdoc.patterns import regex

_NUMBERS = regex("[-–,.0-9]+")


def in_digits(written: str, reading: str) -> str:
    """Return ` = 7,120,000,000` for a figure whose reading is not among the digits it is written with, else nothing."""
    if shows_digits(written, reading) or not _NUMBERS.fullmatch(reading):
        return ""
    return f" = {reading}"


def shows_digits(written: str, reading: str) -> bool:
    """Tell whether a figure is written with all the digits of its reading (`30,000–50,000`), grouped or not."""
    digits = unicodedata.normalize("NFKC", written).replace(",", "")
    return all(bound.replace(",", "") in digits for bound in reading.split("–"))
