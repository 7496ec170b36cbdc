"""Figures: every reference to a fact is written out in the language of its text."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import cache

from jjjdoc.language.quantity.derive import resolve_derived
from jjjdoc.language.quantity.figure_error import FigureError
from jjjdoc.language.quantity.write import write_fact
from jjjdoc.model.fact import Fact
from jjjdoc.tree.inlines import FactOptions, FactReference, Inline
from jjjdoc.tree.nodes import Document
from jjjdoc.tree.walk import map_inlines


def write_figures(document: Document, facts: Mapping[str, Fact]) -> Document:
    """Write out every reference to a fact; one that cannot be written keeps `text` None."""
    known = resolve_derived(facts)

    @cache  # a report says its main figures again and again
    def figure(fact: str, period: str | None, options: FactOptions, language: str) -> str | None:
        try:
            return write_fact(known[fact], period, options, language)
        except FigureError:
            return None

    def write(inline: Inline, language: str) -> Inline:
        if not isinstance(inline, FactReference) or inline.fact not in known:
            return inline
        return replace(inline, text=figure(inline.fact, inline.period, inline.options, language))

    return map_inlines(document, write)
