"""Whether a Chinese and an English number count the same: 5家医院, three hospitals."""

from __future__ import annotations

from collections.abc import Callable

from jjjdoc.language.counted import chinese, english
from jjjdoc.language.fold import fold
from jjjdoc.language.lexicon.pairing import counterparts
from jjjdoc.language.quantity.reading import Quantity
from jjjdoc.language.quantity.text import fold_characters
from jjjdoc.patterns import regex

_ZH_FAR = 10
"""How many characters behind a number and its measure word its noun is looked for."""
_STOP = regex("[，。；：、！？,;:!?()（）“”《》\n的]")
_PLURAL = regex(r"(?:[a-z-]*[a-rt-z]s|people|men|women|children|staff|media|criteria|phenomena|data)")

CountOneThing = Callable[[Quantity, Quantity], bool]
"""Tells whether a number of the source and one of the target count one thing."""


def counting_of(source: str, target: str, *, from_chinese: bool) -> CountOneThing:
    """Return what tells whether a number of one text and one of its translation count one thing, by their nouns."""
    if from_chinese:
        return lambda mine, theirs: count_one_thing(source, target, mine, theirs)
    return lambda mine, theirs: count_one_thing(target, source, theirs, mine)


def count_one_thing(zh: str, en: str, ours: Quantity, theirs: Quantity) -> bool:
    """Tell whether the noun behind a Chinese number is that behind an English one, by the tables or the dictionary."""
    if not ours.counter:
        return False
    mine, other = chinese.nouns_of(zh, (ours,))[0], english.nouns_of(en, (theirs,))[0]
    if mine and other:
        return mine.is_same(other)
    folded = fold_characters(zh)
    start = ours.outer[1]
    stop = _STOP.search(folded, start)
    end = min(start + _ZH_FAR, stop.start() if stop else len(folded))
    phrase = english.phrase_after(fold(en), theirs)
    return any(
        _PLURAL.fullmatch(fold(en)[each.en[0] : each.en[1]].rsplit(" ", 1)[-1]) is not None
        for each in counterparts(zh, en, (start, end), phrase)
    )
