"""Headings: with their translations on them, and known to the contents."""

from __future__ import annotations

from typing import Final

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
    known = _known(block, content, flow.story)
    flow.paragraph(role, block.prose.language, known, _unnumbered(block, role, flow.story))


def _unnumbered(block: Heading, role: ParagraphRole, story: Story) -> Own:
    """Return what takes a heading that an edition adds, such as that of the notes, out of the numbered ones."""
    sheet = story.sheet
    if block.prose.segment is not None or not sheet.heading_numbering.levels:
        return AS_STYLED
    # LibreOffice takes the indents of the style away together with its list.
    first = None if sheet.template.reference else sheet.look(role, sheet.script).paragraph.first_line
    kept = indents(0, 0, first.value, sheet.size(role, sheet.script)) if first and first.ems else ""
    return Own(numbering=list_properties(story.numbering.without_numbers(), 0), indents=kept)


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


def _known(block: Heading, content: str, story: Story) -> str:
    """Note a heading for the contents, and return its runs in the bookmark that these lead to."""
    name, count = block.anchor, 1
    while name in story.headings:
        count += 1
        name = f"{block.anchor}_{count}"
    bookmark = f"_Toc{_FIRST + len(story.headings)}" if block.level <= story.contents_levels else None
    number = None if block.prose.segment is None else story.heading_counter.count(block.level)
    story.headings[name] = HeadingMark(block, bookmark, number.shown if number else "")
    return story.bookmarks.mark(bookmark, content) if bookmark else content
