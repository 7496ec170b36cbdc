"""Right pairs whose English turns the Chinese round, works figures out or finds an idiom: no rule may warn of one."""

import json
from pathlib import Path

import pytest

from jjjdoc.cli import run

FREE = Path(__file__).resolve().parents[1] / "quality" / "pairs" / "free.tsv"


def test_nothing_is_warned_of_in_free_translations(capfd: pytest.CaptureFixture[str]) -> None:
    run(["lint", "--format", "json", "--severity", "warning", str(FREE)])
    found = json.loads(capfd.readouterr().out)["findings"]
    assert [(finding["line"], finding["rule"], finding["message"]) for finding in found] == []
