"""What a rounded figure stands for: every number that would be rounded to it, or be written so in a text."""

from __future__ import annotations

from decimal import Context, Decimal

from msgspec import Struct

from jjjdoc.language.quantity.qualifiers import BOUNDS
from jjjdoc.language.quantity.reading import Quantity
from jjjdoc.language.quantity.scales import READ_SCALES, SCALES, round_written
from jjjdoc.language.quantity.write import find_unit, find_value
from jjjdoc.model.fact import Fact

#: No signal is raised: what cannot be computed becomes infinite or no number, and is looked for by name.
CONTEXT = Context(prec=60, traps=[])

INFINITY = Decimal("Infinity")


class Interval(Struct, frozen=True):
    """All numbers from `low` to `high`, both included; either may be infinite."""

    low: Decimal
    high: Decimal

    def meets(self, other: Interval) -> bool:
        """Tell whether some number belongs to both."""
        return self.low <= other.high and other.low <= self.high

    def times(self, factor: Decimal) -> Interval:
        """Return the interval in another unit; the factor is positive."""
        return Interval(CONTEXT.multiply(self.low, factor), CONTEXT.multiply(self.high, factor))

    def plus(self, other: Interval) -> Interval:
        """Return all sums."""
        return Interval(CONTEXT.add(self.low, other.low), CONTEXT.add(self.high, other.high))

    def minus(self, other: Interval) -> Interval:
        """Return all differences."""
        return Interval(CONTEXT.subtract(self.low, other.high), CONTEXT.subtract(self.high, other.low))

    def multiplied_by(self, other: Interval) -> Interval:
        """Return all products."""
        products = [
            CONTEXT.multiply(mine, theirs)
            for mine in (self.low, self.high)
            for theirs in (other.low, other.high)
        ]
        return Interval(min(products), max(products))

    def divided_by(self, other: Interval) -> Interval:
        """Return all quotients; everything, where the divisor may be zero."""
        if other.low <= 0 <= other.high:
            return Interval(-INFINITY, INFINITY)
        quotients = [
            CONTEXT.divide(mine, theirs)
            for mine in (self.low, self.high)
            for theirs in (other.low, other.high)
        ]
        return Interval(min(quotients), max(quotients))


def value_of(fact: Fact, period: str | None) -> Decimal:
    """Return a value counted in ones of its unit, as it is written. Raises FigureError."""
    value = find_value(fact, period).value
    return value.scaleb(round_written(value, fact.scale, None).scale.power, CONTEXT)


def interval_of(fact: Fact, period: str | None) -> Interval:
    """Return what a value stands for as it is shown, counted in ones of its unit. Raises FigureError.

    An exact figure stands for half a unit of its last place on either side. A figure with a qualifier is round:
    "about 3,000" is known to the thousand, "over 3,000" is from there up to 4,000, "nearly" down to 2,000.
    """
    find_unit(fact)
    written = round_written(find_value(fact, period).value, fact.scale, fact.digits)
    total = written.total
    place = Decimal(1).scaleb(written.resolution)
    match BOUNDS[fact.qualifier].side:
        case "exact":
            return _around(total, Decimal(5).scaleb(written.last_place - 1))
        case "about":
            return _around(total, Decimal(5).scaleb(written.resolution - 1))
        case "above":
            return Interval(total, CONTEXT.add(total, place))
        case "below":
            return Interval(CONTEXT.subtract(total, place), total)


def _around(middle: Decimal, half: Decimal) -> Interval:
    return Interval(CONTEXT.subtract(middle, half), CONTEXT.add(middle, half))


# --- numbers in texts --------------------------------------------------------------------------------------


_ROUND_ZEROS = 2
"""With so many zeros at its end a whole number may be a round one: 3,000 but not 30."""


_TWENTIETH = Decimal("0.05")


def possible(quantity: Quantity) -> Interval:
    """Return all numbers that a quantity may stand for, in the unit of its dimension whose factor is 1."""
    low, high = _around_quantity(quantity)
    if quantity.low >= 0:
        low = max(low, Decimal(0))
    return Interval(low, high).times(quantity.factor)


def counted(quantity: Quantity) -> Interval:
    """Return what a quantity may stand for where things are counted one by one: an exact number is what it is."""
    if quantity.qualifier == "exact" and quantity.place == 0 and not quantity.unit:
        return Interval(quantity.low, quantity.high)
    return possible(quantity)


def written(quantity: Quantity) -> Interval:
    """Return what a quantity may stand for where its last digit written is meant, though that be a zero: 3,000.

    A qualifier (about, over) takes it to the last digit that is none, by a twentieth at most.
    """
    half = Decimal(5).scaleb(quantity.place - 1)
    if quantity.qualifier != "exact":
        half = min(Decimal(5).scaleb(quantity.resolution - 1), abs(quantity.low) * _TWENTIETH)
    elif quantity.place == 0 and not quantity.unit:
        half = Decimal(0)
    return _around(quantity.low, half).times(quantity.factor)


def readings(quantity: Quantity) -> tuple[Interval, ...]:
    """Return what each way of reading a quantity may stand for (threefold increase: 3 or 4)."""
    chosen = possible(quantity)
    moved = (alternative - quantity.low for alternative in quantity.alternatives)
    return chosen, *(Interval(CONTEXT.add(chosen.low, by), CONTEXT.add(chosen.high, by)) for by in moved)


def cannot_be(shown: Quantity, computed: Interval) -> bool:
    """Tell whether no reading of a quantity meets what was computed."""
    return not any(reading.meets(computed) for reading in readings(shown))


def _has_decimals(quantity: Quantity) -> bool:
    """Tell whether digits are written behind the point, so that a zero there is meant: 20.0 million."""
    scale = SCALES.get(quantity.scale) or READ_SCALES.get(quantity.scale)
    power = scale.power if scale is not None else 0
    if quantity.heading_scale:
        power += quantity.heading_scale.adjusted()
    return quantity.place < power


def _around_quantity(quantity: Quantity) -> tuple[Decimal, Decimal]:
    place = quantity.place
    is_round = quantity.resolution - place >= _ROUND_ZEROS and not _has_decimals(quantity)
    if quantity.qualifier != "exact" or is_round:
        place = quantity.resolution
    half = Decimal(5).scaleb(place - 1)
    match BOUNDS[quantity.qualifier].side:
        case "above":
            return quantity.low, quantity.high + 2 * half
        case "below":
            return quantity.low - 2 * half, quantity.high
        case "about" if place == quantity.place:  # 13.5 is about 13, and about 14
            return quantity.low - 2 * half, quantity.high + 2 * half
        case "about" | "exact":
            return quantity.low - half, quantity.high + half
