"""The quantities of a Chinese text."""

from __future__ import annotations

from jjjdoc.language.quantity.reading import Quantity


def read_chinese(text: str) -> tuple[Quantity, ...]:
    """Return the quantities of a Chinese text in order of place."""
    raise NotImplementedError(text)
