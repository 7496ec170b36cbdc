"""`allow` in a mapping of a report holds for what stands in that mapping."""

from pathlib import Path

from jjjdoc.findings import Allowance
from jjjdoc.loader.report import load_report

REPORT = """\
id: small
languages: {source: zh-CN, targets: [en]}
title:
  zh: 小报告
  allow:
    - rule: english.doubled_word
      reason: 标题照录
date: 2024-03-01
allow: [{rule: chinese, reason: 全文照录}]
sections:
  - id: one
    title: {zh: 一}
    content:
      - id: text
        zh: 文字
        allow:
          - rule: "name.truncated"
      - kind: table
        id: table
        columns: [{id: a, text: 甲, allow: [{rule: term, reason: 甲}]}]
        rows: [{id: r, cells: [{text: 乙, allow: [{rule: term, reason: 乙}]}], allow: [{rule: term, reason: 行}]}]
"""


def read(folder: Path) -> tuple[Allowance, ...]:
    path = folder / "small.yaml"
    path.write_text(REPORT, encoding="utf-8", newline="\n")
    return load_report(path, folder).allowances


def test_each_is_read_with_its_reason(tmp_path: Path) -> None:
    assert [(allowance.rule, allowance.reason) for allowance in read(tmp_path)] == [
        ("english.doubled_word", "标题照录"),
        ("chinese", "全文照录"),
        ("name.truncated", ""),
        ("term", "甲"),
        ("term", "乙"),
        ("term", "行"),
    ]


def test_it_stands_where_its_rule_is_named(tmp_path: Path) -> None:
    for allowance in read(tmp_path):
        assert REPORT[allowance.start : allowance.end] == allowance.rule


def test_it_covers_its_mapping_and_nothing_else(tmp_path: Path) -> None:
    title, whole, text, _, cell, row = (allowance.covers for allowance in read(tmp_path))
    assert title is not None
    assert "小报告" in REPORT[slice(*title)]
    assert "文字" not in REPORT[slice(*title)]
    assert whole is not None
    assert REPORT[slice(*whole)].startswith("id: small")
    assert "乙" in REPORT[slice(*whole)]
    assert text is not None
    assert "文字" in REPORT[slice(*text)]
    assert "甲" not in REPORT[slice(*text)]
    assert cell is not None
    assert REPORT[slice(*cell)].startswith("{text: 乙")
    assert row is not None
    assert REPORT[slice(*row)].startswith("{id: r")
