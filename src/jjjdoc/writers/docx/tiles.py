"""Key figures as tiles: a table without a header, each cell a large figure and what it says."""

from __future__ import annotations

from collections.abc import Iterable
from math import ceil, lcm
from typing import Final

from jjjdoc.language.width import display_width
from jjjdoc.ooxml.formats import Border, border
from jjjdoc.ooxml.tables import cell, row, table
from jjjdoc.patterns import regex
from jjjdoc.tree.inlines import Prose
from jjjdoc.tree.nodes import KeyFigure, KeyFigures
from jjjdoc.writers.docx.flow import Flow, Own
from jjjdoc.writers.docx.inlines import bookmarked, prose_xml, text_xml
from jjjdoc.writers.docx.roles import script_of
from jjjdoc.writers.plain import plain_text

_PAPER: Final = "FFFFFF"
_WIDEST_RULE: Final = 96  # eighths of a point, as wide as Word draws one
_LEAST_SHRUNK: Final = 0.75  # of its size, what a number may shrink to
_TWIPS_PER_COLUMN: Final = 5  # for each half-point of its size, half an em

# The number in a figure, which is set large; its unit and what else stands around it is small.
_NUMBER = regex(r"[-+−]?[0-9](?:[0-9.,]*[0-9])?(?:\s?[%‰])?")


def add_tiles(block: KeyFigures, flow: Flow) -> None:
    """Add key figures in rows of equal length, as far as their number allows."""
    if not block.figures:
        return
    lengths, size = _arrange(block.figures, flow)
    columns = lcm(*lengths)
    widths = [flow.width * (n + 1) // columns - flow.width * n // columns for n in range(columns)]
    rows, at = [], 0
    for number, length in enumerate(lengths):
        figures = block.figures[at : at + length]
        at += length
        rows.append(_row(figures, columns // length, widths, flow, size, last=number == len(lengths) - 1))
    names = "; ".join(plain_text(figure.caption.inlines) for figure in block.figures)
    flow.table(table(flow.story.sheet.table_style("tiles"), widths, rows, description=names, header=False))


def row_lengths(count: int, across: int) -> list[int]:
    """Return how many of `count` tiles stand in each row, the longer rows first."""
    rows = ceil(count / across)
    return [count // rows + (1 if number < count % rows else 0) for number in range(rows)]


def _row(
    figures: tuple[KeyFigure, ...], span: int, widths: list[int], flow: Flow, size: int | None, *, last: bool
) -> str:
    cells = []
    for number, figure in enumerate(figures):
        width = sum(widths[number * span : (number + 1) * span])
        properties = _edges(flow, first=number == 0, final=number == len(figures) - 1, last=last)
        cells.append(cell(_tile(figure, flow, size), width, span=span, properties=properties))
    return row(cells)


def _tile(figure: KeyFigure, flow: Flow, size: int | None) -> str:
    inner = Flow(flow.story, 0, flow.parallel)
    value, caption = figure.value, figure.caption
    inner.paragraph("key_figure", value.language, _value(value, flow, size), Own(keep_next=True))
    inner.paragraph("key_caption", caption.language, prose_xml(caption, flow.story))
    return inner.finish()


def _value(prose: Prose, flow: Flow, size: int | None) -> str:
    """Return a figure: its number large, the rest in the style of units."""
    story = flow.story
    runs = "".join(
        text_xml(text, prose.language, story, () if large else ("key_unit",), size if large else None)
        for text, large in _pieces(plain_text(prose.inlines))
    )
    return bookmarked(prose, story, runs)


def _pieces(text: str) -> Iterable[tuple[str, bool]]:
    """Yield the pieces of a figure, and whether each is its number; without a number all of it is."""
    numbers = list(_NUMBER.finditer(text))
    if not numbers:
        yield text, True
        return
    at = 0
    for found in numbers:
        yield text[at : found.start()], False
        yield found.group(), True
        at = found.end()
    yield text[at:], False


def _arrange(figures: tuple[KeyFigure, ...], flow: Flow) -> tuple[list[int], int | None]:
    """Return how many tiles stand in each row, and the size of the numbers; None for that of the style.

    A number shrinks a little where its tile is narrow; where it would shrink much, fewer tiles stand in a row.
    """
    sheet = flow.story.sheet
    script = script_of(figures[0].value.language)
    full = sheet.size("key_figure", script, parallel=flow.parallel)
    unit = sheet.size("key_unit", script)
    tiles = sheet.template.tiles
    lengths = [1]
    for across in range(2 if flow.parallel else tiles.across, 0, -1):
        lengths = row_lengths(len(figures), across)
        room = flow.width // max(lengths) - 2 * tiles.rules.margin - tiles.gap
        size = min(_fitting_size(figure, room, full, unit) for figure in figures)
        if size >= full * _LEAST_SHRUNK:
            return lengths, size if size < full else None
    return lengths, max(unit, int(full * _LEAST_SHRUNK))


def _fitting_size(figure: KeyFigure, room: int, full: int, unit: int) -> int:
    """Return the size, up to `full`, at which the number and its unit stand on one line (half-points, twips)."""
    columns = {True: 0, False: 0}
    for text, large in _pieces(plain_text(figure.value.inlines)):
        columns[large] += display_width(text)
    left = room - columns[False] * unit * _TWIPS_PER_COLUMN
    return min(full, max(0, left) // (_TWIPS_PER_COLUMN * max(1, columns[True])))


def _edges(flow: Flow, *, first: bool, final: bool, last: bool) -> str:
    """Return the borders of a tile: the gaps are rules in the colour of the paper, one between two tiles."""
    gap = flow.story.sheet.template.tiles.gap
    if not gap:
        return ""
    paper = Border(min(_WIDEST_RULE, gap * 8 // 20), _PAPER, 0)
    sides = ("" if first else border("w:left", paper)) + ("" if last else border("w:bottom", paper))
    sides += "" if final else border("w:right", paper)
    return f"<w:tcBorders>{sides}</w:tcBorders>" if sides else ""
