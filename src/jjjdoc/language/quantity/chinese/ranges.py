"""Ranges: 9～16亿元, 1至1.5小时, 15%—30%."""

from __future__ import annotations

import re
from decimal import Decimal

from jjjdoc.language.quantity.chinese.amount import read_amount
from jjjdoc.language.quantity.chinese.draft import Draft

_CONNECTOR = re.compile(" ?(?:~|—{1,2}|–|-|至|到) ?(?=[0-9零一二两三四五六七八九十百千万亿半负-])")
_CONNECTORS = frozenset(" ~—–-至到")


def read_range(text: str, draft: Draft) -> None:
    """Read on to the second bound of a range, if there is one, and make the draft the range."""
    place = draft.outer_end
    if text[place : place + 1] not in _CONNECTORS or draft.kind != "number" or draft.calendar is not None:
        return
    connector = _CONNECTOR.match(text, place)
    if connector is None:
        return
    start = connector.end()
    negative = text[start] in "-负"
    start += negative
    if start >= len(text):
        return
    second = read_amount(text, start)
    if second is None or not _alike(draft, second):
        return
    _join(draft, second, negative)


def _alike(first: Draft, second: Draft) -> bool:
    """Tell whether two numbers can be the bounds of one range."""
    if first.unit and first.unit != second.unit:
        return False
    return second.kind == "number" and not (first.counter and first.counter != second.counter)


def _join(first: Draft, second: Draft, negative: bool) -> None:
    low, high = first.low, -second.high if negative else second.high
    if not first.unit and not first.scale and second.scale and first.form == "digits":
        scaled = low * _factor(second)
        if low and (scaled <= high or low > high):
            low = scaled
            first.bound_missing_scale = True
            first.place += _power(second)
    first.low, first.high = min(low, high), max(low, high)
    first.kind = "range"
    first.place = max(first.place, second.place)
    first.unit, first.counter = second.unit, second.counter
    first.role = second.role
    first.scale = second.scale
    first.weak = first.weak and second.weak
    if first.qualifier == "exact":
        first.qualifier = second.qualifier
    first.end, first.outer_end = second.end, second.outer_end


_POWERS = {
    "千": 3,
    "万": 4,
    "十万": 5,
    "百万": 6,
    "千万": 7,
    "亿": 8,
    "十亿": 9,
    "百亿": 10,
    "千亿": 11,
    "万亿": 12,
}


def _power(draft: Draft) -> int:
    return _POWERS.get(draft.scale, 0)


def _factor(draft: Draft) -> Decimal:
    return Decimal(1).scaleb(_power(draft))
