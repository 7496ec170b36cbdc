"""Watching: what changed is built again, and only that."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from jjjdoc.cli import run
from jjjdoc.config.read import read_settings
from jjjdoc.pipeline.build.watch import affected_reports, dependencies, take_snapshot, watch, watched_files
from jjjdoc.pipeline.project.reports import load_reports, select_reports

PROJECT = Path(__file__).parents[1] / "commands" / "project"


def touch(path: Path, text: str) -> None:
    path.write_text(text, encoding="utf-8")


def pauses(*actions: Callable[[], object]) -> Callable[[], None]:
    """Do one thing in each pause of a watch, and interrupt it when all are done."""
    waiting: Iterator[Callable[[], object]] = iter(actions)

    def pause() -> None:
        action = next(waiting, None)
        if action is None:
            raise KeyboardInterrupt
        action()

    return pause


def nothing() -> None:
    """Let a pause go by."""


def test_a_change_is_built_once_it_has_settled(tmp_path: Path) -> None:
    file = tmp_path / "a.yaml"
    touch(file, "1")
    built: list[frozenset[Path]] = []

    def build(changed: frozenset[Path]) -> list[Path]:
        built.append(changed)
        return [tmp_path]

    pause = pauses(nothing, lambda: touch(file, "12"), lambda: touch(file, "123"), nothing, nothing)
    with pytest.raises(KeyboardInterrupt):
        watch(build, pause)
    assert built == [frozenset(), frozenset({file})]


def test_new_and_removed_files_are_changes(tmp_path: Path) -> None:
    first, second = tmp_path / "a.yaml", tmp_path / "sub" / "b.yaml"
    touch(first, "1")
    second.parent.mkdir()
    built: list[frozenset[Path]] = []

    def build(changed: frozenset[Path]) -> list[Path]:
        built.append(changed)
        return [tmp_path]

    pause = pauses(lambda: touch(second, "1"), nothing, first.unlink, nothing)
    with pytest.raises(KeyboardInterrupt):
        watch(build, pause)
    assert built == [frozenset(), frozenset({second}), frozenset({first})]


def test_a_change_during_a_build_is_built_next(tmp_path: Path) -> None:
    file = tmp_path / "a.yaml"
    touch(file, "1")
    built: list[frozenset[Path]] = []

    def build(changed: frozenset[Path]) -> list[Path]:
        built.append(changed)
        if len(built) == 2:
            touch(file, "changed while it was built")
        return [file]

    with pytest.raises(KeyboardInterrupt):
        watch(build, pauses(lambda: touch(file, "12"), nothing, nothing, nothing))
    assert built == [frozenset(), frozenset({file}), frozenset({file})]


def test_hidden_and_backup_files_do_not_count(tmp_path: Path) -> None:
    for name in (".a.yaml.swp", "a.yaml~", "~$a.docx", "a.yaml"):
        touch(tmp_path / name, "1")
    (tmp_path / ".git").mkdir()
    touch(tmp_path / ".git" / "index", "1")
    assert set(take_snapshot([tmp_path, tmp_path / "missing"])) == {tmp_path / "a.yaml"}


@pytest.fixture
def project(tmp_path: Path) -> Path:
    root = tmp_path / "project"
    shutil.copytree(PROJECT, root)
    text = (root / "sources" / "small.yaml").read_text(encoding="utf-8")
    shared = root / "shared"
    shared.mkdir()
    touch(shared / "facts.yaml", "facts:\n  places:\n    value: 3\n")
    other = text.replace("id: small", "id: other\ninclude: [../shared/facts.yaml]")
    touch(root / "sources" / "other.yaml", other)
    return root


def test_a_change_concerns_the_reports_that_use_the_file(project: Path) -> None:
    settings = read_settings(project / "jjjdoc.toml")
    reports = load_reports(settings, select_reports(settings, ())).reports
    other, small = project / "sources" / "other.yaml", project / "sources" / "small.yaml"
    shared = project / "shared" / "facts.yaml"
    assert [dependencies(report, project) for report in reports] == [{other, shared}, {small}]

    def affected(*changed: Path) -> tuple[str, ...]:
        return affected_reports(reports, project, frozenset(changed))

    assert affected(small) == (str(small),)
    assert affected(shared) == (str(other),)
    assert affected(shared, small) == (str(other), str(small))
    assert affected(small, project / "glossary.yaml") == ()
    watched = watched_files(settings, reports)
    assert {project / "jjjdoc.toml", project / "glossary.yaml", project / "sources", shared} <= set(watched)


def test_the_command_goes_on_after_faults_and_ends_quietly(
    project: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    source = project / "sources" / "small.yaml"
    shared = project / "shared" / "facts.yaml"
    good = source.read_text(encoding="utf-8")
    touch(shared, "facts:\n  places:\n    valeu: 3\n")
    shown: list[str] = []

    def note(action: Callable[[], object]) -> Callable[[], object]:
        def noted() -> None:
            captured = capsys.readouterr()
            shown.append(captured.out + captured.err)
            action()

        return noted

    pause = pauses(
        note(lambda: touch(shared, "facts:\n  places:\n    value: 3\n")),
        nothing,
        note(lambda: touch(source, good.replace("{output}", "{outptu}"))),
        nothing,
        note(lambda: touch(source, good.replace("达到", "升至"))),
        nothing,
        note(lambda: touch(source, good)),
        nothing,
        note(nothing),
    )
    monkeypatch.setattr("jjjdoc.pipeline.build.watch.time.sleep", lambda _: pause())
    monkeypatch.chdir(project)
    arguments = ["--messages", "en", "build", "--format", "txt", "--edition", "zh", "--watch"]
    assert run(arguments) == 0
    unknown_key, first, faulty, mended, small_alone = shown
    assert "shared/facts.yaml:3:5: “valeu”" in unknown_key
    assert "build/small-zh.txt" in first
    assert "build/other-zh.txt" in first
    assert "there is no fact “outptu”" in faulty
    assert "other-zh.txt" in mended
    assert "small-zh.txt" in small_alone
    assert "other-zh.txt" not in small_alone
    assert all("Watching for changes" in part for part in shown)
    assert capsys.readouterr().err.strip() == ""
