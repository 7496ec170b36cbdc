"""Commands that write several files: all or none, and if a command is killed between two, the next one finds out."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from jjjdoc.cli import run
from pipeline.pull.edited import Edited

PROJECT = Path(__file__).parents[1] / "commands" / "project"
SHARED = """\
references:
  bulletin:
    title:
      zh: 统计公报
      en: The Bulletin
"""
SETTINGS = """
[editions.final]
languages = ["en"]
formats = ["txt"]
final = true
"""
OTHER = """\
id: other
languages: {source: zh, targets: [en]}
title: {zh: 另一份报告, en: Another Report}
date: 2024-03-01
sections:
  - id: first
    title: {zh: 进展, en: Progress}
    content:
      - {zh: 第一段。, en: The first paragraph.}
"""
KILL = """\
import os, sys
from jjjdoc.cli import run
left = int(sys.argv[1])
replace = os.replace
def replace_and_leave(*names, **more):
    global left
    replace(*names, **more)
    left -= 1
    if not left:
        os._exit(9)
os.replace = replace_and_leave
sys.exit(run(sys.argv[2:]))
"""

Command = tuple[str, ...]
COMMANDS: dict[str, Command] = {
    "import": ("import", "back.xlf"),
    "pull": ("pull", "edited.docx", "--write"),
    "accept": ("accept", "--all", "--state", "reviewed"),
    "fix": ("lint", "one.md", "two.md", "--select", "english.doubled_word", "--fix", "--output", "left.txt"),
    "baseline": ("lint", "one.md", "--select", "english.doubled_word", "--write-baseline", "base.json"),
    "ids": ("ids", "--write"),
    "new": ("new", "fact", "area", "--report", "small"),
    "adopt": ("adopt", "zh.md", "en.md", "-o", "sources/adopted.yaml", "--beads", "pairs.tsv"),
    "init": ("init", "fresh"),
    "template": ("template", "new", "house", "--from", "edited.docx"),
    "terms": ("terms", "import", "terms.csv", "--output", "new.yaml"),
    "build": ("build", "small", "--edition", "en", "--format", "txt", "--format", "md"),
    "export": ("export", "small", "--format", "xliff", "--output", "out.xlf"),
}
"""Every command that writes, with as many files as it can."""


def content(folder: Path) -> dict[str, bytes | None]:
    """Return what is in a folder; None for folders."""
    paths = (path for path in folder.rglob("*") if "__pycache__" not in path.parts)
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() if path.is_file() else None for path in paths
    }


@pytest.fixture(scope="module")
def prepared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a project of two reports and a file they share, everything accepted, with something for each command."""
    folder = tmp_path_factory.mktemp("prepared") / "project"
    shutil.copytree(PROJECT, folder)
    write(folder / "shared.yaml", SHARED)
    small = folder / "sources" / "small.yaml"
    text = small.read_text(encoding="utf-8")
    text = text.replace("date: 2024-03-01\n", "date: 2024-03-01\ninclude: [../shared.yaml]\n")
    write(small, text.rstrip("\n") + "\n        en: This is still to be done.\n")
    settings = folder / "jjjdoc.toml"
    write(settings, settings.read_text(encoding="utf-8") + SETTINGS)
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(folder)
        assert run(["accept", "--all", "--state", "final"]) == 0
        assert run(["export", "small", "--format", "xliff2", "--output", "back.xlf"]) == 0
        exported = Path("back.xlf").read_text(encoding="utf-8")
        assert exported.count("The Bulletin") == exported.count("This is still to be done") == 1
        exported = exported.replace("The Bulletin", "The Statistical Bulletin")
        write(Path("back.xlf"), exported.replace("This is still to be done", "This is done by now"))
        assert run(["build", "small", "--edition", "en", "--format", "docx", "--output", "sent"]) == 0
    edited = Edited((folder / "sent" / "small-en.docx").read_bytes())
    edited.replace("pending_en", "still", "yet")
    (folder / "edited.docx").write_bytes(edited.data())
    shutil.rmtree(folder / "sent")
    write(folder / "sources" / "other.yaml", OTHER)
    write(folder / "sources" / "third.yaml", OTHER.replace("id: other", "id: third"))
    write(folder / "one.md", "The end of the the first text.\n")
    write(folder / "two.md", "The end of the the second text.\n")
    write(folder / "zh.md", "# 标题\n\n第一段的内容在此。\n")
    write(folder / "en.md", "# Title\n\nThe content of the first paragraph is here.\n")
    write(folder / "terms.csv", "zh,en\n北京,Beijing\n")
    return folder


def write(path: Path, text: str) -> None:
    path.write_bytes(text.encode())


@pytest.fixture
def project(prepared: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[Command], Path]:
    """Return what makes a new copy of the project for a command, and goes there."""

    def make(command: Command) -> Path:
        folder = tmp_path / "project"
        monkeypatch.chdir(tmp_path)
        shutil.rmtree(folder, ignore_errors=True)
        shutil.copytree(prepared, folder)
        if command[0] != "ids":  # what else reads the other reports needs their ids
            for name in ("other", "third"):
                path = folder / "sources" / f"{name}.yaml"
                write(path, path.read_text(encoding="utf-8").replace("{zh: 第", "{id: one, zh: 第"))
        monkeypatch.chdir(folder)
        return folder

    return make


def count_calls(name: str, command: Command, monkeypatch: pytest.MonkeyPatch) -> int:
    calls = 0
    real = getattr(os, name)

    def counted(*values: object, **more: object) -> object:
        nonlocal calls
        calls += 1
        return real(*values, **more)

    with monkeypatch.context() as patch:
        patch.setattr(os, name, counted)
        assert run(command) in (0, 1)
    return calls


@pytest.mark.parametrize("function", ["fsync", "replace"])
@pytest.mark.parametrize("name", COMMANDS)
def test_where_one_file_cannot_be_written_none_is(
    name: str, function: str, project: Callable[[Command], Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    command = COMMANDS[name]
    folder = project(command)
    count = count_calls(function, command, monkeypatch)
    assert count >= 1
    for failing in range(count):
        folder = project(command)
        before = content(folder)
        left = failing

        real = getattr(os, function)

        def fail(*values: object, **more: object) -> object:
            nonlocal left
            left -= 1
            if left == -1:
                raise OSError(28, "No space left on device")
            return real(*values, **more)  # noqa: B023 - of this round

        with monkeypatch.context() as patch:
            patch.setattr(os, function, fail)
            assert run(command) == (1 if name == "build" else 2)
        assert content(folder) == before


def killed(command: Command, after: int, folder: Path) -> bool:
    """Run a command that is killed after a number of renamings; tell whether it came to that."""
    done = subprocess.run(
        [sys.executable, "-c", KILL, str(after), *command], cwd=folder, capture_output=True, check=False
    )
    assert done.returncode in (0, 1, 9), done.stderr.decode()
    return done.returncode == 9


def half_done(command: Command, project: Callable[[Command], Path]) -> Iterator[Path]:
    """Yield the project as each kill between two renamings leaves it."""
    after = 1
    while True:
        folder = project(command)
        if not killed(command, after, folder):
            return
        yield folder
        after += 1


def without_rests(files: dict[str, bytes | None]) -> dict[str, bytes | None]:
    return {name: data for name, data in files.items() if not name.endswith(".tmp")}


@pytest.mark.parametrize("name", [name for name in COMMANDS if name not in ("init", "template", "adopt")])
def test_after_a_kill_each_file_is_whole_and_the_command_does_the_rest(
    name: str, project: Callable[[Command], Path]
) -> None:
    command = COMMANDS[name]
    before = content(project(command))
    folder = project(command)
    run(command)
    whole = content(folder)
    for left in half_done(command, project):
        for path, data in without_rests(content(left)).items():
            assert data in (before.get(path, b"-"), whole.get(path, b"-")) or path.endswith(".state.yaml")
        run(command)
        assert {**without_rests(content(left)), "left.txt": b""} == {**whole, "left.txt": b""}


def status(capsysbinary: pytest.CaptureFixture[bytes]) -> dict[str, tuple[str, str]]:
    capsysbinary.readouterr()
    assert run(["status", "small", "--format", "json"]) == 0
    [report] = json.loads(capsysbinary.readouterr().out)["reports"]
    return {each["id"]: (each["condition"], each["target"]) for each in report["segments"]}


@pytest.mark.parametrize("name", ["import", "pull"])
def test_what_a_kill_left_half_written_is_never_taken_as_accepted(
    name: str, project: Callable[[Command], Path], capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    command = COMMANDS[name]
    old = status_of(project(command), capsysbinary)
    folder = project(command)
    run(command)
    new = status_of(folder, capsysbinary)
    changed = {name for name in new if new[name] != old[name]}
    assert changed
    seen = set()
    for folder in half_done(command, project):
        found = status_of(folder, capsysbinary)
        stale = {name for name in changed if found[name] == ("stale", old[name][1])}
        assert all(found[name] == new[name] for name in changed - stale)
        assert all(found[name] == old[name] for name in found.keys() - changed)
        assert run(["build", "small", "--edition", "final"]) == (1 if "pending" in stale else 0)
        capsysbinary.readouterr()
        assert run(["status", "small", "--check"]) == (1 if stale else 0)
        said = capsysbinary.readouterr().err.decode()
        assert said.count("a command was interrupted") == len(stale)
        assert run(command) == 0
        out = capsysbinary.readouterr().out.decode()
        if name == "import":
            assert f"changed: {len(stale)}," in out
        assert status_of(folder, capsysbinary) == new
        seen.add(len(stale))
    assert len(changed) in seen


def status_of(folder: Path, capsysbinary: pytest.CaptureFixture[bytes]) -> dict[str, tuple[str, str]]:
    os.chdir(folder)
    return status(capsysbinary)


def test_the_stamp_of_a_new_translation_is_not_gone_while_its_text_is_missing(
    project: Callable[[Command], Path], capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    folder = project(COMMANDS["import"])
    source = folder / "sources" / "small.yaml"
    text = source.read_text(encoding="utf-8").replace("        en: This is still to be done.\n", "")
    write(source, text)
    assert run(["accept", "--prune"]) == 0
    assert run(["export", "small", "--format", "po", "--output", "back.po"]) == 0
    units = (folder / "back.po").read_text(encoding="utf-8")
    [before, after] = units.split('msgid "此段**尚未**翻译。"\nmsgstr ""')
    write(folder / "back.po", f'{before}msgid "此段**尚未**翻译。"\nmsgstr "Not yet **translated**."{after}')
    capsysbinary.readouterr()
    assert killed(("import", "back.po"), 1, folder)
    assert run(["status", "small"]) == 0
    assert b"gone" not in capsysbinary.readouterr().err
    assert status(capsysbinary)["pending"][0] == "initial"
    assert run(["import", "back.po"]) == 0
    assert status(capsysbinary)["pending"] == ("translated", "Not yet **translated**.")


def test_a_correction_by_hand_after_an_import_leaves_it_accepted(
    project: Callable[[Command], Path], capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    folder = project(COMMANDS["import"])
    assert run(COMMANDS["import"]) == 0
    source = folder / "sources" / "small.yaml"
    write(source, source.read_text(encoding="utf-8").replace("This is done by now", "This is done"))
    assert b"target:" not in (folder / "sources" / "small.state.yaml").read_bytes()
    assert status(capsysbinary)["pending"][0] == "translated"


def test_the_translation_that_a_kill_has_left_can_be_accepted(
    project: Callable[[Command], Path], capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    folder = project(COMMANDS["import"])
    assert killed(COMMANDS["import"], 1, folder)
    assert run(["accept", "--unchanged"]) == 0
    assert status(capsysbinary)["pending"][0] == "stale"
    assert run(["accept", "pending", "reference_bulletin"]) == 0
    assert status(capsysbinary)["pending"] == ("translated", "This is still to be done.")


@pytest.mark.parametrize(
    ("name", "last"), [("init", "fresh/jjjdoc.toml"), ("template", "templates/house/template.yaml")]
)
def test_what_makes_a_folder_a_project_or_a_template_is_written_last(
    name: str, last: str, project: Callable[[Command], Path]
) -> None:
    lefts = [left for folder in half_done(COMMANDS[name], project) if (left := content(folder))]
    assert [last in left for left in lefts] == [*(False for _ in lefts[1:]), True]
    assert run(COMMANDS[name]) == 2  # the folder of the last round is not taken for an empty one


def test_what_a_kill_has_left_of_adopting_is_no_source(project: Callable[[Command], Path]) -> None:
    lefts = [
        (folder / "sources" / "adopted.yaml").exists() for folder in half_done(COMMANDS["adopt"], project)
    ]
    assert lefts == [False, True]
