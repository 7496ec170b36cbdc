"""Folding text for comparison without moving a single offset.

Every code point becomes exactly one: lower case, full-width forms as half-width, every kind of space as a space,
curly and modifier apostrophes as ', every hyphen and dash between words as -. What case folding would lengthen
(İ, ß) stays as it is.
"""

from __future__ import annotations

from typing import Final

# Characters that say the same however they are set: spaces that do not break, hyphens, apostrophes.
#
# Unlike `fold` this keeps case, width and quotation marks: what is left equal is the same text in another setting.


_AS_SET: Final = {
    **dict.fromkeys(map(ord, "\u00a0\u2007\u202f"), " "),
    **dict.fromkeys(map(ord, "\u2010\u2011"), "-"),
    **dict.fromkeys(map(ord, "\u2019\u02bc"), "'"),
}


def as_plainly_set(text: str) -> str:
    """Return a text of the same length with plain spaces, hyphens and apostrophes."""
    return text.translate(_AS_SET)


_SPACES = (
    "\t\n\r\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
)
_APOSTROPHES = "\u2018\u2019\u201b\u02bc\u02b9\u2032\uff07\u0060\u00b4"
_DASHES = "\u2010\u2011\u2012\u2013\u2212\uff0d\ufe63"
_QUOTES = "\u201c\u201d\u201e\u201f\uff02"

_TABLE: dict[int, int] = {}
_TABLE.update({0xFF01 + i: 0x21 + i for i in range(94)})
_TABLE.update({ord(char): 0x20 for char in _SPACES})
_TABLE.update({ord(char): 0x27 for char in _APOSTROPHES})
_TABLE.update({ord(char): 0x2D for char in _DASHES})
_TABLE.update({ord(char): 0x22 for char in _QUOTES})
_TABLE[ord("ς")] = ord("σ")  # which of the two stands in lower case depends on what follows


def fold(text: str) -> str:
    """Return the folded text, of the same length."""
    lowered = _lower(text)
    if lowered.isascii() and lowered.isprintable() and "`" not in lowered:
        return lowered
    return lowered.translate(_TABLE)


def _lower(text: str) -> str:
    lowered = text.lower()
    if len(lowered) == len(text):
        return lowered
    return "".join(char.lower() if len(char.lower()) == 1 else char for char in text)
