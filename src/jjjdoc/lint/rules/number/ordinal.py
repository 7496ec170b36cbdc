"""Ordinal that differs.

What it finds
    A place in an order that became another place or a count, or a count that became a place: 第五次 as “the sixth”, as
    “five”; sessions, phases, batches, ranks and generations are compared each with their own kind.
Why it matters
    The fifth meeting is one meeting.
Examples
    Bad pair: 第五次项目推介会 || five investment promotion meetings
    Bad pair: 公布第二批名单。 || The third list has been published.
    Bad pair: 二十届三中全会在京举行。 || The Second Plenary Session of the 20th CPC Central Committee was held in Beijing.
    Bad pair: 产量居全国第二位。 || Output ranked third in the country.
    Bad pair: 居全国第三位、西部第二位。 || It ranked second nationwide and third in western China.
    Good pair: 世界第三、亚洲第一长的隧道 || the longest tunnel in Asia and the third longest in the world
    Good pair: 第五次项目推介会 || the fifth investment promotion meeting
    Good pair: 第二季度增长5% || The second quarter saw growth of 5 percent.
Limits
    First and one are not compared with counts. An ordinal whose noun is not known is reported only if each language
    has just one number that the other lacks. Articles, lines and documents are the matter of `number.reference`.
"""

from __future__ import annotations

from collections.abc import Iterator

from jjjdoc.errors import Wording
from jjjdoc.lint.context import Context
from jjjdoc.lint.document import Pair
from jjjdoc.lint.rule import Hit, Rule
from jjjdoc.lint.rules.number._numbered import hits_of as numbered_hits
from jjjdoc.lint.rules.number._numbered import is_named, is_reference
from jjjdoc.lint.rules.number._pair import hits_of

RULE = Rule(
    severity="warning",
    subject="pair",
    yields_to=("number.mismatch", "number.date"),
    messages={
        "found": Wording(
            en="“{source}” is number {source_number}, but “{target}” is number {target_number}",
            zh="“{source}”序数为{source_number}，“{target}”序数为{target_number}",
        ),
        "from_bottom": Wording(
            en="“{source}” counts from the end, but “{target}” from the beginning",
            zh="“{source}”为倒数，“{target}”为正数",
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
    """Yield the places in an order that became other places or counts, and the other way."""
    yield from numbered_hits(pair, "ordinal")
    for hit in hits_of(pair, context, "ordinal"):
        if not any(is_reference(*each) or is_named(*each) for each in hit.quantities):
            yield hit
