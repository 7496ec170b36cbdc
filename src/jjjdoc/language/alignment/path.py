"""The best way through two texts, by dynamic programming within a band."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Mapping, Sequence

from jjjdoc.language.alignment.scoring import KINDS
from jjjdoc.language.alignment.texts import Target

# Where a path may go: near points that it is known to pass, so that the work is linear in the length of the texts.


Point = tuple[int, int]
"""Units of the source and of the target that lie behind."""

_UNSEEN = 4
"""A path may stray from the straight line between two points by this part of their distance …"""
_MOST_UNSEEN = 100
"""… and by this many units at most, beside the width of the band."""


def find_anchors(expected: Sequence[Mapping[str, float]], target: Sequence[Target]) -> list[Point]:
    """Return the longest rising row of points where a unit alone expects a feature that one other alone has."""
    sources = _only([list(each) for each in expected])
    targets = _only([unit.features for unit in target])
    pairs = {(i, targets[feature]) for feature, i in sources.items() if feature in targets}
    return longest_rising(sorted(pairs, key=lambda pair: (pair[0], -pair[1])))


def _only(units: Sequence[Sequence[str]]) -> dict[str, int]:
    """Return the features that one unit alone has, and which."""
    places: dict[str, int] = {}
    several: set[str] = set()
    for place, features in enumerate(units):
        for feature in features:
            if places.setdefault(feature, place) != place:
                several.add(feature)
    return {feature: place for feature, place in places.items() if feature not in several}


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


def margins(band: Sequence[range], totals: Totals, steps: Sequence[Step], score: Score) -> dict[Step, float]:
    """Return for each bead with source units what the best path scores above the best one without that bead.

    A path without a bead has another one for the first source unit of that bead; the best of these is found on the way
    back from the last point.
    """
    rows = len(band)
    mine = {step[0]: step for step in steps if step[0] < step[1]}
    others = [NEVER] * rows
    ahead: Totals = [[NEVER] * len(columns) for columns in band]
    ahead[-1][-1] = 0.0
    for i in range(rows - 1, -1, -1):
        for j in reversed(band[i]):
            place = j - band[i].start
            for height, width in KINDS:
                rest = value_at(ahead, band, i + height, j + width)
                if rest > NEVER:
                    step = (i, i + height, j, j + width)
                    rest += score(*step)
                    ahead[i][place] = max(ahead[i][place], rest)
                    whole = totals[i][place] + rest
                    for unit in range(i, i + height):
                        if whole > others[unit] and mine.get(unit) != step:
                            others[unit] = whole
    return {step: totals[-1][-1] - others[start] for start, step in mine.items()}


Score = Callable[[int, int, int, int], float]
Step = tuple[int, int, int, int]
"""A bead of a path: source units [start, end), target units [first, last)."""

Totals = list[list[float]]
"""Of each point of a band the score of the best path to it, row by row."""

NEVER = float("-inf")


def best_path(band: Sequence[range], score: Score) -> tuple[list[Step], Totals]:
    """Return the beads of the path from (0, 0) to the last point of the band with the highest score, and all totals.

    `band[i]` are the numbers of target units that may be behind a path that has `i` source units behind it. Of equal
    paths, the kind that stands first in KINDS is taken.
    """
    totals: Totals = []
    kinds: list[list[int]] = []
    for i, columns in enumerate(band):
        row = [NEVER] * len(columns)
        chosen = [-1] * len(columns)
        totals.append(row)
        kinds.append(chosen)
        for place, j in enumerate(columns):
            if i == j == 0:
                row[place] = 0.0
                continue
            for number, (height, width) in enumerate(KINDS):
                before = value_at(totals, band, i - height, j - width)
                if before > NEVER:
                    total = before + score(i - height, i, j - width, j)
                    if total > row[place]:
                        row[place] = total
                        chosen[place] = number
    return _trace(kinds, band), totals


def value_at(totals: Totals, band: Sequence[range], i: int, j: int) -> float:
    """Return the total of a point, minus infinity where it lies outside of the band."""
    if not 0 <= i < len(band) or j not in band[i]:
        return NEVER
    return totals[i][j - band[i].start]


def _trace(kinds: Sequence[Sequence[int]], band: Sequence[range]) -> list[Step]:
    i, j = len(band) - 1, band[-1].stop - 1
    steps: list[Step] = []
    while i or j:
        height, width = KINDS[kinds[i][j - band[i].start]]
        steps.append((i - height, i, j - width, j))
        i, j = i - height, j - width
    return steps[::-1]
