"""Which word of an English text stands for which of a Chinese one, where there is no doubt."""

from __future__ import annotations

from collections import defaultdict
from itertools import pairwise

from msgspec import Struct

from jjjdoc.language.fold import fold
from jjjdoc.language.lexicon.dictionary import segment
from jjjdoc.language.lexicon.stems import words_of
from jjjdoc.language.quantity.text import fold_characters

_APART = 1
"""How far apart the English words that stand for one Chinese word may be: foreign trade."""


class Counterpart(Struct, frozen=True):
    """A Chinese word and its English one, each as a half-open range of its text."""

    zh: tuple[int, int]
    en: tuple[int, int]

    def overlaps(self, other: Counterpart) -> bool:
        """Tell whether the words of both have a place in common, in either text."""
        sides = (self.zh, other.zh), (self.en, other.en)
        return any(mine[0] < its[1] and its[0] < mine[1] for mine, its in sides)


def counterparts(
    chinese: str, english: str, zh: tuple[int, int] | None = None, en: tuple[int, int] | None = None
) -> tuple[Counterpart, ...]:
    """Return the words that stand for each other, in the order of the Chinese; `zh` and `en` are what is looked at of each text.

    Only those of which each text has one: a stem that two Chinese words may be translated by tells of neither, nor does one that
    two English words have, nor a Chinese word that stands twice or whose stems stand in two places.
    """
    zh, en = zh or (0, len(chinese)), en or (0, len(english))
    words = [
        (zh[0] + start, zh[0] + end, stems)
        for start, end, stems in segment(fold_characters(chinese)[slice(*zh)])
    ]
    ours: dict[str, set[tuple[int, int]]] = defaultdict(set)
    theirs: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for start, end, stems in words:
        for each in stems:
            ours[each].add((start, end))
    for start, end, stem in words_of(fold(english)[slice(*en)]):
        theirs[stem].append((en[0] + start, en[0] + end))
    found = []
    for start, end, stems in words:
        telling = sorted(
            theirs[each][0] for each in stems if len(ours[each]) == 1 and len(theirs.get(each, ())) == 1
        )
        if telling and all(two[0] - one[1] <= _APART for one, two in pairwise(telling)):
            found.append(Counterpart((start, end), (telling[0][0], telling[-1][1])))
    return tuple(found)
