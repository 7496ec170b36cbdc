"""All claims of a document with their texts, and what comes of holding them against each other."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal
from functools import cached_property
from itertools import groupby

from msgspec import Struct, field

from jjjdoc.findings import Severity
from jjjdoc.language.claim.claim import Claim
from jjjdoc.language.claim.text import Cell, Text
from jjjdoc.patterns import regex


class Table(Struct, frozen=True):
    """The claims of the cells of a table, by row and column; the first column are its heads.

    `rows` and `columns` are the texts of the heads, by number; `blanks` are cells with a dash for nothing.
    """

    cells: dict[tuple[int, int], Claim]
    rows: dict[int, str]
    columns: dict[int, str]
    blanks: set[tuple[int, int]] = field(default_factory=set)


class Claims(Struct, frozen=True, dict=True, eq=False):
    """The texts of a document in reading order, and what they claim."""

    texts: Sequence[Text]
    claims: Sequence[Claim]

    @cached_property
    def by_text(self) -> Sequence[tuple[Claim, ...]]:
        """The claims of each text, in order of place; none for a text without figures."""
        found: list[tuple[Claim, ...]] = [()] * len(self.texts)
        for number, claims in groupby(self.claims, key=lambda claim: claim.text):
            found[number] = tuple(claims)
        return found

    @cached_property
    def sentences(self) -> Sequence[tuple[Claim, ...]]:
        """The claims of each sentence that has any, in order."""
        return [
            tuple(claims) for _, claims in groupby(self.claims, key=lambda each: (each.text, each.sentence))
        ]

    @cached_property
    def tables(self) -> Sequence[Table]:
        """The tables of the document, in order, with the figures of their cells."""
        found: dict[int, Table] = {}
        for text in self.texts:
            if text.cell is not None:
                table = found.setdefault(text.cell.table, Table({}, {}, {}))
                _place(table, text, text.cell)
        for claim in self.claims:
            cell = self.texts[claim.text].cell
            if cell is not None:
                found[cell.table].cells[cell.row, cell.column] = claim
        return list(found.values())

    @cached_property
    def told(self) -> Counter[tuple[str, Decimal]]:
        """How often each number is told, by its dimension, in the unit of that whose factor is 1."""
        return Counter((each.dimension, each.quantity.low * each.quantity.factor) for each in self.claims)

    def language(self, claim: Claim) -> str:
        """Return the language of the text that a claim stands in."""
        return self.texts[claim.text].language

    def figure(self, claim: Claim) -> str:
        """Return a figure as it is written."""
        text = self.texts[claim.text]
        return (text.written or text.folded)[claim.quantity.start : claim.quantity.end]

    def words(self, claim: Claim) -> str:
        """Return the folded words around a claim in its sentence; of a cell, those of its heads and captions."""
        text = self.texts[claim.text]
        if text.cell is not None:
            return " ".join(text.headings).lower()
        sentence, quantity = text.sentences[claim.sentence], claim.quantity
        start, end = max(sentence.start, quantity.start - _AROUND), min(sentence.end, quantity.end + _AROUND)
        return text.folded[start:end]


_AROUND = 300
"""How many characters on either side of a figure are of its sentence: more than all but lists written as one sentence."""


def _place(table: Table, text: Text, cell: Cell) -> None:
    """Take the heads of a row and a column into a table."""
    if cell.column == 0:
        table.rows[cell.row] = text.folded
    if text.headings:
        table.columns[cell.column] = text.headings[0]
    if _BLANK.fullmatch(text.folded):
        table.blanks.add((cell.row, cell.column))


_BLANK = regex(r"\s*[-–—―─/]{1,3}\s*")


class Place(Struct, frozen=True):
    """A range of a text of the document that is no figure: an item that was counted, the name of a day."""

    text: int
    start: int
    end: int


class Outcome(Struct, frozen=True):
    """What a relation says of a claim: it follows from others, or cannot.

    `shown` is the figure that was checked, `others` those it was checked against, and `places` what else it was. `computed` is what it
    should be, in the unit of the text (percent for shares, the unit of `shown` otherwise), None where there is no one
    number. `message` names the kind of fault; `sum` writes the arithmetic out: "40 + 34 = 74".
    """

    holds: bool
    shown: Claim
    others: tuple[Claim, ...]
    message: str = "found"
    computed: Decimal | None = None
    sum: str = ""
    severity: Severity = "error"
    values: dict[str, str] = field(default_factory=dict)
    places: tuple[Place, ...] = ()


Relation = Callable[[Claims], Iterator[Outcome]]
"""A relation yields an outcome for each claim it can check, whether it holds or not; it yields nothing where it is unsure."""
