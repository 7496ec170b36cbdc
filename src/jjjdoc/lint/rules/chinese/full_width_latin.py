r"""Full-width letters or digits.

What it finds
    Latin letters and digits of full width, with the points, commas and slashes between them.
Why it matters
    GB/T 15835-2011 sets digits at half width. Full-width digits are different characters: searches, checks of
    figures and sorting miss them.
Examples
    Bad zh: ２０２３年，三地经济总量达到１０．４万亿元。
    Bad zh: ＰＭ2.5年均浓度持续下降，Ａ级企业增加。
    Good zh: 2023年，三地经济总量达到10.4万亿元（A类）。
    Good zh: 占比为35％，误差为±1＋，运算符号＝照常使用。
Limits
    Full-width signs alone (％, ＋) are left alone. Many in one paragraph are one finding, with their count.
"""

from __future__ import annotations

from collections.abc import Iterator

from jjjdoc.errors import Wording
from jjjdoc.lint.context import Context
from jjjdoc.lint.passage import Passage
from jjjdoc.lint.rule import Change, Hit, Rule
from jjjdoc.patterns import regex

RULE = Rule(
    severity="warning",
    subject="passage",
    needs=tuple("０１２３４５６７８９ａｂｃｄｅｆｇｈｉｊｋｌｍｎｏｐｑｒｓｔｕｖｗｘｙｚ"),
    languages=("zh",),
    safety="safe",
    messages={
        "found": Wording(en="full-width “{text}”", zh="字母、数字应为半角，此处为全角“{text}”"),
        "many": Wording(
            en="full-width letters or digits in {count} places",
            zh="本段有{count}处全角字母或数字，应改为半角",
        ),
    },
)

_WORD = "０-９Ａ-Ｚａ-ｚ"
_RUN = regex(f"[{_WORD}]+(?:[．，：／－][{_WORD}]+)*")
_FEW = 3


def check(passage: Passage, context: Context) -> Iterator[Hit]:
    """Yield each full-width word; many of them as one."""
    changes = [Change(*found.span(), _halved(found[0])) for found in _RUN.finditer(passage.text)]
    if len(changes) <= _FEW:
        for change in changes:
            yield Hit(passage, change.start, change.end, replacement=change.new)
        return
    values = {"count": len(changes)}
    yield Hit(passage, changes[0].start, changes[-1].end, values, "many", changes=tuple(changes))


def _halved(text: str) -> str:
    return "".join(chr(ord(char) - 0xFEE0) for char in text)
