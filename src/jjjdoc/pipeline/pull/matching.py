"""Which line of an edited file is which line of the file it was made from: by bookmarks, then by likeness."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from difflib import SequenceMatcher
from typing import Final

from msgspec import Struct, field

from jjjdoc.pipeline.pull.lines import Line, WordFile

_LIKE: Final = 0.6
_MARGIN: Final = 0.15  # by which the likest line has to be liker than any other
_MOST_COMPARED: Final = 60_000  # pairs of lines


class Pair(Struct, frozen=True):
    """A line and what has become of it; `alike`: it was not found by its bookmark."""

    old: Line
    new: Line
    alike: bool = False


class Matching(Struct):
    """How the lines of two files belong together; `torn` are those that are several lines now, or part of one."""

    pairs: list[Pair] = field(default_factory=list)
    moved: list[Pair] = field(default_factory=list)
    torn: list[tuple[Line, tuple[Line, ...]]] = field(default_factory=list)
    missing: list[Line] = field(default_factory=list)
    added: list[Line] = field(default_factory=list)


def match_lines(old: WordFile, new: WordFile) -> Matching:
    """Match the lines of two files that hold segments. Of the old file only what the new one was made with is missed."""
    found = Matching()
    sources = _by_name(old)
    owners: dict[int, list[Line]] = {}
    taken: set[int] = set()
    places: dict[int, list[Line]] = {}
    for line in new.lines:
        own = _owners(line, sources, new, old)
        for owner in own:
            places.setdefault(id(owner), []).append(line)
        if own:
            owners[id(line)] = own
            taken.add(id(line))
    missing: list[Line] = []
    for line in old.lines:
        if not line.spans:
            continue
        at = places.get(id(line), [])
        if not at:
            missing.append(line)
        elif len(at) > 1 or len(owners[id(at[0])]) > 1 or at[0].torn:
            found.torn.append((line, tuple(at)))
        else:
            found.pairs.append(Pair(line, at[0]))
    repeated = {line.text for line in old.lines if not line.spans}
    free = [
        line
        for line in new.lines
        if id(line) not in taken
        and not (line.left_out or any(span.end > span.start for span in line.spans))
        and line.text.strip()
        and line.text not in repeated
    ]
    known = {(mark.segment, mark.language) for mark in new.marks.values()}
    missing = [
        line for line in missing if any((s.mark.segment, s.mark.language) in known for s in line.spans)
    ]
    found.pairs += _alike(missing, free)
    paired = {id(each) for pair in found.pairs for each in (pair.old, pair.new)}
    found.missing = [line for line in missing if id(line) not in paired and line.text.strip()]
    found.added = [line for line in free if id(line) not in paired]
    found.moved = _moved(found.pairs, old.lines, new.lines)
    return found


def _by_name(file: WordFile) -> dict[str, Line]:
    return {span.mark.bookmark: line for line in file.lines for span in line.spans}


def _owners(line: Line, sources: dict[str, Line], new: WordFile, old: WordFile) -> list[Line]:
    """Return the lines whose segments a line holds; an emptied bookmark beside another is what a deletion left."""

    def is_same(name: str) -> bool:
        mark, other = new.marks[name], old.marks.get(name)
        return other is not None and (mark.segment, mark.language) == (other.segment, other.language)

    held = {span.mark.bookmark: span.end > span.start for span in line.spans} | dict.fromkeys(line.torn, True)
    names = [name for name in held if name in sources and is_same(name)]
    filled = [name for name in names if held[name]]
    if not line.text.strip():
        return []
    own = {id(sources[name]): sources[name] for name in filled or names}
    return list(own.values())


def _alike(missing: Sequence[Line], free: Sequence[Line]) -> list[Pair]:
    """Return the pairs of lines without bookmarks: those that say the same, then those that are much alike."""
    pairs: list[Pair] = []
    by_text: dict[str, list[Line]] = {}
    for line in free:
        by_text.setdefault(line.text.strip(), []).append(line)
    for line in missing:
        same = by_text.get(line.text.strip(), [])
        if same:
            pairs.append(Pair(line, same.pop(0), alike=True))
    paired = {id(each) for pair in pairs for each in (pair.old, pair.new)}
    left = [line for line in missing if id(line) not in paired and line.text.strip()]
    rest = [line for line in free if id(line) not in paired]
    if len(left) * len(rest) > _MOST_COMPARED:
        return pairs
    scores = [[_likeness(line.text, other.text) for other in rest] for line in left]
    for row, line in enumerate(left):
        column = max(range(len(rest)), key=lambda each: scores[row][each], default=None)
        if column is None:
            break
        best = scores[row][column]
        others = [*scores[row][:column], *scores[row][column + 1 :]]
        others += [scores[each][column] for each in range(len(left)) if each != row]
        if best >= _LIKE and best - max(others, default=0.0) >= _MARGIN:
            pairs.append(Pair(line, rest[column], alike=True))
    return pairs


def _likeness(first: str, second: str) -> float:
    matcher = SequenceMatcher(None, first, second, autojunk=False)
    if matcher.real_quick_ratio() < _LIKE or matcher.quick_ratio() < _LIKE:
        return 0.0
    return matcher.ratio()


def _moved(pairs: Iterable[Pair], old: Sequence[Line], new: Sequence[Line]) -> list[Pair]:
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
