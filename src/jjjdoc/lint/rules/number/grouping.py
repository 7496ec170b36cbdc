r"""Digits grouped wrongly.

What it finds
    Commas that do not separate groups of three (150,00), points in place of commas (100.000 people), the Indian
    grouping 1,50,000, full-width commas (10，000) and commas with a space (10, 000).
Why it matters
    There is one digit too few or too many, and it is impossible to know which: 150,00 may be 15,000, 150,000 or
    150.00. 100.000 is a hundred in Chinese and English, a hundred thousand elsewhere.
Examples
    Bad en: The subsidy is CNY 150,00.
    Bad en: The fair drew 100.000 visitors.
    Bad zh: 补贴标准为150,00元，共10，000户。
    Good en: The subsidy is CNY 15,000, or 0.125 percent; 1.716 billion learners and 10.125 kilometers; see Figures 1,2.
    Good zh: 补贴标准为15,000元，共10 000户，面积为13.169万亩，2020,103项。
Limits
    Numbers in a row without spaces (1,2), years, codes, addresses and versions are left alone: unless there are
    zeros, something must show that it is one number, such as a currency or a unit. A point is wrong only if decimals
    make no sense, as with people, and not in averages and prices. Texts that speak of lakh, crore or rupees may
    group as in India. If a digit may be missing, there is no fix.
"""

from __future__ import annotations

from collections.abc import Iterator

from jjjdoc.errors import Wording
from jjjdoc.language.labels import is_chinese
from jjjdoc.lint.context import Context
from jjjdoc.lint.passage import Passage
from jjjdoc.lint.rule import Hit, Rule
from jjjdoc.lint.rules.chinese._text import without_addresses
from jjjdoc.lint.rules.number._groups import find_fault
from jjjdoc.lint.rules.number._surroundings import surroundings
from jjjdoc.patterns import regex

RULE = Rule(
    severity="error",
    subject="passage",
    safety="suggested",
    messages={
        "groups": Wording(
            en="“{text}” is not grouped in threes: a digit is missing, or a mark is wrong",
            zh="“{text}”未按三位分节：数字有缺漏，或符号有误",
        ),
        "lakh": Wording(
            en="group digits in threes: write “{text}” as {right}", zh="数字应三位一节：“{text}”应写作{right}"
        ),
        "point": Wording(
            en="group digits with commas, not points: write “{text}” as {right}",
            zh="千分位应使用逗号，不用小数点：“{text}”应写作{right}",
        ),
        "mark": Wording(
            en="full-width comma between the digits of “{text}”: write {right}",
            zh="“{text}”的千分位使用了全角逗号，应写作{right}",
        ),
        "space": Wording(
            en="space within “{text}”: write {right}", zh="“{text}”的数字之间有空格，应写作{right}"
        ),
    },
)

_NUMBER = regex(r"(?<![\d.,，])\d{1,15}(?:[.,，]\d{1,15})+(?!\d)")
_SPACED = regex(r"(?<![\d.,，])[1-9]\d{0,2}(?:, 000)+(?![\d.,]\d|\d)")
_INDIAN = regex(r"(?<![a-z])(?:lakh|crore|rupees?|inr|rs|india)|₹|卢比|印度")


def check(passage: Passage, context: Context) -> Iterator[Hit]:
    """Yield each number whose digits are surely grouped wrongly."""
    text = without_addresses(passage.text)
    faults = [
        (found, fault)
        for found in _NUMBER.finditer(text)
        if (fault := find_fault(found[0], surroundings(text, passage.folded, *found.span())))
    ]
    chinese = is_chinese(passage.language)
    indian = any(fault.kind == "lakh" for _, fault in faults) and _INDIAN.search(passage.folded) is not None
    for found, fault in faults:
        if (fault.kind == "mark" and not chinese) or (fault.kind == "lakh" and indian):
            continue
        yield Hit(
            passage,
            *found.span(),
            {"right": fault.right},
            fault.kind,
            replacement=fault.right,
            severity=fault.severity,
        )
    for found in _SPACED.finditer(text):
        right = found[0].replace(" ", "")
        yield Hit(passage, *found.span(), {"right": right}, "space", right, "warning")
