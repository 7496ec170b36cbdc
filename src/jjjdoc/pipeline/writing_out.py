"""Texts of a report with figures and terms written out, outside of any edition."""

from __future__ import annotations

from collections.abc import Sequence

from jjjdoc.editions.passes.figures import figure_writer
from jjjdoc.editions.passes.terms import write_term
from jjjdoc.model.report import Report
from jjjdoc.model.termbase import Termbase
from jjjdoc.tree.inlines import (
    CrossReference,
    Emphasis,
    FactReference,
    Inline,
    Link,
    NoteReference,
    Strong,
    TermReference,
)


class WritingOut:
    """How a report writes figures and terms in each of its languages, whatever language the text around them is in."""

    def __init__(self, report: Report, termbase: Termbase) -> None:
        self._figure = figure_writer(report.facts)
        self._concepts = termbase.concepts

    def reference(self, reference: FactReference | TermReference, language: str) -> str | None:
        """Return what a reference is written as; None for what cannot be written in the language."""
        if isinstance(reference, FactReference):
            return self._figure(reference, language)
        concept = self._concepts.get(reference.concept)
        return None if concept is None else write_term(concept, reference, language)

    def plain_text(self, inlines: Sequence[Inline], language: str) -> str:
        """Return what a reader sees of a text, without notes and references to other places."""
        return "".join([self._plain(inline, language) for inline in inlines])

    def _plain(self, inline: Inline, language: str) -> str:
        match inline:
            case Emphasis() | Strong() | Link():
                return self.plain_text(inline.children, language)
            case NoteReference() | CrossReference():
                return ""
            case FactReference() | TermReference():
                return self.reference(inline, language) or ""
            case _:
                return inline.text
