"""Doubled currency.

What it finds
    Two marks of the currency on one amount: RMB 3 yuan, CNY 5 million yuan, 20 yuan RMB.
Why it matters
    One is enough. Readers take the two for different things.
Examples
    Bad en: The fund was given RMB 3 billion yuan.
    Bad en: A ticket costs ¥5 yuan.
    Good en: The fund was given RMB 3 billion, or 3 billion yuan.
    Good en: A ticket costs 5 yuan (RMB), and CNY 5 in the table.
Limits
    Both marks must belong to the one number: a code before it and a unit after it, or two after it.
"""

from __future__ import annotations

from collections.abc import Iterator

from jjjdoc.errors import Wording
from jjjdoc.lint.context import Context
from jjjdoc.lint.passage import Passage
from jjjdoc.lint.rule import Hit, Rule
from jjjdoc.lint.rules.english._currency import AMOUNT
from jjjdoc.patterns import regex

RULE = Rule(
    severity="error",
    subject="passage",
    languages=("en",),
    messages={"found": Wording(en="“{text}” names the currency twice", zh="“{text}”重复标注币种")},
)

_SECOND = regex(r" (?:rmb|cny|renminbi)\b")


def check(passage: Passage, context: Context) -> Iterator[Hit]:
    """Yield each amount with two marks."""
    for found in AMOUNT.finditer(passage.folded):
        if found["unit"] is None:
            continue
        second = _SECOND.match(passage.folded, found.end()) if found["unit"] == "yuan" else None
        if found["mark"] or second or found["unit"] == "yuan renminbi":
            yield Hit(passage, found.start(), second.end() if second else found.end())
