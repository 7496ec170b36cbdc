"""The mean of figures that stand in a row: 32, 36, 40 and 44, an average of 38."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from jjjdoc.language.claim.claim import Claim
from jjjdoc.language.claim.document import Claims, Outcome
from jjjdoc.language.claim.sums import in_unit_of
from jjjdoc.language.quantity.interval import CONTEXT, Interval, cannot_be
from jjjdoc.language.quantity.reading import Quantity
from jjjdoc.language.quantity.scales import SCALES
from jjjdoc.patterns import regex

_MEAN = regex(r"平均(?!每)|均值|(?<![a-z])(?:averag(?:e|es|ed|ing)|mean)(?![a-z])")
_NEXT = regex(r"[\s、,和及与]*(?:and)?\s*")
_FEWEST, _LONGEST = 3, 30


def check_mean(document: Claims, claims: Sequence[Claim], at: int) -> Outcome | None:
    """Return whether a figure is the mean of three or more that stand in a row before it; None if there are none."""
    mean = claims[at]
    row = _row_before(claims, at) if _MEAN.search(mean.before) else []
    if len(row) < _FEWEST:
        return None
    values = [_value(claim, row[-1]) for claim in row]
    number = Decimal(len(row))
    total = values[0]
    for value in values[1:]:
        total = total.plus(value)
    computed = Interval(CONTEXT.divide(total.low, number), CONTEXT.divide(total.high, number))
    if not cannot_be(mean.quantity, computed):
        return Outcome(True, mean, tuple(row))
    apart = mean.value.low > max(value.high for value in values) or mean.value.high < min(
        value.low for value in values
    )
    middle = CONTEXT.divide(CONTEXT.add(computed.low, computed.high), Decimal(2))
    terms = " + ".join(document.figure(claim) for claim in row)
    return Outcome(
        False,
        mean,
        tuple(row),
        "average",
        in_unit_of(middle, mean),
        f"({terms}) ÷ {number}",
        "error" if apart else "warning",
    )


def _row_before(claims: Sequence[Claim], at: int) -> list[Claim]:
    """Return the figures of one kind that end right before one, with nothing but commas and "and" between."""
    mean = claims[at]
    row: list[Claim] = []
    for claim in reversed(claims[max(0, at - _LONGEST) : at]):
        if row and not _NEXT.fullmatch(row[0].before):
            break
        if (
            claim.quantity.kind != "number"
            or mean.sentence - claim.sentence > 1
            or claim.quantity.role != "level"
        ):
            break
        if claim.quantity.dimension != mean.quantity.dimension and (not row or claim.quantity.unit):
            break
        row.insert(0, claim)
    return row


def _value(claim: Claim, last: Claim) -> Interval:
    """Return what a figure may be; one that leaves its unit out is in that of the last of the row."""
    quantity: Quantity = claim.quantity
    half = Decimal(5).scaleb(quantity.place - 1)
    factor = quantity.factor if quantity.unit else last.quantity.factor
    if not quantity.scale and not quantity.unit and last.quantity.scale in SCALES:
        factor = factor.scaleb(SCALES[last.quantity.scale].power)
    return Interval(CONTEXT.subtract(quantity.low, half), CONTEXT.add(quantity.low, half)).times(factor)
