"""The most, the least, more than: what sentences say of the rows of a table without its figures."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from jjjdoc.language.claim.comparing import Said
from jjjdoc.language.claim.document import Claims, Place
from jjjdoc.language.claim.order import Order, check_order
from jjjdoc.language.claim.ranks.superlatives import Superlative, superlatives_in
from jjjdoc.language.claim.text import Clause, Text
from jjjdoc.language.claim.time import span_of
from jjjdoc.language.claim.verbs.rows import Column, by_name, columns_of, names_in, words_of
from jjjdoc.patterns import regex

_LEAST = 3
_MESSAGES = {"at_least": "most", "at_most": "least"}
_ROLES = ("paragraph", "item", "caption")


def extremes_of(document: Claims) -> Iterator[Order]:
    """Yield the order of what a text calls the most or the least of its kind, or more than another, and the row that denies it."""
    columns = columns_of(document)
    if not columns:
        return
    names = by_name(columns)
    for number, text in enumerate(document.texts):
        if text.cell is None and text.role in _ROLES:
            for clause in text.clauses:
                yield from _of_clause(number, text, clause, names)


def _of_clause(
    number: int, text: Text, clause: Clause, names: Mapping[str, Sequence[Column]]
) -> Iterator[Order]:
    chinese = text.is_chinese
    found = list(superlatives_in(text.folded, clause.start, clause.end, chinese=chinese))
    words = text.folded[clause.start : clause.end]
    compared = _COMPARED_ZH.search(words) if chinese else _COMPARED_EN.search(words)
    if not found and compared is None:
        return
    named = names_in(words, names, chinese=chinese)
    if len(found) == 1 and len(named) == 1 and not _is_wide(found[0], words):
        columns = _columns(text, clause, words, names[named[0]], named)
        yield from _agreed([_of_name(number, found[0], named[0], column) for column in columns])
    elif not found and len(named) == 2 and compared is not None:
        between = words.find(named[0]) < compared.start() < words.find(named[1])
        both = [each for each in names[named[0]] if named[1] in each.figures] if between else []
        said: Said = "more" if compared["more"] else "less"
        place = Place(number, clause.start + compared.start(), clause.start + compared.end())
        yield from _agreed(
            [
                Order(
                    column.figures[named[0]], column.figures[named[1]], said, said, "warning", places=(place,)
                )
                for column in _columns(text, clause, words, both, named)
            ]
        )


def _agreed(orders: Sequence[Order | None]) -> Iterator[Order]:
    """Yield the last of the orders in columns that a clause may speak of, if it holds in all of them or in none."""
    known = [order for order in orders if order is not None]
    if known and len({check_order(order).holds for order in known}) == 1 and len(known) == len(orders):
        yield known[-1]


_COMPARED_ZH = regex("(?P<more>高于|多于|大于|快于|超过)|(?P<less>低于|少于|小于|慢于|不及)")
_COMPARED_EN = regex(
    r"(?<![a-z])(?:(?P<more>more|higher|larger|greater|faster)|(?P<less>fewer|less|lower|smaller|slower))(?: [a-z]+){0,3} than(?![a-z])"
)
_FIRST_OF_ALL = regex("全[市县区州省]")


def _is_wide(superlative: Superlative, words: str) -> bool:
    """Tell whether something is the most of more than the rows: first in the country."""
    return superlative.is_wide and _FIRST_OF_ALL.search(words) is None


def _columns(
    text: Text, clause: Clause, words: str, columns: Sequence[Column], named: Sequence[str]
) -> Sequence[Column]:
    """Return the columns of one table that a clause may speak of: by the words of their heads, and by its year if it has one."""
    for name in named:
        words = words.replace(name, " ")
    said = words_of(words, chinese=text.is_chinese)
    meant = [column for column in columns if column.measure & said and column.is_growth == ("growth" in said)]
    dates = [
        each.calendar for each in text.quantities if each.calendar and clause.start <= each.start < clause.end
    ]
    if dates:
        span = span_of(dates[-1])
        meant = [column for column in meant if column.period in (None, span)]
    most = max((len(column.measure & said) for column in meant), default=0)
    best = [column for column in meant if len(column.measure & said) == most]
    return best if len({(column.table, column.measure) for column in best}) == 1 else []


def _of_name(number: int, superlative: Superlative, name: str, column: Column) -> Order | None:
    """Return the order of a row and the one that is the most or the least, or the next if it is that itself."""
    if len(column.figures) < _LEAST:
        return None
    pick = max if superlative.said == "at_least" else min
    others = [claim for other, claim in column.figures.items() if other != name]
    beyond = pick(others, key=lambda claim: claim.value.low + claim.value.high)
    place = Place(number, superlative.start, superlative.end)
    message = _MESSAGES[superlative.said]
    return Order(column.figures[name], beyond, superlative.said, message, "warning", places=(place,))
