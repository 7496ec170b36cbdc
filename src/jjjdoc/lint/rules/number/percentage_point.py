"""Percent for percentage points.

What it finds
    个百分点 as “percent”, or % as “percentage points”.
Why it matters
    A rate that rises from 4 to 5 percent rises by one percentage point, and by 25 percent.
Examples
    Bad pair: 失业率比5月下降0.2个百分点。 || The unemployment rate was down 0.2 percent from May.
    Good pair: 失业率比5月下降0.2个百分点。 || The unemployment rate was down 0.2 percentage points from May.
Limits
    Reported where the number is the same in both languages.
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
        "lost": Wording(
            en="“{source}” is {right}, not “{target}”: percentage points became percent",
            zh="“{source}”即{right}，不是“{target}”：百分点误作百分比",
        ),
        "added": Wording(
            en="“{source}” is {right}, not “{target}”: percent became percentage points",
            zh="“{source}”即{right}，不是“{target}”：百分比误作百分点",
        ),
    },
)


def check(pair: Pair, context: Context) -> Iterator[Hit]:
    """Yield the shares of which the target takes points for percent, or percent for points."""
    yield from hits_of(pair, context, "percentage_point")
