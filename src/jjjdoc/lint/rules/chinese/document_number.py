r"""Brackets of a document number.

What it finds
    The year of a document number in brackets other than 〔〕, and a number with leading zeros.
Why it matters
    GB/T 9704-2012, 7.2.5: the year is written in full in 〔〕, and the number is not padded.
Examples
    Bad zh: 国务院印发通知（国发[2021]15号）。
    Bad zh: 依据京政发（2023）8号文件
    Bad zh: 国办发〔2023〕08号
    Good zh: 国务院印发通知（国发〔2021〕15号）。
    Good zh: 判决书（2021）京01民终123号；《通知》（2021）共15页；见文献[2021]。
Limits
    Only with the code of an issuer before the year and a number with 号 behind it. The numbers of court cases have
    round brackets and are left alone.
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
    messages={
        "found": Wording(
            en="put the year of a document number in 〔〕", zh="发文字号的年份应使用六角括号“〔〕”"
        ),
        "zeros": Wording(
            en="do not use leading zeros in a document number", zh="发文字号的序号不编虚位，不应写作“{text}”"
        ),
    },
)

_NUMBER = regex(
    r" ?(?P<open>[\[(（【［〖﹝<＜〔]) ?(?P<year>(?:19|20)\d\d)年? ?(?P<close>[\])）】］〗﹞>＞〕]) ?"
    r"(?:第 ?)?(?P<number>\d{1,4}) ?号"
)


def check(passage: Passage, context: Context) -> Iterator[Hit]:
    """Yield the bracketed year, and the padded number, of each document number."""
    text = passage.text
    for found in _NUMBER.finditer(text):
        if not is_han(text[max(0, found.start() - 1) : found.start()]):
            continue
        if found["open"] + found["close"] != "〔〕":
            yield Hit(passage, found.start("open"), found.end("close"), replacement=f"〔{found['year']}〕")
        if found["number"][0] == "0":
            yield Hit(passage, *found.span("number"), message="zeros")
