"""Tables with a column of growth beside those of years: each of its cells is a change between cells of its row."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from jjjdoc.language.claim.change import Change, check_change
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
        heads = {column: head.lower() for column, head in table.columns.items()}
        years = [column for column, head in heads.items() if _YEAR.search(head) and not _GROWTH.search(head)]
        growth = [
            column for column, head in heads.items() if _GROWTH.search(head) and not _OTHER.search(head)
        ]
        if len(years) == 2 and len(growth) == 1:
            yield from _of_column(document, table, (min(years), max(years)), growth[0], heads[growth[0]])


def _of_column(
    document: Claims, table: Table, years: tuple[int, int], column: int, head: str
) -> Iterator[Change]:
    changes = [change for row in table.rows for change in _of_row(table, row, years, column, head)]
    outcomes = [check_change(change, "") for change in changes]
    wrong = sum(outcome is not None and not outcome.holds for outcome in outcomes)
    if wrong <= max(1, len(changes) - wrong):
        yield from changes


def _of_row(table: Table, row: int, years: tuple[int, int], column: int, head: str) -> Iterator[Change]:
    one, other, by = (table.cells.get((row, each)) for each in (*years, column))
    if one is None or other is None or by is None or one.period is None or other.period is None:
        return
    if one.quantity.dimension != other.quantity.dimension or one.period == other.period:
        return
    if one.quantity.dimension == "ratio" == by.quantity.dimension:
        return  # percent or points: the head of a column does not say which, row by row
    first, last = (one, other) if one.period.first < other.period.first else (other, one)
    yield Change(first, last, replace(by, quantity=as_change(by.quantity, head)), in_table=True)


def as_change(quantity: Quantity, head: str) -> Quantity:
    """Return the figure of a cell as the change that the head of its column says it is; one with a minus is a fall."""
    falls = _FALL.search(head) is not None and quantity.low >= 0
    of_head = frozenset({"average_annual"}) if _YEARLY.search(head) else frozenset()
    periods = quantity.periods | of_head
    return replace(quantity, role="change_by", direction="down" if falls else "up", periods=periods)
