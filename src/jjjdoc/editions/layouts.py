"""How the languages of an edition stand on the page: one alone, in turn, or side by side.

A heading is one heading, with its translations on it. Tables, images and charts need the whole width, so in every
paired layout they stand one below the other.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import zip_longest

from msgspec.structs import replace

from jjjdoc.config.settings import Layout
from jjjdoc.tree.align import align_blocks
from jjjdoc.tree.inlines import Prose, Strong
from jjjdoc.tree.nodes import (
    Block,
    Chart,
    Figure,
    Heading,
    KeyFigures,
    ListBlock,
    Note,
    PageBreak,
    Paragraph,
    Parallel,
    ParallelRow,
    Table,
)

AlignedRow = tuple[Block | None, ...]


def lay_out(
    columns: tuple[tuple[Block, ...], ...], languages: tuple[str, ...], layout: Layout
) -> tuple[Block, ...]:
    """Return the blocks of several languages as one sequence."""
    if len(columns) == 1:
        return columns[0]
    rows = align_blocks(columns)
    if layout == "side_by_side":
        return tuple(_side_by_side(rows, languages))
    return tuple(_interleaved(rows))


def _interleaved(rows: tuple[AlignedRow, ...]) -> Iterator[Block]:
    for row in rows:
        yield from _whole_width(row)


def _side_by_side(rows: tuple[AlignedRow, ...], languages: tuple[str, ...]) -> Iterator[Block]:
    pending: list[ParallelRow] = []
    for row in rows:
        if _fits_a_column(row):
            pending += _parallel_rows(row)
            continue
        if pending and not isinstance(row[0], Note):  # notes stand elsewhere: they do not end a table
            yield Parallel(languages, tuple(pending))
            pending = []
        yield from _whole_width(row)
    if pending:
        yield Parallel(languages, tuple(pending))


def _fits_a_column(row: AlignedRow) -> bool:
    return not any(isinstance(block, Heading | Table | Figure | Chart | Note | PageBreak) for block in row)


def _whole_width(row: AlignedRow) -> Iterator[Block]:
    """Yield what stands over the whole width, once where the languages can share it."""
    present = [block for block in row if block is not None]
    first, *others = present
    match first:
        case Heading():
            yield replace(first, translations=tuple(b.prose for b in others if isinstance(b, Heading)))
        case Figure():
            captions = tuple(b.caption for b in others if isinstance(b, Figure) and b.caption)
            yield replace(first, translations=captions)
        case Chart():
            charts = (replace(b, alternative=None) for b in others if isinstance(b, Chart))
            yield replace(first, translations=tuple(charts))  # like an image, it is described once
        case PageBreak():
            yield first
        case _:
            yield from present


def _parallel_rows(row: AlignedRow) -> Iterator[ParallelRow]:
    """Yield a row for each segment of a block, so that the columns keep in step."""
    for cells in zip_longest(*(_steps(block) for block in row), fillvalue=()):
        yield ParallelRow(tuple(cells))


def _steps(block: Block | None) -> list[tuple[Block, ...]]:
    match block:
        case None:
            return []
        case ListBlock():
            return [
                (replace(block, items=(item,), start=block.start + number),)
                for number, item in enumerate(block.items)
            ]
        case KeyFigures():
            return [(Paragraph(_strong(f.value)), Paragraph(f.caption)) for f in block.figures]
        case _:
            return [(block,)]


def _strong(prose: Prose) -> Prose:
    return replace(prose, inlines=(Strong(prose.inlines, 0, len(prose.view.text)),))
