r"""Wrong dash.

What it finds
    A dash (破折号) that is not ——: two hyphens, a single — beside punctuation or set off by spaces, a horizontal
    bar, box-drawing lines, the Japanese ー, a full-width hyphen, an en dash, three or more —.
Why it matters
    The Chinese dash is one line of two cells (GB/T 15834-2011, 4.10); — alone is the mark that connects places and
    times.
Examples
    Bad zh: 一核两翼--北京的新格局。
    Bad zh: 城市副中心—这是千年大计—建设提速。
    Bad zh: 全新的交通工具ーー磁浮列车开通。
    Bad zh: “轨道上的京津冀”—，正在成为现实。
    Good zh: 一核两翼——北京的新格局。
    Good zh: 天津滨海—中关村科技园和北京—雄安城际铁路。
    Good zh: 运行git push --force即可，代码为COVID-19--2。
Limits
    A single — between Chinese characters connects two names as a rule; it is reported as a dash only beside
    punctuation or spaces, or before words that open an explanation (即, 这是, 也就是). Between digits see
    `chinese.connector`. A single wrong mark may mean either, so its fix is a choice; with the profile web it is a
    note.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from jjjdoc.errors import Wording
from jjjdoc.language.script import is_han
from jjjdoc.lint.context import Context
from jjjdoc.lint.passage import Passage
from jjjdoc.lint.rule import Hit, Rule
from jjjdoc.lint.rules.chinese._text import note_on_the_web
from jjjdoc.patterns import regex

RULE = Rule(
    severity="warning",
    subject="passage",
    needs=("—", "―", "─", "⸺", "ー", "－", "–", "--"),
    languages=("zh",),
    safety="safe",
    messages={
        "found": Wording(en="use —— as the Chinese dash", zh="破折号应为“——”"),
        "connector": Wording(
            en="wrong connecting mark “{mark}”; use — between Chinese words",
            zh="连接号应为“—”，不用“{mark}”",
        ),
    },
)

_DASHES = r"—―─⸺ー－–\-"
_RUN = regex(rf"(?<![{_DASHES} ])( {{0,2}})([{_DASHES}]+)( {{0,2}})")
_CHINESE_MARKS = frozenset("，。、；：？！《》“”‘’（）「」…")
_STOP = regex("[，。、；：？！…]")
_EXPLAINS = regex("即|也就是|就是|这[是就一种个]|那就是|包括|例如|比如|尤其是|特别是|换句话说")
_RULE_LENGTH = 5
"""So many in a row are a line to fill in, or a rule across the page."""


def check(passage: Passage, context: Context) -> Iterator[Hit]:
    """Yield each wrong dash beside Chinese characters or marks."""
    text = passage.text
    for found in _RUN.finditer(text):
        before, after = text[max(0, found.start() - 1) : found.start()], text[found.end() : found.end() + 1]
        mark = found[2]
        if mark in {"——", "⸺"} or len(mark) >= _RULE_LENGTH:
            continue
        if len(mark) > 1:
            if _is_between_chinese(mark, before, after):
                yield Hit(passage, *_range(found), replacement="——")
        elif _is_chinese(before) and _is_chinese(after):
            yield from _single(passage, context, found, before, after)


def _is_chinese(char: str) -> bool:
    return is_han(char) or char in _CHINESE_MARKS


def _is_between_chinese(mark: str, before: str, after: str) -> bool:
    """Tell whether a long mark has Chinese on both sides, or on one where no option or code can be meant."""
    sides = _is_chinese(before) + _is_chinese(after)
    return sides == 2 or (sides == 1 and "-" not in mark and not (before + after).isdigit())


def _single(
    passage: Passage, context: Context, found: re.Match[str], before: str, after: str
) -> Iterator[Hit]:
    mark = found[2]
    severity = note_on_the_web(context)
    spaced = bool(found[1]) and bool(found[3])
    stands_alone = spaced or _STOP.match(before) or _STOP.match(after)
    if mark == "-":
        return
    if stands_alone or _EXPLAINS.match(passage.text, found.end()):
        yield Hit(passage, *_range(found), {}, "found", "——", severity, "unsafe")
    elif mark != "—" and found[0] == mark and is_han(before) and is_han(after):
        yield Hit(passage, *found.span(2), {"mark": mark}, "connector", "—", severity, "unsafe")


def _range(found: re.Match[str]) -> tuple[int, int]:
    return found.span() if found[1] and found[3] else found.span(2)
