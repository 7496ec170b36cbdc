"""The edition that an edited file shows, as the source has it now: its lines, and what segments stand in them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from msgspec import Struct, field

from jjjdoc.config.settings import Settings
from jjjdoc.editions.build import annex_term, build_document
from jjjdoc.errors import Message
from jjjdoc.language.fold import as_plainly_set
from jjjdoc.language.labels import primary_subtag
from jjjdoc.model.report import Report, Segment
from jjjdoc.model.termbase import Termbase
from jjjdoc.model.walk import iterate_segments
from jjjdoc.ooxml.segments import segment_digest
from jjjdoc.pipeline.build.build import find_template, select_editions
from jjjdoc.pipeline.project.reports import load_reports, select_reports
from jjjdoc.pipeline.pull.generated import Origins
from jjjdoc.pipeline.pull.leaves import leaves_of
from jjjdoc.pipeline.pull.revising import Shown
from jjjdoc.pipeline.pull.wordings import ANNEX_DEFINITION, ANNEX_TERM
from jjjdoc.readers.docx.edited.lines import Line, NoteCharacters, Span, WordFile, read_file
from jjjdoc.tree.nodes import FactReference, Prose
from jjjdoc.tree.walk import iterate_prose
from jjjdoc.writers.docx.document import as_written
from jjjdoc.writers.formats import WriteOptions, writer


class Current(Struct):
    """An edition of a report, built from the source as it is; `lines` are those of its segments, by bookmark."""

    report: Report
    file: WordFile
    segments: Mapping[str, Segment]
    lines: Mapping[str, Line]
    notes: NoteCharacters
    origins: Origins
    _prose: dict[tuple[str, str], list[Prose]] = field(default_factory=dict)

    def digest(self, segment: str, language: str) -> str | None:
        """Return the digest of a segment's template, None where there is no such text."""
        prose = self.template(segment, language)
        return None if prose is None else segment_digest(prose.view.text)

    def template(self, segment: str, language: str) -> Prose | None:
        """Return the text of a segment in the source."""
        found = self.segments.get(segment)
        return None if found is None else found.texts.get(language)

    def shown(self, line: Line) -> list[Shown]:
        """Return the segments of a line that have a text in the source."""
        return [shown for span in line.spans if (shown := self._shown(line, span)) is not None]

    def _shown(self, line: Line, span: Span) -> Shown | None:
        mark = span.mark
        template = self.template(mark.segment, mark.language)
        if template is None:
            return None
        for prose in self._prose.get((mark.segment, mark.language), ()):
            leaves = leaves_of(template, prose, line.text, span.start, span.end, self.notes)
            if leaves is not None:
                return Shown(span, template, leaves, self._is_shared(mark.segment, template))
        return None

    def _is_shared(self, segment: str, template: Prose) -> bool:
        """Tell whether a text is that of every language, or no more than the name of a fact."""
        is_fact = len(template.inlines) == 1 and isinstance(template.inlines[0], FactReference)
        if is_fact and not template.view.text.startswith("{"):
            return True
        places = [_place(prose) for prose in self.segments[segment].texts.values()]
        return places.count(_place(template)) > 1


def build_current(settings: Settings, about: Mapping[str, str], notes: NoteCharacters) -> Current:
    """Build the edition that a file says it shows; raises JjjdocError where there is no such report or edition."""
    loaded = load_reports(settings, select_reports(settings, (about.get("report", ""),)))
    [report] = loaded.reports
    [edition] = select_editions(settings, (about.get("edition", ""),))
    document = build_document(report, edition, loaded.termbase)
    template = find_template(settings.templates, edition.template)
    options = WriteOptions(report.id, template)
    [written] = writer("docx")(document, options)
    file = read_file(written.data, written.name, "accepted", notes)
    segments = {segment.id: segment for segment in iterate_segments(report)}
    segments |= {each.title.id: each.title for each in report.references.values()}
    lines = {span.mark.bookmark: line for line in file.lines for span in line.spans}
    current = Current(report, file, segments, lines, notes, _origins(loaded.termbase, edition.languages))
    for prose in iterate_prose(as_written(document, template)):
        if prose.segment is not None:
            current._prose.setdefault((prose.segment, prose.language), []).append(prose)
    return current


def _origins(termbase: Termbase | None, languages: Iterable[str]) -> Origins:
    """Return what is told of each text that a glossary annex in these languages may hold."""
    messages: dict[str, Message] = {}
    for concept in () if termbase is None else termbase.concepts.values():
        for language in {"zh", "en", *map(primary_subtag, languages)}:
            for text, wording in (
                (annex_term(concept, language), ANNEX_TERM),
                (concept.definition.get(language, ""), ANNEX_DEFINITION),
            ):
                messages.setdefault(as_plainly_set(text).strip(), wording(id=concept.id))
    messages.pop("", None)
    return Origins(messages)


def _place(prose: Prose) -> tuple[str, int, int]:
    return (prose.view.source.path, *prose.view.source_range(0, len(prose.view.text)))
