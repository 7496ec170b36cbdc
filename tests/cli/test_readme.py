"""README in both languages: every command runs and prints what the page shows, and CI finds the test command.

`pytest tests/cli/test_readme.py --update-goldens` writes what the commands print now.
"""

import re
import shlex
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from jjjdoc.cli import run
from literate import SIZE, performed

ROOT = Path(__file__).parents[2]
CI = (ROOT / ".ci" / "run").read_text(encoding="utf-8")
PAGES = {"README.md": "C", "README.zh-CN.md": "zh_CN.UTF-8"}
"""The pages, and the locale in which their commands run."""

SHELL = re.compile(r"^```(?:sh|powershell)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
INLINE = re.compile(r"`jjjdoc ([^`\n]+)`")
NOT_RUN = {
    "git clone https://github.com/OWNER/jjjdoc.git && cd jjjdoc": "the copy is there when tests run",
    "python3 -m venv .venv && .venv/bin/python -m pip install --quiet -e . && .venv/bin/jjjdoc build": "installs",
    'python3 -m venv .venv && .venv/bin/python -m pip install --quiet -e ".[dev]" && .venv/bin/python -m pytest -n auto': "runs all tests",
    "py -m venv .venv": "installs",
    '.venv\\Scripts\\python -m pip install -e ".[dev]"': "installs",
    ".venv\\Scripts\\jjjdoc build": "needs what was installed; the report of the project is built in tests/cases",
    ".venv\\Scripts\\python -m pytest -n auto": "runs all tests",
}
"""The commands of the pages that no test runs, and why."""


def page_of(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


@pytest.mark.parametrize("name", PAGES)
def test_commands_print_what_the_page_shows(
    name: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    golden: Callable[[Path, str], None],
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("LC_ALL", PAGES[name])
    monkeypatch.delenv("JJJDOC_MESSAGES", raising=False)
    monkeypatch.delenv("JJJDOC_TRACEBACK", raising=False)
    statuses: list[int] = []

    def shown_of(output: str, status: int) -> str:
        statuses.append(status)
        return output

    page = page_of(name)
    now = performed(page, shown_of, monkeypatch)
    golden(ROOT / name, page if SIZE.sub("", now) == SIZE.sub("", page) else now)
    assert set(statuses) == {0, 1}, "a command of the page could not do its work, or none found anything"


@pytest.mark.parametrize("name", PAGES)
def test_commands_in_a_sentence_are_there(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    commands = {tuple(shlex.split(code)) for code in INLINE.findall(page_of(name))}
    assert len(commands) > 5
    assert [words for words in commands if run([*words, "--help"]) != 0] == []
    capsys.readouterr()


@pytest.mark.parametrize("name", PAGES)
def test_only_these_commands_are_not_run(name: str) -> None:
    lines = [line for block in SHELL.findall(page_of(name)) for line in block.splitlines()]
    assert lines == list(NOT_RUN)


def test_both_pages_show_the_same_commands() -> None:
    english, chinese = (re.findall(r"^\$ (.*)$", page_of(name), re.MULTILINE) for name in PAGES)
    assert english == chinese


@pytest.mark.skipif(shutil.which("sed") is None, reason="CI finds the command with sed")
def test_ci_takes_the_test_command_from_it() -> None:
    [script] = re.findall(r"^test_command=\$\((.*)\)$", CI, re.MULTILINE)
    found = subprocess.run(shlex.split(script), cwd=ROOT, capture_output=True, check=True, encoding="utf-8")
    [line] = found.stdout.splitlines()
    assert line.startswith("python3 -m venv .venv && ")
    assert line.endswith(" -m pytest -n auto")
    assert f"\n{line}\n" in page_of("README.md")
