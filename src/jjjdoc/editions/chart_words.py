"""A chart in words, for readers who cannot see it: its kind, its title, and its values or what stands out in them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from jjjdoc.language.labels import Label, is_chinese, label
from jjjdoc.language.quantity.periods import write_period
from jjjdoc.language.quantity.write import write_fact
from jjjdoc.locations import TextView
from jjjdoc.model.fact import Fact, FactValue
from jjjdoc.tree.inlines import FactOptions, Inline, NoteReference, Prose, Text
from jjjdoc.tree.nodes import Chart, ChartKind

_KINDS: Final[dict[ChartKind, Label]] = {"bar": "bar_chart", "line": "line_chart", "pie": "pie_chart"}

_MOST_TOLD: Final = 8  # values of a series; of a longer one ends and extremes are told

_PLAIN: Final = FactOptions()


def describe_chart(chart: Chart, drawn: Sequence[tuple[Fact, tuple[FactValue, ...]]]) -> Prose:
    """Return the alternative text of a chart, from the facts it draws; the title in it is that of the chart.

    Raises FigureError for a value that cannot be written.
    """
    language = chart.language
    chinese = is_chinese(language)
    colon, stop = ("：", "。") if chinese else (": ", ". ")
    title = tuple(inline for inline in chart.title.inlines if not isinstance(inline, NoteReference))
    inlines: list[Inline] = [_text(label(_KINDS[chart.kind], language) + colon), *title, _text(stop)]
    separator = "；" if chinese else "; "
    for number, (series, (fact, values)) in enumerate(zip(chart.series, drawn, strict=True)):
        if number:
            inlines.append(_text(separator))
        alone = len(values) == 1
        if series.label is not None:
            inlines += series.label.inlines
            inlines.append(_text(("" if alone else "，") if chinese else ": " if alone else ", "))
        inlines.append(_text(_values(fact, values, language, named=series.label is not None)))
    inlines.append(_text(stop.rstrip()))
    return Prose(None, language, tuple(inlines), TextView.of_generated(""))


def _values(fact: Fact, values: Sequence[FactValue], language: str, *, named: bool) -> str:
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


def _text(text: str) -> Text:
    return Text(text, 0, 0)
