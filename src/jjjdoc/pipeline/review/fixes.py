"""Which fixes a review makes: all that do not depend on one another, so that a finding is never left out in silence.

Two fixes that share words around what they change are both made. If one would change words that the other was made
for, the first is made, and the other waits for a later review.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable

from msgspec import Struct, field

from jjjdoc.findings import Edit, Finding
from jjjdoc.lint.fix import fixes
from jjjdoc.pipeline.review.places import Change, Places


class Chosen(Struct):
    """The changes to be made, in order of place, each once, and the edits that overlap these and wait.

    An edit that makes changes of another edit only, has them in `shared`.
    """

    changes: list[Change] = field(default_factory=list)
    shared: dict[Edit, Collection[Edit]] = field(default_factory=dict)
    waiting: set[Edit] = field(default_factory=set)


class _Made(Struct, frozen=True):
    """An edit that is made; `start` and `end` are offsets in the paragraph of its changes."""

    edit: Edit
    start: int
    end: int
    changes: tuple[Change, ...]


def choose_changes(
    findings: Iterable[Finding], places: Places, may_be_made: Callable[[Change], bool]
) -> Chosen:
    """Return what is made of the safe fixes of these findings."""
    edits = {edit for fix in fixes(findings, unsafe=False) for edit in fix.edits}
    chosen = Chosen()
    near: list[_Made] = []
    for edit in sorted(edits, key=lambda each: (each.start, each.end, each.new)):
        changes = places.changes(edit)
        if not changes or not all(map(may_be_made, changes)):
            continue
        origin = places.text.start(changes[0].paragraph)
        made = _Made(edit, edit.start - origin, edit.end - origin, changes)
        near = [
            each
            for each in near
            if each.changes[0].paragraph is changes[0].paragraph and each.end >= made.start
        ]
        same = [each for each in near if _changes_of(made) <= _changes_of(each)]
        if same:
            chosen.shared[edit] = [each.edit for each in same]
        elif any(_depend(each, made) for each in near):
            chosen.waiting.add(edit)
        else:
            near.append(made)
            chosen.changes += changes
    return chosen


def _changes_of(made: _Made) -> set[tuple[int, int, str]]:
    return {(each.start, each.end, each.new) for each in made.changes}


def _depend(first: _Made, second: _Made) -> bool:
    """Tell whether one of two edits changes words that the other was made for, or is to change beside it."""
    return (
        any(_is_within(each, second) for each in first.changes)
        or any(_is_within(each, first) for each in second.changes)
        or any(_touch(each, other) for each in first.changes for other in second.changes)
    )


def _is_within(change: Change, made: _Made) -> bool:
    if change.start == change.end:
        return made.start < change.start < made.end
    return change.start < made.end and made.start < change.end


def _touch(first: Change, second: Change) -> bool:
    """Tell whether two changes overlap, or lie next to each other and depend on it.

    The order of an insertion and what it touches would be a guess; of two changes that leave no blank, each may have
    counted on the blank that the other takes out.
    """
    if first.start < second.end and second.start < first.end:
        return True
    is_next = first.start <= second.end and second.start <= first.end
    is_insertion = first.start == first.end or second.start == second.end
    return is_next and (is_insertion or not any(map(str.isspace, first.new + second.new)))
