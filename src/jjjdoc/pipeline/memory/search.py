"""What memories have that is like a text: suggestions for somebody to judge, never written anywhere.

Figures are masked, so that a sentence of another year is found; how figures and negations differ is then said, for a
likeness in characters is blind to them.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from msgspec import Struct

from jjjdoc.language.detect import detect_language
from jjjdoc.language.negation import negations
from jjjdoc.language.quantity.read import read_quantities
from jjjdoc.pipeline.memory.index import MemoryIndex
from jjjdoc.pipeline.memory.key import REFERENCE, Language, folded, masked
from jjjdoc.pipeline.memory.record import Remembered, Wordings

EXACT = 100
_MOST_OF_OTHERS = 99


class Difference(Struct, frozen=True):
    """Words that only the text asked for has, and those that only the memory has."""

    asked: tuple[str, ...] = ()
    remembered: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.asked or self.remembered)


class Match(Struct, frozen=True):
    """A segment like the text asked for; `score` is 100 for the same text and at most 99 for any other.

    `text` is the side in the language of the text asked for, `translation` the other.
    """

    segment: Remembered
    score: int
    language: Language
    figures: Difference
    negations: Difference

    @property
    def text(self) -> str:
        """The text like the one asked for."""
        return self.segment.side(self.language).shown

    @property
    def other_language(self) -> Language:
        """The language of the translation."""
        return "en" if self.language == "zh" else "zh"

    @property
    def translation(self) -> str:
        """Its translation."""
        return self.segment.side(self.other_language).shown


def search_memories(
    memories: Sequence[MemoryIndex],
    *forms: str,
    language: Language | None = None,
    least: int = 60,
    limit: int = 5,
) -> tuple[Match, ...]:
    """Return the segments most like a text, best first; `least` is the lowest score, of 0 to 100.

    The text may have several forms, with its figures written out and as references: the one that is most like a segment
    counts. The score is that of Levenshtein's distance between texts with their figures masked. Without a language that
    of the text is found by script.
    """
    asked = language or detect_language(REFERENCE.sub("", forms[0])) or "zh"
    keys = {folded(form): form for form in forms}
    scored = [
        (*_score(segment.side(asked), keys, least), segment)
        for memory in memories
        for segment in dict.fromkeys(near for key in keys for near in memory.near(masked(key), asked))
    ]
    best: dict[tuple[str, str], tuple[int, str, Remembered]] = {}
    for score, form, segment in sorted(scored, key=lambda each: -each[0]):
        if score >= least:
            best.setdefault((segment.zh.shown, segment.en.shown), (score, form, segment))
    return tuple(_match(*each, asked) for each in [*best.values()][:limit])


def _score(side: Wordings, keys: Mapping[str, str], least: int) -> tuple[int, str]:
    """Return how like a text is to the form that is most like it, and that form; 0 where it is below the least."""
    from rapidfuzz.distance import Levenshtein  # noqa: PLC0415 - a library that nothing else needs

    shown = folded(side.shown)
    template = shown if side.template == side.shown else folded(side.template)
    for key in (shown, template):
        if key in keys:
            return EXACT, keys[key]
    likeness, form = max(
        (Levenshtein.normalized_similarity(masked(key), masked(shown), score_cutoff=least / 100), form)
        for key, form in keys.items()
    )
    return min(_MOST_OF_OTHERS, round(likeness * 100)), form


def _match(score: int, form: str, segment: Remembered, language: Language) -> Match:
    if score == EXACT:
        return Match(segment, score, language, Difference(), Difference())
    remembered = segment.side(language).shown
    figures = _difference(_figures(form, language), _figures(remembered, language))
    denials = _difference(negations(form, language), negations(remembered, language))
    return Match(segment, score, language, figures, denials)


def _figures(text: str, language: Language) -> list[str]:
    """Return the figures of a text, and the references to some."""
    words = REFERENCE.sub(" ", text)
    written = [words[slice(*quantity.outer)] for quantity in read_quantities(words, language)]
    return [*written, *REFERENCE.findall(text)]


def _difference(asked: Sequence[str], remembered: Sequence[str]) -> Difference:
    here, there = Counter(asked), Counter(remembered)
    return Difference(tuple((here - there).elements()), tuple((there - here).elements()))
