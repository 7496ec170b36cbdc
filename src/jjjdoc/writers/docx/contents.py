"""The contents: every heading that the template lists, each with the page it stands on."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import zip_longest
from math import ceil
from typing import Final

from msgspec.structs import replace

from jjjdoc.language.captions import CAPTIONED, CaptionKind, after_number, caption_kind, caption_name
from jjjdoc.language.labels import Label, label
from jjjdoc.locations import TextView
from jjjdoc.ooxml.fields import captions_start, contents_control, contents_end, contents_entry, contents_start
from jjjdoc.tree.nodes import Emphasis, Heading, Inline, Link, NoteReference, Prose, Strong, Text
from jjjdoc.writers.docx.flow import Flow, Own
from jjjdoc.writers.docx.headings import heading_width, heading_xml, list_heading
from jjjdoc.writers.docx.inlines import prose_xml, text_xml
from jjjdoc.writers.docx.roles import CONTENTS, ParagraphRole, script_of
from jjjdoc.writers.docx.story import CaptionMark, HeadingMark, Story

# Lists of tables and figures: each caption that the text numbers, leading to it.


_GAP: Final = "\u2003"
_ABOVE_NEXT: Final = 120  # twips above the list of another language


def open_caption_lists(flow: Flow) -> int | None:
    """Keep a place for the lists and let the text begin a page; None where there is nothing to list."""
    wanted = flow.story.sheet.template.caption_lists
    numbered = (
        block for block in flow.story.document.blocks if isinstance(block, CAPTIONED) and block.number
    )
    if not any(caption_kind(block) in wanted for block in numbered):
        return None
    place = flow.reserve()
    flow.break_page()
    return place


def close_caption_lists(flow: Flow, place: int) -> None:
    """Put the lists in their place, now that all captions are known: one a kind, a field for each language."""
    inner = Flow(flow.story, flow.width)
    for kind in flow.story.sheet.template.caption_lists:
        marks = [mark for mark in flow.story.captions if mark.kind == kind]
        if marks:
            _add_list_heading(kind, inner)
        for number, language in enumerate(flow.story.document.languages):
            listed = [mark for mark in marks if mark.caption.language == language]
            _add_list(listed, inner, before=_ABOVE_NEXT if number else None)
    flow.parts[place] = inner.finish()


def _add_list_heading(kind: CaptionKind, flow: Flow) -> None:
    first, *others = flow.story.document.languages
    name: Label = "tables" if kind == "table" else "figures"
    content = text_xml(label(name, first), first, flow.story)
    for language in others:
        content += text_xml(_GAP, language, flow.story)
        content += text_xml(label(name, language), language, flow.story, ("heading_translation",))
    flow.paragraph("contents_heading", first, content, list_heading(Own(keep_next=True), flow.story))


def _add_list(marks: list[CaptionMark], flow: Flow, *, before: int | None) -> None:
    """Add the list of one language, the first entry with space `before` it (in twips)."""
    for number, mark in enumerate(marks, 1):
        language = mark.caption.language
        start = captions_start(label(mark.kind, language)) if number == 1 else ""
        end = contents_end() if number == len(marks) else ""
        own = Own(before=before if number == 1 else None)
        flow.paragraph("caption_entry", language, start + _caption_entry(mark, flow.story) + end, own)


def _caption_entry(mark: CaptionMark, story: Story) -> str:
    language = mark.caption.language
    name = caption_name(mark.kind, mark.number, language) + after_number(language)
    text = text_xml(name, language, story) + prose_xml(bare(mark.caption), story)
    return contents_entry(mark.bookmark, text, story.properties(language)[0])


#: The part of a page that contents may take to stay on the page of the front matter.
_UNDER_FRONT: Final = 0.5


def open_contents(flow: Flow) -> int | None:
    """Keep a place for the contents and let the text begin a page; None where there are no contents."""
    story = flow.story
    contents = story.sheet.template.contents
    if contents is None:
        return None
    levels = [block.level for block in story.document.blocks if isinstance(block, Heading)]
    if sum(level <= contents.levels for level in levels) < contents.least:
        return None
    story.contents_levels = contents.levels
    place = flow.reserve()
    flow.break_page()
    return place


def close_contents(flow: Flow, place: int) -> None:
    """Put the contents in their place, now that all headings are known.

    Short contents stay together, under the front matter where they fit; longer ones begin a page.
    """
    story = flow.story
    entries = _listed(story)
    inner = Flow(story, flow.width)
    short = stay_under_front(contents_height(story), story)
    _add_heading(inner, new_page=not short)
    for number, (mark, following) in enumerate(zip_longest(entries, entries[1:]), 1):
        last = following is None
        start = contents_start(story.contents_levels) if number == 1 else ""
        end = contents_end() if last else ""
        above = following is not None and following.block.level > mark.block.level
        own = Own(keep_next=short and not last, loose=not short and not above)
        inner.paragraph(_role(mark), mark.block.prose.language, start + _entry(mark, story) + end, own)
    flow.parts[place] = contents_control(inner.finish())


def contents_height(story: Story) -> int:
    """Return about how high the contents are, in twips."""
    return sum(_height(mark, story) for mark in _listed(story))


def stay_under_front(height: int, story: Story) -> bool:
    """Tell whether contents of a height (in twips) stand under the front matter where they fit; not under an official head."""
    if story.sheet.template.is_official:
        return False
    return height <= story.sheet.template.page.text_height * _UNDER_FRONT


def _listed(story: Story) -> list[HeadingMark]:
    return [mark for mark in story.headings.values() if mark.bookmark]


def _add_heading(flow: Flow, *, new_page: bool) -> None:
    first, *others = flow.story.document.languages or ("en",)
    heading = Heading(1, "contents", _label(first), tuple(_label(language) for language in others))
    content = heading_xml(heading, flow.story)
    own = list_heading(Own(keep_next=True, new_page=new_page), flow.story)
    flow.paragraph("contents_heading", first, content, own)


def _label(language: str) -> Prose:
    text = label("contents", language)
    return Prose(None, language, (Text(text, 0, len(text)),), TextView.of_generated(text))


def _entry(mark: HeadingMark, story: Story) -> str:
    heading = mark.block
    plain = replace(heading, prose=bare(heading.prose), translations=tuple(map(bare, heading.translations)))
    properties, _ = story.properties(heading.prose.language)
    assert mark.bookmark is not None, "only what is listed has an entry"
    content = text_xml(mark.number, heading.prose.language, story)
    content += heading_xml(plain, story, "contents_translation")
    return contents_entry(mark.bookmark, content, properties)


def bare(prose: Prose) -> Prose:
    """Return a heading as an entry shows it: without marks of notes and links, and no segment of its own."""
    return replace(prose, segment=None, inlines=tuple(_without_marks(prose.inlines)))


def _without_marks(inlines: tuple[Inline, ...]) -> Iterator[Inline]:
    for inline in inlines:
        match inline:
            case NoteReference():
                pass
            case Link():
                yield from _without_marks(inline.children)
            case Emphasis() | Strong():
                yield replace(inline, children=tuple(_without_marks(inline.children)))
            case _:
                yield inline


def _height(mark: HeadingMark, story: Story) -> int:
    """Return about how high an entry is, in twips."""
    sheet, role, script = story.sheet, _role(mark), script_of(mark.block.prose.language)
    look, size = sheet.look(role, script).paragraph, sheet.size(role, script)
    indents = sum(indent.twips(size) for indent in (look.left, look.right) if indent)
    width = max(1, sheet.template.page.text_width - indents)
    lines = ceil(heading_width(mark.block, role, sheet, "contents_translation") / width)
    return max(1, lines) * sheet.line_height(role, script) + (look.before or 0) + (look.after or 0)


def _role(mark: HeadingMark) -> ParagraphRole:
    return CONTENTS[mark.block.level - 1]
