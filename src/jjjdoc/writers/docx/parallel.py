"""Languages side by side: a table with a column for each, in step row by row."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from jjjdoc.language.labels import language_name
from jjjdoc.language.width import display_width
from jjjdoc.ooxml.tables import cell, row, table
from jjjdoc.tree.nodes import Block, Parallel, ParallelRow
from jjjdoc.tree.walk import iterate_prose_of
from jjjdoc.writers.docx.flow import Flow, Own
from jjjdoc.writers.docx.inlines import text_xml
from jjjdoc.writers.docx.roles import script_of

#: Adds a block to a flow.
AddBlock = Callable[[Block, Flow], None]

KEPT_ROW: Final = 0.35
"""Of the height of a page, what a row may take to be kept whole."""

_LINE: Final = 1.6  # height of a line, in sizes of its text, where it is only estimated


def add_parallel(block: Parallel, flow: Flow, add_block: AddBlock) -> None:
    """Add a table of columns with a header row that names their languages, each in itself."""
    count = max(1, len(block.languages), *(len(line.cells) for line in block.rows))
    widths = [flow.width * (n + 1) // count - flow.width * n // count for n in range(count)]
    languages = block.languages + block.languages[-1:] * (count - len(block.languages))
    rows = [_header(languages, widths, flow)]
    rows += [_row(line, widths, flow, add_block) for line in block.rows]
    names = " | ".join(language_name(language, language) for language in block.languages)
    flow.table(table(flow.story.sheet.table_style("parallel"), widths, rows, description=names))


def _header(languages: tuple[str, ...], widths: list[int], flow: Flow) -> str:
    cells = []
    for language, width in zip(languages, widths, strict=True):
        inner = Flow(flow.story, width, parallel=True)
        name = text_xml(language_name(language, language), language, flow.story)
        inner.paragraph("column_heading", language, name, Own(keep_next=True))
        cells.append(cell(inner.finish(), width))
    return row(cells, header=True)


def _row(line: ParallelRow, widths: list[int], flow: Flow, add_block: AddBlock) -> str:
    margin = flow.story.sheet.template.parallel.margin
    cells = []
    for number, width in enumerate(widths):
        inner = Flow(flow.story, width - 2 * margin, parallel=True)
        for block in line.cells[number] if number < len(line.cells) else ():
            add_block(block, inner)
        cells.append(cell(inner.finish(), width))
    return row(cells, whole=_is_short(line, widths, flow))


def _is_short(line: ParallelRow, widths: list[int], flow: Flow) -> bool:
    """Tell whether a row is short enough to be kept on one page; a page is not left half empty for a long one."""
    most = flow.story.sheet.template.page.text_height * KEPT_ROW
    return all(_height(blocks, width, flow) < most for blocks, width in zip(line.cells, widths, strict=False))


def _height(blocks: tuple[Block, ...], width: int, flow: Flow) -> float:
    height = 0.0
    for block in blocks:
        for prose in iterate_prose_of(block):
            size = flow.story.sheet.size("body", script_of(prose.language), parallel=True) * 10  # twips
            lines = 1 + display_width(prose.view.text) * size / 2 / width
            height += lines * size * _LINE
    return height
