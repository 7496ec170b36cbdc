"""Figures: every reference to a fact is written out in the language of its text."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import cache

from msgspec.structs import replace

from jjjdoc.language.labels import is_chinese
from jjjdoc.language.quantity import FigureError
from jjjdoc.language.quantity.derive import resolve_derived
from jjjdoc.language.quantity.write import write_fact
from jjjdoc.model.fact import Fact
from jjjdoc.model.report import Report
from jjjdoc.model.termbase import Concept, Termbase
from jjjdoc.tree import nodes
from jjjdoc.tree.walk import map_references

# Texts of a report with figures and terms written out, outside of any edition.


class WritingOut:
    """How a report writes figures and terms in each of its languages, whatever language the text around them is in."""

    def __init__(self, report: Report, termbase: Termbase) -> None:
        self._figure = figure_writer(report.facts)
        self._concepts = termbase.concepts

    def reference(self, reference: nodes.FactReference | nodes.TermReference, language: str) -> str | None:
        """Return what a reference is written as; None for what cannot be written in the language."""
        if isinstance(reference, nodes.FactReference):
            return self._figure(reference, language)
        concept = self._concepts.get(reference.concept)
        return None if concept is None else write_term(concept, reference, language)

    def plain_text(self, inlines: Sequence[nodes.Inline], language: str) -> str:
        """Return what a reader sees of a text, without notes and references to other places."""
        return "".join([self._plain(inline, language) for inline in inlines])

    def _plain(self, inline: nodes.Inline, language: str) -> str:
        match inline:
            case nodes.Emphasis() | nodes.Strong() | nodes.Link():
                return self.plain_text(inline.children, language)
            case nodes.NoteReference() | nodes.CrossReference():
                return ""
            case nodes.FactReference() | nodes.TermReference():
                return self.reference(inline, language) or ""
            case _:
                return inline.text


# Terms: every reference to a concept is written out in the language of its text.


def write_terms(document: nodes.Document, termbase: Termbase) -> nodes.Document:
    """Write out every reference to a concept; one without a term in the language keeps `text` None."""

    def write(reference: nodes.TermReference, language: str) -> nodes.TermReference:
        concept = termbase.concepts.get(reference.concept)
        return (
            reference
            if concept is None
            else replace(reference, text=write_term(concept, reference, language))
        )

    return map_references(document, nodes.TermReference, write)


def write_term(concept: Concept, reference: nodes.TermReference, language: str) -> str | None:
    """Return the term that a reference asks for; the preferred one where the concept lacks that form."""
    preferred = concept.term(language)
    if preferred is None:
        return None
    text = preferred.text
    if reference.form == "defined":
        abbreviation = concept.term(language, "abbreviation")
        if abbreviation is not None:
            opening, closing = ("（", "）") if is_chinese(language) else (" (", ")")
            text = f"{text}{opening}{abbreviation.text}{closing}"
    elif reference.form != "preferred":
        asked = concept.term(language, reference.form)
        text = text if asked is None else asked.text
    return text[:1].upper() + text[1:] if reference.capital else text


FigureWriter = Callable[[nodes.FactReference, str], str | None]
"""How a reference to a fact is written in a language; None where it cannot be."""


def write_figures(document: nodes.Document, facts: Mapping[str, Fact]) -> nodes.Document:
    """Write out every reference to a fact; one that cannot be written keeps `text` None."""
    figure = figure_writer(facts)

    def write(reference: nodes.FactReference, language: str) -> nodes.FactReference:
        return replace(reference, text=figure(reference, language))

    return map_references(document, nodes.FactReference, write)


def figure_writer(facts: Mapping[str, Fact]) -> FigureWriter:
    """Return what writes the figures of these facts."""
    known = resolve_derived(facts)

    @cache  # a report says its main figures again and again
    def figure(fact: str, period: str | None, options: nodes.FactOptions, language: str) -> str | None:
        try:
            return write_fact(known[fact], period, options, language) if fact in known else None
        except FigureError:
            return None

    return lambda reference, language: figure(reference.fact, reference.period, reference.options, language)
