"""Change that does not follow from its two figures.

What it finds
    A rate of growth, an amount, a number of percentage points or a multiple that does not follow from the two figures
    given for it; an average annual rate that does not follow from them and the years between. The figures stand in one
    sentence, in one paragraph with their years, in the row of a table that has a column of growth, or right before words
    that take them up again ("the additional 92 buses", "the latter is twice the former").
Why it matters
    One of the figures is wrong, or they do not measure the same thing. Readers who check one sum and find it wrong
    believe no other.
Examples
    Bad en: The value of contracts rose from CNY 7.12 billion in 2013 to CNY 74.87 billion in 2023, with an average annual growth rate of 36.5 percent.
    Bad en: Exports were CNY 48 billion in 2022. In 2023 they reached CNY 60 billion, up 35 percent.
    Bad en: The fleet was enlarged from 310 buses to 402 buses. The additional 82 buses serve the northern suburbs.
    Bad zh: 占比由2013年的40.7%上升至2023年的66.1%，提高15.4个百分点。
    Good en: The value of contracts rose from CNY 7.12 billion in 2013 to CNY 74.87 billion in 2023, with an average annual growth rate of 26.5 percent.
    Good en: Exports were CNY 48 billion in 2022. In 2023 they reached CNY 60 billion, up 25 percent.
    Good en: The fleet was enlarged from 310 buses to 402 buses. The additional 92 buses serve the northern suburbs.
    Good zh: 占比由2013年的40.7%上升至2023年的66.1%，提高25.4个百分点。
Limits
    Every figure may be rounded, and means any value that rounds to it: only impossible results are reported. Figures
    of different sentences must have the same subject, unit and scope, and be a year apart unless the text says what the
    change is measured against: a warning. Growth of output and value added is often stated in constant prices, and is
    not checked; nor is a column of growth that mostly does not follow from the columns beside it.
"""

from __future__ import annotations

from collections.abc import Iterator

from jjjdoc.errors import Wording
from jjjdoc.language.claim.relations.change import relate
from jjjdoc.lint.claims import claim_hits
from jjjdoc.lint.context import Context
from jjjdoc.lint.document import LintDocument
from jjjdoc.lint.rule import Hit, Rule

RULE = Rule(
    severity="error",
    subject="document",
    rows=True,
    messages={
        "change": Wording(
            en="from “{first}” to “{last}” is not {shown}: it is {computed}",
            zh="由“{first}”到“{last}”不是“{shown}”，应为{computed}",
        ),
        "multiple": Wording(
            en="from “{first}” to “{last}” is not “{shown}”: it is {computed} times as much",
            zh="由“{first}”到“{last}”不是“{shown}”，应为原来的{computed}倍",
        ),
        "more": Wording(
            en="from “{first}” to “{last}” is not “{shown}” more: it is {computed} times more",
            zh="由“{first}”到“{last}”不是增长“{shown}”，应为增长{computed}倍",
        ),
        "points": Wording(
            en="from “{first}” to “{last}” is {computed} percentage points, not percent",
            zh="由“{first}”到“{last}”是{computed}个百分点，不是百分之{computed}",
        ),
    },
)


def check(document: LintDocument, context: Context) -> Iterator[Hit]:
    """Yield each change that cannot be what it is said to be."""
    yield from claim_hits(document, context, relate)
