"""Ages, which are years where the text says no more than "aged 60", "under the age of 10", "in his 40s"."""

from __future__ import annotations

from decimal import Decimal

from jjjdoc.language.quantity.draft import Draft
from jjjdoc.language.quantity.english.tokens import Tokens, word_set

_WHOSE = word_set("his her their my your our")
_AGED = word_set("aged age ages")
_MOST = 120


def read_ages(tokens: Tokens, index: int) -> Draft | None:
    """Return the ten years of "in his 40s", "in her late 20s"."""
    words = tokens.words
    word = words[index]
    if not (word.isdecimal() and len(word) == 2 and word[1] == "0" and words[index + 1] == "s"):
        return None
    if not tokens.is_glued(index + 1) or not (words[index - 1] in _WHOSE or words[index - 2] in _WHOSE):
        return None
    years = Decimal(word)
    return Draft(index, index + 2, years, years + 9, kind="vague", unit="year")


def mark_age(tokens: Tokens, draft: Draft) -> None:
    """Give a number without unit the unit of an age, if the words before it say so."""
    words = tokens.words
    if draft.unit or draft.counter or draft.scale or draft.high > _MOST:
        return
    for first in (draft.outer_start, draft.start):
        before = words[first - 1]
        if before in _AGED or (before == "of" and words[first - 2] in _AGED):
            draft.unit = "year"
            return
