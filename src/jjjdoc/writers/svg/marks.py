"""The marks at the points of lines, which tell them apart without colour."""

from __future__ import annotations

from typing import Final

from jjjdoc.writers.svg import elements
from jjjdoc.writers.svg.elements import Point
from jjjdoc.writers.svg.plot import Paint

#: The patterns of lines, in the order of the series.
DASHES: Final = ("", "6 3", "2 3", "10 3 2 3", "10 4", "4 2 1 2")

_ROUND: Final = ((-2, -5), (2, -5), (5, -2), (5, 2), (2, 5), (-2, 5), (-5, 2), (-5, -2))
_SQUARE: Final = ((-4, -4), (4, -4), (4, 4), (-4, 4))
_TRIANGLE: Final = ((0, -5), (5, 4), (-5, 4))
_DIAMOND: Final = ((0, -6), (6, 0), (0, 6), (-6, 0))
_DOWN: Final = ((0, 5), (5, -4), (-5, -4))
_FLAT: Final = ((-6, -2), (6, -2), (6, 2), (-6, 2))
_MARKS: Final = (_ROUND, _SQUARE, _TRIANGLE, _DIAMOND, _DOWN, _FLAT)


def draw_mark(at: Point, series: int, paint: Paint) -> str:
    """Return the mark of the series of this number."""
    x, y = at
    return elements.shape(((x + dx, y + dy) for dx, dy in _MARKS[series % len(_MARKS)]), paint.color)
