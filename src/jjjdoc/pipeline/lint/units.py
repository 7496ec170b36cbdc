"""Columns and tables whose figures are all off in the same way, since a head names the wrong unit."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from jjjdoc.language.quantity.heading_unit import is_bare, unit_of
from jjjdoc.lint.context import Context
from jjjdoc.lint.document import Misread, Pair
from jjjdoc.lint.passage import Passage

_FEWEST = 2
_Way = tuple[str, int]
"""In what respect a figure is off, and by what power of ten."""


def find_misread(pairs: Sequence[Pair]) -> Iterator[Misread]:
    """Yield the heads under which at least four figures in five, and two at least, are off in the same way."""
    context = Context(None)
    context.open_pairs(pairs)
    under: dict[Passage, list[Pair]] = defaultdict(list)
    for pair in pairs:
        if pair.target.cell is not None and pair.target.headings and pair.source.headings:
            under[_head(pair.target)].append(pair)
    for head, cells in under.items():
        figures = [each for each in cells if _is_governed(each.target, context)]
        ways = [_way(each, context) for each in figures]
        way, count = Counter(filter(None, ways)).most_common(1)[0] if any(ways) else (None, 0)
        if way is not None and count >= _FEWEST and 5 * count >= 4 * len(figures):
            yield Misread(head, _head(cells[0].source), tuple(cells), way[1])


def _is_governed(cell: Passage, context: Context) -> bool:
    """Tell whether a cell has a figure other than zero without a unit of its own."""
    return any(each.low and is_bare(each) for each in context.quantities(cell))


def _way(pair: Pair, context: Context) -> _Way | None:
    """Return in what way the figure of a cell is off, None if it is right or just another."""
    for found in context.discrepancies(pair):
        if found.aspect in ("currency", "unit") or (found.aspect == "mismatch" and found.power):
            return found.aspect, found.power
    return None


def _head(cell: Passage) -> Passage:
    """Return what names the unit of a cell, else the head of its column."""
    named = (each for each in cell.headings if unit_of(each.text, each.language) is not None)
    return next(named, cell.headings[0])
