r"""Space between Chinese and Latin or digits.

What it finds
    With the profile gov, a typed space between a Chinese character and a letter or digit, or beside a full-width
    mark. With the profile web, such a space missing, doubled, or beside a full-width mark.
Why it matters
    Official documents type no space there (GB/T 9704-2012 fills 28 cells a line; 99 in 100 news texts have none):
    the layout makes the gap. Web style types one.
Examples
    Bad zh: 2023 年，三地经济总量达到 10.4 万亿元。
    Bad zh: PM2.5 年均浓度下降， 蓝天更多。
    Bad zh web: 2023年发布API文档。
    Good zh: 2023年，三地经济总量达到10.4万亿元，PM2.5年均浓度下降。
    Good zh: # 1.1 总体要求\n\n图1 总体布局\n\n签发日期：    年    月    日
    Good zh web: 2023 年发布 API 文档（共 3 篇），比重为 35%，气温 20℃。
Limits
    The number of a figure, a table, a heading or an article keeps the space behind it (图1 总体布局), and an
    ideographic space and two spaces or more are layout. More than three in a paragraph are one finding, with their count. With the profile web all are notes,
    and a sign (35%的) needs no space.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence

from jjjdoc.errors import Wording
from jjjdoc.language.script import is_han
from jjjdoc.lint.context import Context
from jjjdoc.lint.passage import Passage
from jjjdoc.lint.rule import Change, Hit, Rule
from jjjdoc.lint.rules.chinese._text import note_on_the_web
from jjjdoc.patterns import regex

RULE = Rule(
    severity="warning",
    subject="passage",
    languages=("zh",),
    safety="safe",
    messages={
        "extra": Wording(en="unneeded space in Chinese text", zh="此处不应有空格"),
        "extra_many": Wording(
            en="unneeded spaces between Chinese and Latin letters or digits in {count} places",
            zh="本段有{count}处多余的空格",
        ),
        "missing": Wording(
            en="add a space between Chinese and “{text}”", zh="“{text}”与汉字之间应有一个空格"
        ),
        "missing_many": Wording(
            en="missing spaces between Chinese and Latin letters or digits in {count} places",
            zh="本段有{count}处汉字与字母、数字之间缺少空格",
        ),
    },
)

_LATIN = "A-Za-z0-9Ａ-Ｚａ-ｚ０-９"
_SIGNS = "%‰℃$¥€£#@+−±<>≥≤"
_STOPS = "，。、；：？！（）《》“”"
_SIDE = regex(f"(?P<latin>[{_LATIN}])|(?P<sign>[{_SIGNS}])|(?P<stop>[{_STOPS}])")
_GAP = regex("(?<![ \u3000]) (?![ \u3000])")
_DOUBLED = regex("(?<! )  (?! )")

# What stands on the two sides of a gap, in either order.
_BESIDE_LATIN = (frozenset(("han", "latin")),)
_BESIDE_STOP = (frozenset(("han", "stop")), frozenset(("latin", "stop")))
_BESIDE_ANY = (*_BESIDE_LATIN, frozenset(("han", "sign")), *_BESIDE_STOP)
_WORD = regex(r"[A-Za-z0-9]+(?:[!-/:-@\[-`{-~]+[A-Za-z0-9]+)*")
_LABEL = regex(
    r"^(?:第[〇零一二三四五六七八九十百千\d]+(?:部分|[编章节条款项])"
    r"|(?:图|表|附件|附表|附图|专栏|案例)? ?\d+(?:[.．\-—]\d+)*\.?)[ \u3000]{1,2}",
    re.MULTILINE,
)
_FEW = 3


def check(passage: Passage, context: Context) -> Iterator[Hit]:
    """Yield the spaces that the profile does not have, or lacks."""
    text = passage.text
    if text.isascii():
        return
    if context.profile == "gov":
        yield from _hits(passage, context, _extra(text, _GAP, _BESIDE_ANY, ""), "extra")
    else:
        yield from _hits(passage, context, _extra(text, _GAP, _BESIDE_STOP, ""), "extra")
        yield from _hits(passage, context, _extra(text, _DOUBLED, _BESIDE_LATIN, " "), "extra")
        yield from _hits(passage, context, _missing(passage), "missing")


def _extra(text: str, gap: re.Pattern[str], sides: Collection[frozenset[str]], new: str) -> list[Change]:
    labels = {place for found in _LABEL.finditer(text) for place in range(*found.span())}
    return [
        Change(start, end, new)
        for start, end in (found.span() for found in gap.finditer(text))
        if start not in labels
        and {_side(text[max(0, start - 1) : start]), _side(text[end : end + 1])} in sides
    ]


def _side(char: str) -> str:
    found = _SIDE.match(char)
    return (found.lastgroup or "") if found else "han" if is_han(char) else ""


def _missing(passage: Passage) -> list[Change]:
    """Return what puts a space on each side of a Latin word or number that a Chinese character touches."""
    text = passage.text
    changes = []
    for found in _WORD.finditer(text):
        start, end = found.span()
        before = " " if is_han(text[max(0, start - 1) : start]) else ""
        after = " " if is_han(text[end : end + 1]) else ""
        if (before or after) and passage.is_verbatim(start, end):
            changes.append(Change(start, end, before + found[0] + after))
    return changes


def _hits(passage: Passage, context: Context, changes: Sequence[Change], message: str) -> Iterator[Hit]:
    severity = note_on_the_web(context)
    if len(changes) <= _FEW:
        for change in changes:
            yield Hit(passage, change.start, change.end, {}, message, change.new, severity)
        return
    first, last, values = changes[0].start, changes[-1].end, {"count": len(changes)}
    yield Hit(passage, first, last, values, f"{message}_many", severity=severity, changes=tuple(changes))
