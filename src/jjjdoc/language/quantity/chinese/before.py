"""The words before a number: qualifiers, and what gives it its role."""

from __future__ import annotations

from jjjdoc.language.quantity.chinese.qualifiers import QUALIFIERS_BEFORE, is_part_of_word
from jjjdoc.language.quantity.chinese.roles import BEFORE
from jjjdoc.language.quantity.chinese.words import WordTable
from jjjdoc.language.quantity.draft import Draft
from jjjdoc.language.quantity.reading import Qualifier
from jjjdoc.language.quantity.roles import Change

_FILLERS = (
    "了 达 达到 达到了 高达 多达 为 是 已 仅 只 共 分别 分别为 平均 总 均 已经 其中 合计 总计 累计 年均 同比 环比 要 需 需要 有 可达"
    " 原来的 原先的 以前的 上年的 去年的 同期的 过去的 之前的 此前的 原价的"
)
_STOP = "stop"
_SKIP = "skip"
_BEFORE_ZH: WordTable[Qualifier | Change | str] = WordTable(
    dict.fromkeys(_FILLERS.split(), _SKIP)
    | {word: change or _STOP for word, change in BEFORE.items()}
    | QUALIFIERS_BEFORE
)
_MOST_WORDS = 7


def read_before_zh(text: str, draft: Draft, limit: int) -> Change | None:
    """Read the words before a number, not before `limit`, into the draft; return its role, None if they give none."""
    place = draft.outer_start
    for _ in range(_MOST_WORDS):
        if place <= limit:
            return None
        if text[place - 1] == " ":
            place -= 1
        found = _BEFORE_ZH.ending(text, place)
        if found is None or found[0] < limit:
            return None
        start, meaning = found
        if isinstance(meaning, Change):
            _read_before_change(text, draft, start, limit)
            return meaning
        if meaning == _STOP or is_part_of_word(text, start, place):
            return None
        if meaning != _SKIP:
            if draft.qualifier == "exact":
                draft.qualifier = meaning  # type: ignore[assignment]  # of the strings, only qualifiers are left
            draft.outer_start = start
        place = start
    return None


def _read_before_change(text: str, draft: Draft, place: int, limit: int) -> None:
    """Read a qualifier before the word for the change: 约占40%, 至少增长3%."""
    found = _BEFORE_ZH.ending(text, place) if draft.qualifier == "exact" and place > limit else None
    if found is not None and found[0] >= limit and not is_part_of_word(text, found[0], place):
        start, meaning = found
        if meaning in ("about", "at_least", "at_most"):
            draft.qualifier, draft.outer_start = meaning, start
