"""Words that the figures beside them deny.

What it finds
    A figure that is said to have risen, fallen or stayed the same from another, to be higher, lower or faster than it, to
    meet or miss a target, to be a record, or to have gone one way year after year, when the figures say otherwise.
Why it matters
    One of the figures or the verb is wrong, and readers cannot know which. It happens when a figure is updated and the
    sentence around it is not.
Examples
    Bad en: Cargo rose from 84.2 million tons in 2022 to 79.6 million tons in 2023.
    Bad en: The vacancy rate was 8.3 percent, below the national average of 7.1 percent.
    Bad zh: 棉花总产量31.5万吨，超过32万吨的目标。
    Good en: Cargo rose from 79.6 million tons in 2022 to 84.2 million tons in 2023.
    Good en: Growth of 4.7 percent was faster than the 4.1 percent forecast.
    Good zh: 棉花总产量32万吨，超过31.5万吨的目标。
Limits
    Figures of one sentence are compared with each other; what rose or fell without a figure beside it is held against
    the figures of the same subject a year apart, and against the rows of tables that it names. Words that leave open
    what is more (improved, strengthened) say nothing of figures, and plans, denials and figures with a minus are left out.
"""

from __future__ import annotations

from collections.abc import Iterator

from jjjdoc.errors import Wording
from jjjdoc.language.claim.relations.verb import relate
from jjjdoc.lint.claims import claim_hits
from jjjdoc.lint.context import Context
from jjjdoc.lint.document import LintDocument
from jjjdoc.lint.rule import Hit, Rule

RULE = Rule(
    severity="error",
    subject="document",
    rows=True,
    messages={
        "rise": Wording(
            en="from “{first}” to “{shown}” is no rise: {sum}", zh="由“{first}”到“{shown}”并未上升：{sum}"
        ),
        "fall": Wording(
            en="from “{first}” to “{shown}” is no fall: {sum}", zh="由“{first}”到“{shown}”并未下降：{sum}"
        ),
        "series_rise": Wording(
            en="said to rise all along, but “{shown}” comes after “{first}”: {sum}",
            zh="称持续上升，但“{first}”之后为“{shown}”：{sum}",
        ),
        "series_fall": Wording(
            en="said to fall all along, but “{shown}” comes after “{first}”: {sum}",
            zh="称持续下降，但“{first}”之后为“{shown}”：{sum}",
        ),
        "same": Wording(en="“{shown}” and “{first}” are not the same", zh="“{shown}”与“{first}”并不相同"),
        "more": Wording(
            en="“{shown}” is not more than “{first}”: {sum}", zh="“{shown}”并不高于“{first}”：{sum}"
        ),
        "less": Wording(
            en="“{shown}” is not less than “{first}”: {sum}", zh="“{shown}”并不低于“{first}”：{sum}"
        ),
        "at_least": Wording(
            en="“{shown}” does not reach “{first}”: {sum}", zh="“{shown}”未达到“{first}”：{sum}"
        ),
        "at_most": Wording(en="“{shown}” exceeds “{first}”: {sum}", zh="“{shown}”超出“{first}”：{sum}"),
        "record": Wording(
            en="“{shown}” is no record beside “{first}”: {sum}",
            zh="有“{first}”在前，“{shown}”并非纪录：{sum}",
        ),
    },
)


def check(document: LintDocument, context: Context) -> Iterator[Hit]:
    """Yield each figure that is not where the words about it put it."""
    yield from claim_hits(document, context, relate)
