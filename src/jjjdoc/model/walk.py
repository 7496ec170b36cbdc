"""Walking a report as its authors wrote it: its sections and its segments, in the order of the file."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain
from typing import assert_never

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


def iterate_segments(report: Report) -> Iterator[Segment]:
    """Yield every segment of a report: the front matter, then each section."""
    yield from iterate_segments_outside_sections(report)
    for section in report.sections:
        yield from iterate_segments_of_section(section)


def iterate_segments_outside_sections(report: Report) -> Iterator[Segment]:
    """Yield the segments of the front matter, with those of an official document."""
    yield from _present(report.title, report.subtitle, report.issuer, report.summary)
    yield from report.keywords
    yield from _present(report.contact)
    yield from (segment for _, segment in report.official.parts) if report.official else ()


def find_segments(report: Report, name: str) -> Iterable[Segment]:
    """Return the segments of the section, block or segment of this id; none where there is no such thing."""
    for section in iterate_sections(report.sections):
        if section.id == name:
            return iterate_segments_of_section(section)
        for block in section.blocks:
            if (
                isinstance(block, TableBlock | KeyFiguresBlock | FigureBlock | ChartBlock)
                and block.id == name
            ):
                return iterate_segments_of_block(block)
    references = (reference.title for reference in report.references.values())
    return (segment for segment in chain(iterate_segments(report), references) if segment.id == name)


def iterate_sections(sections: Iterable[Section]) -> Iterator[Section]:
    """Yield these sections and all below them."""
    for section in sections:
        yield section
        yield from iterate_sections(section.sections)


def iterate_segments_of_section(section: Section) -> Iterator[Segment]:
    """Yield the segments of a section and of the sections below it."""
    yield from _present(section.title, section.summary)
    for block in section.blocks:
        yield from iterate_segments_of_block(block)
    for inner in section.sections:
        yield from iterate_segments_of_section(inner)


def iterate_segments_of_block(block: SourceBlock) -> Iterator[Segment]:
    """Yield the segments of a block."""
    match block:
        case ParagraphBlock() | NoteBlock():
            yield block.segment
        case ListSource():
            yield from _segments_of_list(block)
        case TableBlock():
            yield from _present(block.caption)
            yield from (column.heading for column in block.columns)
            yield from (cell for row in block.rows for cell in row)
        case KeyFiguresBlock():
            yield from (segment for entry in block.entries for segment in (entry.value, entry.caption))
        case QuotationBlock():
            yield from _present(block.segment, block.attribution)
        case FigureBlock():
            yield from _present(block.alternative, block.caption)
        case ChartBlock():
            yield from _present(block.title, block.alternative, *(entry.label for entry in block.entries))
        case PageBreakBlock():
            pass
        case _:
            assert_never(block)


def _segments_of_list(block: ListSource) -> Iterator[Segment]:
    for entry in block.entries:
        yield entry.segment
        if entry.nested is not None:
            yield from _segments_of_list(entry.nested)


def _present(*segments: Segment | None) -> Iterator[Segment]:
    return (segment for segment in segments if segment is not None)
