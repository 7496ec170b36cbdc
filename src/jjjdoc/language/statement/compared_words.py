"""On which side of two comparisons the words stand that no table has: 外贸快于内贸, domestic trade lagged foreign trade."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from jjjdoc.language.lexicon.pairing import Counterpart
from jjjdoc.language.lexicon.stems import words_of
from jjjdoc.language.statement.comparing import Comparison
from jjjdoc.patterns import regex

Order = Literal["same", "turned", "perhaps turned"]

_Range = tuple[int, int]


def order_of(
    chinese: Comparison, english: Comparison, words: Sequence[Counterpart], folded: str
) -> Order | None:
    """Return whether two comparisons have their sides in one order, by words that stand for each other; None if these do not tell.

    What the subjects share tells nothing: the thing measured is named with the first side, whichever that is. Perhaps turned are
    those of which one side alone is found on the other, unless the whole second side of the folded English is, or the word is
    surely of what is compared: not the last one of the Chinese subject, or in an English subject that compares nothing.
    """
    subject_in_other = _in(words, chinese.subject_at, english.other_at)
    other_in_subject = _in(words, chinese.other_at, english.subject_at)
    if _in(words, chinese.other_at, english.other_at):
        return None if subject_in_other or other_in_subject else "same"
    if subject_in_other and (
        other_in_subject
        or _covers(subject_in_other, folded, english.other_at)
        or _is_measured_after(subject_in_other, words, chinese.subject_at)
    ):
        return "turned"
    if other_in_subject and _is_compared(folded, english):
        return "turned"
    if other_in_subject or (subject_in_other and not _in(words, chinese.subject_at, english.subject_at)):
        return "perhaps turned"
    return None


_COMPARES = regex(r",|\b(?:compared|comparison|than|versus|against|over|from|unlike|while|to)\b")


def _is_measured_after(found: Sequence[Counterpart], words: Sequence[Counterpart], subject: _Range) -> bool:
    """Tell whether another word with a counterpart follows those found in a Chinese subject: what is measured, 秋粮产量."""
    last = max(each.zh[1] for each in found)
    return any(last <= each.zh[0] and each.zh[1] <= subject[1] for each in words)


def _is_compared(folded: str, english: Comparison) -> bool:
    """Tell whether the subject of an English comparison names one thing, and the other side another."""
    place = english.sighting.start
    return _COMPARES.search(folded, english.subject_at[0], place) is None and any(
        True for _ in words_of(folded[slice(*english.other_at)])
    )


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
