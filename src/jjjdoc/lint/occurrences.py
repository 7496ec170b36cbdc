"""Many small changes of one kind in one text, joined to as few findings as the file allows."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from msgspec import Struct

from jjjdoc.lint.passage import Passage


class Change(Struct, frozen=True):
    """Put `new` in place of a range of a passage."""

    start: int
    end: int
    new: str


class Joined(Struct, frozen=True):
    """A range that holds `count` changes, and what the whole of it becomes."""

    start: int
    end: int
    new: str
    count: int


def join_changes(passage: Passage, changes: Iterable[Change]) -> Iterator[Joined]:
    """Yield the changes, in order of place, joined as far as the text between stands verbatim in the file.

    A finding has one fix and a fix one range: so that a paragraph with many changes of one kind is one finding and
    mended at once, the range reaches from the first to the last.
    """
    run: list[Change] = []
    for change in changes:
        if run and not _goes_on(passage, run[-1], change):
            yield _joined(passage, run)
            run = []
        run.append(change)
    if run:
        yield _joined(passage, run)


def _goes_on(passage: Passage, before: Change, after: Change) -> bool:
    """Tell whether two changes stand in the file with nothing but the text between them."""
    if not (passage.is_verbatim(before.start, before.end) and passage.is_verbatim(before.end, after.end)):
        return False
    return passage.source_range(before.start, before.end)[1] == passage.source_range(before.end, after.end)[0]


def _joined(passage: Passage, run: list[Change]) -> Joined:
    parts: list[str] = []
    at = run[0].start
    for change in run:
        parts += [passage.text[at : change.start], change.new]
        at = change.end
    return Joined(run[0].start, run[-1].end, "".join(parts), len(run))
