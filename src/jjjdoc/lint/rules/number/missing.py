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
    A warning for sums, shares, decimals, numbers from a hundred, and counts in digits of a text that keeps its other
    figures, else a note, as for vague numbers (数十) and multiples.
"""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from jjjdoc.errors import Wording
from jjjdoc.language.quantity.reading import Quantity
from jjjdoc.lint.context import Context
from jjjdoc.lint.document import Pair
from jjjdoc.lint.rule import Hit, Rule
from jjjdoc.lint.rules.number._digits import shows_digits
from jjjdoc.lint.rules.number._numbered import is_reference
from jjjdoc.lint.rules.number._pair import hits_of
from jjjdoc.patterns import regex

_DIGITS = regex("[0-9]")
_JOINT = regex("[^，、。；0-9]{0,16}(?<!中)[，、；和及][^，、。；0-9]{1,20}")

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
        yield replace(
            hit,
            severity="warning" if _is_left_out(pair, hit, context) else hit.severity,
            message=hit.message if has_rendering and not plain else "as_written",
        )


def _is_left_out(pair: Pair, hit: Hit, context: Context) -> bool:
    """Tell whether a count in digits (86件) is left out of a list of which the other language keeps a figure and adds none.

    Not if it follows from these: the rest of a total, or the total of the rest.
    """
    _, count = hit.quantities[0]
    matching = context.matching(pair)
    written = pair.source.text[count.start : count.end]
    if not count.counter or count.kind != "number" or matching.target or not _DIGITS.match(written):
        return False
    given = [
        one
        for one, _ in matching.pairs
        if one.quantity.kind == "number" and one.quantity.dimension != "ratio"
    ]
    values = [one.value for one in given]
    follows = any(one + count.low in values or one - count.low in values for one in values)
    return not follows and any(_are_listed(pair.source.text, one.quantity, count) for one in given)


def _are_listed(text: str, one: Quantity, other: Quantity) -> bool:
    """Tell whether two figures of a text follow each other in a list."""
    first, last = sorted((one, other), key=lambda each: each.start)
    return _JOINT.fullmatch(text, first.outer[1], max(first.outer[1], last.outer[0])) is not None
