"""The hooks of pre-commit: run by pre-commit itself, in a small repository of another project.

Their language is overridden, so that the jjjdoc under test runs and nothing is installed.
"""

import os
import re
import shutil
import subprocess
import sys
import sysconfig
from importlib.util import find_spec
from pathlib import Path

import pytest
import yaml

from jjjdoc.cli import run
from jjjdoc.readers.formats import FORMATS, REPORT

ROOT = Path(__file__).parents[2]
MANIFEST = ".pre-commit-hooks.yaml"

needs_pre_commit = pytest.mark.skipif(
    shutil.which("git") is None or find_spec("pre_commit") is None, reason="git or pre-commit is not here"
)


@pytest.fixture
def environment(tmp_path: Path) -> dict[str, str]:
    """Return an environment with git and pre-commit as if nobody had set them up."""
    ours = {name: value for name, value in os.environ.items() if not name.startswith(("GIT_", "PRE_COMMIT"))}
    return ours | {
        "PATH": os.pathsep.join([sysconfig.get_path("scripts"), os.environ["PATH"]]),
        "PRE_COMMIT_HOME": str(tmp_path / "pre-commit"),
        "GIT_CONFIG_GLOBAL": os.devnull,
        "GIT_CONFIG_NOSYSTEM": "1",
        "JJJDOC_MESSAGES": "en",
        "PYTHONUTF8": "1",
    }


def commit(folder: Path, environment: dict[str, str]) -> str:
    """Make a folder a repository with one commit of all its files, and return the commit."""
    named = ["-c", "user.name=test", "-c", "user.email=test@example.cn", "-c", "commit.gpgsign=false"]
    for command in (["init", "-q"], ["add", "-A"], [*named, "commit", "-q", "-m", "first"]):
        subprocess.run(["git", *command], cwd=folder, env=environment, check=True)
    shown = subprocess.run(
        ["git", "rev-parse", "HEAD"],
        cwd=folder,
        env=environment,
        check=True,
        capture_output=True,
        encoding="utf-8",
    )
    return shown.stdout.strip()


@pytest.fixture
def project(tmp_path: Path, environment: dict[str, str]) -> Path:
    """Return the folder of a project that uses the hooks of a repository with our manifest."""
    hooks, made = tmp_path / "hooks", tmp_path / "project"
    hooks.mkdir()
    (hooks / MANIFEST).write_bytes((ROOT / MANIFEST).read_bytes())
    revision = commit(hooks, environment)
    assert run(["init", str(made)]) == 0
    (made / ".pre-commit-config.yaml").write_text(
        f"""\
repos:
  - repo: {hooks.as_posix()}
    rev: {revision}
    hooks:
      - {{ id: jjjdoc-lint, language: system }}
      - {{ id: jjjdoc-lint-reports, language: system }}
""",
        encoding="utf-8",
    )
    (made / "笔记 1.md").write_text("# Notes\n\nThe report is out.\n", encoding="utf-8")
    for name in ("LICENSE", "README", "facts.json"):
        (made / name).write_text("the the\n", encoding="utf-8")
    commit(made, environment)
    return made


def run_hooks(project: Path, environment: dict[str, str]) -> subprocess.CompletedProcess[str]:
    """Run the hooks on what is to be committed."""
    subprocess.run(["git", "add", "-A"], cwd=project, env=environment, check=True)
    command = [sys.executable, "-m", "pre_commit", "run", "--color", "never", "--verbose"]
    return subprocess.run(
        command, cwd=project, env=environment, capture_output=True, encoding="utf-8", check=False
    )


@needs_pre_commit
def test_texts_that_are_to_be_committed_are_checked(project: Path, environment: dict[str, str]) -> None:
    (project / "笔记 1.md").write_text("# Notes\n\nThe the report is out.\n", encoding="utf-8")
    done = run_hooks(project, environment)
    assert done.returncode == 1, done.stdout + done.stderr
    assert "笔记 1.md:3:1: error english.doubled_word" in done.stdout
    assert "1 file checked" in done.stdout
    assert "no files to check" in done.stdout  # there is no report among them


@needs_pre_commit
def test_reports_are_checked_when_a_yaml_file_changes(project: Path, environment: dict[str, str]) -> None:
    report = project / "sources" / "report.yaml"
    text = report.read_text(encoding="utf-8")
    report.write_text(text.replace("title:", "titel:", 1), encoding="utf-8")
    done = run_hooks(project, environment)
    assert done.returncode == 1
    assert "sources/report.yaml" in done.stdout
    assert "titel" in done.stdout


@needs_pre_commit
def test_files_of_other_kinds_are_left_alone(project: Path, environment: dict[str, str]) -> None:
    for name in ("LICENSE", "README", "facts.json"):
        (project / name).write_text("The the\n", encoding="utf-8")
    done = run_hooks(project, environment)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "files checked" not in done.stdout


def test_every_format_that_can_be_checked_is_among_them() -> None:
    texts, reports = yaml.safe_load((ROOT / MANIFEST).read_text(encoding="utf-8"))
    for extension, form in FORMATS.items():
        hook, other = (reports, texts) if form is REPORT else (texts, reports)
        assert re.search(hook["files"], f"报告 1{extension}")
        assert not re.search(other["files"], f"报告 1{extension}")
    assert re.search(texts["files"], "REPORT.DOCX")
