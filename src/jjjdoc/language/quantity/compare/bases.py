"""Changes that one language measures against another year than the other: 较2019年, from the previous year."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from jjjdoc.language.quantity.compare.discrepancy import Discrepancy
from jjjdoc.language.quantity.compare.values import Point
from jjjdoc.language.quantity.reading import Quantity


def differing_bases(
    pairs: Sequence[tuple[Point, Point]], source: Sequence[Quantity], target: Sequence[Quantity]
) -> Iterator[Discrepancy]:
    """Yield the changes that one language measures against a year, the other against the year before another.

    Two years that differ are dates that differ.
    """
    years = {
        each.calendar.year
        for side in (source, target)
        for each in side
        if each.calendar and each.calendar.year
    }
    for one, other in pairs:
        mine, theirs = one.quantity, other.quantity
        worked_out = theirs.base and years == {theirs.base}  # 比上年, from the end of 2022
        if _is_not_last_year(mine, theirs, years) or (
            not worked_out and _is_not_last_year(theirs, mine, years)
        ):
            yield Discrepancy("period", "warning", mine, theirs, "base")


def _is_not_last_year(dated: Quantity, other: Quantity, years: set[int]) -> bool:
    """Tell whether a year that one names as base cannot be the year before that the other names."""
    if not dated.base or other.base or "year_on_year" not in other.periods or "year_on_year" in dated.periods:
        return False
    return dated.base + 1 not in years
