"""Fractions in words: 三分之一, two thirds, half."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

from jjjdoc.language.labels import is_chinese
from jjjdoc.language.quantity.numerals import spell_chinese, spell_english

_LARGEST = 20
_CLOSE = Fraction(1, 10**9)
_NAMES = {
    2: "half",
    3: "third",
    4: "quarter",
    5: "fifth",
    8: "eighth",
    9: "ninth",
    12: "twelfth",
    20: "twentieth",
}


def find_fraction(value: Decimal) -> Fraction | None:
    """Return the fraction with a denominator up to 20 that a number is, to nine decimals; None if it is none."""
    exact = Fraction(value)
    found = exact.limit_denominator(_LARGEST)
    return found if abs(found - exact) < _CLOSE else None


def write_fraction(value: Decimal, language: str) -> str | None:
    """Write a proper fraction in words; None for what is none."""
    found = find_fraction(value)
    if found is None or not 0 < found < 1:
        return None
    above, below = Decimal(found.numerator), Decimal(found.denominator)
    if is_chinese(language):
        if below == 2:
            return "一半"
        return f"{spell_chinese(below, counting=False)}分之{spell_chinese(above, counting=False)}"
    if below == 2:
        return "half"
    name = _NAMES.get(found.denominator) or f"{spell_english(below)}th"
    return f"{spell_english(above)} {name}" if above == 1 else f"{spell_english(above)} {name}s"
