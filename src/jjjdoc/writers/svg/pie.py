"""Pies: a slice for each fact, clockwise from the top, with its name and number beside it."""

from __future__ import annotations

from math import cos, pi, sin
from typing import Final

from jjjdoc.writers.chart_colors import OUTLINE
from jjjdoc.writers.chart_sheet import ChartSheet
from jjjdoc.writers.svg import elements
from jjjdoc.writers.svg.elements import SIZE, Point
from jjjdoc.writers.svg.plot import WIDTH, Drawing, Paint

_RADIUS: Final = 120.0
_MARGIN: Final = 34.0


def draw_pie(sheet: ChartSheet, paints: tuple[Paint, ...], top: float) -> Drawing:
    """Return a pie; where all values are zero, only the names and numbers."""
    center = (WIDTH / 2, top + _MARGIN + _RADIUS)
    total = float(sum(point.number for point in sheet.points)) or 1.0
    content, begun = "", 0.0
    for number, (name, point) in enumerate(zip(sheet.categories, sheet.series[0].points, strict=True)):
        if point is None:
            continue
        share = float(point.number) / total
        content += _slice(center, begun, begun + share, paints[number % len(paints)].color)
        content += _words(center, begun + share / 2, name, point.text)
        begun += share
    return Drawing(content, center[1] + _RADIUS + _MARGIN)


def _slice(center: Point, begin: float, end: float, color: str) -> str:
    if end - begin >= 1:  # an arc from a point to itself is none
        halves = (
            _slice(center, begin, begin + 0.5, color),
            _slice(center, begin + 0.5, begin + 0.999, color),
        )
        return "".join(halves)
    start, stop = (elements.coordinates(_on_circle(center, share, _RADIUS)) for share in (begin, end))
    arc = f"A{_RADIUS:.0f} {_RADIUS:.0f} 0 {int(end - begin > 0.5)} 1 {stop}"
    return elements.path(f"M{elements.coordinates(center)}L{start}{arc}Z", color, OUTLINE)


def _words(center: Point, share: float, name: str, number: str) -> str:
    x, y = _on_circle(center, share, _RADIUS + 12)
    across = x - center[0]
    anchor: elements.Anchor = "middle" if abs(across) < 20 else "start" if across > 0 else "end"
    y += (
        SIZE * (y - center[1]) / _RADIUS
    )  # two lines of words above the pie stand higher, those below it lower
    return elements.text((x, y - SIZE * 0.6), name, anchor) + elements.text(
        (x, y + SIZE * 0.6), number, anchor
    )


def _on_circle(center: Point, share: float, radius: float) -> Point:
    angle = 2 * pi * share
    return center[0] + radius * sin(angle), center[1] - radius * cos(angle)
