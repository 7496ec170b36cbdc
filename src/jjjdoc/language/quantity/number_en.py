"""Numbers in digits (7.12 billion, 1,200, 50K) and in words (one hundred and fifty thousand, half a million)."""

from __future__ import annotations

from decimal import Decimal

from jjjdoc.language.quantity.draft import Draft
from jjjdoc.language.quantity.numerals import DENOMINATORS, GLYPHS, ONES, TENS
from jjjdoc.language.quantity.scales import ABBREVIATED, ABBREVIATED_MONEY, HOLDING, MISSPELT, PLURALS, POWERS
from jjjdoc.language.quantity.text import FUNCTION_WORDS, Tokens, word_set
from jjjdoc.language.quantity.unit_en import read_unit
from jjjdoc.language.quantity.units import KNOWN_UNITS
from jjjdoc.language.quantity.words_en import is_below_hundred, read_words
from jjjdoc.patterns import regex

_DIGITS = regex(r"[0-9,]*(?:\.[0-9]+)?")
_DOTTED = regex(r"[0-9]{1,3}(?:\.[0-9]{3}){2,}")
_MOST_DIGITS = 30
_DOZENS = frozenset(("dozen", "dozens", "doz", "dozs"))
_ONE = Decimal(1)


def read_numeral(tokens: Tokens, index: int, *, money: bool = False) -> Draft | None:
    """Return the number that starts at a token, as far as its digits and scale words say.

    `money` says that a currency stands before it.
    """
    numeral = _read_digits(tokens, index) if tokens.is_number(index) else read_words(tokens, index)
    if numeral is None:
        return None
    if _counts_compounds(tokens, index):
        return _read_one(tokens, index)
    if not _add_part(tokens, numeral) and _read_scales(tokens, numeral, money=money):
        _add_part(tokens, numeral)
        if numeral.form != "words":
            _add_rest(tokens, numeral)
    numeral.outer_start, numeral.outer_end = numeral.start, numeral.end
    return numeral


def _counts_compounds(tokens: Tokens, index: int) -> bool:
    """Tell whether the scale after a number belongs to what it counts: five trillion-yuan thresholds."""
    words = tokens.words
    if words[index + 1] not in POWERS or words[index + 2] != "-" or words[index - 1] in ("a", "an", "the"):
        return False
    return (
        words[index + 3].isalpha() and words[index + 4][-1:] == "s" and words[index + 4] not in FUNCTION_WORDS
    )


def _read_one(tokens: Tokens, index: int) -> Draft | None:
    """Return the number of one token."""
    word = tokens.words[index]
    if tokens.is_number(index):
        value = Decimal(word.replace(",", ""))
        return Draft(index, index + 1, value, value)
    if word not in ONES and word not in TENS:
        return None
    value = Decimal(ONES[word] if word in ONES else TENS[word])
    return Draft(index, index + 1, value, value, form="words")


# --- digits ------------------------------------------------------------------------------------------------


def _read_digits(tokens: Tokens, index: int) -> Draft | None:
    written = tokens.words[index]
    if _DOTTED.fullmatch(written):
        written = written.replace(".", "")
    if len(written) > _MOST_DIGITS or not _DIGITS.fullmatch(written):
        return None
    digits = written.replace(",", "")
    last = index + 1
    while len(written) <= 3 and "." not in digits and len(digits) < _MOST_DIGITS and _is_group(tokens, last):
        digits += tokens.words[last]
        last += 1
    decimals = digits.partition(".")[2]
    value = Decimal(digits)
    glyph = GLYPHS.get(tokens.words[last]) if not decimals else None
    if glyph is not None:
        return Draft(index, last + 1, value + glyph, value + glyph, -1)
    if not decimals:
        slashed = _slashed(tokens, last)
        if slashed is not None:
            return Draft(index, last + 3, value + slashed, value + slashed, -1)
    return Draft(index, last, value, value, -len(decimals))


def _is_group(tokens: Tokens, index: int) -> bool:
    """Tell whether a token is three digits after one space, as 1 200 000 is grouped."""
    word = tokens.words[index][:3]
    if not (word.isdecimal() and len(word) == 3 and tokens.starts[index] == tokens.ends[index - 1] + 1):
        return False
    if tokens.words[index] != word and tokens.words[index][3] != ".":
        return False
    return not tokens.is_glued(index + 1) or not tokens.is_number(index + 1)


def _slashed(tokens: Tokens, index: int) -> Decimal | None:
    """Return the 1/2 of 3 1/2."""
    words = tokens.words
    if words[index + 1] != "/" or not (tokens.is_glued(index + 1) and tokens.is_glued(index + 2)):
        return None
    if words[index + 2] not in _BELOW or not words[index].isdecimal() or words[index + 3] == "/":
        return None
    part = Decimal(words[index]) / Decimal(words[index + 2])
    return part if 0 < part < 1 else None


_BELOW = word_set("2 3 4 5 6 8 16")
"""The denominators of fractions that follow a whole number."""


# --- both --------------------------------------------------------------------------------------------------


def _add_part(tokens: Tokens, numeral: Draft) -> bool:
    """Read the fraction after "and" into a number: one and a half, three and two thirds, two million and a half.

    Tell whether it has a scale of its own, with which the number ends: one billion and a half million.
    """
    words = tokens.words
    start = numeral.end + (words[numeral.end] == "-")
    if words[start] != "and":
        return False
    found = _part_at(tokens, start + 1 + (words[start + 1] == "-"))
    if found is None:
        return False
    numeral.end, part = found
    power = POWERS.get(numeral.scale, 0)
    own = POWERS.get(words[numeral.end], power) if power else power
    if own < power:
        numeral.end += 1
        power = own
    numeral.low += part.scaleb(power)
    numeral.high += part.scaleb(power)
    numeral.place = power - (1 if part in _DECIMAL else 2)
    return own < POWERS.get(numeral.scale, 0)


_DECIMAL = (Decimal("0.5"),)


def _part_at(tokens: Tokens, at: int) -> tuple[int, Decimal] | None:
    """Return the token after a fraction below one in words, and what it is."""
    words = tokens.words
    count = 1 if words[at] in ("a", "an") else ONES.get(words[at], 0)
    at += 1 + (words[at + 1] == "-")
    word = words[at]
    below = DENOMINATORS.get(word, 0)
    if not 0 < count < below or (count > 1) != word.endswith("s"):
        return None
    after = words[at + 1]
    ordinal = word not in ("half", "quarter", "third") and count == 1
    if (
        ordinal
        and after[:1].isalpha()
        and not (after in POWERS or after in FUNCTION_WORDS or after.endswith("s"))
    ):
        return None
    return at + 1, Decimal(count) / below


def _add_rest(tokens: Tokens, numeral: Draft) -> None:
    """Read on in a number whose digits stand in several scales: 4 thousand 3 hundred and 21."""
    words = tokens.words
    while numeral.scale:
        power = POWERS[numeral.scale]
        at = numeral.end + (words[numeral.end] == "and")
        word = words[at]
        if numeral.scale == "hundred" and word in ONES and at > numeral.end and is_below_hundred(tokens, at):
            numeral.low, numeral.high = numeral.low + ONES[word], numeral.high + ONES[word]
            numeral.end, numeral.place, numeral.scale = at + 1, 0, ""
            return
        if not (word.isdecimal() and len(word) <= min(power, 3)):
            return
        own = POWERS.get(words[at + 1], 0)
        joined = at > numeral.end
        if own >= power or (not own and not (joined and power == 2)) or (joined and own):
            return
        more = Decimal(word).scaleb(own)
        numeral.low, numeral.high = numeral.low + more, numeral.high + more
        numeral.end, numeral.place = at + 1 + bool(own), own
        numeral.scale = words[at + 1] if own else ""


def _read_scales(tokens: Tokens, numeral: Draft, *, money: bool) -> bool:
    """Read the scale words after a number: million, hundred thousand, bn, billon."""
    factor = _ONE
    power = 0
    if tokens.words[numeral.end] == "+" and _scale_at(tokens, numeral.end + 1, money=money):
        numeral.end += 1
        numeral.qualifier = "at_least"  # $300+ billion
    while (found := _scale_at(tokens, numeral.end, money=money)) is not None:
        numeral.end, name = found
        right = MISSPELT.get(name, name)
        numeral.misspelt = numeral.misspelt or (right if right != name else "")
        if right in _DOZENS:
            factor *= 12
        else:
            power += POWERS[right]
            numeral.scale = right
        if power > _MOST_DIGITS:
            break
    if not power and factor == _ONE:
        return False
    numeral.low = (numeral.low * factor).scaleb(power)
    numeral.high = (numeral.high * factor).scaleb(power)
    numeral.place += power
    if numeral.form == "digits" and (numeral.scale in ("", "hundred")):
        numeral.form = "mixed"
    return True


def _scale_at(tokens: Tokens, at: int, *, money: bool) -> tuple[int, str] | None:
    """Return the token after the scale word that stands here, and its name as spelt out."""
    words = tokens.words
    if words[at] == "-" and tokens.is_glued(at) and tokens.is_glued(at + 1):
        at += 1
        if words[at] not in POWERS and words[at] not in PLURALS:
            return None
    word = words[at]
    if not word:
        return None
    if word in POWERS or word in MISSPELT or word in _DOZENS:
        return at + 1, word
    if word in HOLDING:
        return at + 1, HOLDING[word]
    if word in PLURALS:
        return at + 1, PLURALS[word]
    short = ABBREVIATED.get(word) or (ABBREVIATED_MONEY.get(word) if money else None)
    if (short is None and tokens.is_glued(at)) or (
        short is None and tokens.written(at) in ("k", "M") and _ends_clause(tokens, at)
    ):
        short = _glued_scale(tokens, at)
    return None if short is None else (at + 1, short)


def _ends_clause(tokens: Tokens, at: int) -> bool:
    """Tell whether a letter stands alone after digits and nothing follows that it could name: 2.33 k."""
    return tokens.is_number(at - 1) and tokens.words[at + 1] in ("", ".", ",", ";", ")")


def _glued_scale(tokens: Tokens, at: int) -> str | None:
    """Return the scale of 50K, 5M, and of 5m where people or the like are counted, not meters."""
    match tokens.written(at):
        case "K" | "k":
            return "thousand"
        case "M":
            return "million"
        case "m" if tokens.words[at + 1] in _MILLIONS_OF:
            return "million"
        case "b" if "." in tokens.words[at - 1]:
            return "billion"
        case "m" | "b" | "t" if _is_money(tokens, at + 1):
            return ABBREVIATED_MONEY[tokens.words[at]]
    return None


def _is_money(tokens: Tokens, at: int) -> bool:
    """Tell whether a currency stands here: 3m euros."""
    found = read_unit(tokens, at, "million")
    return found is not None and KNOWN_UNITS[found[1]].dimension.startswith("money")


_MILLIONS_OF = word_set(
    "people users jobs homes households families customers passengers tonnes tons visitors tourists vehicles cars"
    " barrels acres hectares children workers students patients doses residents years"
)
