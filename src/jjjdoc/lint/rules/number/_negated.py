"""Bounds that a negation further off turns round: 不逾3%, "shall not, in principle, exceed 3 percent"."""

from __future__ import annotations

import re

from jjjdoc.language.labels import is_chinese
from jjjdoc.language.quantity.compare.discrepancy import Discrepancy
from jjjdoc.language.quantity.reading import Quantity
from jjjdoc.lint.passage import Passage
from jjjdoc.patterns import regex

# What denies, and where what it denies ends: a clause in Chinese, a sentence in English (shall not, in principle, exceed).
_NEGATION = (
    regex("[不未无非没]|除外"),
    regex(
        r"\b(?:not|no|neither|nor|never|cannot|none|nobody|nothing|without|unless|except|banned|barred|forbidden|prohibited|rarely|seldom|fewer than (?:one|half)|few)\b(?! (?:more|less|fewer|later|lower|higher|greater|longer|smaller) than)|n't\b"
    ),
)
_ENDS = regex("[，。；！？\n]"), regex(r"[.;!?:](?=\s|$)|\n")
_EXEMPT = regex("[^。；！？\n]{0,24}(?:不在此限|除外|不适用)")


def may_be_negated(passage: Passage, quantity: Quantity) -> bool:
    """Tell whether a negation that its bound does not have stands before a quantity, or 不在此限 after it."""
    if quantity.outer == (quantity.start, quantity.end):
        return False  # its bound stands further off, and was read with what denies it
    language = 0 if is_chinese(passage.language) else 1
    text = passage.text if language == 0 else passage.folded
    start, end = quantity.outer
    if language == 1 and _was_turned(text[start : quantity.start], quantity):
        return False
    before = text[_start_of_sentence(_ENDS[language], text, start) : start]
    if _NEGATION[language].search(before):
        return True
    return language == 0 and _EXEMPT.match(text, end) is not None


_OVER = regex(r"\b(?:exceed\w*|surpass\w*|more|over|above|greater|higher|longer|later)\b")
_UNDER = regex(r"\b(?:less|fewer|below|under|lower|shorter|earlier|smaller)\b")


def _was_turned(words: str, quantity: Quantity) -> bool:
    """Tell whether a bound was read with what denies it: "no loan may exceed" is at most."""
    turned = {"at_most": _OVER, "at_least": _UNDER}.get(quantity.qualifier)
    denied = _NEGATION[1].search(words) is None
    return denied and turned is not None and turned.search(words) is not None


def _start_of_sentence(ends: re.Pattern[str], text: str, place: int) -> int:
    """Return where the sentence of a place starts."""
    return max((found.end() for found in ends.finditer(text, max(0, place - _REACH), place)), default=0)


_REACH = 300


def is_turned_round(source: Passage, target: Passage, found: Discrepancy) -> bool:
    """Tell whether a bound seems reversed for being denied on one side: then both may say the same."""
    if found.detail != "reversed" or found.source is None or found.target is None:
        return False
    sides = may_be_negated(source, found.source), may_be_negated(target, found.target)
    return sides[0] != sides[1]
