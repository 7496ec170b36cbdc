"""How many columns text takes in a terminal and in a plain-text file.

Wide and full-width characters (Unicode Standard Annex 11) take two columns, combining marks and other invisible
characters none, everything else one. Ambiguous characters (“ ” ‘ ’ — … · ° × and Greek) take one: terminals of
today have them so in every locale, although Chinese fonts draw some of them full-width.
"""

from __future__ import annotations

from functools import cache
from typing import Literal
from unicodedata import category, east_asian_width

_SOFT_HYPHEN = "\u00ad"  # a format character by category, yet terminals show it


def display_width(text: str) -> int:
    """Return the number of columns; control characters, line breaks and tabs among them, count nothing."""
    if text.isascii() and text.isprintable():
        return len(text)
    return sum(map(char_width, text))


@cache
def char_width(char: str) -> int:
    """Return the number of columns of one character: 0, 1 or 2."""
    if char != _SOFT_HYPHEN and category(char) in {"Mn", "Me", "Cf", "Cc", "Zl", "Zp"}:
        return 0
    if "\u1160" <= char <= "\u11ff":  # medial and final jamo join the syllable before them
        return 0
    return 2 if east_asian_width(char) in {"W", "F"} else 1


def pad(text: str, width: int, align: Literal["left", "center", "right"] = "left") -> str:
    """Fill a text with spaces to this many columns; a wider text is returned as it is."""
    missing = max(0, width - display_width(text))
    before = {"left": 0, "center": missing // 2, "right": missing}[align]
    return " " * before + text + " " * (missing - before)


def truncate(text: str, width: int, ellipsis: str = "…") -> str:
    """Cut a text to at most this many columns, the ellipsis among them; a text that fits is returned as it is.

    Where not even the ellipsis fits, nothing is left.
    """
    room = width - display_width(ellipsis)
    used = 0
    kept = 0  # characters that leave room for the ellipsis, with the combining marks that follow them
    for index, char in enumerate(text):
        used += char_width(char)
        if used > width:
            return text[:kept] + ellipsis if room >= 0 else ""
        if used <= room:
            kept = index + 1
    return text
