"""Which sentences of a short text and its translation say the same."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise

from msgspec import Struct

from jjjdoc.language.sentence import Sentence, split_sentences
from jjjdoc.patterns import regex


class Matched(Struct, frozen=True):
    """A stretch of a Chinese text and the stretch of its English translation that says the same, as half-open ranges."""

    zh: Sentence
    en: Sentence


_LEAST_LETTERS, _MOST_LETTERS = 1.2, 8.0
"""How many letters a sentence has for each Chinese character, at least and at most."""
_NUMBER = regex(r"\W*(?:[0-9A-Za-z]{1,4}|[一二三四五六七八九十]{1,3})\W*")
_SEMICOLON = regex(r";(?=\s)")


def match_sentences(chinese: str, english: str) -> tuple[Matched, ...]:
    """Return which sentences say the same: one by one where there are as many, else both texts as a whole.

    A semicolon ends a sentence if both languages have it there.
    """
    zh = _with_words(chinese, split_sentences(chinese, "zh"))
    en = _with_words(english, split_sentences(english, "en"))
    for ours, theirs in ((zh, _split_at_semicolons(english, en)), (_joined(chinese, zh), en)):
        ends = [chinese[each.end - 1] == "；" for each in ours]
        if ends == [english[each.end - 1] == ";" for each in theirs] and all(map(_are_as_long, ours, theirs)):
            return tuple(Matched(*each) for each in zip(ours, theirs, strict=True))
    return (Matched(Sentence(0, len(chinese)), Sentence(0, len(english))),)


def _are_as_long(zh: Sentence, en: Sentence) -> bool:
    """Tell whether one may be all of the other's translation."""
    return _LEAST_LETTERS < (en.end - en.start) / (zh.end - zh.start) < _MOST_LETTERS


def _with_words(text: str, sentences: Iterable[Sentence]) -> tuple[Sentence, ...]:
    """Return sentences, with the number of a list item put before what it numbers."""
    found: list[Sentence] = []
    start: int | None = None
    for each in sentences:
        first = each.start if start is None else start
        start = first if _NUMBER.fullmatch(text, each.start, each.end) else None
        if start is None:
            found.append(Sentence(first, each.end))
    return tuple(found)


def _split_at_semicolons(text: str, sentences: Iterable[Sentence]) -> tuple[Sentence, ...]:
    found: list[Sentence] = []
    for each in sentences:
        ends = [mark.end() for mark in _SEMICOLON.finditer(text, each.start, each.end)]
        places = [each.start, *ends, each.end]
        found += [Sentence(start, end) for start, end in pairwise(places) if text[start:end].strip()]
    return tuple(found)


def _joined(text: str, sentences: Iterable[Sentence]) -> tuple[Sentence, ...]:
    """Return Chinese sentences, none of which ends with a semicolon but the last."""
    found: list[Sentence] = []
    for each in sentences:
        if found and text[found[-1].end - 1] == "；":
            found[-1] = Sentence(found[-1].start, each.end)
        else:
            found.append(each)
    return tuple(found)
