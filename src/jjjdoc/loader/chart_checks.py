"""Whether the facts of a chart can be drawn together: units, periods, labels, and how many can be told apart."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from typing import Final

from jjjdoc.errors import Message, Wording
from jjjdoc.language.quantity import FigureError
from jjjdoc.language.quantity.write import axis_number, axis_scale, find_value
from jjjdoc.loader.context import Run
from jjjdoc.loader.resolve import report_no_fact
from jjjdoc.locations import Place
from jjjdoc.model.fact import Fact, FactValue
from jjjdoc.model.report import ChartBlock, ChartEntry

MOST_SERIES: Final = 6

_ONE_UNIT = Wording(
    en="all facts of a chart must have one unit: “{fact}” is in {unit}, but “{first}” is in {first_unit}",
    zh="同一图表的数据须用同一单位：“{fact}”的单位是{unit}，“{first}”的单位是{first_unit}",
)
_ONE_CHART_EACH = Wording(en="make one chart for each unit", zh="请为每种单位各作一图")
_LABEL_NEEDED = Wording(
    en="a chart of several facts needs a label for each fact", zh="图表含多项数据时，每项都须有label"
)
_TOO_MANY = Wording(
    en="this chart has {count} series; at most {most} can be told apart in print",
    zh="此图表有{count}个系列，印刷后最多能分辨{most}个",
)
_SPLIT = Wording(
    en="show fewer series, or use bars with one value each", zh="请减少系列，或改用每项一个数值的柱形图"
)
_ONE_VALUE = Wording(en="a chart needs more than one value", zh="只有一个数值，不成图表")
_PARTS = Wording(
    en="a pie shows one value of each fact; “{fact}” has several: {known}",
    zh="饼图每项数据只取一个数值，而“{fact}”有多个：{known}",
)
_CHOOSE_PERIOD = Wording(en="write {fact}@{period}", zh="请写作{fact}@{period}")
_ONE_PERIOD = Wording(
    en="all parts of a pie must have the same period: “{fact}” is for {period}, but “{first}” is"
    " for {first_period}",
    zh="饼图各部分须为同一时期：“{fact}”为{period}，“{first}”为{first_period}",
)
_NEGATIVE = Wording(en="a pie cannot show a negative value", zh="饼图不能表示负值")
_NO_LINE = Wording(en="a line needs values for at least two periods", zh="折线图至少需要两个时期的数值")
_CHOOSE_BAR = Wording(en="write type: bar", zh="请写“type: bar”")
_NO_PERIOD = Wording(
    en="“{fact}” has no period, while other facts of this chart have several",
    zh="“{fact}”未注明时期，而此图表的其他数据有多个时期",
)

_Drawn = tuple[ChartEntry, Fact, tuple[FactValue, ...]]


def check_charts(run: Run, declared: Collection[str], facts: Mapping[str, Fact]) -> None:
    """Report the charts whose facts are not there, or cannot be drawn together."""
    for chart, place in run.charts:
        drawn = list(_drawn(run, chart, declared, facts))
        if len(drawn) < len(chart.entries):  # what is missing has been reported
            continue
        for at, message, hint in _problems(chart, drawn, place):
            run.faults.add(at, message, hint)
        _check_writing(run, drawn)


def _drawn(
    run: Run, chart: ChartBlock, declared: Collection[str], facts: Mapping[str, Fact]
) -> Iterator[_Drawn]:
    for entry in chart.entries:
        fact = facts.get(entry.fact)
        if entry.fact not in declared:
            report_no_fact(run, entry.place, entry.fact, declared)
        elif fact is not None:
            try:
                values = fact.values if entry.period is None else (find_value(fact, entry.period),)
            except FigureError as error:
                run.faults.add(entry.place, error.message)
                continue
            if values:
                yield entry, fact, values


_Problem = tuple[Place, Message, Message | None]


def _problems(chart: ChartBlock, drawn: list[_Drawn], place: Place) -> Iterator[_Problem]:
    yield from _unit_problems(drawn)
    if len(drawn) > 1:
        for entry, _, _ in drawn:
            if entry.label is None:
                yield entry.place, _LABEL_NEEDED(), None
    if sum(len(values) for _, _, values in drawn) < 2:
        yield place, _ONE_VALUE(), None
    by_period = any(len(values) > 1 for _, _, values in drawn)
    if chart.kind == "pie":
        yield from _pie_problems(drawn)
    elif by_period:
        yield from _period_problems(drawn)
    elif chart.kind == "line":
        yield place, _NO_LINE(), _CHOOSE_BAR()
    if len(drawn) > MOST_SERIES and (by_period or chart.kind == "pie"):
        yield place, _TOO_MANY(count=len(drawn), most=MOST_SERIES), _SPLIT()


def _unit_problems(drawn: list[_Drawn]) -> Iterator[_Problem]:
    first = drawn[0][1]
    for entry, fact, _ in drawn[1:]:
        if (fact.unit, fact.measure) != (first.unit, first.measure):
            message = _ONE_UNIT(fact=fact.id, unit=_unit(fact), first=first.id, first_unit=_unit(first))
            yield entry.place, message, _ONE_CHART_EACH()


def _unit(fact: Fact) -> str:
    return fact.unit or fact.measure or "-"


def _pie_problems(drawn: list[_Drawn]) -> Iterator[_Problem]:
    first: tuple[Fact, str] | None = None
    for entry, fact, values in drawn:
        if len(values) > 1:
            known = ", ".join(value.period or "" for value in values)
            hint = _CHOOSE_PERIOD(fact=fact.id, period=values[-1].period or "")
            yield entry.place, _PARTS(fact=fact.id, known=known), hint
            continue
        (value,) = values
        if value.value < 0:
            yield entry.place, _NEGATIVE(), None
        if value.period is None:
            continue
        if first is None:
            first = fact, value.period
        elif value.period != first[1]:
            message = _ONE_PERIOD(fact=fact.id, period=value.period, first=first[0].id, first_period=first[1])
            yield entry.place, message, None


def _period_problems(drawn: list[_Drawn]) -> Iterator[_Problem]:
    for entry, fact, values in drawn:
        if any(value.period is None for value in values):
            yield entry.place, _NO_PERIOD(fact=fact.id), None


def _check_writing(run: Run, drawn: list[_Drawn]) -> None:
    """Report values that cannot be written on the axis in one of the languages."""
    for language in run.languages.tags:
        try:
            pairs = [(fact, value) for _, fact, values in drawn for value in values]
            scale = axis_scale(pairs, language)
            for fact, value in pairs:
                axis_number(fact, value, scale, language)
        except FigureError as error:
            run.faults.add(drawn[0][0].place, error.message)
