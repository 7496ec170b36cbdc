"""Charts: what each shows is read from the facts, and put into words where its author has not."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from msgspec.structs import replace

from jjjdoc.language.labels import Label, is_chinese, label
from jjjdoc.language.quantity import FigureError
from jjjdoc.language.quantity.calendar import period_end, write_period
from jjjdoc.language.quantity.derive import resolve_derived
from jjjdoc.language.quantity.scales import Scale
from jjjdoc.language.quantity.write import axis_number, axis_scale, axis_unit, write_fact
from jjjdoc.locations import TextView
from jjjdoc.model.fact import Fact, FactValue
from jjjdoc.tree import nodes

# A chart in words, for readers who cannot see it: its kind, its title, and its values or what stands out in them.


_KINDS: Final[dict[nodes.ChartKind, Label]] = {"bar": "bar_chart", "line": "line_chart", "pie": "pie_chart"}

_MOST_TOLD: Final = 8  # values of a series; of a longer one ends and extremes are told

_PLAIN: Final = nodes.FactOptions()


def describe_chart(chart: nodes.Chart, drawn: Sequence[tuple[Fact, tuple[FactValue, ...]]]) -> nodes.Prose:
    """Return the alternative text of a chart, from the facts it draws; the title in it is that of the chart.

    Raises FigureError for a value that cannot be written.
    """
    language = chart.language
    chinese = is_chinese(language)
    colon, stop = ("：", "。") if chinese else (": ", ". ")
    title = tuple(inline for inline in chart.title.inlines if not isinstance(inline, nodes.NoteReference))
    inlines: list[nodes.Inline] = [_text(label(_KINDS[chart.kind], language) + colon), *title, _text(stop)]
    separator = "；" if chinese else "; "
    for number, (series, (fact, values)) in enumerate(zip(chart.series, drawn, strict=True)):
        if number:
            inlines.append(_text(separator))
        alone = len(values) == 1
        if series.label is not None:
            inlines += series.label.inlines
            inlines.append(_text(("" if alone else "，") if chinese else ": " if alone else ", "))
        inlines.append(_text(_values_in_words(fact, values, language, named=series.label is not None)))
    inlines.append(_text(stop.rstrip()))
    return nodes.Prose(None, language, tuple(inlines), TextView.of_generated(""))


def _values_in_words(fact: Fact, values: Sequence[FactValue], language: str, *, named: bool) -> str:
    comma = "，" if is_chinese(language) else ", "
    if len(values) == 1 and named:
        return write_fact(fact, values[0].period, _PLAIN, language)
    if len(values) <= _MOST_TOLD:
        return comma.join(_value(fact, value, language) for value in values)
    lowest, highest = (
        _value(fact, choose(values, key=lambda value: value.value), language) for choose in (min, max)
    )
    first, last = (_value(fact, value, language) for value in (values[0], values[-1]))
    if is_chinese(language):
        return f"始于{first}，止于{last}，最低为{lowest}，最高为{highest}"
    return f"{'begins' if named else 'Begins'} with {first}, ends with {last}, lowest {lowest}, highest {highest}"


def _value(fact: Fact, value: FactValue, language: str) -> str:
    written = write_fact(fact, value.period, _PLAIN, language)
    if value.period is None:
        return written
    period = write_period(value.period, language)
    return f"{period}{written}" if is_chinese(language) else f"{written} in {period}"


def _text(text: str) -> nodes.Text:
    return nodes.Text(text, 0, 0)


_MOST_IN_WORDS: Final = 6  # periods; of more years only the numbers have room side by side

#: The values that each series of a chart draws, with their fact.
_Drawn = tuple[tuple[Fact, tuple[FactValue, ...]], ...]


def draw_charts(document: nodes.Document, facts: Mapping[str, Fact]) -> nodes.Document:
    """Read the points of every chart; one whose facts cannot be drawn stays without.

    To be called when figures and terms are written: the words of an alternative text take up the title.
    """
    if not any(isinstance(block, nodes.Chart) for block in document.blocks):
        return document
    known = resolve_derived(facts)
    return replace(document, blocks=tuple(_drawn(block, known) for block in document.blocks))


def _drawn(block: nodes.Block, facts: Mapping[str, Fact]) -> nodes.Block:
    if not isinstance(block, nodes.Chart):
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


def _values(chart: nodes.Chart, facts: Mapping[str, Fact]) -> _Drawn:
    """Return what is drawn. Raises KeyError for what is not there."""
    drawn = []
    for series in chart.series:
        fact = facts[series.fact]
        value = fact.at(series.period)
        one = () if value is None else (value,)
        drawn.append((fact, one if series.period is not None else fact.values))
    return tuple(drawn)


def _with_points(chart: nodes.Chart, drawn: _Drawn, scale: Scale) -> nodes.Chart:
    language = chart.language

    def point(fact: Fact, value: FactValue) -> nodes.ChartPoint:
        number = axis_number(fact, value, scale, language)
        return nodes.ChartPoint(number.number, number.text)

    def series(each: nodes.ChartSeries, fact: Fact, values: tuple[FactValue, ...]) -> nodes.ChartSeries:
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


def _worded(chart: nodes.Chart, drawn: _Drawn) -> nodes.Chart:
    if chart.alternative is not None:
        return chart
    return replace(chart, alternative=describe_chart(chart, drawn))
