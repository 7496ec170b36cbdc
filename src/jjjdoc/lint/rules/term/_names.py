"""Names in running English text, as far as capitals and the nouns they end in tell them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from jjjdoc.language.fold import fold
from jjjdoc.language.names.generics import HEADS
from jjjdoc.language.spelling import spelling_of
from jjjdoc.language.term.inflection import singular
from jjjdoc.lint.passage import Passage

_CAPITALISED = r"[A-Z][^\W_]*(?:[-'\u2019\u2010-\u2013][^\W_]+)*"
_NAME = re.compile(rf"\b{_CAPITALISED}(?:\s+{_CAPITALISED}|\s+(?:of|for)(?=\s+{_CAPITALISED}))*")
_WORD = re.compile(r"[^\W_]+(?:['\u2019][^\W_]+)*")
# Words that are capitalised where a sentence begins, and belong to no name there.
_WRITTEN_OPENERS = """
a after all also although an and another any as at because before between both but by despite during each either
every few for from given here however if in including instead into it its many meanwhile more most moreover near no not
now of on once one only or other our out over since so some such that the their then there these they this those through
throughout thus to today together under unlike until upon we what when where whether while who why with within without
"""
_OPENERS = frozenset(_WRITTEN_OPENERS.split())


@dataclass(frozen=True, slots=True)
class Name:
    """A run of capitalised words in a passage."""

    passage: Passage
    start: int
    end: int
    opens: bool

    @property
    def text(self) -> str:
        """The name as written."""
        return self.passage.text[self.start : self.end]


def names_of(passage: Passage) -> Iterator[Name]:
    """Yield the runs of capitalised words of a passage; `opens`: a sentence may begin there."""
    text = passage.text
    for found in _NAME.finditer(text):
        start, end = found.span()
        before = (
            text[:start].rstrip(" \n\"'\u201c\u2018(")[-1:]
            if start < 400
            else text[start - 40 : start].rstrip(" \n\"'\u201c\u2018(")[-1:]
        )
        opens = before in {"", ".", "!", "?", ":", ";", "\u2014", "\u2022"}
        while True:
            word = _WORD.match(text, start)
            if word is None or word.end() >= end or word[0].lower() not in _OPENERS:
                break
            start = word.end() + len(text[word.end() : end]) - len(text[word.end() : end].lstrip())
            opens = False
        if _WORD.match(text, start) and text[start:end].lower() not in _OPENERS:
            yield Name(passage, start, end, opens)


def is_title_like(text: str) -> bool:
    """Tell whether a text is written as titles are: most of its longer words with a capital."""
    words = [word for word in _WORD.findall(text) if len(word) > 3 and word[0].isalpha()]
    return bool(words) and sum(word[0].isupper() for word in words) > 0.7 * len(words)


def is_head(word: str) -> bool:
    """Tell whether a word (in lower case) is a noun that names end in, in the singular."""
    return word in HEADS


def plain(text: str, *, inner_plural: bool = True) -> str:
    """Return what names that are spelt differently have in common: capitals, hyphens, spelling, inner plurals aside."""
    words = [_plain_word(word) for word in _WORD.findall(fold(text))]
    if inner_plural:
        words[:-1] = [singular(word) or word for word in words[:-1]]
    return " ".join(words)


def _plain_word(word: str) -> str:
    spelling = spelling_of(word)
    return spelling.other if spelling is not None and spelling.variety == "British" else word
