"""The quantities of a English text."""

from __future__ import annotations

from jjjdoc.language.quantity.reading import Quantity


def read_english(text: str) -> tuple[Quantity, ...]:
    """Return the quantities of a English text in order of place."""
    raise NotImplementedError(text)
