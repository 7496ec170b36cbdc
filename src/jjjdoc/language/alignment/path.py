"""The best way through two texts, by dynamic programming within a band."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Sequence
from heapq import nlargest

from msgspec import Struct

from jjjdoc.language.alignment.scoring import KINDS, Claims

# Where a path may go: near points that it is known to pass, so that the work is linear in the length of the texts.


Point = tuple[int, int]
"""Units of the source and of the target that lie behind."""

_UNSEEN = 4
"""A path may stray from the straight line between two points by this part of their distance …"""
_MOST_UNSEEN = 100
"""… and by this many units at most, beside the width of the band."""


_COMMON = 8
"""Units of the target that a feature stands in at most to tell of one of them."""
_LEAST_WEIGHT = 1.0
"""What speaks for a pair at least, where a feature that stands in one unit alone is 1; and twice what speaks for any other."""


def find_anchors(source: Sequence[Claims], target: Sequence[Claims]) -> list[Point]:
    """Return the longest rising row of units that share far more with each other than with any others, by what is rare."""
    where: dict[str, list[int]] = {}
    for j, unit in enumerate(target):
        for feature in unit.bits:
            where.setdefault(feature, []).append(j)
    rows: list[dict[int, float]] = []
    for unit in source:
        row: dict[int, float] = {}
        for feature in unit.bits:
            places = where.get(feature, ())
            if 0 < len(places) <= _COMMON:
                for j in places:
                    row[j] = row.get(j, 0.0) + 1 / len(places)
        rows.append(row)
    rivals: dict[int, list[float]] = {}
    for row in rows:
        for j, weight in row.items():
            rivals[j] = nlargest(2, (weight, *rivals.get(j, (0.0,))))
    found = []
    for i, row in enumerate(rows):
        first, second = [*nlargest(2, row.values()), 0.0, 0.0][:2]
        if first >= max(_LEAST_WEIGHT, 2 * second):
            j = max(row, key=row.__getitem__)
            if first == rivals[j][0] >= 2 * rivals[j][1]:
                found.append((i, j))
    return longest_rising(found)


def longest_rising(points: Sequence[Point]) -> list[Point]:
    """Return the longest row in which both numbers rise, of points in order of the first and against the second."""
    tails: list[int] = []
    ends: list[int] = []
    before: list[int] = []
    for number, (_, j) in enumerate(points):
        length = bisect_left(tails, j)
        before.append(ends[length - 1] if length else -1)
        tails[length : length + 1] = [j]
        ends[length : length + 1] = [number]
    row: list[Point] = []
    number = ends[-1] if ends else -1
    while number >= 0:
        row.append(points[number])
        number = before[number]
    return row[::-1]


def band_around(points: Sequence[Point], last: Point, width: int) -> list[range]:
    """Return for each number of source units behind a path the numbers of target units that may be behind it.

    The band goes from (0, 0) by the points, which do not fall, to `last`, and to `width` units on either side.
    """
    rows, columns = last
    low, high = [columns] * (rows + 1), [0] * (rows + 1)
    for (i, j), (below, beside) in zip([(0, 0), *points], [*points, last], strict=True):
        reach = width + min(max(below - i, beside - j) // _UNSEEN, _MOST_UNSEEN)
        for row in range(i, below + 1):
            share = (row - i) / (below - i) if below > i else 1.0
            middle = round(j + (beside - j) * share)
            low[row] = min(low[row], middle - reach)
            high[row] = max(high[row], middle + reach)
        low[i] = min(low[i], j - reach)
    return [
        range(max(0, low[max(row - 1, 0)]), min(columns, high[min(row + 1, rows)]) + 1)
        for row in range(rows + 1)
    ]


def is_at_edge(points: Sequence[Point], band: Sequence[range], columns: int, margin: int) -> bool:
    """Tell whether a path comes so near the edge of its band that the best path may lie beyond."""
    return any(
        (band[i].start > 0 and j - band[i].start < margin)
        or (band[i].stop <= columns and band[i].stop - 1 - j < margin)
        for i, j in points
    )


# How sure a bead of the best path is: how much worse the best path without it would be.


def margins(lattice: Lattice, steps: Sequence[Step]) -> dict[Step, float]:
    """Return for each bead with source units what the best path scores above the best one without that bead.

    A path without a bead has another one for the first source unit of that bead; the best of these is found on the way
    back from the last point.
    """
    band, totals = lattice.band, lattice.totals
    rows = len(band)
    mine = {step[0]: step for step in steps if step[0] < step[1]}
    others = [NEVER] * rows
    ahead: Totals = [[NEVER] * len(columns) for columns in band]
    ahead[-1][-1] = 0.0
    for i in range(rows - 1, -1, -1):
        for place in range(len(band[i]) - 1, -1, -1):
            rest = ahead[i][place]
            if rest == NEVER:
                continue
            j = band[i].start + place
            for (height, width), value in zip(KINDS, lattice.scores[i][place], strict=True):
                if value == NEVER:
                    continue
                start, first = i - height, j - width
                at = first - band[start].start
                behind = rest + value
                ahead[start][at] = max(ahead[start][at], behind)
                whole = totals[start][at] + behind
                step = (start, i, first, j)
                for unit in range(start, i):
                    if whole > others[unit] and mine.get(unit) != step:
                        others[unit] = whole
    return {step: totals[-1][-1] - others[start] for start, step in mine.items()}


Score = Callable[[int, int, int, int], float]
Step = tuple[int, int, int, int]
"""A bead of a path: source units [start, end), target units [first, last)."""

Totals = list[list[float]]
"""Of each point of a band the score of the best path to it, row by row."""

NEVER = float("-inf")


class Lattice(Struct, frozen=True):
    """A band, the totals of its points, and the score of each kind of bead that ends at a point, minus infinity where none may."""

    band: list[range]
    totals: Totals
    scores: list[list[list[float]]]


def best_path(band: list[range], score: Score) -> tuple[list[Step], Lattice]:
    """Return the beads of the path from (0, 0) to the last point of the band with the highest score, and what was found.

    `band[i]` are the numbers of target units that may be behind a path that has `i` source units behind it. Of equal
    paths, the kind that stands first in KINDS is taken.
    """
    totals: Totals = []
    scores: list[list[list[float]]] = []
    kinds: list[list[int]] = []
    for i, columns in enumerate(band):
        row = [NEVER] * len(columns)
        chosen = [-1] * len(columns)
        own: list[list[float]] = []
        totals.append(row)
        kinds.append(chosen)
        scores.append(own)
        before = [
            (number, height, width, band[i - height], totals[i - height])
            for number, (height, width) in enumerate(KINDS)
            if height <= i
        ]
        for place, j in enumerate(columns):
            values = [NEVER] * len(KINDS)
            own.append(values)
            if i == j == 0:
                row[place] = 0.0
                continue
            most, kind = NEVER, -1
            for number, height, width, there, behind in before:
                if j - width in there:
                    so_far = behind[j - width - there.start]
                    if so_far > NEVER:
                        value = values[number] = score(i - height, i, j - width, j)
                        if so_far + value > most:
                            most, kind = so_far + value, number
            row[place], chosen[place] = most, kind
    return _trace(kinds, band), Lattice(band, totals, scores)


def _trace(kinds: Sequence[Sequence[int]], band: Sequence[range]) -> list[Step]:
    i, j = len(band) - 1, band[-1].stop - 1
    steps: list[Step] = []
    while i or j:
        height, width = KINDS[kinds[i][j - band[i].start]]
        steps.append((i - height, i, j - width, j))
        i, j = i - height, j - width
    return steps[::-1]
