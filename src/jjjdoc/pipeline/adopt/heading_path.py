"""Which headings of two documents belong together: the best way through both, by level, shape and what they say.

A heading is weighed with what stands under it, since it is short by itself. Each has one match at most, and the
order is kept (S. B. Needleman and C. D. Wunsch, "A general method applicable to the search for similarities", 1970).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import takewhile

from msgspec import Struct

from jjjdoc.pipeline.adopt.evidence import Evidence
from jjjdoc.pipeline.adopt.units import Stretch

_GAP = -1.0
_SAME_LEVEL, _OTHER_LEVEL = 1.0, -2.0
_SAME_SHAPE, _PER_UNIT, _OTHER_SHAPE = 1.0, -0.5, -2.0
_SHORT = 40
_IN_HEADING, _IN_TEXT, _MOST = 1.5, 0.4, 4.0
_CONFLICT = -2.0
_FIRST = 0.8
"""What the first text below a heading says counts again: where a heading was lost, others follow."""

_TELLING = 1.2
"""Of what the words say, the least that is evidence by itself: a term of the heading, or three of the text."""


class Step(Struct, frozen=True):
    """A heading of each document, one of them None where it has no match; `is_told`: its words speak for it alone."""

    ours: int | None
    theirs: int | None
    is_told: bool = False


def heading_path(ours: Sequence[Stretch], theirs: Sequence[Stretch], evidence: Evidence) -> list[Step]:
    """Return the steps through the headings of two documents, in order."""
    told = [[_told(one, other, evidence) for other in theirs] for one in ours]
    best: list[list[tuple[float, Step | None]]] = [
        [(_GAP * j, Step(None, j - 1)) for j in range(len(theirs) + 1)]
    ]
    for i, one in enumerate(ours, start=1):
        row: list[tuple[float, Step | None]] = [(_GAP * i, Step(i - 1, None))]
        for j, other in enumerate(theirs, start=1):
            pair = best[i - 1][j - 1][0] + _likeness(one, other, evidence) + told[i - 1][j - 1]
            choices = (
                (pair, Step(i - 1, j - 1)),
                (best[i - 1][j][0] + _GAP, Step(i - 1, None)),
                (row[j - 1][0] + _GAP, Step(None, j - 1)),
            )
            row.append(max(choices, key=lambda choice: choice[0]))
        best.append(row)
    steps = list(_walked(best))[::-1]
    return [
        Step(step.ours, step.theirs, _is_told(number, steps, _Told(ours, theirs, told, evidence)))
        for number, step in enumerate(steps)
    ]


def _walked(best: Sequence[Sequence[tuple[float, Step | None]]]) -> Iterator[Step]:
    i, j = len(best) - 1, len(best[0]) - 1
    while i or j:
        step = best[i][j][1]
        assert step is not None, "only the beginning has no step"
        yield step
        i -= step.ours is not None
        j -= step.theirs is not None


class _Told(Struct, frozen=True):
    """What speaks in words for each pair of headings, with all under them, and for their titles alone."""

    ours: Sequence[Stretch]
    theirs: Sequence[Stretch]
    told: Sequence[Sequence[float]]
    evidence: Evidence

    def titles(self, i: int, j: int) -> int:
        """Return how many terms and figures two titles share."""
        one, other = self.ours[i].heading, self.theirs[j].heading
        return self.evidence.shared(one.text, other.text) if one and other else 0


def _is_told(number: int, steps: Sequence[Step], words: _Told) -> bool:
    """Tell whether the words of a pair speak for it; beside a heading without a match, those of the titles must."""
    step = steps[number]
    if step.ours is None or step.theirs is None or words.told[step.ours][step.theirs] < _TELLING:
        return False
    beside = [*takewhile(_is_gap, steps[number + 1 :]), *takewhile(_is_gap, reversed(steps[:number]))]
    if not beside:
        return True
    rivals = [
        words.titles(
            step.ours if each.ours is None else each.ours, step.theirs if each.theirs is None else each.theirs
        )
        for each in beside
    ]
    return words.titles(step.ours, step.theirs) > max(rivals)


def _is_gap(step: Step) -> bool:
    return step.ours is None or step.theirs is None


def _likeness(one: Stretch, other: Stretch, evidence: Evidence) -> float:
    """Return what speaks for a pair whatever it says: level, shape and length."""
    found = _SAME_LEVEL if one.level == other.level else _OTHER_LEVEL
    if [unit.kind for unit in one.units] == [unit.kind for unit in other.units]:
        found += _SAME_SHAPE
    else:
        found += max(_OTHER_SHAPE, _PER_UNIT * (1 + abs(len(one.units) - len(other.units))))
    if min(evidence.content(each.text).weight for each in (one, other)) > _SHORT:
        found -= evidence.strain([one.text], [other.text])
    return found


def _told(one: Stretch, other: Stretch, evidence: Evidence) -> float:
    """Return what speaks for a pair in its words: shared terms and figures; less than 0 where figures are at odds."""
    found = _IN_TEXT * evidence.shared(one.text, other.text)
    if one.heading is not None and other.heading is not None:
        found += _IN_HEADING * evidence.shared(one.heading.text, other.heading.text)
    if evidence.at_odds(one.text, other.text):
        found += _CONFLICT
    if one.units and other.units:
        first = one.units[0].text, other.units[0].text
        found += _FIRST if evidence.shared(*first) else -_FIRST if evidence.at_odds(*first) else 0
    return min(found, _MOST)
