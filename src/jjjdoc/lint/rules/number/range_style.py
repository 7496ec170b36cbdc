r"""First bound of a range without its scale.

What it finds
    A range whose first number lacks the 万, 亿 or % that only the second has: 9～16亿, 10-20万, 5～10%.
Why it matters
    GB/T 15835-2011, 5.1.4 writes 9亿～16亿 and 15%～30%, since 9～16亿 can be read as from 9 to 1,600,000,000. In
    translation, half of the range is lost this way.
Examples
    Bad zh: 每年投资9～16亿元。
    Bad zh: 日均客流10-20万人次，占比为5～10%。
    Good zh: 每年投资9亿～16亿元，日均客流10万～20万人次，占比为5%～10%。
    Good zh: 月收入5000～1万元，气温为15～30℃，补贴12500～20000元。
Limits
    The second number must be larger before its scale is counted: 5000～1万元 is right. A scale left out with a dash
    is a warning; with 至 or 到, as in speech, and for percentages it is a note. The suggested fix takes the first
    bound to share the scale.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from jjjdoc.errors import Wording
from jjjdoc.findings import Severity
from jjjdoc.lint.context import Context
from jjjdoc.lint.passage import Passage
from jjjdoc.lint.rule import Hit, Rule
from jjjdoc.lint.rules.chinese._text import without_addresses
from jjjdoc.patterns import regex

RULE = Rule(
    severity="warning",
    subject="passage",
    languages=("zh",),
    safety="suggested",
    messages={
        "found": Wording(
            en="the first bound of “{text}” lacks {sign}: write {right}",
            zh="“{text}”的前一数值缺“{sign}”，应写作{right}",
        ),
    },
)

_NUMBER = r"\d{1,12}(?:\.\d{1,6})?"
_RANGE = regex(
    rf"(?<![\d.,/A-Za-z#第—–―－\-～~])(?P<first>(?!0\d){_NUMBER})(?P<mark> ?(?:--|[-–—―－~～至到]) ?)"
    rf"(?P<last>{_NUMBER})(?P<sign> ?(?:万亿|[万亿%％‰]))(?![-–—～~]\d)"
)
_YEARS = regex(r"(?:19|20)\d\d")
_SPOKEN = ("至", "到")


def check(passage: Passage, context: Context) -> Iterator[Hit]:
    """Yield each such range, its number and scale without what is measured."""
    for found in _RANGE.finditer(without_addresses(passage.text)):
        if Decimal(found["first"]) >= Decimal(found["last"]):
            continue
        if _YEARS.fullmatch(found["first"]) and _YEARS.fullmatch(found["last"]):
            continue
        sign, mark = found["sign"], found["mark"].strip()
        joint = found["mark"] if mark in _SPOKEN else "～"
        right = f"{found['first']}{sign}{joint}{found['last']}{sign}"
        is_scale = sign.strip() in ("万亿", "万", "亿")
        severity: Severity | None = None if is_scale and mark not in _SPOKEN else "note"
        values = {"sign": sign.strip(), "right": right}
        yield Hit(passage, *found.span(), values, replacement=right, severity=severity)
