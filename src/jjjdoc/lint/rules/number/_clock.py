"""Times of the day that differ: 5:30 as 15:30, 下午3时 as 3 a.m."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import Struct

from jjjdoc.language.labels import is_chinese
from jjjdoc.lint.document import Pair
from jjjdoc.lint.passage import Passage
from jjjdoc.lint.rule import Hit
from jjjdoc.patterns import regex

_CHINESE = regex(
    "(?:(?P<am>凌晨|清晨|早晨|早上|上午)|(?P<pm>中午|下午|傍晚|(?P<night>晚上|晚间|当晚)))?的? ?(?<![0-9:：.])(?P<hour>[01]?[0-9]|2[0-4]) ?"
    "(?:[:：] ?(?P<minute>[0-5][0-9])(?![0-9:：])|[时点](?: ?(?P<spelt>[0-5]?[0-9]) ?分(?!钟)|(?P<half>半))?)"
)
_ENGLISH = regex(
    r"(?<![0-9:.,$£€])(?P<hour>[01]?[0-9]|2[0-4])(?:[:.](?P<minute>[0-5][0-9]))?(?![0-9:]) ?(?:(?P<am>a)|(?P<pm>p))\.? ?m\b"
    r"|(?<![0-9:.,])(?P<plain>[01]?[0-9]|2[0-4]):(?P<minutes>[0-5][0-9])(?![0-9:])"
)
_ZONES = regex(r"\b(?:GMT|UTC|E[SD]T|P[SD]T|BST|CET|local time)\b|当地时间|时区")
_HALF_DAY, _DAY = 720, 1440
_NOON = 12


class _Time(Struct, frozen=True):
    """A time of the day in minutes; `open` where it may be of either half of the day."""

    start: int
    end: int
    minutes: int
    open: bool


def clock_hits(pair: Pair) -> Iterator[Hit]:
    """Yield the one time of the day that differs, where both languages give as many; times of other zones are left out."""
    source = _times(pair.source)
    target = _times(pair.target) if source else []
    if not source or len(source) != len(target):
        return
    if any(_ZONES.search(passage.text) for passage in (pair.source, pair.target)):
        return
    rest = list(target)
    alone = []
    for time in source:
        twin = next((other for other in rest if _are_same(time, other)), None)
        if twin is None:
            alone.append(time)
        else:
            rest.remove(twin)
    if len(alone) == 1:
        mine, theirs = alone[0], rest[0]
        values = {
            "source": pair.source.text[mine.start : mine.end],
            "target": pair.target.text[theirs.start : theirs.end],
        }
        related = ((pair.source, mine.start, mine.end),)
        yield Hit(
            pair.target, theirs.start, theirs.end, values, "clock", severity="warning", related=related
        )  # fmt: skip


def _are_same(one: _Time, other: _Time) -> bool:
    if one.open or other.open:
        return one.minutes % _HALF_DAY == other.minutes % _HALF_DAY
    return one.minutes == other.minutes


def _times(passage: Passage) -> list[_Time]:
    if is_chinese(passage.language):
        return [_chinese(found) for found in _CHINESE.finditer(passage.text) if _is_time(found)]
    return [_english(found) for found in _ENGLISH.finditer(passage.folded)]


def _is_time(found: re.Match[str]) -> bool:
    """Tell whether an hour is one of a clock rather than of a list or a stretch: with minutes, or a part of the day."""
    return any(found[part] for part in ("am", "pm", "minute", "spelt", "half"))


def _chinese(found: re.Match[str]) -> _Time:
    minute = int(found["minute"] or found["spelt"] or (30 if found["half"] else 0))
    hour = int(found["hour"])
    return _time(found, _DAY // 60 if found["night"] and hour == _NOON else hour, minute)


def _english(found: re.Match[str]) -> _Time:
    return _time(found, int(found["hour"] or found["plain"]), int(found["minute"] or found["minutes"] or 0))


def _time(found: re.Match[str], hour: int, minute: int) -> _Time:
    told = bool(found["am"] or found["pm"])
    if told and hour <= _NOON:
        hour = hour % _NOON + (_NOON if found["pm"] else 0)
    return _Time(*found.span(), (60 * hour + minute) % _DAY, open=not told and hour <= _NOON)
