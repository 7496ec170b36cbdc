r"""Wrong ellipsis.

What it finds
    An ellipsis that is not ……: three points, three periods, a single …, or more than two.
Why it matters
    The Chinese ellipsis is six points in two cells (GB/T 15834-2011, 4.11).
Examples
    Bad zh: 一座城，一条河，一片绿...这就是城市副中心。
    Bad zh: 蓝天多了，河水清了。。。
    Bad zh: 蓝天多了，河水清了…
    Good zh: 蓝天多了，河水清了……
    Good zh: 目录\n\n第一章......5
    Good zh: 键入git log v1...v2即可比较两个版本。
Limits
    Points between Latin letters or digits, or after a digit, and the leaders of a table of contents and lines of
    points to fill in are ignored, as is the omission of whole paragraphs: twelve points on a separate line.
"""

from __future__ import annotations

from collections.abc import Iterator

from jjjdoc.errors import Wording
from jjjdoc.language.script import is_han
from jjjdoc.lint.context import Context
from jjjdoc.lint.passage import Passage
from jjjdoc.lint.rule import Hit, Rule
from jjjdoc.patterns import regex

RULE = Rule(
    severity="warning",
    subject="passage",
    needs=("...", "…", "。。。", "⋯", "···", "・・・", "．．．"),
    languages=("zh",),
    safety="safe",
    messages={"found": Wording(en="use …… as the Chinese ellipsis", zh="省略号应为“……”")},
)

_RUN = regex("[.…。⋯·・．]+")
_ELLIPSIS = regex(r"\.{3}|…|。{3}|⋯|·{3}|・{3}|．{3}")
_CHINESE_MARKS = frozenset("，。、；：？！《》“”‘’（）「」")
_LEADERS = regex(r"[ \t]*\d+[ \t]*(?:\n|$)")

_LINE_LENGTH = 10
"""So many points in a row are a line to fill in, or lead to another column."""


def check(passage: Passage, context: Context) -> Iterator[Hit]:
    """Yield each ellipsis in Chinese text that is not two cells of three points."""
    text = passage.text
    for found in _RUN.finditer(text):
        start, end = found.span()
        run = found[0]
        before, after = text[max(0, start - 2) : start].rstrip(" ")[-1:], text[end : end + 2].lstrip(" ")[:1]
        if run == "……" or not _ELLIPSIS.search(run):
            continue
        if not (_is_chinese(before) or _is_chinese(after)):
            continue
        if run[0] == "." and before.isdigit():
            continue
        if len(run) >= _LINE_LENGTH:
            continue
        if len(run) > 3 and _LEADERS.match(text, end):
            continue
        if run == "…………" and not (before.strip() or after.strip()):
            continue
        yield Hit(passage, start, end, replacement="……")


def _is_chinese(char: str) -> bool:
    return is_han(char) or char in _CHINESE_MARKS
