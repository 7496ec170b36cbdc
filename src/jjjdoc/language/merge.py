"""What leads from one text to another, in pieces, and how the pieces are carried over to a third text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from difflib import SequenceMatcher
from itertools import takewhile
from operator import eq
from typing import Final

from msgspec import Struct

from jjjdoc.language.script import WIDE

_TOKEN: Final = rf"[{WIDE}]|[^\W{WIDE}]+|\s+|."
_MOST_TOKENS: Final = 6000  # compared in detail; the time it takes grows with the square

Range = tuple[int, int]


class Hunk(Struct, frozen=True):
    """A half-open range of the old text, and that of the new text which stands in its place."""

    start: int
    end: int
    new_start: int
    new_end: int


def find_hunks(old: str, new: str, words: Iterable[str] = ()) -> tuple[Hunk, ...]:
    """Return what leads from one text to the other: by character in Chinese, by word in other scripts.

    Each of the `words`, which may be of several words, is compared as one wherever it stands.
    """
    if old == new:
        return ()
    pattern = _pattern(words)
    return tuple(_hunks(pattern.findall(old), pattern.findall(new)))


def kept(hunks: Iterable[Hunk], length: int) -> list[int | None]:
    """Return for each character of an old text of this length where the new text has it, None where it has not."""
    places: list[int | None] = []
    shift = 0
    for hunk in hunks:
        places += range(len(places) + shift, hunk.start + shift)
        places += [None] * (hunk.end - hunk.start)
        shift = hunk.new_end - hunk.end
    places += range(len(places) + shift, length + shift)
    return places


def carry(hunks: Iterable[Hunk], others: Sequence[Hunk]) -> tuple[list[tuple[Hunk, Range]], list[Hunk]]:
    """Return hunks with their ranges in a text that other hunks lead to, and those that these stand in the way of.

    Two hunks of one text are in each other's way where they overlap, or one inserts where the other changes.
    """
    carried: list[tuple[Hunk, Range]] = []
    conflicts: list[Hunk] = []
    at = shift = 0
    for hunk in hunks:
        while at < len(others) and others[at].end <= hunk.start and not _meet(hunk, others[at]):
            shift = others[at].new_end - others[at].end
            at += 1
        if any(_meet(hunk, other) for other in _near(hunk, others, at)):
            conflicts.append(hunk)
        else:
            carried.append((hunk, (hunk.start + shift, hunk.end + shift)))
    return carried, conflicts


def _near(hunk: Hunk, others: Sequence[Hunk], at: int) -> Iterable[Hunk]:
    return takewhile(lambda other: other.start <= hunk.end, others[at:])


def _meet(first: Hunk, second: Hunk) -> bool:
    if first.start == first.end or second.start == second.end:
        return first.start <= second.end and second.start <= first.end
    return first.start < second.end and second.start < first.end


def _pattern(words: Iterable[str]) -> re.Pattern[str]:
    """Return the pattern of tokens; these words are one each, unless they go on in letters or digits."""
    known = sorted({word for word in words if word}, key=lambda word: (-len(word), word))
    guarded = [
        (r"(?<![0-9A-Za-z])" if word[0].isascii() and word[0].isalnum() else "")
        + re.escape(word)
        + (r"(?![0-9A-Za-z])" if word[-1].isascii() and word[-1].isalnum() else "")
        for word in known
    ]
    return re.compile("|".join([*guarded, _TOKEN]), re.DOTALL)


def _hunks(before: Sequence[str], after: Sequence[str]) -> Iterable[Hunk]:
    start = _common(before, after)
    end = _common(before[start:][::-1], after[start:][::-1])
    first, second = before[start : len(before) - end], after[start : len(after) - end]
    origin = sum(map(len, before[:start]))
    old_ends, new_ends = _ends(first, origin), _ends(second, origin)
    if len(first) + len(second) > _MOST_TOKENS:
        yield Hunk(origin, old_ends[-1], origin, new_ends[-1])
        return
    for tag, i1, i2, j1, j2 in SequenceMatcher(None, first, second, autojunk=False).get_opcodes():
        if tag != "equal":
            yield Hunk(old_ends[i1], old_ends[i2], new_ends[j1], new_ends[j2])


def _ends(tokens: Sequence[str], origin: int) -> list[int]:
    """Return where each token begins, and behind them where the last ends."""
    ends = [origin]
    for token in tokens:
        ends.append(ends[-1] + len(token))
    return ends


def _common(first: Sequence[str], second: Sequence[str]) -> int:
    return sum(takewhile(bool, map(eq, first, second)))
