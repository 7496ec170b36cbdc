"""Figure of what the text denies.

What it finds
    A number of accidents, complaints or cases in a text that says elsewhere that there were none; a number of projects or
    villages still to be done in a text that says that all are.
Why it matters
    One of the two sentences is wrong, and it is the one that readers remember.
Examples
    Bad en: No accidents occurred during the year. In March, two accidents at the depot delayed work.
    Bad en: All schools were rebuilt. Two schools have not been rebuilt.
    Bad zh: 施工期间未发生安全事故。施工期间共发生安全事故2起。
    Bad zh: 38个项目全部完工。仍有3个项目尚未完工。
    Good en: No fatal accidents occurred. Two minor accidents were reported.
    Good en: No accidents occurred in 2023. In 2022 there were two accidents.
    Good zh: 全年未发生重特大安全事故。全年发生一般安全事故2起。
    Good zh: 38个项目全部开工。仍有3个项目尚未完工。
Limits
    The figure must be of all that is denied or of a part of it: whatever the denial is about, a kind, a place or a time,
    must be said of the figure as well. Aims, rules and suppositions deny nothing.
"""

from __future__ import annotations

from collections.abc import Iterator

from jjjdoc.errors import Wording
from jjjdoc.language.claim.relations.denial import relate
from jjjdoc.lint.claims import claim_hits
from jjjdoc.lint.context import Context
from jjjdoc.lint.document import LintDocument
from jjjdoc.lint.rule import Hit, Rule

RULE = Rule(
    severity="warning",
    subject="document",
    rows=True,
    messages={
        "none": Wording(
            en="“{shown}” here, but the text also says “{denied}”", zh="此处为“{shown}”，而文中又称“{denied}”"
        ),
        "all": Wording(
            en="“{shown}” left here, but the text also says “{denied}”",
            zh="此处尚余“{shown}”，而文中又称“{denied}”",
        ),
    },
)


def check(document: LintDocument, context: Context) -> Iterator[Hit]:
    """Yield each figure that a sentence of the text denies."""
    yield from claim_hits(document, context, relate)
