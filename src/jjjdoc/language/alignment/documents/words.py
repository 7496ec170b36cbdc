"""What the words of a dictionary say of two texts: whether they are about the same, and which sentence only one of them has."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from jjjdoc.language.alignment.documents.evidence import Evidence
from jjjdoc.language.alignment.documents.labels import likeness
from jjjdoc.language.fold import fold
from jjjdoc.language.lexicon.dictionary import segment
from jjjdoc.language.lexicon.stems import words_of
from jjjdoc.language.pinyin import find_spelt
from jjjdoc.language.quantity.text import fold_characters

_ALIKE = ((5, 0.5), (12, 0.4))
"""Of texts with fewer Chinese words than that, the share that the other has if it is their translation; 0.25 of longer ones.

Of neighboring paragraphs that do not correspond one in a hundred shares as much, of those that do nine in ten."""
_ALIKE_IN_LONG = 0.25
_ALONE, _BORNE_OUT = 0.17, 0.2
"""Share of the words of a sentence that the other text has, if it stands for nothing there, or for something."""
_FEWEST = {"zh": 4, "en": 5}
"""Words of a sentence that tell."""


def are_alike(chinese: str, english: str, evidence: Evidence) -> bool:
    """Tell whether two texts share so many words, figures and names that they can only be translations of each other."""
    words = len(_chinese_words(chinese))
    share = next((share for most, share in _ALIKE if words < most), _ALIKE_IN_LONG)
    return words > 0 and likeness(chinese, english, evidence) >= share * words


def stand_alone(
    chinese: Sequence[str], english: Sequence[str], evidence: Evidence
) -> tuple[list[int], list[int]]:
    """Return which Chinese and which English sentences of two texts that correspond stand for nothing in the other.

    A sentence does if the other text has neither its words nor its figures nor its names, and all its sentences are borne out
    by what else there is.
    """
    lost = _alone(chinese, english, evidence, is_chinese=True)
    added = _alone(english, chinese, evidence, is_chinese=False)
    return ([], []) if lost and added else (lost, added)


def _alone(
    sentences: Sequence[str], others: Sequence[str], evidence: Evidence, *, is_chinese: bool
) -> list[int]:
    if len(sentences) < 2:
        return []
    text = "\n".join(others)
    found = [
        at
        for at, each in enumerate(sentences)
        if _coverage(each, text, is_chinese=is_chinese) <= _ALONE
        and _count(each, is_chinese=is_chinese) >= _FEWEST["zh" if is_chinese else "en"]
        and not evidence.shared(each, text)
        and not (find_spelt_in(each, text) if is_chinese else find_spelt_in(text, each))
    ]
    rest = "\n".join(each for at, each in enumerate(sentences) if at not in found)
    are_borne_out = all(_coverage(each, rest, is_chinese=not is_chinese) >= _BORNE_OUT for each in others)
    return found if found and len(found) < len(sentences) and are_borne_out else []


def find_spelt_in(chinese: str, english: str) -> bool:
    """Tell whether an English text has a name that is spelt as words of a Chinese one are read."""
    return next(find_spelt(chinese, english), None) is not None


def _coverage(text: str, other: str, *, is_chinese: bool) -> float:
    """Return the share of the words of a text that another has; 1 where it has none that tell."""
    if is_chinese:
        words, stems = _chinese_words(text), _english_stems(other)
        return sum(not stems.isdisjoint(each) for each in words) / len(words) if words else 1.0
    stems = _english_stems(text)
    known = frozenset(stem for word in _chinese_words(other) for stem in word)
    return len(stems & known) / len(stems) if stems else 1.0


def _count(text: str, *, is_chinese: bool) -> int:
    return len(_chinese_words(text)) if is_chinese else len(_english_stems(text))


@lru_cache(maxsize=256)
def _chinese_words(text: str) -> tuple[frozenset[str], ...]:
    return tuple(stems for _, _, stems in segment(fold_characters(text)))


@lru_cache(maxsize=256)
def _english_stems(text: str) -> frozenset[str]:
    return frozenset(stem for _, _, stem in words_of(fold(text)))
