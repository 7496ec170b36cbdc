"""Amounts in a unit and a smaller one: thirteen dollars and forty-five cents, 15 dollars 50, 5 feet 2 inches."""

from __future__ import annotations

from decimal import Decimal

from jjjdoc.language.quantity.draft import Draft
from jjjdoc.language.quantity.number_en import read_numeral
from jjjdoc.language.quantity.text import Tokens, word_set
from jjjdoc.language.quantity.unit_en import read_unit

_CENTS = word_set("cent penny")
_STERLING = word_set("pound GBP")
_TEN, _INCHES, _HUNDRED = 10, 12, 100


def read_smaller(tokens: Tokens, draft: Draft) -> None:
    """Add what is said in a smaller unit after a number and its unit."""
    money = draft.dimension.startswith("money") and not draft.money_before and draft.unit not in _CENTS
    if draft.kind != "number" or draft.scale or not (money or draft.unit in ("foot", "pound")):
        return
    words = tokens.words
    joined = words[draft.end] == "and"
    smaller = read_numeral(tokens, draft.end + joined)
    if smaller is None or smaller.scale or not 0 < smaller.low < _HUNDRED:
        return
    parts, end = _parts(tokens, draft, smaller, bare=money and not joined)
    if parts:
        draft.low += smaller.low / parts
        draft.high = draft.low
        draft.place = -2
        draft.unit = "GBP" if draft.unit == "pound" else draft.unit
        draft.extend(end)


def _parts(tokens: Tokens, draft: Draft, smaller: Draft, *, bare: bool) -> tuple[Decimal, int]:
    """Return how many of the smaller unit are one of the larger, and the token after it; 0 if they do not belong together."""
    unit = read_unit(tokens, smaller.end, "")
    name = unit[1] if unit is not None else ""
    end = unit[0] if unit is not None else smaller.end
    if draft.unit == "foot":
        if name == "inch":
            return Decimal(_INCHES), end
        is_short = tokens.words[smaller.end] == "in" and tokens.words[draft.end - 1] == "ft"
        return (Decimal(_INCHES), smaller.end + 1) if is_short else (Decimal(0), end)
    if name == ("penny" if draft.unit in _STERLING else "cent"):
        return Decimal(_HUNDRED), end
    written = tokens.words[smaller.start]
    in_words = smaller.form == "words" and smaller.low > _TEN
    two_digits = (in_words or (len(written) == 2 and written.isdecimal())) and not tokens.words[end][
        :1
    ].isalnum()
    alone = bare and unit is None and two_digits and tokens.words[end] not in ("%", "-", "/", "$")
    return (Decimal(_HUNDRED), end) if alone else (Decimal(0), end)
