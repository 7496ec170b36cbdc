"""Names in English text, as far as capitals tell them."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from jjjdoc.language.fold import fold
from jjjdoc.language.spelling import spelling_of
from jjjdoc.language.term.spellings import singular
from jjjdoc.lint.passage import Passage
from jjjdoc.patterns import regex

_CAPITALISED = r"[A-Z][^\W_]*(?:[-'\u2019\u2010-\u2013][^\W_]+)*"
_NAME = regex(rf"\b{_CAPITALISED}(?:\s+(?:(?:of|for)\s+)?{_CAPITALISED})*")
_WORD = regex(r"[^\W_]+(?:['\u2019][^\W_]+)*")
_OPENING = regex(r"(?:^|[.!?:;\u2014\u2022\n])[\s\"'\u201c\u2018(]*$")
_REACH = 12

# Words that have a capital where a sentence begins, and belong to no name.
_WRITTEN_OPENERS = """
a after all also although an and another any as at because before between both but by despite during each either
every few for from given here however if in including instead into it its many meanwhile more most moreover near no not
now of on once one only or other our out over since so some such that the their then there these they this those through
throughout thus to today together under unlike until upon we what when where whether while who why with within without
"""
_OPENERS = frozenset(_WRITTEN_OPENERS.split())


class Name(Struct, frozen=True):
    """A run of capitalised words in a passage; `opens`: a sentence begins there, and the first word may be no name."""

    passage: Passage
    start: int
    end: int
    opens: bool

    @property
    def text(self) -> str:
        """The name as written."""
        return self.passage.text[self.start : self.end]

    @property
    def words(self) -> list[str]:
        """The words of the name as written, parted at spaces."""
        return self.text.split()


def names_of(passage: Passage) -> Iterator[Name]:
    """Yield the runs of capitalised words of a passage."""
    text = passage.text
    for found in _NAME.finditer(text):
        start, end = found.span()
        words = found[0].split()
        openers = 0
        while openers < len(words) and words[openers].lower() in _OPENERS:
            openers += 1
        if openers == len(words):
            continue
        if openers:
            start = text.index(words[openers], start + sum(map(len, words[:openers])))
        opens = not openers and _OPENING.search(text, max(0, start - _REACH), start) is not None
        yield Name(passage, start, end, opens)


def is_title_like(text: str) -> bool:
    """Tell whether a text is written as titles are: most of its longer words with a capital, and no full stop."""
    if text.rstrip("\"'\u201d\u2019)").endswith((".", "!", "?", ";")):
        return False
    words = [word for word in _WORD.findall(text) if len(word) > 3]
    return bool(words) and sum(word[0].isupper() for word in words) > 0.7 * len(words)


def plain(text: str) -> str:
    """Return what spellings of one name have in common: no capitals and hyphens, American spelling, inner words singular."""
    words = [_american(word) for word in _WORD.findall(fold(text))]
    return " ".join([*(singular(word) or word for word in words[:-1]), *words[-1:]])


def _american(word: str) -> str:
    spelling = spelling_of(word)
    return spelling.other if spelling is not None and spelling.variety == "British" else word
