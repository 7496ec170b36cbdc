"""Headings: with their translations on them, and known to the contents."""

from __future__ import annotations

from typing import Final

from msgspec.structs import replace

from jjjdoc.language.captions import heading_opening, is_annex
from jjjdoc.language.width import display_width
from jjjdoc.ooxml.formats import indents, list_properties
from jjjdoc.ooxml.runs import LINE_BREAK
from jjjdoc.tree.inlines import Prose
from jjjdoc.tree.nodes import Heading
from jjjdoc.writers.docx.flow import AS_STYLED, Flow, Own
from jjjdoc.writers.docx.inlines import prose_xml, text_xml
from jjjdoc.writers.docx.roles import HEADINGS, ParagraphRole, TextRole, script_of
from jjjdoc.writers.docx.story import HeadingMark, Story
from jjjdoc.writers.docx.stylesheet import Stylesheet
from jjjdoc.writers.plain import plain_text

_GAP: Final = "\u2003"  # an em, between the languages of a heading
_TWIPS_PER_COLUMN: Final = 5  # for each half-point of the size: half an em
_FIRST: Final = 100_000_001  # Word's own names have nine digits


def add_heading(block: Heading, flow: Flow) -> None:
    """Add a heading; its translations stand on the same line where there is room for them."""
    role = HEADINGS[min(max(block.level, 1), len(HEADINGS)) - 1]
    content = heading_xml(
        block, flow.story, one_line=heading_width(block, role, flow.story.sheet) <= flow.width
    )
    flow.paragraph(
        role, block.prose.language, mark_heading(block, content, flow.story), _own(block, role, flow.story)
    )


def begin_annex(story: Story) -> None:
    """Let headings be counted anew."""
    numbering = story.sheet.heading_numbering
    if numbering.own:
        story.heading_counter.restart()
        story.annex_list = story.numbering.new_list(numbering.own, 0, 1)


def without_number(own: Own, role: ParagraphRole, story: Story) -> Own:
    """Return what takes a heading out of those that its style numbers."""
    if not story.sheet.heading_numbering.levels:
        return own
    properties = list_properties(story.numbering.without_numbers(), 0)
    return replace(own, numbering=properties, indents=_kept_indents(role, story))


def list_heading(own: Own, story: Story) -> Own:
    """Return what the heading of contents or of a list has of its own: in a reference its style may be numbered like headings."""
    return without_number(own, "contents_heading", story) if story.sheet.template.reference else own


def _own(block: Heading, role: ParagraphRole, story: Story) -> Own:
    """Return what a heading has of its own: one that an edition adds has no number, those of annexes their list."""
    if block.prose.segment is None:
        return without_number(AS_STYLED, role, story)
    if story.annex_list and block.level <= len(story.sheet.heading_numbering.levels):
        number = list_properties(story.annex_list, block.level - 1)
        return Own(numbering=number, indents=_kept_indents(role, story))
    return AS_STYLED


def _kept_indents(role: ParagraphRole, story: Story) -> str:
    """Return the indents of a style again: LibreOffice takes them away together with its list."""
    sheet = story.sheet
    first = None if sheet.template.reference else sheet.look(role, sheet.script).paragraph.first_line
    return indents(0, 0, first.value, sheet.size(role, sheet.script)) if first and first.ems else ""


def heading_xml(
    block: Heading, story: Story, role: TextRole = "heading_translation", *, one_line: bool = True
) -> str:
    """Return the runs of a heading in all its languages, the translations in the style of a role."""
    content = prose_xml(block.prose, story)
    for translation in block.translations:
        content += text_xml(_GAP, translation.language, story) if one_line else LINE_BREAK
        content += prose_xml(translation, story, (role,))
    return content


def heading_width(
    block: Heading,
    role: ParagraphRole,
    sheet: Stylesheet,
    translation_role: TextRole = "heading_translation",
) -> int:
    """Return about how wide a heading is with its translations on the same line, in twips."""
    width = _columns(block.prose) * sheet.size(role, script_of(block.prose.language))
    for prose in block.translations:
        size = sheet.size(translation_role, script_of(prose.language))
        width += _columns(prose) * size + 2 * size
    return width * _TWIPS_PER_COLUMN


def _columns(prose: Prose) -> int:
    return display_width(plain_text(prose.inlines))


def mark_heading(block: Heading, content: str, story: Story) -> str:
    """Note a heading for the contents, and return its runs in the bookmark that these lead to."""
    name, count = block.anchor, 1
    while name in story.headings:
        count += 1
        name = f"{block.anchor}_{count}"
    bookmark = f"_Toc{_FIRST + len(story.headings)}" if block.level <= story.contents_levels else None
    story.headings[name] = HeadingMark(block, bookmark, _number(block, story))
    return story.bookmarks.mark(bookmark, content) if bookmark else content


def _number(block: Heading, story: Story) -> str:
    """Return what stands before a heading, as contents show it."""
    if is_annex(block):
        return heading_opening(block, block.prose.language)
    number = None if block.prose.segment is None else story.heading_counter.count(block.level)
    return number.shown if number else ""
