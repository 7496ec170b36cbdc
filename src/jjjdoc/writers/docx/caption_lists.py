"""Lists of tables and figures: each caption that the text numbers, leading to it."""

from __future__ import annotations

from typing import Final

from jjjdoc.language.captions import CAPTIONED, CaptionKind, after_number, caption_kind, caption_name
from jjjdoc.language.labels import Label, label
from jjjdoc.ooxml.contents import captions_start, contents_end, contents_entry
from jjjdoc.writers.docx.contents import bare
from jjjdoc.writers.docx.flow import Flow, Own
from jjjdoc.writers.docx.headings import list_heading
from jjjdoc.writers.docx.inlines import prose_xml, text_xml
from jjjdoc.writers.docx.story import CaptionMark, Story

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
            _add_heading(kind, inner)
        for number, language in enumerate(flow.story.document.languages):
            listed = [mark for mark in marks if mark.caption.language == language]
            _add_list(listed, inner, before=_ABOVE_NEXT if number else None)
    flow.parts[place] = inner.finish()


def _add_heading(kind: CaptionKind, flow: Flow) -> None:
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
        flow.paragraph("caption_entry", language, start + _entry(mark, flow.story) + end, own)


def _entry(mark: CaptionMark, story: Story) -> str:
    language = mark.caption.language
    name = caption_name(mark.kind, mark.number, language) + after_number(language)
    text = text_xml(name, language, story) + prose_xml(bare(mark.caption), story)
    return contents_entry(mark.bookmark, text, story.properties(language)[0])
