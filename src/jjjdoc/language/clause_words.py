"""Closed lists of English words, written as one reads them; and those that show where a clause is."""

from __future__ import annotations


def word_set(words: str) -> frozenset[str]:
    """Return the words of a text, which stand apart by white space."""
    return frozenset(words.split())


FINITE = word_set(
    "is are was were has have had do does did will would can could shall should may might must isn't aren't wasn't"
    " weren't hasn't haven't hadn't don't doesn't didn't won't can't cannot"
)
"""Auxiliaries: what shows that a stretch of text is a clause."""

LINKS = word_set(
    "who whom whose which that where when while what how why whether if because since as than although though"
    " before after until unless so but for"
)
"""Words that open a clause inside another."""
