"""Captions: a number that Word counts, in the bookmark that references to it take their text from."""

from __future__ import annotations

from jjjdoc.language.captions import Captioned, after_number, before_number, caption_kind
from jjjdoc.ooxml.fields import field
from jjjdoc.tree.nodes import Prose
from jjjdoc.writers.docx.inlines import prose_xml, referable, text_xml
from jjjdoc.writers.docx.story import Story


def caption_xml(block: Captioned, caption: Prose, story: Story) -> str:
    """Return the runs of a caption of a block; without a number it is the caption alone."""
    text = prose_xml(caption, story)
    if block.number is None:
        return text
    language = caption.language
    properties, _ = story.properties(language)
    before = before_number(caption_kind(block), language)
    # Each language counts for itself under its own word, as Word's own captions do.
    counted = field(f"SEQ {before.strip()} \\* ARABIC", str(block.number), properties)
    label = referable(block.id, language, story, text_xml(before, language, story) + counted)
    return label + text_xml(after_number(language), language, story) + text
