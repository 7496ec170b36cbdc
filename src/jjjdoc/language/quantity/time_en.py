"""Times of the day: 6:30 a.m., 3pm, 14:00 to 16:30, half past two, five o'clock, 8 in the evening."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from jjjdoc.language.quantity.draft import Draft
from jjjdoc.language.quantity.numerals import ONES
from jjjdoc.language.quantity.reading import Form
from jjjdoc.language.quantity.text import Tokens, word_set

_AT = word_set(
    "at from to until till by before after between around about since - – — and begins starts ends"
)
_DASHES = frozenset(("-", "–", "—", "~"))
_NOON, _DAY = 12, 24
_PARTS = {"morning": "a", "afternoon": "p", "evening": "p", "night": "p"}
_QUARTER, _HALF, _HOUR = 15, 30, 60


class _Time(NamedTuple):
    """A time of the day: the token after it, its minutes since midnight, and whether its half of the day is said."""

    end: int
    minutes: int
    told: bool


def read_time(tokens: Tokens, index: int) -> Draft | None:
    """Return the time of the day at a token, or the stretch from one to another, in minutes since midnight."""
    first = _time_at(tokens, index) or _read_past(tokens, index) or _begins_span(tokens, index)
    if first is None:
        return None
    start = index - 1 if tokens.words[index] == "half" and tokens.words[index - 1] == "a" else index
    last = _second(tokens, first)
    low = Decimal(first.minutes)
    high = Decimal(last.minutes) if last is not None else low
    end = last.end if last is not None else first.end
    form: Form = "digits" if tokens.is_number(index) else "words"
    return Draft(start, end, low, high, kind="time", form=form)


def _second(tokens: Tokens, first: _Time) -> _Time | None:
    """Return the second time of a stretch."""
    word = tokens.words[first.end]
    if word not in _DASHES and word not in ("to", "until", "till", "through"):
        return None
    return _time_at(tokens, first.end + 1)


def _begins_span(tokens: Tokens, index: int) -> _Time | None:
    """Read the hour of "9 to 11 a.m.", whose half of the day is said once."""
    hour, at = _hour(tokens, index)
    if hour is None or hour > _NOON:
        return None
    if tokens.words[at] not in _DASHES and tokens.words[at] != "to":
        return None
    second = _time_at(tokens, at + 1)
    if second is None or not second.told or tokens.words[at + 2] == ":":
        return None
    minutes = hour % _NOON * _HOUR
    half = (
        _NOON * _HOUR if second.minutes >= _NOON * _HOUR and minutes + _NOON * _HOUR < second.minutes else 0
    )
    return _Time(at, minutes + half, told=True)


def _time_at(tokens: Tokens, index: int) -> _Time | None:
    """Read a time with minutes, or with a word that makes an hour one."""
    words = tokens.words
    hour, at = _hour(tokens, index)
    if hour is None:
        return _military(tokens, index) or _dotted(tokens, index)
    minute = None
    if words[at] == ":" and tokens.is_glued(at) and tokens.is_glued(at + 1):
        minute = _minute(words[at + 1])
        if minute is None or (words[at + 2] == ":" and tokens.is_glued(at + 2)):
            return None
        at += 2
    return _in_half(tokens, index, at, hour, minute)


def _in_half(tokens: Tokens, index: int, at: int, hour: int, minute: int | None) -> _Time | None:
    """Return a time in the half of the day that is said after it; None for a number that nothing makes a time."""
    half, end = _half_after(tokens, at)
    if half and hour <= _NOON:
        hour = hour % _NOON + (_NOON if half == "p" else 0)
    elif not half and (minute is None or not _stands_as_time(tokens, index, end)):
        return None
    if tokens.is_glued(end) and (tokens.words[end][:1].isalnum() or tokens.words[end] in (":", "/", "%")):
        return None
    return _Time(end, hour % _DAY * _HOUR + (minute or 0), told=bool(half) and half != "o")


def _stands_as_time(tokens: Tokens, index: int, end: int) -> bool:
    """Tell whether an hour and minute stand where times stand, or begin a stretch of time; 4:30 alone may be a ratio."""
    words = tokens.words
    spans = words[end] in _DASHES and words[end + 2] == ":"
    return len(words[index]) > 1 or words[index - 1] in _AT or spans


def _hour(tokens: Tokens, index: int) -> tuple[int | None, int]:
    word = tokens.words[index]
    if word in ONES:
        return (ONES[word] if 0 < ONES[word] <= _NOON else None), index + 1
    whole = word.isdecimal() and len(word) <= 2 and int(word) <= _DAY
    return (int(word) if whole else None), index + 1


def _minute(word: str) -> int | None:
    return int(word) if len(word) == 2 and word.isdecimal() and int(word) < _HOUR else None


_HOURS = word_set("hours hrs hr")
_FOUR = 4


def _military(tokens: Tokens, index: int) -> _Time | None:
    """Read 0532 hours, at 1430 hrs; 1430 hours elsewhere are so many."""
    word, words = tokens.words[index], tokens.words
    if len(word) != _FOUR or not word.isdecimal() or words[index + 1] not in _HOURS:
        return None
    minute, hour = _minute(word[2:]), int(word[:2])
    stands = word[0] == "0" or (words[index - 1] == "at" and words[index + 2] != "of")
    if minute is None or hour >= _DAY or not stands:
        return None
    return _Time(index + 2, hour * _HOUR + minute, told=True)


def _dotted(tokens: Tokens, index: int) -> _Time | None:
    """Read 6.30 pm."""
    hour, dot, minutes = tokens.words[index].partition(".")
    minute = _minute(minutes)
    if not dot or minute is None or not hour.isdecimal() or not 0 < int(hour) <= _NOON:
        return None
    half = _half_after(tokens, index + 1)[0]
    return _in_half(tokens, index, index + 1, int(hour), minute) if half in ("a", "p") else None


def _half_after(tokens: Tokens, at: int) -> tuple[str, int]:
    """Return the half of the day that is said here (a, p; o for o'clock alone) and the token after it."""
    words = tokens.words
    said, end = "", at
    if words[at : at + 3] == ["o", "'", "clock"] or words[at : at + 3] == ["o", "’", "clock"]:
        said, end = "o", at + 3
    if words[end] in ("am", "pm"):
        return words[end][0], end + 1
    if words[end] in ("a", "p") and words[end + 1] == "." and words[end + 2] == "m":
        return words[end], end + 3 + (words[end + 3] == "." and tokens.is_glued(end + 3))
    if words[end : end + 2] == ["in", "the"] and words[end + 2] in _PARTS:
        return _PARTS[words[end + 2]], end + 3
    if words[end : end + 2] == ["at", "night"]:
        return "p", end + 2
    return said, end


def _read_past(tokens: Tokens, index: int) -> _Time | None:
    """Read half past two, a quarter to three, ten minutes past five."""
    words = tokens.words
    match words[index]:
        case "half":
            minute = _HALF
        case "quarter":
            minute = _QUARTER
        case _:
            return None
    joint = words[index + 1]
    hour, at = _hour(tokens, index + 2)
    if hour is None or not (joint == "past" or (joint == "to" and minute == _QUARTER)):
        return None
    if hour > _NOON or words[at] == ":" or (tokens.is_glued(at) and words[at][:1].isalnum()):
        return None
    half, end = _half_after(tokens, at)
    if joint == "to" and not half and words[index - 2] not in _AT:
        return None
    if half in ("a", "p"):
        hour = hour % _NOON + (_NOON if half == "p" else 0)
    minutes = hour * _HOUR + (minute if joint == "past" else -minute)
    return _Time(end, minutes % (_DAY * _HOUR), told=half in ("a", "p"))
