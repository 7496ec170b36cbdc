r"""第 in a document number.

What it finds
    第 before the number of a document that is numbered by year: 〔2021〕第15号.
Why it matters
    GB/T 9704-2012, 7.2.5: the number is written without 第.
Examples
    Bad zh: 国发〔2021〕第15号
    Bad zh: 根据京发改（2022）第 376 号文
    Good zh: 国发〔2021〕15号
    Good zh: 国务院令第741号，公告2021年第15号，中国人民银行令〔2021〕第1号。
Limits
    Orders and announcements (令, 公告, 通告) are numbered with 第 by those who issue them.
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
    needs=("号",),
    languages=("zh",),
    safety="safe",
    messages={"found": Wording(en="do not use 第 in a document number", zh="发文字号的序号前不加“第”")},
)

_NUMBER = regex(
    r"(?<!令)(?<!公告)(?<!通告)(?<!决定) ?[\[(（【［〖﹝〔] ?(?:19|20)\d\d年? ?[\])）】］〗﹞〕] ?(第 ?)\d{1,4} ?号"
)


def check(passage: Passage, context: Context) -> Iterator[Hit]:
    """Yield each 第 between the bracketed year and the number of a document."""
    text = passage.text
    for found in _NUMBER.finditer(text):
        if is_han(text[max(0, found.start() - 1) : found.start()]):
            yield Hit(passage, *found.span(1), replacement="")
