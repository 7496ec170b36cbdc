"""Captions: a number that Word counts, in the bookmark that references to it take their text from."""

from __future__ import annotations

from typing import Final

from jjjdoc.language.captions import Captioned, after_number, anchor_name, before_number, caption_kind
from jjjdoc.ooxml.fields import field
from jjjdoc.tree.inlines import Prose
from jjjdoc.writers.docx.inlines import prose_xml, referable, text_xml
from jjjdoc.writers.docx.story import CaptionMark, Story

_FIRST: Final = 300_000_001  # Word's own names have nine digits, and headings have the first of them


def caption_xml(block: Captioned, caption: Prose, story: Story) -> str:
    """Return the runs of a caption of a block; without a number it is the caption alone."""
    text = prose_xml(caption, story)
    if block.number is None:
        return referable(block.id, caption.language, story, text)
    language = caption.language
    properties, _ = story.properties(language)
    before = before_number(caption_kind(block), language)
    # Each language counts for itself under its own word, as Word's own captions do.
    counted = field(f"SEQ {before.strip()} \\* ARABIC", str(block.number), properties)
    label = referable(block.id, language, story, text_xml(before, language, story) + counted)
    content = label + text_xml(after_number(language), language, story) + text
    return _listed(block, block.number, caption, story, content)


def _listed(block: Captioned, number: int, caption: Prose, story: Story, content: str) -> str:
    """Return a caption in the bookmark that its entry leads to, where captions of its kind are listed."""
    kind = caption_kind(block)
    if kind not in story.sheet.template.caption_lists:
        return content
    bookmark = f"_Toc{_FIRST + len(story.captions)}"
    name = anchor_name(block.id, caption.language)
    story.captions.append(CaptionMark(kind, name, number, caption, bookmark))
    return story.bookmarks.mark(bookmark, content)
