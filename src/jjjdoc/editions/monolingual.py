"""A report in one language: its front matter and its blocks, before layout and before figures are written."""

from __future__ import annotations

from collections.abc import Iterator
from typing import assert_never

from msgspec.structs import replace

from jjjdoc.config.settings import Edition
from jjjdoc.language.labels import label, write_date
from jjjdoc.locations import TextView
from jjjdoc.model.report import (
    ChartBlock,
    FigureBlock,
    KeyFiguresBlock,
    ListSource,
    NoteBlock,
    OfficialData,
    PageBreakBlock,
    ParagraphBlock,
    QuotationBlock,
    Report,
    Section,
    Segment,
    SourceBlock,
    TableBlock,
)
from jjjdoc.tree import nodes

# The parts of an official document in one language.


def official_in(data: OfficialData, language: str) -> nodes.Official:
    """Return what an official document has in a language.

    A part without a text in the language is absent, not untranslated: a Chinese document has its number, signatory
    and addressee, and a translation of it need not have them.
    """
    return nodes.Official(
        parts=tuple(
            nodes.OfficialPart(name, segment.texts[language])
            for name, segment in data.parts
            if language in segment.texts
        ),
        copy_number=data.copy_number,
        printed_on=write_date(data.printed_on, language) if data.printed_on else None,
        sealed=data.sealed,
    )


def front_in(report: Report, language: str) -> nodes.Front:
    """Return the front matter in a language."""

    def optional(segment: Segment | None) -> nodes.Prose | None:
        return prose_in(segment, language) if segment else None

    return nodes.Front(
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
) -> tuple[nodes.Block, ...]:
    """Return the blocks of these sections in a language, as much of them as the edition shows; annexes come last.

    `others` is how many annexes there are that are no sections.
    """
    if edition.content == "summary":
        return tuple(_summary(sections, edition, language))
    annexes = tuple(section for section in sections if section.annex)
    body = _full(tuple(section for section in sections if not section.annex), edition, language)
    return (*body, *_annexes(annexes, edition, language, only=len(annexes) + others == 1))


def notes_in(report: Report, language: str) -> tuple[nodes.Note, ...]:
    """Return all notes of a report in a language, without numbers: an edition may mention any of them."""
    return tuple(
        nodes.Note(block.segment.id, 0, prose_in(block.segment, language))
        for block in _blocks_of(report.sections)
        if isinstance(block, NoteBlock)
    )


def prose_in(segment: Segment, language: str) -> nodes.Prose:
    """Return the text of a segment in a language; where there is none, a text that says so.

    One language never stands in silently for another.
    """
    prose = segment.texts.get(language)
    if prose is not None:
        return prose
    text = f"⟦{label('untranslated', language)}: {segment.id}⟧"
    view = TextView.of_generated(text)
    return nodes.Prose(segment.id, language, (nodes.Text(text, 0, len(text)),), view)


def _full(sections: tuple[Section, ...], edition: Edition, language: str) -> Iterator[nodes.Block]:
    for section in sections:
        if section.level > edition.depth:
            continue
        yield nodes.Heading(section.level, section.id, prose_in(section.title, language))
        for block in section.blocks:
            if _is_shown(block, edition):
                yield _block(block, language)
        yield from _full(section.sections, edition, language)


def _annexes(
    sections: tuple[Section, ...], edition: Edition, language: str, *, only: bool
) -> Iterator[nodes.Block]:
    """Yield sections that are annexes, each with its number on its heading."""
    for number, section in enumerate(sections, 1):
        heading, *blocks = _full((section,), edition, language)
        assert isinstance(heading, nodes.Heading), "a section begins with its heading"
        yield replace(heading, annex=0 if only else number)
        yield from blocks


def _is_shown(block: SourceBlock, edition: Edition) -> bool:
    if isinstance(block, NoteBlock):  # shown where the medium shows notes, if it is mentioned
        return False
    return edition.key_figures or not isinstance(block, KeyFiguresBlock)


def _summary(sections: tuple[Section, ...], edition: Edition, language: str) -> Iterator[nodes.Block]:
    """Yield the key figures of all sections, then heading and summary of each section that has one."""
    if edition.key_figures:
        for block in _blocks_of(sections):
            if isinstance(block, KeyFiguresBlock):
                yield _block(block, language)
    for section in sections:
        if section.summary:
            yield nodes.Heading(section.level, section.id, prose_in(section.title, language))
            yield nodes.Paragraph(prose_in(section.summary, language))


def _blocks_of(sections: tuple[Section, ...]) -> Iterator[SourceBlock]:
    for section in sections:
        yield from section.blocks
        yield from _blocks_of(section.sections)


def _block(block: SourceBlock, language: str) -> nodes.Block:
    match block:
        case ParagraphBlock():
            return nodes.Paragraph(prose_in(block.segment, language))
        case ListSource():
            return _list(block, language)
        case TableBlock():
            return _table(block, language)
        case KeyFiguresBlock():
            figures = (
                nodes.KeyFigure(prose_in(entry.value, language), prose_in(entry.caption, language))
                for entry in block.entries
            )
            return nodes.KeyFigures(block.id, language, tuple(figures))
        case QuotationBlock():
            attribution = prose_in(block.attribution, language) if block.attribution else None
            return nodes.Quotation(prose_in(block.segment, language), attribution)
        case NoteBlock():
            return nodes.Note(block.segment.id, 0, prose_in(block.segment, language))
        case FigureBlock():
            caption = prose_in(block.caption, language) if block.caption else None
            alternative = prose_in(block.alternative, language)
            return nodes.Figure(block.id, language, block.path, alternative, caption)
        case ChartBlock():
            return _chart(block, language)
        case PageBreakBlock():
            return nodes.PageBreak()
        case _:
            assert_never(block)


def _list(block: ListSource, language: str) -> nodes.ListBlock:
    items = (
        nodes.ListItem(
            prose_in(entry.segment, language),
            (_list(entry.nested, language),) if entry.nested else (),
        )
        for entry in block.entries
    )
    return nodes.ListBlock(block.ordered, tuple(items), language)


def _table(block: TableBlock, language: str) -> nodes.Table:
    def row(segments: tuple[Segment, ...]) -> nodes.TableRow:
        return nodes.TableRow(tuple(prose_in(segment, language) for segment in segments))

    return nodes.Table(
        id=block.id,
        language=language,
        caption=prose_in(block.caption, language) if block.caption else None,
        alignments=tuple(column.alignment for column in block.columns),
        header=row(tuple(column.heading for column in block.columns)),
        rows=tuple(row(cells) for cells in block.rows),
    )


def _chart(block: ChartBlock, language: str) -> nodes.Chart:
    series = (
        nodes.ChartSeries(entry.fact, entry.period, prose_in(entry.label, language) if entry.label else None)
        for entry in block.entries
    )
    return nodes.Chart(
        id=block.id,
        language=language,
        kind=block.kind,
        title=prose_in(block.title, language),
        alternative=prose_in(block.alternative, language) if block.alternative else None,
        series=tuple(series),
    )
