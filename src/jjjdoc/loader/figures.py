"""The facts and references of a report, from all its files."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec import Struct, field

from jjjdoc.errors import Wording
from jjjdoc.loader.context import Context
from jjjdoc.loader.entry import Entry
from jjjdoc.loader.facts import build_fact
from jjjdoc.loader.files import ReportFile
from jjjdoc.loader.nodes import Scalar
from jjjdoc.loader.references import build_reference
from jjjdoc.locations import Place
from jjjdoc.model.fact import Fact
from jjjdoc.model.report import Reference

_FACT_TWICE = Wording(en="the fact “{id}” is there already, at {first}", zh="已有数据“{id}”，见 {first}")
_REFERENCE_TWICE = Wording(
    en="the reference “{id}” is there already, at {first}", zh="已有文献“{id}”，见 {first}"
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
