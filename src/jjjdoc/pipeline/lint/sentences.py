"""Sentences that only one of two texts has, though the texts correspond."""

from __future__ import annotations

from collections.abc import Sequence

from jjjdoc.language.alignment import align
from jjjdoc.language.alignment.documents.evidence import Evidence
from jjjdoc.language.alignment.documents.words import stand_alone
from jjjdoc.language.labels import is_chinese
from jjjdoc.language.sentence import split_sentences
from jjjdoc.lint.document import Extract, Pair
from jjjdoc.lint.passage import Passage
from jjjdoc.patterns import regex

_WORD = regex(r"\w")
_MOST = 40
"""Sentences of a text, above which nothing is compared."""

Sides = tuple[Sequence[Extract], Sequence[Extract]]


def sentences_of(passage: Passage) -> list[Extract]:
    """Return the sentences of a text; marks alone, such as a quotation mark after a full stop, are none."""
    found = (
        Extract(passage, each.start, each.end) for each in split_sentences(passage.text, passage.language)
    )
    return [each for each in found if _WORD.search(each.text)]


def find_alone(pair: Pair, sides: Sides, evidence: Evidence) -> tuple[list[int], list[int]]:
    """Return which sentences the source alone has, and which the target: by figures, by words, or by length."""
    counts = len(sides[0]), len(sides[1])
    if not min(counts) or max(counts) > _MOST:
        return [], []
    longer = 0 if counts[0] >= counts[1] else 1
    found = _at_odds(sides[longer], sides[1 - longer], evidence) if counts[0] != counts[1] else []
    if not found:
        by_words = _by_words(pair, sides, evidence)
        if any(by_words) or counts[0] == counts[1]:
            return by_words
        found = _by_length(pair, sides, longer, evidence)
    return ([], found) if longer else (found, [])


def _at_odds(longer: Sequence[Extract], shorter: Sequence[Extract], evidence: Evidence) -> list[int]:
    """Return which sentences of a text have figures that are nowhere in the other, if they are as many as it lacks."""
    other = "\n".join(each.text for each in shorter)
    found = [at for at, each in enumerate(longer) if evidence.at_odds(each.text, other)]
    return found if len(found) == len(longer) - len(shorter) else []


def _by_words(pair: Pair, sides: Sides, evidence: Evidence) -> tuple[list[int], list[int]]:
    texts = [[each.text for each in side] for side in sides]
    if is_chinese(pair.source.language):
        return stand_alone(texts[0], texts[1], evidence)
    lost, added = stand_alone(texts[1], texts[0], evidence)
    return added, lost


def _by_length(pair: Pair, sides: Sides, longer: int, evidence: Evidence) -> list[int]:
    """Return which sentences of the longer text the alignment leaves alone, where the lengths say that some are."""
    if not evidence.lacks_sentence(pair.source.text, pair.target.text):
        return []
    texts = [[each.text for each in side] for side in sides]
    first = 0 if is_chinese(pair.source.language) else 1
    alone: list[int] = []
    for bead in align(texts[first], texts[1 - first], evidence.terms):
        ours, theirs = (bead.source, bead.target) if longer == first else (bead.target, bead.source)
        if not ours:
            return []
        alone += [] if theirs else ours
    return alone if len(alone) < len(sides[longer]) else []
