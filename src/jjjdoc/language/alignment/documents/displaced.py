"""Figures of a table that stand in another row or column than in its translation: exchanged, or shifted by one."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Literal

from msgspec import Struct

from jjjdoc.language.alignment.documents.labels import digits_of
from jjjdoc.language.joining import text_of
from jjjdoc.tree.nodes import Prose

Cells = tuple[Prose, Prose]
"""A cell of the first document and that of the second in its place."""
Place = tuple[int, int]
"""Row and column."""


class Displaced(Struct, frozen=True, eq=False):
    """Cells that have each other's figures, in order of place, with the first cells of their rows.

    `kind`: figures of one row, of several rows, or of whole columns have changed places.
    """

    kind: Literal["row", "rows", "columns"]
    cells: tuple[Cells, ...]
    rows: tuple[Cells, ...]


def find_displaced(grid: Sequence[Sequence[Cells]]) -> tuple[Displaced, ...]:
    """Return the groups of cells of a table that have each other's figures, rows and columns that were exchanged whole as one."""
    odd = dict(_odd_cells(grid))
    return tuple(_displaced(*found, grid) for found in _merged(_groups(odd)))


class _Figures(Struct, frozen=True):
    """The figures of a cell in both documents."""

    ours: tuple[str, ...]
    theirs: tuple[str, ...]


def _odd_cells(grid: Sequence[Sequence[Cells]]) -> Iterator[tuple[Place, _Figures]]:
    for number, row in enumerate(grid):
        for column, cells in enumerate(row):
            ours, theirs = (digits_of(text_of(each)) for each in cells)
            if ours != theirs:
                yield (number, column), _Figures(ours, theirs)


def _groups(odd: Mapping[Place, _Figures]) -> list[set[Place]]:
    """Return the places that are linked with each other by figures, those alone left out."""
    group_of = {place: {place} for place in odd}
    for place, figures in odd.items():
        other = _home(place, figures, odd)
        if other is not None and group_of[other] is not group_of[place]:
            joined = group_of[place] | group_of[other]
            group_of.update(dict.fromkeys(joined, joined))
    found = {id(group): group for group in group_of.values() if len(group) > 1}
    return list(found.values())


def _home(place: Place, figures: _Figures, odd: Mapping[Place, _Figures]) -> Place | None:
    """Return where the figures of a cell belong: in its row or column, rather where its own have gone, the nearest first."""
    if not figures.theirs:
        return None
    homes = [
        (other.theirs != figures.ours, abs(at[0] - place[0]) + abs(at[1] - place[1]), at)
        for at, other in odd.items()
        if at != place and (at[0] == place[0] or at[1] == place[1]) and other.ours == figures.theirs
    ]
    return min(homes)[2] if homes else None


def _merged(groups: Sequence[set[Place]]) -> list[tuple[set[Place], bool]]:
    """Return groups with those joined that are of the same rows, or of the same columns, and whether it is the columns."""
    merged: dict[tuple[frozenset[int], frozenset[int]], set[Place]] = {}
    for group in groups:
        rows, columns = (frozenset(place[axis] for place in group) for axis in (0, 1))
        of_rows = len(rows) > 1 and len(columns) == 1
        of_columns = len(columns) > 1 and len(rows) == 1
        key = (
            rows if of_rows or not of_columns else frozenset[int](),
            columns if of_columns or not of_rows else frozenset[int](),
        )
        merged.setdefault(key, set()).update(group)
    found = [(group, not rows) for (rows, _), group in merged.items()]
    return sorted(found, key=lambda each: min(each[0]))


def _displaced(group: set[Place], is_of_columns: bool, grid: Sequence[Sequence[Cells]]) -> Displaced:
    rows = sorted({row for row, _ in group})
    kind: Literal["row", "rows", "columns"] = (
        "row" if len(rows) == 1 else "columns" if is_of_columns else "rows"
    )
    cells = tuple(grid[row][column] for row, column in sorted(group))
    return Displaced(kind, cells, tuple(grid[row][0] for row in rows))
