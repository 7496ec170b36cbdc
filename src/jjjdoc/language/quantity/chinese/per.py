"""The unit that a number is counted per one of: 每吨1250元, 1250元/吨, 每平方公里1200人."""

from __future__ import annotations

from collections.abc import Sequence

from jjjdoc.language.quantity.chinese.units import read_unit
from jjjdoc.language.quantity.draft import Draft
from jjjdoc.language.quantity.units import COUNTED_PER, KNOWN_UNITS
from jjjdoc.patterns import regex

_EACH_ZH = regex("每一?(?=[^0-9一二三四五六七八九十百千万亿])")
_BETWEEN_ZH = regex("[^，。；：、！？\n0-9]{0,8}")


def read_per_zh(text: str, drafts: Sequence[Draft]) -> None:
    """Give each number the unit it is counted per one of: after a mark behind it, or after 每 before it."""
    if "每" not in text and "/" not in text:
        return
    for draft in drafts:
        if text.startswith(("/", "每"), draft.end) and draft.unit:
            found = _unit_at_zh(text, draft.end + 1)
            if found is not None:
                draft.per = found[1]
                draft.outer_end = max(draft.outer_end, found[0])
    index = 0
    for match in _EACH_ZH.finditer(text):
        found = _unit_at_zh(text, match.end())
        while index < len(drafts) and drafts[index].start < match.end():
            index += 1
        if found is None or index == len(drafts):
            continue
        draft = drafts[index]
        near = draft.outer_start >= found[0] and _BETWEEN_ZH.fullmatch(text, found[0], draft.outer_start)
        if near and draft.calendar is None and not draft.per and draft.role in ("level", "change_to"):
            draft.per = found[1]


def _unit_at_zh(text: str, place: int) -> tuple[int, str] | None:
    """Return the end and the key of the unit of measure at this place."""
    found = read_unit(text, place) if place < len(text) else None
    if found is None:
        return None
    unit = KNOWN_UNITS[found[1]]
    return found if unit.dimension in COUNTED_PER else None
