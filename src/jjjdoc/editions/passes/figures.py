"""Figures: every reference to a fact is written out in the language of its text."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache

from msgspec.structs import replace

from jjjdoc.language.quantity.derive import resolve_derived
from jjjdoc.language.quantity.figure_error import FigureError
from jjjdoc.language.quantity.write import write_fact
from jjjdoc.model.fact import Fact
from jjjdoc.tree.inlines import FactOptions, FactReference
from jjjdoc.tree.nodes import Document
from jjjdoc.tree.walk import map_references

FigureWriter = Callable[[FactReference, str], str | None]
"""How a reference to a fact is written in a language; None where it cannot be."""


def write_figures(document: Document, facts: Mapping[str, Fact]) -> Document:
    """Write out every reference to a fact; one that cannot be written keeps `text` None."""
    figure = figure_writer(facts)

    def write(reference: FactReference, language: str) -> FactReference:
        return replace(reference, text=figure(reference, language))

    return map_references(document, FactReference, write)


def figure_writer(facts: Mapping[str, Fact]) -> FigureWriter:
    """Return what writes the figures of these facts."""
    known = resolve_derived(facts)

    @cache  # a report says its main figures again and again
    def figure(fact: str, period: str | None, options: FactOptions, language: str) -> str | None:
        try:
            return write_fact(known[fact], period, options, language) if fact in known else None
        except FigureError:
            return None

    return lambda reference, language: figure(reference.fact, reference.period, reference.options, language)
