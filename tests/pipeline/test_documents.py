"""Whole documents against their originals: what is found of their faults, and what is falsely told of clean ones."""

import csv
from pathlib import Path

import pytest

from jjjdoc.pipeline.lint.lint import LintRequest, lint

FOLDERS = Path(__file__).parents[1] / "quality/documents"
LEAST = 33
"""Of 40 faults, how many are found at least."""


def told(checked: Path, original: Path) -> set[tuple[int, str, str]]:
    """Return line, rule and words of each error and warning of a file against another."""
    result = lint(None, LintRequest(inputs=(str(checked),), against=original))
    assert not result.errors
    return {
        (each.source.text.count("\n", 0, each.start) + 1, each.rule, each.text) for each in result.findings
    }


@pytest.mark.parametrize("name", ["own_1", "own_2"])
def test_most_faults_are_found_and_nothing_is_told_of_the_clean_translation(name: str) -> None:
    folder = FOLDERS / name
    original = folder / "zh.md"
    false = told(folder / "en_clean.md", original)
    assert false == set()
    lines = {line for line, _, _ in told(folder / "en.md", original)}
    rows = (folder / "faults.tsv").read_text(encoding="utf-8").splitlines()
    faults = list(csv.DictReader(rows, delimiter="\t", quoting=csv.QUOTE_NONE))
    found = [row for row in faults if lines & {int(each) for each in row["line"].split("|")}]
    assert len(faults) == 40
    assert len(found) >= LEAST
