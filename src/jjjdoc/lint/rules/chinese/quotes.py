r"""Wrong quotation marks.

What it finds
    Straight quotation marks round or beside Chinese, 「 」 and 『 』 in simplified Chinese, “ ” directly inside “ ”,
    and ‘ ’ outside “ ”.
Why it matters
    GB/T 15834-2011, 4.8: “ ” outside, ‘ ’ inside. Straight marks do not distinguish opening from closing.
Examples
    Bad zh: 牢牢把握"四个中心"战略定位。
    Bad zh: 建设「轨道上的京津冀」。
    Bad zh: 他说：“这是“双城记”的新篇章。”
    Bad zh: 加强‘四个中心’功能建设。
    Good zh: 牢牢把握“四个中心”战略定位。他说：“这是‘双城记’的新篇章。”
    Good zh: 北纬39°54'20"，显示屏为55"，Xi'an和print("Hello World")函数。
Limits
    Straight marks round Latin text are left alone unless a Chinese character touches them. If straight and curly
    marks are mixed, or single marks are alone, the fix is a choice. With the profile web all are notes. Unclosed
    marks are `structure.unclosed_mark`.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from jjjdoc.errors import Wording
from jjjdoc.findings import Safety
from jjjdoc.language.script import has_han, is_han
from jjjdoc.lint.context import Context
from jjjdoc.lint.passage import Passage
from jjjdoc.lint.rule import Hit, Rule
from jjjdoc.lint.rules.chinese._text import note_on_the_web, spans_of_pair, without_addresses
from jjjdoc.patterns import regex

RULE = Rule(
    severity="warning",
    subject="passage",
    needs=('"', "'", "“", "”", "‘", "「", "『"),
    languages=("zh",),
    safety="safe",
    messages={
        "straight": Wording(en="straight quotation mark in Chinese text", zh="中文引号应为“ ”，不用直引号"),
        "corner": Wording(
            en="use “ ” in simplified Chinese, not 「 」", zh="简体中文应使用“ ”，不用直角引号"
        ),
        "inner": Wording(en="use ‘ ’ for a quotation within a quotation", zh="引号之内再用引号，里面应为‘ ’"),
        "outer": Wording(
            en="use ‘ ’ only for a quotation within a quotation; use “ ” outside",
            zh="引号应先用“ ”，‘ ’只用于引号之内",
        ),
    },
)

_TRADITIONAL = regex(r"zh-(?:hant|tw|hk|mo)", re.IGNORECASE)
_TOUCHING = frozenset("，。、；：？！（）《》…—")
_CLOSES_BEFORE = regex(r"$|[\s，。、；：？！）》”’]")
_OPENS_AFTER = regex(r"[\s，。、；：？！（《“‘…—]?")
_SINGLE = regex(r"(?<![A-Za-z0-9°'])'([^'\n]{1,60})'(?![A-Za-z0-9'])")
_DOUBLE = regex('["“”]')
_MARK = regex("[“”‘’「」『』]")
_CLOSES = {"”": "“", "’": "‘", "」": "「", "』": "『"}

Wrong = tuple[int, int, str, str, Safety]
"""Start, end, what belongs there, the message, and how safe it is to put it there."""


def check(passage: Passage, context: Context) -> Iterator[Hit]:
    """Yield each quotation mark, or pair of them, of the wrong kind."""
    text = without_addresses(passage.text)
    if text.isascii() or not has_han(text):
        return
    severity = note_on_the_web(context)
    for wrong in (_straight(passage, text), _single(passage, text), _nested(passage, text)):
        for start, end, new, message, safety in wrong:
            yield Hit(passage, start, end, {}, message, new, severity, safety)


def _straight(passage: Passage, text: str) -> Iterator[Wrong]:
    pairs, alone = _straight_pairs(text)
    if alone is not None or "“" in text or "”" in text:
        for place, new in _directions(text, {alone, *(place for pair in pairs for place in pair)}):
            if _touches(text, place, place + 1):
                yield place, place + 1, new, "straight", "unsafe"
        return
    for opening, closing in pairs:
        if has_han(text[opening:closing]) or _touches(text, opening, closing + 1):
            ranges = (opening, opening + 1), (closing, closing + 1)
            for span in spans_of_pair(passage, *ranges, "“”"):
                yield *span, "straight", "safe"


def _straight_pairs(text: str) -> tuple[list[tuple[int, int]], int | None]:
    """Return the places of straight marks two by two, and of one that is left over; inches and seconds are none."""
    pairs: list[tuple[int, int]] = []
    opened: int | None = None
    for found in re.finditer('"', text):
        place = found.start()
        if opened is not None:
            pairs.append((opened, place))
            opened = None
        elif not text[max(0, place - 1) : place].isdigit():
            opened = place
    return pairs, opened


def _directions(text: str, places: Collection[int | None]) -> Iterator[tuple[int, str]]:
    """Yield straight marks among others, each with what it most likely stands for: by what is beside it, or open."""
    is_open = False
    for found in _DOUBLE.finditer(text):
        place = found.start()
        if found[0] != '"':
            is_open = found[0] == "“"
        elif place in places:
            if _CLOSES_BEFORE.match(text, place + 1):
                is_open = False
            elif _OPENS_AFTER.fullmatch(text[max(0, place - 1) : place]):
                is_open = True
            else:
                is_open = not is_open
            yield place, "“" if is_open else "”"


def _touches(text: str, start: int, end: int) -> bool:
    """Tell whether a Chinese character or mark stands beside a range."""
    beside = text[max(0, start - 1) : start], text[end : end + 1]
    return any(is_han(char) or char in _TOUCHING for char in beside)


def _single(passage: Passage, text: str) -> Iterator[Wrong]:
    depth = at = 0
    for found in _SINGLE.finditer(text):
        start, end = found.span()
        depth += text.count("“", at, start) - text.count("”", at, start)
        at = start
        if has_han(found[1]):
            ranges = (start, start + 1), (end - 1, end)
            for span in spans_of_pair(passage, *ranges, "‘’" if depth > 0 else "“”"):
                yield *span, "straight", _safety(depth > 0)


def _nested(passage: Passage, text: str) -> Iterator[Wrong]:
    simplified = not _TRADITIONAL.match(passage.language)
    for opening, closing, outer in sorted(_pairs(text)):
        ranges = (opening, opening + 1), (closing, closing + 1)
        mark = text[opening]
        marks = "‘’" if outer else "“”"
        if mark in "「『" and simplified:
            message, safe = "corner", "“" not in text
        elif mark == "“" and outer == "“":
            message, safe = "inner", False
        elif mark == "‘" and not outer and has_han(text[opening:closing]):
            message, safe = "outer", False
        else:
            continue
        for span in spans_of_pair(passage, *ranges, marks):
            yield *span, message, _safety(safe)


def _pairs(text: str) -> list[tuple[int, int, str]]:
    """Return the pairs of marks, each with the mark it stands in; none if a mark has no partner."""
    pairs: list[tuple[int, int, str]] = []
    opened: list[int] = []
    for found in _MARK.finditer(text):
        mark, place = found[0], found.start()
        if mark not in _CLOSES:
            opened.append(place)
        elif opened and text[opened[-1]] == _CLOSES[mark]:
            opening = opened.pop()
            pairs.append((opening, place, text[opened[-1]] if opened else ""))
        elif mark != "’":  # which may be an apostrophe
            return []
    return [] if opened else pairs


def _safety(safe: bool) -> Safety:
    return "safe" if safe else "unsafe"
