"""What blocks need to know of the document they stand in."""

from __future__ import annotations

from msgspec import Struct

from jjjdoc.writers.markdown.images import Images


class Context(Struct, frozen=True):
    """The ids of the notes that are defined, the images written so far, and the places that references lead to."""

    notes: frozenset[str]
    images: Images
    anchors: frozenset[str] = frozenset()
