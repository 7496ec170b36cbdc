"""What blocks need to know of the document they stand in."""

from __future__ import annotations

from dataclasses import dataclass

from jjjdoc.writers.markdown.images import Images


@dataclass(frozen=True, slots=True)
class Context:
    """The ids of the notes that are defined, the images written so far, and the places that references lead to."""

    notes: frozenset[str]
    images: Images
    anchors: frozenset[str] = frozenset()
