"""Runs the literate command tests: every `*.md` beside this file, see `literate`.

Each document starts from a copy of `project/`. The exit status appears in brackets after the output if it is not 0.
Sizes of files are left out.
"""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from literate import SIZE, performed

HERE = Path(__file__).parent


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
    golden(document, performed(document.read_text(encoding="utf-8"), shown_of, monkeypatch))


def shown_of(output: str, status: int) -> str:
    return SIZE.sub("", output) + (f"[{status}]\n" if status else "")
