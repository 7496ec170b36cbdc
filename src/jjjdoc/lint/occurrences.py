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


def joined_edit(passage: Passage, changes: Sequence[Change]) -> Edit | None:
    """Return the one edit that makes changes, in order of place, and leaves what stands between them as it is.

    What stands between may be line breaks, figures and marks of emphasis. A change that the file has no place for is
    left out; None where that is all of them.
    """
    edits = [edit for each in changes if (edit := passage.edit(each.start, each.end, each.new))]
    if not edits:
        return None
    text = passage.prose.view.source.text
    start = at = edits[0].start
    parts: list[str] = []
    for edit in edits:
        if edit.start >= at:
            parts += [text[at : edit.start], edit.new]
            at = edit.end
    return Edit(start, at, text[start:at], "".join(parts))
