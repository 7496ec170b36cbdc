r"""Currency that differs.

What it finds
    The same sum in another currency: 元 as dollars, 美元 as yuan.
Why it matters
    The sum is wrong by the rate of exchange, and no digit shows it.
Examples
    Bad pair: 补贴5150元。 || a subsidy of $5,150
    Good pair: 补贴5150元。 || a subsidy of CNY 5,150
    Good pair: 投资20亿美元。 || It invested US$2 billion.
    Good pair: 处新台币三万元罚锾。\n\n再犯者处五万元。 || The fine is NT$30,000.\n\nOn a second offense it is NT$50,000.
Limits
    元 alone is the currency that the text before it or the document says (新台币, 港币), otherwise yuan. It is an error
    if both languages, or the document, say which currency it is, and a warning if one leaves it open (五万元 as
    US$50,000). A bare dollar sign agrees with the dollar of any country.
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
            en="“{source}” is {right}, not “{target}”: different currency",
            zh="“{source}”即{right}，不是“{target}”：币种不同",
        ),
    },
)


def check(pair: Pair, context: Context) -> Iterator[Hit]:
    """Yield the sums that are in another currency in the target."""
    yield from hits_of(pair, context, "currency")
