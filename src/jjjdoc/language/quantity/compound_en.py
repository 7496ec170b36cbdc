"""Amounts in a unit and a smaller one: thirteen dollars and forty-five cents, 5 feet 2 inches, an hour and 40 minutes."""

from __future__ import annotations

from collections.abc import Mapping
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
    if draft.unit in _SMALLER_TIMES:
        _read_smaller_times(tokens, draft)
        return
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


# --- stretches of time -------------------------------------------------------------------------------------


_SMALLER_TIMES: Mapping[str, tuple[str, int]] = {
    "year": ("month", 12),
    "week": ("day", 7),
    "day": ("hour", 24),
    "hour": ("minute", 60),
    "minute": ("second", 60),
}
"""The unit of time below another, and how many of it the other is."""

_LETTERS = {"h": "hour", "m": "minute", "s": "second"}
"""Units that stand for other things too, but not beside another unit of time: 2 h 15 m."""

_APART = word_set("between either both")
_AFTER_PER = word_set("once twice thrice times each")


def read_letter_hours(tokens: Tokens, draft: Draft) -> None:
    """Give a number the hours of "2 h 15 min", where a number of minutes follows."""
    at = draft.end
    minutes = tokens.words[at] == "h" and tokens.is_number(at + 1) and _after_time(tokens, at + 2, "minute")
    if minutes and not draft.unit:
        draft.unit, draft.counter = "hour", ""
        draft.extend(at + 1)


def _read_smaller_times(tokens: Tokens, draft: Draft) -> None:
    """Read on to the smaller units of a stretch of time, which is then in the smallest: 3 years, 2 months."""
    while draft.unit in _SMALLER_TIMES and draft.kind == "number" and draft.qualifier == "exact":
        name, many = _SMALLER_TIMES[draft.unit]
        smaller = read_numeral(tokens, _after_joint(tokens, draft.end))
        if smaller is None or smaller.scale or smaller.low >= many or draft.low % 1 or draft.per:
            return
        end = _after_time(tokens, smaller.end, name)
        if not end or "respectively" in tokens.words[end : end + 3]:
            return
        if tokens.words[draft.start - 1] in _APART:
            return
        draft.low = draft.high = draft.low * many + smaller.low
        draft.unit, draft.place = name, smaller.place
        draft.extend(end)


def _after_joint(tokens: Tokens, at: int) -> int:
    """Return the token after the comma and the "and" that may stand between two units."""
    at += tokens.words[at] == ","
    return at + (tokens.words[at] == "and")


def _after_time(tokens: Tokens, at: int, name: str) -> int:
    """Return the token after the unit of time of this name, 0 where another or none stands."""
    found = read_unit(tokens, at, "")
    if found is not None and found[1] == name:
        return found[0]
    return at + 1 if _LETTERS.get(tokens.words[at]) == name else 0


def read_one_larger(tokens: Tokens, draft: Draft, limit: int) -> None:
    """Add the one of a larger unit of time that stands before a number: an hour and 40 minutes."""
    words = tokens.words
    first = draft.start - 3
    if first < limit or words[first + 2] != "and" or words[first] not in ("a", "an"):
        return
    name, many = _SMALLER_TIMES.get(words[first + 1], ("", 0))
    after_rate = first and (first == limit or words[first - 1] in _AFTER_PER)
    if name and name == draft.unit and draft.kind == "number" and draft.low < many and not after_rate:
        draft.low, draft.high = draft.low + many, draft.high + many
        draft.start = draft.outer_start = first
