"""The lines of each block in plain text, for a given width."""

from __future__ import annotations

from collections.abc import Iterable
from typing import assert_never

from jjjdoc.language.captions import caption_opening, heading_opening
from jjjdoc.language.labels import is_chinese, label
from jjjdoc.language.linebreak import wrap
from jjjdoc.language.width import display_width, pad
from jjjdoc.tree import nodes
from jjjdoc.tree.walk import captions_of
from jjjdoc.writers.text.charts import chart_lines
from jjjdoc.writers.text.inlines import prose_text
from jjjdoc.writers.text.tables import key_figure_lines, side_by_side, table_lines

_INDENT = "　　"  # two cells, as Chinese paragraphs begin
_QUOTATION = "    "
_BAR = " | "
_UNDERLINES = "=-~."  # by level of heading


def join_blocks(blocks: Iterable[list[str]]) -> list[str]:
    """Return the lines of blocks with an empty line between them; a block without lines leaves no trace."""
    lines: list[str] = []
    for block in blocks:
        if block:
            lines += ["", *block] if lines else block
    return lines


def block_lines(block: nodes.Block, width: int) -> list[str]:
    """Return the lines of a block; none for a page break, which plain text does not have."""
    match block:
        case nodes.Heading():
            passages = (block.prose, *block.translations)
            text = " / ".join(
                heading_opening(block, prose.language) + prose_text(prose) for prose in passages
            )
            return underlined(text, _UNDERLINES[block.level - 1], width, block.prose.language)
        case nodes.Paragraph():
            return paragraph_lines(block.prose, width)
        case nodes.ListBlock():
            return _list_lines(block, width)
        case nodes.Table():
            return table_lines(block, width)
        case nodes.KeyFigures():
            return key_figure_lines(block, width)
        case nodes.Quotation():
            return _quotation_lines(block, width)
        case nodes.Figure():
            return _figure_lines(block, width)
        case nodes.Chart():
            return chart_lines(block, width)
        case nodes.Note():
            return note_lines([block], width)
        case nodes.Parallel():
            return _parallel_lines(block, width)
        case nodes.PageBreak():
            return []
        case _:
            assert_never(block)


def underlined(text: str, line: str, width: int, language: str) -> list[str]:
    """Return a heading, and under it a line as long as the heading is."""
    lines = wrap(text, width, language)
    return [*lines, line * max(1, *map(display_width, lines))]


def paragraph_lines(prose: nodes.Prose, width: int) -> list[str]:
    """Return a paragraph; the first line of a Chinese one is indented by two cells."""
    initial = _INDENT if is_chinese(prose.language) else ""
    return wrap(prose_text(prose), width, prose.language, initial=initial)


def note_lines(notes: Iterable[nodes.Note], width: int) -> list[str]:
    """Return notes with their numbers; the same note in a further language has no number again."""
    lines: list[str] = []
    previous = None
    for note in notes:
        mark = f"[{note.number}] "
        blank = " " * len(mark)
        initial = blank if note.id == previous else mark
        lines += wrap(prose_text(note.prose), width, note.prose.language, initial=initial, subsequent=blank)
        previous = note.id
    return lines


def _list_lines(block: nodes.ListBlock, width: int) -> list[str]:
    last = block.start + len(block.items) - 1
    room = len(f"{last}. ") if block.ordered else 2
    lines: list[str] = []
    for number, item in enumerate(block.items, start=block.start):
        mark = pad(f"{number}. " if block.ordered else "- ", room, "right")
        text = prose_text(item.prose)
        lines += wrap(text, width, item.prose.language, initial=mark, subsequent=" " * room)
        for child in item.children:
            lines += (" " * room + line for line in _list_lines(child, width - room))
    return lines


def _quotation_lines(block: nodes.Quotation, width: int) -> list[str]:
    inner = width - 2 * len(_QUOTATION)
    lines = paragraph_lines(block.prose, inner)
    if block.attribution is not None:
        dash = "——" if is_chinese(block.attribution.language) else "— "
        text = dash + prose_text(block.attribution)
        lines += (pad(line, inner, "right") for line in wrap(text, inner, block.attribution.language))
    return [_QUOTATION + line for line in lines]


def _figure_lines(block: nodes.Figure, width: int) -> list[str]:
    colon = "：" if is_chinese(block.language) else ": "
    alternative = f"[{label('figure', block.language)}{colon}{prose_text(block.alternative)}]"
    captions = (
        wrap(caption_opening(block, caption.language) + prose_text(caption), width, caption.language)
        for caption in captions_of(block)
    )
    return join_blocks([wrap(alternative, width, block.language), *captions])


def _parallel_lines(block: nodes.Parallel, width: int) -> list[str]:
    count = len(block.languages)
    column = (width - len(_BAR) * (count - 1)) // count
    separator = _BAR.join([" " * column] * count).rstrip()
    lines: list[str] = []
    after_item = True
    for row in block.rows:
        is_item = all(isinstance(inner, nodes.ListBlock) for cell in row.cells for inner in cell)
        if lines and not (is_item and after_item):  # items of one list stay together
            lines.append(separator)
        cells = [_column_lines(cell, column) for cell in row.cells]
        lines += side_by_side(cells, [column] * count, ["left"] * count, _BAR)
        after_item = is_item
    return lines


def _column_lines(blocks: Iterable[nodes.Block], width: int) -> list[str]:
    """Return the lines of a column, none wider than it."""
    lines: list[str] = []
    for line in join_blocks(block_lines(block, width) for block in blocks):
        if display_width(line) <= width:
            lines.append(line)
        else:
            text = line.lstrip()
            indent = line.removesuffix(text)
            lines += wrap(text, width, "en", initial=indent, subsequent=indent, cut=True)
    return lines
