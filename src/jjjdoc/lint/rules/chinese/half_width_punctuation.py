r"""Half-width punctuation in Chinese.

What it finds
    The half-width marks , . : ; ? ! and ( ) beside Chinese characters.
Why it matters
    Chinese marks fill a cell (GB/T 15834-2011). Half-width ones come from an English keyboard or from copied text.
    They look uneven and break the line in the wrong place.
Examples
    Bad zh: 三地协同发展,成效显著.
    Bad zh: 会议强调:要持续疏解非首都功能
    Bad zh: 北京城市副中心(通州)建设提速
    Good zh: 三地协同发展，成效显著。
    Good zh: 2023年PM2.5年均浓度为32微克/立方米，比2013年下降64.2%，投资1,000亿元，会议9:30开始。
    Good zh: 详见https://www.beijing.gov.cn/index.html?id=1,2和report(v2).pdf。
    Good zh web: 函数f(x)的取值见Smith, J. 的论文，比分为2:1。
Limits
    Marks between Latin letters or digits are left alone, and so are numbers, times, ratios, addresses, file names,
    list marks such as 1. and a), brackets that gloss a Latin word in Latin, and short formulas such as f(x). A point
    between two Chinese characters is reported without a fix, because it may be meant as the · of a foreign name.
    Straight quotation marks are `chinese.quotes`, years of document numbers `chinese.document_number`. With the
    profile web only , ; and . after a Chinese character are warnings, the rest are notes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from jjjdoc.errors import Wording
from jjjdoc.findings import Severity
from jjjdoc.language.script import is_han
from jjjdoc.lint.context import Context
from jjjdoc.lint.passage import Passage
from jjjdoc.lint.rule import Hit, Rule
from jjjdoc.lint.rules.chinese._text import CLOSING, OPENING, spans_of_pair, without_addresses
from jjjdoc.patterns import regex

RULE = Rule(
    severity="warning",
    subject="passage",
    languages=("zh",),
    safety="safe",
    messages={
        "found": Wording(
            en="half-width “{mark}” in Chinese text", zh="中文应使用全角标点，此处为半角“{mark}”"
        ),
        "point": Wording(
            en="half-width period between Chinese characters", zh="汉字之间不应使用半角句点，请改为“。”或“·”"
        ),
    },
)

_FULL = str.maketrans(",.:;?!()", "，。：；？！（）")
_MARK = regex(r"(?<! )( {0,2})(,|;|:|[?!]+|(?<!\.)\.(?!\.))( {0,2})(?! )")
_ENTITY = regex(r"&[A-Za-z]{2,8};")
_BLANKS = regex(r"[ \t\u3000\u00a0]+")
_BLANKS_BEFORE = regex(r"[ \t\u3000\u00a0]+\Z")
_BRACKET = regex(r"[()（）]")
_NUMBERED = regex(r"第?\d+ ?号")
_LATIN_BEFORE = regex(r"[A-Za-z]$")
_YEAR = regex(r"\d{4}\)")
_LATIN_INSIDE = regex(r"[A-Za-z0-9%] ?\([\x20-\x27\x2a-\x7e]{1,60}\)")
_FORMULA = regex(r"\w\([\w+\-*/,.%^ ]{1,10}\)", re.ASCII)


def check(passage: Passage, context: Context) -> Iterator[Hit]:
    """Yield each half-width mark that a Chinese character stands beside."""
    text = without_addresses(passage.text)
    if text.isascii():
        return
    yield from _marks(passage, text, context)
    yield from _brackets(passage, text, context)


def _marks(passage: Passage, text: str, context: Context) -> Iterator[Hit]:
    for found in _MARK.finditer(text):
        mark = found[2]
        start, end = found.span()
        after_han = _is_after_chinese(text, start)
        before_han = _is_before_chinese(text, end)
        if not _is_wrong(text, found, after_han, before_han):
            continue
        severity: Severity | None = None
        if context.profile == "web" and not (mark in ",;." and after_han):
            severity = "note"
        if mark == "." and before_han and not found[3]:
            yield Hit(passage, found.start(2), found.end(2), message="point", severity=severity)
        else:
            yield Hit(passage, start, end, {"mark": mark}, "found", mark.translate(_FULL), severity)


def _is_wrong(text: str, found: re.Match[str], after_han: bool, before_han: bool) -> bool:
    if not (after_han or before_han):
        return False
    following = text[found.end(2) : found.end(2) + 1]
    match found[2]:
        case ".":
            return after_han and not (following.isascii() and following.isalnum())
        case ":":
            return following not in {"/", ")", "("}
        case ";":
            return _ENTITY.fullmatch(text, max(0, text.rfind("&", 0, found.end(2))), found.end(2)) is None
        case ",":
            return True
        case _:
            start = found.start()
            return after_han or not _LATIN_BEFORE.search(text, max(0, start - 2), start)


def _brackets(passage: Passage, text: str, context: Context) -> Iterator[Hit]:
    severity: Severity | None = "note" if context.profile == "web" else None
    for opening, closing in sorted(pair for pair in _pairs(text) if _is_chinese(text, *pair)):
        ranges = _with_spaces(text, opening), _with_spaces(text, closing)
        if not text[opening + 1 : closing].strip():  # a place to fill in
            ranges = (ranges[0][0], opening + 1), (closing, ranges[1][1])
        match text[opening] + text[closing]:
            case "()":
                spans = list(spans_of_pair(passage, *ranges, "（）"))
            case "(）":
                spans = [(*ranges[0], "（")]
            case _:
                spans = [(*ranges[1], "）")] if text[closing] == ")" else []
        for start, end, full in spans:
            mark = "()" if len(full) > 1 else text[start:end].strip()
            yield Hit(passage, start, end, {"mark": mark}, "found", full, severity)


def _with_spaces(text: str, place: int) -> tuple[int, int]:
    """Return the range of a mark and the spaces on both sides of it; three or more on a side are layout."""
    before, after = _BLANKS_BEFORE.search(text, max(0, place - 3), place), _BLANKS.match(text, place + 1)
    return place - _typed(before), place + 1 + _typed(after)


def _typed(blanks: re.Match[str] | None) -> int:
    """Return how many blanks beside a mark were typed with it: one or two spaces."""
    return len(blanks[0]) if blanks and blanks[0] in (" ", "  ") else 0


def _pairs(text: str) -> Iterator[tuple[int, int]]:
    """Yield the places of brackets that belong together, whatever their width."""
    opened: list[int] = []
    for found in _BRACKET.finditer(text):
        if found[0] in "(（":
            opened.append(found.start())
        elif opened:
            yield opened.pop(), found.start()


def _is_chinese(text: str, opening: int, closing: int) -> bool:
    if text[opening] != "(" or text[closing] != ")":
        return True
    if _YEAR.match(text, opening + 1) and _NUMBERED.match(text, closing + 1):
        return False
    if _FORMULA.match(text, max(0, opening - 1)):
        return False
    if any(_LATIN_INSIDE.match(text, place) for place in range(max(0, opening - 2), opening)):
        return False
    return (
        _is_after_chinese(text, opening)
        or _is_before_chinese(text, opening + 1)
        or _is_after_chinese(text, closing)
        or _is_before_chinese(text, closing + 1)
    )


def _is_after_chinese(text: str, place: int) -> bool:
    """Tell whether a Chinese character or mark stands before a place, or before one space or line end."""
    char = text[max(0, place - 2) : place].rstrip(" \n")[-1:]
    return is_han(char) or char in CLOSING


def _is_before_chinese(text: str, place: int) -> bool:
    """Tell whether a Chinese character or mark stands after a place, or after one space."""
    char = text[place : place + 2].removeprefix(" ")[:1]
    return is_han(char) or char in OPENING
