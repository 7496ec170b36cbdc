"""README holds what it promises: its commands exist, its links lead somewhere, CI finds the test command."""

import re
import shlex
import shutil
import subprocess
from pathlib import Path

import pytest

from jjjdoc.cli.commands import COMMANDS

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")
CI = (ROOT / ".ci" / "run").read_text(encoding="utf-8")


def test_every_command_it_names_is_there() -> None:
    [block] = re.findall(r"^```sh\n(jjjdoc .*?)^```$", README, re.MULTILINE | re.DOTALL)
    called = [shlex.split(line, comments=True) for line in block.splitlines() if line.startswith("jjjdoc ")]
    named = {words[1] for words in called if not words[1].startswith("--")}
    assert named <= set(COMMANDS)
    assert {"build", "init", "preview", "new", "ids", "terms"} <= named


def test_every_file_it_links_to_is_there() -> None:
    targets = re.findall(r"\]\(([^):]+)\)", README)
    pictures = {target for target in targets if target.endswith(".png")}
    assert pictures
    assert [target for target in targets if not (ROOT / target).exists()] == []


@pytest.mark.skipif(shutil.which("sed") is None, reason="CI finds the command with sed")
def test_ci_takes_the_test_command_from_it() -> None:
    [script] = re.findall(r"^test_command=\$\((.*)\)$", CI, re.MULTILINE)
    found = subprocess.run(shlex.split(script), cwd=ROOT, capture_output=True, check=True, encoding="utf-8")
    [line] = found.stdout.splitlines()
    assert line.startswith("python3 -m venv .venv && ")
    assert line.endswith(" -m pytest")
    assert f"\n{line}\n" in README
