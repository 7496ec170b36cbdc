"""The command line as a whole: what it loads, its languages, and how it ends."""

import errno
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import NoReturn

import pytest

from jjjdoc import __version__
from jjjdoc.cli import run
from jjjdoc.cli.commands import COMMANDS, Commands
from jjjdoc.cli.language import default_language

Captured = pytest.CaptureFixture[str]


@pytest.mark.parametrize(
    ("environment", "language"),
    [
        ({}, "en"),
        ({"LANG": "zh_CN.UTF-8"}, "zh"),
        ({"LANG": "zh_CN.UTF-8", "LC_ALL": "en_GB.UTF-8"}, "en"),
        ({"LC_ALL": "", "LC_MESSAGES": "zh_CN", "LANG": "C"}, "zh"),
        ({"LC_ALL": "C", "JJJDOC_MESSAGES": "zh"}, "zh"),
        ({"LANG": "zh_CN.UTF-8", "JJJDOC_MESSAGES": "en"}, "en"),
    ],
)
def test_the_language_comes_from_the_environment(environment: dict[str, str], language: str) -> None:
    assert default_language(environment) == language


def test_help_loads_click_and_little_else() -> None:
    script = (
        "import sys\n"
        "from jjjdoc.cli import run\n"
        "assert run(['--help']) == 0\n"
        "print(*sorted(sys.modules), sep='\\n')\n"
    )
    shown = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, check=True, encoding="utf-8", env=environment()
    )
    loaded = set(shown.stdout.splitlines())
    assert not loaded & {
        "yaml",
        "docx",
        "lxml",
        "babel",
        "msgspec",
        "tomllib",
        "difflib",
        "importlib.metadata",
    }
    assert {name for name in loaded if name.startswith("jjjdoc.")} == {
        "jjjdoc.cli",
        "jjjdoc.cli.commands",
        "jjjdoc.cli.invocation",
        "jjjdoc.cli.language",
        "jjjdoc.cli.localized",
        "jjjdoc.cli.output",
        "jjjdoc.config",
        "jjjdoc.config.suggestion",
        "jjjdoc.errors",
        "jjjdoc.language",
        "jjjdoc.language.visible",
        "jjjdoc.patterns",
    }


def environment() -> dict[str, str]:
    return {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path), "PYTHONIOENCODING": "utf-8"}


@pytest.mark.parametrize("name", COMMANDS)
@pytest.mark.parametrize("language", ["en", "zh"])
def test_every_command_of_the_table_has_a_page_of_help(name: str, language: str, capsys: Captured) -> None:
    assert run(["--messages", language, name, "--help"]) == 0
    shown = capsys.readouterr().out
    assert shown.startswith(f"Usage: jjjdoc {name}" if language == "en" else f"用法：jjjdoc {name}")
    assert "--help" in shown


def test_the_version(capsys: Captured) -> None:
    assert run(["--version"]) == 0
    assert capsys.readouterr().out == f"jjjdoc {__version__}\n"


@pytest.fixture
def failing(monkeypatch: pytest.MonkeyPatch) -> Callable[[BaseException], None]:
    def fail_with(error: BaseException) -> None:
        def get_command(*_: object) -> NoReturn:
            raise error

        monkeypatch.setattr(Commands, "get_command", get_command)

    return fail_with


def test_a_defect_is_one_sentence_and_no_traceback(
    failing: Callable[[BaseException], None], capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("JJJDOC_TRACEBACK", raising=False)
    failing(ValueError("odd\x1b"))
    assert run(["--messages", "en", "build"]) == 2
    shown = capsys.readouterr().err
    assert shown.startswith("error: jjjdoc failed through a defect of its own (ValueError: odd\\x1b).")
    assert "JJJDOC_TRACEBACK=1" in shown
    assert "Traceback" not in shown


def test_the_traceback_of_a_defect_can_be_asked_for(
    failing: Callable[[BaseException], None], capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("JJJDOC_TRACEBACK", "1")
    failing(RecursionError())
    assert run(["build"]) == 2
    assert "Traceback" in capsys.readouterr().err


def test_what_the_system_refuses_is_said_with_its_reason(
    failing: Callable[[BaseException], None], capsys: Captured
) -> None:
    failing(OSError(errno.ENOSPC, "No space left on device", "build/report.docx"))
    assert run(["--messages", "en", "build"]) == 2
    assert capsys.readouterr().err == "error: build/report.docx: No space left on device\n"


def test_an_interruption_is_quiet(failing: Callable[[BaseException], None], capsys: Captured) -> None:
    failing(KeyboardInterrupt())
    assert run(["build"]) == 130
    assert capsys.readouterr().err.strip() == ""


def test_a_reader_that_has_gone_is_quiet() -> None:
    command = [sys.executable, "-c", "from jjjdoc.cli import main; main()", "--help"]
    read, write = os.pipe()
    os.close(read)
    try:
        ended = subprocess.run(command, stdout=write, stderr=subprocess.PIPE, check=False, env=environment())
    finally:
        os.close(write)
    assert ended.returncode == 1
    assert ended.stderr == b""


@pytest.mark.parametrize(("arguments", "status"), [(["--help"], 0), (["no-such-command"], 2)])
def test_all_that_is_said_is_out_when_the_process_ends(
    arguments: list[str], status: int, capfd: pytest.CaptureFixture[str]
) -> None:
    assert run(["--messages", "en", *arguments]) == status
    said = capfd.readouterr()
    command = [sys.executable, "-m", "jjjdoc", "--messages", "en", *arguments]
    ended = subprocess.run(
        command, capture_output=True, check=False, encoding="utf-8", env={**environment(), "COLUMNS": "80"}
    )
    assert (ended.returncode, ended.stdout, ended.stderr) == (status, *said)


def test_a_folder_that_is_no_project(tmp_path: Path, capsys: Captured) -> None:
    assert run(["--messages", "en", "--project", str(tmp_path), "build"]) == 2
    assert "is not in a jjjdoc project" in capsys.readouterr().err
