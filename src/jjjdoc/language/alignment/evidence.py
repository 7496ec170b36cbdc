"""How likely it is that a stretch of the target translates a stretch of the source."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from math import log

from msgspec import Struct

from jjjdoc.language.alignment.figures import figures
from jjjdoc.language.alignment.lexicon import Lexicon
from jjjdoc.language.alignment.words import stem, stems
from jjjdoc.language.fold import fold

_LATIN = re.compile(r"[a-z][a-z0-9]*(?:\.[0-9]+)?")
_FIGURE = 0.85
_SMALL_FIGURE = 0.5
_LATIN_WORD = 0.8


class Source(Struct, frozen=True):
    """A Chinese unit: its folded text, and what stands in any translation whatever the lexicon."""

    folded: str
    length: int
    fixed: dict[str, float]


class Target(Struct, frozen=True):
    """An English unit: its length and everything that may be expected of it."""

    length: int
    features: frozenset[str]


def read_source(text: str) -> Source:
    """Read a Chinese unit."""
    folded = fold(text)
    fixed = {stem(word): _LATIN_WORD for word in _LATIN.findall(folded)}
    for figure in figures(text, "zh"):
        fixed[figure] = _SMALL_FIGURE if len(figure) <= 2 else _FIGURE
    return Source(folded, len(text), fixed)


def read_target(text: str) -> Target:
    """Read an English unit."""
    return Target(len(text), stems(fold(text)) | figures(text, "en"))


class Gains(Struct, frozen=True):
    """What a source unit makes of the features of a target, as logarithms of likelihood ratios.

    `absent` is what each expected feature costs that is not there, in all `without`; `gains` what each adds that is.
    """

    absent: dict[str, float]
    gains: dict[str, float]
    without: float


def weigh(source: Source, lexicon: Lexicon, frequency: Counter[str], count: int) -> Gains:
    """Return the gains of a source unit; `frequency` says in how many of `count` target units a feature stands."""
    absent: dict[str, float] = {}
    gains: dict[str, float] = {}
    for feature, probability in {**lexicon.expected(source.folded), **source.fixed}.items():
        chance = min((frequency[feature] + 0.5) / (count + 1), 0.9)
        if probability > chance:
            absent[feature] = log((1 - probability) / (1 - chance))
            gains[feature] = log(probability / chance) - absent[feature]
    return Gains(absent, gains, sum(absent.values()))


def join(parts: Sequence[Gains]) -> Gains:
    """Return the gains of units taken together."""
    if len(parts) == 1:
        return parts[0]
    absent: dict[str, float] = {}
    gains: dict[str, float] = {}
    for part in parts:
        for feature, gain in part.gains.items():
            if gain > gains.get(feature, 0.0):
                gains[feature] = gain
                absent[feature] = part.absent[feature]
    return Gains(absent, gains, sum(absent.values()))
