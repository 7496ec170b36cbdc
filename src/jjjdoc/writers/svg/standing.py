"""Charts over periods: standing bars and lines."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from jjjdoc.writers.chart_sheet import ChartSheet, SheetSeries, is_labelled
from jjjdoc.writers.svg import elements
from jjjdoc.writers.svg.elements import SIZE, Point
from jjjdoc.writers.svg.marks import DASHES, draw_mark
from jjjdoc.writers.svg.plot import AXIS, GRID, WIDTH, Drawing, Paint, Scale
from jjjdoc.writers.svg.ticks import tick_texts, ticks

_HEIGHT: Final = 250.0
_ROOM_ABOVE: Final = 16.0  # for the number over the tallest bar
_BARS: Final = 0.6  # of the width of a category
_WIDEST: Final = 72.0


def draw_standing(sheet: ChartSheet, paints: tuple[Paint, ...], top: float) -> Drawing:
    """Return a chart with time from left to right."""
    marks = ticks((point.number for point in sheet.points), from_zero=sheet.kind == "bar")
    texts = tick_texts(marks, sheet.language)
    left = max(map(elements.text_width, texts)) + 12
    scale = Scale(marks[0], marks[-1], top + _ROOM_ABOVE + _HEIGHT, top + _ROOM_ABOVE)
    content = ""
    for mark, words in zip(marks, texts, strict=True):
        y = scale.place(mark)
        content += elements.line((left, y), (WIDTH - 4, y), GRID)
        content += elements.text((left - 6, y), words, "end")
    step = (WIDTH - 4 - left) / len(sheet.categories)
    content += "".join(_series(sheet, paints, scale, left, step))
    content += elements.line((left, scale.start), (WIDTH - 4, scale.start), AXIS)
    content += "".join(_categories(sheet, left, step, scale.start + SIZE))
    return Drawing(content, scale.start + 2 * SIZE)


def _categories(sheet: ChartSheet, left: float, step: float, y: float) -> Iterator[str]:
    """Yield the names under the axis, as many as have room."""
    widest = max(map(elements.text_width, sheet.categories)) + 6
    every = max(1, -int(-widest // step))
    for number, category in enumerate(sheet.categories):
        if number % every == 0:
            yield elements.text((left + step * (number + 0.5), y), category, "middle")


def _series(
    sheet: ChartSheet, paints: tuple[Paint, ...], scale: Scale, left: float, step: float
) -> Iterator[str]:
    labelled = is_labelled(sheet)
    for number, series in enumerate(sheet.series):
        paint = paints[number % len(paints)]
        if sheet.kind == "line":
            places = _line_places(series, scale, left, step)
            yield elements.polyline((place for place, _ in places), paint.color, DASHES[number % len(DASHES)])
            yield from (draw_mark(place, number, paint) for place, _ in places)
            if labelled:
                yield from (elements.text((x, y - SIZE), words, "middle") for (x, y), words in places)
        else:
            width = min(_WIDEST, step * _BARS / len(sheet.series))
            first = left + step / 2 + width * (number - len(sheet.series) / 2)
            yield from _bars(series, paint, scale, (first, step, width), labelled=labelled)


def _line_places(series: SheetSeries, scale: Scale, left: float, step: float) -> list[tuple[Point, str]]:
    """Return where the points of a line are, and what is written there."""
    return [
        ((left + step * (number + 0.5), scale.place(point.number)), point.text)
        for number, point in enumerate(series.points)
        if point is not None
    ]


def _bars(
    series: SheetSeries, paint: Paint, scale: Scale, along: tuple[float, float, float], *, labelled: bool
) -> Iterator[str]:
    """Yield the bars of a series; `along` is where the first begins, the step to the next, and the width of each."""
    first, step, width = along
    zero = scale.place(0 * scale.most)
    for number, point in enumerate(series.points):
        if point is None:
            continue
        x, y = first + step * number, scale.place(point.number)
        yield elements.bar((x, min(y, zero)), width, abs(y - zero), paint.color, paint.outline)
        if labelled:
            beyond = SIZE * (0.7 if point.number >= 0 else -0.7)
            yield elements.text((x + width / 2, y - beyond), point.text, "middle")
