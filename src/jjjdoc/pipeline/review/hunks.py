"""What an edit really changes: its hunks, in whole words, so that a tracked change holds no more than is needed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from msgspec import Struct

from jjjdoc.patterns import regex

# A word of Latin letters and digits, or one character with what combines with it.
_TOKEN: Final = regex(
    "[0-9A-Za-z\u00c0-\u024f\u0300-\u036f'’]+|(?s:.)[\u0300-\u036f\u20d0-\u20ff\ufe00-\ufe0f\U000e0100-\U000e01ef]*"
)
_SAME: Final = 3  # tokens, that are the same by no chance
_LOOK: Final = 24  # tokens, as far as is looked for them
_APART: Final = 6  # characters between two hunks, below which they are one


class Hunk(Struct, frozen=True):
    """A range of the old text, and what stands in its place in the new."""

    start: int
    end: int
    new: str


def hunks(old: str, new: str) -> tuple[Hunk, ...]:
    """Return what differs between two texts, in order and in linear time; nothing for equal ones."""
    before, after = _TOKEN.findall(old), _TOKEN.findall(new)
    found: list[Hunk] = []
    at = 0  # in the old text
    i = 0
    for first, last, words in _differences(before, after):
        start = at + sum(map(len, before[i:first]))
        end = start + sum(map(len, before[first:last]))
        if found and start - found[-1].end < _APART:
            between = old[found[-1].end : start]
            found[-1] = Hunk(found[-1].start, end, found[-1].new + between + "".join(words))
        else:
            found.append(Hunk(start, end, "".join(words)))
        at, i = end, last
    return tuple(found)


def _differences(old: Sequence[str], new: Sequence[str]) -> Iterator[tuple[int, int, Sequence[str]]]:
    """Yield ranges of the old tokens, and the new ones in their place."""
    i, j = 0, 0
    end = _common_end(old, new)
    while i < len(old) - end or j < len(new) - end:
        if i < len(old) - end and j < len(new) - end and old[i] == new[j]:
            i, j = i + 1, j + 1
            continue
        to_old, to_new = _next_same(old, i, len(old) - end, new, j, len(new) - end)
        yield i, to_old, new[j:to_new]
        i, j = to_old, to_new


def _common_end(old: Sequence[str], new: Sequence[str]) -> int:
    count = 0
    begin = _common_beginning(old, new)
    most = min(len(old), len(new)) - begin
    while count < most and old[-1 - count] == new[-1 - count]:
        count += 1
    return count


def _common_beginning(old: Sequence[str], new: Sequence[str]) -> int:
    count = 0
    while count < min(len(old), len(new)) and old[count] == new[count]:
        count += 1
    return count


def _next_same(
    old: Sequence[str], i: int, old_end: int, new: Sequence[str], j: int, new_end: int
) -> tuple[int, int]:
    """Return the nearest places from which on both go on alike, the ends where there are none nearby."""
    if i == old_end or j == new_end:
        return old_end, new_end
    for distance in range(1, min(_LOOK, old_end - i + new_end - j) + 1):
        for skipped in range(max(0, distance - new_end + j + 1), min(distance, old_end - i - 1) + 1):
            k, m = i + skipped, j + distance - skipped
            if _go_on(old, k, old_end, new, m, new_end):
                return k, m
    return old_end, new_end


def _go_on(old: Sequence[str], k: int, old_end: int, new: Sequence[str], m: int, new_end: int) -> bool:
    """Tell whether both go on alike by no chance: for some tokens, or for a word that is long enough."""
    if old[k] != new[m] or len(old[k]) >= _APART:
        return old[k] == new[m]
    return max(k + _SAME - old_end, m + _SAME - new_end) <= 0 and old[k : k + _SAME] == new[m : m + _SAME]
