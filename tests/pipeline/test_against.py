"""Two files that should say the same: what of them is compared, and what only one of them has."""

from pathlib import Path

import pytest

from jjjdoc.errors import JjjdocError
from jjjdoc.findings import Finding
from jjjdoc.pipeline.lint.lint import LintRequest, lint

ZH = """\
# 水务报告

全市供水总量388亿立方米，同比增长3.2%。全市新建水厂12座。

| 地区 | 人口（万人） | 供水量（亿立方米） |
| --- | --- | --- |
| 东城区 | 71 | 1.2 |
| 西城区 | 110 | 1.8 |
| 朝阳区 | 345 | 6.1 |

治理河道36条[^1]，投资52.6亿元。

[^1]: 含支流14条。
"""
EN = """\
# Report on water

The city supplied 38.8 billion cubic meters of water, up 3.2 percent. It built 12 waterworks.

| District | Population (10,000) | Water supply (100 million cubic meters) |
| --- | --- | --- |
| Dongcheng | 71 | 1.2 |
| Xicheng | 110 | 1.8 |
| Chaoyang | 345 | 6.1 |

It improved 36 rivers[^1] at a cost of CNY 5.26 billion.

[^1]: Of these, 14 are tributaries.
"""


def findings(tmp_path: Path, zh: str, en: str, checked: str = "en") -> list[Finding]:
    for name, text in (("zh", zh), ("en", en)):
        (tmp_path / f"{name}.md").write_text(text, encoding="utf-8")
    other = "zh" if checked == "en" else "en"
    request = LintRequest(
        inputs=(str(tmp_path / f"{checked}.md"),),
        against=tmp_path / f"{other}.md",
        select=("counterpart", "number"),
    )
    return lint(None, request).findings


def rules(found: list[Finding]) -> list[str]:
    return sorted(finding.rule for finding in found)


@pytest.mark.parametrize("checked", ["en", "zh"])
def test_nothing_is_said_of_files_that_agree(tmp_path: Path, checked: str) -> None:
    assert findings(tmp_path, ZH, EN, checked) == []


def test_a_wrong_cell_is_found_though_a_column_is_missing(tmp_path: Path) -> None:
    rows = [line.split("|") for line in EN.split("\n")]
    en = "\n".join("|".join(row[:2] + row[3:]) if len(row) > 3 else "|".join(row) for row in rows)
    found = findings(tmp_path, ZH, en.replace("| 6.1 |", "| 6.7 |"))
    assert rules(found) == ["counterpart.lost", "number.mismatch"]
    assert next(each.text for each in found if each.rule == "number.mismatch") == "6.7"


def test_a_row_that_is_missing_is_one_finding(tmp_path: Path) -> None:
    found = findings(tmp_path, ZH, EN.replace("| Xicheng | 110 | 1.8 |\n", ""))
    assert rules(found) == ["counterpart.lost"]
    assert found[0].related[0].text == "西城区"


def test_a_row_too_many_is_added(tmp_path: Path) -> None:
    found = findings(tmp_path, ZH.replace("| 西城区 | 110 | 1.8 |\n", ""), EN)
    assert [(each.rule, each.text) for each in found] == [("counterpart.added", "Xicheng")]


def test_a_sentence_that_is_missing_is_told_once(tmp_path: Path) -> None:
    found = findings(tmp_path, ZH, EN.replace(" It built 12 waterworks.", ""))
    assert rules(found) == ["counterpart.lost"]
    assert found[0].related[0].text == "全市新建水厂12座。"


def test_a_note_is_compared(tmp_path: Path) -> None:
    found = findings(tmp_path, ZH, EN.replace("these, 14", "these, 41"))
    assert rules(found) == ["number.mismatch"]


def test_every_finding_stands_in_the_file_that_is_checked(tmp_path: Path) -> None:
    found = findings(tmp_path, ZH, EN.replace(" at a cost of CNY 5.26 billion", " in all"))
    assert rules(found) == ["number.missing"]
    assert Path(found[0].source.path).name == "en.md"
    assert Path(found[0].related[0].source.path).name == "zh.md"
    assert found[0].related[0].text == "52.6亿元"


def test_paragraphs_that_were_joined_are_compared_as_one(tmp_path: Path) -> None:
    zh = "# 报告\n\n供水388亿立方米。\n\n治理河道36条，投资52.6亿元。\n\n新建水厂12座，惠及居民240万人。"
    en = (
        "# Report\n\nWater supply was 38.8 billion cubic meters. In all 36 rivers were improved at a cost of"
        " CNY 5.36 billion.\n\nTwelve waterworks were built, to the benefit of 2.4 million residents."
    )
    found = findings(tmp_path, zh, en)
    assert [(each.rule, each.text) for each in found] == [("number.mismatch", "CNY 5.36 billion")]


def test_two_files_in_one_language_cannot_be_compared(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("One.\n", encoding="utf-8")
    (tmp_path / "b.md").write_text("Two.\n", encoding="utf-8")
    request = LintRequest(inputs=(str(tmp_path / "a.md"),), against=tmp_path / "b.md")
    errors = lint(None, request).errors
    assert [isinstance(error, JjjdocError) for error in errors] == [True]
    assert "different languages" in str(errors[0].message.text("en"))


def test_notes_are_compared_by_what_they_stand_for(tmp_path: Path) -> None:
    zh = "# 报告\n\n治理河道36条[^甲]，投资52.6亿元[^乙]。\n\n[^甲]: 含支流14条。\n[^乙]: 不含配套资金3.1亿元。\n"
    en = (
        "# Report\n\nIt improved 36 rivers[^1] at a cost of CNY 5.26 billion[^2].\n\n"
        "[^1]: Of these, 14 are tributaries.\n[^2]: This excludes matching funds of CNY 310 million.\n"
    )
    for name, text in (("zh", zh), ("en", en)):
        (tmp_path / f"{name}.md").write_text(text, encoding="utf-8")
    request = LintRequest(
        inputs=(str(tmp_path / "en.md"),), against=tmp_path / "zh.md", select=("counterpart", "segment")
    )
    assert lint(None, request).findings == []


def test_a_report_is_compared_as_it_reads(tmp_path: Path) -> None:
    report = tmp_path / "report.yaml"
    report.write_text(
        "id: water\nlanguages: {source: zh, targets: [en]}\ntitle: {zh: 水务报告, en: Report on water}\ndate: 2024-03-01\n"
        "facts: {supply: {value: 38.8, scale: 十亿, unit: cubic_meter}}\n"
        "sections:\n  - id: all\n    title: {zh: 概况, en: Overview}\n    content:\n"
        "      - id: first\n        zh: 全市供水总量{supply}。\n        en: The city supplied {supply} of water.\n",
        encoding="utf-8",
    )
    text = tmp_path / "en.md"
    text.write_text(
        "# Report on water\n\n## Overview\n\nThe city supplied 36.8 billion cubic meters of water.\n",
        encoding="utf-8",
    )
    request = LintRequest(
        inputs=(str(text),), against=report, select=("counterpart", "number", "segment.placeholder")
    )
    result = lint(None, request)
    assert not result.faults
    assert rules(result.findings) == ["number.mismatch"]


UNITS_ZH = """\
# 水利统计

| 指标 | 单位 | 2023年 |
| --- | --- | --- |
| 投资 | 亿元 | 343.9 |
| 用水总量 | 亿立方米 | 221.3 |
| 灌溉面积 | 万亩 | 46.0 |

| 类别（单位：亿元） | 中央投资 | 合计 |
| --- | --- | --- |
| 防洪工程 | 62.4 | 141.1 |
| 水网工程 | 35.8 | 119.7 |
"""
UNITS_EN = """\
# Statistics on water

| Indicator | Unit | 2023 |
| --- | --- | --- |
| Investment | RMB billion | 34.39 |
| Water use | billion m³ | 22.13 |
| Irrigated area | thousand mu | 460 |

| Category (RMB billion) | Central investment | Total |
| --- | --- | --- |
| Flood control projects | 6.24 | 14.11 |
| Water network projects | 3.58 | 11.97 |
"""


def test_cells_have_the_unit_of_their_row_or_of_the_head_of_the_first_column(tmp_path: Path) -> None:
    assert findings(tmp_path, UNITS_ZH, UNITS_EN) == []
    found = findings(tmp_path, UNITS_ZH, UNITS_EN.replace("| 460 |", "| 46 |").replace("6.24", "62.4"))
    assert [(each.rule, each.text) for each in found] == [
        ("number.mismatch", "46"),
        ("number.mismatch", "62.4"),
    ]


def test_rows_and_numbers_of_headings_in_plain_text_have_no_scale(tmp_path: Path) -> None:
    zh = "水利报告\n\n（一）抗旱\n\n全年投资386.5亿元。\n\n  指标   2023年   2024年\n\n  投资   343.9   386.5\n\n  用水   221.3   217.2\n"
    en = (
        "Report on Water\n\n2.1 Drought Relief\n\nInvestment came to CNY 38.65 billion.\n\n"
        "  Indicator   2023   2024\n\n  Investment   34.39   38.65\n\n  Water use   22.13   21.72\n"
    )
    for name, text in (("zh", zh), ("en", en)):
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
    request = LintRequest(
        inputs=(str(tmp_path / "en.txt"),), against=tmp_path / "zh.txt", select=("counterpart", "number")
    )
    assert lint(None, request).findings == []
