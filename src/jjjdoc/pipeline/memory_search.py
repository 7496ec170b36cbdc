"""What a translation memory has that is like a text: suggestions for somebody to judge, never written anywhere.

Figures are masked, so that a sentence of another year is found; how figures and negations differ is then said, for a
likeness in characters is blind to them.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from jjjdoc.language.detect import detect_language
from jjjdoc.language.fold import fold
from jjjdoc.language.negation import negations
from jjjdoc.language.quantity.read import read_quantities
from jjjdoc.patterns import regex
from jjjdoc.pipeline.memory import Entry, Language

EXACT = 100
_MOST_OF_OTHERS = 99
_FIGURE = regex(r"\d[\d.,]*+")
_SPACE = regex(r"\s+")


@dataclass(frozen=True, slots=True)
class Difference:
    """Words that only the text asked for has, and those that only the memory has."""

    asked: tuple[str, ...]
    remembered: tuple[str, ...]

    def __bool__(self) -> bool:
        return bool(self.asked or self.remembered)


@dataclass(frozen=True, slots=True)
class Match:
    """An entry like the text asked for; `score` is 100 for the same text and at most 99 for any other.

    `text` is the side in the language of the text asked for, `translation` the other.
    """

    entry: Entry
    score: int
    language: Language
    figures: Difference
    negations: Difference

    @property
    def text(self) -> str:
        """The text like the one asked for, codes as they stand in the file."""
        passage = self.entry.passage(self.language)
        return passage.shown(passage.text)

    @property
    def translation(self) -> str:
        """Its translation."""
        passage = self.entry.passage("en" if self.language == "zh" else "zh")
        return passage.shown(passage.text)


def search_memory(
    entries: Sequence[Entry], text: str, *, language: Language | None = None, least: int = 60, limit: int = 5
) -> tuple[Match, ...]:
    """Return the entries most like a text, best first; `least` is the lowest score, of 0 to 100.

    The score is that of Levenshtein's distance between the texts with their figures masked. Without a language that of
    the text is found by script.
    """
    from rapidfuzz import process  # noqa: PLC0415 - a library that nothing else needs
    from rapidfuzz.distance import Levenshtein  # noqa: PLC0415

    asked = language or detect_language(text) or "zh"
    folded = _folded(text)
    kept = [_folded(entry.passage(asked).text) for entry in entries]
    found = process.extract(
        _masked(folded),
        [_masked(each) for each in kept],
        scorer=Levenshtein.normalized_similarity,
        processor=None,
        score_cutoff=least / 100,
        limit=max(limit, 1) * 2,
    )
    scored = [
        (EXACT if kept[index] == folded else min(_MOST_OF_OTHERS, round(likeness * 100)), index)
        for _, likeness, index in found
    ]
    best = sorted(scored, key=lambda each: (-each[0], each[1]))[:limit]
    return tuple(_match(entries[index], score, text, asked) for score, index in best)


def _match(entry: Entry, score: int, text: str, language: Language) -> Match:
    remembered = entry.passage(language).text
    return Match(
        entry,
        score,
        language,
        _difference(_figures(text, language), _figures(remembered, language)),
        _difference(negations(text, language), negations(remembered, language)),
    )


def _folded(text: str) -> str:
    return _SPACE.sub(" ", fold(text)).strip()


def _masked(text: str) -> str:
    return _FIGURE.sub("0", text)


def _figures(text: str, language: Language) -> list[str]:
    return [text[slice(*quantity.outer)] for quantity in read_quantities(text, language)]


def _difference(asked: Sequence[str], remembered: Sequence[str]) -> Difference:
    here, there = Counter(asked), Counter(remembered)
    return Difference(tuple((here - there).elements()), tuple((there - here).elements()))
