"""Figure that the target lacks.

What it finds
    A figure in the source that the target does not have in any form.
Why it matters
    A missing figure is a missing claim.
Examples
    Bad pair: 雄安新区累计完成投资6570亿元，新增城镇就业4.8万人。 || Xiong'an New Area has created 48,000 new urban jobs.
    Good pair: 雄安新区累计完成投资6570亿元。 || A total of CNY 657 billion has been invested in Xiong'an New Area.
Limits
    Counts up to twelve, places in an order, dates (see number.date), figures that the target gives once for two
    times in the source, figures that those of the target yield (a difference, a share, a sum), and figures that
    the translation has in the paragraph before or behind instead are not reported.
    A warning for sums, shares, decimals and numbers from a hundred, else a note, as for vague numbers (数十) and
    multiples.
"""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from jjjdoc.errors import Wording
from jjjdoc.lint.context import Context
from jjjdoc.lint.document import Pair
from jjjdoc.lint.rule import Hit, Rule
from jjjdoc.lint.rules.number._digits import shows_digits
from jjjdoc.lint.rules.number._numbered import is_reference
from jjjdoc.lint.rules.number._pair import hits_of

RULE = Rule(
    severity="warning",
    subject="pair",
    messages={
        "found": Wording(
            en="the translation has no “{source}” ({right})",
            zh="译文缺少“{source}”（{right}）",
        ),
        "as_written": Wording(
            en="the translation has no “{source}”",
            zh="译文缺少“{source}”",
        ),
    },
)


def check(pair: Pair, context: Context) -> Iterator[Hit]:
    """Yield the figures of the source that the target lacks."""
    for hit in hits_of(pair, context, "missing"):
        if any(is_reference(passage, quantity) for passage, quantity in hit.quantities):
            continue
        plain = shows_digits(str(hit.values["source"]), str(hit.values["source_value"]))
        has_rendering = hit.values["right"] != hit.values["source"]
        yield hit if has_rendering and not plain else replace(hit, message="as_written")
