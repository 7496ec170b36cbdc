"""A report in one language: its front matter and its blocks, before layout and before figures are written."""

from __future__ import annotations

from collections.abc import Iterator
from typing import assert_never

from msgspec.structs import replace

from jjjdoc.config.settings import Edition
from jjjdoc.editions.official import official_in
from jjjdoc.language.labels import label
from jjjdoc.locations import TextView
from jjjdoc.model.report import (
    ChartBlock,
    FigureBlock,
    KeyFiguresBlock,
    ListSource,
    NoteBlock,
    PageBreakBlock,
    ParagraphBlock,
    QuotationBlock,
    Report,
    Section,
    Segment,
    SourceBlock,
    TableBlock,
)
from jjjdoc.tree.inlines import Prose, Text
from jjjdoc.tree.nodes import (
    Block,
    Chart,
    ChartSeries,
    Figure,
    Front,
    Heading,
    KeyFigure,
    KeyFigures,
    ListBlock,
    ListItem,
    Note,
    PageBreak,
    Paragraph,
    Quotation,
    Table,
    TableRow,
)


def front_in(report: Report, language: str) -> Front:
    """Return the front matter in a language."""

    def optional(segment: Segment | None) -> Prose | None:
        return prose_in(segment, language) if segment else None

    return Front(
        language=language,
        title=prose_in(report.title, language),
        subtitle=optional(report.subtitle),
        issuer=optional(report.issuer),
        date=report.date,
        summary=optional(report.summary),
        keywords=tuple(prose_in(keyword, language) for keyword in report.keywords),
        official=official_in(report.official, language) if report.official else None,
        contact=optional(report.contact),
    )


def blocks_in(
    sections: tuple[Section, ...], edition: Edition, language: str, others: int = 0
) -> tuple[Block, ...]:
    """Return the blocks of these sections in a language, as much of them as the edition shows; annexes come last.

    `others` is how many annexes there are that are no sections.
    """
    if edition.content == "summary":
        return tuple(_summary(sections, edition, language))
    annexes = tuple(section for section in sections if section.annex)
    body = _full(tuple(section for section in sections if not section.annex), edition, language)
    return (*body, *_annexes(annexes, edition, language, only=len(annexes) + others == 1))


def notes_in(report: Report, language: str) -> tuple[Note, ...]:
    """Return all notes of a report in a language, without numbers: an edition may mention any of them."""
    return tuple(
        Note(block.segment.id, 0, prose_in(block.segment, language))
        for block in _blocks_of(report.sections)
        if isinstance(block, NoteBlock)
    )


def prose_in(segment: Segment, language: str) -> Prose:
    """Return the text of a segment in a language; where there is none, a text that says so.

    One language never stands in silently for another.
    """
    prose = segment.texts.get(language)
    if prose is not None:
        return prose
    text = f"⟦{label('untranslated', language)}: {segment.id}⟧"
    view = TextView.of_generated(text)
    return Prose(segment.id, language, (Text(text, 0, len(text)),), view)


def _full(sections: tuple[Section, ...], edition: Edition, language: str) -> Iterator[Block]:
    for section in sections:
        if section.level > edition.depth:
            continue
        yield Heading(section.level, section.id, prose_in(section.title, language))
        for block in section.blocks:
            if _is_shown(block, edition):
                yield _block(block, language)
        yield from _full(section.sections, edition, language)


def _annexes(
    sections: tuple[Section, ...], edition: Edition, language: str, *, only: bool
) -> Iterator[Block]:
    """Yield sections that are annexes, each with its number on its heading."""
    for number, section in enumerate(sections, 1):
        heading, *blocks = _full((section,), edition, language)
        assert isinstance(heading, Heading), "a section begins with its heading"
        yield replace(heading, annex=0 if only else number)
        yield from blocks


def _is_shown(block: SourceBlock, edition: Edition) -> bool:
    if isinstance(block, NoteBlock):  # shown where the medium shows notes, if it is mentioned
        return False
    return edition.key_figures or not isinstance(block, KeyFiguresBlock)


def _summary(sections: tuple[Section, ...], edition: Edition, language: str) -> Iterator[Block]:
    """Yield the key figures of all sections, then heading and summary of each section that has one."""
    if edition.key_figures:
        for block in _blocks_of(sections):
            if isinstance(block, KeyFiguresBlock):
                yield _block(block, language)
    for section in sections:
        if section.summary:
            yield Heading(section.level, section.id, prose_in(section.title, language))
            yield Paragraph(prose_in(section.summary, language))


def _blocks_of(sections: tuple[Section, ...]) -> Iterator[SourceBlock]:
    for section in sections:
        yield from section.blocks
        yield from _blocks_of(section.sections)


def _block(block: SourceBlock, language: str) -> Block:
    match block:
        case ParagraphBlock():
            return Paragraph(prose_in(block.segment, language))
        case ListSource():
            return _list(block, language)
        case TableBlock():
            return _table(block, language)
        case KeyFiguresBlock():
            figures = (
                KeyFigure(prose_in(entry.value, language), prose_in(entry.caption, language))
                for entry in block.entries
            )
            return KeyFigures(block.id, language, tuple(figures))
        case QuotationBlock():
            attribution = prose_in(block.attribution, language) if block.attribution else None
            return Quotation(prose_in(block.segment, language), attribution)
        case NoteBlock():
            return Note(block.segment.id, 0, prose_in(block.segment, language))
        case FigureBlock():
            caption = prose_in(block.caption, language) if block.caption else None
            alternative = prose_in(block.alternative, language)
            return Figure(block.id, language, block.path, alternative, caption)
        case ChartBlock():
            return _chart(block, language)
        case PageBreakBlock():
            return PageBreak()
        case _:
            assert_never(block)


def _list(block: ListSource, language: str) -> ListBlock:
    items = (
        ListItem(
            prose_in(entry.segment, language),
            (_list(entry.nested, language),) if entry.nested else (),
        )
        for entry in block.entries
    )
    return ListBlock(block.ordered, tuple(items), language)


def _table(block: TableBlock, language: str) -> Table:
    def row(segments: tuple[Segment, ...]) -> TableRow:
        return TableRow(tuple(prose_in(segment, language) for segment in segments))

    return Table(
        id=block.id,
        language=language,
        caption=prose_in(block.caption, language) if block.caption else None,
        alignments=tuple(column.alignment for column in block.columns),
        header=row(tuple(column.heading for column in block.columns)),
        rows=tuple(row(cells) for cells in block.rows),
    )


def _chart(block: ChartBlock, language: str) -> Chart:
    series = (
        ChartSeries(entry.fact, entry.period, prose_in(entry.label, language) if entry.label else None)
        for entry in block.entries
    )
    return Chart(
        id=block.id,
        language=language,
        kind=block.kind,
        title=prose_in(block.title, language),
        alternative=prose_in(block.alternative, language) if block.alternative else None,
        series=tuple(series),
    )
