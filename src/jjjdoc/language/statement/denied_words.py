"""What a denial denies, and whether the other language says that very thing: 不接受投标, bids are accepted."""

from __future__ import annotations

from jjjdoc.language.lexicon.dictionary import segment
from jjjdoc.language.lexicon.stems import words_of
from jjjdoc.language.quantity.text import fold_characters
from jjjdoc.language.statement.denials import Denial
from jjjdoc.patterns import regex

_DENYING = regex(
    "[并尚仍还从绝毫均再都]{0,2}(?:没有|[不未没无非勿])(?:[能曾法得会再是要可]|任何|可以|应当?)*"
)
_STRESSED = regex("[尚仍还从并][未没不无]|未[能曾]|没能")
"""Denials that free translations keep: 尚未, not yet. A plain 不 is often turned into a word of its own (不满意, unhappy)."""
_ENDS = regex("[，。；：！？,.;:!?]")
_PREPOSITIONS = regex(r"\b(?:for|in|at|on|by|during|since|from|with|within|after|before|until)\b")
_REACH = 14
"""How far in Chinese characters what is denied is looked for."""
_FIRST_WORDS = 3
"""How many English words that carry meaning are looked at after what denies."""


def says_what_is_denied(denial: Denial, chinese: str, english: str) -> bool:
    """Tell whether the other language has a word that the dictionary gives for one of what is denied.

    The English text is in lower case. A stressed denial of Chinese needs no such word.
    """
    if denial.side == "zh":
        return _says_in_english(denial, fold_characters(chinese), english)
    return _says_in_chinese(denial, fold_characters(chinese), english)


def _says_in_english(denial: Denial, chinese: str, english: str) -> bool:
    if _STRESSED.match(chinese, denial.word.start):
        return True
    denying = _DENYING.match(chinese, denial.word.start)
    start = denying.end() if denying else denial.word.end
    clause = _clause(chinese, start, start + _REACH)
    said = {stem for _, _, stem in words_of(english[denial.other.start : denial.other.end])}
    return any(stems & said for _, _, stems in segment(clause))


def _says_in_chinese(denial: Denial, chinese: str, english: str) -> bool:
    clause = _PREPOSITIONS.split(_clause(english, denial.word.end, len(english)))[0]
    denied = [stem for _, _, stem in words_of(clause)][:_FIRST_WORDS]
    return any(
        stem in stems
        for _, _, stems in segment(chinese[denial.other.start : denial.other.end])
        for stem in denied
    )


def _clause(text: str, start: int, limit: int) -> str:
    end = _ENDS.search(text, start)
    return text[start : min(limit, end.start() if end else len(text))]
