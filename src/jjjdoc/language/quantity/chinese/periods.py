"""Words that say what time a number covers: 年均, 累计, 同比; 以来 and 截至 beside a date."""

from __future__ import annotations

import re
from collections.abc import Sequence

from jjjdoc.language.quantity.draft import Draft
from jjjdoc.language.quantity.periods import PERIODS
from jjjdoc.language.quantity.units import TIMES
from jjjdoc.patterns import regex

_WORDS_ZH = regex("|".join(f"(?P<{period}>{words.zh})" for period, words in PERIODS.items() if words.zh))
_BREAK = regex("[，。；！？：;!?\n]")
_UNTIL_ZH = tuple(PERIODS["until"].zh_date.split())
_SINCE_ZH = tuple(PERIODS["since"].zh_date.split())
_AFTER_DATE = regex(
    '(?:[”"’」]|规划|时期|年|底|初|末|以后|之后|国庆){0,3}(?P<since>以来)|[底末]?(?P<until>为止|止)'
)
_FROM = regex("[底初末]?(?:起|开始|至|到)")
_MOST_AWAY_ZH = 30
_HELD = frozenset("届期次轮")
_VERB = 3


def read_periods_zh(text: str, drafts: Sequence[Draft]) -> None:
    """Give each word to the number it stands beside: the next one of its clause, else the last."""
    for draft in drafts:
        if draft.calendar is not None:
            _read_beside_date_zh(text, draft)
    index = 0
    for match in _WORDS_ZH.finditer(text):
        while index < len(drafts) and drafts[index].start < match.end():
            index += 1
        found = _next_zh(text, drafts, index, match) or _previous_zh(text, drafts, index, match)
        if found is not None:
            found.periods.add(match.lastgroup)  # type: ignore[arg-type]


def _read_beside_date_zh(text: str, draft: Draft) -> None:
    before = text[max(0, draft.outer_start - 3) : draft.outer_start].rstrip(' “"')
    if before.endswith(_UNTIL_ZH):
        draft.periods.add("until")
    match = _AFTER_DATE.match(text, draft.outer_end)
    if match is not None:
        draft.periods.add("since" if match["since"] else "until")
    elif (
        before.endswith(_SINCE_ZH) and not before.endswith("来自") and not _FROM.match(text, draft.outer_end)
    ):
        draft.periods.add("since")


def _next_zh(text: str, drafts: Sequence[Draft], index: int, match: re.Match[str]) -> Draft | None:
    consecutive = match.lastgroup == "consecutive"
    for draft in drafts[index : index + 4]:
        if draft.start - match.end() > (_most_after(draft) if consecutive else _MOST_AWAY_ZH):
            return None
        if _BREAK.search(text, match.end(), draft.start):
            return None
        if (
            draft.calendar is None
            and (consecutive or draft.role != "ordinal")
            and (consecutive or not _is_time(draft))
        ):
            return draft
    return None


def _most_after(draft: Draft) -> int:
    """Return how far 连续 may stand before a number: a verb is between in 连续举办五届."""
    return _VERB if draft.counter and draft.counter in _HELD and draft.role == "level" else 1


def _previous_zh(text: str, drafts: Sequence[Draft], index: int, match: re.Match[str]) -> Draft | None:
    if not index or match.lastgroup == "consecutive":
        return None
    draft = drafts[index - 1]
    if draft.calendar is not None or _is_time(draft) or match.start() - draft.outer_end > 4:
        return None
    return None if _BREAK.search(text, draft.outer_end, match.start()) else draft


def _is_time(draft: Draft) -> bool:
    return draft.unit in _LASTING and draft.role == "level"


_LASTING = TIMES - {"century"}
