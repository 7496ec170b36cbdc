"""What a report says of itself as an official document."""

from datetime import date
from pathlib import Path

import pytest

from jjjdoc.findings import SourceError
from jjjdoc.loader.report import load_report
from jjjdoc.model.report import Report
from jjjdoc.model.walk import iterate_segments

HEAD = """\
id: r
languages: { source: zh-CN, targets: [en] }
title: { zh: 报告 }
date: 2024-03-01
sections: []
"""


def loaded(folder: Path, official: str) -> Report:
    path = folder / "r.yaml"
    path.write_text(f"{HEAD}official:\n{official}", encoding="utf-8")
    return load_report(path, folder)


def test_parts_are_segments_in_reading_order(tmp_path: Path) -> None:
    said = '  annexes: [{ zh: 甲 }, { en: B }]\n  addressee: { zh: 各机关 }\n  copy_number: "000001"\n  printed_on: 2024-03-02\n  sealed: true'
    report = loaded(tmp_path, said)
    assert report.official is not None
    assert [(name, segment.id, list(segment.texts)) for name, segment in report.official.parts] == [
        ("addressee", "official_addressee", ["zh-CN"]),
        ("annex", "official_annex_1", ["zh-CN"]),
        ("annex", "official_annex_2", ["en"]),
    ]
    assert report.official.sealed
    assert (report.official.copy_number, report.official.printed_on) == ("000001", date(2024, 3, 2))
    assert {segment.id for segment in iterate_segments(report)} >= {"official_addressee", "official_annex_2"}


def test_a_report_that_says_nothing_has_nothing(tmp_path: Path) -> None:
    path = tmp_path / "r.yaml"
    path.write_text(HEAD, encoding="utf-8")
    assert load_report(path, tmp_path).official is None


@pytest.mark.parametrize("number", ["国发〔2024〕1号", "京津冀办发〔2024〕120号", "示例〔示例〕示例号"])
def test_document_numbers(tmp_path: Path, number: str) -> None:
    assert loaded(tmp_path, f"  document_number: {{ zh: {number} }}").official


@pytest.mark.parametrize(
    "number",
    [
        "国发〔2024〕01号",
        "国发〔2024〕第1号",
        "国发〔24〕1号",
        "国发（2024）1号",
        "国发〔2024〕1",
        "国发2024年1号",
        "〔2024〕1号",
    ],
)
def test_what_is_no_document_number(tmp_path: Path, number: str) -> None:
    with pytest.raises(SourceError) as caught:
        loaded(tmp_path, f"  document_number:\n    zh: {number}\n")
    (fault,) = caught.value.faults
    assert (fault.place.start.line, fault.place.start.column) == (8, 9)
    assert "7.2.5" in fault.hint.text("zh")


@pytest.mark.parametrize(
    ("key", "text", "good"),
    [
        ("secrecy", "机密★1年", True),
        ("secrecy", "绝密★长期", True),
        ("secrecy", "秘密", True),
        ("secrecy", "机密★一年", False),
        ("urgency", "加急", True),
        ("urgency", "急", False),
    ],
)
def test_degrees(tmp_path: Path, key: str, text: str, good: bool) -> None:
    said = f"  {key}: {{ zh: {text}, en: Anything }}"
    if good:
        assert loaded(tmp_path, said).official
        return
    with pytest.raises(SourceError):
        loaded(tmp_path, said)
