"""American and British words of a document."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from jjjdoc.language.spelling import Spelling, spelling_of
from jjjdoc.lint.document import LintDocument
from jjjdoc.lint.passage import Passage
from jjjdoc.lint.rules.english._prose import TITLES
from jjjdoc.patterns import regex


class SpelledWord(Struct, frozen=True):
    """A word that tells American from British spelling; `in_name`: a part of a proper name, spelt as its owner has it."""

    spelling: Spelling
    passage: Passage
    start: int
    end: int
    in_name: bool


_WORD = regex(r"(?<![\w'-])[a-z]{4,}(?![\w'])")
_CAPITAL_BEFORE = regex(r"[A-Z][\w'’-]*[ \n](?:(?:of|for|and|the|in)[ \n]){0,2}$")
_CAPITAL_AFTER = regex(r"[ \n](?:(?:of|for|and|the|in)[ \n]){0,2}[A-Z]")
_REACH = 48


def spelled_words(document: LintDocument) -> Iterator[SpelledWord]:
    """Yield each word of a document that tells the two varieties apart."""
    for passage in document.passages:
        for found in _WORD.finditer(passage.folded):
            spelling = spelling_of(found[0])
            if spelling is not None:
                start, end = found.span()
                yield SpelledWord(spelling, passage, start, end, _in_name(passage, start, end))


def is_american(document: LintDocument) -> bool:
    """Tell whether the words of a document, names apart, are spelt the American way throughout."""
    varieties = {word.spelling.variety for word in spelled_words(document) if not word.in_name} - {"-ize"}
    return varieties == {"American"}


def _in_name(passage: Passage, start: int, end: int) -> bool:
    text = passage.text
    if not text[start].isupper() or passage.role in TITLES:
        return False
    before = _CAPITAL_BEFORE.search(text, max(0, start - _REACH), start)
    return before is not None or _CAPITAL_AFTER.match(text, end) is not None
