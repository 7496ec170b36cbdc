"""Numbers that tell one thing from another: Article 5, No. 4, Phase 2, Windows 10, [12], (1), "1." before a point."""

from __future__ import annotations

from jjjdoc.language.quantity.english.tokens import FUNCTION_WORDS, Tokens, word_set
from jjjdoc.language.quantity.english.units import has_unit

_LABELS = word_set(
    "nos article articles section sections table tables figure figures fig chapter chapters page pages vol version"
    " room flight route highway type grade annex appendix clause paragraph phase gate level volume hotline tel fax iso"
    " covid formula verse"
)
_CAPITAL_LABELS = word_set(
    "no number item schedule form line channel step act scene psalm lane exit building floor code part issue boeing"
    " airbus windows apollo class category group area zone stage call model platform terminal unit runway exhibit box"
    " note question rule scheme industry web track block district gb t hj db jgj ward school hall pier court studio radio"
)
_SHORT_LABELS = word_set("nos fig vol art sec ch tel ext")
_SENTENCE_ENDS = word_set('. ! ? : "')


def is_label(tokens: Tokens, index: int) -> bool:
    """Tell whether the digits at a token are a label."""
    return _is_labelled(tokens, index) or _is_bracketed(tokens, index) or _is_marker(tokens, index)


def _is_labelled(tokens: Tokens, index: int) -> bool:
    """Tell whether the word before a number is what it numbers."""
    words = tokens.words
    before = index - 1
    if before < 0:
        return False
    if words[before] == ".":
        short = words[before - 1]
        return short in _SHORT_LABELS or (short == "no" and tokens.is_capital(before - 1))
    if words[index + 1] == "index" or words[before] == "#":
        return True
    if not words[before][:1].isalpha() or has_unit(tokens, index + 1):
        return False
    if words[before] in _LABELS:
        return True
    if not tokens.is_capital(before):
        return False
    if words[before] in _CAPITAL_LABELS:
        return not (len(words[index]) == 4 and words[index][:2] in ("19", "20"))
    return _ends_name(tokens, index)


def _ends_name(tokens: Tokens, index: int) -> bool:
    """Tell whether a number ends a name: a capital word before it inside a sentence, nothing counted after it."""
    words = tokens.words
    before, after = words[index - 1], words[index + 1]
    if not words[index].isdecimal() or len(words[index]) > 3 or before in FUNCTION_WORDS or len(before) < 3:
        return False
    if index == 1 or words[index - 2] in _SENTENCE_ENDS or tokens.written(index - 1).isupper():
        return False
    if after[:1].isalpha():
        return after in FUNCTION_WORDS
    return not after[:1].isalnum() and after not in ("%", "-", "°", "‰")


def _is_bracketed(tokens: Tokens, index: int) -> bool:
    """Tell whether a number is a note or a point of a list."""
    words = tokens.words
    before, after = words[index - 1] if index else "", words[index + 1]
    if not words[index].isdecimal():
        return False
    if before == "[" or after == "]":
        return before in ("[", ",", "-") and after in ("]", ",", "-")
    return before == "(" and after == ")" and len(words[index]) < 3


def _is_marker(tokens: Tokens, index: int) -> bool:
    """Tell whether a number begins a line and numbers it: "1. ", "2) "."""
    words = tokens.words
    if not words[index].isdecimal() or len(words[index]) > 2 or words[index + 1] not in (".", ")"):
        return False
    start = tokens.starts[index]
    line = tokens.text.rfind("\n", max(0, start - 4), start) + 1
    if tokens.text[line:start].strip() or (not line and start > 3):
        return False
    return tokens.is_glued(index + 1) and not tokens.is_glued(index + 2)
