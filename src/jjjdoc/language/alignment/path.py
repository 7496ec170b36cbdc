"""The best way through two texts, by dynamic programming within a band."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from jjjdoc.language.alignment.scoring import KINDS

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
