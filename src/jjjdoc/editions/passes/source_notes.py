"""Sources as notes: the first figure from each source in a section gets a mark that leads to the source."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from msgspec.structs import replace

from jjjdoc.language.labels import is_chinese, label
from jjjdoc.language.quantity.periods import write_period
from jjjdoc.locations import TextView
from jjjdoc.model.report import Reference, Report
from jjjdoc.tree.inlines import (
    CrossReference,
    Emphasis,
    FactReference,
    Inline,
    Link,
    NoteReference,
    Prose,
    Strong,
    Text,
)
from jjjdoc.tree.nodes import Block, Chart, Document, Heading, KeyFigures, Note, Parallel, ParallelRow, Table
from jjjdoc.tree.walk import iterate_inlines, map_prose_of


def add_source_notes(document: Document, report: Report, titles: Mapping[tuple[str, str], Prose]) -> Document:
    """Return the document with marks for sources, and with all sources as notes in its languages.

    `titles` has the titles of sources. Of tables, key figures and charts the caption has the marks. To be called
    before notes are numbered.
    """
    marker = _Marker(report)
    blocks = tuple(marker.marked(block) for block in document.blocks)
    notes = tuple(
        Note(_note_id(name), 0, _note_text(reference, titles[name, language]))
        for name, reference in report.references.items()
        for language in document.languages
    )
    return replace(document, blocks=blocks, notes=document.notes + notes)


def _note_id(reference: str) -> str:
    return f"source-{reference}"  # no id of a report has a hyphen


class _Marker:
    """Which sources of the section that is being read have marks already, each with the language of the text."""

    def __init__(self, report: Report) -> None:
        self._report = report
        self._seen: set[tuple[str, str]] = set()

    def marked(self, block: Block) -> Block:
        match block:
            case Heading():
                self._seen.clear()
                return block
            case Parallel():
                return replace(block, rows=tuple(self._row(row) for row in block.rows))
            case Table(caption=Prose() as caption):
                cells = (cell for row in block.rows for cell in row.cells)
                return replace(block, caption=self._with_marks(caption, self._sources_in(cells)))
            case KeyFigures():
                figures = (
                    replace(each, caption=self._with_marks(each.caption, self._sources_in((each.value,))))
                    for each in block.figures
                )
                return replace(block, figures=tuple(figures))
            case Chart():
                return self._chart(block)
            case _:
                return map_prose_of(block, self._prose)

    def _row(self, row: ParallelRow) -> ParallelRow:
        return ParallelRow(tuple(tuple(self.marked(block) for block in cell) for cell in row.cells))

    def _chart(self, chart: Chart) -> Chart:
        sources = [name for series in chart.series for name in self._sources_of(series.fact)]
        translations = tuple(
            replace(each, title=self._with_marks(each.title, sources)) for each in chart.translations
        )
        return replace(chart, title=self._with_marks(chart.title, sources), translations=translations)

    def _prose(self, prose: Prose) -> Prose:
        return replace(prose, inlines=tuple(self._inlines(prose.inlines, prose.language)))

    def _inlines(self, inlines: Iterable[Inline], language: str) -> Iterator[Inline]:
        for inline in inlines:
            match inline:
                case Emphasis() | Strong() | Link():
                    yield replace(inline, children=tuple(self._inlines(inline.children, language)))
                case _:
                    yield inline
                    yield from self._marks(self._sources_at(inline), language, inline.end)

    def _with_marks(self, prose: Prose, sources: Iterable[str]) -> Prose:
        marks = tuple(self._marks(sources, prose.language, len(prose.view.text)))
        return replace(prose, inlines=prose.inlines + marks) if marks else prose

    def _marks(self, sources: Iterable[str], language: str, at: int) -> Iterator[NoteReference]:
        for name in sources:
            if (name, language) not in self._seen:
                self._seen.add((name, language))
                yield NoteReference(_note_id(name), at, at)

    def _sources_in(self, passages: Iterable[Prose]) -> Iterator[str]:
        for prose in passages:
            for inline in iterate_inlines(prose.inlines):
                yield from self._sources_at(inline)

    def _sources_at(self, inline: Inline) -> tuple[str, ...]:
        match inline:
            case FactReference():
                return self._sources_of(inline.fact)
            case CrossReference() if inline.target in self._report.references:
                return (inline.target,)
            case _:
                return ()

    def _sources_of(self, name: str) -> tuple[str, ...]:
        fact = self._report.facts.get(name)
        return () if fact is None else fact.sources


def _note_text(reference: Reference, title: Prose) -> Prose:
    """Return a source as a note says it: title, date, web address."""
    language = title.language
    colon, comma = ("：", "，") if is_chinese(language) else (": ", ", ")
    inlines: list[Inline] = [_text(label("source", language) + colon), *title.inlines]
    if reference.date:
        inlines.append(_text(comma + write_period(reference.date, language)))
    if reference.url:
        inlines += [_text(comma), Link((_text(reference.url),), reference.url, 0, 0)]
    inlines.append(_text("。" if is_chinese(language) else "."))
    return Prose(None, language, tuple(inlines), TextView.of_generated(""))


def _text(text: str) -> Text:
    return Text(text, 0, 0)
