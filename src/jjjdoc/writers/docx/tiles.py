"""Key figures as tiles: for each row of them a table, whose header row says what the large figures below it are."""

from __future__ import annotations

from collections.abc import Iterable
from math import ceil
from typing import Final

from jjjdoc.language.width import display_width
from jjjdoc.ooxml.formats import Border, border
from jjjdoc.ooxml.tables import cell, row, table
from jjjdoc.patterns import regex
from jjjdoc.tree.nodes import KeyFigure, KeyFigures, Prose
from jjjdoc.writers.docx.flow import Flow, Own
from jjjdoc.writers.docx.inlines import bookmarked, prose_xml, text_xml
from jjjdoc.writers.docx.roles import script_of
from jjjdoc.writers.docx.title_lines import title_xml
from jjjdoc.writers.plain import plain_text

_NONE_ABOVE: Final = '<w:top w:val="nil"/>'
_NONE_BELOW: Final = '<w:bottom w:val="nil"/>'
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
    at = 0
    for number, length in enumerate(lengths, 1):
        if number > 1:
            flow.gap(flow.story.sheet.template.tiles.gap)
        figures = block.figures[at : at + length]
        flow.table(_tiles(figures, flow, size, first=number == 1, last=number == len(lengths)))
        at += length


def row_lengths(count: int, across: int) -> list[int]:
    """Return how many of `count` tiles stand in each row, the longer rows first."""
    rows = ceil(count / across)
    return [count // rows + (1 if number < count % rows else 0) for number in range(rows)]


def _tiles(figures: tuple[KeyFigure, ...], flow: Flow, size: int | None, *, first: bool, last: bool) -> str:
    """Return one row of tiles: a row of captions over one of figures, so that the first are headers of the second."""
    count = len(figures)
    tiles = flow.story.sheet.template.tiles
    inside, sides = tiles.rules.inside, 2 * tiles.rules.margin + tiles.gap
    low = '<w:vAlign w:val="bottom"/>' if _is_centered(flow) else ""
    top = "" if first else border("w:top", inside) if inside else _NONE_ABOVE
    bottom = "" if last else _NONE_BELOW
    widths = [flow.width * (n + 1) // count - flow.width * n // count for n in range(count)]
    captions, values = [], []
    for number, (figure, width) in enumerate(zip(figures, widths, strict=True), 1):
        left, right = _sides(flow, first=number == 1, last=number == count)
        above = _half(top + left + _NONE_BELOW + right, "bottom") + low
        below = _half(_NONE_ABOVE + left + bottom + right, "top")
        captions.append(cell(_caption(figure.caption, width - sides, flow), width, properties=above))
        values.append(cell(_figure(figure.value, flow, size, last=last), width, properties=below))
    names = "; ".join(plain_text(figure.caption.inlines) for figure in figures)
    rows = (row(captions, header=True), row(values))
    return table(flow.story.sheet.table_style("tiles"), widths, rows, description=names)


def _caption(prose: Prose, width: int, flow: Flow) -> str:
    inner = Flow(flow.story, 0, flow.parallel)
    content = (
        title_xml(prose, "key_caption", width, flow.story)
        if _is_centered(flow)
        else prose_xml(prose, flow.story)
    )
    inner.paragraph("key_caption", prose.language, content, Own(keep_next=True))
    return inner.finish()


def _is_centered(flow: Flow) -> bool:
    return flow.story.sheet.look("key_caption", flow.story.sheet.script).paragraph.align == "center"


def _figure(prose: Prose, flow: Flow, size: int | None, *, last: bool) -> str:
    inner = Flow(flow.story, 0, flow.parallel)
    own = Own(keep_next=not last, loose=last)  # rows of tiles stay together, and not with the text below
    inner.paragraph("key_figure", prose.language, _value(prose, flow, size), own)
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


def _sides(flow: Flow, *, first: bool, last: bool) -> tuple[str, str]:
    """Return the rules at the sides of a tile: the gaps are rules in the colour of the paper, one between two tiles."""
    gap = flow.story.sheet.template.tiles.gap
    if not gap:
        return "", ""
    paper = Border(min(_WIDEST_RULE, gap * 8 // 20), _PAPER, 0)
    return "" if first else border("w:left", paper), "" if last else border("w:right", paper)


def _half(borders: str, inner: str) -> str:
    """Return the properties of half a tile with these borders: no space on its inner side, where the other half is."""
    return f'<w:tcBorders>{borders}</w:tcBorders><w:tcMar><w:{inner} w:w="0" w:type="dxa"/></w:tcMar>'
