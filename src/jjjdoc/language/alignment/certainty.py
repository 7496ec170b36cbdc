"""How sure a bead of the best path is: how much worse the best path without it would be."""

from __future__ import annotations

from collections.abc import Sequence

from jjjdoc.language.alignment.path import NEVER, Score, Step, Totals, value_at
from jjjdoc.language.alignment.scoring import KINDS


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
