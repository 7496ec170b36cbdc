"""Walking the tree: all prose of a document in reading order, and mapping over it.

The only place besides the writers that knows where a node keeps its children.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from operator import is_
from typing import Final, TypeVar, assert_never

from msgspec import Struct
from msgspec.structs import replace

from jjjdoc.tree import nodes

# The places of a document that its cross-references lead to.


def referred_anchors(document: nodes.Document) -> frozenset[str]:
    """Return the names of the places that a reference leads to."""
    return frozenset(
        reference.anchor
        for reference, _ in iterate_references(document, nodes.CrossReference)
        if reference.anchor is not None
    )


R = TypeVar("R", bound=nodes.Reference)
T = TypeVar("T")
N = TypeVar("N", bound=Struct)

ProseFunction = Callable[[nodes.Prose], nodes.Prose]

_HOLDERS: Final = (nodes.Emphasis, nodes.Strong, nodes.Link)


def map_references(
    document: nodes.Document, kind: type[R], function: Callable[[R, str], nodes.Inline]
) -> nodes.Document:
    """Return the document with the function applied to every reference of a kind.

    The function is given the node and the language of its prose.
    """

    def mapped(inlines: tuple[nodes.Inline, ...], language: str) -> tuple[nodes.Inline, ...]:
        new = [each if isinstance(each, nodes.Text) else one(each, language) for each in inlines]
        return _unless_same(inlines, tuple(new))

    def one(inline: nodes.Inline, language: str) -> nodes.Inline:
        if isinstance(inline, kind):
            return function(inline, language)
        if isinstance(inline, _HOLDERS):
            return _with(inline, children=mapped(inline.children, language))
        return inline

    return map_prose(document, lambda prose: _with(prose, inlines=mapped(prose.inlines, prose.language)))


def iterate_references(document: nodes.Document, kind: type[R]) -> Iterator[tuple[R, str]]:
    """Yield the references of a kind in reading order, each with the language of its prose."""
    for prose in iterate_prose(document):
        for reference in iterate_references_in(prose.inlines, kind):
            yield reference, prose.language


def iterate_references_in(inlines: Iterable[nodes.Inline], kind: type[R]) -> Iterator[R]:
    """Yield the references of a kind among these nodes and below them, in reading order."""
    for inline in inlines:
        if isinstance(inline, nodes.Text):  # most are
            continue
        if isinstance(inline, kind):
            yield inline
        elif isinstance(inline, _HOLDERS):
            yield from iterate_references_in(inline.children, kind)


def iterate_inlines(inlines: Iterable[nodes.Inline]) -> Iterator[nodes.Inline]:
    """Yield these nodes and all below them, in reading order, a node before its children."""
    for inline in inlines:
        yield inline
        match inline:
            case (
                nodes.Text()
                | nodes.FactReference()
                | nodes.TermReference()
                | nodes.NoteReference()
                | nodes.CrossReference()
            ):
                pass
            case nodes.Emphasis() | nodes.Strong() | nodes.Link():
                yield from iterate_inlines(inline.children)
            case _:
                assert_never(inline)


def iterate_prose(document: nodes.Document) -> Iterator[nodes.Prose]:
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


def iterate_prose_of(block: nodes.Block) -> Iterator[nodes.Prose]:
    """Yield every passage of a block in reading order."""
    match block:
        case nodes.Paragraph() | nodes.Note():
            yield block.prose
        case nodes.Heading():
            yield from (block.prose, *block.translations)
        case nodes.ListBlock():
            yield from _prose_of_list(block)
        case nodes.Table():
            yield from _present(block.caption)
            yield from (cell for row in (block.header, *block.rows) for cell in row.cells)
        case nodes.KeyFigures():
            yield from (prose for figure in block.figures for prose in (figure.value, figure.caption))
        case nodes.Quotation():
            yield from _present(block.prose, block.attribution)
        case nodes.Figure():
            yield from _present(block.alternative, block.caption, *block.translations)
        case nodes.Chart():
            for each in (block, *block.translations):
                yield from _present(each.title, each.alternative, *(series.label for series in each.series))
        case nodes.PageBreak():
            pass
        case nodes.Parallel():
            inner_blocks = (inner for row in block.rows for cell in row.cells for inner in cell)
            yield from (prose for inner in inner_blocks for prose in iterate_prose_of(inner))
        case _:
            assert_never(block)


def _prose_of_list(block: nodes.ListBlock) -> Iterator[nodes.Prose]:
    for item in block.items:
        yield item.prose
        for child in item.children:
            yield from _prose_of_list(child)


def captions_of(block: nodes.Block) -> tuple[nodes.Prose, ...]:
    """Return the captions of a table, a figure or a chart, in every language; none for other blocks."""
    match block:
        case nodes.Table():
            return tuple(_present(block.caption))
        case nodes.Figure():
            return tuple(_present(block.caption, *block.translations))
        case nodes.Chart():
            return block.title, *(each.title for each in block.translations)
        case _:
            return ()


def iterate_notes(blocks: Iterable[nodes.Block]) -> Iterator[nodes.Note]:
    """Yield the notes that stand among these blocks."""
    for block in blocks:
        if isinstance(block, nodes.Note):
            yield block
        elif isinstance(block, nodes.Parallel):
            yield from (note for row in block.rows for cell in row.cells for note in iterate_notes(cell))


def map_prose(document: nodes.Document, function: ProseFunction) -> nodes.Document:
    """Return the document with the function applied to every passage; nodes that hold nothing new stay as they are."""
    return replace(
        document,
        fronts=tuple(_map_front(front, function) for front in document.fronts),
        blocks=tuple([map_prose_of(block, function) for block in document.blocks]),
        notes=tuple([_with(note, prose=function(note.prose)) for note in document.notes]),
    )


def map_prose_of(block: nodes.Block, function: ProseFunction) -> nodes.Block:
    """Return the block with the function applied to every passage in it, itself where none of them changes."""
    match block:
        case nodes.Paragraph() | nodes.Note():
            return _with(block, prose=function(block.prose))
        case nodes.Heading():
            translations = _map_all(block.translations, function)
            return _with(block, prose=function(block.prose), translations=translations)
        case nodes.ListBlock():
            return _map_list(block, function)
        case nodes.Table():
            return _map_table(block, function)
        case nodes.KeyFigures():
            return _with(block, figures=_map_all(block.figures, lambda each: _map_figure(each, function)))
        case nodes.Quotation():
            attribution = _map_optional(block.attribution, function)
            return _with(block, prose=function(block.prose), attribution=attribution)
        case nodes.Figure():
            return _with(
                block,
                alternative=function(block.alternative),
                caption=_map_optional(block.caption, function),
                translations=_map_all(block.translations, function),
            )
        case nodes.Chart():
            return _map_chart(block, function)
        case nodes.PageBreak():
            return block
        case nodes.Parallel():
            return _with(block, rows=_map_all(block.rows, lambda row: _map_parallel_row(row, function)))
        case _:
            assert_never(block)


def _map_list(block: nodes.ListBlock, function: ProseFunction) -> nodes.ListBlock:
    def map_item(item: nodes.ListItem) -> nodes.ListItem:
        children = _map_all(item.children, lambda child: _map_list(child, function))
        return _with(item, prose=function(item.prose), children=children)

    return _with(block, items=_map_all(block.items, map_item))


def _map_table(table: nodes.Table, function: ProseFunction) -> nodes.Table:
    def map_row(row: nodes.TableRow) -> nodes.TableRow:
        return _with(row, cells=_map_all(row.cells, function))

    return _with(
        table,
        caption=_map_optional(table.caption, function),
        header=map_row(table.header),
        rows=_map_all(table.rows, map_row),
    )


def _map_figure(figure: nodes.KeyFigure, function: ProseFunction) -> nodes.KeyFigure:
    return _with(figure, value=function(figure.value), caption=function(figure.caption))


def _map_chart(chart: nodes.Chart, function: ProseFunction) -> nodes.Chart:
    def map_series(series: nodes.ChartSeries) -> nodes.ChartSeries:
        return _with(series, label=_map_optional(series.label, function))

    return _with(
        chart,
        title=function(chart.title),
        alternative=_map_optional(chart.alternative, function),
        series=_map_all(chart.series, map_series),
        translations=_map_all(chart.translations, lambda each: _map_chart(each, function)),
    )


def _map_parallel_row(row: nodes.ParallelRow, function: ProseFunction) -> nodes.ParallelRow:
    def map_cell(cell: tuple[nodes.Block, ...]) -> tuple[nodes.Block, ...]:
        return _map_all(cell, lambda block: map_prose_of(block, function))

    return _with(row, cells=_map_all(row.cells, map_cell))


def _map_front(front: nodes.Front, function: ProseFunction) -> nodes.Front:
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


def _map_official(official: nodes.Official, function: ProseFunction) -> nodes.Official:
    parts = (replace(part, prose=function(part.prose)) for part in official.parts)
    return replace(official, parts=tuple(parts))


def _map_optional(prose: nodes.Prose | None, function: ProseFunction) -> nodes.Prose | None:
    return None if prose is None else function(prose)


def _map_all(items: tuple[T, ...], function: Callable[[T], T]) -> tuple[T, ...]:
    """Return the items mapped; the same tuple where nothing changed, which is the rule and costs nothing."""
    return _unless_same(items, tuple(map(function, items)))


def _unless_same(items: tuple[T, ...], mapped: tuple[T, ...]) -> tuple[T, ...]:
    return items if all(map(is_, mapped, items)) else mapped


def _with(node: N, **changes: object) -> N:
    """Return a node with other values of fields, itself where they are the same."""
    for name, value in changes.items():
        if getattr(node, name) is not value:
            return replace(node, **changes)
    return node


def _present(*passages: nodes.Prose | None) -> Iterator[nodes.Prose]:
    return (prose for prose in passages if prose is not None)
