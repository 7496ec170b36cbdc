"""Which files of a project are reports, and the faults of all of them in one run."""

from pathlib import Path

import pytest

from jjjdoc.config.settings import Settings
from jjjdoc.errors import JjjdocError
from jjjdoc.findings import SourceError
from jjjdoc.model.report import Report
from jjjdoc.pipeline.project.reports import load_reports, select_reports

HEAD = """\
id: {id}
languages:
  source: zh-CN
  targets: [en]
title:
  zh: |
    报告
date: 2024-03-01
"""

GLOSSARY = """\
concepts:
  - id: bmc
    zh:
      preferred: 北京城市副中心
    en:
      preferred: Beijing Municipal Administrative Center
"""


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    (tmp_path / "sources").mkdir()
    (tmp_path / "glossary.yaml").write_text(GLOSSARY, encoding="utf-8")
    return Settings(
        tmp_path, None, tmp_path / "sources", tmp_path / "glossary.yaml", (), tmp_path / "build", ()
    )


def add(settings: Settings, file: str, body: str, name: str) -> None:
    (settings.sources / file).write_text(HEAD.format(id=name) + body, encoding="utf-8")


def load(settings: Settings) -> tuple[Report, ...]:
    return load_reports(settings, select_reports(settings, ())).reports


def test_faults_of_all_files_in_one_run(settings: Settings) -> None:
    add(settings, "b.yaml", "sections: no\n", "b")
    add(settings, "a.yml", "facts: {x: {}}\nsections: []\n", "a")
    add(settings, "good.yaml", "sections: []\n", "good")
    (settings.sources / "c.yaml").write_text("id: [", encoding="utf-8")
    (settings.sources / "d.yaml").write_bytes(b"id: \xff")
    (settings.sources / "notes.txt").write_text("not YAML", encoding="utf-8")
    settings.glossary.write_text("concepts: 1\n", encoding="utf-8")
    with pytest.raises(SourceError) as caught:
        load(settings)
    assert [fault.place.path for fault in caught.value.faults] == [
        "glossary.yaml",
        "sources/a.yml",
        "sources/b.yaml",
        "sources/c.yaml",
        "sources/d.yaml",
    ]


def test_shared_facts_are_no_report(settings: Settings) -> None:
    add(settings, "b.yaml", "include: [facts.yaml]\nsections: []\n", "b")
    add(settings, "a.yaml", "include: [facts.yaml]\nsections: []\n", "a")
    (settings.sources / "facts.yaml").write_text("facts: {x: {value: 1}}\n", encoding="utf-8")
    reports = load(settings)
    assert [report.id for report in reports] == ["a", "b"]
    assert [list(report.facts) for report in reports] == [["x"], ["x"]]


def test_fault_of_a_shared_file_is_told_once(settings: Settings) -> None:
    for name in "ab":
        add(settings, f"{name}.yaml", "include: [facts.yaml]\nsections: []\n", name)
    (settings.sources / "facts.yaml").write_text("facts: {x: {value: one}}\n", encoding="utf-8")
    with pytest.raises(SourceError) as caught:
        load(settings)
    assert [str(fault.place) for fault in caught.value.faults] == ["sources/facts.yaml:1:20"]


def test_two_reports_of_one_id_would_overwrite_each_other(settings: Settings) -> None:
    for name in "ab":
        add(settings, f"{name}.yaml", "sections: []\n", "same")
    with pytest.raises(JjjdocError, match=r"sources/a\.yaml and sources/b\.yaml have the same id"):
        load(settings)


def test_a_project_without_reports(settings: Settings) -> None:
    with pytest.raises(JjjdocError, match="there is no report in sources"):
        load(settings)
    settings.sources.rmdir()
    with pytest.raises(JjjdocError, match="there is no folder “sources”"):
        load(settings)
