"""Reports (.yaml) to documents: for each language the full text, and the summaries that briefings print."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from msgspec import Struct

from jjjdoc.config.settings import Edition
from jjjdoc.editions.build import build_document
from jjjdoc.findings import Fault, SourceError
from jjjdoc.loader.report import read_report as load
from jjjdoc.loader.yaml import decode_source
from jjjdoc.locations import SourceSpans, SourceText, TextView
from jjjdoc.model.report import Report
from jjjdoc.readers.formats import ReadOptions
from jjjdoc.tree.nodes import Document, Prose
from jjjdoc.tree.walk import iterate_prose, map_prose


class ReadReport(Struct, frozen=True):
    """A report, its documents, and the faults it could be read in spite of: references to what is not there."""

    report: Report
    documents: tuple[Document, ...]
    faults: tuple[Fault, ...]


def read(data: bytes, path: str, options: ReadOptions) -> tuple[Document, ...]:
    """Return the documents of a report, figures and terms written out. Raises SourceError for one with faults."""
    found = read_report(data, path, options)
    if found.faults:
        raise SourceError(found.faults)
    return found.documents


def read_report(data: bytes, path: str, options: ReadOptions) -> ReadReport:
    """Read a report, with references to what is not there left without text.

    A text that is not translated is empty and stands where that of the source language does. Raises SourceError
    for any other fault.
    """
    source = decode_source(data, path)
    file = options.file or Path(path)
    concepts = None if options.termbase is None else options.termbase.concepts
    report, faults = load(source, file, options.root or file.resolve().parent, concepts)
    return ReadReport(report, tuple(_documents(report, options)), faults)


def _documents(report: Report, options: ReadOptions) -> Iterator[Document]:
    source_texts: dict[str | None, Prose] = {}
    for language in report.languages:
        for edition in (
            Edition("full", (language,)),
            Edition("summary", (language,), content="summary", notes=False),
        ):
            document = build_document(report, edition, options.termbase)
            if edition.content == "summary" and not document.blocks:
                continue
            if not source_texts:
                source_texts = {prose.segment: prose for prose in iterate_prose(document)}
            yield _with_gaps(document, source_texts, report.source)


def _with_gaps(document: Document, source_texts: Mapping[str | None, Prose], source: SourceText) -> Document:
    """Return the document with empty texts in place of the words that stand for what is not translated."""

    def gap(prose: Prose) -> Prose:
        if prose.view.source.path or prose.segment is None:
            return prose
        text = source_texts.get(prose.segment)
        at = text.view.source_range(0, 0)[0] if text else 0
        view = TextView("", source, lambda: SourceSpans.plain(at, 0))
        return Prose(prose.segment, prose.language, (), view)

    return map_prose(document, gap)
