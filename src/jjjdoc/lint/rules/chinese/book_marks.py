r"""Nested or wrong title marks.

What it finds
    《 》 inside 《 》, 〈 〉 outside 《 》, and angle brackets < > or << >> used as title marks.
Why it matters
    A title within a title takes 〈 〉, which are used nowhere else (GB/T 15834-2011, 4.15.3.4).
Examples
    Bad zh: 关于学习《《实施意见》解读》的通知
    Bad zh: 印发〈京津冀协同发展规划纲要〉。
    Bad zh: 印发<<京津冀协同发展规划纲要>>。
    Good zh: 《关于印发〈京津冀协同发展规划纲要〉的通知》和《实施意见》。
    Good zh: 当x<10且y>5时，指标为<0.5%。
Limits
    The rule does not judge what may be a title: meetings, prizes and brands in 《 》 are not reported. Angle
    brackets are reported only round Chinese text of at most 60 characters without a digit at its edges, and single
    ones round four or more.
"""

from __future__ import annotations

from collections.abc import Iterator

from jjjdoc.errors import Wording
from jjjdoc.language.script import is_han
from jjjdoc.lint.context import Context
from jjjdoc.lint.passage import Passage
from jjjdoc.lint.rule import Hit, Rule
from jjjdoc.lint.rules.chinese._text import spans_of_pair
from jjjdoc.patterns import regex

RULE = Rule(
    severity="warning",
    subject="passage",
    needs=("《", "〈", "<", "＜", "«"),
    languages=("zh",),
    safety="safe",
    messages={
        "inner": Wording(en="use 〈〉 for a title within a title", zh="书名号之内再用书名号，里面应为“〈〉”"),
        "outer": Wording(
            en="use 《》 for a title; 〈〉 are only for a title within a title",
            zh="书名应使用“《》”；“〈〉”只用于书名号之内",
        ),
        "angle": Wording(en="use 《》 for a title, not angle brackets", zh="书名应使用“《》”，不用尖括号"),
    },
)

_MARK = regex("[《》〈〉]")
_ANGLE = regex("(<{1,2}|＜＜?|«)([^<>＜＞«»《》\n]{2,60})(>{1,2}|＞＞?|»)")
_SHORTEST = 4
"""What is shorter in single angle brackets is a place to fill in."""


def check(passage: Passage, context: Context) -> Iterator[Hit]:
    """Yield each pair of title marks of the wrong kind."""
    text = passage.text
    for opening, closing, kind in sorted(_wrong_pairs(text)):
        marks = "〈〉" if kind == "inner" else "《》"
        ranges = (opening, opening + 1), (closing, closing + 1)
        for start, end, new in spans_of_pair(passage, *ranges, marks):
            yield Hit(passage, start, end, {}, kind, new)
    for found in _ANGLE.finditer(text):
        title = found[2]
        if found[1] in "<＜" and len(title) < _SHORTEST:
            continue
        if not ((is_han(title[0]) or title[0] in "“（") and (is_han(title[-1]) or title[-1] in "”）")):
            continue
        yield Hit(passage, *found.span(), {}, "angle", f"《{title}》", safety="unsafe")


def _wrong_pairs(text: str) -> Iterator[tuple[int, int, str]]:
    opened: list[tuple[str, int]] = []
    for found in _MARK.finditer(text):
        if found[0] in "《〈":
            opened.append((found[0], found.start()))
        elif opened and opened[-1][0] + found[0] in ("《》", "〈〉"):
            mark, place = opened.pop()
            outer = opened[-1][0] if opened else ""
            if mark == "《" and outer == "《":
                yield place, found.start(), "inner"
            elif mark == "〈" and not opened:
                yield place, found.start(), "outer"
