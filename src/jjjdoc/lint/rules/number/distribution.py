"""Figure for each given as the total, or the total as the figure for each.

What it finds
    A figure that one language gives for each of several things (各, 分别, 每, 均; each, apiece, per) and the other for
    all of them together (共, 合计, 累计; in total, together, combined).
Why it matters
    Two companies fined 600,000 yuan each pay twice what two companies fined 600,000 yuan in total pay.
Examples
    Bad pair: 两家公司分别被处以60万元罚款。 || The two companies were fined a total of CNY 600,000.
    Good pair: 两家公司分别被处以60万元罚款。 || The two companies were fined CNY 600,000 each.
    Bad pair: 市财政共安排1.8亿元支持6个县。 || The city has allocated CNY 180 million to each of six counties.
    Good pair: 参加者每人累计锻炼150分钟。 || Each participant exercised for a total of 150 minutes.
Limits
    Both languages must say it in words beside the figure. If one says neither, or a text says both of one figure,
    nothing is reported. A figure of each year, month or time is not for each of several things (see number.period).
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
        "total_for_each": Wording(
            en="“{source}” is for each, but “{target}” is said of all together",
            zh="“{source}”是每一个的数，译文“{target}”却是合计数",
        ),
        "each_for_total": Wording(
            en="“{source}” is for all together, but “{target}” is said of each",
            zh="“{source}”是合计数，译文“{target}”却是每一个的数",
        ),
    },
)


def check(pair: Pair, context: Context) -> Iterator[Hit]:
    """Yield the figures that are for each in one language and for all together in the other."""
    yield from hits_of(pair, context, "distribution")
