"""Share that does not follow from its part and whole.

What it finds
    A share that is not the part by the whole: in percent, as a fraction in words (two thirds, 三成), in the column of a
    table; shares that are all of one whole and do not add up to 100 percent, or are more.
Why it matters
    One of the figures is wrong, or the share is of something else, and the reader cannot tell which.
Examples
    Bad en: Of the 400 farms surveyed, 120 (35 percent) reported losses.
    Bad en: Two thirds of the 300 families, or 150, were relocated.
    Bad en: Roads, schools and hospitals accounted for 14.2, 41.5 and 54.3 percent of the total.
    Bad zh: 全年授权专利3600件，其中发明专利900件，占总数的15%。
    Bad zh: 三次产业比重为5.1:38.6:46.3。
    Good en: Of the 400 farms surveyed, 120 (30 percent) reported losses.
    Good en: Two thirds of the 300 families, or 200, were relocated.
    Good en: Some 62 percent of the students use buses, 48 percent use bicycles and 20 percent walk.
    Good zh: 全年授权专利3600件，其中发明专利900件，占全国的15%。
    Good zh: 三次产业比重为5.1:38.6:56.3。
Limits
    Every figure may be rounded, and a share in words is a round one: only impossible results are reported. The part and
    the share stand in one sentence, the whole there, in the one before or as the total of a table nearby, and the share
    names no other. Shares that need not be all of a whole are
    reported where they are more than it: a warning.
"""

from __future__ import annotations

from collections.abc import Iterator

from jjjdoc.errors import Wording
from jjjdoc.language.claim.relations.share import relate
from jjjdoc.lint.claims import claim_hits
from jjjdoc.lint.context import Context
from jjjdoc.lint.document import LintDocument
from jjjdoc.lint.rule import Hit, Rule

RULE = Rule(
    severity="error",
    subject="document",
    rows=True,
    messages={
        "share": Wording(
            en="“{first}” of “{last}” is not “{shown}”: {sum}",
            zh="“{first}”占“{last}”的比重不是“{shown}”：{sum}",
        ),
        "rest": Wording(
            en="what “{first}” of “{last}” leaves is not “{shown}”: {sum}",
            zh="“{last}”除去“{first}”，其余不是“{shown}”：{sum}",
        ),
        "all": Wording(
            en="the shares of one whole add up to 100 percent: {sum}, not 100",
            zh="同一整体的各项占比合计应为100%：{sum}，不是100",
        ),
    },
)


def check(document: LintDocument, context: Context) -> Iterator[Hit]:
    """Yield each share that cannot be."""
    yield from claim_hits(document, context, relate)
