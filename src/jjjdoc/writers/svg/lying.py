"""Charts of things: lying bars, with the name of each at its left and its number at its end."""

from __future__ import annotations

from decimal import Decimal
from typing import Final

from jjjdoc.language.width import display_width, truncate
from jjjdoc.writers.chart_sheet import ChartSheet
from jjjdoc.writers.svg import elements
from jjjdoc.writers.svg.elements import SIZE
from jjjdoc.writers.svg.plot import AXIS, WIDTH, Drawing, Paint, Scale

_ROW: Final = SIZE * 2.4
_BAR: Final = SIZE * 1.4
_WIDEST_NAME: Final = 36  # columns of text
_GAP: Final = 8.0


def draw_lying(sheet: ChartSheet, paints: tuple[Paint, ...], top: float) -> Drawing:
    """Return a chart with a bar for each thing, in the order of the report."""
    numbers = [point.number for point in sheet.points]
    least, most = min(Decimal(0), *numbers), max(Decimal(0), *numbers)
    texts = max(elements.text_width(point.text) for point in sheet.points) + _GAP
    names = [truncate(name, _WIDEST_NAME) for name in sheet.categories]
    left = max(elements.text_width("0" * display_width(name)) for name in names) + _GAP
    start = left + (texts if least < 0 else 0)
    scale = Scale(least, most if most > least else least + 1, start, WIDTH - texts - 4)
    zero, content = scale.place(Decimal(0)), ""
    for number, (name, point) in enumerate(zip(names, sheet.series[0].points, strict=True)):
        y = top + _ROW * (number + 0.5)
        content += elements.text((left - _GAP, y), name, "end")
        if point is None:
            continue
        x = scale.place(point.number)
        content += elements.bar(
            (min(x, zero), y - _BAR / 2), abs(x - zero), _BAR, paints[0].color, paints[0].outline
        )
        beyond = x + _GAP / 2 if point.number >= 0 else x - _GAP / 2
        content += elements.text((beyond, y), point.text, "start" if point.number >= 0 else "end")
    bottom = top + _ROW * len(names)
    return Drawing(content + elements.line((zero, top), (zero, bottom), AXIS), bottom + 4)
