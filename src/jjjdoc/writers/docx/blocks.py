"""Blocks of the tree to paragraphs and tables."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import zip_longest
from typing import Final, assert_never

from jjjdoc.language.labels import is_chinese
from jjjdoc.language.width import display_width
from jjjdoc.ooxml.formats import SAME_TEXT, TextFormat
from jjjdoc.ooxml.numbering import Level, NumberFormat
from jjjdoc.tree import nodes
from jjjdoc.tree.walk import captions_of
from jjjdoc.writers.docx.annexes import add_annex_heading
from jjjdoc.writers.docx.charts import chart_run
from jjjdoc.writers.docx.flow import Flow, Own
from jjjdoc.writers.docx.headings import add_heading, caption_xml
from jjjdoc.writers.docx.inlines import bookmarked, prose_xml, text_xml
from jjjdoc.writers.docx.roles import Script, script_of
from jjjdoc.writers.docx.tables import add_parallel, add_table
from jjjdoc.writers.docx.tiles import add_tiles
from jjjdoc.writers.plain import plain_text

# Bulleted and numbered lists.


_DEEPEST: Final = 8  # Word has nine levels
_BULLETS: Final = ("•", "–", "▪")

# The bullets from a font that every system has, or something like it.
_BULLET_LOOK: Final = TextFormat(latin="Arial", chinese="Arial")


def add_list(block: nodes.ListBlock, flow: Flow) -> None:
    """Add a list with the lists nested in it."""
    _add(block, flow, depth=0, inherited=None)


def _add(block: nodes.ListBlock, flow: Flow, depth: int, inherited: int | None) -> None:
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


def _number(block: nodes.ListBlock, flow: Flow, depth: int) -> int:
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


_TALLEST: Final = 0.6  # of the page, what a figure may take
_SHORT: Final = 3  # lines; a longer paragraph would move to the next page as a whole in LibreOffice
_TWIPS_PER_COLUMN: Final = 5  # for each half-point of the size: half an em


def add_blocks(blocks: Sequence[nodes.Block], flow: Flow) -> None:
    """Add blocks to a flow; a short paragraph stays with the beginning of its translation."""
    for block, following in zip_longest(blocks, blocks[1:]):
        add_block(block, flow)
        if _is_translated(block, following, flow):
            flow.keep_last()


def add_block(block: nodes.Block, flow: Flow) -> None:
    """Add one block to a flow."""
    match block:
        case nodes.Paragraph():
            flow.paragraph("body", block.prose.language, prose_xml(block.prose, flow.story))
        case nodes.Heading(annex=None):
            add_heading(block, flow)
        case nodes.Heading():
            add_annex_heading(block, flow)
        case nodes.ListBlock():
            add_list(block, flow)
        case nodes.Table():
            add_table(block, flow)
        case nodes.KeyFigures():
            add_tiles(block, flow)
        case nodes.Quotation():
            _add_quotation(block, flow)
        case nodes.Figure():
            _add_figure(block, flow)
        case nodes.Chart():
            _add_chart(block, flow)
        case nodes.Note():  # Word has them at the foot of the page
            pass
        case nodes.PageBreak():
            flow.break_page()
        case nodes.Parallel():
            add_parallel(block, flow, add_block)
        case _:
            assert_never(block)


def _add_quotation(block: nodes.Quotation, flow: Flow) -> None:
    attribution = block.attribution
    text = prose_xml(block.prose, flow.story)
    flow.paragraph("quotation", block.prose.language, text, Own(keep_next=attribution is not None))
    if attribution is not None:
        dash = text_xml("——" if is_chinese(attribution.language) else "— ", attribution.language, flow.story)
        flow.paragraph("attribution", attribution.language, dash + prose_xml(attribution, flow.story))


def _add_figure(block: nodes.Figure, flow: Flow) -> None:
    story = flow.story
    room = (flow.width, int(story.sheet.template.page.text_height * _TALLEST))
    image = story.pictures.add(block.path, plain_text(block.alternative.inlines), room)
    _add_drawing(block, bookmarked(block.alternative, story, image), flow)


def _add_chart(block: nodes.Chart, flow: Flow) -> None:
    run = chart_run(block, flow)
    if block.alternative is not None:
        run = bookmarked(block.alternative, flow.story, run)
    _add_drawing(block, run, flow)


def _add_drawing(block: nodes.Figure | nodes.Chart, run: str, flow: Flow) -> None:
    """Add a picture or chart with its captions below; the bookmark of its alternative text is around it."""
    captions = captions_of(block)
    flow.paragraph("figure", block.language, run, Own(keep_next=bool(captions)))
    for number, caption in enumerate(captions, 1):
        is_last = number == len(captions)
        after = flow.story.sheet.template.space_after if is_last else None
        own = Own(keep_next=not is_last, before=None if number == 1 else 0, after=after)
        content = caption_xml(block, caption, flow.story)
        flow.paragraph("caption", caption.language, content, own)


def _is_translated(block: nodes.Block, following: nodes.Block | None, flow: Flow) -> bool:
    """Tell whether a short paragraph stands above its translation, the beginning of which it stays with."""
    if not isinstance(block, nodes.Paragraph) or not isinstance(following, nodes.Paragraph):
        return False
    prose = block.prose
    if prose.segment is None or prose.segment != following.prose.segment:
        return False
    size = flow.story.sheet.size("body", script_of(prose.language))
    return display_width(plain_text(prose.inlines)) * size * _TWIPS_PER_COLUMN <= _SHORT * flow.width
