"""What a run of asterisks closes and opens."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from msgspec import Struct

MarkKind = Literal["*", "**", "["]


class Mark(Struct, frozen=True):
    """An opening mark at a range of the text; `index` is where it stands among the nodes."""

    kind: MarkKind
    start: int
    end: int
    index: int


# What may be opened at once by this many asterisks.
_OPENINGS: dict[int, tuple[MarkKind, ...]] = {0: (), 1: ("*",), 2: ("**",), 3: ("**", "*")}


def fit(
    size: int, open_marks: Sequence[Mark], *, can_open: bool, can_close: bool
) -> tuple[int, tuple[MarkKind, ...]] | None:
    """Return how many open marks a run of asterisks closes, innermost first, and what it then opens.

    None if it does not come out even. Closes as little as it can, so that it opens strong inside emphasis
    before it ends the one and begins another.
    """
    remaining = [mark.kind for mark in open_marks]
    closed = 0
    while True:
        opened = _OPENINGS.get(size)
        if (
            opened is not None
            and (can_close or not closed)
            and (can_open or not opened)
            and not (opened and any(kind in opened for kind in remaining))
            and not (closed == 1 and open_marks[-1].kind in opened)
        ):
            return closed, opened
        if not remaining or remaining[-1] == "[":
            return None
        size -= len(remaining.pop())
        closed += 1
