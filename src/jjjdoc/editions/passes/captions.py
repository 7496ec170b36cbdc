"""Captions: numbered by kind, in the order in which they stand; a table and its translation have one number."""

from __future__ import annotations

from collections import Counter

from msgspec.structs import replace

from jjjdoc.language.captions import CAPTIONED, caption_kind
from jjjdoc.tree.nodes import Block, Document
from jjjdoc.tree.walk import captions_of


def number_captions(document: Document) -> Document:
    """Return the document with numbers for the tables, figures and charts that have captions."""
    counts: Counter[tuple[str, str]] = Counter()

    def number(block: Block) -> Block:
        if not isinstance(block, CAPTIONED) or not captions_of(block):
            return block
        key = (caption_kind(block), block.language)
        counts[key] += 1
        return replace(block, number=counts[key])

    return replace(document, blocks=tuple(number(block) for block in document.blocks))
