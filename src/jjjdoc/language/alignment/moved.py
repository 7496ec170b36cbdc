"""Units that were moved: better paired across other beads than left where a path had to put them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from msgspec import Struct

from jjjdoc.language.alignment.path import Score, Step
from jjjdoc.language.alignment.scoring import MISSING

_WINDOW = 100
"""How many loose units of the target, the nearest ones, a loose unit of the source is compared with."""
_LOOSE = 4.0
"""What a unit may be worth to its bead, at most, to be taken out of it."""
_LEAST_GAIN = 6.5
"""What a pair across other beads has to be worth, over what its units were worth where they were."""

_LEAST_TURN = 5.0
"""What two neighbours have to gain by being paired across each other."""
_LEAST_SCORE = 1.0
"""What a pair that crosses others scores at least."""


class _Loose(Struct, frozen=True):
    """A unit that its bead hardly needs: what it is worth there, and what remains of the bead without it."""

    place: int
    unit: int
    worth: float
    rest: Step


def match_moved(steps: Sequence[Step], score: Score) -> tuple[list[Step], frozenset[Step]]:
    """Return the beads of a path with moved units paired, in order of the source, and which of them these pairs are."""
    steps, turned = _turn(steps, score)
    source, target = _loose(steps, score)
    rests: dict[int, Step] = {}
    pairs: list[tuple[int, Step]] = []
    alone = _alone(steps)
    for _, one, other in sorted(_gains(source, target, score), key=lambda gain: (-gain[0], gain[1].place)):
        if one.place not in rests and other.place not in rests:
            rests |= {one.place: one.rest, other.place: other.rest}
            pair, taken = _grown((one.unit, one.unit + 1, other.unit, other.unit + 1), alone, rests, score)
            rests |= dict.fromkeys(taken, _NOTHING)
            pairs.append((one.place, pair))
    kept = [(place, rests.get(place, step)) for place, step in enumerate(steps)]
    placed = [(place, step) for place, step in kept if step[0] < step[1] or step[2] < step[3]] + pairs
    placed.sort(key=lambda item: (item[0], item[1][0]))
    return [step for _, step in placed], turned | {step for _, step in pairs}


_NOTHING = (0, 0, 0, 0)


def _alone(steps: Sequence[Step]) -> dict[tuple[int, int], int]:
    """Return the places of the units that are alone, by the side (0 and 1) and the unit."""
    return {
        (0, step[0]) if step[2] == step[3] else (1, step[2]): place
        for place, step in enumerate(steps)
        if step[1] - step[0] + step[3] - step[2] == 1
    }


def _grown(
    pair: Step, alone: Mapping[tuple[int, int], int], taken: Mapping[int, Step], score: Score
) -> tuple[Step, list[int]]:
    """Return a pair with a neighbour that is alone, if they score better together, and the places of what was taken."""
    start, end, first, last = pair
    wider = {
        (0, start - 1): (start - 1, end, first, last),
        (0, end): (start, end + 1, first, last),
        (1, first - 1): (start, end, first - 1, last),
        (1, last): (start, end, first, last + 1),
    }
    found = [
        (score(*step), alone[unit], step)
        for unit, step in wider.items()
        if unit in alone and alone[unit] not in taken
    ]
    best = max(found, default=None)
    if best is None or best[0] <= score(*pair) + MISSING:
        return pair, []
    return best[2], [best[1]]


def _turn(steps: Sequence[Step], score: Score) -> tuple[list[Step], frozenset[Step]]:
    """Return the beads with two neighbours paired across where that is far better, and which these pairs are."""
    found: list[Step] = []
    turned: set[Step] = set()
    at = 0
    while at < len(steps):
        several = _two_by_two(steps[at : at + 3])
        if several:
            i, j = several[0][0], several[0][2]
            across = (i, i + 1, j + 1, j + 2), (i + 1, i + 2, j, j + 1)
            scores = [score(*step) for step in across]
            gain = sum(scores) - sum(score(*step) for step in several)
            if gain >= _LEAST_TURN and min(scores) >= _LEAST_SCORE:
                found += across
                turned |= set(across)
                at += len(several)
                continue
        found.append(steps[at])
        at += 1
    return found, frozenset(turned)


def _two_by_two(steps: Sequence[Step]) -> Sequence[Step]:
    """Return the first of some beads that hold two units of either side, nothing if there are none such."""
    for count in range(1, len(steps) + 1):
        if (steps[count - 1][1] - steps[0][0], steps[count - 1][3] - steps[0][2]) == (2, 2):
            return steps[:count]
    return ()


def _loose(steps: Sequence[Step], score: Score) -> tuple[list[_Loose], list[_Loose]]:
    """Return the loose units of the source and of the target: single ones, and the first or last of a bead."""
    source: list[_Loose] = []
    target: list[_Loose] = []
    for place, step in enumerate(steps):
        start, end, first, last = step
        value = score(*step)
        for unit, rest in {
            start: (start + 1, end, first, last),
            end - 1: (start, end - 1, first, last),
        }.items():
            if start < end and (end - start > 1 or last - first <= 1):
                worth = value - _score(rest, score)
                if worth <= _LOOSE:
                    source.append(_Loose(place, unit, worth, rest))
        for unit, rest in {
            first: (start, end, first + 1, last),
            last - 1: (start, end, first, last - 1),
        }.items():
            if first < last and (last - first > 1 or end - start <= 1):
                worth = value - _score(rest, score)
                if worth <= _LOOSE:
                    target.append(_Loose(place, unit, worth, rest))
    return source, target


def _score(rest: Step, score: Score) -> float:
    return score(*rest) if rest[0] < rest[1] or rest[2] < rest[3] else 0.0


def _gains(
    source: Sequence[_Loose], target: Sequence[_Loose], score: Score
) -> Iterator[tuple[float, _Loose, _Loose]]:
    first = 0
    for one in source:
        while first + _WINDOW < len(target) and target[first + _WINDOW // 2].place < one.place:
            first += 1
        for other in target[first : first + _WINDOW]:
            if other.place != one.place:
                found = score(one.unit, one.unit + 1, other.unit, other.unit + 1)
                gain = found - one.worth - other.worth
                if gain >= _LEAST_GAIN and found >= _LEAST_SCORE:
                    yield gain, one, other
