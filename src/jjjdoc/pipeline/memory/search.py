"""What memories have that is like a text: suggestions for somebody to judge, never written anywhere.

Figures are masked, so that a sentence of another year is found; how figures and negations differ is then said, for a
likeness in characters is blind to them.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from msgspec import Struct

from jjjdoc.errors import MessageLanguage, Wording
from jjjdoc.language.quantity.read import read_quantities
from jjjdoc.language.script import detect_language
from jjjdoc.patterns import regex
from jjjdoc.pipeline.memory.index import MemoryIndex
from jjjdoc.pipeline.memory.record import REFERENCE, Language, Remembered, Wordings, folded, masked

# How matches of a translation memory are shown: in lines, and as data.


FIGURES = Wording(
    en="figures differ: {asked} here, {remembered} in the memory",
    zh="数字不同：本文为{asked}，记忆为{remembered}",
)
NEGATIONS = Wording(
    en="negation differs: {asked} here, {remembered} in the memory",
    zh="否定词不同：本文为{asked}，记忆为{remembered}",
)
NONE = Wording(en="none", zh="无")


def match_lines(match: Match, language: MessageLanguage) -> Iterator[str]:
    """Yield a line with score and origin, both texts, and what differs in figures or negation."""
    segment = match.segment.segment
    yield f"{match.score:3}  {match.segment.place}" + ("" if segment is None else f"  {segment}")
    yield f"     {match.text}"
    yield f"     {match.translation}"
    for wording, difference in ((FIGURES, match.figures), (NEGATIONS, match.negations)):
        if difference:
            asked, remembered = (
                _listed(words, language) for words in (difference.asked, difference.remembered)
            )
            yield f"     ! {wording(asked=asked, remembered=remembered).text(language)}"


def as_data(matches: Sequence[Match]) -> list[dict[str, object]]:
    """Return matches as data for JSON."""
    return [
        {
            "score": match.score,
            "text": match.text,
            "translation": match.translation,
            "language": match.language,
            "path": match.segment.path,
            "line": match.segment.line,
            "segment": match.segment.segment,
            "figures": _data(match.figures),
            "negations": _data(match.negations),
        }
        for match in matches
    ]


def _data(difference: Difference) -> dict[str, tuple[str, ...]]:
    return {"text": difference.asked, "memory": difference.remembered}


def _listed(words: tuple[str, ...], language: MessageLanguage) -> str:
    between = "、" if language == "zh" else ", "
    return between.join(words) or NONE().text(language)


# Words that deny: what a likeness of two texts, counted in characters, is blind to.


_CHINESE = regex(
    r"不(?!断|仅|但|少|过|同)|未(?!来)|(?<!淹)没(?!收)|无(?!论|锡)|(?<!除)非(?!常|洲|遗)|莫|勿|(?<!是)否(?!则)"
)
_ENGLISH = regex(r"\b(?:not|no|never|nor|neither|none|without|cannot)\b|(?<=[a-z])n['’]t\b", re.IGNORECASE)


def negations(text: str, language: str) -> tuple[str, ...]:
    """Return the words of a text that deny, in order; words such as 不断 and 非常 deny nothing."""
    pattern = _CHINESE if language.startswith("zh") else _ENGLISH
    return tuple(found[0].lower() for found in pattern.finditer(text))


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
