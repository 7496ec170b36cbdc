"""The cells of a table take scale and unit from what governs them, in each language on its own."""

from pathlib import Path

import pytest

from jjjdoc.pipeline.lint.lint import LintRequest, lint

REPORT = """\
id: r
languages: {source: zh, targets: [en]}
title: {zh: 报告, en: Report}
date: 2024-01-01
sections:
  - id: s
    title: {zh: 指标, en: Indicators}
    content:
      - {id: line, zh: 主要指标见下表。, en: The main indicators are in the table below.}
      - kind: table
        id: t
        caption: {zh: "CAPTION_ZH", en: "CAPTION_EN"}
        columns:
          - {id: name, zh: 项目, en: Item}
          - {id: value, zh: "COLUMN_ZH", en: "COLUMN_EN"}
        rows:
          - id: r1
            cells:
              - {zh: "ROW_ZH", en: "ROW_EN"}
              - {zh: "388", en: "VALUE"}
"""


def findings(folder: Path, **texts: str) -> list[tuple[str, str]]:
    values = {"CAPTION": ("数据", "Data"), "COLUMN": ("数值", "Figure"), "ROW": ("水", "Water")}
    values |= {name: tuple(text.split("|")) for name, text in texts.items() if name != "VALUE"}  # type: ignore[misc]
    text = REPORT.replace("VALUE", texts["VALUE"])
    for name, (chinese, english) in values.items():
        text = text.replace(f"{name}_ZH", chinese).replace(f"{name}_EN", english)
    path = folder / "report.yaml"
    path.write_text(text, encoding="utf-8")
    result = lint(None, LintRequest((str(path),)))
    assert not result.faults
    found = result.findings
    return [(each.rule, each.text) for each in found if each.rule.startswith("number.")]


@pytest.mark.parametrize(
    "heading",
    [
        {"ROW": "用水总量（亿立方米）|Total water use (billion cubic meters)"},
        {"COLUMN": "用水量（亿立方米）|Water use (billion cubic meters)"},
        {"COLUMN": "亿元|CNY billion"},
        {"CAPTION": "收入（单位：亿元）|Revenue (unit: CNY billion)"},
    ],
)
def test_headings_of_another_scale_are_compared_by_value(tmp_path: Path, heading: dict[str, str]) -> None:
    assert findings(tmp_path, VALUE="38.8", **heading) == []
    assert findings(tmp_path, VALUE="388", **heading) == [("number.mismatch", "388")]


def test_the_nearest_heading_with_a_unit_counts(tmp_path: Path) -> None:
    headings = {
        "CAPTION": "指标（单位：亿元）|Indicators (unit: CNY billion)",
        "ROW": "人口（万人）|People (million)",
    }
    assert findings(tmp_path, VALUE="3.88", **headings) == []


def test_a_unit_that_one_language_alone_names_is_not_used(tmp_path: Path) -> None:
    assert findings(tmp_path, VALUE="388", COLUMN="用水量（亿立方米）|Water use") == []


def test_a_unit_in_a_heading_is_no_figure(tmp_path: Path) -> None:
    units = "人口（万人）|People (10,000 persons)"
    assert findings(tmp_path, VALUE="388", COLUMN=units) == []
