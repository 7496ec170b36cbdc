"""Cells of a table that stand beyond its last column: Markdown passes over them, so that no document has them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from jjjdoc.patterns import regex
from jjjdoc.readers.markdown.events import Event

_BAR = regex(r"(?<!\\)\|")


def cells_beyond(text: str, events: Iterable[tuple[Event, int, int]]) -> int:
    """Return how many cells with a text stand beyond the last column; ranges of events are offsets in the text."""
    count = last = 0
    for event, _, end in events:
        closed = event.get("End") if isinstance(event, Mapping) else None
        if closed == "TableCell":
            last = end
        elif closed == "TableRow":
            count += sum(bool(cell.strip()) for cell in _BAR.split(text[last:end])[1:])
    return count
