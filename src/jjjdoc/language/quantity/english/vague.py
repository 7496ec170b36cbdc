"""Numbers that are only an order of size: dozens, tens of millions, several hundred, a few."""

from __future__ import annotations

from decimal import Decimal

from jjjdoc.language.quantity.draft import Draft
from jjjdoc.language.quantity.english.tokens import Tokens, word_set
from jjjdoc.language.quantity.english.words import FEW, VAGUE
from jjjdoc.language.quantity.scales import MISSPELT, PLURALS, POWERS

_NOT_OF = word_set("the these those them his her its their our my your")


def read_vague(tokens: Tokens, index: int) -> Draft | None:
    """Return the vague number that starts at a token."""
    word = tokens.words[index]
    if word in VAGUE:
        return _read_plural(tokens, index)
    return _read_few(tokens, index) if word in FEW else None


def _read_plural(tokens: Tokens, index: int) -> Draft | None:
    """Read "tens of thousands": the range of the first, in the scale of the last."""
    words = tokens.words
    low, high = VAGUE[words[index]]
    last = index + 1
    scale = PLURALS.get(words[index], "")
    power = 0
    if words[index] in ("tens", "scores") and (words[last] != "of" or words[last + 1] in _NOT_OF):
        return None
    while words[last] == "of" and (name := PLURALS.get(words[last + 1])):
        power += POWERS[name]
        scale = name
        last += 2
        if power > 30:
            return None
    factor = 10**power
    place = power + (POWERS.get(scale, 0) if not power else 0)
    return Draft(
        index,
        last,
        Decimal(low * factor),
        Decimal((high + 1) * factor - 1) if power else Decimal(high),
        place,
        "vague",
        "words",
        scale,
    )


def _read_few(tokens: Tokens, index: int) -> Draft | None:
    """Read "several hundred", "a few dozen", "a couple of"."""
    words = tokens.words
    word = words[index]
    first = index
    if word != "several":
        if words[index - 1] not in ("a", "past", "last", "next", "first", "these", "those", "coming"):
            return None
        if words[index - 1] == "a":
            first = index - 1
    low, high = FEW[word]
    last = index + 1
    if word == "couple":
        if words[last] not in ("of", "hundred", "thousand", "dozen", "million"):
            return None
        last += words[last] == "of"
    scale = ""
    factor, power = 1, 0
    while name := _scale(words[last]):
        if name == "dozen":
            factor *= 12
        else:
            power += POWERS[name]
            scale = name
        last += 1
        if power > 30:
            return None
    factor *= 10**power
    top = (high + 1) * factor - 1 if factor > 1 and word != "several" and high == 9 else high * factor
    if factor > 1 and word == "several":
        top = (high + 1) * factor - 1
    return Draft(first, last, Decimal(low * factor), Decimal(top), power, "vague", "words", scale)


def _scale(word: str) -> str:
    word = PLURALS.get(word) or MISSPELT.get(word) or word
    return word if word in POWERS or word == "dozen" else ""
