"""Rows of tables in plain text: cells with wide gaps between them, whose heads and units nobody knows."""

from __future__ import annotations

from jjjdoc.patterns import regex

_GAP = regex(r"(?<=\S)(?: {2,}|\t+)(?=\S)")
_FEWEST = 2
_SENTENCE = regex(r"[。；！？]|[.;!?](?= [A-Z]|$)")


def is_typed_row(text: str) -> bool:
    """Tell whether a text is a row of a table that was typed with spaces or tabs."""
    return len(_GAP.findall(text)) >= _FEWEST and _SENTENCE.search(text) is None
