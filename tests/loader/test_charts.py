"""Charts whose facts cannot be drawn together are told, each with its place."""

from collections.abc import Sequence
from pathlib import Path

import pytest

from jjjdoc.findings import SourceError
from jjjdoc.loader.report import load_report

HEAD = """\
id: r
languages: {source: zh, targets: [en]}
title: {zh: 题}
date: 2024-03-01
facts:
  money: {series: {2013: 71.2, 2023: 748.7}, scale: 亿, unit: CNY}
  more: {value: 5, scale: 亿, unit: CNY, period: 2023}
  loss: {value: -5, scale: 亿, unit: CNY, period: 2023}
  old: {value: 5, scale: 亿, unit: CNY, period: 2013}
  undated: {value: 5, scale: 亿, unit: CNY}
  share: {value: 5, unit: percent, period: 2023}
  firms: {value: 5, measure: 家}
  parks: {value: 5, measure: 个}
sections:
  - id: s
    title: {zh: 节}
    content:
      - kind: chart
        id: c
        title: {zh: 图}
"""


def faults(
    tmp_path: Path, kind: str, *facts: str, labels: bool = True, extra: Sequence[str] = ()
) -> list[str]:
    declared = "".join(f"  {name}: {{value: 1, scale: 亿, unit: CNY, period: 2023}}\n" for name in extra)
    lines = [f"        type: {kind}", "        series:"]
    for number, fact in enumerate(facts):
        label = f", label: {{zh: 项{number}}}" if labels else ""
        lines.append(f"          - {{fact: {fact}{label}}}")
    path = tmp_path / "r.yaml"
    path.write_text(
        HEAD.replace("sections:\n", f"{declared}sections:\n", 1) + "\n".join(lines) + "\n", encoding="utf-8"
    )
    try:
        load_report(path, tmp_path)
    except SourceError as error:
        found = sorted(error.faults, key=lambda fault: fault.place.start)
        return [f"{fault.place.start.line}: {fault.message.text('en')}" for fault in found]
    return []


@pytest.mark.parametrize(
    ("kind", "facts"),
    [("bar", ["money"]), ("line", ["money"]), ("bar", ["money", "more"]), ("pie", ["money@2023", "more"])],
)
def test_what_can_be_drawn(tmp_path: Path, kind: str, facts: list[str]) -> None:
    assert faults(tmp_path, kind, *facts) == []


@pytest.mark.parametrize(
    ("kind", "facts", "told"),
    [
        ("bar", ["money", "share"], ["24: all facts of a chart must have one unit: “share” is in percent, but “money” is in CNY"]),
        ("bar", ["firms", "parks"], ["24: all facts of a chart must have one unit: “parks” is in 个, but “firms” is in 家"]),
        ("bar", ["money", "mony"], ["24: there is no fact “mony”"]),
        ("bar", ["money@2014"], ["23: fact “money” has no value for 2014; it has: 2013, 2023"]),
        ("bar", ["more"], ["19: a chart needs more than one value"]),
        ("bar", ["money", "undated"], ["24: “undated” has no period, while other facts of this chart have several"]),
        ("line", ["more", "old"], ["19: a line needs values for at least two periods"]),
        ("pie", ["money", "more"], ["23: a pie shows one value of each fact; “money” has several: 2013, 2023"]),
        ("pie", ["more", "old"], ["24: all parts of a pie must have the same period: “old” is for 2013, but “more” is for 2023"]),
        ("pie", ["more", "loss"], ["24: a pie cannot show a negative value"]),
    ],
)  # fmt: skip
def test_what_cannot(tmp_path: Path, kind: str, facts: list[str], told: list[str]) -> None:
    found = faults(tmp_path, kind, *facts)
    assert found == told


def test_several_facts_need_labels(tmp_path: Path) -> None:
    message = "a chart of several facts needs a label for each fact"
    assert faults(tmp_path, "bar", "money", "more", labels=False) == [f"23: {message}", f"24: {message}"]


def test_more_series_than_can_be_told_apart(tmp_path: Path) -> None:
    facts = ["money", *(f"more{number}" for number in range(6))]
    told = faults(tmp_path, "bar", *facts, extra=facts[1:])
    assert [message.partition(": ")[2] for message in told] == [
        "this chart has 7 series; at most 6 can be told apart in print"
    ]


def test_a_kind_of_chart_that_does_not_exist(tmp_path: Path) -> None:
    (found,) = faults(tmp_path, "bars", "money")
    assert found == "21: “bars” is not allowed here"
