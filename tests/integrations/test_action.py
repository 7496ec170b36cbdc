"""The GitHub action: its steps are run by bash as a runner runs them, with a stub in place of Python."""

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

import pytest
import yaml

from jjjdoc.cli import run

ROOT = Path(__file__).parents[2]
ACTION = yaml.load((ROOT / "action.yml").read_text(encoding="utf-8"), yaml.BaseLoader)
STEPS = ACTION["runs"]["steps"]
EXPRESSION = re.compile(r"\$\{\{ ([\w.-]+) \}\}")

PYTHON = """\
#!/bin/sh
here=$(dirname "$0")
case "$2" in
venv) mkdir -p "$3/bin" && cp "$0" "$3/bin/python" ;;
pip) shift 2
    echo "$@" > "$here/pip.log"
    printf '#!/bin/sh\\nexec "%s" -m jjjdoc "$@"\\n' "$REAL_PYTHON" > "$here/jjjdoc"
    chmod +x "$here/jjjdoc" ;;
esac
"""

runs_steps = pytest.mark.skipif(
    os.name == "nt" or shutil.which("bash") is None, reason="a shell script stands for Python"
)


class Job(NamedTuple):
    """A run of the action that has ended: `status` is that of the step that failed, or 0."""

    status: int
    log: str
    outputs: dict[str, str]
    installed: str


def run_action(folder: Path, **inputs: str) -> Job:
    """Run the steps of the action in a folder; inputs that are not given have their defaults."""
    temporary = folder.parent / "runner"
    temporary.mkdir()
    python = temporary / "python"
    python.write_text(PYTHON, encoding="utf-8")
    python.chmod(0o755)
    known = {f"inputs.{name}": each["default"] for name, each in ACTION["inputs"].items()}
    known |= {f"inputs.{name.replace('_', '-')}": value for name, value in inputs.items()}
    known["steps.python.outputs.python-path"] = str(python)
    status, log = 0, ""
    for step in STEPS:
        if "run" not in step or status:
            continue
        output = temporary / f"{step['id']}.output"
        output.touch()
        done = subprocess.run(
            ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", step["run"]],
            cwd=folder,
            env=os.environ
            | {name: filled_in(text, known) for name, text in step["env"].items()}
            | {
                "GITHUB_ACTION_PATH": str(ROOT),
                "GITHUB_OUTPUT": str(output),
                "RUNNER_TEMP": str(temporary),
                "REAL_PYTHON": sys.executable,
                "PYTHONPATH": os.pathsep.join(sys.path),
                "JJJDOC_MESSAGES": "en",
            },
            capture_output=True,
            encoding="utf-8",
            check=False,
        )
        status, log = done.returncode, log + done.stdout + done.stderr
        lines = output.read_text(encoding="utf-8").splitlines()
        known |= {
            f"steps.{step['id']}.outputs.{line.partition('=')[0]}": line.partition("=")[2] for line in lines
        }
    outputs = {name: filled_in(each["value"], known) for name, each in ACTION["outputs"].items()}
    installed = (temporary / "jjjdoc" / "bin" / "pip.log").read_text(encoding="utf-8")
    return Job(status, log, outputs, installed.strip())


def filled_in(text: str, known: dict[str, str]) -> str:
    """Return a text with its expressions evaluated, as GitHub does: an output that no step has set is empty."""
    return EXPRESSION.sub(lambda found: known.get(found[1], ""), text)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "checkout"
    (made / "texts").mkdir(parents=True)
    (made / "texts" / "notes 1.md").write_text("# Notes\n\nThe the report is out.\n", encoding="utf-8")
    (made / "texts" / "good.md").write_text("# Notes\n\nThe report is out.\n", encoding="utf-8")
    return made


def test_scripts_take_inputs_from_variables_alone() -> None:
    scripts = [step["run"] for step in STEPS if "run" in step]
    assert len(scripts) == 2
    assert not any("${{" in script for script in scripts)
    assert all(step["shell"] == "bash" for step in STEPS if "run" in step)
    named = {found[1] for found in EXPRESSION.finditer(json.dumps(ACTION["runs"]))}
    inputs = {name.removeprefix("inputs.") for name in named if name.startswith("inputs.")}
    assert inputs == set(ACTION["inputs"])


@runs_steps
def test_findings_become_annotations_and_the_step_fails(folder: Path) -> None:
    job = run_action(folder, paths="texts\n")
    assert job.status == 1
    assert "::error file=texts/notes 1.md,line=3" in job.log
    assert "title=english.doubled_word::" in job.log
    assert "2 files checked: 1 error, 0 warnings, 0 notes" in job.log
    assert job.outputs == {"status": "1", "sarif": ""}
    assert job.installed == f"install --quiet {ROOT}"


@runs_steps
def test_a_name_with_a_space_is_one_path(folder: Path) -> None:
    job = run_action(folder, paths="texts/good.md\n\ntexts/notes 1.md", args="  --severity note ")
    assert "2 files checked" in job.log
    assert job.status == 1


@runs_steps
def test_without_findings_the_step_succeeds(folder: Path) -> None:
    job = run_action(folder, paths="texts", args="--ignore english --severity\nnote")
    assert (job.status, job.outputs["status"]) == (0, "0"), job.log


@runs_steps
def test_sarif_is_written_for_upload(folder: Path) -> None:
    job = run_action(folder, paths="texts", format="sarif", fail_on_findings="false")
    assert job.status == 0
    assert job.outputs == {"status": "1", "sarif": "jjjdoc.sarif"}
    sarif = json.loads((folder / job.outputs["sarif"]).read_text(encoding="utf-8"))
    [result] = sarif["runs"][0]["results"]
    assert (sarif["version"], result["ruleId"]) == ("2.1.0", "english.doubled_word")
    assert "::error" not in job.log


@runs_steps
@pytest.mark.parametrize("form", ["github", "sarif"])
def test_what_could_not_be_checked_always_fails(folder: Path, form: str) -> None:
    job = run_action(folder, paths="missing.md", format=form, fail_on_findings="false")
    assert (job.status, job.outputs["status"]) == (2, "2")
    assert "missing.md" in job.log


@runs_steps
def test_without_paths_the_sources_of_the_project_are_checked(tmp_path: Path) -> None:
    project = tmp_path / "project"
    assert run(["init", str(project)]) == 0
    job = run_action(project)
    assert "1 file checked" in job.log
    assert job.status == 0


@runs_steps
@pytest.mark.parametrize("hostile", ["$(touch made)", "`touch made`", "; touch made", '"; touch made; "'])
def test_no_input_runs_a_command(folder: Path, hostile: str) -> None:
    job = run_action(
        folder, paths=hostile, args=hostile, format=hostile, output=hostile, fail_on_findings=hostile
    )
    assert job.status == 2
    assert not (folder / "made").exists()
