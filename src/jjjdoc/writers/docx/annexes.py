"""Annexes: each begins a page, with its name and its title (GB/T 9704-2012, 7.3.7)."""

from __future__ import annotations

from itertools import takewhile
from typing import Final

from jjjdoc.language.captions import after_number, annex_name, is_annex
from jjjdoc.ooxml.runs import LINE_BREAK
from jjjdoc.tree.nodes import Block, Heading, Prose
from jjjdoc.writers.docx.flow import Flow, Own
from jjjdoc.writers.docx.headings import begin_annex, mark_heading, without_number
from jjjdoc.writers.docx.inlines import prose_xml, referable, text_xml
from jjjdoc.writers.docx.story import Marks, Story
from jjjdoc.writers.docx.title_lines import title_xml

_GAP: Final = "\u2003"
_TRANSLATED: Final[Marks] = ("heading_translation",)


def split_annexes(blocks: tuple[Block, ...]) -> tuple[tuple[Block, ...], tuple[Block, ...]]:
    """Return the blocks before the first annex, and those of the annexes."""
    body = tuple(takewhile(lambda block: not is_annex(block), blocks))
    return body, blocks[len(body) :]


def add_annex_heading(block: Heading, flow: Flow) -> None:
    """Begin an annex on a page of its own: in an official document its name and, below that, its title."""
    story, language = flow.story, block.prose.language
    begin_annex(story)
    passages = (block.prose, *block.translations)
    if story.sheet.template.is_official:
        gap = text_xml(_GAP, language, story)
        names = gap.join(_name(block, prose, _marks(block, prose), story) for prose in passages)
        flow.paragraph("annex_mark", language, names, Own(new_page=True, keep_next=True))
        title = title_xml(block.prose, "annex_title", flow.width, story)
        titles = [title, *(prose_xml(prose, story, _TRANSLATED) for prose in block.translations)]
        flow.paragraph("annex_title", language, mark_heading(block, LINE_BREAK.join(titles), story))
        return
    content = LINE_BREAK.join(_line(block, prose, story) for prose in passages)
    own = without_number(Own(new_page=True), "heading_1", story)
    flow.paragraph("heading_1", language, mark_heading(block, content, story), own)


def _line(block: Heading, prose: Prose, story: Story) -> str:
    """Return name and title in a language."""
    marks = _marks(block, prose)
    gap = text_xml(after_number(prose.language), prose.language, story, marks)
    return _name(block, prose, marks, story) + gap + prose_xml(prose, story, marks)


def _name(block: Heading, prose: Prose, marks: Marks, story: Story) -> str:
    """Return the name of an annex, in the bookmark that references to it take their text from."""
    runs = text_xml(annex_name(block.annex or 0, prose.language), prose.language, story, marks)
    return referable(prose.segment or block.anchor, prose.language, story, runs)


def _marks(block: Heading, prose: Prose) -> Marks:
    return () if prose is block.prose else _TRANSLATED
