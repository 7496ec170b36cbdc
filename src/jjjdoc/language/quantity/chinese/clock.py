"""Times of the day (8:30, 8时30分, 三点半), which are no quantities."""

from __future__ import annotations

from jjjdoc.patterns import regex

_DIGITS = "(?:[0-9]{1,2}|[一二两三四五六七八九十]{1,3})"
_CLOCK = regex(
    f"(?:[0-9]{{1,2}}|[一二两三四五六七八九十零]{{1,3}}) ?(?:时(?![代期段间空速差光刻尚针装])|点)(?: ?{_DIGITS} ?分(?![贝钟之])(?: ?{_DIGITS} ?秒)?| ?半| ?整| ?钟| ?许| ?多钟|[一三]刻|[零一二三四五]?十[一二三四五六七八九]?(?!个))?"
)
_PARTS_OF_DAY = (
    "上午",
    "下午",
    "早上",
    "晚上",
    "凌晨",
    "中午",
    "傍晚",
    "清晨",
    "早晨",
    "夜里",
    "夜间",
    "深夜",
    "午夜",
    "早",
    "晚",
    "日",
    "上午的",
)


def skip_clock(text: str, start: int) -> int:
    """Return the end of the time of day that starts at this place; the place itself if none does."""
    match = _CLOCK.match(text, start)
    if match is None:
        return start
    written = match.group()
    if "时" in written or written[-1] != "点":
        return match.end()
    before = text[max(0, start - 3) : start].rstrip(" ")
    return match.end() if before.endswith(_PARTS_OF_DAY) else start
