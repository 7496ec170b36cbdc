"""Chinglish.

What it finds
    Phrases that render Chinese word by word: characteristic for 特色, “in an accelerated manner”, “ecological
    environment construction”, “carry out … work”, “efforts have been made to”, “grandly opened”, the soft power of
    counties, “talents”, “compared to 2013” and their like. The list is in `_phrases.py`.
Why it matters
    Readers of English take them for mistakes, or read them and learn nothing.
Examples
    Bad en: Fifteen characteristic vocational education groups have been established.
    Bad en: The resort has grandly opened.
    Bad en: Six clusters have taken shape in an accelerated manner.
    Bad en: Efforts have been made to build a beautiful region.
    Good en: Hutongs are characteristic of Beijing, and a characteristic feature of it.
    Good en: The claims were handled in a timely manner.
    Good en: Socialism with Chinese characteristics.
Limits
    A closed list. Certain mistakes are warnings; phrases that may be right, or are a matter of taste, are notes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from jjjdoc.lint.context import Context
from jjjdoc.lint.passage import Passage
from jjjdoc.lint.rule import Hit, Rule
from jjjdoc.lint.rules.english._phrases import PHRASES, Phrase
from jjjdoc.patterns import regex

_LETTERS = regex("[a-z]+")

RULE = Rule(
    severity="warning",
    subject="passage",
    needs=tuple(dict.fromkeys(max(_LETTERS.findall(phrase.cue), key=len) for phrase in PHRASES)),
    languages=("en",),
    messages={phrase.key: phrase.message for phrase in PHRASES},
)


def check(passage: Passage, context: Context) -> Iterator[Hit]:
    """Yield each phrase of the list; where two overlap, the surer one, else the first."""
    kept: list[tuple[int, int, Phrase]] = []
    for candidate in sorted(_candidates(passage.folded), key=lambda found: found[:2]):
        if not kept or candidate[0] >= kept[-1][1]:
            kept.append(candidate)
        elif candidate[2].severity != "note" and kept[-1][2].severity == "note":
            kept[-1] = candidate
    for start, end, phrase in kept:
        yield Hit(passage, start, end, message=phrase.key, severity=phrase.severity)


def _candidates(folded: str) -> Iterator[tuple[int, int, Phrase]]:
    for phrase in PHRASES:
        if phrase.cue in folded:
            for found in re.finditer(phrase.pattern, folded):
                yield *found.span(found.lastgroup or 0), phrase
