"""The places of a document that its cross-references lead to."""

from __future__ import annotations

from jjjdoc.tree.inlines import CrossReference
from jjjdoc.tree.nodes import Document
from jjjdoc.tree.walk import iterate_references


def referred_anchors(document: Document) -> frozenset[str]:
    """Return the names of the places that a reference leads to."""
    return frozenset(
        reference.anchor
        for reference, _ in iterate_references(document, CrossReference)
        if reference.anchor is not None
    )
