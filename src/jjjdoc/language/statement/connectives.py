"""Both conditions or one of them: 且, 或; and, or. They are told by the figures or the words on either side."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Literal

from msgspec import Struct

from jjjdoc.language.quantity.reading import Quantity
from jjjdoc.language.sentence import Sentence
from jjjdoc.language.statement.action_words import actions_and_things
from jjjdoc.language.statement.lexicon import Mark
from jjjdoc.language.statement.sentences import Matched
from jjjdoc.patterns import regex

Connective = Literal["and", "or"]

_ZH = regex("(?P<and>并且|而且|同时|并处|并科|且)|(?P<or>或者|或是|抑或|或)")
_EN = regex(
    r"\b(?:(?P<and>and|as well as|both|plus|while also)|(?P<or>or|either|nor|and/or|alternatively))\b"
)
# With a denial either may stand for the other (neither a nor b), and so between the ends of a range.
_NOT_ZH = regex("[不未没无非]|并非|可以?并|得并|/")
_NOT_EN = regex(r"\b(?:not|no|neither|never|without|nor|unless|between|from|any|whichever)\b|n't\b|/")
_NEAR = regex("[^，；。]{0,6}[，；]?$")
_ALL = regex("[^，。；]{0,16}(?:均|都|皆|任一|之一|其一)")
_MOST_BETWEEN_ZH, _MOST_BETWEEN_EN = 40, 120
_AND_OR_ZH = regex("[^，。；、和及与]{0,3}(?:(?P<and>并且|而且|且|并)|(?P<or>或者|或))[^，。；、和及与]{0,4}")
_AND_OR_EN = regex(r"[^.,;]*?\b(?:(?P<and>and)|(?P<or>or))\b(?!/)[^.,;]*")
# The condition that a Chinese sentence begins with, and that of an English one wherever it stands.
_IF_ZH = regex(
    "(?P<case>[^，。；：]{4,60}(?:[，][^，。；：]{2,40})?)(?:的|时|后|之日|的情况下)(?:，|可以|应当?|由|须)"
)
_IF_EN = regex(
    r"\b(?:if|when|where|whenever|once(?!\s(?:at|an?|every|each|per|in|on|and|or|again|more)\b)|in the event that|in case|provided that)\s(?P<case>(?:[^,.;]|,(?=\s(?:and|or)\b)|[.,](?=[0-9]))+)"
)
_CLAUSES_ZH = regex("(?P<and>并且|而且|同时|(?<![尚暂况姑而])且)|(?P<or>，或者?(?!者))|或|及|和|与|并|、")
_LIST = regex("[、和与]")
# 10 or more is one bound, and either … or one connective.
_BOUND_EN = regex(
    r"\bor\s(?:more|less|fewer|over|above|below|under|higher|lower|greater|later|earlier|longer|older|younger|not)\b|\b(?:both|either)\b"
)
_LEAST_WORDS = 3
"""How many words the second clause of an English condition has at least; fewer are another name (the temperature, or heat index)."""
_MOST_BESIDE_ZH, _MOST_BESIDE_EN = 8, 30
_MOST_BEFORE_EN = 30
_BEFORE = 40


class Exchange(Struct, frozen=True):
    """A connective of the Chinese, and the other one between the same two figures of the English."""

    kind: Connective
    zh: Sentence
    en: Sentence


def find_exchanged(
    chinese: str, english: str, zh: Sequence[Quantity], en: Sequence[Quantity]
) -> Iterator[Exchange]:
    """Yield the connectives that differ between two figures that both texts have once. The English is in lower case."""
    ours, theirs = _unique(zh), _unique(en)
    places = {quantity.low: quantity for quantity in theirs}
    ordered = [quantity for quantity in ours if quantity.low in places]
    for first, second in pairwise(ordered):
        between = chinese[first.outer[1] : second.outer[0]]
        connective = _only(_ZH, between) if len(between) <= _MOST_BETWEEN_ZH else None
        if connective is None or _is_other(chinese, between, connective, second.outer[1]):
            continue
        one, other = sorted((places[first.low], places[second.low]), key=lambda quantity: quantity.start)
        gap = english[one.outer[1] : other.outer[0]]
        opposite = _only(_EN, gap) if len(gap) <= _MOST_BETWEEN_EN else None
        if (
            opposite is None
            or opposite.lastgroup == connective.lastgroup
            or opposite.start() > _MOST_BEFORE_EN
        ):
            continue
        before = english[max(0, one.outer[0] - _BEFORE) : one.outer[0]]
        if _NOT_EN.search(before) or _NOT_EN.search(gap) or ". " in gap:
            continue
        yield Exchange(
            "and" if connective["and"] else "or",
            _at(connective, connective.lastgroup or 0, first.outer[1]),
            _at(opposite, opposite.lastgroup or 0, one.outer[1]),
        )


def find_exchanged_words(chinese: str, english: str, sentences: Sequence[Matched]) -> Iterator[Exchange]:
    """Yield the connectives that differ between two words that both languages have side by side.

    The English is in lower case.
    """
    zh_words, en_words = actions_and_things()
    for each in sentences:
        zh = chinese[each.zh.start : each.zh.end]
        joined = list(_joined(_AND_OR_ZH, zh, zh_words.find(zh), _MOST_BESIDE_ZH))
        if not joined:
            continue
        en = english[each.en.start : each.en.end]
        others = list(_joined(_AND_OR_EN, en, en_words.find(en), _MOST_BESIDE_EN))
        for kinds, connective, place in joined:
            for other_kinds, opposite, other_place in others:
                if connective != opposite and _are_same(kinds, other_kinds):
                    yield Exchange(
                        connective, _moved(place, each.zh.start), _moved(other_place, each.en.start)
                    )


def find_exchanged_clauses(chinese: str, english: str, sentences: Sequence[Matched]) -> Iterator[Exchange]:
    """Yield the connective of two clauses of the only condition of a sentence, where it is the other one in English.

    The English is in lower case.
    """
    for each in sentences:
        ours = _IF_ZH.match(chinese, each.zh.start, each.zh.end)
        theirs = list(_IF_EN.finditer(english, each.en.start, each.en.end)) if ours else []
        if not ours or len(theirs) != 1:
            continue
        zh, en = ours["case"], theirs[0]["case"]
        connective, opposite = _single(_CLAUSES_ZH, zh), _single(_EN, _BOUND_EN.sub(_blank, en))
        if not connective or not opposite or connective.lastgroup in (None, opposite.lastgroup):
            continue
        is_clause = len(en[opposite.end() :].split()) >= _LEAST_WORDS
        if is_clause and not _NOT_ZH.search(zh) and not _NOT_EN.search(en):
            kind: Connective = "and" if connective["and"] else "or"
            yield Exchange(
                kind,
                _at(connective, kind, ours.start("case")),
                _at(opposite, opposite.lastgroup or 0, theirs[0].start("case")),
            )


def _single(pattern: re.Pattern[str], text: str) -> re.Match[str] | None:
    """Return the only connective of a text, None if it has several or joins words with 和, 与 or a comma of lists."""
    found = list(pattern.finditer(text))
    return found[0] if len(found) == 1 and not _LIST.search(text) else None


def _blank(found: re.Match[str]) -> str:
    return " " * len(found[0])


_Kinds = tuple[frozenset[str], frozenset[str]]


def _joined(
    pattern: re.Pattern[str], text: str, marks: Sequence[Mark], most: int
) -> Iterator[tuple[_Kinds, Connective, Sentence]]:
    """Yield the words that only one connective stands between: what they are, the connective and its place."""
    for one, other in pairwise(marks):
        gap = text[one.end : other.start]
        found = pattern.fullmatch(gap) if len(gap) <= most else None
        if found and not _NOT_EN.search(text, max(0, one.start - _BEFORE), one.start):
            kind: Connective = "and" if found["and"] else "or"
            yield (frozenset(one.kinds), frozenset(other.kinds)), kind, _at(found, kind, one.end)


def _are_same(kinds: _Kinds, others: _Kinds) -> bool:
    first, second = kinds
    return bool((first & others[0] and second & others[1]) or (first & others[1] and second & others[0]))


def _moved(place: Sentence, start: int) -> Sentence:
    return Sentence(place.start + start, place.end + start)


def _is_other(text: str, between: str, connective: re.Match[str], end: int) -> bool:
    """Tell whether a connective does not join the two figures, or joins them with a denial or with 均."""
    joins = _NEAR.match(between[: connective.start()])
    return not joins or "。" in between or bool(_NOT_ZH.search(between) or _ALL.match(text, end))


def _unique(quantities: Sequence[Quantity]) -> list[Quantity]:
    """Return the quantities whose figure stands once."""
    figures = Counter(quantity.low for quantity in quantities)
    return [each for each in quantities if figures[each.low] == 1 and each.low == each.high]


def _only(pattern: re.Pattern[str], text: str) -> re.Match[str] | None:
    """Return the first connective of a text, None if it has both kinds or none."""
    found = list(pattern.finditer(text))
    return found[0] if len({each.lastgroup for each in found}) == 1 else None


def _at(found: re.Match[str], group: str | int, start: int) -> Sentence:
    return Sentence(start + found.start(group), start + found.end(group))
