"""Notes: numbered by first mention, and gathered out of the text to where the medium shows them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from msgspec.structs import replace

from jjjdoc.language.labels import is_chinese, label
from jjjdoc.language.quantity.calendar import write_period
from jjjdoc.locations import TextView
from jjjdoc.model.report import Reference, Report
from jjjdoc.tree import nodes
from jjjdoc.tree.walk import (
    iterate_inlines,
    iterate_notes,
    iterate_prose,
    iterate_references_in,
    map_prose,
    map_prose_of,
    map_references,
)

# Sources as notes: the first figure from each source in a section gets a mark that leads to the source.


def add_source_notes(
    document: nodes.Document, report: Report, titles: Mapping[tuple[str, str], nodes.Prose]
) -> nodes.Document:
    """Return the document with marks for sources, and with all sources as notes in its languages.

    `titles` has the titles of sources. Of tables, key figures and charts the caption has the marks. To be called
    before notes are numbered.
    """
    marker = _Marker(report)
    blocks = tuple(marker.marked(block) for block in document.blocks)
    notes = tuple(
        nodes.Note(_note_id(name), 0, _note_text(reference, titles[name, language]))
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

    def marked(self, block: nodes.Block) -> nodes.Block:
        match block:
            case nodes.Heading():
                self._seen.clear()
                return block
            case nodes.Parallel():
                return replace(block, rows=tuple(self._row(row) for row in block.rows))
            case nodes.Table(caption=nodes.Prose() as caption):
                cells = (cell for row in block.rows for cell in row.cells)
                return replace(block, caption=self._with_marks(caption, self._sources_in(cells)))
            case nodes.KeyFigures():
                figures = (
                    replace(each, caption=self._with_marks(each.caption, self._sources_in((each.value,))))
                    for each in block.figures
                )
                return replace(block, figures=tuple(figures))
            case nodes.Chart():
                return self._chart(block)
            case _:
                return map_prose_of(block, self._prose)

    def _row(self, row: nodes.ParallelRow) -> nodes.ParallelRow:
        return nodes.ParallelRow(tuple(tuple(self.marked(block) for block in cell) for cell in row.cells))

    def _chart(self, chart: nodes.Chart) -> nodes.Chart:
        sources = [name for series in chart.series for name in self._sources_of(series.fact)]
        translations = tuple(
            replace(each, title=self._with_marks(each.title, sources)) for each in chart.translations
        )
        return replace(chart, title=self._with_marks(chart.title, sources), translations=translations)

    def _prose(self, prose: nodes.Prose) -> nodes.Prose:
        return replace(prose, inlines=tuple(self._inlines(prose.inlines, prose.language)))

    def _inlines(self, inlines: Iterable[nodes.Inline], language: str) -> Iterator[nodes.Inline]:
        for inline in inlines:
            match inline:
                case nodes.Emphasis() | nodes.Strong() | nodes.Link():
                    yield replace(inline, children=tuple(self._inlines(inline.children, language)))
                case _:
                    yield inline
                    yield from self._marks(self._sources_at(inline), language, inline.end)

    def _with_marks(self, prose: nodes.Prose, sources: Iterable[str]) -> nodes.Prose:
        marks = tuple(self._marks(sources, prose.language, len(prose.view.text)))
        return replace(prose, inlines=prose.inlines + marks) if marks else prose

    def _marks(self, sources: Iterable[str], language: str, at: int) -> Iterator[nodes.NoteReference]:
        for name in sources:
            if (name, language) not in self._seen:
                self._seen.add((name, language))
                yield nodes.NoteReference(_note_id(name), at, at)

    def _sources_in(self, passages: Iterable[nodes.Prose]) -> Iterator[str]:
        for prose in passages:
            for inline in iterate_inlines(prose.inlines):
                yield from self._sources_at(inline)

    def _sources_at(self, inline: nodes.Inline) -> tuple[str, ...]:
        match inline:
            case nodes.FactReference():
                return self._sources_of(inline.fact)
            case nodes.CrossReference() if inline.target in self._report.references:
                return (inline.target,)
            case _:
                return ()

    def _sources_of(self, name: str) -> tuple[str, ...]:
        fact = self._report.facts.get(name)
        return () if fact is None else fact.sources


def _note_text(reference: Reference, title: nodes.Prose) -> nodes.Prose:
    """Return a source as a note says it: title, date, web address."""
    language = title.language
    colon, comma = ("：", "，") if is_chinese(language) else (": ", ", ")
    inlines: list[nodes.Inline] = [_text(label("source", language) + colon), *title.inlines]
    if reference.date:
        inlines.append(_text(comma + write_period(reference.date, language)))
    if reference.url:
        inlines += [_text(comma), nodes.Link((_text(reference.url),), reference.url, 0, 0)]
    inlines.append(_text("。" if is_chinese(language) else "."))
    return nodes.Prose(None, language, tuple(inlines), TextView.of_generated(""))


def _text(text: str) -> nodes.Text:
    return nodes.Text(text, 0, 0)


def number_notes(document: nodes.Document) -> nodes.Document:
    """Give the notes numbers by first mention, and move them from the blocks to `Document.notes`.

    A note has one number in all languages. A note that another note mentions follows those the text mentions;
    one never mentioned in this edition is left out. A mention of no note keeps `number` None.
    """
    notes: dict[str, list[nodes.Note]] = {}
    for note in (*document.notes, *iterate_notes(document.blocks)):
        notes.setdefault(note.id, []).append(note)
    if not notes:
        return document
    text = replace(document, blocks=tuple(_without_notes(document.blocks)), notes=())
    numbers = _number(text, notes)

    def mark(reference: nodes.NoteReference, _: str) -> nodes.NoteReference:
        return replace(reference, number=numbers.get(reference.note))

    languages = {language: number for number, language in enumerate(document.languages)}
    gathered = tuple(
        replace(note, number=number)
        for name, number in numbers.items()
        for note in sorted(notes[name], key=lambda note: languages.get(note.prose.language, len(languages)))
    )
    return map_references(replace(text, notes=gathered), nodes.NoteReference, mark)


def without_notes(document: nodes.Document) -> nodes.Document:
    """Return the document without notes and without the marks that point to them."""

    def unmarked(inlines: tuple[nodes.Inline, ...]) -> tuple[nodes.Inline, ...]:
        kept = (inline for inline in inlines if not isinstance(inline, nodes.NoteReference))
        return tuple(
            replace(inline, children=unmarked(inline.children))
            if isinstance(inline, nodes.Emphasis | nodes.Strong | nodes.Link)
            else inline
            for inline in kept
        )

    text = replace(document, blocks=tuple(_without_notes(document.blocks)), notes=())
    return map_prose(text, lambda prose: replace(prose, inlines=unmarked(prose.inlines)))


def _number(text: nodes.Document, notes: dict[str, list[nodes.Note]]) -> dict[str, int]:
    """Return the number of each note, in the order of the numbers."""
    order: list[str] = []
    seen: set[str] = set()

    def mention(prose: nodes.Prose) -> None:
        for reference in iterate_references_in(prose.inlines, nodes.NoteReference):
            if reference.note in notes and reference.note not in seen:
                seen.add(reference.note)
                order.append(reference.note)

    for prose in iterate_prose(text):
        mention(prose)
    for name in order:  # grows while notes mention further notes
        for note in notes[name]:
            mention(note.prose)
    return {name: number for number, name in enumerate(order, start=1)}


def _without_notes(blocks: tuple[nodes.Block, ...]) -> Iterator[nodes.Block]:
    """Yield the blocks that remain; what held notes alone goes with them."""
    for block in blocks:
        if isinstance(block, nodes.Parallel):
            rows = tuple(_rows_without_notes(block))
            if rows:
                yield replace(block, rows=rows)
        elif not isinstance(block, nodes.Note):
            yield block


def _rows_without_notes(block: nodes.Parallel) -> Iterator[nodes.ParallelRow]:
    for row in block.rows:
        cells = tuple(tuple(_without_notes(cell)) for cell in row.cells)
        if any(cells):
            yield nodes.ParallelRow(cells)
