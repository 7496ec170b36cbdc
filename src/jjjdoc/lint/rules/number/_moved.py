"""Figures that a translation gives in the paragraph before or behind: what one pair lacks, the next one has too many."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from jjjdoc.language.quantity.compare.compare import compare_quantities
from jjjdoc.language.quantity.compare.discrepancy import Discrepancy
from jjjdoc.lint.context import Context
from jjjdoc.lint.document import Pair
from jjjdoc.lint.rules.segment._pairs import is_complete

_PROSE = ("paragraph", "item", "summary", "quotation")
"""What a sentence may be moved between: a figure in another cell is in a wrong one."""
_ASPECTS = ("missing", "added", "date")


def is_moved(found: Discrepancy, context: Context) -> bool:
    """Tell whether the figure that one side of a pair has alone is what the other side of a neighboring pair has alone."""
    alone = found.aspect in _ASPECTS and (found.source is None) != (found.target is None)
    return alone and id(found) in context.once_for_pairs(_moved)


def _moved(pairs: Sequence[Pair], context: Context) -> frozenset[int]:
    """Return by identity what neighboring pairs disagree about only because a figure stands in the next one, each once."""
    moved: set[int] = set()
    before: list[Discrepancy] = []
    for one, other in pairwise((None, *pairs)):
        if other is None:
            continue
        alone = _alone(other, context)
        if one is not None and before and alone:
            for found in _given_over(before, alone):
                moved.update(map(id, found))
        before = [each for each in alone if id(each) not in moved]
    return frozenset(moved)


def _alone(pair: Pair, context: Context) -> list[Discrepancy]:
    """Return the figures that one side of a pair has alone; none of a heading, which parts sections, or of a cell."""
    if pair.source.role not in _PROSE or pair.target.role not in _PROSE or not is_complete(pair):
        return []
    return [
        each
        for each in context.discrepancies(pair)
        if each.aspect in _ASPECTS and (each.source is None) != (each.target is None)
    ]


def _given_over(
    before: Sequence[Discrepancy], behind: Sequence[Discrepancy]
) -> Iterator[tuple[Discrepancy, Discrepancy]]:
    """Yield what one of two neighbors lacks with what the other has too many of; none if they have changed places."""
    down = list(_same(before, behind))
    up = list(_same(behind, before))
    if not (down and up):
        yield from (*down, *up)


def _same(
    lacking: Sequence[Discrepancy], having: Sequence[Discrepancy]
) -> Iterator[tuple[Discrepancy, Discrepancy]]:
    """Yield each figure of the source that is lacking, with the same one in the other target: in value, unit, role and time."""
    free = [each for each in having if each.target is not None]
    for missing in lacking:
        if missing.source is None:
            continue
        for added in free:
            if added.target is not None and not compare_quantities((missing.source,), (added.target,)):
                yield missing, added
                free.remove(added)
                break
