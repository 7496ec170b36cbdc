"""Average, price or rate that does not follow from its total and number.

What it finds
    An average, a figure per person, per household or per day, a unit price, a speed, a density or an equal share that,
    times the number it is for, is not the total given for all of them; a mean that is not the mean of the figures in a
    row before it. The figures stand in one sentence, in two that follow each other, or in a table in which most rows
    agree.
Why it matters
    One of the three figures is wrong, and readers who divide will find it.
Examples
    Bad en: Last year 26 clinics treated 208,000 patients, 9,000 patients per clinic.
    Bad en: We ordered 60 printers at CNY 1,500 each, CNY 96,000 in total.
    Bad zh: 全县2400户领取补助720万元，户均3500元。
    Good en: Last year 26 clinics treated 208,000 patients, 8,000 patients per clinic.
    Good en: We ordered 60 printers at CNY 1,500 each, CNY 90,000 in total.
    Good zh: 全县2400户领取补助720万元，户均3000元。
Limits
    Every figure may be rounded, and numbers of people change: only impossible results are reported. An average of
    another thing, of a part or of a shorter time than the total is not compared; a capacity, a limit or a standard is
    no average. Where several totals or numbers could be meant, any that fits will do.
"""

from __future__ import annotations

from collections.abc import Iterator

from jjjdoc.errors import Wording
from jjjdoc.language.claim.relations.average import relate
from jjjdoc.lint.claims import claim_hits
from jjjdoc.lint.context import Context
from jjjdoc.lint.document import LintDocument
from jjjdoc.lint.rule import Hit, Rule

RULE = Rule(
    severity="error",
    subject="document",
    rows=True,
    messages={
        "average": Wording(
            en="{sum} = {computed}, not {shown}",
            zh="{sum} = {computed}，不是{shown}",
        ),
        "product": Wording(
            en="{sum} = {computed}, not {shown}",
            zh="{sum} = {computed}，不是{shown}",
        ),
    },
)


def check(document: LintDocument, context: Context) -> Iterator[Hit]:
    """Yield each average, price or rate that cannot be."""
    yield from claim_hits(document, context, relate)
