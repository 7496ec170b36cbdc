"""The workflow of GitHub: it says what README and .ci/run say, with few rights."""

import re
from collections.abc import Iterator
from pathlib import Path

import yaml

ROOT = Path(__file__).parents[2]
WORKFLOW = yaml.load((ROOT / ".github/workflows/ci.yml").read_text(encoding="utf-8"), yaml.BaseLoader)
ACTION = yaml.load((ROOT / "action.yml").read_text(encoding="utf-8"), yaml.BaseLoader)
README = (ROOT / "README.md").read_text(encoding="utf-8")
SUPPORTED = ["3.11", "3.13"]
FENCE = re.MULTILINE | re.DOTALL


def commands(job: str) -> list[str]:
    return [step["run"] for step in WORKFLOW["jobs"][job]["steps"] if "run" in step]


def used() -> Iterator[str]:
    for steps in [ACTION["runs"]["steps"], *(job["steps"] for job in WORKFLOW["jobs"].values())]:
        yield from (step["uses"] for step in steps if "uses" in step)


def test_the_workflow_may_read_and_nothing_else() -> None:
    assert WORKFLOW["permissions"] == {"contents": "read"}
    assert all("permissions" not in job for job in WORKFLOW["jobs"].values())
    checkouts = [
        step
        for job in WORKFLOW["jobs"].values()
        for step in job["steps"]
        if step.get("uses", "").startswith("actions/checkout@")
    ]
    assert len(checkouts) == len(WORKFLOW["jobs"])
    assert all(step["with"]["persist-credentials"] == "false" for step in checkouts)


def test_actions_are_pinned_to_a_major_version() -> None:
    assert all(re.fullmatch(r"actions/[\w-]+@v\d+|\./", name) for name in used())


def test_linux_runs_all_checks() -> None:
    [command] = commands("linux")
    assert command.endswith("bash .ci/run")


def test_the_tests_run_as_readme_says() -> None:
    [command] = commands("macos")
    assert f"\n<!-- test command -->\n```sh\n{command}\n```\n" in README
    _, install, tests = commands("windows")
    assert tests in README
    assert install.replace(" --quiet", "").endswith('-e ".[dev]"')


def test_the_oldest_and_the_newest_python_are_tested() -> None:
    for job in ("linux", "macos", "windows"):
        assert WORKFLOW["jobs"][job]["strategy"]["matrix"]["python"] == SUPPORTED
    assert f'requires-python = ">={SUPPORTED[0]}"' in (ROOT / "pyproject.toml").read_text(encoding="utf-8")


def test_the_page_for_users_names_hooks_inputs_and_outputs_that_exist() -> None:
    page = (ROOT / "docs" / "ci.md").read_text(encoding="utf-8")
    examples = [yaml.load(text, yaml.BaseLoader) for text in re.findall(r"^```yaml\n(.*?)^```$", page, FENCE)]
    hooks, *workflows = examples
    manifest = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
    assert [each["id"] for each in hooks["repos"][0]["hooks"]] == [each["id"] for each in manifest]
    steps = [step for workflow in workflows for step in workflow["jobs"]["lint"]["steps"]]
    ours = [step for step in steps if step["uses"] == "OWNER/jjjdoc@REVISION"]
    assert len(ours) == 2
    assert all(step["with"].keys() <= ACTION["inputs"].keys() for step in ours)
    assert set(re.findall(r"^\| `([\w-]+)` \|", page, re.MULTILINE)) == ACTION["inputs"].keys()
    assert set(re.findall(r"outputs\.(\w+)", page)) <= ACTION["outputs"].keys()
