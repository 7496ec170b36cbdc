"""Closed lists of words, written as one reads them."""

from __future__ import annotations


def word_set(words: str) -> frozenset[str]:
    """Return the words of a text, which stand apart by white space."""
    return frozenset(words.split())
