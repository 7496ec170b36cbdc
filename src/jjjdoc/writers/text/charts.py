"""Charts in plain text: bars of block characters, one a line, with the number behind each."""

from __future__ import annotations

from decimal import Decimal
from typing import Final

from jjjdoc.language.captions import caption_opening
from jjjdoc.language.linebreak import wrap
from jjjdoc.language.width import display_width, pad, truncate
from jjjdoc.tree.nodes import Chart, ChartPoint
from jjjdoc.writers.chart_sheet import ChartSheet, chart_sheet, unit_in_brackets
from jjjdoc.writers.text.inlines import prose_text

_GAP: Final = "  "
_WIDEST_NAME: Final = 0.5  # of the width
_WIDEST_SERIES: Final = 0.35
_FULL: Final = "█"
_EIGHTHS: Final = " ▏▎▍▌▋▊▉"  # from the left
_RIGHT_HALF: Final = "▐"

_Line = tuple[str, str, ChartPoint]


def chart_lines(chart: Chart, width: int) -> list[str]:
    """Return the title of a chart with its unit, and a bar for each value; a pie has bars as well."""
    sheet = chart_sheet(chart)
    lines: list[str] = []
    for each in (chart, *chart.translations):
        title = caption_opening(chart, each.language) + prose_text(each.title) + unit_in_brackets(each)
        lines += wrap(title, width, each.language)
    return lines if sheet is None else [*lines, "", *_bar_lines(sheet, width)]


def _bar_lines(sheet: ChartSheet, width: int) -> list[str]:
    rows = [
        (category if number == 0 else "", series.name, point)
        for index, category in enumerate(sheet.categories)
        for number, (series, point) in enumerate(
            (each, each.points[index]) for each in sheet.series if each.points[index] is not None
        )
        if point is not None
    ]
    # A period is never cut, and it is short.
    most = (width if sheet.by_period else int(width * _WIDEST_NAME), int(width * _WIDEST_SERIES))
    columns = [
        min(room, max(map(display_width, names)))
        for room, names in zip(most, zip(*(row[:2] for row in rows), strict=True), strict=True)
    ]
    numbers = max(display_width(point.text) for _, _, point in rows)
    heads = [_head(row, columns) for row in rows]
    room = max(1, width - max(map(display_width, heads)) - 1 - numbers)
    bars = _Bars([point.number for _, _, point in rows], room)
    return [
        f"{head}{bars.draw(point.number)} {point.text}"
        for head, (_, _, point) in zip(heads, rows, strict=True)
    ]


def _head(row: _Line, columns: list[int]) -> str:
    """Return the names at the head of a line, each in its column."""
    names = [pad(truncate(name, column), column) for name, column in zip(row[:2], columns, strict=True)]
    return "".join(name + _GAP for name, column in zip(names, columns, strict=True) if column)


class _Bars:
    """Bars over a room of this many columns, negative ones to the left of a common zero."""

    def __init__(self, numbers: list[Decimal], room: int) -> None:
        zero = Decimal(0)
        least, most = min(zero, *numbers), max(zero, *numbers)
        self._span = most - least or Decimal(1)
        self._room = room
        self._left = round(room * -least / self._span)

    def draw(self, number: Decimal) -> str:
        """Return the bar of a number, from the left edge to where the bar ends."""
        eighths = int(abs(number) * (self._room * 8) / self._span)
        if number < 0:
            whole, half = eighths // 8, eighths % 8 >= 4
            bar = (_RIGHT_HALF if half or not whole else "") + _FULL * whole
            return pad(bar, self._left, "right")
        whole, rest = divmod(eighths, 8)
        if number and not eighths:
            rest = 1  # what is there is seen
        return " " * self._left + _FULL * whole + (_EIGHTHS[rest] if rest else "")
