"""What a change begins and ends with, exchanged: from 66.1 to 40.7 for 由40.7上升至66.1."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from jjjdoc.language.quantity.compare.discrepancy import Discrepancy
from jjjdoc.language.quantity.compare.match import Matching
from jjjdoc.language.quantity.reading import Quantity

_Places = tuple[int, int]


def exchanged_ends(
    matching: Matching, source: Sequence[Quantity], target: Sequence[Quantity]
) -> Iterator[Discrepancy]:
    """Yield what each change of the target comes to, where that is what it begins with in the source."""
    mine, theirs = _changes(source), _changes(target)
    if not mine or not theirs:
        return
    partners = {one.quantity.start: other.quantity.start for one, other in matching.pairs}
    targets = {last.start: (first, last) for first, last in theirs}
    for first, last in mine:
        change = targets.get(partners.get(first.start, -1))
        if change is not None and partners.get(last.start) == change[0].start and first.low != last.low:
            yield Discrepancy("mismatch", "warning", last, change[1], "swapped")


def _changes(quantities: Sequence[Quantity]) -> list[tuple[Quantity, Quantity]]:
    """Return what changes begin with and come to: two numbers of one kind, the dates between them left out."""
    numbers = [quantity for quantity in quantities if quantity.calendar is None]
    return [
        (first, last)
        for first, last in pairwise(numbers)
        if last.role == "change_to" and first.role in ("level", "share") and first.dimension == last.dimension
    ]
