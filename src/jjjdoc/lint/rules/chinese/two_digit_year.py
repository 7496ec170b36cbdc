r"""Year of two digits.

What it finds
    A year without its century: 98年3月, 08年, ’98年, 97年底.
Why it matters
    GB/T 15835-2011 writes years of the common era with four digits.
Examples
    Bad zh: 项目于98年3月开工。
    Bad zh: 08年北京成功举办奥运会。
    Bad zh: 截至14年底，签约项目达到210个。
    Good zh: 项目于1998年3月开工，2008年北京成功举办奥运会。
    Good zh: 历时12年建成，20年来变化很大；2015-16年、1950～53年各一次；合同期10年6个月。
Limits
    A number with 年 may be a span of time. It is taken for a year only before a month, before 年底, 年初, 年末 or
    年度, with a zero in front, or after an apostrophe; decades (90年代) are left alone. No fix: figures are never
    changed.
"""

from __future__ import annotations

from collections.abc import Iterator

from jjjdoc.errors import Wording
from jjjdoc.lint.context import Context
from jjjdoc.lint.passage import Passage
from jjjdoc.lint.rule import Hit, Rule
from jjjdoc.patterns import regex

RULE = Rule(
    severity="warning",
    subject="passage",
    needs=("年",),
    languages=("zh",),
    messages={
        "found": Wording(
            en="write the year “{text}” with four digits", zh="年份应写四位数字，不应写作“{text}”"
        )
    },
)

_YEAR = regex(
    r"(?<![\d.,/A-Za-z—–～~'’‘-])(?<!有期徒刑)(?<![第满近约超逾达期刑长])"
    r"(?:0\d年(?!限)|\d\d年(?=\d{1,2}月(?!有期|后|内|以上))|\d\d年(?=底(?![蕴子气线])|初(?![心步期衷级中等始次夏])|末(?!位)|度))"
)
_APOSTROPHE = regex(r"(?<![\w年’'])['’‘]\d\d年")


def check(passage: Passage, context: Context) -> Iterator[Hit]:
    """Yield each year that has two digits for certain."""
    for pattern in (_YEAR, _APOSTROPHE):
        for found in pattern.finditer(passage.text):
            yield Hit(passage, *found.span())
