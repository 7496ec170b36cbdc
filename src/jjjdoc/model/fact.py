"""Figures as data: a named figure with unit, scale and period, and figures derived from others."""

from __future__ import annotations

from decimal import Decimal
from typing import Literal

from msgspec import Struct

from jjjdoc.locations import Place

Qualifier = Literal["exact", "about", "over", "nearly", "at_least", "at_most"]

Operation = Literal["ratio", "difference", "percent_change", "average_annual_growth", "sum", "share"]


class FactValue(Struct, frozen=True):
    """One value as its author wrote it, in the fact's scale; `period` is None for a fact without one.

    `value` comes from the text of the source, never through a float, so 10.40 keeps both its decimals.
    """

    value: Decimal
    period: str | None
    place: Place


class Operand(Struct, frozen=True):
    """A fact, and in a series the period, that a derived fact is computed from."""

    fact: str
    period: str | None
    place: Place


class Derivation(Struct, frozen=True):
    """How a derived fact follows from others.

    ratio: first / second. difference: first - second. percent_change: from first to second, in percent.
    average_annual_growth: compound rate in percent a year from first to second over their years.
    sum: of all. share: first in second, in percent.
    """

    operation: Operation
    operands: tuple[Operand, ...]
    place: Place


class Fact(Struct, frozen=True):
    """A named figure.

    `values` holds one value, or one a period for a time series, or none where a derived fact shows what is
    computed. `scale` is a key of the scale table ("" for one), the unit in which the values are written; `unit`
    is a key of the unit table. `digits` is how many decimals are shown in that scale, None for as many as are
    written. `measure` is the Chinese measure word of a thing that is counted. `sources` are ids of references.
    """

    id: str
    values: tuple[FactValue, ...]
    unit: str
    scale: str
    digits: int | None
    qualifier: Qualifier
    measure: str | None
    derivation: Derivation | None
    sources: tuple[str, ...]
    place: Place

    def at(self, period: str | None) -> FactValue | None:
        """Return the value of a period; without one, the only value or the latest of a series."""
        if period is None:
            return self.values[-1] if self.values else None
        return next((value for value in self.values if value.period == period), None)
