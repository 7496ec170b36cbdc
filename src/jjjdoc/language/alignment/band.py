"""Where a path may go: near points that it is known to pass, so that the work is linear in the length of the texts."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence

from jjjdoc.language.alignment.units import Target

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
    return _longest_rising(sorted(pairs, key=lambda pair: (pair[0], -pair[1])))


def _only(units: Sequence[Sequence[str]]) -> dict[str, int]:
    """Return the features that one unit alone has, and which."""
    places: dict[str, int] = {}
    several: set[str] = set()
    for place, features in enumerate(units):
        for feature in features:
            if places.setdefault(feature, place) != place:
                several.add(feature)
    return {feature: place for feature, place in places.items() if feature not in several}


def _longest_rising(points: Sequence[Point]) -> list[Point]:
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
