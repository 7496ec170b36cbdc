r"""Which script a character belongs to: Han, and the full-width characters that are written without spaces.

`HAN` and `WIDE` are what stands in a character class of a regular expression. `HAN_LETTER` is a whole class, for longer
patterns over Chinese text: letters beyond Latin, Greek and Cyrillic that are not full-width forms, where Han is all
there is to expect. `re` goes through every code point of a range when it compiles, so that a class of `HAN` costs it 1.5 ms.
"""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from jjjdoc.patterns import regex

HAN = r"\u2e80-\u2fdf\u3005\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003fffd"
HAN_LETTER = r"[^\W\x00-\u052f\uff00-\uffef]"
WIDE = (
    r"\u2e80-\u312f\u31a0-\u9fff\uf900-\ufaff\ufe10-\ufe1f\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6"
    r"\U0001aff0-\U0001b16f\U00020000-\U0003fffd"
)

_FIRST = "\u2e80"
"""No Han and no wide character stands before this one: for Latin text the classes need not be compiled."""

_HAN = regex(f"[{HAN}]")
_WIDE = regex(f"[{WIDE}]")


def is_han(char: str) -> bool:
    """Tell whether a character is a Han ideograph: unified, in any extension, compatibility, radical, 々 or 〇."""
    return "\u4e00" <= char <= "\u9fff" or (char >= _FIRST and _HAN.match(char) is not None)


def has_han(text: str) -> bool:
    """Tell whether a Han ideograph stands in a text."""
    return max(text, default="") >= _FIRST and any(map(is_han, text))


def has_wide(text: str) -> bool:
    """Tell whether a wide character (`is_wide`) stands in a text."""
    return max(text, default="") >= _FIRST and _WIDE.search(text) is not None


def is_wide(char: str) -> bool:
    """Tell whether a character belongs to East Asian text alone and fills a cell there.

    Han, kana, bopomofo, CJK symbols and punctuation, vertical, small and full-width forms. The marks that Chinese
    shares with Latin text (“ ” ‘ ’ — … ·) are not wide: alone they do not tell one from the other. Nor are
    Hangul, which is written with spaces, and emoji, which stand in either.
    """
    return char >= _FIRST and _WIDE.match(char) is not None


# Which language a text is written in, by its script.


DetectedLanguage = Literal["zh", "en"]

_NOT_HAN = regex(f"[^{HAN}]+")
_NOT_LATIN = regex(r"[^A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f]+")

_HAN_WEIGHT = 2
"""A Chinese text says with one character what an English one says with two or three letters."""


class Letters(Struct, frozen=True):
    """How much of a text is Han and how much Latin, Han characters counted double."""

    han: int = 0
    latin: int = 0

    @property
    def language(self) -> DetectedLanguage | None:
        """The language of the majority; None where there are no letters."""
        if not self.han and not self.latin:
            return None
        return "zh" if self.han >= self.latin else "en"

    @property
    def weight(self) -> int:
        """How much the text counts beside others."""
        return self.han + self.latin

    def __add__(self, other: Letters) -> Letters:
        return Letters(self.han + other.han, self.latin + other.latin)


def count_letters(text: str) -> Letters:
    """Return how much of a text is Han and how much Latin."""
    latin = len(_NOT_LATIN.sub("", text))
    han = 0 if text.isascii() else len(_NOT_HAN.sub("", text))
    return Letters(han * _HAN_WEIGHT, latin)


def detect_language(text: str) -> DetectedLanguage | None:
    """Return the language of most of a text's letters; None for a text without letters, such as a number."""
    return count_letters(text).language
