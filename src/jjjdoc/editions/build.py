"""From a report to the document of one edition: languages, selection, layout, then the passes."""

from __future__ import annotations

from msgspec.structs import replace

from jjjdoc.config.settings import Edition
from jjjdoc.editions.annex import glossary_annex
from jjjdoc.editions.languages import match_languages
from jjjdoc.editions.layouts import lay_out
from jjjdoc.editions.monolingual import blocks_in, front_in, notes_in
from jjjdoc.editions.passes.captions import number_captions
from jjjdoc.editions.passes.charts import draw_charts
from jjjdoc.editions.passes.cross_references import referred_targets, write_cross_references
from jjjdoc.editions.passes.figures import write_figures
from jjjdoc.editions.passes.notes import number_notes, without_notes
from jjjdoc.editions.passes.source_notes import add_source_notes
from jjjdoc.editions.passes.terms import write_terms
from jjjdoc.editions.selection import select_sections
from jjjdoc.editions.targets import titles_of
from jjjdoc.model.report import Report
from jjjdoc.model.termbase import Termbase
from jjjdoc.tree.inlines import TermReference
from jjjdoc.tree.nodes import Document, Paragraph
from jjjdoc.tree.walk import iterate_references


def build_document(report: Report, edition: Edition, termbase: Termbase | None) -> Document:
    """Return the document of an edition, with figures, terms, numbers and cross-references written out.

    A reference that cannot be resolved stays in the tree without text. Raises JjjdocError where the edition asks
    for a section or a language that the report does not have.
    """
    languages = match_languages(report, edition)
    sections = select_sections(report, edition)
    others = len(report.official.annexes) if report.official else 0
    columns = tuple(blocks_in(sections, edition, language, others) for language in languages)
    document = Document(
        report=report.id,
        edition=edition.name,
        languages=languages,
        date=report.date.isoformat(),
        fronts=tuple(front_in(report, language) for language in languages),
        blocks=lay_out(columns, languages, edition.layout),
        notes=tuple(note for language in languages for note in notes_in(report, language)),
    )
    if edition.notes and edition.source_notes:
        sources = [(name, language) for name in report.references for language in languages]
        document = add_source_notes(document, report, titles_of(report, sources))
    document = number_notes(document) if edition.notes else without_notes(document)
    if termbase is not None and edition.glossary:
        document = _with_glossary(document, termbase)
    document = number_captions(_written(document, report, termbase))
    return draw_charts(_with_cross_references(document, report, termbase), report.facts)


def _written(document: Document, report: Report, termbase: Termbase | None) -> Document:
    """Return a document with terms and figures written out."""
    terms = document if termbase is None else write_terms(document, termbase)
    return write_figures(terms, report.facts)


def _with_cross_references(document: Document, report: Report, termbase: Termbase | None) -> Document:
    wanted = sorted(referred_targets(document))
    if not wanted:
        return document
    titles = titles_of(report, wanted)
    carrier = replace(document, fronts=(), blocks=tuple(map(Paragraph, titles.values())), notes=())
    blocks = _written(carrier, report, termbase).blocks
    written = (block.prose for block in blocks if isinstance(block, Paragraph))
    addresses = {name: entry.url for name, entry in report.references.items() if entry.url}
    return write_cross_references(document, dict(zip(titles, written, strict=True)), addresses)


def _with_glossary(document: Document, termbase: Termbase) -> Document:
    used = (reference.concept for reference, _ in iterate_references(document, TermReference))
    annex = glossary_annex(termbase, used, document.languages)
    return replace(document, blocks=document.blocks + annex)
