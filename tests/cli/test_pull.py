"""`jjjdoc pull`: what it prints, and how it ends."""

from __future__ import annotations

from pathlib import Path

import pytest

from jjjdoc.cli import run
from pipeline.pull.conftest import Project
from pipeline.pull.conftest import project as project  # noqa: PLC0414 - a fixture

Captured = pytest.CaptureFixture[str]


def _run(project: Project, data: bytes, *options: str) -> int:
    path = project.folder / "edited.docx"
    path.write_bytes(data)
    return run(["--project", str(project.folder), "pull", str(path), *options])


def test_nothing_to_do(project: Project, capsys: Captured) -> None:
    assert _run(project, project.build("en"), "--messages", "en") == 0
    assert capsys.readouterr().out == "Nothing to pull: the file and the source are the same.\n"


def test_shown_then_written(project: Project, capsys: Captured) -> None:
    edited = project.edit("en")
    edited.replace("third_en", "third", "last")
    assert _run(project, edited.data(), "--messages", "en") == 0
    shown = capsys.readouterr().out
    assert "-        en: The words of the third paragraph are here." in shown
    assert "+        en: The words of the last paragraph are here." in shown
    assert shown.endswith(
        "Other languages to update:\n  third: zh\n"
        "Texts changed: 1, comments: 0. Run “jjjdoc pull --write” to write them to the source.\n"
    )
    assert _run(project, edited.data(), "--write", "--messages", "zh") == 0
    assert capsys.readouterr().out == "其他语言需要相应修改：\n  third: zh\n已写入：改动1处，批注0条。\n"
    assert _run(project, edited.data(), "--messages", "en") == 0
    assert capsys.readouterr().out == "Nothing to pull: the file and the source are the same.\n"


def test_something_could_not_be_taken(project: Project, capsys: Captured) -> None:
    edited = project.edit("zh")
    edited.replace("gdp_zh", "10.4", "10.5")
    assert _run(project, edited.data(), "--write", "--messages", "zh") == 1
    assert capsys.readouterr().out == (
        "未能取回（1处）：\n"
        "  gdp (zh): 数据有出入；请修改数据“output”，而非文字\n"
        "    源文件: 10.4万亿元\n"
        "    文件: 10.5万亿元\n"
        "未能取回任何改动：各处原因见上。\n"
    )


def test_it_could_not_run(project: Project, capsys: Captured, tmp_path: Path) -> None:
    data = project.build("en")
    assert _run(project, b"no Word file", "--messages", "en") == 2
    assert _run(project, data, "--write", "--diff", "--messages", "en") == 2
    assert _run(project, data, "--tracked", "ask", "--messages", "en") == 2
    assert _run(project, data, "--base", str(tmp_path / "none.docx"), "--messages", "en") == 2
    assert "Traceback" not in capsys.readouterr().err


def test_each_tracked_change_is_asked_about(
    project: Project, capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A note is shown by its name, and what is declined stays as it was."""
    edited = project.edit("en")
    edited.replace("gdp_en", "reached", "went up to", tracked=True)
    edited.replace("third_en", "third", "last", tracked=True)
    answers = iter([True, False])
    monkeypatch.setattr("sys.stdin.isatty", lambda: True)
    monkeypatch.setattr("click.confirm", lambda *_, **__: next(answers))
    assert _run(project, edited.data(), "--tracked", "ask", "--write", "--messages", "en") == 0
    shown = capsys.readouterr().err
    assert "after:  The economic output of the three places went up to" in shown
    assert "Growth was fast[^source]." in shown
    text = project.source.read_text("utf-8")
    assert "went up to {output}" in text
    assert "the third paragraph" in text
