"""The places of a document that its cross-references lead to."""

from __future__ import annotations

from jjjdoc.tree.inlines import CrossReference
from jjjdoc.tree.nodes import Document
from jjjdoc.tree.walk import iterate_inlines, iterate_prose


def referred_anchors(document: Document) -> frozenset[str]:
    """Return the names of the places that a reference leads to."""
    return frozenset(
        inline.anchor
        for prose in iterate_prose(document)
        for inline in iterate_inlines(prose.inlines)
        if isinstance(inline, CrossReference) and inline.anchor is not None
    )
