"""Date that differs.

What it finds
    A year, month or day, or the number of a five-year plan, that is not the same in both languages.
Why it matters
    Dates are copied by hand, and rarely checked again.
Examples
    Bad pair: 2014年，京津冀协同发展上升为国家战略。 || In 2015, coordinated development became a national strategy.
    Good pair: 2014年，京津冀协同发展上升为国家战略。 || In 2014, coordinated development became a national strategy.
    Bad pair: 十四五以来 || since the 145 plan
    Good pair: 十四五以来 || since the start of the 14th Five-Year Plan period (2021-2025)
Limits
    A date that one language leaves out or adds is a note: years are repeated or left to context.
"""

from __future__ import annotations

from collections.abc import Iterator

from jjjdoc.errors import Wording
from jjjdoc.lint.context import Context
from jjjdoc.lint.document import Pair
from jjjdoc.lint.rule import Hit, Rule
from jjjdoc.lint.rules.number._pair import hits_of

RULE = Rule(
    severity="error",
    subject="pair",
    messages={
        "found": Wording(
            en="“{target}” is not “{source}”: different date",
            zh="“{target}”不是“{source}”：日期不符",
        ),
        "plan_missing": Wording(
            en="the translation does not name the plan “{source}”",
            zh="译文未提及规划“{source}”",
        ),
        "missing": Wording(
            en="the translation has no date for “{source}”",
            zh="译文缺少日期“{source}”",
        ),
        "added": Wording(
            en="the source has no date for “{target}”",
            zh="原文没有日期“{target}”",
        ),
    },
)


def check(pair: Pair, context: Context) -> Iterator[Hit]:
    """Yield the dates that differ."""
    yield from hits_of(pair, context, "date")
