"""Charts: what is read from the facts, and the words for it."""

from collections.abc import Callable
from pathlib import Path

import pytest

from jjjdoc.config.settings import Edition
from jjjdoc.editions.build import build_document
from jjjdoc.loader.report import load_report
from jjjdoc.tree.nodes import Chart
from jjjdoc.writers.plain import plain_text

FACTS = """\
id: r
languages: {source: zh, targets: [en]}
title: {zh: 题, en: Title}
date: 2024-03-01
facts:
  contracts:
    series: {2023: 748.7, 2013: 71.2}
    scale: 亿
    unit: CNY
  others:
    series: {2018: 12, 2023: 40}
    scale: 亿
    unit: CNY
  twice:
    unit: CNY
    derived:
      sum: [contracts@2023, others@2023]
  air:
    series: {2014: 85.9, 2015: 80.6, 2016: 73, 2017: 58, 2018: 51, 2019: 42, 2020: 38, 2021: 33, 2022: 30, 2023: 32}
    unit: microgram_per_cubic_meter
sections:
  - id: s
    title: {zh: 节, en: Section}
    content:
      - kind: chart
        id: c
"""

ONE = """\
        type: bar
        title: {zh: 成交额, en: Contracts}
        series: [fact: contracts]
"""
TWO = """\
        type: bar
        title: {zh: 成交额, en: Contracts}
        series:
          - {fact: contracts, label: {zh: 流向津冀, en: To the region}}
          - {fact: others, label: {zh: 流向其他, en: Elsewhere}}
"""
PARTS = """\
        type: pie
        title: {zh: 成交额, en: Contracts}
        series:
          - {fact: contracts@2023, label: {zh: 流向津冀, en: To the region}}
          - {fact: others@2023, label: {zh: 流向其他, en: Elsewhere}}
"""
AIR = """\
        type: line
        title: {zh: 细颗粒物, en: PM2.5}
        series: [fact: air]
"""


@pytest.fixture
def chart(tmp_path: Path) -> Callable[..., Chart]:
    def build(text: str, *languages: str, layout="interleaved") -> Chart:
        path = tmp_path / "r.yaml"
        path.write_text(FACTS + text, encoding="utf-8")
        document = build_document(load_report(path, tmp_path), Edition("e", languages, layout=layout), None)
        (found,) = (block for block in document.blocks if isinstance(block, Chart))
        return found

    return build


def points(made: Chart) -> list[list[str | None]]:
    return [[point and point.text for point in series.points] for series in made.series]


def words(made: Chart) -> str:
    assert made.alternative is not None
    return plain_text(made.alternative.inlines)


def test_periods_are_categories_in_the_order_of_time(chart) -> None:
    made = chart(ONE, "zh")
    assert (made.categories, made.unit, points(made)) == (("2013年", "2023年"), "亿元", [["71.2", "748.7"]])
    made = chart(ONE, "en")
    assert (made.categories, made.unit, points(made)) == (
        ("2013", "2023"),
        "CNY billion",
        [["7.12", "74.87"]],
    )


def test_a_fact_without_a_value_for_a_period_leaves_a_gap(chart) -> None:
    made = chart(TWO, "en")
    assert made.categories == ("2013", "2018", "2023")
    assert points(made) == [["7.12", None, "74.87"], [None, "1.2", "4"]]


def test_facts_of_one_value_are_categories_themselves(chart) -> None:
    made = chart(PARTS, "zh")
    assert (made.categories, points(made)) == ((), [["748.7"], ["40"]])


def test_many_years_are_numbers_alone(chart) -> None:
    assert chart(AIR, "zh").categories[:2] == ("2014", "2015")


def test_a_derived_fact_can_be_drawn(chart) -> None:
    made = chart(PARTS.replace("others@2023", "twice"), "zh")
    assert points(made) == [["748.7"], ["788.7"]]


@pytest.mark.parametrize(
    ("text", "language", "said"),
    [
        (ONE, "zh", "柱形图：成交额。2013年71.2亿元，2023年748.7亿元。"),
        (ONE, "en", "Bar chart: Contracts. CNY 7.12 billion in 2013, CNY 74.87 billion in 2023."),
        (PARTS, "zh", "饼图：成交额。流向津冀748.7亿元；流向其他40亿元。"),
        (PARTS, "en", "Pie chart: Contracts. To the region: CNY 74.87 billion; Elsewhere: CNY 4 billion."),
        (
            TWO,
            "zh",
            "柱形图：成交额。流向津冀，2013年71.2亿元，2023年748.7亿元；流向其他，2018年12亿元，2023年40亿元。",
        ),
        (
            AIR,
            "zh",
            (
                "折线图：细颗粒物。始于2014年85.9微克/立方米，止于2023年32微克/立方米，"
                "最低为2022年30微克/立方米，最高为2014年85.9微克/立方米。"
            ),
        ),
    ],
)
def test_the_alternative_text_says_what_is_shown(chart, text, language, said) -> None:
    assert words(chart(text, language)) == said


def test_an_alternative_text_of_the_author_stays(chart) -> None:
    made = chart(ONE + "        alt: {zh: 成交额十年间增长九倍多。, en: More than tenfold.}\n", "zh")
    assert words(made) == "成交额十年间增长九倍多。"


@pytest.mark.parametrize("layout", ["interleaved", "side_by_side"])
def test_a_paired_edition_has_one_chart_on_one_axis(chart, layout) -> None:
    made = chart(TWO, "zh", "en", layout=layout)
    (english,) = made.translations
    assert (made.unit, english.unit) == ("亿元", "CNY 100 million")
    assert plain_text(english.title.inlines) == "Contracts"
    assert english.alternative is None
    assert words(made).startswith("柱形图：成交额。")
