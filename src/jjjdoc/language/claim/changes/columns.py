"""Tables with a column of growth beside those of years: each of its cells is a change between cells of its row."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from msgspec.structs import replace

from jjjdoc.language.claim.changes.change import Change, check_change
from jjjdoc.language.claim.claim import Claim
from jjjdoc.language.claim.document import Claims, Table
from jjjdoc.language.quantity.reading import Quantity
from jjjdoc.patterns import regex

_GROWTH = regex(
    r"增速|增长|增幅|增减|同比|涨幅|降幅|下降|变化|(?<![a-z])(?:growth|change|increase|decrease|decline|year[- ]on[- ]year|yoy)(?![a-z])"
)
_FALL = regex(r"^(?!.*增).*(?:降幅|下降)|(?<![a-z])(?:decrease|decline)(?![a-z])")
_YEARLY = regex(r"年均|平均|(?<![a-z])(?:average|annual|annualized|cagr)(?![a-z])")
_OTHER = regex(
    r"环比|累计|贡献|拉动|占|目标|计划|(?<![a-z])(?:contribution|target|plan|monthly|quarterly)(?![a-z])"
)
_YEAR = regex(r"(?:19|20)\d\d")


def changes_in_tables(document: Claims) -> Iterator[Change]:
    """Yield the changes of columns of growth that mostly hold; one that mostly does not measures something else."""
    for table in document.tables:
        heads = {column: head.lower() for column, head in table.columns.items() if column}
        growth = [
            column for column, head in heads.items() if _GROWTH.search(head) and not _OTHER.search(head)
        ]
        years = {column: _year_of(head) for column, head in heads.items() if not _GROWTH.search(head)}
        for column in growth:
            ends = _ends(
                heads[column], {at: year for at, year in years.items() if year}, alone=len(growth) == 1
            )
            if ends is not None:
                yield from _of_column(
                    [_of_row(table, row, ends, column, heads[column]) for row in table.rows]
                )
            elif not any(years.values()):
                yield from _of_column(_down(table, column, heads))


def _year_of(head: str) -> int:
    found = _YEAR.findall(head)
    return int(found[0]) if len(found) == 1 else 0


def _ends(head: str, years: Mapping[int, int], *, alone: bool) -> tuple[int, int] | None:
    """Return the columns that the growth under a head leads from and to, None where the heads do not tell."""
    named = [int(year) for year in _YEAR.findall(head)]
    columns = {year: column for column, year in years.items()}
    if len(columns) < len(years) or not columns:
        return None
    last = max(named, default=max(columns)) if len(named) != 1 else max(columns)
    first = min(named) if len(named) > 1 or (named and named[0] < last) else last - 1  # change on 2022
    if len(columns) == 2 and alone and not named:
        first = min(columns)
    return (columns[first], columns[last]) if first in columns and last in columns and first != last else None


def _of_column(found: Sequence[Change | None]) -> Iterator[Change]:
    changes = [change for change in found if change is not None]
    outcomes = [check_change(change, "") for change in changes]
    wrong = sum(outcome is not None and not outcome.holds for outcome in outcomes)
    if wrong <= max(1, len(changes) - wrong):
        yield from changes


def _of_row(table: Table, row: int, ends: tuple[int, int], column: int, head: str) -> Change | None:
    one, other, by = (table.cells.get((row, each)) for each in (*ends, column))
    return _change(one, other, by, head)


def _down(table: Table, column: int, heads: Mapping[int, str]) -> list[Change | None]:
    """Return the changes of a column of growth in a table with a row for each year: of the column left of it."""
    measure = max((each for each in heads if each < column and not _GROWTH.search(heads[each])), default=None)
    if measure is None:
        return []
    rows = sorted(table.rows)
    return [
        _change(
            table.cells.get((earlier, measure)),
            table.cells.get((later, measure)),
            table.cells.get((later, column)),
            heads[column],
        )
        for earlier, later in pairwise(rows)
    ]


def _change(one: Claim | None, other: Claim | None, by: Claim | None, head: str) -> Change | None:
    if one is None or other is None or by is None or one.period is None or other.period is None:
        return None
    if one.quantity.dimension != other.quantity.dimension or one.period == other.period:
        return None
    if one.quantity.dimension == "ratio" == by.quantity.dimension:
        return None  # percent or points: the head of a column does not say which, row by row
    first, last = (one, other) if one.period.first < other.period.first else (other, one)
    return Change(first, last, replace(by, quantity=as_change(by.quantity, head)), in_table=True)


def as_change(quantity: Quantity, head: str) -> Quantity:
    """Return the figure of a cell as the change that the head of its column says it is; one with a minus is a fall."""
    falls = _FALL.search(head) is not None and quantity.low >= 0
    of_head = frozenset({"average_annual"}) if _YEARLY.search(head) else frozenset()
    periods = quantity.periods | of_head
    return replace(quantity, role="change_by", direction="down" if falls else "up", periods=periods)
