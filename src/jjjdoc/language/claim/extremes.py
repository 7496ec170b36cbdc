"""Superlatives without a figure, held against the rows of a table or the items of a list that they speak of."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from msgspec import Struct

from jjjdoc.language.claim.claim import Claim
from jjjdoc.language.claim.document import Claims, Place
from jjjdoc.language.claim.order import Order, are_comparable
from jjjdoc.language.claim.subject import stem
from jjjdoc.language.claim.superlatives import Superlative, superlatives_in
from jjjdoc.language.claim.text import Text
from jjjdoc.patterns import regex

_LEAST, _MOST = 3, 60
"""Rows of a table that a sentence speaks of as a whole: all its names are looked for."""
_WHOLE = regex(
    r"^(?:total|sum|all|average|mean|overall|combined|other|others|whole|national|nationwide)(?![a-z])|总计|合计|共计|小计|平均|全[国省市区县部]|其他|其它"
)


class Column(Struct, frozen=True):
    """Figures of one measure for several things: by name, the words of what is measured, and whose it is."""

    measure: frozenset[str]
    figures: Mapping[str, Claim]


def extremes_of(document: Claims) -> Iterator[Order]:
    """Yield the order of what a text calls the most or the least of its kind and the one that is, in a column of the document."""
    columns = list(_columns(document))
    if not columns:
        return
    names = _by_name(columns)
    for number, text in enumerate(document.texts):
        if text.cell is None and text.role in ("paragraph", "item", "caption"):
            yield from _of_text(number, text, names)


def _by_name(columns: Sequence[Column]) -> Mapping[str, list[Column]]:
    found: dict[str, list[Column]] = {}
    for column in columns:
        for name in column.figures:
            found.setdefault(name, []).append(column)
    return found


# --- columns -------------------------------------------------------------------------------------------------


def _columns(document: Claims) -> Iterator[Column]:
    for table in document.tables:
        for number, head in table.columns.items():
            figures = {
                name: table.cells[row, number]
                for row, name in table.rows.items()
                if (row, number) in table.cells and not _WHOLE.search(name.strip())
            }
            if _is_one_measure(figures):
                texts = [document.texts[each.text] for each in figures.values()]
                yield Column(_measure(head, chinese=texts[0].is_chinese), _named(figures))


def _is_one_measure(figures: Mapping[str, Claim]) -> bool:
    claims = list(figures.values())
    return _LEAST <= len(claims) <= _MOST and all(are_comparable(claims[0], each) for each in claims)


def _named(figures: Mapping[str, Claim]) -> Mapping[str, Claim]:
    return {name.strip(): claim for name, claim in figures.items() if name.strip()}


_UNIT = regex(r"[(（\[][^()（）\[\]]*[)）\]]")
_WORD = regex("[a-z]{3,}")


def _measure(head: str, *, chinese: bool) -> frozenset[str]:
    """Return the words of the head of a column that a sentence about it is likely to have."""
    words = _UNIT.sub(" ", head.lower())
    if chinese:
        return frozenset(
            words[at : at + 2]
            for at in range(len(words) - 1)
            if words[at : at + 2].strip() == words[at : at + 2]
        )
    return frozenset(stem(word) for word in _WORD.findall(words))


# --- sentences -----------------------------------------------------------------------------------------------


def _of_text(number: int, text: Text, names: Mapping[str, list[Column]]) -> Iterator[Order]:
    chinese = text.is_chinese
    for clause in text.clauses:
        for superlative in superlatives_in(text.folded, clause.start, clause.end, chinese=chinese):
            if superlative.is_wide:
                continue
            words = text.folded[clause.start : clause.end]
            named = [name for name in names if name in words]
            if len(named) == 1:
                yield from _of_name(number, words, superlative, named[0], names[named[0]], chinese=chinese)


def _of_name(
    number: int, words: str, superlative: Superlative, name: str, columns: Sequence[Column], *, chinese: bool
) -> Iterator[Order]:
    """Yield the order of a thing and the one beyond it, where every column that may be meant has one."""
    rest = _measure(words.replace(name, " "), chinese=chinese)
    meant = [column for column in columns if column.measure & rest]
    orders = []
    for column in meant:
        figure = column.figures[name]
        pick = max if superlative.said == "at_least" else min
        beyond = pick(column.figures.values(), key=lambda claim: claim.value.low + claim.value.high)
        if beyond is figure:
            return
        orders.append(
            Order(
                figure,
                beyond,
                superlative.said,
                "most" if superlative.said == "at_least" else "least",
                "warning",
                places=(Place(number, superlative.start, superlative.end),),
            )
        )
    yield from orders[:1]
