"""Tables of the report."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from jjjdoc.language.labels import language_name
from jjjdoc.language.width import display_width
from jjjdoc.ooxml.tables import Column, cell, fit_columns, row, table
from jjjdoc.patterns import regex
from jjjdoc.tree.nodes import Alignment, Block, Parallel, ParallelRow, Prose, Table, TableRow
from jjjdoc.tree.walk import iterate_prose_of
from jjjdoc.writers.docx.flow import Flow, Own
from jjjdoc.writers.docx.headings import caption_xml
from jjjdoc.writers.docx.inlines import prose_xml, text_xml
from jjjdoc.writers.docx.roles import ParagraphRole, script_of
from jjjdoc.writers.docx.stylesheet import Stylesheet
from jjjdoc.writers.plain import plain_text

# Languages side by side: a table with a column for each, in step row by row.


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
    rows += [_parallel_row(line, widths, flow, add_block) for line in block.rows]
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


def _parallel_row(line: ParallelRow, widths: list[int], flow: Flow, add_block: AddBlock) -> str:
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


_SAMPLED: Final = 200  # rows looked at for the widths of columns
SHORT_TABLE: Final = 12  # rows that a table may have to be kept on one page
_READABLE: Final = 6  # ems that a column with more to say needs
_NARROWEST: Final = 10  # of which parts of the table a column gets one at least, if it wants it
_WIDEST: Final = 0.6  # of the table, what one column may want

# What is not broken over lines: a Latin word, or a figure with its sign.
_UNBROKEN = regex(r"[^\s\u2e80-\uffff\U00020000-\U0003ffff]+")


def add_table(block: Table, flow: Flow) -> None:
    """Add a table with its caption above it; one that is too wide stands on a page on its side."""
    columns = _columns(block, flow.width, flow.story.sheet, parallel=flow.parallel)
    if _is_wide(columns, flow.width, flow.story.sheet):
        flow.turn(lambda turned: _add(block, _columns(block, turned.width, turned.story.sheet), turned))
    else:
        _add(block, columns, flow)


def is_turned(block: Table, sheet: Stylesheet) -> bool:
    """Tell whether a table of the body stands on a page on its side."""
    width = sheet.template.page.text_width
    return _is_wide(_columns(block, width, sheet), width, sheet)


def _add(block: Table, columns: list[Column], flow: Flow) -> None:
    if block.caption:
        content = caption_xml(block, block.caption, flow.story)
        flow.paragraph("caption", block.caption.language, content, Own(keep_next=True))
    widths = fit_columns(columns, flow.width)
    together = len(block.rows) <= SHORT_TABLE
    rows = [_row(block.header, block, widths, flow, role="table_heading", keep=True)]
    last = len(block.rows) - 1
    rows += [
        _row(line, block, widths, flow, role="table_text", keep=together and number < last)
        for number, line in enumerate(block.rows)
    ]
    flow.table(
        table(
            flow.story.sheet.table_style("table"),
            widths,
            rows,
            caption=plain_text(block.caption.inlines) if block.caption else "",
            description="; ".join(filter(None, (plain_text(prose.inlines) for prose in block.header.cells))),
        ),
        captioned=block.caption is not None,
    )


def _row(
    line: TableRow, block: Table, widths: list[int], flow: Flow, *, role: ParagraphRole, keep: bool
) -> str:
    padding = (None,) * (len(widths) - len(line.cells))
    cells = [
        cell(_cell(prose, block, _alignment(block, column), flow, role, keep), widths[column])
        for column, prose in enumerate((*line.cells, *padding))
    ]
    return row(cells, header=role == "table_heading")


def _cell(
    prose: Prose | None, block: Table, align: Alignment, flow: Flow, role: ParagraphRole, keep: bool
) -> str:
    inner = Flow(flow.story, 0, flow.parallel)
    language = prose.language if prose else block.language
    content = prose_xml(prose, flow.story) if prose else ""
    inner.paragraph(role, language, content, Own(keep_next=keep, align=align))
    return inner.finish()


def _alignment(block: Table, column: int) -> Alignment:
    return block.alignments[column] if column < len(block.alignments) else "left"


def _is_wide(columns: list[Column], width: int, sheet: Stylesheet) -> bool:
    """Tell whether columns have too little room in this width, and more on a page on its side."""
    page = sheet.template.page
    if width != page.text_width or page.turned.text_width <= page.text_width:
        return False
    readable = _READABLE * sheet.size("table_text", sheet.script) * 10  # twips
    return sum(max(column.least, min(column.wanted, readable)) for column in columns) > width


def _columns(block: Table, width: int, sheet: Stylesheet, *, parallel: bool = False) -> list[Column]:
    """Return what the columns ask for, from the texts in them."""
    count = max(len(block.header.cells), *(len(line.cells) for line in block.rows), 1)
    texts: list[list[Prose]] = [[] for _ in range(count)]
    for line in (block.header, *block.rows[:_SAMPLED]):
        for column, prose in zip(texts, line.cells, strict=False):
            column.append(prose)
    return [_column(column, width, sheet, parallel) for column in texts]


def _column(texts: list[Prose], width: int, sheet: Stylesheet, parallel: bool) -> Column:
    most = int(width * _WIDEST)
    sides = 2 * sheet.template.table.margin
    whole, words = [0], [0]
    for prose in texts:
        half_em = 5 * sheet.size("table_text", script_of(prose.language), parallel=parallel)  # twips
        text = plain_text(prose.inlines)
        whole.append((display_width(text) + 1) * half_em)
        words += ((display_width(word) + 1) * half_em for word in _UNBROKEN.findall(text))
    wanted = min(max(whole) + sides, most)
    least = min(max(words) + sides, most)
    return Column(wanted, max(least, min(wanted, width // _NARROWEST)), sum(whole) // len(whole) + sides)
