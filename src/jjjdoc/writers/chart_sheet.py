"""A chart as the sheet of data that every writer draws: names of categories and series, and a number for each."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from msgspec import Struct
from msgspec.structs import replace

from jjjdoc.language.labels import is_chinese, label
from jjjdoc.tree.nodes import Chart, ChartKind, ChartPoint, NoteReference
from jjjdoc.writers.plain import clean, plain_text

# The colours of a chart: the accent first, then steps that stay apart in a print in grey.


_WHITE: Final = 255
_LIGHT: Final = 0.3  # luminance above which a colour is lost on white paper without an outline

# How much white is mixed into the accent, or a grey, in the order of the series: dark and light by turns.
_STEPS: Final[tuple[float | str, ...]] = (0.0, 0.68, "7F7F7F", "E3E3E3", "262626", "B3B3B3")

OUTLINE: Final = "404040"


class Color(Struct, frozen=True):
    """A colour in hex without #; `outlined` where it needs a line around it to be seen on white."""

    value: str
    outlined: bool


def chart_colors(accent: str) -> tuple[Color, ...]:
    """Return the colours of six series, from an accent in hex without #."""
    values = (step if isinstance(step, str) else _mixed(accent, step) for step in _STEPS)
    return tuple(Color(value, luminance(value) > _LIGHT) for value in values)


def luminance(color: str) -> float:
    """Return the relative luminance of a colour, 0 to 1 (WCAG 2.2)."""
    red, green, blue = (_linear(channel / _WHITE) for channel in _channels(color))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4


def _mixed(color: str, white: float) -> str:
    return "".join(f"{round(channel + (_WHITE - channel) * white):02X}" for channel in _channels(color))


def _channels(color: str) -> tuple[int, int, int]:
    return int(color[:2], 16), int(color[2:4], 16), int(color[4:6], 16)


_MOST_LABELLED: Final = 12


class SheetSeries(Struct, frozen=True):
    """A series: its name, empty where it is the only one and the title says all, and a point for each category."""

    name: str
    points: tuple[ChartPoint | None, ...]


class ChartSheet(Struct, frozen=True):
    """The data of a chart; in a paired edition names are in all its languages.

    `categories` are periods if `by_period`, in the order of time; else they are the labels of facts.
    """

    kind: ChartKind
    language: str
    title: str
    description: str
    unit: str
    by_period: bool
    categories: tuple[str, ...]
    series: tuple[SheetSeries, ...]

    @property
    def points(self) -> tuple[ChartPoint, ...]:
        """Return all points that have a value."""
        return tuple(point for series in self.series for point in series.points if point is not None)


def chart_sheet(chart: Chart) -> ChartSheet | None:
    """Return the sheet of a chart, None where its facts could not be read."""
    names = tuple(_names(chart))
    if not any(series.points for series in chart.series):
        return None
    if chart.categories:
        categories = tuple(map(clean, chart.categories))
        series = tuple(
            SheetSeries(name, _cleaned(each.points)) for name, each in zip(names, chart.series, strict=True)
        )
    else:
        categories = names
        series = (SheetSeries("", _cleaned(point for each in chart.series for point in each.points[:1])),)
    return ChartSheet(
        kind=chart.kind,
        language=chart.language,
        title=plain_text(node for node in chart.title.inlines if not isinstance(node, NoteReference)),
        description=plain_text(chart.alternative.inlines) if chart.alternative else "",
        unit=_joined((chart.unit, *(each.unit for each in chart.translations))),
        by_period=bool(chart.categories),
        categories=categories,
        series=series,
    )


def unit_in_brackets(chart: Chart) -> str:
    """Return what is written behind a title to say what its chart counts, in the language of the title."""
    if not chart.unit:
        return ""
    return f"（{clean(chart.unit)}）" if is_chinese(chart.language) else f" ({clean(chart.unit)})"


def unit_line(sheet: ChartSheet) -> str:
    """Return what stands over a chart to say what it counts: 单位：亿元, CNY billion; nothing for a bare count."""
    if not sheet.unit:
        return ""
    if is_chinese(sheet.language):
        return f"{label('unit', sheet.language)}：{sheet.unit}"
    return sheet.unit[:1].upper() + sheet.unit[1:]


def is_horizontal(sheet: ChartSheet) -> bool:
    """Tell whether bars lie: names of things need room that periods do not."""
    return sheet.kind == "bar" and not sheet.by_period


def is_labelled(sheet: ChartSheet) -> bool:
    """Tell whether values are written beside the points: where they are few, and do not lie on one another."""
    if sheet.kind == "line" and len(sheet.series) > 1:
        return False
    return sheet.kind == "pie" or len(sheet.points) <= _MOST_LABELLED


def _names(chart: Chart) -> Iterable[str]:
    for number, series in enumerate(chart.series):
        labels = (series.label, *(each.series[number].label for each in chart.translations))
        yield _joined(plain_text(prose.inlines) for prose in labels if prose is not None)


def _joined(texts: Iterable[str]) -> str:
    """Return texts of several languages as one; what is alike in them stands once."""
    return " / ".join(dict.fromkeys(filter(None, map(clean, texts))))


def _cleaned(points: Iterable[ChartPoint | None]) -> tuple[ChartPoint | None, ...]:
    return tuple(point and replace(point, text=clean(point.text)) for point in points)
