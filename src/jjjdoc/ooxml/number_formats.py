"""Numbers as Word writes them in lists (ECMA-376 17.18.59)."""

from __future__ import annotations

from decimal import Decimal
from typing import Final

from jjjdoc.language.quantity.numerals import spell_chinese

_ROMAN: Final = ((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"))
_ROMAN_ONES: Final = ((40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))


def write_number(number: int, kind: str) -> str:
    """Return a number in a format by its name, in digits where that is not known."""
    match kind:
        case "chineseCounting" | "chineseCountingThousand" | "japaneseCounting" | "ideographDigital":
            return spell_chinese(Decimal(number), counting=False)
        case "lowerLetter" | "upperLetter":
            letter = chr(ord("a") + (number - 1) % 26) * ((number - 1) // 26 + 1) if 0 < number < 1000 else ""
            return letter if kind == "lowerLetter" else letter.upper()
        case "lowerRoman" | "upperRoman":
            roman = _roman(number)
            return roman if kind == "lowerRoman" else roman.upper()
        case _:
            return str(number)


def _roman(number: int) -> str:
    if not 0 < number < 4000:
        return str(number)
    written = ""
    for value, letters in (*_ROMAN, *_ROMAN_ONES):
        count, number = divmod(number, value)
        written += letters * count
    return written
