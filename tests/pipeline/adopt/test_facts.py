"""Which figures are proposed as facts, and that nothing visible changes by it."""

from __future__ import annotations

import re
from decimal import Decimal

import pytest

from jjjdoc.language.quantity.write import write_fact
from jjjdoc.loader.values import ID_PATTERN
from jjjdoc.model.walk import iterate_segments
from jjjdoc.tree.nodes import FactReference, Text
from jjjdoc.tree.walk import iterate_inlines
from pipeline.adopt.conftest import Adopting

START = "# Report\n\n## Overview\n\n"


def shown(adopting: Adopting, language: str) -> list[str]:
    """The texts of a report as a reader sees them."""
    report = adopting.report
    texts = []
    for segment in iterate_segments(report):
        parts = []
        for node in iterate_inlines(segment.texts[language].inlines):
            if isinstance(node, Text):
                parts.append(node.text)
            elif isinstance(node, FactReference):
                parts.append(write_fact(report.facts[node.fact], node.period, node.options, language))
        texts.append("".join(parts))
    return texts


def test_a_figure_that_stands_twice_is_a_fact_written_as_it_was(adopting: Adopting) -> None:
    adopting.pair(
        "# 报告\n\n## 概况\n\n总量达到10.4万亿元。\n\n其中包括10.4万亿元的存量，约1234.5公里。\n\n里程约1234.5公里。\n",
        "# Report\n\n## Overview\n\nThe total reached CNY 10.4 trillion.\n\nIt includes a stock of CNY 10.4 trillion and about"
        " 1,234.5 kilometers.\n\nThe length is about 1,234.5 kilometers.\n",
    )
    facts = adopting.report.facts
    assert {(fact.id, fact.values[0].value, fact.scale, fact.qualifier) for fact in facts.values()} == {
        ("cny_10_4_trillion", Decimal("10.4"), "万亿", "exact"),
        ("kilometers_1234_5", Decimal("1234.5"), "", "about"),
    }
    assert shown(adopting, "zh-CN")[2:] == [
        "总量达到10.4万亿元。",
        "其中包括10.4万亿元的存量，约1234.5公里。",
        "里程约1234.5公里。",
    ]
    assert shown(adopting, "en")[-1] == "The length is about 1,234.5 kilometers."


def test_a_figure_written_in_another_way_stays_and_is_named(adopting: Adopting) -> None:
    result = adopting.one("# 报告\n\n## 概况\n\n总里程10880公里。\n\n年末总里程为10880公里。\n")
    assert not adopting.report.facts, "a fact would be 10,880公里 or 1.088万公里"
    assert "# adopt: also repeated" in result.text


@pytest.mark.parametrize(
    "text",
    [
        "It rose by 5 percent.\n\nIt fell by 5 percent.",  # one digit may be anything
        "In 2023 it rose.\n\nIt was 2023 when it fell.",  # years
        "There are 3,000 schools.\n\nThere are 3,000 parks.",  # round counts of different things
        "There are 1,234 schools.\n\nThere are 1,234 parks.",  # the same count of different things
        "The 125th day.\n\nThe 125th night.",  # places in an order
        "From 125.5 to 180.5 hectares.\n\nFrom 125.5 to 180.5 hectares.",  # ranges
    ],
)
def test_what_may_be_two_things_is_no_fact(adopting: Adopting, text: str) -> None:
    adopting.one(f"{START}{text}\n")
    assert not adopting.report.facts


def test_the_same_count_of_the_same_things_is_a_fact(adopting: Adopting) -> None:
    adopting.one(f"{START}There are 1,234 schools here.\n\nOf the 1,234 schools here some are new.\n")
    assert list(adopting.report.facts) == ["schools_1234"]


def test_key_figures_are_facts_or_paragraphs(adopting: Adopting) -> None:
    text = "# Report\n\n## Overview\n\n- **CNY 10.4 trillion**: Output\n- **{value}**: Growth\n"
    assert "kind: key_figures" in adopting.one(text.format(value="5.3 percent")).text
    result = adopting.one(text.format(value="5.3%"))
    assert "key_figures" not in result.text
    assert "5.3%" in result.text


def test_facts_can_be_left_alone(adopting: Adopting) -> None:
    text = f"{START}It cost CNY 12.34 billion.\n\nThe cost was CNY 12.34 billion.\n"
    assert "cny_12_34_billion" in adopting.one(text).text
    assert "facts" not in adopting.one(text, facts=False).text


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("13.1 Government End Users", "government_13_1"),
        ("1,234 ÉCOLES", "ecoles_1234"),
        ("1,234 people's wishes", "people_1234"),
        ("1,234 学校", "count_1234"),
        ("1,234 Поезда", "count_1234"),
        (f"1,234 {'Extra' * 20}", None),
    ],
)
def test_any_noun_makes_an_id(adopting: Adopting, written: str, name: str | None) -> None:
    adopting.files(
        adopting.write("en.md", f"{START}There are {written}.\n\nOf all {written} one is new.\n"),
        languages=("en",),
    )
    [fact] = adopting.report.facts
    assert re.fullmatch(ID_PATTERN, fact)
    assert name in (None, fact)


def test_counts_of_different_things_with_one_name_have_ids_of_their_own(adopting: Adopting) -> None:
    lines = [f"There are 1,234 {noun} here." for noun in ("Schools", "schools", "SCHOOLS") for _ in range(2)]
    adopting.one(START + "\n\n".join(lines))
    assert list(adopting.report.facts) == ["schools_1234", "schools_1234_2", "schools_1234_3"]


def test_a_capitalized_noun_makes_an_id_in_two_files(adopting: Adopting) -> None:
    adopting.pair(
        "去年开行112列中欧班列。\n\n今年112列中欧班列开往欧洲。\n",
        "Last year 112 China-Europe freight trains ran.\n\nThis year the 112 China-Europe freight trains go to Europe.\n",
    )
    assert list(adopting.report.facts) == ["china_112"]
