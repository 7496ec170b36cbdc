"""Which language a text is written in, by its script."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from jjjdoc.language.script import HAN
from jjjdoc.patterns import regex

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
