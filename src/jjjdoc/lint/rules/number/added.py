"""Figure that the source lacks.

What it finds
    A figure in the target that the source does not have in any form.
Why it matters
    A figure without a source cannot be checked.
Examples
    Bad pair: 京津冀协同发展取得显著成效。 || The economy of the region grew by 190 percent.
    Good pair: 新增造林60万亩。 || Another 600,000 mu (40,000 hectares) was afforested.
Limits
    Conversions in brackets, counts up to twelve, places in an order, dates (see number.date), figures that are
    repeated, figures that those of the source yield (a difference, a share, a sum), and figures of the source
    paragraph before or behind that its own translation lacks are not reported. A warning for sums, shares, decimals and numbers from a hundred, else a note, as for vague numbers (dozens) and multiples.
"""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from jjjdoc.errors import Wording
from jjjdoc.lint.context import Context
from jjjdoc.lint.document import Pair
from jjjdoc.lint.rule import Hit, Rule
from jjjdoc.lint.rules.number._digits import in_digits
from jjjdoc.lint.rules.number._numbered import is_reference
from jjjdoc.lint.rules.number._pair import hits_of

RULE = Rule(
    severity="warning",
    subject="pair",
    yields_to=("counterpart.added",),
    messages={
        "found": Wording(
            en="“{target}”{reading} is not in the source",
            zh="原文没有“{target}”{reading}",
        ),
    },
)


def check(pair: Pair, context: Context) -> Iterator[Hit]:
    """Yield the figures of the target that the source lacks."""
    for hit in hits_of(pair, context, "added"):
        if any(is_reference(passage, quantity) for passage, quantity in hit.quantities):
            continue
        reading = in_digits(str(hit.values["target"]), str(hit.values["target_value"]))
        yield replace(hit, values={**hit.values, "reading": reading})
