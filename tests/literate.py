"""Documents that are tests: their commands run, and what they print must be what the document shows.

A block marked `console` holds commands after `$` and what they print. A block marked with a kind and `file=NAME`
writes that file. `$ cat FILE` and `$ ls FOLDER` show what is there, and `$ cd FOLDER` goes there. Whoever runs a
document says what it shows of the output and exit status of a command.
"""

import io
import os
import re
import shlex
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from jjjdoc.cli import run

BLOCK = re.compile(r"^```(?P<kind>\w+)(?: file=(?P<file>\S+))?\n(?P<body>.*?)^```$", re.MULTILINE | re.DOTALL)
WINDOWS_PATH = re.compile(r"PROJECT\\[\w\\.~$-]*|(?:[\w.~$-]+\\)+[\w.~$-]+\.(?:docx|md|pdf|tsv|txt|yaml)\b")
SIZE = re.compile(r" +(?:[\d.]+ k?B|Size|大小)$", re.MULTILINE)
"""The sizes of files that were written, which differ from one compression library to the next."""

Shown = Callable[[str, int], str]
"""What a document shows of the output and the exit status of a command."""


def performed(text: str, shown_of: Shown, monkeypatch: pytest.MonkeyPatch) -> str:
    """Return the document with what its commands print now."""
    return BLOCK.sub(lambda block: perform(block, shown_of, monkeypatch), text)


def perform(block: re.Match[str], shown_of: Shown, monkeypatch: pytest.MonkeyPatch) -> str:
    if block["file"]:
        path = Path(block["file"])
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(block["body"].encode("utf-8"))
    if block["kind"] != "console":
        return block[0]
    commands = [line[2:] for line in block["body"].splitlines() if line.startswith("$ ")]
    shown = "".join(f"$ {command}\n{output_of(command, shown_of, monkeypatch)}" for command in commands)
    return f"```console\n{shown}```"


def output_of(command: str, shown_of: Shown, monkeypatch: pytest.MonkeyPatch) -> str:
    name, *arguments = shlex.split(command)
    if name == "cat":
        return Path(arguments[0]).read_text(encoding="utf-8")
    if name == "ls":
        return "".join(f"{line}\n" for line in listing(Path(arguments[0])))
    if name == "cd":
        os.chdir(arguments[0])  # the caller's monkeypatch.chdir brings it back
        return ""
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
    return shown_of(shown, status)


def in_project(shown: str, folder: str) -> str:
    """Return what was printed with the folder called PROJECT, and slashes in the paths of its files."""
    shown = shown.replace(folder, "PROJECT")
    return WINDOWS_PATH.sub(lambda path: path[0].replace("\\", "/"), shown)


def listing(folder: Path) -> Iterator[str]:
    yield from sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())
