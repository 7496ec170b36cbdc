"""The time of SOURCE_DATE_EPOCH, and what it is put into."""

from datetime import UTC, datetime
from pathlib import Path
from zipfile import ZipFile

import pytest

from jjjdoc.cli import run
from jjjdoc.pipeline.project.clock import now, source_date


def test_the_time_is_that_of_source_date_epoch(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1709251200")
    assert now() == source_date() == datetime(2024, 3, 1, tzinfo=UTC)


@pytest.mark.parametrize("value", ["", "yesterday", "-1", "1.5", "９", "9" * 30])
def test_what_is_no_time_is_passed_over(value: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", value)
    assert source_date() is None


def test_word_files_are_said_to_be_made_then(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert run(["init", str(tmp_path / "report")]) == 0

    def core(folder: str) -> str:
        made = ["--project", str(tmp_path / "report"), "build", "--edition", "en", "--format", "docx"]
        assert run([*made, "--output", str(tmp_path / folder)]) == 0
        [file] = (tmp_path / folder).rglob("*.docx")
        with ZipFile(file) as package:
            return package.read("docProps/core.xml").decode()

    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    assert "2023-11-14T22:13:20Z" not in core("plain")
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    assert core("dated").count("2023-11-14T22:13:20Z") == 2
