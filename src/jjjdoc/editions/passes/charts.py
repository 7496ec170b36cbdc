"""Charts: what each shows is read from the facts, and put into words where its author has not."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from msgspec.structs import replace

from jjjdoc.editions.chart_words import describe_chart
from jjjdoc.language.quantity.axis import axis_number, axis_scale, axis_unit
from jjjdoc.language.quantity.derive import resolve_derived
from jjjdoc.language.quantity.figure_error import FigureError
from jjjdoc.language.quantity.periods import period_end, write_period
from jjjdoc.language.quantity.scales import Scale
from jjjdoc.model.fact import Fact, FactValue
from jjjdoc.tree.nodes import Block, Chart, ChartPoint, ChartSeries, Document

_MOST_IN_WORDS: Final = 6  # periods; of more years only the numbers have room side by side

#: The values that each series of a chart draws, with their fact.
_Drawn = tuple[tuple[Fact, tuple[FactValue, ...]], ...]


def draw_charts(document: Document, facts: Mapping[str, Fact]) -> Document:
    """Read the points of every chart; one whose facts cannot be drawn stays without.

    To be called when figures and terms are written: the words of an alternative text take up the title.
    """
    if not any(isinstance(block, Chart) for block in document.blocks):
        return document
    known = resolve_derived(facts)
    return replace(document, blocks=tuple(_drawn(block, known) for block in document.blocks))


def _drawn(block: Block, facts: Mapping[str, Fact]) -> Block:
    if not isinstance(block, Chart):
        return block
    try:
        values = _values(block, facts)
        scale = axis_scale(((fact, value) for fact, each in values for value in each), block.language)
        chart = _with_points(block, values, scale)
        first, _ = values[0]
        translations = tuple(
            replace(each, unit=axis_unit(first, scale, each.language)) for each in block.translations
        )
    except (FigureError, KeyError, ValueError):  # told by the loader
        return block
    return replace(chart, translations=translations)


def _values(chart: Chart, facts: Mapping[str, Fact]) -> _Drawn:
    """Return what is drawn. Raises KeyError for what is not there."""
    drawn = []
    for series in chart.series:
        fact = facts[series.fact]
        value = fact.at(series.period)
        one = () if value is None else (value,)
        drawn.append((fact, one if series.period is not None else fact.values))
    return tuple(drawn)


def _with_points(chart: Chart, drawn: _Drawn, scale: Scale) -> Chart:
    language = chart.language

    def point(fact: Fact, value: FactValue) -> ChartPoint:
        number = axis_number(fact, value, scale, language)
        return ChartPoint(number.number, number.text)

    def series(each: ChartSeries, fact: Fact, values: tuple[FactValue, ...]) -> ChartSeries:
        found = {value.period: point(fact, value) for value in values}
        return replace(each, points=tuple(map(found.get, periods)) if periods else tuple(found.values()))

    periods: list[str] = []
    if any(len(values) > 1 for _, values in drawn):
        periods = sorted({value.period or "" for _, values in drawn for value in values}, key=period_end)
    bare = len(periods) > _MOST_IN_WORDS and all(map(str.isdigit, periods))
    categories = tuple(period if bare else write_period(period, language) for period in periods)
    points = tuple(
        series(each, fact, values) for each, (fact, values) in zip(chart.series, drawn, strict=True)
    )
    made = replace(chart, series=points, categories=categories, unit=axis_unit(drawn[0][0], scale, language))
    return _worded(made, drawn)


def _worded(chart: Chart, drawn: _Drawn) -> Chart:
    if chart.alternative is not None:
        return chart
    return replace(chart, alternative=describe_chart(chart, drawn))
