"""Figures: every reference to a fact is written out in the language of its text."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from jjjdoc.language.quantity.derive import resolve_derived
from jjjdoc.language.quantity.figure_error import FigureError
from jjjdoc.language.quantity.write import write_fact
from jjjdoc.model.fact import Fact
from jjjdoc.tree.nodes import Document, FactReference, Inline
from jjjdoc.tree.walk import map_inlines


def write_figures(document: Document, facts: Mapping[str, Fact]) -> Document:
    """Write out every reference to a fact; one that cannot be written keeps `text` None."""
    known = resolve_derived(facts)

    def write(inline: Inline, language: str) -> Inline:
        if not isinstance(inline, FactReference) or inline.fact not in known:
            return inline
        try:
            text = write_fact(known[inline.fact], inline.period, inline.options, language)
        except FigureError:
            return inline
        return replace(inline, text=text)

    return map_inlines(document, write)
