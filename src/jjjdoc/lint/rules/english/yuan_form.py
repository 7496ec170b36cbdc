"""Wrong form of yuan.

What it finds
    “Yuan” with a capital after a number, and the plural “yuans”.
Why it matters
    Units of currency are common nouns: 5 yuan as 5 dollars. The word has no plural.
Examples
    Bad en: Investment reached 150 billion Yuan.
    Bad en: A ticket costs a hundred yuans.
    Good en: Investment reached 150 billion yuan in the home of the Yuan Dynasty.
    Good en: In the 1350s Yuan rule ended. In 2013 Yuan Longping visited.
Limits
    The capital is reported only after a number with a scale or one that is no year, and not before a further name.
"""

from __future__ import annotations

from collections.abc import Iterator

from jjjdoc.errors import Wording
from jjjdoc.lint.context import Context
from jjjdoc.lint.passage import Passage
from jjjdoc.lint.rule import Hit, Rule
from jjjdoc.patterns import regex

RULE = Rule(
    severity="error",
    subject="passage",
    needs=("yuan",),
    languages=("en",),
    safety="safe",
    messages={
        "found": Wording(
            en="write the unit “yuan” in lower case, without a plural",
            zh="货币单位应写作yuan：首字母小写，无复数",
        )
    },
)

_WRONG = regex(
    r"\b(?P<plural>[Yy]uans)\b"
    r"|(?:(?:thousand|million|billion|trillion)|(?<![\w.,-])(?!(?:1[0-9]|20)\d\d(?![,.\d]))\d+(?:[.,]\d+)*)\s(?P<capital>Yuan|YUAN)\b(?!\s(?:[A-Z]|dynasty|rule))"
)


def check(passage: Passage, context: Context) -> Iterator[Hit]:
    """Yield each wrong form."""
    for found in _WRONG.finditer(passage.text):
        group = "plural" if found["plural"] else "capital"
        yield Hit(passage, *found.span(group), replacement="yuan")
