"""Charts in plain text: bars under one another, aligned by display width."""

from decimal import Decimal

import pytest

from contracts.sample import EN, ZH, literal
from jjjdoc.language.width import display_width
from jjjdoc.tree.nodes import Chart, ChartPoint, ChartSeries
from jjjdoc.writers.text.charts import chart_lines


def chart(*rows: tuple[str, list[str | None]], categories: tuple[str, ...] = (), language: str = ZH) -> Chart:
    def points(texts: list[str | None]) -> tuple[ChartPoint | None, ...]:
        return tuple(ChartPoint(Decimal(text), text) if text else None for text in texts)

    series = tuple(ChartSeries("f", None, literal(name, language), points(texts)) for name, texts in rows)
    return Chart("c", language, "bar", literal("题", language), None, series, categories, "家")


def test_bars_of_things() -> None:
    assert chart_lines(chart(("北京市", ["8"]), ("天津", ["4"]), ("廊坊", ["1"])), 26) == [
        "题（家）",
        "",
        "北京市  ████████████████ 8",
        "天津    ████████ 4",
        "廊坊    ██ 1",
    ]


def test_bars_over_time_name_a_period_once_and_skip_gaps() -> None:
    made = chart(("甲", ["2", "4"]), ("乙", [None, "1"]), categories=("2013年", "2023年"))
    assert chart_lines(made, 22)[2:] == [
        "2013年  甲  ████ 2",
        "2023年  甲  ████████ 4",
        "        乙  ██ 1",
    ]


def test_negative_bars_lie_to_the_left_of_a_common_zero() -> None:
    lines = chart_lines(chart(("甲", ["6"]), ("乙", ["-2"])), 15)[2:]
    assert lines == ["甲    ██████ 6", "乙  ██ -2"]


def test_what_is_small_is_seen_and_nothing_is_not() -> None:
    lines = chart_lines(chart(("甲", ["10000"]), ("乙", ["1"]), ("丙", ["0"])), 40)
    assert lines[3:] == ["乙  ▏ 1", "丙   0"]


@pytest.mark.parametrize("width", [20, 40, 78])
def test_no_line_is_wider_than_asked(width: int) -> None:
    long = "Beijing and the places that are around it"
    made = chart((long, ["12345"]), ("Tianjin", ["-7"]), language=EN)
    assert max(map(display_width, chart_lines(made, width))) <= width
