"""Charts over periods: vertical bars and lines."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal
from typing import Final

from jjjdoc.language.labels import is_chinese
from jjjdoc.language.width import display_width, truncate
from jjjdoc.writers.chart_sheet import ChartSheet, SheetSeries, is_labelled
from jjjdoc.writers.svg import elements
from jjjdoc.writers.svg.elements import AXIS, GRID, SIZE, WIDTH, Drawing, Paint, Point, Scale

# Where an axis has its marks: round numbers, about five of them.


_INTERVALS: Final = 5
_MUCH: Final = Decimal(1) / 6
_STEPS: Final = (Decimal(1), Decimal(2), Decimal("2.5"), Decimal(5), Decimal(10))


def ticks(numbers: Iterable[Decimal], *, from_zero: bool) -> tuple[Decimal, ...]:
    """Return marks that span the numbers; and zero if `from_zero`, or where the numbers differ much, as in Word."""
    found = list(numbers)
    least, most = min(found), max(found)
    if from_zero or most - least > _MUCH * max(abs(least), abs(most)):
        least, most = min(least, Decimal(0)), max(most, Decimal(0))
    span = most - least or abs(most) or Decimal(1)
    unit = Decimal(1).scaleb((span / _INTERVALS).adjusted())
    step = next(each * unit for each in _STEPS if each * unit * _INTERVALS >= span)
    first = (least / step).to_integral_value(ROUND_FLOOR)
    last = max((most / step).to_integral_value(ROUND_CEILING), first + 1)
    return tuple((first + number) * step for number in range(int(last - first) + 1))


def tick_texts(marks: Iterable[Decimal], language: str) -> tuple[str, ...]:
    """Return marks as they are written: digits are grouped, in Chinese from five on (GB/T 15835-2011)."""
    least = 10_000 if is_chinese(language) else 1_000
    return tuple(f"{mark.normalize():{',' if abs(mark) >= least else ''}f}" for mark in marks)


# The marks at the points of lines, which tell them apart without colour.


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


# Charts of things: horizontal bars, with the name of each at its left and its number at its end.


_ROW: Final = SIZE * 2.4
_BAR: Final = SIZE * 1.4
_WIDEST_NAME: Final = 36  # columns of text
_GAP: Final = 8.0


def draw_horizontal(sheet: ChartSheet, paints: tuple[Paint, ...], top: float) -> Drawing:
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


_HEIGHT: Final = 250.0
_ROOM_ABOVE: Final = 16.0  # for the number over the tallest bar
_BARS: Final = 0.6  # of the width of a category
_WIDEST: Final = 72.0


def draw_vertical(sheet: ChartSheet, paints: tuple[Paint, ...], top: float) -> Drawing:
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
