"""Which headings of two documents belong together: the best way through both, by level, shape and what they say.

A heading is weighed with what stands under it, since it is short by itself. Each has one match at most, and the
order is kept (S. B. Needleman and C. D. Wunsch, "A general method applicable to the search for similarities", 1970).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import takewhile

from msgspec import Struct, field

from jjjdoc.language.alignment.documents.evidence import Evidence
from jjjdoc.language.alignment.documents.texts import Stretch

_GAP = -1.0
_SAME_LEVEL, _OTHER_LEVEL = 1.0, -2.0
_SAME_SHAPE, _PER_UNIT, _OTHER_SHAPE = 1.0, -0.5, -2.0
_SHORT = 40
_IN_HEADING, _IN_TEXT, _MOST = 1.5, 0.4, 4.0
_CONFLICT = -2.0
_FIRST = 0.8
"""What the first text below a heading says counts again: where a heading was lost, others follow."""

_HALF_WIDTH = 30
_TELLING = 1.2
"""Of what the words say, the least that is evidence by itself: a term of the heading, or three of the text."""


class Step(Struct, frozen=True):
    """A heading of each document, one of them None where it has no match; `is_told`: its words speak for it alone."""

    ours: int | None
    theirs: int | None
    is_told: bool = False


def heading_path(ours: Sequence[Stretch], theirs: Sequence[Stretch], evidence: Evidence) -> list[Step]:
    """Return the steps through the headings of two documents, in order.

    A heading is held against those at about the same part of the other document, so that time is linear.
    """
    words = _Words(ours, theirs, evidence)
    best: list[dict[int, tuple[float, Step | None]]] = [
        {j: (_GAP * j, Step(None, j - 1) if j else None) for j in _band(0, len(ours), len(theirs))}
    ]
    for i in range(1, len(ours) + 1):
        row: dict[int, tuple[float, Step | None]] = {}
        for j in _band(i, len(ours), len(theirs)):
            choices: list[tuple[float, Step | None]] = []
            if j - 1 in best[i - 1]:
                pair = best[i - 1][j - 1][0] + words.score(i - 1, j - 1)
                choices.append((pair, Step(i - 1, j - 1)))
            if j in best[i - 1]:
                choices.append((best[i - 1][j][0] + _GAP, Step(i - 1, None)))
            if j - 1 in row:
                choices.append((row[j - 1][0] + _GAP, Step(None, j - 1)))
            row[j] = max(choices, key=lambda choice: choice[0])
        best.append(row)
    steps = list(_walked(best, len(theirs)))[::-1]
    return [Step(step.ours, step.theirs, _is_told(number, steps, words)) for number, step in enumerate(steps)]


def _band(i: int, ours: int, theirs: int) -> range:
    """Return the places in the other document that a place is held against; neighbouring bands overlap."""
    if not ours:
        return range(theirs + 1)
    first, last = (i - 1) * theirs // ours, (i + 1) * theirs // ours
    return range(max(0, first - _HALF_WIDTH), min(theirs, last + _HALF_WIDTH) + 1)


def _walked(best: Sequence[dict[int, tuple[float, Step | None]]], last: int) -> Iterator[Step]:
    i, j = len(best) - 1, last
    while i or j:
        step = best[i][j][1]
        assert step is not None, "only the beginning has no step"
        yield step
        i -= step.ours is not None
        j -= step.theirs is not None


class _Words(Struct):
    """What speaks for pairs of headings: with all that stands under them, and their titles alone."""

    ours: Sequence[Stretch]
    theirs: Sequence[Stretch]
    evidence: Evidence
    _told: dict[tuple[int, int], float] = field(default_factory=dict)

    def score(self, i: int, j: int) -> float:
        """Return what speaks for a pair."""
        return self.told(i, j) + _likeness(self.ours[i], self.theirs[j], self.evidence)

    def told(self, i: int, j: int) -> float:
        """Return what speaks for a pair in its words; less than 0 where figures are at odds."""
        if (i, j) not in self._told:
            self._told[i, j] = _told(self.ours[i], self.theirs[j], self.evidence)
        return self._told[i, j]

    def titles(self, i: int, j: int) -> int:
        """Return how many terms and figures two titles share."""
        one, other = self.ours[i].heading, self.theirs[j].heading
        return self.evidence.shared(one.text, other.text) if one and other else 0


def _is_told(number: int, steps: Sequence[Step], words: _Words) -> bool:
    """Tell whether the words of a pair speak for it; beside a heading without a match, those of the titles must."""
    step = steps[number]
    if step.ours is None or step.theirs is None or words.told(step.ours, step.theirs) < _TELLING:
        return False
    before = (steps[at] for at in range(number - 1, -1, -1))
    behind = (steps[at] for at in range(number + 1, len(steps)))
    rivals = [
        words.titles(
            step.ours if each.ours is None else each.ours, step.theirs if each.theirs is None else each.theirs
        )
        for each in (*takewhile(_is_gap, before), *takewhile(_is_gap, behind))
    ]
    return not rivals or words.titles(step.ours, step.theirs) > max(rivals)


def _is_gap(step: Step) -> bool:
    return step.ours is None or step.theirs is None


def _likeness(one: Stretch, other: Stretch, evidence: Evidence) -> float:
    """Return what speaks for a pair whatever it says: level, shape and length."""
    found = _SAME_LEVEL if one.level == other.level else _OTHER_LEVEL
    if one.kinds == other.kinds:
        found += _SAME_SHAPE
    else:
        found += max(_OTHER_SHAPE, _PER_UNIT * (1 + abs(len(one.units) - len(other.units))))
    if min(evidence.content(each.text).weight for each in (one, other)) > _SHORT:
        found -= evidence.strain([one.text], [other.text])
    return found


def _told(one: Stretch, other: Stretch, evidence: Evidence) -> float:
    shared, is_at_odds = evidence.compared(one.text, other.text)
    found = _IN_TEXT * shared + (_CONFLICT if is_at_odds else 0)
    if one.heading is not None and other.heading is not None:
        found += _IN_HEADING * evidence.shared(one.heading.text, other.heading.text)
    if one.units and other.units:
        shared, is_at_odds = evidence.compared(one.units[0].text, other.units[0].text)
        found += _FIRST if shared else -_FIRST if is_at_odds else 0
    return min(found, _MOST)
