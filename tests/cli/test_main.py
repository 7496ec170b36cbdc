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
from jjjdoc.cli.invocation import default_language
from jjjdoc.disk import file_bytes

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
        "jjjdoc.cli.localized",
        "jjjdoc.cli.output",
        "jjjdoc.cli.process",
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
    assert shown.startswith("error: jjjdoc failed because of a bug (ValueError: odd\\x1b).")
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
    assert capsys.readouterr().err == "error: build/report.docx: the disk is full\n"


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


INTERRUPTED = """
import sys
class Interrupting:
    def find_spec(self, name, path=None, target=None):
        if name == MODULE:
            raise KeyboardInterrupt
sys.meta_path.insert(0, Interrupting())
from jjjdoc.cli import main
main()
"""


@pytest.mark.parametrize(
    "module", ["jjjdoc.cli.process", "click", "jjjdoc.cli.output", "jjjdoc.cli.commands"]
)
def test_an_interruption_while_loading_is_quiet(module: str) -> None:
    script = INTERRUPTED.replace("MODULE", repr(module))
    ended = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, check=False, env=environment()
    )
    assert (ended.returncode, ended.stdout, ended.stderr) == (130, b"", b"")


@pytest.mark.skipif(sys.platform == "win32", reason="streams are closed by a shell of Unix")
@pytest.mark.parametrize(
    ("arguments", "redirected", "said"),
    [
        ("lint a.md", ">&-", "error: cannot write to standard output: it is closed\n"),
        ("lint a.md --format json", ">&-", "error: cannot write to standard output: it is closed\n"),
        ("--help", ">&-", "error: cannot write to standard output: it is closed\n"),
        ("lint -", "<&- >/dev/null", "error: - cannot be read: it is closed\n"),
        ("lint a.md", ">/dev/null 2>&-", ""),
        ("lint a.md", "<&- >&- 2>&-", ""),
    ],
)
def test_a_closed_stream_is_one_sentence(tmp_path: Path, arguments: str, redirected: str, said: str) -> None:
    (tmp_path / "a.md").write_text("The the end.\n", encoding="utf-8")
    command = f'"{sys.executable}" -m jjjdoc --messages en {arguments} {redirected}'
    ended = subprocess.run(
        command, shell=True, cwd=tmp_path, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE,
        check=False, encoding="utf-8", env=environment(),
    )  # fmt: skip
    assert ended.stderr == said
    assert ended.returncode == (1 if ">/dev/null 2" in redirected else 2)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no full device")
@pytest.mark.parametrize("arguments", [["lint", "a.md"], ["--help"], ["lint", "a.md", "--format", "sarif"]])
def test_a_full_disk_behind_standard_output_is_one_sentence(tmp_path: Path, arguments: list[str]) -> None:
    (tmp_path / "a.md").write_text("The the end.\n", encoding="utf-8")
    with Path("/dev/full").open("wb") as full:
        ended = subprocess.run(
            [sys.executable, "-m", "jjjdoc", "--messages", "en", *arguments],
            cwd=tmp_path, stdout=full, stderr=subprocess.PIPE, check=False, encoding="utf-8", env=environment(),
        )  # fmt: skip
    assert (ended.returncode, ended.stderr) == (
        2,
        "error: cannot write to standard output: the disk is full\n",
    )


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes")
@pytest.mark.parametrize(
    "arguments",
    [
        ["lint", "p.md"],
        ["figures", "p.md"],
        ["claims", "p.md"],
        ["adopt", "p.md"],
        ["review", "p.docx"],
        ["pull", "p.docx"],
        ["import", "p.xlf"],
        ["tm", "search", "--memory", "p.tmx", "x"],
        ["lint", "a.md", "--glossary", "p.yaml"],
        ["terms", "import", "p.csv", "--output", "g.yaml"],
    ],
)
def test_a_named_pipe_is_refused(
    tmp_path: Path, capsys: Captured, monkeypatch: pytest.MonkeyPatch, arguments: list[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "jjjdoc.toml").write_text('[editions.zh]\nlanguages = ["zh"]\n', encoding="utf-8")
    for name in (
        "p.md",
        "p.docx",
        "p.xlf",
        "p.tmx",
        "p.csv",
        "p.yaml",
    ):
        os.mkfifo(tmp_path / name)
    assert run(["--messages", "en", *arguments]) == 2
    assert "it is a pipe, socket or device; name a file" in capsys.readouterr().err


@pytest.mark.skipif(not Path("/dev/fd").exists(), reason="no descriptors as files")
def test_what_a_shell_has_opened_is_read(tmp_path: Path) -> None:
    read, write = os.pipe()
    os.write(write, b"concepts: []\n")
    os.close(write)
    try:
        assert file_bytes(Path(f"/dev/fd/{read}")) == b"concepts: []\n"
    finally:
        os.close(read)


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
