"""Texts of a report with figures and terms written out, outside of any edition."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from jjjdoc.editions.passes.figures import write_figures
from jjjdoc.editions.passes.terms import write_terms
from jjjdoc.model.report import Report
from jjjdoc.model.termbase import Termbase
from jjjdoc.tree.inlines import (
    CrossReference,
    Emphasis,
    FactReference,
    Inline,
    Link,
    NoteReference,
    Prose,
    Strong,
    TermReference,
)
from jjjdoc.tree.nodes import Document, Paragraph


def write_out(report: Report, termbase: Termbase, texts: Sequence[Prose], language: str) -> list[Prose]:
    """Return texts with their figures and terms as a language writes them, whatever language they are in.

    What cannot be written out keeps `text` None.
    """
    document = Document(
        report=report.id,
        edition="",
        languages=report.languages,
        date=report.date.isoformat(),
        fronts=(),
        blocks=tuple(Paragraph(replace(text, language=language)) for text in texts),
    )
    written = write_figures(write_terms(document, termbase), report.facts).blocks
    return [block.prose for block in written if isinstance(block, Paragraph)]


def plain_text(inlines: Sequence[Inline]) -> str:
    """Return what a reader sees of a text that is written out, without notes and references to other places."""
    return "".join(map(_plain, inlines))


def _plain(inline: Inline) -> str:
    match inline:
        case Emphasis() | Strong() | Link():
            return plain_text(inline.children)
        case NoteReference() | CrossReference():
            return ""
        case FactReference() | TermReference():
            return inline.text or ""
        case _:
            return inline.text
