"""The order of lines: which pairs have changed their place, and what stands between the same two pairs."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence

from msgspec import Struct

from jjjdoc.pipeline.pull.lines import Line


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
