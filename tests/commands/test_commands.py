"""Runs the literate command tests: every `*.md` beside this file.

Each document starts from a copy of `project/`. A block marked `console` holds commands after `$` and what they
print; the exit status stands in brackets after the output where it is not 0. A block marked with a kind and
`file=NAME` writes that file. `$ cat FILE` and `$ ls FOLDER` show what is there. Sizes of files, which differ
from one compression library to the next, are left out.
"""

import io
import re
import shlex
import shutil
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from jjjdoc.cli import run

HERE = Path(__file__).parent
BLOCK = re.compile(r"^```(?P<kind>\w+)(?: file=(?P<file>\S+))?\n(?P<body>.*?)^```$", re.MULTILINE | re.DOTALL)
WINDOWS_PATH = re.compile(r"PROJECT\\[\w\\.~$-]*|(?:[\w.~$-]+\\)+[\w.~$-]+\.(?:docx|md|pdf|tsv|txt|yaml)\b")
SIZE = re.compile(r" +(?:[\d.]+ k?B|Size|大小)$", re.MULTILINE)


@pytest.mark.parametrize("document", sorted(HERE.glob("*.md")), ids=lambda path: path.stem)
def test_commands_print_what_is_written(
    document: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    golden: Callable[[Path, str], None],
) -> None:
    project = tmp_path / "project"
    shutil.copytree(HERE / "project", project)
    monkeypatch.chdir(project)
    monkeypatch.setenv("LC_ALL", "C")
    monkeypatch.delenv("JJJDOC_MESSAGES", raising=False)
    monkeypatch.delenv("JJJDOC_TRACEBACK", raising=False)
    text = document.read_text(encoding="utf-8")
    golden(document, BLOCK.sub(lambda block: perform(block, monkeypatch), text))


def perform(block: re.Match[str], monkeypatch: pytest.MonkeyPatch) -> str:
    if block["file"]:
        path = Path(block["file"])
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(block["body"].encode("utf-8"))
    if block["kind"] != "console":
        return block[0]
    commands = [line[2:] for line in block["body"].splitlines() if line.startswith("$ ")]
    shown = "".join(f"$ {command}\n{output_of(command, monkeypatch)}" for command in commands)
    return f"```console\n{shown}```"


def output_of(command: str, monkeypatch: pytest.MonkeyPatch) -> str:
    name, *arguments = shlex.split(command)
    if name == "cat":
        return Path(arguments[0]).read_text(encoding="utf-8")
    if name == "ls":
        return "".join(f"{line}\n" for line in listing(Path(arguments[0])))
    assert name == "jjjdoc"
    raw = io.BytesIO()
    with monkeypatch.context() as patch:
        stream = io.TextIOWrapper(raw, encoding="utf-8", newline="\n", write_through=True)
        patch.setattr(sys, "stdout", stream)
        patch.setattr(sys, "stderr", stream)
        status = run(arguments)
    shown = in_project(raw.getvalue().decode("utf-8"), str(Path.cwd()))
    assert "because of a bug" not in shown, shown
    assert "自身出错" not in shown, shown
    return SIZE.sub("", shown) + (f"[{status}]\n" if status else "")


def in_project(shown: str, folder: str) -> str:
    """Return what was printed with the folder called PROJECT, and slashes in the paths of its files."""
    shown = shown.replace(folder, "PROJECT")
    return WINDOWS_PATH.sub(lambda path: path[0].replace("\\", "/"), shown)


def listing(folder: Path) -> Iterator[str]:
    yield from sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())
