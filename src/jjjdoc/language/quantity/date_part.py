"""The part of a year, month, quarter or plan that a date names: 2月末, 10月中旬, 2023年底; early 2023, the end of June."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct
from msgspec.structs import replace

from jjjdoc.language.quantity.draft import Draft
from jjjdoc.language.quantity.reading import Part
from jjjdoc.language.quantity.text import PhraseTable, Tokens
from jjjdoc.patterns import regex


class PartWords(Struct, frozen=True):
    """The words for one part of a stretch of the calendar.

    Read beside a date: `zh` after it, with | between; `en` before it and `en_after` after it, with commas between, in
    small letters. `zh_written` and `en_written` have {} for the date.
    """

    zh: str
    en: str
    en_after: str
    zh_written: str
    en_written: str


PARTS: Mapping[Part, PartWords] = {
    "beginning": PartWords(
        zh="初期|早期|上旬|年?初(?![步次中级一二三四五六七八九十审始])",
        en="early, early in, the beginning of, the start of, beginning of, start of, the first ten days of, "
        "the first days of, the early part of, the early days of, the outset of, the early, the opening of, "
        "the first third of",
        en_after="",
        zh_written="{}初",
        en_written="early {}",
    ),
    "middle": PartWords(
        zh="中旬|年?中期|年?中叶",
        en="mid, the middle of, middle of, the second ten days of, the middle ten days of, the mid, midway through",
        en_after="",
        zh_written="{}中",
        en_written="mid-{}",
    ),
    "end": PartWords(
        zh="末期|晚期|后期|下旬|年?末|年?底(?![线层部座])",
        en="late, late in, the end of, end of, end, the close of, the last ten days of, the final days of, "
        "the last days of, the latter part of, the last day of, year end, the late, the closing days of, the final ten days of",
        en_after="year end",
        zh_written="{}末",
        en_written="the end of {}",
    ),
}

_ZH = regex(
    '[”"’」]?(?:规划)?的?(?:' + "|".join(f"(?P<{part}>{words.zh})" for part, words in PARTS.items()) + ")"
)
_AND_MORE = regex("[至到、和及或—~-]{1,2}(?:上旬|中旬|下旬|年?[初中末底])")
_BEFORE = PhraseTable({phrase: part for part, words in PARTS.items() for phrase in words.en.split(", ")})
_AFTER = PhraseTable(
    {phrase: part for part, words in PARTS.items() if words.en_after for phrase in words.en_after.split(", ")}
)
_ARTICLES = ("the", "-")
_JOINTS = ("and", "to", "or", "-")
_SINGLE_WORDS = ("early", "mid", "late", "beginning", "middle", "end", "start")


def read_part_zh(text: str, draft: Draft) -> None:
    """Read the part that is named right after a date without a day, if it is one alone: not 上旬至中旬."""
    found = _ZH.match(text, draft.end) if draft.calendar is not None and not draft.calendar.day else None
    if found is not None and not _AND_MORE.match(text, found.end()):
        _set(draft, found.lastgroup)  # type: ignore[arg-type]  # the groups are named after the parts


def read_part_en(tokens: Tokens, draft: Draft) -> None:
    """Read the part that is named right before a date without a day, or after it, if it is one alone."""
    if draft.calendar is None or draft.calendar.day:
        return
    words = tokens.words
    first = draft.start
    while first and words[first - 1] in _ARTICLES:
        first -= 1
    found = _BEFORE.ending(words, first, 0) or _BEFORE.ending(words, draft.start, 0)
    if found and words[found[0] - 1] in _JOINTS and words[found[0] - 2] in _SINGLE_WORDS:
        return  # early and mid-January
    if part := found or _AFTER.starting(words, draft.end):
        _set(draft, part[1])


def _set(draft: Draft, part: Part) -> None:
    if draft.calendar is not None:
        draft.calendar = replace(draft.calendar, part=part)
