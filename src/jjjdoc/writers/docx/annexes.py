"""Annexes: each begins a page, with its name and its title (GB/T 9704-2012, 7.3.7)."""

from __future__ import annotations

from itertools import takewhile

from jjjdoc.language.captions import annex_name, heading_opening, is_annex
from jjjdoc.ooxml.runs import LINE_BREAK
from jjjdoc.tree.inlines import Prose
from jjjdoc.tree.nodes import Block, Heading
from jjjdoc.writers.docx.flow import Flow, Own
from jjjdoc.writers.docx.headings import begin_annex, heading_xml, mark_heading, without_number
from jjjdoc.writers.docx.inlines import prose_xml, referable, text_xml
from jjjdoc.writers.docx.title_lines import title_xml


def split_annexes(blocks: tuple[Block, ...]) -> tuple[tuple[Block, ...], tuple[Block, ...]]:
    """Return the blocks before the first annex, and those of the annexes."""
    body = tuple(takewhile(lambda block: not is_annex(block), blocks))
    return body, blocks[len(body) :]


def add_annex_heading(block: Heading, flow: Flow) -> None:
    """Begin an annex on a page of its own: in an official document its name and, below that, its title."""
    story = flow.story
    begin_annex(story)
    if not story.sheet.template.is_official:
        content = _name(block, block.prose, flow, heading_opening(block, block.prose.language))
        content += heading_xml(block, story)
        content = mark_heading(block, content, story)
        flow.paragraph(
            "heading_1", block.prose.language, content, without_number(Own(new_page=True), "heading_1", story)
        )
        return
    language = block.prose.language
    name = _name(block, block.prose, flow, annex_name(block.annex or 0, language))
    flow.paragraph("annex_mark", language, name, Own(new_page=True, keep_next=True))
    title = title_xml(block.prose, "annex_title", flow.width, story)
    for translation in block.translations:
        title += LINE_BREAK + prose_xml(translation, story, ("heading_translation",))
    flow.paragraph("annex_title", language, mark_heading(block, title, story))


def _name(block: Heading, prose: Prose, flow: Flow, text: str) -> str:
    """Return the name of an annex, in the bookmark that references to it take their text from."""
    runs = text_xml(text, prose.language, flow.story)
    return referable(prose.segment or block.anchor, prose.language, flow.story, runs)
