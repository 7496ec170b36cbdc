"""About where each heading stands, for contents whose pages nobody has counted yet.

Heights are added up, a line for as many characters as fit on it; what stays together and what breaks is known to
the program alone that sets the pages.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from math import ceil
from typing import Final

from jjjdoc.language.width import display_width
from jjjdoc.tree.inlines import Prose
from jjjdoc.tree.nodes import Block, Chart, Figure, Heading, Note, PageBreak, Parallel, ParallelRow, Table
from jjjdoc.tree.walk import iterate_prose_of
from jjjdoc.writers.docx.roles import CONTENTS, HEADINGS, ParagraphRole, script_of
from jjjdoc.writers.docx.stylesheet import Stylesheet
from jjjdoc.writers.plain import plain_text

_TWIPS_PER_COLUMN: Final = 5  # for each half-point of the size: half an em
_FIGURE: Final = 0.35  # of the page, with its caption
_FRONT: Final = 1  # page of the front matter


def estimate_pages(blocks: Iterable[Block], sheet: Stylesheet) -> Iterator[int]:
    """Yield the page of each heading, the first page being 1: front matter, contents, then these blocks."""
    blocks = tuple(blocks)
    page = sheet.template.page
    headings = [block for block in blocks if isinstance(block, Heading)]
    entries = sum(
        sheet.line_height(CONTENTS[block.level - 1], script_of(block.prose.language))
        for block in headings
        if block.level <= len(CONTENTS)
    )
    start = (_FRONT + ceil(entries / page.text_height)) * page.text_height
    at = start
    for block in blocks:
        if isinstance(block, PageBreak):
            at = ceil(at / page.text_height) * page.text_height
        elif isinstance(block, Heading):
            at = _after_keeping(at, _height(block, page.text_width, sheet), page.text_height)
            yield at // page.text_height + 1
        at += _height(block, page.text_width, sheet)


def _after_keeping(at: int, height: int, page: int) -> int:
    """Return where a heading stands: on the next page where no line below it would be left on this one."""
    return at if at % page + 2 * height <= page else ceil(at / page) * page


def _height(block: Block, width: int, sheet: Stylesheet, *, parallel: bool = False) -> int:
    """Return about how high a block is in a column of this width, in twips."""
    match block:
        case Heading():
            return _lines((block.prose,), HEADINGS[min(block.level, len(HEADINGS)) - 1], width, sheet)
        case Figure() | Chart():
            return int(sheet.template.page.text_height * _FIGURE)
        case Table():
            rows = (block.header, *block.rows)
            return sum(_row(row.cells, width, sheet) for row in rows)
        case Parallel():
            return sum(_parallel_row(row, width, sheet) for row in block.rows)
        case Note():
            return 0
        case _:
            return _lines(iterate_prose_of(block), "body", width, sheet, parallel)


def _parallel_row(row: ParallelRow, width: int, sheet: Stylesheet) -> int:
    width = width // max(1, len(row.cells))
    cells = (sum(_height(part, width, sheet, parallel=True) for part in cell) for cell in row.cells)
    return max(cells, default=0) + 2 * sheet.template.parallel.padding


def _row(cells: tuple[Prose, ...], width: int, sheet: Stylesheet) -> int:
    width = width // max(1, len(cells))
    texts = (_lines((cell,), "table_text", width, sheet) for cell in cells)
    return max(texts, default=0) + 2 * sheet.template.table.padding


def _lines(
    passages: Iterable[Prose], role: ParagraphRole, width: int, sheet: Stylesheet, parallel: bool = False
) -> int:
    """Return the height of passages in the style of a role, one below the other."""
    height = 0
    for prose in passages:
        script = script_of(prose.language)
        look = sheet.look(role, script, parallel=parallel).paragraph
        columns = max(1, width // (sheet.size(role, script, parallel=parallel) * _TWIPS_PER_COLUMN))
        lines = ceil(display_width(plain_text(prose.inlines)) / columns)
        height += lines * sheet.line_height(role, script, parallel=parallel)
        height += (look.before or 0) + (look.after or 0)
    return height
