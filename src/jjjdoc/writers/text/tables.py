"""Tables and key figures in plain text, aligned by display width."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import zip_longest

from jjjdoc.language.captions import caption_opening
from jjjdoc.language.linebreak import wrap
from jjjdoc.language.width import display_width, pad
from jjjdoc.tree.nodes import Alignment, KeyFigures, Table, TableRow
from jjjdoc.writers.text.inlines import prose_text

# Columns of plain text: how wide they are, and lines set side by side.


_NARROWEST = 4


def share_width(natural: Sequence[int], available: int) -> list[int]:
    """Return widths of columns that together take what is available, if they can.

    A column that needs no more than its share has what it needs; the others share the rest alike. No column is
    narrower than four columns of the terminal unless it needs no more.
    """
    widths = [0] * len(natural)
    remaining = available
    by_need = sorted(range(len(natural)), key=lambda index: natural[index])
    for done, index in enumerate(by_need):
        share = remaining // (len(natural) - done)
        widths[index] = min(natural[index], max(share, _NARROWEST))
        remaining -= widths[index]
    return widths


def side_by_side(
    cells: Sequence[Sequence[str]], widths: Sequence[int], alignments: Sequence[Alignment], gap: str
) -> list[str]:
    """Return the lines of cells set beside each other, each line without white space at its end."""
    return [
        gap.join(
            pad(text, width, alignment)
            for text, width, alignment in zip(texts, widths, alignments, strict=True)
        ).rstrip()
        for texts in zip_longest(*cells, fillvalue="")
    ]


_GAP = "  "


def table_lines(table: Table, width: int) -> list[str]:
    """Return a table with a rule under its header; where cells have several lines, rows are set apart."""
    rows = [table.header, *table.rows]
    texts = [[prose_text(cell) for cell in row.cells] for row in rows]
    natural = [max(map(display_width, column)) for column in zip(*texts, strict=True)]
    widths = share_width(natural, width - len(_GAP) * (len(natural) - 1))
    header, *body = (_row_lines(row, widths, table) for row in rows)
    rule = _GAP.join("-" * max(1, column) for column in widths)
    apart = any(len(lines) > 1 for lines in body)
    lines = [*_caption_lines(table, width), *header, rule]
    for number, row_lines in enumerate(body):
        if apart and number:
            lines.append("")
        lines += row_lines
    return lines


def _caption_lines(table: Table, width: int) -> list[str]:
    if table.caption is None:
        return []
    opening = caption_opening(table, table.caption.language)
    lines = wrap(opening + prose_text(table.caption), width, table.caption.language)
    return [*lines, ""] if lines else []


def _row_lines(row: TableRow, widths: list[int], table: Table) -> list[str]:
    cells = [
        wrap(prose_text(cell), width, cell.language, cut=True)
        for cell, width in zip(row.cells, widths, strict=True)
    ]
    return side_by_side(cells, widths, table.alignments, _GAP)


def key_figure_lines(block: KeyFigures, width: int) -> list[str]:
    """Return key figures one below the other: the figure, and beside it what it says."""
    figures = [(prose_text(figure.value), prose_text(figure.caption)) for figure in block.figures]
    natural = [max((display_width(pair[column]) for pair in figures), default=0) for column in (0, 1)]
    widths = share_width(natural, width - len(_GAP))
    lines: list[str] = []
    for pair in figures:
        cells = [
            wrap(text, column, block.language, cut=True) for text, column in zip(pair, widths, strict=True)
        ]
        lines += side_by_side(cells, widths, ("left", "left"), _GAP)
    return lines
