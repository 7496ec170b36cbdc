"""Numbers in words: one hundred and fifty thousand, six million four hundred thousand, three point five, a dozen."""

from __future__ import annotations

from decimal import Decimal

from jjjdoc.language.quantity.draft import Draft
from jjjdoc.language.quantity.numerals import DENOMINATORS, FEW, GLYPHS, NOUGHTS, ONES, TENS
from jjjdoc.language.quantity.scales import PLURALS, POWERS
from jjjdoc.language.quantity.text import Tokens

_MOST_DECIMALS = 30
_CEILING = 99


def read_words(tokens: Tokens, index: int) -> Draft | None:
    """Return the number in words, with the scale words that stand inside it."""
    words = tokens.words
    word = words[index]
    if word in GLYPHS:
        return Draft(index, index + 1, GLYPHS[word], GLYPHS[word], -1, form="words")
    if word in POWERS or word == "dozen":
        return _read_bare_scale(tokens, index)
    if word in NOUGHTS:
        nought = Draft(index, index + 1, Decimal(0), Decimal(0), form="words")
        if words[index + 1] == "point":
            _read_point(tokens, nought)
        return nought
    between = words[index - 1] == "between"
    found = _read_joined(tokens, index, joining=True)
    if found is not None and between and words[found.end] != "and":
        found = _read_joined(tokens, index, joining=False)
    if found is not None and words[found.end] == "point":
        _read_point(tokens, found)
    return found


_COUNTED_AGAINST = frozenset(("per", "every"))


def _read_bare_scale(tokens: Tokens, index: int) -> Draft | None:
    """Return the number of "a hundred and fifty", "a dozen", "trillion-yuan", "multi-billion-dollar", "every hundred"."""
    words = tokens.words
    first = index
    if words[index - 1] in ("a", "an") and index:
        first = index - 1
    elif (
        words[index - 1] not in _COUNTED_AGAINST
        and not _is_scale_of_scale(tokens, index)
        and not (words[index + 1] == "-" and tokens.is_glued(index + 1))
    ):
        return None
    if words[index] == "dozen":
        return Draft(first, index + 1, Decimal(12), Decimal(12), form="words")
    found = _read_joined(tokens, index, joining=True)
    if found is None:
        return None
    found.start = first
    if words[index - 1] == "-" and words[index - 2] == "multi":
        found.low, found.high, found.kind = found.low * 2, found.low * 10 - 1, "vague"
        found.start = index - 2
    return found


def _is_scale_of_scale(tokens: Tokens, index: int) -> bool:
    """Tell whether "hundred thousand" stands with no number before it."""
    words = tokens.words
    before = words[index - 1] if index else ""
    scales = words[index] == "hundred" != words[index + 1] and words[index + 1] in POWERS
    several = words[index + 2] in POWERS or words[index + 2] == "dozen"
    return (
        scales and not several and not (before in ONES or before in TENS or before in FEW or before in POWERS)
    )


def _read_joined(tokens: Tokens, index: int, *, joining: bool) -> Draft | None:
    """Return the longest number in words from a token; `joining` takes in what follows "and"."""
    words = tokens.words
    total = group = place = 0
    ceiling, scale = _CEILING, ""
    at = last = index
    while True:
        word = words[at] if at == index else _scale(words[at])
        if word in ONES and _fits(group, ONES[word], first=at == index):
            group, place = group + ONES[word], 0
        elif word in TENS and group % 100 == 0:
            group, place = group + TENS[word], 0
        elif word == "hundred" and group < 100 and (group or at == index):
            group, place = (group or 1) * 100, 2
        elif POWERS.get(word, 0) > 2 and POWERS[word] < ceiling and (group or at == index):
            ceiling, scale = POWERS[word], word
            total, group, place = total + (group or 1) * 10**ceiling, 0, ceiling
        else:
            break
        last = at + 1
        at = _joint(tokens, last, joining=joining)
    if last == index:
        return None
    value = Decimal(total + group)
    return Draft(index, last, value, value, place, form="words", scale="" if group else scale)


def _scale(word: str) -> str:
    """Return a word, a scale without its s: eight hundred thousands."""
    return PLURALS.get(word, word)


def _fits(group: int, number: int, *, first: bool) -> bool:
    """Tell whether a number below 20 can follow what was said since the last thousand, million or the like."""
    if first:
        return True
    if number < 10:
        return number > 0 and group % 10 == 0 and group % 100 != 10
    return group % 100 == 0


def _joint(tokens: Tokens, at: int, *, joining: bool) -> int:
    """Return the token that may carry the number on: after a hyphen, after "and" that joins."""
    words = tokens.words
    if words[at] == "-" and tokens.is_glued(at) and tokens.is_glued(at + 1):
        return at + 1 if words[at + 1] in ONES or words[at + 1] in POWERS else at
    joint = words[at]
    if joint == "," and joining and words[at - 1] in POWERS:
        return at + 1 if _is_lower_group(tokens, at + 1, POWERS[words[at - 1]]) else at
    if joint == "and" and joining and words[at - 1] in POWERS and is_below_hundred(tokens, at + 1):
        return at + 1
    if joint == "and" and joining and POWERS.get(words[at - 1], 0) > 2 and words[at - 2] != "and":
        return at + 1 if _is_lower_group(tokens, at + 1, POWERS[words[at - 1]]) else at
    return at


def _is_lower_group(tokens: Tokens, at: int, power: int) -> bool:
    """Tell whether hundreds with a lower scale than 10^`power` or with tens stand here: six million, four hundred thousand.

    A list has several numbers of one size (two million, three million) or goes on with commas.
    """
    words = tokens.words
    if words[at] not in ONES or words[at + 1] != "hundred":
        return False
    end = at + 2 + (words[at + 2] == "and")
    while words[end] in ONES or words[end] in TENS or (words[end] == "-" and tokens.is_glued(end)):
        end += 1
    own = POWERS.get(_scale(words[end]), 0)
    return own < power and (words[at - 1] == "," or own > 0 or end > at + 2)


def is_below_hundred(tokens: Tokens, at: int) -> bool:
    """Tell whether a number below 100 stands here: "and" joins no other, nor one that is counted by its own."""
    words = tokens.words
    if words[at] in TENS:
        after = at + 1
        after += words[after] == "-"
        after += words[after] in ONES
    elif words[at] in ONES:
        after = at + 1
    else:
        return False
    if words[after] == "-":
        after += 1
    if words[after] in DENOMINATORS and words[after].endswith(("s", "half")):
        return False
    if words[after] == "hundred" and words[at - 2] != "hundred":
        return words[after + 1] not in POWERS and words[after + 1] != "and"
    return words[after] != "hundred" and (words[after] not in POWERS or words[at - 2] == "hundred")


def _read_point(tokens: Tokens, numeral: Draft) -> None:
    """Read the decimals of "three point five"."""
    decimals = ""
    at = numeral.end + 1
    while len(decimals) < _MOST_DECIMALS:
        word = tokens.words[at]
        if word in ONES or word in NOUGHTS:
            decimals += str(ONES.get(word, 0))
        elif word in TENS and not decimals:
            ones = at + 1 + (tokens.words[at + 1] == "-")
            more = ONES.get(tokens.words[ones], 0) % 10
            decimals += str(TENS[word] + more)
            at = ones if more else at
        else:
            break
        at += 1
    if decimals:
        numeral.low = numeral.high = Decimal(f"{numeral.low}.{decimals}")
        numeral.end, numeral.place = at, -len(decimals)
