"""What a document states: each quantity with the words that say what it is a quantity of."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from operator import attrgetter

from msgspec import Struct

from jjjdoc.language.clause_words import word_set
from jjjdoc.language.labels import is_chinese
from jjjdoc.language.quantity.calendar import describe_calendar
from jjjdoc.language.quantity.reading import Quantity
from jjjdoc.language.script import HAN_LETTER
from jjjdoc.language.sentence import Sentence
from jjjdoc.lint.context import Context
from jjjdoc.lint.document import LintDocument
from jjjdoc.lint.passage import Passage
from jjjdoc.patterns import regex

_ROLES = frozenset(("summary", "paragraph", "item", "quotation", "note", "caption", "title", "subtitle"))


class Statement(Struct, frozen=True):
    """A quantity in its sentence.

    `words` are those of its clause that carry meaning, in order, without numbers; `names` are the names and terms of
    the whole sentence, `dates` its dates.
    """

    passage: Passage
    quantity: Quantity
    words: tuple[str, ...]
    names: frozenset[str]
    dates: frozenset[str]

    @property
    def is_reference(self) -> bool:
        """Whether a reference to a fact wrote the number."""
        start, end = self.quantity.start, self.quantity.end
        return any(
            piece.origin == "fact" and piece.start < end and start < piece.end
            for piece in self.passage.pieces
        )


def statements_of(document: LintDocument, context: Context) -> Iterator[Statement]:
    """Yield what a document states of single numbers, each alone in its clause."""
    for passage in document.passages:
        if passage.role in _ROLES and context.quantities(passage):
            yield from _of_passage(passage, context)


def _of_passage(passage: Passage, context: Context) -> Iterator[Statement]:
    quantities = context.quantities(passage)
    at = 0
    dates: frozenset[str] = frozenset()
    for sentence in context.sentences(passage):
        first = at
        while at < len(quantities) and quantities[at].start < sentence.end:
            at += 1
        here = quantities[first:at]
        own = frozenset(describe_calendar(each.calendar) for each in here if each.calendar)
        dates = own or dates  # a sentence without a date goes on with that of the one before
        if len(own) < len(here):
            yield from _of_sentence(passage, sentence, here, dates, context)


def _of_sentence(
    passage: Passage,
    sentence: Sentence,
    quantities: tuple[Quantity, ...],
    dates: frozenset[str],
    context: Context,
) -> Iterator[Statement]:
    chinese = is_chinese(passage.language)
    names = _names(passage, sentence, context, chinese=chinese)
    at = 0
    for start, end in _clauses(passage.folded, sentence):
        numbers: list[Quantity] = []
        taken: list[_Taken] = []
        while at < len(quantities) and quantities[at].start < end:
            taken.append((*quantities[at].outer, "" if quantities[at].calendar else "#"))
            if quantities[at].calendar is None:
                numbers.append(quantities[at])
            at += 1
        if len(numbers) == 1 and numbers[0].kind == "number" and numbers[0].role != "ordinal":
            words = _words(passage.folded, start, end, taken, chinese=chinese)
            yield Statement(passage, numbers[0], words, names, dates)


_Taken = tuple[int, int, str]
"""The range of a quantity and the mark that stands for it among words: none for a date."""

_CLAUSE_END = regex(r",(?!\d)|[;:()。、—]")


def _clauses(folded: str, sentence: Sentence) -> Iterator[tuple[int, int]]:
    start = sentence.start
    for found in _CLAUSE_END.finditer(folded, sentence.start, sentence.end):
        yield start, found.start()
        start = found.end()
    yield start, sentence.end


_WORD = regex(rf"[a-z]+(?:['-][a-z]+)*|{HAN_LETTER}")
_SMALL = word_set(
    "a about also altogether an and approximately are around as at been being by currently far for had has have"
    " in is it its less more nearly now of on or over over roughly s so some than that the their there these this"
    " those to total up was were which with almost already"
)
_SMALL_HAN = frozenset("的了已共有超近约余多达到个家项家所条种名人次件")
_NAME = regex(r"(?<![.!?:;”\"] )\b[A-Z][\w'’-]+")


def _words(folded: str, start: int, end: int, taken: list[_Taken], *, chinese: bool) -> tuple[str, ...]:
    small = _SMALL_HAN if chinese else _SMALL
    words: list[str] = []
    at = start
    for first, last, mark in [*taken, (end, end, "")]:
        words += [each for each in _WORD.findall(folded, at, max(at, min(first, end))) if each not in small]
        words += [mark] if mark else []
        at = max(at, last)
    return tuple(words)


def _names(passage: Passage, sentence: Sentence, context: Context, *, chinese: bool) -> frozenset[str]:
    hits = context.term_hits(passage)
    first, after = (bisect_left(hits, at, key=attrgetter("start")) for at in (sentence.start, sentence.end))
    terms = {hit.concept.id for hit in hits[first:after]}
    if chinese:
        return frozenset(terms)
    capitals = _NAME.finditer(passage.text, sentence.start + 1, sentence.end)
    return frozenset(terms) | {found[0].lower() for found in capitals}
