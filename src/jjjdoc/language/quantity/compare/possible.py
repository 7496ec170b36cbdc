"""What a number in a text may stand for: every number that its author would have written so.

A figure is rounded to its last digit, a round one to the last that is not 0; a qualifier opens it to one side.
"""

from __future__ import annotations

from decimal import Decimal

from jjjdoc.language.quantity.interval import CONTEXT, Interval
from jjjdoc.language.quantity.qualifiers import BOUNDS
from jjjdoc.language.quantity.reading import Quantity

_ROUND_ZEROS = 2
"""With so many zeros at its end a whole number may be a round one: 3,000 but not 30."""


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


def readings(quantity: Quantity) -> tuple[Interval, ...]:
    """Return what each way of reading a quantity may stand for (threefold increase: 3 or 4)."""
    chosen = possible(quantity)
    moved = (alternative - quantity.low for alternative in quantity.alternatives)
    return chosen, *(Interval(CONTEXT.add(chosen.low, by), CONTEXT.add(chosen.high, by)) for by in moved)


def cannot_be(shown: Quantity, computed: Interval) -> bool:
    """Tell whether no reading of a quantity meets what was computed."""
    return not any(reading.meets(computed) for reading in readings(shown))


def _around_quantity(quantity: Quantity) -> tuple[Decimal, Decimal]:
    place = quantity.place
    if quantity.qualifier != "exact" or quantity.resolution - place >= _ROUND_ZEROS:
        place = quantity.resolution
    half = Decimal(5).scaleb(place - 1)
    match BOUNDS[quantity.qualifier].side:
        case "above":
            return quantity.low, quantity.high + 2 * half
        case "below":
            return quantity.low - 2 * half, quantity.high
        case "about" | "exact":
            return quantity.low - half, quantity.high + half
