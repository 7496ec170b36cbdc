"""The order of lines: which pairs have changed their place, and what stands between the same two pairs."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from difflib import SequenceMatcher
from typing import Final

from msgspec import Struct

from jjjdoc.language.difference import same_lines
from jjjdoc.language.fold import as_plainly_set
from jjjdoc.language.merge import find_hunks, kept
from jjjdoc.readers.docx.edited.lines import Line


class Pair(Struct, frozen=True):
    """A line and what has become of it; `alike`: it was not found by its bookmark."""

    old: Line
    new: Line
    alike: bool = False


class Gap(Struct, frozen=True):
    """Lines that belong to none of the other file, between two that do: `old` of the one file, `new` of the other."""

    old: tuple[Line, ...]
    new: tuple[Line, ...]


def find_gaps(
    old: Sequence[Line], new: Sequence[Line], pairs: Iterable[Pair], left: Iterable[Line]
) -> list[Gap]:
    """Return what is `left` of both files, by the pair that it stands behind."""
    partners = {id(pair.old): id(pair.new) for pair in pairs}
    waiting = {id(line) for line in left}
    behind: dict[int, tuple[list[Line], list[Line]]] = {}
    anchors = set(partners.values())
    for side, lines in enumerate((old, new)):
        last = 0
        for line in lines:
            last = partners.get(id(line), last) if side == 0 else id(line) if id(line) in anchors else last
            if id(line) in waiting:
                behind.setdefault(last, ([], []))[side].append(line)
    return [Gap(tuple(first), tuple(second)) for first, second in behind.values()]


def find_moved(pairs: Iterable[Pair], old: Sequence[Line], new: Sequence[Line]) -> list[Pair]:
    """Return the fewest pairs without which the rest stand in the order they had."""
    first = {id(line): number for number, line in enumerate(old)}
    second = {id(line): number for number, line in enumerate(new)}
    order = sorted(
        (pair for pair in pairs if pair.old.counted and pair.new.counted),
        key=lambda pair: second[id(pair.new)],
    )
    numbers = [first[id(pair.old)] for pair in order]
    kept = _longest_rise(numbers)
    return [pair for place, pair in enumerate(order) if place not in kept]


def _longest_rise(numbers: Sequence[int]) -> frozenset[int]:
    """Return the places of a longest increasing subsequence."""
    tails: list[int] = []
    places: list[int] = []
    before: list[int] = []
    for place, number in enumerate(numbers):
        at = bisect_left(tails, number)
        before.append(places[at - 1] if at else -1)
        tails[at : at + 1] = [number]
        places[at : at + 1] = [place]
    found: set[int] = set()
    place = places[-1] if places else -1
    while place >= 0:
        found.add(place)
        place = before[place]
    return frozenset(found)


# Which lines are one another without a bookmark that says so: by their words, where no other is nearly as like.


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


# Paragraphs that were divided or joined and have only one bookmark now: their words tell.
#
# A paragraph that has lost words is not written while these words stand in a line that belongs to no segment: the source
# would lose them.


_SURE: Final = 10  # characters in common that are no chance, wherever the line stands
_MOST_PAIRS: Final = 20_000  # pairs of a paragraph and a line


def find_divided(
    pairs: Sequence[Pair], added: Sequence[Line], lines: Sequence[Line]
) -> list[tuple[Pair, tuple[Line, ...]]]:
    """Return the pairs of which some words stand in `added` lines of the new file, and these lines."""
    neighbours = _neighbours(added, lines)
    is_many = len(pairs) * len(added) > _MOST_PAIRS
    found: list[tuple[Pair, tuple[Line, ...]]] = []
    for pair in pairs:
        lost, is_end = _lost(pair.old.text, pair.new.text)
        before, behind = neighbours.get(id(pair.new), ((), ()))
        near = {id(line) for line in (*before, *behind)}
        parts = [
            line
            for line in ((*before, *behind) if is_many else added if lost else ())
            if _is_part(lost, line.text, least=1 if id(line) in near else _SURE)
        ]
        if not parts and is_end and behind:
            parts = [behind[0]]
        if parts:
            found.append((pair, tuple(parts)))
    return found


def find_joined(pairs: Iterable[Pair], missing: Sequence[Line]) -> list[tuple[Pair, tuple[Line, ...]]]:
    """Return the pairs that have taken in words of `missing` lines of the old file, and these lines."""
    found: list[tuple[Pair, tuple[Line, ...]]] = []
    for pair in pairs if missing else ():
        gained, _ = _lost(pair.new.text, pair.old.text)
        parts = tuple(line for line in missing if _is_part(gained, line.text, least=_SURE))
        if parts:
            found.append((pair, parts))
    return found


def _lost(old: str, new: str) -> tuple[str, bool]:
    """Return the words of a text that another has not, and whether its end, more than a word or two, is gone."""
    old, new = as_plainly_set(old), as_plainly_set(new)
    hunks = find_hunks(old, new)
    lost = " ".join(old[hunk.start : hunk.end] for hunk in hunks)
    if not hunks or hunks[-1].end < len(old.rstrip(" \U000f0000.。")):
        return lost, False
    last = hunks[-1]
    return lost, last.end - last.start >= max(_SURE, 2 * (last.new_end - last.new_start))


def _is_part(lost: str, text: str, least: int) -> bool:
    """Tell whether half of what was lost stands in a text, or half of the text is of what was lost."""
    text = as_plainly_set(text)
    length = min(_letters(lost), _letters(text))
    if length < least:
        return False
    places = kept(find_hunks(lost, text), len(lost))
    common = sum(place is not None and lost[at].isalnum() for at, place in enumerate(places))
    return common >= least and 2 * common >= length


def _letters(text: str) -> int:
    return sum(map(str.isalnum, text))


def _neighbours(
    added: Iterable[Line], lines: Iterable[Line]
) -> dict[int, tuple[tuple[Line, ...], tuple[Line, ...]]]:
    """Return the added lines directly before and behind each other line, by its identity."""
    waiting = {id(line) for line in added}
    groups: list[tuple[Line | None, list[Line]]] = [(None, [])]
    for line in lines:
        if id(line) in waiting:
            groups[-1][1].append(line)
        elif line.text.strip():
            groups.append((line, []))
    found: dict[int, tuple[tuple[Line, ...], tuple[Line, ...]]] = {}
    before: tuple[Line, ...] = ()
    for owner, group in groups:
        if owner is not None and (before or group):
            found[id(owner)] = (before, tuple(group))
        before = tuple(group)
    return found
