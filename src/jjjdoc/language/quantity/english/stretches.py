"""Decades and centuries without a number: in the past decade, a century ago, for decades."""

from __future__ import annotations

from decimal import Decimal

from jjjdoc.language.quantity.english.draft import Draft
from jjjdoc.language.quantity.english.tokens import Tokens
from jjjdoc.language.quantity.english.words import word_set

_ONE = {"decade": "decade", "century": "century"}
_MANY = {"decades": "decade", "centuries": "century"}
STRETCHES = frozenset((*_ONE, *_MANY))
_BEFORE = word_set("past last next a coming previous preceding another half")


def read_stretch(tokens: Tokens, index: int) -> Draft | None:
    """Return one decade or century after "the past", "a" and the like, a few of them for the plural."""
    words = tokens.words
    word = words[index]
    if word in _ONE:
        if not index or words[index - 1] not in _BEFORE:
            return None
        return _stretch(index, Decimal(1), Decimal(1), _ONE[word])
    if word not in _MANY:
        return None
    draft = _stretch(index, Decimal(2), Decimal(9), _MANY[word])
    draft.kind = "vague"
    return draft


def _stretch(index: int, low: Decimal, high: Decimal, unit: str) -> Draft:
    return Draft(index, index + 1, low, high, unit=unit, form="words")
