"""What a format has no place for in a glossary: counted by the keys of the glossary, so that nothing is lost unsaid."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Literal

from jjjdoc.exchange.term_tables import fits_cell, is_in_table
from jjjdoc.model.termbase import Concept, Term, Termbase

TermFormat = Literal["tbx", "tbx3", "csv", "omegat"]


def term_losses(termbase: Termbase, form: TermFormat) -> dict[str, int]:
    """Return how often each key of the glossary holds what a format does not; OmegaT's is no exchange, but a view."""
    if form == "omegat":
        return {}
    concepts = termbase.concepts.values()
    if form == "csv":
        found = Counter("concepts" for concept in concepts if not is_in_table(concept))
        for concept in filter(is_in_table, concepts):
            found.update(_in_table(concept))
        return dict(found)
    found = Counter(key for concept in concepts for key in _of_every_format(concept))
    found.update(key for concept in concepts for key in _in_tbx(concept))
    if form == "tbx3":
        found.update("confirmed" for concept in concepts if not concept.confirmed)
    return dict(found)


def _of_every_format(concept: Concept) -> Iterator[str]:
    if concept.members:
        yield "members"
    for term in concept.terms:
        if term.inflections:
            yield "inflections"


def _in_tbx(concept: Concept) -> Iterator[str]:
    for term in concept.terms:
        if (term.case == "exact") is not (term.type == "abbreviation"):
            yield "case"
        if term.whole_token:
            yield "whole_token"
        if term.only_with_source:
            yield "only_with_source"


def _in_table(concept: Concept) -> Iterator[str]:
    yield from _of_every_format(concept)
    if concept.definition:
        yield "definition"
    if not concept.confirmed:
        yield "confirmed"
    if concept.sources or any(term.sources for term in concept.terms):
        yield "source"
    for term in concept.terms:
        yield from _term_in_table(term)


def _term_in_table(term: Term) -> Iterator[str]:
    if not fits_cell(term):
        yield term.status
    elif term.language == "zh" and term.status == "deprecated":
        yield "deprecated"
    elif term.type == "short" or (term.language == "zh" and term.type == "abbreviation"):
        yield term.type  # it becomes an admitted form
    elif term.type == "abbreviation" and term.case != "exact":
        yield "case"
