"""Columns of tables, and lists, as figures by name: what is measured, when, and of which things."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

from msgspec import Struct

from jjjdoc.language.claim.claim import Claim, Span
from jjjdoc.language.claim.document import Claims, Table
from jjjdoc.language.claim.order import are_of_one_measure
from jjjdoc.language.claim.subject import stem
from jjjdoc.language.claim.text import Text
from jjjdoc.patterns import regex

_LEAST, _MOST = 2, 60
"""Rows of a table that sentences speak of: all its names are looked for in them."""
_WHOLE = regex(
    r"^(?:total|sum|all|average|mean|overall|combined|other|others|whole|national|nationwide)(?![a-z])|总计|合计|共计|小计|平均|全[国省市区县部]|其他|其它"
)
_GROWTH = regex(
    r"增速|增长|增幅|涨幅|增减|(?<![a-z])(?:growth|change|increase|rise|grew|growing|fastest)(?![a-z])"
)
_UNIT = regex(r"[(（\[][^()（）\[\]]*[)）\]]")
_WORD = regex("[a-z]{3,}")
_EMPTY = frozenset(
    [
        "the",
        "and",
        "for",
        "with",
        "from",
        "that",
        "this",
        "was",
        "were",
        "are",
        "has",
        "have",
        "had",
        "table",
        "year",
        "years",
        "per",
        "percent",
        "billion",
        "million",
        "number",
    ]
)


class Column(Struct, frozen=True):
    """Figures of one measure for several things, by name, as the table has them.

    `measure` are the words of its head, and of the heads and captions above where it has none but a year; `is_growth`:
    its figures say how much something grew.
    """

    table: int
    measure: frozenset[str]
    is_growth: bool
    period: Span | None
    figures: Mapping[str, Claim]


def columns_of(document: Claims) -> Sequence[Column]:
    """Return the columns of the tables of a document that have comparable figures for at least two things."""
    tables = document.tables
    found = [column for number, table in enumerate(tables) for column in _columns(document, number, table)]
    return [*found, *_lists(document, len(tables))]


_NAME_END = regex(r"[:：,，(（]| [-–—] |——")
_LONGEST = 24


def _lists(document: Claims, number: int) -> Iterator[Column]:
    """Yield the lists of which each item has a name and one figure, as columns; they are numbered on from the tables."""
    at = 0
    for key, group in groupby(document.texts, key=lambda text: text.item and text.item.list):
        items = range(at, at := at + sum(1 for _ in group))
        if key is None or not _LEAST < len(items) <= _MOST:
            continue
        figures = {
            _name(document.texts[item], claims[0]): claims[0]
            for item in items
            if len(claims := document.by_text[item]) == 1 and document.texts[item].role == "item"
        }
        first = next(iter(figures.values()), None)
        if (
            first is not None
            and len(figures) == len(items)
            and all(0 < len(name) <= _LONGEST and not _WHOLE.search(name) for name in figures)
            and all(are_of_one_measure(first, each) for each in figures.values())
        ):
            text, lead = document.texts[items.start], document.texts[items.start - 1] if items.start else None
            words = f"{lead.folded if lead else ''} {' '.join(text.headings)} {first.quantity.counter} {first.after}"
            measure = words_of(words.lower(), chinese=text.is_chinese)
            yield Column(number + key, measure, _GROWTH.search(words.lower()) is not None, None, figures)


def _name(text: Text, claim: Claim) -> str:
    """Return what an item says before its figure, as far as the first mark."""
    return _NAME_END.split(text.folded[: claim.quantity.start], 1)[0].strip()


def _columns(document: Claims, number: int, table: Table) -> Iterator[Column]:
    if not _LEAST <= len(table.rows) <= _MOST:
        return
    for column, head in table.columns.items():
        cells = {row: table.cells[row, column] for row in table.rows if (row, column) in table.cells}
        figures = {
            _UNIT.sub("", table.rows[row]).strip(): cell
            for row, cell in cells.items()
            if not _WHOLE.search(table.rows[row].strip())
        }
        claims = list(figures.values())
        if (
            len(claims) < _LEAST
            or "" in figures
            or not all(are_of_one_measure(claims[0], each) for each in claims)
        ):
            continue
        text = document.texts[claims[0].text]
        own = words_of(head.lower(), chinese=text.is_chinese)
        above = words_of(" ".join((head, *text.headings[2:])).lower(), chinese=text.is_chinese)
        yield Column(
            number, own or above, _GROWTH.search(head.lower()) is not None, claims[0].period, figures
        )


def words_of(words: str, *, chinese: bool) -> frozenset[str]:
    """Return the words of the head of a column that a sentence about it is likely to have, and of such a sentence."""
    words = _UNIT.sub(" ", words)
    growth = {"growth"} if _GROWTH.search(words) else set[str]()
    if chinese:
        pairs = (words[at : at + 2] for at in range(len(words) - 1))
        return frozenset(growth | {pair for pair in pairs if _HAN.fullmatch(pair)})
    return frozenset(growth | {stem(word) for word in _WORD.findall(words) if word not in _EMPTY})


_HAN = regex("[一-鿿]{2}")


def by_name(columns: Sequence[Column]) -> Mapping[str, Sequence[Column]]:
    """Return the columns that have a figure for each name."""
    found: dict[str, list[Column]] = {}
    for column in columns:
        for name in column.figures:
            found.setdefault(name, []).append(column)
    return found


def names_in(words: str, names: Mapping[str, Sequence[Column]], *, chinese: bool) -> list[str]:
    """Return the names that stand in words, in order of place, without those within a longer one."""
    found = [(words.find(name), name) for name in names if _stands_in(words, name, chinese=chinese)]
    return [
        name for _, name in sorted(found) if not any(name != other and name in other for _, other in found)
    ]


def _stands_in(words: str, name: str, *, chinese: bool) -> bool:
    at = words.find(name)
    if at < 0 or len(name) < 2:
        return False
    before, after = words[at - 1 : at] if at else "", words[at + len(name) : at + len(name) + 1]
    return chinese or not (before.isalnum() or after.isalnum())
