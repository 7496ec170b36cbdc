"""On which side of two comparisons the words stand that no table has: 外贸快于内贸, domestic trade lagged foreign trade."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from jjjdoc.language.lexicon.pairing import Counterpart
from jjjdoc.language.statement.comparing import Comparison

Order = Literal["same", "turned", "perhaps turned"]

_Range = tuple[int, int]


def order_of(chinese: Comparison, english: Comparison, words: Sequence[Counterpart]) -> Order | None:
    """Return whether two comparisons have their sides in one order, by words that stand for each other; None if these do not tell.

    What the subjects share tells nothing: the thing measured is named with the first side, whichever that is. Perhaps turned are
    those where only the second side of the Chinese is found in the first of the English.
    """
    subject_in_other = _any_in(words, chinese.subject_at, english.other_at)
    other_in_subject = _any_in(words, chinese.other_at, english.subject_at)
    if _any_in(words, chinese.other_at, english.other_at):
        return None if subject_in_other or other_in_subject else "same"
    if not other_in_subject:
        return None
    return "turned" if subject_in_other else "perhaps turned"


def _any_in(words: Sequence[Counterpart], zh: _Range, en: _Range) -> bool:
    """Tell whether a word of a Chinese range stands for one of an English range."""
    return any(
        zh[0] <= each.zh[0] and each.zh[1] <= zh[1] and en[0] <= each.en[0] and each.en[1] <= en[1]
        for each in words
    )
