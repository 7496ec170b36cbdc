"""Sentences as units of alignment."""

from __future__ import annotations

from jjjdoc.language.sentence import split_sentences

_CLAUSE_ENDS = "；;…"


def sentences(text: str, language: str) -> tuple[str, ...]:
    """Return the sentences of a text (`language` a BCP 47 tag), white space between left out.

    A Chinese clause that ends in a semicolon is no sentence here: English has one for the whole series as often.
    """
    found: list[str] = []
    start = -1
    for sentence in split_sentences(text, language):
        if start < 0:
            start = sentence.start
        if text[sentence.end - 1] not in _CLAUSE_ENDS:
            found.append(text[start : sentence.end])
            start = -1
    if start >= 0:
        found.append(text[start:].rstrip())
    return tuple(found)
