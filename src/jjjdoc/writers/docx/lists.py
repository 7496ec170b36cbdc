"""Bulleted and numbered lists."""

from __future__ import annotations

from typing import Final

from jjjdoc.ooxml.formats import SAME_TEXT, TextFormat
from jjjdoc.ooxml.numbering import Level, NumberFormat
from jjjdoc.tree.nodes import ListBlock
from jjjdoc.writers.docx.flow import Flow, Own
from jjjdoc.writers.docx.inlines import prose_xml
from jjjdoc.writers.docx.roles import Script, script_of

_DEEPEST: Final = 8  # Word has nine levels
_BULLETS: Final = ("•", "–", "▪")

# The bullets from a font that every system has, or something like it.
_BULLET_LOOK: Final = TextFormat(latin="Arial", chinese="Arial")


def add_list(block: ListBlock, flow: Flow) -> None:
    """Add a list with the lists nested in it."""
    _add(block, flow, depth=0, inherited=None)


def _add(block: ListBlock, flow: Flow, depth: int, inherited: int | None) -> None:
    """Add a list; `inherited` is the Word list that it goes on with on a deeper level."""
    number = inherited or _number(block, flow, depth)
    level = min(depth, _DEEPEST)
    numbering = f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>'
    for item in block.items:
        language = item.prose.language
        own = Own(numbering=numbering, before=_gap(language, flow))
        flow.paragraph("list", language, prose_xml(item.prose, flow.story), own)
        for position, child in enumerate(item.children):
            # A deeper level starts anew after each item above it; a second list below one item must be its own.
            same = position == 0 and child.ordered == block.ordered and child.start == 1 and depth < _DEEPEST
            _add(child, flow, depth + 1, number if same else None)
    if block.ordered and block.items and depth == 0:
        flow.story.last_numbers[block.language] = (number, block.start + len(block.items))


def _gap(language: str, flow: Flow) -> int | None:
    """Return the space that parts a list from the one above it in another language."""
    if flow.last is None or flow.last[0] != "list" or flow.last[1] == language:
        return None
    return flow.story.sheet.line_height("list", script_of(language)) // 3


def _number(block: ListBlock, flow: Flow, depth: int) -> int:
    """Return the Word list of a list: a list that comes in pieces stays one."""
    story = flow.story
    if block.ordered and depth == 0 and block.start > 1:
        number, following = story.last_numbers.get(block.language, (0, 0))
        if following == block.start:
            return number
    levels = _levels(block.ordered, script_of(block.language), flow)
    if not block.ordered:
        return story.numbering.bullets(levels)
    return story.numbering.new_list(levels, min(depth, _DEEPEST), block.start)


def _levels(ordered: bool, script: Script, flow: Flow) -> tuple[Level, ...]:
    sheet = flow.story.sheet
    look = sheet.look("list", script, parallel=flow.parallel).paragraph
    size = sheet.size("list", script, parallel=flow.parallel)
    step = look.hanging.twips(size) if look.hanging else size * 15
    left = max(look.left.twips(size) if look.left else 0, step)
    levels = []
    for depth in range(_DEEPEST + 1):
        kind, text, wide = _mark(ordered, depth, script)
        hanging = max(step, size * 35) if wide else step  # （10） is over three characters wide
        left += hanging if depth else 0
        look_of_mark = SAME_TEXT if ordered else _BULLET_LOOK
        levels.append(Level(kind, text, left, hanging, look_of_mark, east_asian=wide))
    return tuple(levels)


def _mark(ordered: bool, depth: int, script: Script) -> tuple[NumberFormat, str, bool]:
    """Return the mark of a level, and whether it is full-width."""
    if not ordered:
        return "bullet", _BULLETS[depth % 3], False
    number = f"%{depth + 1}"
    match depth % 3, script:
        case 0, _:
            return "decimal", f"{number}.", False
        case 1, "chinese":
            return "decimal", f"（{number}）", True
        case 1, _:
            return "lowerLetter", f"({number})", False
        case _:
            return "lowerRoman", f"{number}.", False
