"""What has changed between two versions of a text: by character in Chinese, by word in other scripts."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from itertools import pairwise, takewhile
from operator import eq
from typing import Final, Literal

from msgspec import Struct

from jjjdoc.language.script import WIDE
from jjjdoc.patterns import regex

# A unified diff of two texts that are mostly the same, in a time that grows with their length.
#
# The lines that stand once in both texts hold them together (the patience diff); only what differs between two of these is
# compared line by line. `difflib.unified_diff` compares all lines at once, which takes a minute for a long report.


_CONTEXT: Final = 3  # lines around a change
_MOST: Final = 4_000_000  # pairs of lines that are compared in detail


class _Hunk(Struct, frozen=True):
    """A half-open range of lines of the old text, and that of the new text which stands in its place."""

    start: int
    end: int
    new_start: int
    new_end: int


def diff_lines(before: Sequence[str], after: Sequence[str], path: str) -> Iterator[str]:
    """Yield the lines of a unified diff, nothing where the texts are the same; line ends stay as they are."""
    hunks = diff_hunks(before, after)
    first = next(hunks, None)
    if first is not None:
        yield from (f"--- a/{path}", f"+++ b/{path}", first, *hunks)


def diff_hunks(before: Sequence[str], after: Sequence[str]) -> Iterator[str]:
    """Yield the hunks of a unified diff line by line: the heading, which has no line end, and lines as they were given."""
    for group in _groups(list(_hunks(before, after))):
        first, last = group[0], group[-1]
        start, new_start = (max(each - _CONTEXT, 0) for each in (first.start, first.new_start))
        end, new_end = min(last.end + _CONTEXT, len(before)), min(last.new_end + _CONTEXT, len(after))
        yield f"@@ -{_range(start, end)} +{_range(new_start, new_end)} @@"
        at = start
        for hunk in group:
            yield from (f" {line}" for line in before[at : hunk.start])
            yield from (f"-{line}" for line in before[hunk.start : hunk.end])
            yield from (f"+{line}" for line in after[hunk.new_start : hunk.new_end])
            at = hunk.end
        yield from (f" {line}" for line in before[at:end])


def same_lines(before: Sequence[str], after: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Yield where each line stands, from 0, that both texts have in one order: its place in the old and in the new."""
    at = new_at = 0
    for hunk in (*_hunks(before, after), _Hunk(len(before), len(before), len(after), len(after))):
        yield from zip(range(at, hunk.start), range(new_at, hunk.new_start), strict=True)
        at, new_at = hunk.end, hunk.new_end


def _range(start: int, end: int) -> str:
    """Return a range of lines as the heading of a hunk has it (POSIX diff -u)."""
    if end - start == 1:
        return f"{start + 1}"
    return f"{start + 1 if end > start else start},{end - start}"


def _groups(hunks: Sequence[_Hunk]) -> list[list[_Hunk]]:
    """Return hunks that are so near to each other that their context touches, together."""
    groups: list[list[_Hunk]] = []
    for hunk in hunks:
        if groups and hunk.start - groups[-1][-1].end <= 2 * _CONTEXT:
            groups[-1].append(hunk)
        else:
            groups.append([hunk])
    return groups


def _hunks(before: Sequence[str], after: Sequence[str]) -> Iterator[_Hunk]:
    ends = (len(before), len(after))
    for (start, new_start), (end, new_end) in pairwise([(-1, -1), *_anchors(before, after), ends]):
        yield from _between(before, after, _Hunk(start + 1, end, new_start + 1, new_end))


def _between(before: Sequence[str], after: Sequence[str], gap: _Hunk) -> Iterator[_Hunk]:
    """Yield what differs in a range without lines that hold it together."""
    start, new_start, end, new_end = gap.start, gap.new_start, gap.end, gap.new_end
    while start < end and new_start < new_end and before[start] == after[new_start]:
        start, new_start = start + 1, new_start + 1
    while start < end and new_start < new_end and before[end - 1] == after[new_end - 1]:
        end, new_end = end - 1, new_end - 1
    old, new = before[start:end], after[new_start:new_end]
    if len(old) * len(new) > _MOST:
        yield _Hunk(start, end, new_start, new_end)
        return
    for tag, first, last, new_first, new_last in SequenceMatcher(
        None, old, new, autojunk=False
    ).get_opcodes():
        if tag != "equal":
            yield _Hunk(start + first, start + last, new_start + new_first, new_start + new_last)


def _anchors(before: Sequence[str], after: Sequence[str]) -> list[tuple[int, int]]:
    """Return where lines stand that are there once in both texts: the most that are in one order in both."""
    once = _once(after)
    pairs = [(at, once[line]) for line, at in _once(before).items() if line in once]
    # The longest increasing subsequence, by patience sorting: `lowest` ends the best one of each length.
    lowest: list[int] = []
    best: list[int] = []
    previous: list[int] = []
    for index, (_, new_at) in enumerate(pairs):
        length = bisect_left(lowest, new_at)
        previous.append(best[length - 1] if length else -1)
        if length == len(lowest):
            lowest.append(new_at)
            best.append(index)
        else:
            lowest[length], best[length] = new_at, index
    chosen: list[tuple[int, int]] = []
    index = best[-1] if best else -1
    while index >= 0:
        chosen.append(pairs[index])
        index = previous[index]
    return chosen[::-1]


def _once(lines: Sequence[str]) -> dict[str, int]:
    """Return where each line stands that is there once, in the order of the text."""
    counts = Counter(lines)
    return {line: at for at, line in enumerate(lines) if counts[line] == 1}


Kind = Literal["same", "removed", "added"]

_TOKEN = regex(rf"\{{[^{{}}]*\}}|\[\[[^\[\]]*\]\]|\[\^\w+\]|[{WIDE}]|[^\W{WIDE}]+|\s+|.", re.DOTALL)
_MOST_TOKENS: Final = 1200  # compared in detail; the time it takes grows with the square


class Stretch(Struct, frozen=True):
    """A part of a text that both versions have, or one alone."""

    kind: Kind
    text: str


def find_difference(old: str, new: str) -> tuple[Stretch, ...]:
    """Return the stretches that lead from one text to the other, what is removed before what is added.

    References (`{fact}`, `[[term]]`, `[^note]`) are compared whole. Beyond what two long texts begin and end with in
    common, they are not compared in detail.
    """
    before, after = _TOKEN.findall(old), _TOKEN.findall(new)
    start = _common(before, after)
    end = _common(before[start:][::-1], after[start:][::-1])
    middle = _compared(before[start : len(before) - end], after[start : len(after) - end])
    tail = before[len(before) - end :]
    parts = [("same", before[:start]), *middle, ("same", tail)]
    return tuple(Stretch(kind, "".join(tokens)) for kind, tokens in parts if tokens)


def _common(first: Sequence[str], second: Sequence[str]) -> int:
    return sum(takewhile(bool, map(eq, first, second)))


def _compared(before: Sequence[str], after: Sequence[str]) -> Iterator[tuple[Kind, Sequence[str]]]:
    if len(before) + len(after) > _MOST_TOKENS:
        yield "removed", before
        yield "added", after
        return
    for tag, i1, i2, j1, j2 in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if tag == "equal":
            yield "same", before[i1:i2]
        else:
            yield "removed", before[i1:i2]
            yield "added", after[j1:j2]
