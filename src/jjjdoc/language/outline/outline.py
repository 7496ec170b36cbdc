"""A document as a report would have it: front matter, headings without numbers, lists, captions at their tables."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import repeat

from msgspec import Struct
from msgspec.structs import replace

from jjjdoc.language.joining import text_of
from jjjdoc.language.outline.front import FrontMatter, take_front
from jjjdoc.language.outline.headings import guessed, underlined, without_doubles, without_numbers
from jjjdoc.language.outline.inlines import adopted, visible_text
from jjjdoc.language.outline.lists import (
    attributions,
    captions,
    joined_lists,
    key_figures,
    key_figures_by_segment,
    typed_lists,
)
from jjjdoc.tree import nodes
from jjjdoc.tree.walk import iterate_prose_of, map_prose


class Outline(Struct, frozen=True):
    """A document in one language, ready to be made a report; `notes` by the names that the text has for them."""

    language: str
    front: FrontMatter
    blocks: tuple[nodes.Block, ...]
    notes: Mapping[str, nodes.Note]


class Draft(Struct, frozen=True):
    """A document on its way to an outline; `is_guessed`: its headings have been told by their look."""

    written: nodes.Document
    blocks: tuple[nodes.Block, ...]
    is_guessed: bool


def outline_of(document: nodes.Document, *, is_text: bool, is_ours: bool = False) -> Outline:
    """Return a document as a report would have it.

    `is_text`: its headings have been told by their look. `is_ours`: texts have the ids of segments, and a heading without one
    was added by the edition, with what stands under it.
    """
    return finished(drafted(document, is_text=is_text, is_ours=is_ours))


def drafted(document: nodes.Document, *, is_text: bool, is_ours: bool) -> Draft:
    """Return a document with its headings, told by their look where it marks none; the parameters are those of `outline_of`."""
    tables = (block for block in document.blocks if isinstance(block, nodes.Table))
    cells = {id(prose) for table in tables for row in (table.header, *table.rows) for prose in row.cells}
    written = map_prose(
        document, lambda prose: replace(prose, inlines=adopted(prose, is_cell=id(prose) in cells))
    )
    blocks: Sequence[nodes.Block] = [
        block for block in map(_without_empty, written.blocks) if block is not None
    ]
    if is_ours:
        blocks = key_figures_by_segment(_written_by_authors(blocks))
    blocks = underlined(captions(attributions(blocks)))
    if any(isinstance(block, nodes.Heading) for block in blocks):
        return Draft(written, tuple(blocks), is_text)
    return Draft(written, tuple(guessed(blocks)), is_guessed=True)


def finished(draft: Draft) -> Outline:
    """Return the outline that comes of a draft."""
    front, blocks = take_front(draft.written, draft.blocks, is_guessed=draft.is_guessed)
    blocks = key_figures(typed_lists(joined_lists(without_doubles(without_numbers(blocks)))))
    notes = {note.id: note for note in draft.written.notes if visible_text(note.prose.inlines)}
    return Outline(draft.written.languages[0], front, tuple(blocks), notes)


def _written_by_authors(blocks: Sequence[nodes.Block]) -> list[nodes.Block]:
    """Return the blocks without annexes, such as a glossary, and without tables that are no segments."""
    kept: list[nodes.Block] = []
    is_annex = False
    for block in blocks:
        if isinstance(block, nodes.Heading):
            is_annex = not _is_segment(block.prose)
        is_added = isinstance(block, nodes.Table) and not any(map(_is_segment, iterate_prose_of(block)))
        kept += [] if is_annex or is_added else [block]
    return kept


def _is_segment(prose: nodes.Prose) -> bool:
    """Tell whether a text has the id of a segment, rather than one that the reader of Word files gave a pair."""
    return prose.segment is not None and not prose.segment.startswith("pair_")


def with_lead_as_summary(*outlines: Outline) -> tuple[Outline, ...]:
    """Return documents with the one paragraph before their first headings as summary, if each of them has such a one."""
    if all(map(_has_lead, outlines)):
        return tuple(map(_with_summary, outlines))
    return outlines


def _has_lead(outline: Outline) -> bool:
    if outline.front.summary is not None or len(outline.blocks) < 2:
        return False
    first, second = outline.blocks[:2]
    return isinstance(first, nodes.Paragraph) and isinstance(second, nodes.Heading)


def _with_summary(outline: Outline) -> Outline:
    first = outline.blocks[0]
    assert isinstance(first, nodes.Paragraph)
    front = replace(outline.front, summary=first.prose, is_lead=True)
    return replace(outline, front=front, blocks=outline.blocks[1:])


def _without_empty(block: nodes.Block) -> nodes.Block | None:
    """Return a block without empty items; None for one that is empty."""
    match block:
        case nodes.Paragraph() | nodes.Heading() | nodes.Quotation():
            return block if visible_text(block.prose.inlines) else None
        case nodes.ListBlock():
            items = tuple(_items(block))
            return replace(block, items=items) if items else None
        case nodes.Table():
            return _squared(block) if any(map(text_of, iterate_prose_of(block))) else None
        case _:
            return block


def _squared(table: nodes.Table) -> nodes.Table:
    """Return a table with as many cells in each row, empty ones where a row is short."""
    rows = (table.header, *table.rows)
    width = max(len(row.cells) for row in rows)
    alignments = (*table.alignments, *repeat("left", width - len(table.alignments)))
    some = next(iterate_prose_of(table))
    header, *others = (
        nodes.TableRow((*row.cells, *(_empty_behind(row, some) for _ in range(width - len(row.cells)))))
        for row in rows
    )
    return replace(table, alignments=alignments, header=header, rows=tuple(others))


def _empty_behind(row: nodes.TableRow, some: nodes.Prose) -> nodes.Prose:
    """Return an empty cell, which stands in the file where its row ends, else where some other text stands."""
    return replace(row.cells[-1] if row.cells else some, inlines=(), segment=None)


def _items(block: nodes.ListBlock) -> Iterator[nodes.ListItem]:
    """Yield the items that have a text; those below an item without one stand in its place."""
    for item in block.items:
        below = [each for each in map(_without_empty, item.children) if isinstance(each, nodes.ListBlock)]
        if visible_text(item.prose.inlines):
            yield replace(item, children=tuple(below))
        else:
            yield from (inner for each in below for inner in each.items)
