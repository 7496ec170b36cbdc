"""Tables with a column of ranks: its numbers go on one by one, and the figures beside them go one way."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from jjjdoc.language.claim.claim import Claim
from jjjdoc.language.claim.document import Outcome, Table
from jjjdoc.language.claim.order import Order, are_comparable, check_order
from jjjdoc.language.claim.sums import exact
from jjjdoc.patterns import regex

_RANK = regex(r"^\s*(?:排名|名次|位次|排位|位序|(?:the )?rank(?:ing)?|position|place)\s*$")
_RANKS = regex(r"排名|名次|位次|排位|(?<![a-z])(?:rank|ranking|position|place)s?(?![a-z])")
_LEAST = 3
_SURE = 4


def ranked_rows(table: Table) -> Iterator[Outcome]:
    """Yield an outcome for the rank of each row and for the figures of the column that a table is ranked by."""
    heads = {column: head.lower() for column, head in table.columns.items()}
    ranks = [column for column, head in heads.items() if _RANK.match(head)]
    if len(ranks) != 1:
        return
    ranked = [(cell, row) for (row, column), cell in sorted(table.cells.items()) if column == ranks[0]]
    if len(ranked) < _LEAST or any(cell.quantity.low % 1 for cell, _ in ranked):
        return
    others = sorted({column for _, column in table.cells if column not in ranks})
    columns = [_column(table, ranked, each) for each in others if not _RANKS.search(heads.get(each, ""))]
    columns = [column for column in columns if len(column) == len(ranked)]
    yield from _numbers([cell for cell, _ in ranked], columns)
    yield from _figures(columns)


def _column(table: Table, ranked: Sequence[tuple[Claim, int]], column: int) -> list[Claim]:
    """Return the figures of a column in the order of ranks; those that cannot be compared end it."""
    rows = [row for _, row in sorted(ranked, key=lambda each: (each[0].quantity.low, each[1]))]
    cells = [cell for row in rows if (cell := table.cells.get((row, column))) is not None]
    return cells if all(are_comparable(cells[0], cell) for cell in cells) else []


def _numbers(ranks: Sequence[Claim], columns: Sequence[Sequence[Claim]]) -> Iterator[Outcome]:
    """Yield an outcome for ranks that repeat though the figures differ, or that leave one out where none is shared."""
    numbers = [int(cell.quantity.low) for cell in ranks]
    if numbers[0] != 1 or numbers != sorted(numbers):
        return
    steps = [later - earlier for earlier, later in pairwise(numbers)]
    odd = [at for at, step in enumerate(steps) if step != 1]
    if len(odd) != 1 or len(ranks) < _SURE:
        return
    at = odd[0]
    if steps[at] == 0 and columns:
        tied = any(exact(column[at]) == exact(column[at + 1]) for column in columns)
        yield Outcome(tied, ranks[at + 1], (ranks[at],), "repeated", severity="warning")
    elif steps[at] == 2 and at + 2 < len(numbers):
        yield Outcome(False, ranks[at + 1], (ranks[at],), "skipped", severity="warning")


def _figures(columns: Sequence[Sequence[Claim]]) -> Iterator[Outcome]:
    """Yield an outcome for the figures of the one column that a table seems to be ranked by, if only one is out of place."""
    if any(not _misplaced(column) for column in columns):
        return
    nearly = [column for column in columns if len(_misplaced(column)) == 1]
    if len(nearly) != 1 or (len(columns) > 1 and len(nearly[0]) < _SURE):
        return
    column = nearly[0]
    falls = exact(column[0]) > exact(column[-1])
    for earlier, later in pairwise(column):
        yield check_order(Order(later, earlier, "at_most" if falls else "at_least", "graded", "warning"))


def _misplaced(column: Sequence[Claim]) -> list[int]:
    """Return the numbers of the figures that go against the way from the first to the last; more than one, if one moved would not mend it."""
    numbers = [exact(cell) for cell in column]
    falls = numbers[0] > numbers[-1]
    wrong = [
        at for at, (one, other) in enumerate(pairwise(numbers)) if one != other and (one > other) != falls
    ]
    if len(wrong) == 1 and len(numbers) > _LEAST:
        at = wrong[0]
        mended = [sorted([*numbers[:each], *numbers[each + 1 :]], reverse=falls) for each in (at, at + 1)]
        left = [[*numbers[:each], *numbers[each + 1 :]] for each in (at, at + 1)]
        if mended[0] != left[0] and mended[1] != left[1]:
            return [*wrong, at + 1]
    return wrong
