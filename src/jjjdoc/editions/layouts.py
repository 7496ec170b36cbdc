"""How the languages of an edition stand on the page: one alone, in turn, or side by side.

A heading is one heading, with its translations on it. Tables, images and charts need the whole width, so in every
paired layout they stand one below the other.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import zip_longest
from typing import assert_never

from msgspec.structs import replace

from jjjdoc.config.settings import Layout
from jjjdoc.tree import nodes

# Pairing the blocks of one report in several languages by the ids of their segments.


Key = tuple[str, str]


def align_blocks(columns: Sequence[Sequence[nodes.Block]]) -> tuple[tuple[nodes.Block | None, ...], ...]:
    """Return one row a block, with the blocks that have the same key side by side and None where one lacks it.

    The order is that of the first column; a block that only a later column has follows the block before it.
    """
    keyed = [_keyed(blocks) for blocks in columns]
    order: list[Key] = list(keyed[0])
    for later in keyed[1:]:
        known = set(order)
        if any(key not in known for key in later):
            order = _merged(order, list(later))
    return tuple(tuple(blocks.get(key) for blocks in keyed) for key in order)


def _keyed(blocks: Sequence[nodes.Block]) -> dict[Key, nodes.Block]:
    keyed: dict[Key, nodes.Block] = {}
    for block in blocks:
        kind, name = key_of(block)
        number = 0
        key = (kind, name)
        while key in keyed:  # only blocks without an id, page breaks, share a key
            number += 1
            key = (kind, f"{name}#{number}")
        keyed[key] = block
    return keyed


def _merged(first: list[Key], second: list[Key]) -> list[Key]:
    known = set(first)
    followers: dict[Key | None, list[Key]] = {}
    before: Key | None = None
    for key in second:
        if key in known:
            before = key
        else:
            followers.setdefault(before, []).append(key)
    merged = list(followers.get(None, ()))
    for key in first:
        merged += [key, *followers.get(key, ())]
    return merged


def key_of(block: nodes.Block) -> Key:
    """Return what a block has in common with its translation: its kind and the id of its first segment."""
    match block:
        case nodes.Heading():
            return "heading", block.anchor
        case nodes.Paragraph() | nodes.Quotation():
            return "prose", block.prose.segment or ""
        case nodes.ListBlock():
            return "list", block.items[0].prose.segment or "" if block.items else ""
        case nodes.Table() | nodes.KeyFigures() | nodes.Figure() | nodes.Chart() | nodes.Note():
            return type(block).__name__, block.id
        case nodes.PageBreak():
            return "break", ""
        case nodes.Parallel():
            return "parallel", ""
        case _:
            assert_never(block)


AlignedRow = tuple[nodes.Block | None, ...]


def lay_out(
    columns: tuple[tuple[nodes.Block, ...], ...], languages: tuple[str, ...], layout: Layout
) -> tuple[nodes.Block, ...]:
    """Return the blocks of several languages as one sequence."""
    if len(columns) == 1:
        return columns[0]
    rows = align_blocks(columns)
    if layout == "side_by_side":
        return tuple(_side_by_side(rows, languages))
    return tuple(_interleaved(rows))


def _interleaved(rows: tuple[AlignedRow, ...]) -> Iterator[nodes.Block]:
    for row in rows:
        yield from _whole_width(row)


def _side_by_side(rows: tuple[AlignedRow, ...], languages: tuple[str, ...]) -> Iterator[nodes.Block]:
    pending: list[nodes.ParallelRow] = []
    for row in rows:
        if _fits_a_column(row):
            pending += _parallel_rows(row)
            continue
        if pending and not isinstance(row[0], nodes.Note):  # notes stand elsewhere: they do not end a table
            yield nodes.Parallel(languages, tuple(pending))
            pending = []
        yield from _whole_width(row)
    if pending:
        yield nodes.Parallel(languages, tuple(pending))


def _fits_a_column(row: AlignedRow) -> bool:
    return not any(
        isinstance(
            block, nodes.Heading | nodes.Table | nodes.Figure | nodes.Chart | nodes.Note | nodes.PageBreak
        )
        for block in row
    )


def _whole_width(row: AlignedRow) -> Iterator[nodes.Block]:
    """Yield what stands over the whole width, once where the languages can share it."""
    present = [block for block in row if block is not None]
    first, *others = present
    match first:
        case nodes.Heading():
            yield replace(first, translations=tuple(b.prose for b in others if isinstance(b, nodes.Heading)))
        case nodes.Figure():
            captions = tuple(b.caption for b in others if isinstance(b, nodes.Figure) and b.caption)
            yield replace(first, translations=captions)
        case nodes.Chart():
            charts = (replace(b, alternative=None) for b in others if isinstance(b, nodes.Chart))
            yield replace(first, translations=tuple(charts))  # like an image, it is described once
        case nodes.PageBreak():
            yield first
        case _:
            yield from present


def _parallel_rows(row: AlignedRow) -> Iterator[nodes.ParallelRow]:
    """Yield a row for each segment of a block, so that the columns keep in step."""
    for cells in zip_longest(*(_steps(block) for block in row), fillvalue=()):
        yield nodes.ParallelRow(tuple(cells))


def _steps(block: nodes.Block | None) -> list[tuple[nodes.Block, ...]]:
    match block:
        case None:
            return []
        case nodes.ListBlock():
            return [
                (replace(block, items=(item,), start=block.start + number),)
                for number, item in enumerate(block.items)
            ]
        case nodes.KeyFigures():
            return [(nodes.Paragraph(_strong(f.value)), nodes.Paragraph(f.caption)) for f in block.figures]
        case _:
            return [(block,)]


def _strong(prose: nodes.Prose) -> nodes.Prose:
    return replace(prose, inlines=(nodes.Strong(prose.inlines, 0, len(prose.view.text)),))
