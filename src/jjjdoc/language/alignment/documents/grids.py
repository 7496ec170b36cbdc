"""Tables of two documents that have not the same shape: their rows and columns that correspond, and those that only one has."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec import Struct

from jjjdoc.language.alignment.documents.evidence import Evidence, is_best
from jjjdoc.language.alignment.documents.labels import (
    are_in_place,
    columns_of,
    figures_in,
    has_shape_of,
    lines_of,
    pairs_by_words,
)
from jjjdoc.language.alignment.documents.pairing import Pairing, row_text
from jjjdoc.language.alignment.documents.reasons import BY_PLACE
from jjjdoc.language.alignment.documents.texts import Unit
from jjjdoc.language.alignment.path import longest_rising
from jjjdoc.language.joining import text_of
from jjjdoc.language.outline.outline import Outline
from jjjdoc.tree.nodes import Paragraph, Prose, Table, TableRow
from jjjdoc.tree.walk import iterate_prose_of

_LEAST = 2
"""Figures and terms that two tables share at least, unless each is the only one that is left over."""

_MOST = 400
"""Rows of a table, above which they are not held against each other."""

Lines = Sequence[tuple[int, int]]
"""Numbers of rows or columns that correspond."""


class _Left(Struct, frozen=True):
    """Tables without a match, those of the second document as the units that were left over."""

    ours: list[Table]
    theirs: list[Unit]


def pair_grids(source: Outline, target: Outline, pairing: Pairing, evidence: Evidence) -> None:
    """Pair what corresponds in tables that were left over, row by row and cell by cell.

    Rows and columns that only the second document has are left over in their place.
    """
    left = _left_over(source, pairing)
    for one in left.ours:
        unit = _best(one, left, evidence)
        if unit is None or not isinstance(unit.block, Table):
            continue
        left.theirs.remove(unit)
        other = unit.block
        rows = _pair_rows(one, other, evidence, pairing)
        if not rows:
            continue
        columns = _columns(one, other, rows, evidence)
        pairing.take_back(unit)
        _put(one, other, rows, columns, pairing, evidence)


def _left_over(source: Outline, pairing: Pairing) -> _Left:
    tables = [block for block in source.blocks if isinstance(block, Table)]
    ours = [each for each in tables if not any(map(pairing.match, iterate_prose_of(each)))]
    units = [unit for units in pairing.after.values() for unit in units]
    return _Left(ours, [unit for unit in units if unit.kind == "table"])


def _best(one: Table, left: _Left, evidence: Evidence) -> Unit | None:
    """Return the table of the second document that shares most with one of the first."""
    text = "\n".join(map(text_of, iterate_prose_of(one)))
    scores = [_likeness(text, unit.text, evidence) for unit in left.theirs]
    most = max(scores, default=0)
    if most < _LEAST and not (len(left.ours) == len(left.theirs) == 1):
        return None
    return left.theirs[scores.index(most)] if scores else None


def _rows(table: Table) -> list[TableRow]:
    return [table.header, *table.rows]


def _common(one: Sequence[str], other: Sequence[str], evidence: Evidence) -> Lines:
    """Return what corresponds one to one in the same order, by the most figures and terms shared in all."""
    if max(len(one), len(other)) > _MOST:
        return ()
    best = [[0] * (len(other) + 1) for _ in range(len(one) + 1)]
    shared = [[_likeness(mine, theirs, evidence) for theirs in other] for mine in one]
    for i in reversed(range(len(one))):
        for j in reversed(range(len(other))):
            best[i][j] = max(best[i + 1][j], best[i][j + 1], shared[i][j] + best[i + 1][j + 1])
    found: list[tuple[int, int]] = []
    i = j = 0
    while i < len(one) and j < len(other):
        if shared[i][j] and best[i][j] == shared[i][j] + best[i + 1][j + 1]:
            found.append((i, j))
            i, j = i + 1, j + 1
        elif best[i][j] == best[i + 1][j]:
            i += 1
        else:
            j += 1
    return found


def _likeness(one: str, other: str, evidence: Evidence) -> int:
    """Return how much two tables, rows or columns share: figures by their digits, or figures and terms."""
    same = (figures_in(one) & figures_in(other)).total()
    return max(same, evidence.shared(one, other))


def _filled(lines: Lines, one: int, other: int) -> Lines:
    """Return what corresponds in the same order, with what stands alone between two that do, as many on both sides."""
    found: list[tuple[int, int]] = []
    at = (0, 0)
    for i, j in (*lines, (one, other)):
        if i - at[0] == j - at[1]:
            found += zip(range(at[0], i), range(at[1], j), strict=True)
        found += [(i, j)] if i < one and j < other else []
        at = i + 1, j + 1
    return found


def _pair_rows(one: Table, other: Table, evidence: Evidence, pairing: Pairing) -> Lines:
    """Return the rows that correspond; the heads do. Labels in order say more than figures that are not."""
    if has_shape_of(one, other) and are_in_place(lines_of(one), lines_of(other), evidence):
        return [(row, row) for row in range(len(one.rows) + 1)]
    if by_words := pairs_by_words(lines_of(one), lines_of(other), evidence):
        kept = longest_rising(sorted(by_words))
        _tell_turned([line for line in by_words if line not in kept], len(kept), one, other, pairing)
        return [(0, 0), *((i + 1, j + 1) for i, j in _with_last(by_words, len(one.rows), len(other.rows)))]
    ours, theirs = (list(map(row_text, table.rows)) for table in (one, other))
    common = _common(ours, theirs, evidence)
    turned = list(_turned(common, ours, theirs, evidence))
    if turned:
        found: Lines = sorted((*common, *turned), key=lambda line: line[1])
        _tell_turned(turned, len(common), one, other, pairing)
    else:
        found = _filled(common, len(ours), len(theirs))
    return [(0, 0), *((i + 1, j + 1) for i, j in found)] if found else ()


def _tell_turned(turned: Lines, kept: int, one: Table, other: Table, pairing: Pairing) -> None:
    """Tell of the rows in another order; where most rows are, or the second table is in that of the alphabet, it is sorted so."""
    labels = [text_of(row.cells[0]).lower() for row in other.rows]
    if turned and len(turned) < kept and labels != sorted(labels):
        pairing.turned.append([(one.rows[i].cells[0], other.rows[j].cells[0]) for i, j in turned])


def _with_last(lines: Lines, one: int, other: int) -> Lines:
    """Return rows that correspond with the only one of each table that is left over."""
    left = [i for i in range(one) if i not in {i for i, _ in lines}]
    right = [j for j in range(other) if j not in {j for _, j in lines}]
    return (
        sorted((*lines, *zip(left, right, strict=True)), key=lambda line: line[1])
        if len(left) == len(right) == 1
        else lines
    )


def _turned(
    common: Lines, ours: Sequence[str], theirs: Sequence[str], evidence: Evidence
) -> Iterator[tuple[int, int]]:
    """Yield the rows that correspond in another order than the others, by figures that they alone share."""
    left = [i for i in range(len(ours)) if i not in {i for i, _ in common}]
    right = [j for j in range(len(theirs)) if j not in {j for _, j in common}]
    if max(len(left), len(right)) > _MOST_TURNED:
        return
    shared = [[_likeness(ours[i], theirs[j], evidence) for j in right] for i in left]
    for at, i in enumerate(left):
        for to, j in enumerate(right):
            if shared[at][to] >= _LEAST and is_best(shared, at, to):
                yield i, j


_MOST_TURNED = 40


def _columns(one: Table, other: Table, rows: Lines, evidence: Evidence) -> Lines:
    """Return the columns that correspond: all in order where there are as many and their heads are, else by what they say."""
    widths = [len(table.header.cells) for table in (one, other)]
    if widths[0] == widths[1] and are_in_place(columns_of(one), columns_of(other), evidence) is not False:
        return [(column, column) for column in range(widths[0])]
    ours, theirs = _rows(one), _rows(other)
    numbers = [i for i, _ in rows], [j for _, j in rows]
    sides = [
        ["\n".join(text_of(grid[row].cells[column]) for row in numbered) for column in range(width)]
        for grid, width, numbered in ((ours, widths[0], numbers[0]), (theirs, widths[1], numbers[1]))
    ]
    rest = _common(sides[0][1:], sides[1][1:], evidence)
    if turned := list(_turned(rest, sides[0][1:], sides[1][1:], evidence)):
        return [(0, 0), *sorted(((i + 1, j + 1) for i, j in (*rest, *turned)), key=lambda line: line[1])]
    return [(0, 0), *((i + 1, j + 1) for i, j in _filled(rest, widths[0] - 1, widths[1] - 1))]


def _is_told(
    i: int, j: int, ours: Sequence[TableRow], theirs: Sequence[TableRow], evidence: Evidence
) -> bool:
    """Tell whether two rows are told by what their labels alone share, or by their figures."""
    one, other = text_of(ours[i].cells[0]), text_of(theirs[j].cells[0])
    shared = evidence.shared(one, other)
    rivals = [evidence.shared(one, text_of(row.cells[0])) for at, row in enumerate(theirs) if at != j]
    if shared > max(rivals, default=0):
        return True
    return len(figures_in(row_text(ours[i])) & figures_in(row_text(theirs[j]))) >= _LEAST


def _put(one: Table, other: Table, rows: Lines, columns: Lines, pairing: Pairing, evidence: Evidence) -> None:
    """Pair the cells of the rows and columns that correspond, and leave the other cells of the second table over."""
    ours, theirs = _rows(one), _rows(other)
    pairing.put_part(one.caption, other.caption, one.header.cells[0])
    paired: set[tuple[int, int]] = set()
    pairing.grids.append(
        [[(ours[i].cells[one], theirs[j].cells[same]) for one, same in columns] for i, j in rows if i and j]
    )
    for i, j in rows:
        is_told = _is_told(i, j, ours, theirs, evidence)
        for column, same in columns:
            mine, cell = ours[i].cells[column], theirs[j].cells[same]
            if bool(text_of(mine)) == bool(text_of(cell)):
                pairing.put(mine, cell, None if is_told or column or not i else BY_PLACE())
            paired.add((j, same))
    before: Prose | None = one.header.cells[0]
    same_row = {j: i for i, j in rows}
    for j, row in enumerate(theirs):
        before = ours[same_row[j]].cells[-1] if j in same_row else before
        for column, cell in enumerate(row.cells):
            if (j, column) not in paired and text_of(cell):
                pairing.leave(Unit("paragraph", cell, text_of(cell), Paragraph(cell)), before)
