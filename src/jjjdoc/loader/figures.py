"""The facts and references of a report, from all its files."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from typing import cast

from msgspec import Struct, field

from jjjdoc.errors import Wording
from jjjdoc.language.quantity.calendar import period_end
from jjjdoc.language.quantity.scales import ONE
from jjjdoc.loader.context import Context
from jjjdoc.loader.files import ReportFile
from jjjdoc.loader.nodes import Entry, Scalar
from jjjdoc.loader.segments import build_named
from jjjdoc.locations import Place
from jjjdoc.model.fact import Derivation, Fact, FactValue, Operand, Operation, Qualifier
from jjjdoc.model.report import Reference

# From checked mappings to facts.


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


# From checked mappings to references: the publications that figures come from.


def build_reference(context: Context, key: Scalar, entry: Entry) -> Reference | None:
    """Return a reference; the segment of its title is called `reference_<id>`."""
    title = build_named(context, entry, "title", f"reference_{key.value}")
    if title is None:
        return None
    return Reference(key.value, title, entry.text("url"), entry.text("date"))


_FACT_TWICE = Wording(en="duplicate fact “{id}”; the first is at {first}", zh="已有数据“{id}”，见{first}")
_REFERENCE_TWICE = Wording(
    en="duplicate reference “{id}”; the first is at {first}", zh="已有文献“{id}”，见{first}"
)
_NO_REFERENCE = Wording(en="there is no reference “{id}”", zh="没有标识为“{id}”的文献")


class Figures(Struct):
    """What the files of a report have; `declared` has the ids of all facts, `facts` those that are sound."""

    declared: dict[str, Place] = field(default_factory=dict)
    facts: dict[str, Fact] = field(default_factory=dict)
    references: dict[str, Reference] = field(default_factory=dict)
    _cited: dict[str, Place] = field(default_factory=dict)

    def claim_fact(self, context: Context, key: Scalar) -> bool:
        """Tell whether a fact stands for the first time in all files; report it if not."""
        return _claim(context, key, self.declared, _FACT_TWICE)

    def claim_reference(self, context: Context, key: Scalar) -> bool:
        """Tell whether a reference stands for the first time in all files; report it if not."""
        return _claim(context, key, self._cited, _REFERENCE_TWICE)

    def check_sources(self, context: Context, fact: Entry) -> None:
        """Report sources of a fact that are not among the references."""
        sources = fact.items("source")
        for source in sources.scalars() if sources else []:
            if source.value not in self._cited:
                hint = context.run.faults.suggest(source.value, self._cited)
                context.fault(source, _NO_REFERENCE(id=source.value), hint)


def read_figures(files: Iterable[ReportFile]) -> Figures:
    """Return the facts and references of these files; those of the first are found first."""
    figures = Figures()
    all_files = tuple(files)
    for file in all_files:
        references = file.entry.pairs("references")
        for key, entry in references.entries() if references else []:
            if figures.claim_reference(file.context, key):
                reference = build_reference(file.context, key, entry)
                if reference is not None:
                    figures.references[key.value] = reference
    for file in all_files:
        facts = file.entry.pairs("facts")
        for key, entry in facts.entries() if facts else []:
            figures.check_sources(file.context, entry)
            if figures.claim_fact(file.context, key) and entry.sound:
                figures.facts[key.value] = build_fact(file.context, key, entry)
    return figures


def _claim(context: Context, key: Scalar, taken: dict[str, Place], wording: Wording) -> bool:
    place = context.place(key)
    first = taken.setdefault(key.value, place)
    if first is place:
        return True
    context.run.faults.add(place, wording(id=key.value, first=first))
    return False
