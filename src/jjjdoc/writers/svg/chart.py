"""A chart as an image: vertical or horizontal bars, lines, or a pie."""

from __future__ import annotations

from math import cos, pi, sin
from typing import Final

from jjjdoc.writers.chart_sheet import OUTLINE, ChartSheet, chart_colors, is_horizontal, unit_line
from jjjdoc.writers.svg import elements
from jjjdoc.writers.svg.bars import DASHES, draw_horizontal, draw_mark, draw_vertical
from jjjdoc.writers.svg.elements import SIZE, WIDTH, Drawing, Paint, Point

# Pies: a slice for each fact, clockwise from the top, with its name and number beside it.


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


_ACCENT: Final = "9B1C1F"
_GAP: Final = 18
_KEY: Final = 26
_LINE: Final = SIZE * 1.8


def draw_chart(sheet: ChartSheet) -> bytes:
    """Return the bytes of an SVG image with this chart."""
    top = _LINE if sheet.unit else 4.0
    paints = _paints(sheet)
    if sheet.kind == "pie":
        drawing = draw_pie(sheet, paints, top)
    elif is_horizontal(sheet):
        drawing = draw_horizontal(sheet, paints, top)
    else:
        drawing = draw_vertical(sheet, paints, top)
    head = elements.text((4, _LINE / 2), unit_line(sheet)) if sheet.unit else ""
    legend = _legend(sheet, paints, drawing.height) if len(sheet.series) > 1 else Drawing("", 0)
    return elements.document(
        WIDTH,
        drawing.height + legend.height + 6,
        sheet.language,
        sheet.title,
        sheet.description,
        head + drawing.content + legend.content,
    )


def _paints(sheet: ChartSheet) -> tuple[Paint, ...]:
    colors = chart_colors(_ACCENT)
    if sheet.kind == "line":  # a light line is lost on paper
        colors = tuple(color for color in colors if not color.outlined)
    return tuple(Paint(color.value, OUTLINE if color.outlined else "") for color in colors)


def _legend(sheet: ChartSheet, paints: tuple[Paint, ...], top: float) -> Drawing:
    """Return the names of the series, beside what each is drawn with, in as many lines as they need."""
    content, x, y = "", 4.0, top + _LINE / 2
    for number, series in enumerate(sheet.series):
        width = _KEY + elements.text_width(series.name) + _GAP
        if x + width > WIDTH and x > 4:
            x, y = 4.0, y + _LINE
        paint = paints[number % len(paints)]
        if sheet.kind == "line":
            dash = DASHES[number % len(DASHES)]
            content += elements.polyline(((x, y), (x + 20, y)), paint.color, dash)
            content += draw_mark((x + 10, y), number, paint)
        else:
            content += elements.bar((x + 4, y - 6), 12, 12, paint.color, paint.outline)
        content += elements.text((x + _KEY, y), series.name)
        x += width
    return Drawing(content, y + _LINE / 2 - top)
