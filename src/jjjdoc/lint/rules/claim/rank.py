"""Ranks that the figures deny.

What it finds
    What is called the largest, the most or the first when another of its kind has the higher figure, in the same sentence,
    in a table or in a list; a place that a list of figures denies; a list in descending order that is not; a rank that
    is higher than the number of those ranked, rises when it is said to fall, or is given twice.
Why it matters
    Rankings are quoted more than any other figure, and those who come second know their own.
Examples
    Bad en: Wuxi ranked first with 310 patents, followed by Suzhou with 342.
    Bad en: The port slipped from 9th to 6th place.
    Bad en: Tessel loaded 21 million tons, Orlo 19 million and Marsk 18 million, so Marsk holds second place.
    Bad zh: 住房支出占比最高，为21%，其次是教育支出，占26%。
    Bad zh: 在参评的8个城市中，我市排名第9位。
    Good en: Wuxi ranked first with 342 patents, followed by Suzhou with 310.
    Good en: The largest park covers 86 hectares; all parks together have 310 hectares.
    Good en: Tessel loaded 21 million tons, Orlo 19 million and Marsk 18 million; by value Marsk holds second place.
    Good zh: 住房支出占比最高，为26%，其次是教育支出，占21%。
    Good zh: 在参评的8个城市中，我市排名第6位，全国第14位。
Limits
    Figures of one sentence must be of the same measure and say nothing of a whole. A ranking of what is better when it is less
    (costs, waiting times) is only checked if it says so.
"""

from __future__ import annotations

from collections.abc import Iterator

from jjjdoc.errors import Wording
from jjjdoc.language.claim.relations.rank import relate
from jjjdoc.lint.claims import claim_hits
from jjjdoc.lint.context import Context
from jjjdoc.lint.document import LintDocument
from jjjdoc.lint.rule import Hit, Rule

RULE = Rule(
    severity="error",
    subject="document",
    rows=True,
    messages={
        "most": Wording(
            en="“{shown}” is not the most: “{first}” is more ({sum})",
            zh="“{shown}”并非最多：“{first}”更多（{sum}）",
        ),
        "least": Wording(
            en="“{shown}” is not the least: “{first}” is less ({sum})",
            zh="“{shown}”并非最少：“{first}”更少（{sum}）",
        ),
        "more": Wording(
            en="“{shown}” is not more than “{first}”: {sum}", zh="“{shown}”并不高于“{first}”：{sum}"
        ),
        "less": Wording(
            en="“{shown}” is not less than “{first}”: {sum}", zh="“{shown}”并不低于“{first}”：{sum}"
        ),
        "ordered_at_least": Wording(
            en="in descending order, “{shown}” cannot follow “{first}”: {sum}",
            zh="按由高到低，“{first}”之后不应为“{shown}”：{sum}",
        ),
        "ordered_at_most": Wording(
            en="in ascending order, “{shown}” cannot follow “{first}”: {sum}",
            zh="按由低到高，“{first}”之后不应为“{shown}”：{sum}",
        ),
        "beyond": Wording(en="there is no “{shown}” among “{first}”", zh="“{first}”中不会有“{shown}”"),
        "placed": Wording(
            en="by the figures listed, “{first}” is not “{shown}”: {sum}",
            zh="按所列数据，“{first}”并非“{shown}”：{sum}",
        ),
        "climbed": Wording(
            en="from “{first}” to “{shown}” is down the ranking, not up",
            zh="由“{first}”到“{shown}”是名次下降，不是上升",
        ),
        "slipped": Wording(
            en="from “{first}” to “{shown}” is up the ranking, not down",
            zh="由“{first}”到“{shown}”是名次上升，不是下降",
        ),
        "places": Wording(
            en="from “{first}” to “{last}” is not “{shown}”: {sum}",
            zh="由“{first}”到“{last}”不是“{shown}”：{sum}",
        ),
        "graded": Wording(
            en="“{shown}” is out of place after “{first}” in the ranking: {sum}",
            zh="“{shown}”排在“{first}”之后，次序不符：{sum}",
        ),
        "repeated": Wording(
            en="rank “{shown}” is given twice, for different figures", zh="名次“{shown}”出现两次，数值却不同"
        ),
        "skipped": Wording(en="rank “{shown}” follows “{first}”", zh="名次“{first}”之后为“{shown}”"),
    },
)


def check(document: LintDocument, context: Context) -> Iterator[Hit]:
    """Yield each figure and each rank that is out of its place."""
    yield from claim_hits(document, context, relate)
