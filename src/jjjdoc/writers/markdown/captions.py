"""Captions with their numbers, and the places that references lead to."""

from __future__ import annotations

from jjjdoc.language.captions import Captioned, anchor_name, caption_opening
from jjjdoc.tree.inlines import Text
from jjjdoc.tree.nodes import Table
from jjjdoc.tree.walk import captions_of
from jjjdoc.writers.markdown.context import Context
from jjjdoc.writers.markdown.inlines import PLAIN, STRONG, phrase


def anchor(name: str, language: str, context: Context) -> str:
    """Return a mark for a place, nothing if no reference leads there."""
    place = anchor_name(name, language)
    return f'<a id="{place}"></a>' if place in context.anchors else ""


def caption_lines(block: Captioned, context: Context) -> list[str]:
    """Return the captions of a block in all its languages; those of a table are strong."""
    marks = STRONG if isinstance(block, Table) else PLAIN
    lines = []
    for prose in captions_of(block):
        opening = caption_opening(block, prose.language)
        inlines = (Text(opening, 0, 0), *prose.inlines) if opening else prose.inlines
        place = anchor(block.id, prose.language, context)
        lines.append(place + phrase(inlines, context.notes, marks))
    return lines
