"""Spellings of a term that count as the same: for comparing terms, and for finding them."""

from __future__ import annotations

import unicodedata

from jjjdoc.patterns import regex

_APOSTROPHES = "\u2018\u2019\u02bc\u02b9\u2032\u00b4`"
_SAME = {
    **dict.fromkeys(map(ord, _APOSTROPHES), "'"),
    **{code: chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F)},
}
# Hyphens and dashes part words; quotation marks are no part of a term.
_BETWEEN_WORDS = regex(r"[\s\-\u2010-\u2015\u2212]+")
_QUOTES = regex('["\u201c\u201d\u300c-\u300f]')


def unify(text: str) -> str:
    """Return the text as a reader takes it: one kind of apostrophe, half-width letters, single spaces."""
    if not text.isascii():
        text = text.translate(_SAME)
    return " ".join(text.split()).replace("`", "'")


def search_key(text: str) -> str:
    """Return what two spellings have in common that somebody may type: case, width, hyphens and quotes aside."""
    if not text.isascii():
        text = unicodedata.normalize("NFKC", text.translate(_SAME))
    folded = _BETWEEN_WORDS.sub(" ", _QUOTES.sub("", text.replace("`", "'").casefold()))
    return folded.strip()
