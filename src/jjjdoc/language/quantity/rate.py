"""The unit that a number is counted per one of: 每吨1250元, 1250元/吨; CNY 1,250 per ton, 5 yuan/kg."""

from __future__ import annotations

from collections.abc import Sequence

from jjjdoc.language.quantity.draft import Draft
from jjjdoc.language.quantity.text import Tokens
from jjjdoc.language.quantity.unit_en import read_unit as read_unit_en
from jjjdoc.language.quantity.unit_zh import read_unit as read_unit_zh
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
    found = read_unit_zh(text, place) if place < len(text) else None
    if found is None:
        return None
    unit = KNOWN_UNITS[found[1]]
    return found if unit.dimension in COUNTED_PER else None


# --- English -----------------------------------------------------------------------------------------------


_PER_EN = frozenset(("per", "/"))
_ARTICLES_EN = frozenset(("a", "an"))
_EACH_EN = frozenset(("each", "every"))


def read_per_en(tokens: Tokens, drafts: Sequence[Draft]) -> None:
    """Give each number the unit of measure that it is said to be per one of."""
    for draft in drafts:
        if draft.calendar is None and draft.role not in ("ordinal", "rate", "times"):
            at = _after_per_en(tokens, draft)
            found = read_unit_en(tokens, at, "") if at else None
            if found is not None:
                unit = KNOWN_UNITS[found[1]]
                draft.per = found[1] if unit.dimension in COUNTED_PER else ""


def _after_per_en(tokens: Tokens, draft: Draft) -> int:
    """Return the token after per, a or for every behind a number and what it counts; 0 where there is none."""
    words = tokens.words
    for at in (draft.end, draft.end + 1) if draft.counter else (draft.end,):
        if words[at] in _PER_EN or (words[at] in _ARTICLES_EN and draft.dimension.startswith("money")):
            return at + 1
        if words[at] == "for" and words[at + 1] in _EACH_EN:
            return at + 2
    return 0
