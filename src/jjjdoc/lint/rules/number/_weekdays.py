"""Days of the week that differ: 星期三, on Thursday; 周一至周五, from Monday to Saturday."""

from __future__ import annotations

from collections.abc import Iterator

from jjjdoc.language.labels import is_chinese
from jjjdoc.lint.document import Pair
from jjjdoc.lint.passage import Passage
from jjjdoc.lint.rule import Hit
from jjjdoc.patterns import regex

_DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_HAN_DAYS = {"一": 0, "二": 1, "三": 2, "四": 3, "五": 4, "六": 5, "日": 6, "天": 6, "末": 7}
_CHINESE = regex(
    "(?:星期|礼拜)([一二三四五六日天])|(?<![0-9一二两三四五六七八九十几数多每本上下一整满])[周週]([一二三四五六日末])(?![年岁期次个])"
)
_ENGLISH = regex(rf"\b({'|'.join(_DAYS)}|weekend)s?\b")
_WEEKEND = 7


def weekday_hits(pair: Pair) -> Iterator[Hit]:
    """Yield the one day of the week that differs, where both languages name as many."""
    source, target = _days(pair.source), _days(pair.target)
    if not source or len(source) != len(target):
        return
    mine = [day for day, *_ in source]
    theirs = [day for day, *_ in target]
    lost = [each for each in source if each[0] not in theirs]
    other = [each for each in target if each[0] not in mine]
    if len(lost) != 1 or len(other) != 1:
        return
    (_, start, end), (_, low, high) = lost[0], other[0]
    yield Hit(
        pair.target,
        low,
        high,
        {"source": pair.source.text[start:end], "target": pair.target.text[low:high]},
        "weekday",
        severity="warning",
        related=((pair.source, start, end),),
    )


def _days(passage: Passage) -> list[tuple[int, int, int]]:
    """Return the days of the week in a text, each once, as a number from Monday with its range; 7 is the weekend."""
    if is_chinese(passage.language):
        found = [
            (_HAN_DAYS[match[1] or match[2]], *match.span()) for match in _CHINESE.finditer(passage.text)
        ]
    else:
        found = [
            (_WEEKEND if match[1] == "weekend" else _DAYS.index(match[1]), *match.span())
            for match in _ENGLISH.finditer(passage.folded)
        ]
    return list({day: (day, start, end) for day, start, end in reversed(found)}.values())[::-1]
