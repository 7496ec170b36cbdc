"""Many small changes of one kind in one text, with one fix for all of them."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from jjjdoc.findings import Edit
from jjjdoc.lint.passage import Passage


class Change(Struct, frozen=True):
    """Put `new` in place of a range of a passage."""

    start: int
    end: int
    new: str


def edits_of(passage: Passage, changes: Sequence[Change]) -> tuple[Edit, ...]:
    """Return the edits that make changes, in order of place; none for a change that the file has no place for."""
    found: list[Edit] = []
    for each in changes:
        edit = passage.edit(each.start, each.end, each.new)
        if edit is not None and (not found or edit.start >= found[-1].end):
            found.append(edit)
    return tuple(found)


def joined_edit(passage: Passage, edits: Sequence[Edit]) -> Edit:
    """Return the one edit that makes edits, at least one, in order of place, and leaves what stands between them as it is.

    What stands between may be line breaks, figures and marks of emphasis.
    """
    text = passage.prose.view.source.text
    start = at = edits[0].start
    parts: list[str] = []
    for edit in edits:
        parts += [text[at : edit.start], edit.new]
        at = edit.end
    return Edit(start, at, text[start:at], "".join(parts))
