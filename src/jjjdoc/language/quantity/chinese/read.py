"""The quantities of a Chinese text."""

from __future__ import annotations

import re
from decimal import Decimal

from jjjdoc.language.quantity.chinese.amount import read_amount
from jjjdoc.language.quantity.chinese.before import read_before
from jjjdoc.language.quantity.chinese.characters import fold
from jjjdoc.language.quantity.chinese.draft import Draft
from jjjdoc.language.quantity.chinese.qualifiers import qualifier_after
from jjjdoc.language.quantity.chinese.ranges import read_range
from jjjdoc.language.quantity.chinese.roles import Change, role_after
from jjjdoc.language.quantity.reading import Quantity

_START = re.compile(
    "[0-9０-９零〇一二两俩三四五六七八九十百千万亿萬億兩几幾数數半廿卅壹贰貳叁參肆伍陆陸柒捌玖拾]"
)


def read_chinese(text: str) -> tuple[Quantity, ...]:
    """Return the quantities of a Chinese text in order of place."""
    match = _START.search(text)
    if match is None:
        return ()
    plain = fold(text)
    found: list[Draft] = []
    place = limit = 0
    while match is not None:
        start = match.start()
        draft = read_amount(plain, start)
        if draft is None:
            place = start + 1
        else:
            place = draft.outer_end
            read_range(plain, draft)
            _finish(plain, draft, limit)
            place = max(place, draft.outer_end)
            if not draft.weak or draft.unit or draft.counter:
                found.append(draft)
                limit = draft.outer_end
        match = _START.search(plain, place)
    return tuple(draft.finish() for draft in found)


def _finish(text: str, draft: Draft, limit: int) -> None:
    change = read_before(text, draft, limit)
    if draft.qualifier != "exact":
        draft.weak = False
    after = qualifier_after(text, draft.outer_end)
    if after is not None:
        if draft.qualifier == "exact":
            draft.qualifier = after[1]
        draft.outer_end = after[0]
        draft.weak = False
    if change is None and text.startswith("的", draft.outer_end):
        noun = role_after(text, draft.outer_end)
        change = noun[1] if noun else None
    if change is not None:
        _apply(draft, change)


def _apply(draft: Draft, change: Change) -> None:
    if change.compared and draft.unit not in ("percent", "percentage_point", "times", "fraction"):
        return
    if draft.unit == "times":
        if change.role == "change_by" and draft.role == "times":
            if change.direction == "up":
                draft.low, draft.high = draft.low + 1, draft.high + 1
            elif draft.low:
                draft.low, draft.high = Decimal(1) / draft.high, Decimal(1) / draft.low
                draft.direction, draft.counter = "down", "倍"
        return
    if change.role == "share" and draft.unit not in ("percent", "permille", "fraction"):
        return
    draft.role, draft.direction = change.role, change.direction
