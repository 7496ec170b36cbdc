"""Ordinal that differs.

What it finds
    An ordinal that became another ordinal or a count, or the reverse: 第五次 as “the sixth”, as “five”.
Why it matters
    The fifth meeting is one meeting.
Examples
    Bad pair: 第五次项目推介会 || five investment promotion meetings
    Bad pair: 公布第二批名单。 || The third list has been published.
    Good pair: 第五次项目推介会 || the fifth investment promotion meeting
    Good pair: 第二季度增长5% || The second quarter saw growth of 5 percent.
Limits
    First and one are not compared, and another place is reported only if each language has just one that the other
    lacks. Numbers in names and titles may be written either way (Phase 2, the second phase), and 十四届, 二期, 三轮
    without 第 may be the 14th, the second, the third.
"""

from __future__ import annotations

from collections.abc import Iterator

from jjjdoc.errors import Wording
from jjjdoc.lint.context import Context
from jjjdoc.lint.document import Pair
from jjjdoc.lint.rule import Hit, Rule
from jjjdoc.lint.rules.number._pair import hits_of

RULE = Rule(
    severity="warning",
    subject="pair",
    messages={
        "another": Wording(
            en="“{source}” and “{target}” are different ordinals",
            zh="“{source}”与“{target}”序数不同",
        ),
        "cardinal": Wording(
            en="“{source}” is an ordinal, but “{target}” is a count",
            zh="“{source}”是序数，“{target}”是基数",
        ),
        "ordinal": Wording(
            en="“{source}” is a count, but “{target}” is an ordinal",
            zh="“{source}”是基数，“{target}”是序数",
        ),
    },
)


def check(pair: Pair, context: Context) -> Iterator[Hit]:
    """Yield the places in an order that became counts, and the other way."""
    yield from hits_of(pair, context, "ordinal")
