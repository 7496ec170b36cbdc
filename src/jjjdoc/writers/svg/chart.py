"""A chart as an image: bars standing or lying, lines, or a pie."""

from __future__ import annotations

from typing import Final

from jjjdoc.writers.chart_colors import OUTLINE, chart_colors
from jjjdoc.writers.chart_sheet import ChartSheet, is_horizontal, unit_line
from jjjdoc.writers.svg import elements
from jjjdoc.writers.svg.elements import SIZE
from jjjdoc.writers.svg.lying import draw_lying
from jjjdoc.writers.svg.marks import DASHES, draw_mark
from jjjdoc.writers.svg.pie import draw_pie
from jjjdoc.writers.svg.plot import WIDTH, Drawing, Paint
from jjjdoc.writers.svg.standing import draw_standing

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
        drawing = draw_lying(sheet, paints, top)
    else:
        drawing = draw_standing(sheet, paints, top)
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
