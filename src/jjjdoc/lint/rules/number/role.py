"""By for to, or to for by.

What it finds
    A change by an amount that became a change to it, or the reverse: 下降了80% as “fell to 80 percent”. A share, a
    rate or a contribution that became a change, or the reverse: 占24.5% as “up 24.5 percent”.
Why it matters
    A fall by 80 percent leaves one fifth; a fall to 80 percent leaves four fifths.
Examples
    Bad pair: 价格下降到80%。 || The price fell by 80 percent.
    Good pair: 价格下降到80%。 || The price fell to 80 percent of its former level.
    Bad pair: 城乡建设用地减量130平方公里。 || Land for urban and rural construction was reduced to 130 square kilometers.
    Good pair: 城乡建设用地减量130平方公里。 || Land for urban and rural construction was reduced by 130 square kilometers.
    Bad pair: 其中民营企业占53.5%。 || Private firms were up 53.5 percent.
    Good pair: 其中民营企业占53.5%。 || Private firms accounted for 53.5 percent.
    Bad pair: 消费拉动经济增长4.3个百分点。 || Consumption grew by 4.3 percentage points.
    Good pair: 消费拉动经济增长4.3个百分点。 || Consumption contributed 4.3 percentage points to growth.
Limits
    Reported only if both languages say what kind of change the same figure is.
"""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from jjjdoc.errors import Wording
from jjjdoc.lint.context import Context
from jjjdoc.lint.document import Pair
from jjjdoc.lint.rule import Hit, Rule
from jjjdoc.lint.rules.number._contrasts import CONTRAST, contrast_hits
from jjjdoc.lint.rules.number._pair import hits_of
from jjjdoc.lint.rules.number._verb import with_verb

RULE = Rule(
    severity="error",
    subject="pair",
    messages={
        "contrast": CONTRAST,
        "to_for_by": Wording(
            en="“{source}” is the amount of the change, but “{target}” in the translation is the result",
            zh="“{source}”是变化的幅度，译文“{target}”却是变化后的结果",
        ),
        "by_for_to": Wording(
            en="“{source}” is the result of the change, but “{target}” in the translation is the amount",
            zh="“{source}”是变化后的结果，译文“{target}”却是变化的幅度",
        ),
    },
)


def check(pair: Pair, context: Context) -> Iterator[Hit]:
    """Yield the changes by an amount that became changes to it, and the other way."""
    yield from contrast_hits(pair, context, "role")
    for hit in hits_of(pair, context, "role"):
        source, target = hit.quantities
        words = {"source": with_verb(*source), "target": with_verb(*target)}
        yield replace(hit, values={**hit.values, **words})
