"""What texts are compared by: folded, figures masked, and the small parts by which texts like them are found."""

from __future__ import annotations

from itertools import pairwise
from typing import Final, Literal

from jjjdoc.language.fold import fold
from jjjdoc.patterns import regex

Language = Literal["zh", "en"]

REFERENCE: Final = regex(r"\{[^{}\s]{1,80}\}|\[\[[^\[\]\n]{1,80}\]\]|\[\^[^\[\]\s]{1,80}\]")
"""What stands for a figure, a place, a term or a note in a template text."""

_MASKED = regex(r"\{[^{}\s]{1,80}\}|\d[\d.,]*+")
_SPACE = regex(r"\s+")
_WORD = regex(r"\w+")
_EDGE = "\x02"


def folded(text: str) -> str:
    """Return a text in lower case, with one kind of space, hyphen and apostrophe: texts that are the same have the same."""
    whole = text.encode("utf-8", "replace").decode()  # what a terminal gives may be no text
    return _SPACE.sub(" ", fold(whole)).strip()


def masked(text: str) -> str:
    """Return a folded text with each figure, or the reference to one, as 0."""
    return _MASKED.sub("0", text)


def grams(key: str, language: Language) -> set[str]:
    """Return the parts of a masked text by which others like it are found: pairs of characters, in English of words.

    What begins and ends a text makes a pair with its edge, so that a text of one character or word has some.
    """
    edged = [_EDGE, *(key if language == "zh" else _WORD.findall(key)), _EDGE]
    return set(map(("" if language == "zh" else " ").join, pairwise(edged)))
