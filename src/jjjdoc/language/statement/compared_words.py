"""On which side of two comparisons the words stand that no table has: 外贸快于内贸, domestic trade lagged foreign trade."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from jjjdoc.language.lexicon.pairing import Counterpart
from jjjdoc.language.lexicon.stems import words_of
from jjjdoc.language.statement.comparing import Comparison

Order = Literal["same", "turned", "perhaps turned"]

_Range = tuple[int, int]


def order_of(
    chinese: Comparison, english: Comparison, words: Sequence[Counterpart], folded: str
) -> Order | None:
    """Return whether two comparisons have their sides in one order, by words that stand for each other; None if these do not tell.

    What the subjects share tells nothing: the thing measured is named with the first side, whichever that is. Perhaps turned are
    those of which one side alone is found on the other, unless the whole second side of the folded English is.
    """
    subject_in_other = _in(words, chinese.subject_at, english.other_at)
    other_in_subject = _in(words, chinese.other_at, english.subject_at)
    if _in(words, chinese.other_at, english.other_at):
        return None if subject_in_other or other_in_subject else "same"
    if subject_in_other and (other_in_subject or _covers(subject_in_other, folded, english.other_at)):
        return "turned"
    if other_in_subject or (subject_in_other and not _in(words, chinese.subject_at, english.subject_at)):
        return "perhaps turned"
    return None


def _in(words: Sequence[Counterpart], zh: _Range, en: _Range) -> list[Counterpart]:
    """Return the words of a Chinese range that stand for one of an English range."""
    return [
        each
        for each in words
        if zh[0] <= each.zh[0] and each.zh[1] <= zh[1] and en[0] <= each.en[0] and each.en[1] <= en[1]
    ]


def _covers(words: Sequence[Counterpart], folded: str, en: _Range) -> bool:
    """Tell whether each word of an English range stands for one of the Chinese words."""
    return all(
        any(each.en[0] <= en[0] + start and en[0] + end <= each.en[1] for each in words)
        for start, end, _ in words_of(folded[slice(*en)])
    )
