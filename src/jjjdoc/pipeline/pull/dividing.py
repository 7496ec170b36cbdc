"""Paragraphs that were divided or joined and have only one bookmark now: their words tell.

A paragraph that has lost words is not written while these words stand in a line that belongs to no segment: the source
would lose them.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

from jjjdoc.language.merge import find_hunks, kept
from jjjdoc.language.typography import as_plainly_set
from jjjdoc.pipeline.pull.lines import Line
from jjjdoc.pipeline.pull.order import Pair

_SURE: Final = 10  # characters in common that are no chance, wherever the line stands
_MOST_COMPARED: Final = 20_000  # pairs of a paragraph and a line


def find_divided(
    pairs: Sequence[Pair], added: Sequence[Line], lines: Sequence[Line]
) -> list[tuple[Pair, tuple[Line, ...]]]:
    """Return the pairs of which some words stand in `added` lines of the new file, and these lines."""
    neighbours = _neighbours(added, lines)
    is_many = len(pairs) * len(added) > _MOST_COMPARED
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
