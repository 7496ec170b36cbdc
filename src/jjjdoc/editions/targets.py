"""What a text of a report can refer to, and what it is called: sections, tables, figures and sources."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from jjjdoc.editions.monolingual import prose_in
from jjjdoc.model.report import ChartBlock, FigureBlock, Report, Segment, TableBlock
from jjjdoc.model.walk import iterate_sections
from jjjdoc.tree.inlines import Prose


def titles_of(report: Report, wanted: Iterable[tuple[str, str]]) -> dict[tuple[str, str], Prose]:
    """Return the titles of targets, each in a language; a target that the report does not have is left out."""
    segments = dict(_targets(report))
    return {
        (name, language): prose_in(segments[name], language) for name, language in wanted if name in segments
    }


def _targets(report: Report) -> Iterator[tuple[str, Segment]]:
    for reference in report.references.values():
        yield reference.id, reference.title
    for section in iterate_sections(report.sections):
        yield section.id, section.title
        for block in section.blocks:
            if isinstance(block, TableBlock | FigureBlock) and block.caption is not None:
                yield block.id, block.caption
            elif isinstance(block, ChartBlock):
                yield block.id, block.title
