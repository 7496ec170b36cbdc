"""What works without a project: the glossary that comes with jjjdoc, schemas, a new project."""

from pathlib import Path

import pytest

from jjjdoc.cli import run

Captured = pytest.CaptureFixture[str]


@pytest.fixture(autouse=True)
def elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def test_the_glossary_that_comes_with_jjjdoc_is_looked_up(capsys: Captured) -> None:
    assert run(["--messages", "en", "terms", "find", "两翼"]) == 0
    assert "two wings" in capsys.readouterr().out


def test_a_project_that_is_named_must_be_there(tmp_path: Path, capsys: Captured) -> None:
    assert run(["--messages", "en", "--project", str(tmp_path), "terms", "list"]) == 2
    assert "is not in a jjjdoc project" in capsys.readouterr().err


def test_schemas_are_printed(capsys: Captured) -> None:
    assert run(["schema", "glossary"]) == 0
    assert '"$schema": "http://json-schema.org/draft-07/schema#"' in capsys.readouterr().out


def test_a_new_project_builds_every_edition(tmp_path: Path, capsys: Captured) -> None:
    assert run(["init", "made"]) == 0
    assert run(["--project", "made", "build"]) == 0
    written = {path.name for path in (tmp_path / "made" / "build").iterdir() if path.is_file()}
    editions = ("zh", "en", "paired", "interleaved", "briefing-zh", "briefing-en")
    assert {f"report-{edition}.docx" for edition in editions} <= written
    assert capsys.readouterr().err == ""


def test_the_same_source_gives_the_same_bytes(tmp_path: Path) -> None:
    assert run(["init", "made"]) == 0
    for output in ("first", "second"):
        assert run(["--project", "made", "build", "--output", output]) == 0
    first, second = (
        {path.name: path.read_bytes() for path in (tmp_path / name).rglob("*") if path.is_file()}
        for name in ("first", "second")
    )
    assert len(first) >= 16
    assert first == second
