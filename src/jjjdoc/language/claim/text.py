"""A text whose figures are read as claims: its sentences and clauses, as ranges."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from functools import cached_property

from msgspec import Struct

from jjjdoc.language.labels import is_chinese
from jjjdoc.language.quantity.reading import Quantity
from jjjdoc.language.sentence import Sentence
from jjjdoc.patterns import regex


class Cell(Struct, frozen=True):
    """Where a text stands in a table: the number of the table in the document, row and column below the heads, from 0."""

    table: int
    row: int
    column: int


class Item(Struct, frozen=True):
    """Where a text stands in a list: the number of the list in the document, and how deep it is nested, from 0."""

    list: int
    depth: int


class Text(Struct, frozen=True, dict=True, eq=False):
    """One text of a document, or one cell of a table.

    `folded` has the same length as the text that was read, `written`, if it is known. `names` are the ranges of names
    and terms with what they name, in order of place. `headings` are the texts that govern it, the nearest first: the
    heads of a cell, or the headings of the section. `role` is what it is in the document (paragraph, heading, item,
    header, cell, caption …), `level` that of a heading.
    """

    folded: str
    language: str
    quantities: Sequence[Quantity]
    sentences: Sequence[Sentence]
    names: Sequence[tuple[int, int, str]] = ()
    headings: Sequence[str] = ()
    cell: Cell | None = None
    item: Item | None = None
    role: str = "paragraph"
    level: int = 0
    written: str = ""

    @cached_property
    def is_chinese(self) -> bool:
        """Whether the text is in Chinese."""
        return is_chinese(self.language)

    def sentence_at(self, place: int) -> Sentence:
        """Return the sentence that a place is in, or the one before it."""
        number = bisect_right(self.sentences, place, key=lambda each: each.start) - 1
        return self.sentences[max(0, number)]

    def names_in(self, start: int, end: int) -> list[str]:
        """Return what the names and terms within a range name."""
        near = self.names[bisect_left(self._name_starts, start) : bisect_left(self._name_starts, end)]
        return [name for _, high, name in near if high <= end]

    @cached_property
    def _name_starts(self) -> list[int]:
        return [start for start, *_ in self.names]

    @cached_property
    def clauses(self) -> tuple[Clause, ...]:
        """The clauses in order; together they hold all of the sentences."""
        return tuple(_clauses(self))


class Clause(Struct, frozen=True):
    """A range of a text between two marks, with the number of its sentence; `opening` is the mark before it."""

    start: int
    end: int
    sentence: int
    opening: str = ""


_MARKS = regex(r"(?<!\d),|,(?! ?\d{3}(?!\d))|[;:()，；：（）]|——|—| - | – ")


def _clauses(text: Text) -> Iterator[Clause]:
    taken = [each.outer for each in text.quantities]
    at = 0
    for number, sentence in enumerate(text.sentences):
        start, opening = sentence.start, ""
        for mark in _MARKS.finditer(text.folded, sentence.start, sentence.end):
            place = mark.start()
            while at < len(taken) and taken[at][1] <= place:
                at += 1
            if at < len(taken) and taken[at][0] <= place:
                continue  # of a figure, as the comma of 1,200 or the dash of 3—5 is
            if place > start:
                yield Clause(start, place, number, opening)
            start, opening = mark.end(), mark[0].strip()
        if start < sentence.end:
            yield Clause(start, sentence.end, number, opening)


# --- numbers that only name, in a list behind the first of them: Articles 26, 31 and 42 count nothing ---


_NAME_REACH = 48

_NAMING = regex(
    r"(?<![a-z])(?:articles|sections|subsections|paragraphs|items|clauses|chapters|parts|rules|tables|figures|figs\.?|charts|boxes|annexes|appendices|schedules|"
    r"exhibits|pages|lines|notes|phases|lots|units|rooms|nos\.) (?:\d[\d.]*[a-z]?(?: ?\(\w\))?(?:, (?:and |or )?| (?:and|or|to|through) | ?[–-] ?))+$"
    r"|(?:第|表|图|附件)[\d一二三四五六七八九十]+(?:[章节条款项号期]?[、和及至或])+(?:[\d一二三四五六七八九十]+[、和及至或])*$"
)


def only_names(folded: str, quantity: Quantity) -> bool:
    """Tell whether a bare number of a folded text goes on a list of numbers that name."""
    if quantity.unit or quantity.counter:
        return False
    return _NAMING.search(folded, max(0, quantity.start - _NAME_REACH), quantity.start) is not None
