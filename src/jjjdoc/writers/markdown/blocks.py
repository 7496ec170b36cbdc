"""Blocks as Markdown."""

from __future__ import annotations

from collections.abc import Iterable
from typing import assert_never

from jjjdoc.language.captions import heading_opening
from jjjdoc.language.labels import is_chinese
from jjjdoc.tree import nodes
from jjjdoc.writers.markdown.cells import image, parallel_lines, table_lines
from jjjdoc.writers.markdown.escape import escape_line
from jjjdoc.writers.markdown.figures import Context, anchor, caption_lines, chart_blocks
from jjjdoc.writers.markdown.inlines import STRONG, line, phrase


def join_blocks(blocks: Iterable[list[str]]) -> list[str]:
    """Return the lines of blocks with an empty line between them."""
    lines: list[str] = []
    for block in blocks:
        if block:
            lines += ["", *block] if lines else block
    return lines


def blocks_lines(blocks: Iterable[nodes.Block], context: Context) -> list[str]:
    """Return the lines of blocks that follow each other.

    A list after a list of its kind has other marks, or the two would be one.
    """
    written: list[list[str]] = []
    previous: nodes.Block | None = None
    second = False
    for block in blocks:
        second = _continues(previous, block) and not second
        written.append(_block_lines(block, context, second=second))
        previous = block
    return join_blocks(written)


def note_lines(notes: Iterable[nodes.Note], context: Context) -> list[str]:
    """Return the definitions of notes; a note has one, a paragraph in it for each language."""
    texts: dict[str, list[str]] = {}
    for note in notes:
        texts.setdefault(note.id, []).append(line(note.prose.inlines, context.notes))
    return join_blocks(
        [f"[^{name}]: {first}".rstrip(), *(part for text in rest for part in ("", f"    {text}"))]
        for name, (first, *rest) in texts.items()
    )


def _block_lines(block: nodes.Block, context: Context, *, second: bool) -> list[str]:
    match block:
        case nodes.Heading():
            return [_heading_line(block, context)]
        case nodes.Paragraph():
            return _lines(block.prose, context)
        case nodes.ListBlock():
            return _list_lines(block, context, second=second)
        case nodes.Table():
            captions = ([escape_line(caption)] for caption in caption_lines(block, context) if caption)
            return join_blocks([*captions, table_lines(block, context)])
        case nodes.KeyFigures():
            return [f"- {_key_figure(figure, block.language, context)}" for figure in block.figures]
        case nodes.Quotation():
            return _quotation_lines(block, context)
        case nodes.Figure():
            captions = ([escape_line(caption)] for caption in caption_lines(block, context) if caption)
            return join_blocks([[image(block, context)], *captions])
        case nodes.Chart():
            return join_blocks(chart_blocks(block, context))
        case nodes.Parallel():
            return parallel_lines(block, context)
        case nodes.Note() | nodes.PageBreak():  # notes stand at the end; Markdown has no pages
            return []
        case _:
            assert_never(block)


def _heading_line(block: nodes.Heading, context: Context) -> str:
    passages = (block.prose, *block.translations)
    places = "".join(anchor(prose.segment or block.anchor, prose.language, context) for prose in passages)
    phrases = (
        heading_opening(block, prose.language) + phrase(prose.inlines, context.notes) for prose in passages
    )
    return f"{'#' * (block.level + 1)} {places}{escape_line(' / '.join(phrases))}".rstrip()


def _lines(prose: nodes.Prose, context: Context) -> list[str]:
    text = line(prose.inlines, context.notes)
    return [text] if text else []


def _continues(previous: nodes.Block | None, block: nodes.Block) -> bool:
    """Tell whether two blocks would run together into one list."""
    return _is_ordered(previous) is not None and _is_ordered(previous) == _is_ordered(block)


def _is_ordered(block: nodes.Block | None) -> bool | None:
    match block:
        case nodes.ListBlock():
            return block.ordered
        case nodes.KeyFigures():
            return False
        case _:
            return None


def _list_lines(block: nodes.ListBlock, context: Context, *, second: bool) -> list[str]:
    lines: list[str] = []
    for number, item in enumerate(block.items, start=block.start):
        mark = f"{number}{')' if second else '.'} " if block.ordered else "* " if second else "- "
        lines.append(f"{mark}{line(item.prose.inlines, context.notes)}".rstrip())
        indent = " " * len(mark)
        previous: nodes.Block | None = None
        child_second = False
        for child in item.children:
            child_second = _continues(previous, child) and not child_second
            lines += (indent + text for text in _list_lines(child, context, second=child_second))
            previous = child
    return lines


def _key_figure(figure: nodes.KeyFigure, language: str, context: Context) -> str:
    colon = "：" if is_chinese(language) else ": "
    value = phrase(figure.value.inlines, context.notes, STRONG)
    return escape_line(f"{value}{colon}{phrase(figure.caption.inlines, context.notes)}")


def _quotation_lines(block: nodes.Quotation, context: Context) -> list[str]:
    lines = _lines(block.prose, context)
    if block.attribution is not None:
        dash = "——" if is_chinese(block.attribution.language) else "— "
        attribution = dash + phrase(block.attribution.inlines, context.notes)
        lines = join_blocks([lines, [escape_line(attribution)]])
    return [f"> {text}".rstrip() for text in lines]
