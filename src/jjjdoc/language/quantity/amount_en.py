"""A number with its currency, its unit, or the word for what is counted; and numbers that are only an order of size."""

from __future__ import annotations

from decimal import Decimal

from jjjdoc.language.quantity.draft import Draft
from jjjdoc.language.quantity.number_en import read_numeral
from jjjdoc.language.quantity.numerals import FEW, VAGUE
from jjjdoc.language.quantity.scales import MISSPELT, PLURALS, POWERS
from jjjdoc.language.quantity.text import Tokens, word_set
from jjjdoc.language.quantity.unit_en import currency_before, read_counter, read_unit
from jjjdoc.language.quantity.units import DOLLARS

_DEGREES = frozenset(("degree", "celsius", "fahrenheit"))
_BEFORE_SIGN = frozenset("(<>=")
_MILLION = 10**6
_ZERO = frozenset(("zero", "freezing"))


def read_amount(tokens: Tokens, index: int, limit: int) -> Draft | None:
    """Return the number at a token with what it counts; its currency stands not before `limit`."""
    sign = _sign_before(tokens, index, limit)
    currency = currency_before(tokens, index - sign, limit)
    draft = read_vague(tokens, index) or read_numeral(tokens, index, money=currency is not None)
    if draft is None:
        return None
    if sign == 0 and currency is not None and tokens.words[currency[0] - 1] == "-":
        sign = _sign_before(tokens, currency[0], limit)
        currency = (currency[0] - sign, currency[1])
    if sign:
        draft.negate()
    draft.start = draft.outer_start = min(index - sign, draft.start)
    if currency is not None:
        draft.start = draft.outer_start = currency[0]
        draft.unit, draft.money_before = currency[1], True
    _read_counted(tokens, draft)
    if draft.dimension.startswith("temperature") and _is_loose_minus(tokens, draft.start - 1, limit):
        draft.negate()
        draft.start = draft.outer_start = draft.start - 1
    return draft


def _is_loose_minus(tokens: Tokens, at: int, limit: int) -> bool:
    """Tell whether a hyphen with spaces around it is the sign of a temperature: convert - 20 degrees Celsius."""
    spaced = not tokens.is_glued(at) and not tokens.is_glued(at + 1)
    return at >= max(1, limit) and tokens.words[at] == "-" and spaced and tokens.words[at - 1] in _TO_SIGN


_TO_SIGN = word_set("convert at of is was are were to from be reached = about")


def _sign_before(tokens: Tokens, index: int, limit: int) -> int:
    """Return 1 if the token before a number is its sign: minus, or a hyphen with a space before it."""
    if index <= limit:
        return 0
    word = tokens.words[index - 1]
    if word in ("minus", "negative"):
        return int(tokens.words[index - 2] != "or")  # plus or minus 5 percent
    if word != "-" or not tokens.is_glued(index) or tokens.is_glued(index - 1):
        return int(word == "-" and tokens.is_glued(index) and tokens.words[index - 2] in _BEFORE_SIGN)
    return 1


def _read_counted(tokens: Tokens, draft: Draft) -> None:
    """Read the unit, or the word counted, after a number; after a currency before it, the same currency again."""
    _pass_restated(tokens, draft)
    last = draft.end
    if draft.kind == "vague" and tokens.words[last] == "of":
        last += 1
    scale = draft.scale
    if draft.form == "words" and draft.low >= _MILLION:
        scale = "million"  # six million, four hundred thousand pounds
    odd = tokens.words[last : last + 2] == ["-", "odd"]
    unit = read_unit(tokens, last + 2 * odd, scale)
    if odd and unit is not None:
        draft.qualifier = "over"
    if draft.money_before:
        if unit is None:
            return
        if draft.unit == "dollar" and unit[1] in DOLLARS:
            draft.unit = unit[1]
        if unit[1] in (draft.unit, "dollar"):
            draft.extend(unit[0])
            _pass_restated(tokens, draft)
        return
    if unit is not None:
        draft.extend(unit[0])
        draft.unit = unit[1]
        _read_scale_after(tokens, draft)
        _pass_restated(tokens, draft)
        _read_half_after(tokens, draft)
        if draft.unit in _DEGREES:
            _read_below_zero(tokens, draft)
        return
    draft.counter = read_counter(tokens, last)


def _read_scale_after(tokens: Tokens, draft: Draft) -> None:
    """Read the scale behind the code of a currency: 75 USD million."""
    power = POWERS.get(tokens.words[draft.end], 0)
    if power and not draft.scale and tokens.words[draft.end - 1].upper() == draft.unit:
        draft.low, draft.high = draft.low.scaleb(power), draft.high.scaleb(power)
        draft.place += power
        draft.scale = tokens.words[draft.end]
        draft.extend(draft.end + 1)


_MOST_RESTATED = 7


def _pass_restated(tokens: Tokens, draft: Draft) -> None:
    """Take in the digits that contracts repeat in brackets: three (3) months, ten percent (10%)."""
    at = draft.end
    if draft.form != "words" or tokens.words[at] != "(":
        return
    for place in range(at + 1, at + _MOST_RESTATED):
        if tokens.is_number(place):
            number = read_numeral(tokens, place, money=True)
            closing = tokens.words[place : at + _MOST_RESTATED]
            if number is not None and number.low == draft.low and ")" in closing:
                unit = read_unit(tokens, number.end, "") if not draft.unit else None
                draft.unit = unit[1] if unit else draft.unit  # ten (10%)
                draft.extend(place + closing.index(")") + 1)
            return


def _read_below_zero(tokens: Tokens, draft: Draft) -> None:
    """Read "15 degrees below zero"."""
    last = draft.end
    if tokens.words[last] == "below" and tokens.words[last + 1] in _ZERO and draft.low > 0:
        draft.negate()
        draft.extend(last + 2)


def _read_half_after(tokens: Tokens, draft: Draft) -> None:
    """Read "a year and a half", "two hours and a half"."""
    last = draft.end
    if tokens.words[last : last + 3] == ["and", "a", "half"]:
        draft.low += Decimal("0.5")
        draft.high += Decimal("0.5")
        draft.place = min(draft.place, -1)
        draft.extend(last + 3)


# --- orders of size: dozens, tens of millions, several hundred, a few --------------------------------------


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
    """Read "several hundred", "a few dozen", "a couple of", "a handful of"."""
    words = tokens.words
    word = words[index]
    first = index
    if words[index + 1] in VAGUE and words[index + 1] not in PLURALS:
        return None  # several tens of thousands
    if word == "handful" and words[index + 1] != "of":
        return None
    if word != "several":
        if words[index - 1] not in ("a", "past", "last", "next", "first", "these", "those", "coming"):
            return None
        if words[index - 1] == "a":
            first = index - 1
    low, high = FEW[word]
    last = index + 1
    if word == "couple" and words[last] not in ("of", "hundred", "thousand", "dozen", "million"):
        return None
    last += word in ("couple", "handful") and words[last] == "of"
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
