"""Walking the tree: all prose of a document in reading order, and mapping over it.

The only place besides the writers that knows where a node keeps its children.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from operator import is_
from typing import assert_never

from jjjdoc.tree.inlines import (
    CrossReference,
    Emphasis,
    FactReference,
    Inline,
    Link,
    NoteReference,
    Prose,
    Strong,
    TermReference,
    Text,
)
from jjjdoc.tree.nodes import (
    Block,
    Chart,
    Document,
    Figure,
    Front,
    Heading,
    KeyFigure,
    KeyFigures,
    ListBlock,
    ListItem,
    Note,
    Official,
    PageBreak,
    Paragraph,
    Parallel,
    ParallelRow,
    Quotation,
    Table,
    TableRow,
)

InlineFunction = Callable[[Inline, str], Inline]
ProseFunction = Callable[[Prose], Prose]


def map_inlines(document: Document, function: InlineFunction) -> Document:
    """Return the document with the function applied to every inline node, children first.

    The function is given the node and the language of its prose.
    """
    return map_prose(document, lambda prose: _map_inlines_of(prose, function))


def iterate_inlines(inlines: Iterable[Inline]) -> Iterator[Inline]:
    """Yield these nodes and all below them, in reading order, a node before its children."""
    for inline in inlines:
        yield inline
        match inline:
            case Text() | FactReference() | TermReference() | NoteReference() | CrossReference():
                pass
            case Emphasis() | Strong() | Link():
                yield from iterate_inlines(inline.children)
            case _:
                assert_never(inline)


def iterate_prose(document: Document) -> Iterator[Prose]:
    """Yield every passage of the document in reading order: front matter, blocks, notes."""
    for front in document.fronts:
        yield from _present(front.title, front.subtitle, front.issuer, front.summary)
        yield from front.keywords
        yield from _present(front.contact)
        yield from (part.prose for part in front.official.parts) if front.official else ()
    for block in document.blocks:
        yield from iterate_prose_of(block)
    for note in document.notes:
        yield note.prose


def iterate_prose_of(block: Block) -> Iterator[Prose]:
    """Yield every passage of a block in reading order."""
    match block:
        case Heading():
            yield from (block.prose, *block.translations)
        case Paragraph() | Note():
            yield block.prose
        case ListBlock():
            yield from _prose_of_list(block)
        case Table():
            yield from _present(block.caption)
            yield from (cell for row in (block.header, *block.rows) for cell in row.cells)
        case KeyFigures():
            yield from (prose for figure in block.figures for prose in (figure.value, figure.caption))
        case Quotation():
            yield from _present(block.prose, block.attribution)
        case Figure():
            yield from _present(block.alternative, block.caption, *block.translations)
        case Chart():
            for each in (block, *block.translations):
                yield from _present(each.title, each.alternative, *(series.label for series in each.series))
        case PageBreak():
            pass
        case Parallel():
            inner_blocks = (inner for row in block.rows for cell in row.cells for inner in cell)
            yield from (prose for inner in inner_blocks for prose in iterate_prose_of(inner))
        case _:
            assert_never(block)


def _prose_of_list(block: ListBlock) -> Iterator[Prose]:
    for item in block.items:
        yield item.prose
        for child in item.children:
            yield from _prose_of_list(child)


def captions_of(block: Block) -> tuple[Prose, ...]:
    """Return the captions of a table, a figure or a chart, in every language; none for other blocks."""
    match block:
        case Table():
            return tuple(_present(block.caption))
        case Figure():
            return tuple(_present(block.caption, *block.translations))
        case Chart():
            return block.title, *(each.title for each in block.translations)
        case _:
            return ()


def iterate_notes(blocks: Iterable[Block]) -> Iterator[Note]:
    """Yield the notes that stand among these blocks."""
    for block in blocks:
        if isinstance(block, Note):
            yield block
        elif isinstance(block, Parallel):
            yield from (note for row in block.rows for cell in row.cells for note in iterate_notes(cell))


def map_prose(document: Document, function: ProseFunction) -> Document:
    """Return the document with the function applied to every passage."""
    return replace(
        document,
        fronts=tuple(_map_front(front, function) for front in document.fronts),
        blocks=tuple(map_prose_of(block, function) for block in document.blocks),
        notes=tuple(replace(note, prose=function(note.prose)) for note in document.notes),
    )


def map_prose_of(block: Block, function: ProseFunction) -> Block:
    """Return the block with the function applied to every passage in it."""
    match block:
        case Heading():
            translations = tuple(function(prose) for prose in block.translations)
            return replace(block, prose=function(block.prose), translations=translations)
        case Paragraph() | Note():
            return replace(block, prose=function(block.prose))
        case ListBlock():
            return _map_list(block, function)
        case Table():
            return _map_table(block, function)
        case KeyFigures():
            figures = (
                KeyFigure(function(figure.value), function(figure.caption)) for figure in block.figures
            )
            return replace(block, figures=tuple(figures))
        case Quotation():
            attribution = _map_optional(block.attribution, function)
            return replace(block, prose=function(block.prose), attribution=attribution)
        case Figure():
            return replace(
                block,
                alternative=function(block.alternative),
                caption=_map_optional(block.caption, function),
                translations=tuple(function(prose) for prose in block.translations),
            )
        case Chart():
            return _map_chart(block, function)
        case PageBreak():
            return block
        case Parallel():
            return replace(block, rows=tuple(_map_parallel_row(row, function) for row in block.rows))
        case _:
            assert_never(block)


def _map_list(block: ListBlock, function: ProseFunction) -> ListBlock:
    items = (
        ListItem(function(item.prose), tuple(_map_list(child, function) for child in item.children))
        for item in block.items
    )
    return replace(block, items=tuple(items))


def _map_table(table: Table, function: ProseFunction) -> Table:
    def map_row(row: TableRow) -> TableRow:
        return TableRow(tuple(function(cell) for cell in row.cells))

    return replace(
        table,
        caption=_map_optional(table.caption, function),
        header=map_row(table.header),
        rows=tuple(map_row(row) for row in table.rows),
    )


def _map_chart(chart: Chart, function: ProseFunction) -> Chart:
    series = (replace(each, label=_map_optional(each.label, function)) for each in chart.series)
    return replace(
        chart,
        title=function(chart.title),
        alternative=_map_optional(chart.alternative, function),
        series=tuple(series),
        translations=tuple(_map_chart(each, function) for each in chart.translations),
    )


def _map_parallel_row(row: ParallelRow, function: ProseFunction) -> ParallelRow:
    return ParallelRow(tuple(tuple(map_prose_of(block, function) for block in cell) for cell in row.cells))


def _map_front(front: Front, function: ProseFunction) -> Front:
    return replace(
        front,
        title=function(front.title),
        subtitle=_map_optional(front.subtitle, function),
        issuer=_map_optional(front.issuer, function),
        summary=_map_optional(front.summary, function),
        keywords=tuple(function(keyword) for keyword in front.keywords),
        contact=_map_optional(front.contact, function),
        official=_map_official(front.official, function) if front.official else None,
    )


def _map_official(official: Official, function: ProseFunction) -> Official:
    parts = (replace(part, prose=function(part.prose)) for part in official.parts)
    return replace(official, parts=tuple(parts))


def _map_optional(prose: Prose | None, function: ProseFunction) -> Prose | None:
    return None if prose is None else function(prose)


def _map_inlines_of(prose: Prose, function: InlineFunction) -> Prose:
    inlines = _map_children(prose.inlines, prose.language, function)
    return prose if inlines is prose.inlines else replace(prose, inlines=inlines)


def _map_children(inlines: tuple[Inline, ...], language: str, function: InlineFunction) -> tuple[Inline, ...]:
    """Return the nodes mapped; the same tuple where nothing changed, which is the rule and costs nothing."""
    mapped = tuple([_map_inline(inline, language, function) for inline in inlines])
    return inlines if all(map(is_, mapped, inlines)) else mapped


def _map_inline(inline: Inline, language: str, function: InlineFunction) -> Inline:
    match inline:
        case Emphasis() | Strong() | Link():
            children = _map_children(inline.children, language, function)
            changed = inline if children is inline.children else replace(inline, children=children)
            return function(changed, language)
        case Text() | FactReference() | TermReference() | NoteReference() | CrossReference():
            return function(inline, language)
        case _:
            assert_never(inline)


def _present(*passages: Prose | None) -> Iterator[Prose]:
    return (prose for prose in passages if prose is not None)
