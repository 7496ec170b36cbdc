"""Times of the day: 17:00, 8时30分, 下午两点半, 上午9点至11点."""

from __future__ import annotations

import re
from decimal import Decimal

from jjjdoc.language.quantity.draft import Draft
from jjjdoc.language.quantity.number_zh import evaluate_words
from jjjdoc.patterns import regex

_HOUR = "[0-9]{1,2}|[一二两三四五六七八九十零]{1,3}"
_MINUTES = "[0-9]{1,2}|[一二两三四五六七八九十]{1,3}"
_CLOCK = regex(
    f"(?P<hour>{_HOUR}) ?(?P<mark>时(?![代期段间空速差光刻尚针装])|点)"
    f"(?: ?(?P<minute>{_MINUTES}) ?分(?![贝钟之])(?: ?(?:{_MINUTES}) ?秒)?"
    "| ?(?P<half>半)| ?整| ?钟| ?许| ?多钟|(?P<quarters>[一三])刻|(?P<tens>[零一二三四五]?十[一二三四五六七八九]?)(?!个))?"
)
_DIGITAL = regex("(?P<hour>[01]?[0-9]|2[0-4])[:∶](?P<minute>[0-5][0-9])(?:[:∶][0-5][0-9])?(?![0-9:∶.])")
_NOT_AFTER = frozenset("0123456789:∶.-比")
_RATIO = regex("比[^，。；：、]{0,4}$")
_TO = regex(" ?(?:~|—{1,2}|–|-|至|到) ?")
_BEFORE_NOON = ("上午", "上午的", "早上", "早晨", "清晨", "凌晨", "早")
_AFTER_NOON = ("下午", "下午的", "晚上", "傍晚", "夜里", "夜间", "深夜", "午夜", "晚")
_NOON = ("中午", "正午")
_PARTS_OF_DAY = (*_BEFORE_NOON, *_AFTER_NOON, *_NOON, "日")
_LONGEST = 3
_SIX = 6


def read_clock(text: str, start: int) -> Draft | None:
    """Return the time of the day that starts at this place, or the stretch from it to another."""
    first = _read_one(text, start, None)
    if first is None:
        return None
    connector = _TO.match(text, first.end)
    place = connector.end() if connector else len(text)
    part = next((word for word in (*_PARTS_OF_DAY, "次日") if text.startswith(word, place)), "")
    second = _read_one(text, place + len(part), first) if place < len(text) else None
    if second is not None:
        first.high, first.end, first.outer_end = second.low, second.end, second.end
    return first


def _read_one(text: str, start: int, earlier: Draft | None) -> Draft | None:
    """Return one time; without a part of the day of its own, it is in that of the earlier one."""
    match = _DIGITAL.match(text, start)
    if match is not None and (earlier or not _is_ratio(text, start)):
        minutes = 60 * int(match["hour"]) + int(match["minute"])
    else:
        match = _CLOCK.match(text, start)
        if match is None or not _is_time(text, match, earlier):
            return None
        minutes = 60 * _number(match["hour"]) + _minutes(match)
    before = text[max(0, start - _LONGEST) : start].rstrip(" ")
    if earlier and not before.endswith(_PARTS_OF_DAY) and earlier.low > minutes:
        minutes += 720 if minutes + 720 > earlier.low else 0
    elif before.endswith(_NOON):
        minutes += 720 if minutes < 60 * _SIX else 0
    elif before.endswith(_AFTER_NOON) and minutes < 720:
        minutes += 720
    if minutes > 1440:
        return None
    value = Decimal(minutes)
    return Draft(start, match.end(), value, value, kind="time")


def _is_ratio(text: str, start: int) -> bool:
    """Tell whether digits at a colon go on from others or are a ratio: 比分为3:25."""
    if start and text[start - 1] in _NOT_AFTER:
        return True
    return _RATIO.search(text, max(0, start - 6), start) is not None


def _is_time(text: str, match: re.Match[str], earlier: Draft | None) -> bool:
    """Tell whether 点 is of a clock: with 半, 整, 钟 or minutes after it, or a part of the day before it."""
    if match["mark"] == "时" or not match.group().endswith("点"):
        return True
    before = text[max(0, match.start() - _LONGEST) : match.start()].rstrip(" ")
    return earlier is not None or before.endswith(_PARTS_OF_DAY)


def _minutes(match: re.Match[str]) -> int:
    if match["half"]:
        return 30
    if match["quarters"]:
        return 15 if match["quarters"] == "一" else 45
    written = match["minute"] or match["tens"]
    return _number(written.removeprefix("零")) if written else 0


def _number(written: str) -> int:
    if written.isdecimal() and written.isascii():
        return int(written)
    value = evaluate_words(written.replace("两", "二"))
    return int(value.low) if value is not None else 0
