"""Stretches of time with an article for a number: the past decade, within weeks, a year or two, an hour and a half."""

from __future__ import annotations

from decimal import Decimal

from jjjdoc.language.quantity.draft import Draft
from jjjdoc.language.quantity.english.tokens import Tokens, word_set

_ONE = {"decade": "decade", "century": "century"}
_MANY = {"decades": "decade", "centuries": "century"}
_MANY_BESIDE = {"minutes": "minute", "hours": "hour", "days": "day", "weeks": "week", "months": "month"}
STRETCHES = frozenset((*_ONE, *_MANY, *_MANY_BESIDE))
_BEFORE_MANY = word_set("within coming recent for")
_AFTER_MANY = word_set("later ago")
_BEFORE_ONE = word_set("past last next a coming previous preceding another half")
_UNITS_OF_ONE = word_set("year month week day hour minute decade century mile kilometer kilometre")
_ARTICLES = frozenset(("a", "an"))


def read_stretch(tokens: Tokens, index: int) -> Draft | None:
    """Return the stretch of time that a token completes."""
    word = tokens.words[index]
    if word in _ONE:
        if not index or tokens.words[index - 1] not in _BEFORE_ONE:
            return None
        return _stretch(index, index + 1, Decimal(1), Decimal(1), _ONE[word])
    if word in _MANY or (word in _MANY_BESIDE and _is_stretch(tokens, index)):
        draft = _stretch(index, index + 1, Decimal(2), Decimal(9), _MANY.get(word) or _MANY_BESIDE[word])
        draft.kind = "vague"
        return draft
    return _read_one_and_more(tokens, index)


def _is_stretch(tokens: Tokens, index: int) -> bool:
    """Tell whether a plural stands for some of its kind: within weeks, in the coming days, hours later."""
    return tokens.words[index - 1] in _BEFORE_MANY or tokens.words[index + 1] in _AFTER_MANY


def _read_one_and_more(tokens: Tokens, index: int) -> Draft | None:
    """Read "a year or two" at its last word, "an hour and a half" at "half"."""
    words = tokens.words
    word = words[index]
    if word == "two" and index > 2 and words[index - 1] == "or":
        unit, first = words[index - 2], index - 3
        low, high = Decimal(1), Decimal(2)
    elif word == "half" and index > 3 and words[index - 2 : index] == ["and", "a"]:
        unit, first = words[index - 3], index - 4
        low = high = Decimal("1.5")
    else:
        return None
    if unit not in _UNITS_OF_ONE or words[first] not in _ARTICLES:
        return None
    draft = _stretch(first, index + 1, low, high, unit.replace("metre", "meter"))
    if low == high:
        draft.place = -1
    else:
        draft.kind = "range"
    return draft


def _stretch(first: int, last: int, low: Decimal, high: Decimal, unit: str) -> Draft:
    return Draft(first, last, low, high, unit=unit, form="words")
