"""From checked mappings to facts."""

from __future__ import annotations

from decimal import Decimal
from typing import cast

from jjjdoc.language.quantity.periods import period_end
from jjjdoc.language.quantity.scales import ONE
from jjjdoc.loader.context import Context
from jjjdoc.loader.entry import Entry
from jjjdoc.loader.nodes import Scalar
from jjjdoc.model.fact import Derivation, Fact, FactValue, Operand, Operation, Qualifier


def build_fact(context: Context, key: Scalar, entry: Entry) -> Fact:
    """Return the fact that a mapping describes; a series is put in the order of its periods."""
    digits = entry.text("digits")
    scale = entry.text("scale") or ""
    sources = entry.items("source")
    return Fact(
        id=key.value,
        values=_values(context, entry),
        unit=entry.text("unit") or "",
        scale="" if scale == ONE.name else scale,
        digits=None if digits is None else int(digits),
        qualifier=cast(Qualifier, entry.text("qualifier") or "exact"),  # the shape allows no other words
        measure=entry.text("measure"),
        derivation=_derivation(context, entry),
        sources=tuple(source.value for source in sources.scalars()) if sources else (),
        place=context.place(key),
    )


def _values(context: Context, entry: Entry) -> tuple[FactValue, ...]:
    if value := entry.scalar("value"):
        return (FactValue(Decimal(value.value), entry.text("period"), context.place(value)),)
    series = entry.pairs("series")
    if series is None:
        return ()
    # The latest value of a series is that of the period that ends last.
    pairs = sorted(series.scalars(), key=lambda pair: period_end(pair[0].value))
    return tuple(
        FactValue(Decimal(number.value), period.value, context.place(number)) for period, number in pairs
    )


def _derivation(context: Context, entry: Entry) -> Derivation | None:
    derived = entry.entry("derived")
    if derived is None or not derived.sound:
        return None
    ((operation, _),) = derived.fields.items()
    operands = derived.items(operation)
    return Derivation(
        cast(Operation, operation),  # the shape has one key for each operation
        tuple(_operand(context, operand) for operand in operands.scalars()) if operands else (),
        context.place(derived.keys[operation]),
    )


def _operand(context: Context, scalar: Scalar) -> Operand:
    fact, _, period = scalar.value.partition("@")
    return Operand(fact, period or None, context.place(scalar))
