"""What short texts, rows and columns of tables are known by: figures by their digits, terms, names and words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from jjjdoc.language.alignment.documents.evidence import Evidence
from jjjdoc.language.joining import text_of
from jjjdoc.language.lexicon.pairing import counterparts
from jjjdoc.language.pinyin import find_spelt
from jjjdoc.patterns import regex
from jjjdoc.tree.nodes import Table

_NUMBER = regex(r"\d[\d.,]*")
_TELLING = 2
"""Digits, without zeros at either end, that a figure has at least to be known again by them."""


def digits_of(text: str) -> tuple[str, ...]:
    """Return the figures of a text in order, by their digits alone: 62.4 and 6.24 are alike, whatever the unit of each."""
    found = (each.replace(",", "").replace(".", "").strip("0") or "0" for each in _NUMBER.findall(text))
    return tuple(found)


def figures_in(text: str) -> Counter[str]:
    """Return how often a text has each figure that is long enough to be known again by its digits."""
    return Counter(each for each in digits_of(text) if len(each) >= _TELLING)


def likeness(one: str, other: str, evidence: Evidence) -> int:
    """Return how many terms, figures, names in pinyin and words of the dictionary two short texts share."""
    chinese, english = (one, other) if evidence.content(one).language == "zh" else (other, one)
    names = len({word for word, _, _ in find_spelt(chinese, english)})
    return evidence.shared(one, other) + names + len(counterparts(chinese, english))


class Line:
    """A row or a column of a table: its label and all of its text, and the figures of the latter."""

    def __init__(self, label: str, text: str) -> None:
        self.label = label
        self.whole = f"{label}\n{text}"
        self.figures = figures_in(text)

    def shared(self, other: Line) -> int:
        """Return how many figures two lines share."""
        return (self.figures & other.figures).total()


def has_shape_of(one: Table, other: Table) -> bool:
    """Tell whether two tables have as many rows, and as many cells in each."""
    ours, theirs = ([len(row.cells) for row in (table.header, *table.rows)] for table in (one, other))
    return ours == theirs


def lines_of(table: Table) -> list[Line]:
    """Return the rows of a table."""
    rows = [[text_of(cell) for cell in row.cells] for row in table.rows]
    return [Line(row[0] if row else "", "\n".join(row[1:])) for row in rows]


def columns_of(table: Table) -> list[Line]:
    """Return the columns of a table behind the first, which has the labels of its rows."""
    return [
        Line(text_of(head), "\n".join(text_of(row.cells[at]) for row in table.rows if at < len(row.cells)))
        for at, head in enumerate(table.header.cells)
    ][1:]


def are_in_place(ours: Sequence[Line], theirs: Sequence[Line], evidence: Evidence) -> bool | None:
    """Tell whether the labels of lines are in the same order, though some have the figures of others; None: nothing tells.

    Of two rows whose figures were exchanged the labels are in place; of two rows that were exchanged they are not.
    """
    here = there = 0
    for at, line in enumerate(ours):
        own = line.shared(theirs[at])
        rival, shared = max(
            ((j, line.shared(other)) for j, other in enumerate(theirs) if j != at),
            key=lambda each: each[1],
            default=(at, 0),
        )
        if shared > own:
            here += likeness(line.label, theirs[at].label, evidence)
            there += likeness(line.label, theirs[rival].label, evidence)
    return None if here == there else here > there


_MOST_BY_WORDS = 80
"""Rows of a table, above which not each is held against every other by its words."""


def pairs_by_words(ours: Sequence[Line], theirs: Sequence[Line], evidence: Evidence) -> list[tuple[int, int]]:
    """Return the rows of two tables that share most words with each other, in order of the second.

    Returns none where most rows are in the same place: a list of terms is in the order of each language, other tables are not.
    """
    if not _FEWEST_ROWS <= max(len(ours), len(theirs)) <= _MOST_BY_WORDS:
        return []
    strangers = sum(not _affinity(one, other, evidence) for one, other in zip(ours, theirs, strict=False))
    if 3 * strangers < len(ours):
        return []
    by_share = sorted(
        (-shared / (len(one.whole) + len(other.whole)), j, i)
        for i, one in enumerate(ours)
        for j, other in enumerate(theirs)
        if (shared := _affinity(one, other, evidence))
    )
    found: dict[int, int] = {}
    for _, j, i in by_share:
        if j not in found and i not in found.values():
            found[j] = i
    return [(found[j], j) for j in sorted(found)]


_FEWEST_ROWS = 3


def _affinity(one: Line, other: Line, evidence: Evidence) -> int:
    return one.shared(other) + likeness(one.whole, other.whole, evidence)
