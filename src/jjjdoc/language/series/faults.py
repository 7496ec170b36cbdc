"""What is wrong with the numbers of a document: one that is there twice, left out, out of order, or nowhere."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Literal

from msgspec import Struct

from jjjdoc.language.series.announced import beyond
from jjjdoc.language.series.kinds import KINDS
from jjjdoc.language.series.marks import Line, Mark
from jjjdoc.language.series.places import places_of
from jjjdoc.language.series.references import references_in


class Fault(Struct, frozen=True):
    """A number that is wrong: `twice`, `skipped`, out of `order`, under another `parent`, or referred to and `absent`.

    One that is `beyond` is more than the text says it has. `other` is where it says so; else the number that it is held against: the first of two, the one before, the last of the series.
    """

    kind: Literal["twice", "skipped", "order", "parent", "absent", "beyond"]
    mark: Mark
    other: Mark
    missing: int = 0


_ORDERED = frozenset(
    (*(name for name, kind in KINDS.items() if kind.captions), "source", "decimal", "clause")
)
_ORDERED_EN = frozenset(("part", "section"))
"""In English also parts: the numbers of 第一部分 and Chapter 1 are checked with those of other headings."""

_SECTIONS: Mapping[str, tuple[str, ...]] = {"section": ("section", "decimal", "top"), "part": ("part", "top")}
"""What a reference may mean besides its own kind: Section 3 is the heading that begins with 3."""

_FEW = 3


def find_faults(lines: Sequence[Line]) -> Iterator[Fault]:
    """Yield what is wrong with the numbers of a document."""
    series: dict[str, list[Mark]] = {}
    for place in places_of(lines):
        series.setdefault(place.kind, []).append(place)
    if len(series.get("decimal", ())) > 1:
        series.pop("clause", None)
    for kind, marks in series.items():
        if kind in _ORDERED or (kind in _ORDERED_EN and not lines[marks[0].line].chinese):
            yield from _in_order(marks)
    yield from _under_parents([*series.get("decimal", ()), *series.get("top", ())])
    told = set()
    for fault in _referred_to(lines, series):
        told.add((fault.mark.line, fault.mark.start))
        yield fault
    known = {kind: {mark.number for mark in marks} for kind, marks in series.items()}
    for reference, said in beyond(lines, known):
        if (reference.line, reference.start) not in told:
            yield Fault("beyond", reference, said)


# --- in order ----------------------------------------------------------------------------------------------


def _in_order(marks: Sequence[Mark]) -> Iterator[Fault]:
    """Yield the faults of each run of numbers that differ in their last part only."""
    runs: dict[tuple[str, tuple[int, ...]], list[Mark]] = {}
    for mark in marks:
        runs.setdefault((mark.number[0], mark.number[1][:-1]), []).append(mark)
    for run in runs.values():
        if run[0].kind != "clause" or (len(run) >= _FEW and run[0].number[1][-1] == 1):
            yield from _of_run(run)


def _of_run(run: Sequence[Mark]) -> Iterator[Fault]:
    numbers = {mark.number[1][-1] for mark in run}
    left_out = len(set(range(min(numbers), max(numbers))) - numbers)
    seen: dict[int, Mark] = {}
    before: Mark | None = None
    for mark in run:
        number = mark.number[1][-1]
        earlier = seen.get(number)
        if earlier is not None and number == 1 and mark.part != earlier.part:
            seen.clear()
        elif earlier is not None:
            if not (mark.sub or earlier.sub or _are_one(mark, earlier)):
                yield Fault("twice", mark, earlier)
            continue
        elif before is not None and number < before.number[1][-1]:
            yield Fault("order", mark, before)
            seen[number] = mark
            continue
        elif (
            before is not None
            and _skips(number, before, numbers)
            and (left_out == 1 or left_out * _FEW <= len(numbers))
        ):
            yield Fault("skipped", mark, before, number - 1)
        seen[number] = mark
        before = mark


def _skips(number: int, before: Mark, numbers: Collection[int]) -> bool:
    return number == before.number[1][-1] + 2 and number - 1 not in numbers


def _are_one(one: Mark, other: Mark) -> bool:
    """Tell whether two places show the same: a table that goes on, an entry of a list of tables."""
    return one.rest.startswith(other.rest) or other.rest.startswith(one.rest)


def _under_parents(headings: Sequence[Mark]) -> Iterator[Fault]:
    """Yield each heading whose number belongs under another one than it stands under: 1.2 under 2."""
    parent: Mark | None = None
    for heading in sorted(headings, key=lambda mark: mark.line):
        if heading.kind == "top":
            parent = heading
        elif parent is not None and heading.number[1][0] != parent.number[1][0]:
            yield Fault("parent", heading, parent)


# --- referred to -------------------------------------------------------------------------------------------


def _referred_to(lines: Sequence[Line], series: Mapping[str, Sequence[Mark]]) -> Iterator[Fault]:
    """Yield each reference to a number that its series lacks, once a place."""
    places = {(mark.line, mark.start) for marks in series.values() for mark in marks}
    meant = {
        kind: [mark for each in _SECTIONS.get(kind, (kind,)) for mark in series.get(each, ())]
        for kind in (*KINDS, "source")
    }
    kinds = frozenset(kind for kind, marks in meant.items() if marks)
    if not kinds:
        return
    known = {kind: {mark.number for mark in marks} for kind, marks in meant.items()}
    for at, line in enumerate(lines):
        for reference in references_in(at, line, kinds):
            if (at, reference.start) in places or reference.number in known[reference.kind]:
                continue
            last = _last_of(reference, meant[reference.kind])
            if last is not None:
                yield Fault("absent", reference, last)


_FAR = 3


def _last_of(reference: Mark, marks: Sequence[Mark]) -> Mark | None:
    """Return the last of the series that a reference is of; None if the text does not show enough of one."""
    letter, parts = reference.number
    alike = [mark for mark in marks if mark.number[0] == letter and len(mark.number[1]) == len(parts)]
    if len({mark.number for mark in alike}) < _fewest(reference.kind):
        return None
    last = max(alike, key=lambda mark: mark.number[1])
    group = {mark.number[1][-1] for mark in alike if mark.number[1][:-1] == parts[:-1]}
    if not any(mark.number[1][-1] == 1 for mark in alike) or (len(parts) == 1 and 1 not in group):
        return None  # an excerpt
    if group and parts[-1] < max(group):
        return None  # it was left out of the series, and that is told where it should be
    if reference.kind in KINDS and not KINDS[reference.kind].captions and not reference.sure:
        is_far = parts[0] > 2 * last.number[1][0] + _FAR
        return None if is_far or len(group) < max(group, default=0) else last
    return last


def _fewest(kind: str) -> int:
    """Return how many numbers make a series that references can be held against."""
    return {"table": 1, "figure": 1, "chart": 1, "annex": 1, "article": _FEW}.get(kind, 2)
