"""Dates that are a day apart and meet at midnight: 9月30日24时, the start of October 1; 12月1日0时, midnight on November 30."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import timedelta
from itertools import pairwise

from jjjdoc.language.quantity.compare.values import Point
from jjjdoc.language.quantity.compare.worked_out_dates import day_of
from jjjdoc.language.quantity.reading import Quantity

_NEAR = 4
"""How many characters may stand between a date and its time: 24:00 on September 30."""
_TURNS = {0: -1, 1440: 1}
"""Minutes since midnight at which a day ends, and where the day lies that meets it there."""


def take_out_turns_of_day(
    left: list[Point], right: list[Point], source: Sequence[Quantity], target: Sequence[Quantity]
) -> None:
    """Take out of both lists the dates that the turn of the day makes one; `source` and `target` have the times as well."""
    for dates, others, quantities in ((left, right, source), (right, left, target)):
        turns = dict(_turns(quantities))
        for point in [point for point in dates if point.quantity.start in turns]:
            found = next((other for other in others if _meets(point, other, turns)), None)
            if found is not None:
                dates.remove(point)
                others.remove(found)


def _turns(quantities: Sequence[Quantity]) -> Iterator[tuple[int, int]]:
    """Yield where each date starts that has a midnight beside it, and how many days on the other one is."""
    for first, second in pairwise(sorted(quantities, key=lambda each: each.start)):
        date, time = (first, second) if second.kind == "time" else (second, first)
        near = second.start - first.end <= _NEAR
        if near and date.calendar is not None and time.kind == "time" and int(time.low) in _TURNS:
            yield date.start, _TURNS[int(time.low)]


def _meets(point: Point, other: Point, turns: dict[int, int]) -> bool:
    mine, theirs = point.quantity.calendar, other.quantity.calendar
    if mine is None or theirs is None:
        return False
    first, second = day_of(mine, theirs.year), day_of(theirs, mine.year)
    days = timedelta(days=turns[point.quantity.start])
    return first is not None and second is not None and first + days == second
