"""A total, the number it is divided by and the figure for each: what one must be by the other two."""

from __future__ import annotations

from decimal import Decimal

from msgspec import Struct

from jjjdoc.findings import Severity
from jjjdoc.language.claim.averages.divisor import NUMERATORS, Divisor
from jjjdoc.language.claim.averages.stretch import units_in_figure
from jjjdoc.language.claim.claim import Claim
from jjjdoc.language.claim.document import Claims, Outcome
from jjjdoc.language.claim.sums import exact, in_unit_of, written
from jjjdoc.language.quantity.interval import CONTEXT, Interval, possible
from jjjdoc.language.quantity.units import COUNTS, KNOWN_UNITS


class Division(Struct, frozen=True):
    """A total and the figure for each of so many; `by` counts them, None for the time that the total speaks of."""

    total: Claim
    each: Claim
    by: Claim | None
    many: Interval
    divisor: Divisor

    @property
    def parts(self) -> tuple[Claim, ...]:
        """The figures that it is made of but the one for each, in order of place."""
        found = (self.total,) if self.by is None else (self.total, self.by)
        return tuple(sorted(found, key=lambda claim: (claim.text, claim.quantity.start)))

    @property
    def severity(self) -> Severity:
        """How sure it is that the figures belong together."""
        near = self.by is not None and self.total.sentence == self.each.sentence == self.by.sentence
        return "error" if near and self.divisor.kind != "any" else "warning"


def check_division(document: Claims, division: Division) -> Outcome | None:
    """Return whether the figure for each follows from total and number; None if the three may be of other things."""
    each, total, divisor = division.each, division.total, division.divisor
    unit = NUMERATORS.get(each.quantity.dimension, ("", Decimal(1)))[1]
    mean = _value(total).divided_by(division.many).times(CONTEXT.divide(Decimal(1), unit))
    if _value(each, is_quotient=True).meets(mean):
        return Outcome(True, each, division.parts)
    should = _quotient(division, unit)
    if not is_like_a_slip(exact(each), should):
        return None
    if division.by is None and not divisor.is_mean and exact(each) > should:
        return None  # it could be so much every day, and was not
    return _fault(document, division, should)


def _quotient(division: Division, unit: Decimal) -> Decimal:
    """Return the figure for each that total and number give as they are written, in base units."""
    by, divisor = division.by, division.divisor
    number = CONTEXT.divide(CONTEXT.add(division.many.low, division.many.high), Decimal(2))
    if by is None:
        number = division.many.low
    elif divisor.kind != "time":
        number = CONTEXT.divide(exact(by), KNOWN_UNITS[divisor.unit].factor if divisor.unit else divisor.many)
    return CONTEXT.divide(exact(division.total), CONTEXT.multiply(number, unit))


def _fault(document: Claims, division: Division, should: Decimal) -> Outcome:
    each, total, by = division.each, division.total, division.by
    number = document.figure(by) if by is not None else written(division.many.low.quantize(Decimal(1)))
    if total.quantity.start < each.quantity.start:
        sum_ = f"{document.figure(total)} ÷ {number}"
        computed = in_unit_of(should, each)
        return Outcome(False, each, division.parts, "average", computed, sum_, division.severity)
    others = (each,) if by is None else (each, by)
    product = CONTEXT.multiply(exact(total), CONTEXT.divide(exact(each), should))
    sum_ = f"{document.figure(each)} × {number}"
    return Outcome(False, total, others, "product", in_unit_of(product, total), sum_, division.severity)


# --- what figures stand for --------------------------------------------------------------------------------


_ROUND, _ROUND_ZEROS = Decimal("0.04"), 2


def _value(claim: Claim, *, is_quotient: bool = False) -> Interval:
    """Return what a figure stands for: beside others that it is computed from, 30,000 is no 34,000."""
    quantity = claim.quantity
    wide = possible(quantity)
    if quantity.qualifier != "exact":
        return wide
    is_count = quantity.place == 0 and (not quantity.unit or quantity.dimension in COUNTS)
    half = Decimal(0) if is_count and not is_quotient else Decimal(5).scaleb(quantity.place - 1)
    if quantity.resolution - quantity.place >= _ROUND_ZEROS:
        half = max(half, CONTEXT.multiply(abs(quantity.low), _ROUND))
    half = CONTEXT.multiply(half, quantity.factor)
    value = exact(claim)
    return Interval(max(wide.low, CONTEXT.subtract(value, half)), min(wide.high, CONTEXT.add(value, half)))


_MANY_PEOPLE = 100_000
_ABOUT = Interval(Decimal("0.97"), Decimal("1.03"))
"""A population changes within a year: figures per person are for its mean."""


def number_of(by: Claim, divisor: Divisor) -> Interval:
    """Return how many there are of what something is counted against."""
    if divisor.kind == "time":
        return units_in_figure(divisor.unit, by)
    one = KNOWN_UNITS[divisor.unit].factor if divisor.kind == "measure" else divisor.many
    many = _value(by).times(CONTEXT.divide(Decimal(1), one))
    is_population = divisor.kind == "thing" and divisor.is_mean and many.low > _MANY_PEOPLE
    return many.multiplied_by(_ABOUT) if is_population else many


_MOST = 2
_NEAR = Decimal("0.02")


def is_like_a_slip(one: Decimal, other: Decimal) -> bool:
    """Tell whether two numbers are of one size, or a power of ten apart: the figures of other things mostly are not."""
    if one <= 0 or other <= 0:
        return False
    ratio = CONTEXT.divide(max(one, other), min(one, other))
    digits = ratio.scaleb(-ratio.adjusted())
    return ratio < _MOST or digits < 1 + _NEAR or digits > 10 * (1 - _NEAR)
