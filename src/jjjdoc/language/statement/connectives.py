"""Both conditions or one of them: 且, 或; and, or. They are told by the figures on either side."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Literal

from msgspec import Struct

from jjjdoc.language.quantity.reading import Quantity
from jjjdoc.language.sentence import Sentence
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
            _at(connective, first.outer[1]),
            _at(opposite, one.outer[1]),
        )


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


def _at(found: re.Match[str], start: int) -> Sentence:
    return Sentence(start + found.start(), start + found.end())
