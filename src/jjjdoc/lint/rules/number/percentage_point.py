"""Percent for percentage points.

What it finds
    个百分点 as “percent”, or % as “percentage points”.
Why it matters
    A rate that rises from 4 to 5 percent rises by one percentage point, and by 25 percent.
Examples
    Bad pair: 失业率比5月下降0.2个百分点。 || The unemployment rate was down 0.2 percent from May.
    Good pair: 失业率比5月下降0.2个百分点。 || The unemployment rate was down 0.2 percentage points from May.
Limits
    Reported if the number is the same in both languages.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec.structs import replace

from jjjdoc.errors import Wording
from jjjdoc.language.labels import is_chinese
from jjjdoc.language.quantity.reading import Quantity
from jjjdoc.lint.context import Context
from jjjdoc.lint.document import Pair
from jjjdoc.lint.rule import Hit, Rule
from jjjdoc.lint.rules.number._pair import hits_of
from jjjdoc.patterns import regex

RULE = Rule(
    severity="error",
    subject="pair",
    safety="suggested",
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

_POINTS = regex(r"[\s-]?(?:percentage[\s-]points?|个百分点)", re.IGNORECASE)
_PERCENT = regex(r"[\s-]?(?:percent|per cent|pct)\b|\s?[%％]", re.IGNORECASE)


def check(pair: Pair, context: Context) -> Iterator[Hit]:
    """Yield the shares of which the target takes points for percent, or percent for points."""
    for hit in hits_of(pair, context, "percentage_point"):
        _, (target, quantity) = hit.quantities
        written = target.text[hit.start : hit.end]
        yield replace(hit, replacement=_mended(written, quantity, target.language))


def _mended(written: str, quantity: Quantity, language: str) -> str | None:
    """Return a share with the other unit, its number as it is written; None where the unit stands at both bounds."""
    if is_chinese(language):
        percent, points = "%", "个百分点"
    else:
        percent, points = " percent", f" percentage point{'' if quantity.high == 1 else 's'}"
    wrong, right = (_POINTS, percent) if quantity.dimension == "points" else (_PERCENT, points)
    mended, count = wrong.subn(right, written)
    return mended if count == 1 else None
