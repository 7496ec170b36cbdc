"""Sentences of a text, as ranges."""

from __future__ import annotations

import re

from msgspec import Struct

from jjjdoc.language.labels import is_chinese
from jjjdoc.patterns import regex


class Sentence(Struct, frozen=True):
    """A half-open range of a text that holds one sentence, without the white space around it."""

    start: int
    end: int


_CHINESE_END = regex(r"[。！？；…]+[”’」』）》]*")
# A full stop ends a sentence where white space and a capital, digit or opening mark follow, and no known
# abbreviation or initial stands before it.
_ENGLISH_END = regex(r"(?<![.!?])[.!?]+[\"'”’)\]]*(?=\s+[\"'“‘(\[]*[A-Z0-9])")
_NO_END = regex(
    r"(?:\b(?:No|Nos|Mr|Mrs|Ms|Dr|Prof|St|Jr|Sr|vs|etc|i\.e|e\.g|cf|Fig|Vol|approx|Inc|Ltd|Co|U\.S|U\.K|a\.m|p\.m)|\b[A-Z])\.$"
)


def split_sentences(text: str, language: str) -> tuple[Sentence, ...]:
    """Return the sentences of a text in order; together they hold everything but the white space between."""
    ends = [found.end() for found in _ends(text, language)]
    if not ends or ends[-1] < len(text):
        ends.append(len(text))
    sentences: list[Sentence] = []
    start = 0
    for end in ends:
        inner = text[start:end]
        first = start + len(inner) - len(inner.lstrip())
        last = end - (len(inner) - len(inner.rstrip()))
        if first < last:
            sentences.append(Sentence(first, last))
        start = end
    return tuple(sentences)


def _ends(text: str, language: str) -> list[re.Match[str]]:
    if is_chinese(language):
        return list(_CHINESE_END.finditer(text))
    return [
        found
        for found in _ENGLISH_END.finditer(text)
        if not _NO_END.search(text, max(0, found.start() - 12), found.start() + 1)
    ]
