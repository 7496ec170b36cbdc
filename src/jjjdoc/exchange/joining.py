"""Segments that an editor has made of a text, joined again."""

from __future__ import annotations

from collections.abc import Iterable

from jjjdoc.language.labels import is_chinese
from jjjdoc.patterns import regex

# Between two such ends English has a space, whatever an editor has dropped; asterisks are marks of emphasis.
_ENDS = regex(r"[A-Za-z0-9.!?;:,)\]}”’%][*]*\Z")
_BEGINS = regex(r"[*]*(?:[A-Za-z0-9(“‘{]|\[(?!\^))")


def join_segments(texts: Iterable[str], language: str) -> str:
    """Return segments as one text, in English with the space between two of them that an editor has dropped."""
    joined = ""
    for text in texts:
        joined += gap(joined, text, language) + text
    return joined


def gap(before: str, after: str, language: str) -> str:
    """Return what is missing between two segments: a space, or nothing."""
    if is_chinese(language):
        return ""
    return " " if _ENDS.search(before[-8:]) and _BEGINS.match(after) else ""
