r"""Wrong zero.

What it finds
    零, a circle ○ or a letter O for 〇 in a year written in Chinese numerals, and 〇 for 零 in a quantity.
Why it matters
    GB/T 15835-2011, 5.2.3: 〇 in numbering and years (二〇二一年), 零 in quantities (一百零五).
Examples
    Bad zh: 二零二一年一月一日
    Bad zh: 二○二三年十二月
    Bad zh: 全长一百〇五公里
    Good zh: 二〇二一年一月一日，全长一百零五公里，二千零二十一人。
    Good zh: 三零一医院，八零后，零点五个百分点，○○县。
Limits
    Only years of four numerals; the names of numbers that are spoken digit by digit are left alone.
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
    needs=("年", "〇", "○"),
    languages=("zh",),
    safety="safe",
    messages={
        "year": Wording(en="use 〇 for the zero of a year: {right}", zh="年份中的“零”应写作“〇”：{right}"),
        "quantity": Wording(
            en="use 零 for the zero of a quantity: {right}", zh="数量中的“〇”应写作“零”：{right}"
        ),
    },
)

_ZEROS = "〇零○◯OoＯ０0"
_DIGITS = "一二三四五六七八九"
_YEAR = regex(f"(?<![{_DIGITS}{_ZEROS}十百千万亿])[一二][{_DIGITS}{_ZEROS}]{{3}}(?=年)")
_WRONG = regex("[零○◯OoＯ０0]")
_QUANTITY = regex(f"[{_DIGITS}两][百千万亿][〇○](?=[{_DIGITS}])")


def check(passage: Passage, context: Context) -> Iterator[Hit]:
    """Yield each year and quantity with the zero of the other."""
    text = passage.text
    for found in _YEAR.finditer(text):
        right = _WRONG.sub("〇", found[0])
        if right != found[0]:
            yield Hit(passage, *found.span(), {"right": right + "年"}, "year", right)
    for found in _QUANTITY.finditer(text):
        right = found[0][:-1] + "零"
        yield Hit(passage, *found.span(), {"right": right + text[found.end()]}, "quantity", right)
