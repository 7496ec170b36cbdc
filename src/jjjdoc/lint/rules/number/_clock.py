"""Times of the day that differ: 5:30 as 15:30, 下午3时 as 3 a.m., 6时至22时 as 6 p.m. to 10 p.m."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from msgspec import Struct

from jjjdoc.language.labels import is_chinese
from jjjdoc.language.quantity.reading import Quantity
from jjjdoc.lint.context import Context
from jjjdoc.lint.document import Pair
from jjjdoc.lint.passage import Passage
from jjjdoc.lint.rule import Hit
from jjjdoc.patterns import regex

_HALVES = (
    regex("凌晨|清晨|早晨|早上|上午|中午|正午|下午|傍晚|晚上|晚间|夜间|夜里|深夜|午夜|当晚|早间|晨|早|晚"),
    regex(r"[ap]\.? ?m\b|\b(?:morning|afternoon|evening|night|noon)"),
)
_BEFORE, _AFTER = 4, 16
_ZONES = regex(r"\b(?:GMT|UTC|E[SD]T|P[SD]T|BST|CET|local time)\b|当地时间|时区")
_NIGHT = regex("[晚夜]")
_HOUR, _HALF_DAY, _DAY = 60, 720, 1440
_WORDS = (
    ((regex("零[点时](?![0-9零一二三四五六七八九十])|午夜|子夜"), 0), (regex("正午"), _HALF_DAY)),
    ((regex(r"\bmidnight\b"), 0), (regex(r"\b(?:noon|midday)\b"), _HALF_DAY)),
)
"""Words that are times of the day by themselves, with their minutes."""


_RECKONED = regex(r"\b(?:minutes?|quarter|half|hours?) (?:to|before|till|past|after) $")
"""What makes a time of noon or midnight that is not it: ten minutes to midnight."""


class _Time(Struct, frozen=True):
    """One time of the day in minutes, where it stands; `open` where it may be of either half of the day."""

    start: int
    end: int
    minutes: Decimal
    open: bool


def clock_hits(pair: Pair, context: Context) -> Iterator[Hit]:
    """Yield the one time of the day that differs, where both languages give as many; times of other zones are left out."""
    source = _times(pair.source, context)
    target = _times(pair.target, context) if source else []
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
    if len({time.start for time in alone}) == len({time.start for time in rest}) == 1:
        mine, theirs = alone[0], rest[0]
        yield Hit(
            pair.target,
            theirs.start,
            theirs.end,
            {"source": _shown(pair.source, mine), "target": _shown(pair.target, theirs)},
            "clock",
            severity="warning",
            related=((pair.source, mine.start, mine.end),),
        )


def _are_same(one: _Time, other: _Time) -> bool:
    if one.open or other.open:
        return one.minutes % _HALF_DAY == other.minutes % _HALF_DAY
    return one.minutes % _DAY == other.minutes % _DAY


def _times(passage: Passage, context: Context) -> list[_Time]:
    times = context.times(passage)
    whole_day = any(time.high > _HALF_DAY and not _half(passage, time) for time in times)
    found: list[_Time] = []
    for time in times:
        is_told = time.high > _HALF_DAY or _half(passage, time) or _is_after_date(passage, time)
        is_open = not (whole_day or is_told)
        night = _HALF_DAY if _is_after_midnight(passage, time) else 0
        ends = dict.fromkeys((time.low, time.high))
        found += [_Time(time.start, time.end, minutes + night, is_open) for minutes in ends]
    return sorted((*found, *_in_words(passage, found)), key=lambda each: each.start)


def _is_after_date(passage: Passage, time: Quantity) -> bool:
    """Tell whether an hour stands in one phrase with its date, which is how Chinese counts 24 of them: 8月12日8时."""
    text = passage.text
    return (
        is_chinese(passage.language)
        and text[time.start - 1 : time.start] == "日"
        and "时" in text[time.start : time.end]
    )


def _in_words(passage: Passage, read: list[_Time]) -> Iterator[_Time]:
    """Yield noon and midnight where no number says the time: 12 noon."""
    chinese = is_chinese(passage.language)
    for pattern, minutes in _WORDS[not chinese]:
        for word in pattern.finditer(passage.text if chinese else passage.folded):
            start, end = word.span()
            is_reckoned = _RECKONED.search(passage.folded, max(0, start - _AFTER), start) is not None
            if not is_reckoned and all(
                end + _BEFORE < time.start or time.end + _BEFORE < start for time in read
            ):
                yield _Time(start, end, Decimal(minutes), open=False)


def _is_after_midnight(passage: Passage, time: Quantity) -> bool:
    """Tell whether twelve is that of the night: 晚上12点半."""
    if not _HALF_DAY <= time.low < _HALF_DAY + _HOUR or not is_chinese(passage.language):
        return False
    return _NIGHT.search(passage.text, max(0, time.start - _BEFORE), time.start) is not None


def _half(passage: Passage, time: Quantity) -> bool:
    """Tell whether the half of the day is said beside a time."""
    if is_chinese(passage.language):
        return _HALVES[0].search(passage.text, max(0, time.start - _BEFORE), time.start) is not None
    return _HALVES[1].search(passage.folded, time.start, time.end + _AFTER) is not None


def _shown(passage: Passage, time: _Time) -> str:
    """Return a time as it is written, in Chinese with the part of the day before it."""
    start = time.start
    if is_chinese(passage.language):
        found = _HALVES[0].search(passage.text, max(0, start - _BEFORE), start)
        start = found.start() if found else start
    return passage.text[start : time.end]
