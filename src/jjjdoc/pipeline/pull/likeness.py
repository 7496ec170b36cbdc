"""Which lines are one another without a bookmark that says so: by their words, where no other is nearly as like."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from typing import Final

from jjjdoc.language.line_diff import same_lines
from jjjdoc.language.typography import as_plainly_set
from jjjdoc.pipeline.pull.lines import Line
from jjjdoc.pipeline.pull.order import Pair

_LIKE: Final = 0.6
_MARGIN: Final = 0.15  # by which the likest line has to be liker than any other
_MOST_COMPARED: Final = 60_000  # pairs of lines


def same_words(old: Sequence[Line], new: Sequence[Line]) -> Iterator[Pair]:
    """Yield the lines that say the same: first those in one order, then those that were moved."""
    before, after = ([as_plainly_set(line.text.strip()) for line in lines] for lines in (old, new))
    free = dict.fromkeys(range(len(new)))
    lost = dict.fromkeys(range(len(old)))
    for at, new_at in same_lines(before, after):
        del lost[at], free[new_at]
        yield Pair(old[at], new[new_at], alike=True)
    places: dict[str, list[int]] = {}
    for new_at in reversed(free):
        places.setdefault(after[new_at], []).append(new_at)
    for at in lost:
        if places.get(before[at]):
            yield Pair(old[at], new[places[before[at]].pop()], alike=True)


def like_words(old: Sequence[Line], new: Sequence[Line]) -> Iterator[Pair]:
    """Yield the lines that are much alike; none if there are too many to compare each with each."""
    if len(old) * len(new) > _MOST_COMPARED:
        return
    scores = [[_likeness(line.text, other.text) for other in new] for line in old]
    for row, line in enumerate(old):
        column = max(range(len(new)), key=lambda each: scores[row][each], default=None)
        if column is None:
            break
        best = scores[row][column]
        others = [*scores[row][:column], *scores[row][column + 1 :]]
        others += [scores[each][column] for each in range(len(old)) if each != row]
        if best >= _LIKE and best - max(others, default=0.0) >= _MARGIN:
            yield Pair(line, new[column], alike=True)


def _likeness(first: str, second: str) -> float:
    matcher = SequenceMatcher(None, first, second, autojunk=False)
    if matcher.real_quick_ratio() < _LIKE or matcher.quick_ratio() < _LIKE:
        return 0.0
    return matcher.ratio()
