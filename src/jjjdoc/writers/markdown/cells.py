"""Tables as Markdown, and blocks in their cells, which hold a line each."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import assert_never

from jjjdoc.language.labels import is_chinese, language_name
from jjjdoc.tree import nodes
from jjjdoc.tree.walk import captions_of
from jjjdoc.writers.markdown.escape import escape_edges, escape_text
from jjjdoc.writers.markdown.figures import Context, caption_lines, chart_blocks
from jjjdoc.writers.markdown.inlines import STRONG, phrase, target
from jjjdoc.writers.plain import plain_text

_RULES: dict[nodes.Alignment, str] = {"left": "---", "center": ":-:", "right": "--:"}
_BREAK = "<br>"
_INDENT = "&emsp;"


def table_lines(table: nodes.Table, context: Context) -> list[str]:
    """Return a table in the form of GitHub."""
    header, *rows = (
        [escape_edges(phrase(cell.inlines, context.notes)) for cell in row.cells]
        for row in (table.header, *table.rows)
    )
    return _rows(header, [_RULES[alignment] for alignment in table.alignments], rows)


def parallel_lines(block: nodes.Parallel, context: Context) -> list[str]:
    """Return languages side by side as a table with the names of the languages at its head."""
    header = [language_name(language, language) for language in block.languages]
    rows = ([_cell(cell, context) for cell in row.cells] for row in block.rows)
    return _rows(header, ["---"] * len(header), rows)


def image(figure: nodes.Figure, context: Context) -> str:
    """Return the image of a figure with its alternative text."""
    alternative = escape_text(plain_text(figure.alternative.inlines))
    return f"![{alternative}]({target(context.images.add(figure))})"


def _rows(header: list[str], rules: list[str], rows: Iterable[list[str]]) -> list[str]:
    return [f"| {' | '.join(cells)} |" for cells in (header, rules, *rows)]


def _cell(blocks: Iterable[nodes.Block], context: Context) -> str:
    return _BREAK.join(escape_edges(line) for block in blocks for line in _cell_lines(block, context))


def _cell_lines(block: nodes.Block, context: Context) -> Iterator[str]:
    def say(prose: nodes.Prose) -> str:
        return phrase(prose.inlines, context.notes)

    match block:
        case nodes.Heading():
            yield from (phrase(p.inlines, context.notes, STRONG) for p in (block.prose, *block.translations))
        case nodes.Paragraph():
            yield say(block.prose)
        case nodes.ListBlock():
            yield from _item_lines(block, context, "")
        case nodes.Table():
            yield from caption_lines(block, context)
            for row in (block.header, *block.rows):
                yield r" \| ".join(say(cell) for cell in row.cells)
        case nodes.KeyFigures():
            for figure in block.figures:
                yield phrase(figure.value.inlines, context.notes, STRONG)
                yield say(figure.caption)
        case nodes.Quotation():
            yield say(block.prose)
            if block.attribution:
                dash = "——" if is_chinese(block.attribution.language) else "— "
                yield dash + say(block.attribution)
        case nodes.Figure():
            yield image(block, context)
            yield from caption_lines(block, context)
        case nodes.Chart():
            yield from (lines[0] for lines in chart_blocks(block, context)[: 1 + len(captions_of(block))])
        case nodes.Parallel():
            yield from (_cell(cell, context) for row in block.rows for cell in row.cells)
        case nodes.Note() | nodes.PageBreak():
            return
        case _:
            assert_never(block)


def _item_lines(block: nodes.ListBlock, context: Context, indent: str) -> Iterator[str]:
    for number, item in enumerate(block.items, start=block.start):
        mark = f"{number}. " if block.ordered else "• "
        yield f"{indent}{mark}{phrase(item.prose.inlines, context.notes)}"
        for child in item.children:
            yield from _item_lines(child, context, indent + _INDENT)
