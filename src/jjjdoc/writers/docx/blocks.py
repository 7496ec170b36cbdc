"""Blocks of the tree to paragraphs and tables."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import zip_longest
from typing import Final, assert_never

from jjjdoc.language.labels import is_chinese
from jjjdoc.language.width import display_width
from jjjdoc.tree.nodes import (
    Block,
    Chart,
    Figure,
    Heading,
    KeyFigures,
    ListBlock,
    Note,
    PageBreak,
    Paragraph,
    Parallel,
    Quotation,
    Table,
)
from jjjdoc.tree.walk import captions_of
from jjjdoc.writers.docx.annexes import add_annex_heading
from jjjdoc.writers.docx.captions import caption_xml
from jjjdoc.writers.docx.charts import chart_run
from jjjdoc.writers.docx.flow import Flow, Own
from jjjdoc.writers.docx.headings import add_heading
from jjjdoc.writers.docx.inlines import bookmarked, prose_xml, text_xml
from jjjdoc.writers.docx.lists import add_list
from jjjdoc.writers.docx.parallel import add_parallel
from jjjdoc.writers.docx.roles import script_of
from jjjdoc.writers.docx.tables import add_table
from jjjdoc.writers.docx.tiles import add_tiles
from jjjdoc.writers.plain import plain_text

_TALLEST: Final = 0.6  # of the page, what a figure may take
_SHORT: Final = 3  # lines; a longer paragraph would move to the next page as a whole in LibreOffice
_TWIPS_PER_COLUMN: Final = 5  # for each half-point of the size: half an em


def add_blocks(blocks: Sequence[Block], flow: Flow) -> None:
    """Add blocks to a flow; a short paragraph stays with the beginning of its translation."""
    for block, following in zip_longest(blocks, blocks[1:]):
        add_block(block, flow)
        if _is_translated(block, following, flow):
            flow.keep_last()


def add_block(block: Block, flow: Flow) -> None:
    """Add one block to a flow."""
    match block:
        case Paragraph():
            flow.paragraph("body", block.prose.language, prose_xml(block.prose, flow.story))
        case Heading(annex=None):
            add_heading(block, flow)
        case Heading():
            add_annex_heading(block, flow)
        case ListBlock():
            add_list(block, flow)
        case Table():
            add_table(block, flow)
        case KeyFigures():
            add_tiles(block, flow)
        case Quotation():
            _add_quotation(block, flow)
        case Figure():
            _add_figure(block, flow)
        case Chart():
            _add_chart(block, flow)
        case Note():  # Word has them at the foot of the page
            pass
        case PageBreak():
            flow.break_page()
        case Parallel():
            add_parallel(block, flow, add_block)
        case _:
            assert_never(block)


def _add_quotation(block: Quotation, flow: Flow) -> None:
    attribution = block.attribution
    text = prose_xml(block.prose, flow.story)
    flow.paragraph("quotation", block.prose.language, text, Own(keep_next=attribution is not None))
    if attribution is not None:
        dash = text_xml("——" if is_chinese(attribution.language) else "— ", attribution.language, flow.story)
        flow.paragraph("attribution", attribution.language, dash + prose_xml(attribution, flow.story))


def _add_figure(block: Figure, flow: Flow) -> None:
    story = flow.story
    room = (flow.width, int(story.sheet.template.page.text_height * _TALLEST))
    image = story.pictures.add(block.path, plain_text(block.alternative.inlines), room)
    _add_drawing(block, bookmarked(block.alternative, story, image), flow)


def _add_chart(block: Chart, flow: Flow) -> None:
    run = chart_run(block, flow)
    if block.alternative is not None:
        run = bookmarked(block.alternative, flow.story, run)
    _add_drawing(block, run, flow)


def _add_drawing(block: Figure | Chart, run: str, flow: Flow) -> None:
    """Add a picture or chart with its captions below; the bookmark of its alternative text is around it."""
    captions = captions_of(block)
    flow.paragraph("figure", block.language, run, Own(keep_next=bool(captions)))
    for number, caption in enumerate(captions, 1):
        is_last = number == len(captions)
        after = flow.story.sheet.template.space_after if is_last else None
        own = Own(keep_next=not is_last, before=None if number == 1 else 0, after=after)
        content = caption_xml(block, caption, flow.story)
        flow.paragraph("caption", caption.language, content, own)


def _is_translated(block: Block, following: Block | None, flow: Flow) -> bool:
    """Tell whether a short paragraph stands above its translation, the beginning of which it stays with."""
    if not isinstance(block, Paragraph) or not isinstance(following, Paragraph):
        return False
    prose = block.prose
    if prose.segment is None or prose.segment != following.prose.segment:
        return False
    size = flow.story.sheet.size("body", script_of(prose.language))
    return display_width(plain_text(prose.inlines)) * size * _TWIPS_PER_COLUMN <= _SHORT * flow.width
