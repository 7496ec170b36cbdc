"""Units of alignment, read once: lengths, and what may be compared across languages.

Features are strings: stems of English words, and what begins with #: figures (#2013), the numbers of items (#no 3), and
marks (#mark ?).
"""

from __future__ import annotations

from msgspec import Struct

from jjjdoc.language.alignment.figures import figures
from jjjdoc.language.alignment.markers import MARK, marker, marks
from jjjdoc.language.alignment.words import stem, stems
from jjjdoc.language.fold import fold
from jjjdoc.patterns import regex

_LATIN = regex(r"[a-z][a-z0-9]*(?:\.[0-9]+)?")
_FIGURE = 0.85
_SMALL_FIGURE = 0.5
"""A figure of one digit is often said in other words."""
_LATIN_WORD = 0.8
_MARK = 0.6


class Source(Struct, frozen=True):
    """A Chinese unit: its folded text, its length, and what its translation should have whatever the lexicon.

    `expected` are features with the probability that a translation has them.
    """

    folded: str
    length: int
    expected: dict[str, float]


class Target(Struct, frozen=True):
    """An English unit: its length, and its features in a fixed order."""

    length: int
    features: tuple[str, ...]


Example = tuple[tuple[Source, ...], tuple[Target, ...]]
"""Units of both sides that are taken for translations of each other."""


def read_source(text: str) -> Source:
    """Read a Chinese unit."""
    folded = fold(text)
    expected = {stem(word): _LATIN_WORD for word in _LATIN.findall(folded)}
    expected |= dict.fromkeys(marks(folded), _MARK)
    for figure in sorted(figures(text, "zh")):
        expected[figure] = _SMALL_FIGURE if len(figure) == 2 else _FIGURE
    number = marker(text, "zh")
    if number:
        expected[number] = _FIGURE
    return Source(folded, len(text), expected)


def read_target(text: str) -> Target:
    """Read an English unit."""
    folded = fold(text)
    number = marker(text, "en")
    features = {*stems(folded), *figures(text, "en"), *marks(folded), *([number] if number else [])}
    return Target(len(text), tuple(sorted(features)))


def is_word(feature: str) -> bool:
    """Tell whether a feature is the stem of a word."""
    return feature[0] != "#"


def is_number(feature: str) -> bool:
    """Tell whether a feature is a figure, or the number of an item."""
    return feature[0] == "#" and not feature.startswith(MARK)
