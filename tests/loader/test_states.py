"""The state file beside a report: read as it was written, the same bytes each time, mergeable."""

import shutil
import subprocess
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from jjjdoc.findings import SourceError
from jjjdoc.loader.report import find_sources
from jjjdoc.loader.states import parse_stamps, stamps_text, state_path
from jjjdoc.model.translation import FactTraits, Stamp

STAMP = Stamp(
    "translated",
    "0123456789012345",
    "三地：“达到”{output}\\*。 #1",
    {"output": FactTraits("positive", "CNY")},
)
STAMPS = {
    "en": {"gdp": STAMP, "center": replace(STAMP, state="final", facts={"beds": FactTraits("zero", "")})}
}


def test_it_is_read_as_it_was_written() -> None:
    assert parse_stamps(stamps_text(STAMPS).encode(), "a.state.yaml") == STAMPS


@pytest.mark.parametrize("stamps", [{}, {"en": {}}])
def test_without_stamps_it_can_be_read(stamps: dict[str, dict[str, Stamp]]) -> None:
    assert parse_stamps(stamps_text(stamps).encode(), "a.state.yaml") == {}


def test_the_order_of_stamps_does_not_matter() -> None:
    turned = {"en": dict(reversed(STAMPS["en"].items()))}
    assert stamps_text(turned) == stamps_text(STAMPS)


@given(st.text(st.characters(exclude_categories=("C",)), max_size=40))
def test_any_text_that_a_report_can_have_comes_back(text: str) -> None:
    stamps = {"en": {"gdp": replace(STAMP, source=text)}}
    written = stamps_text(stamps)
    assert written.count("\n") == stamps_text(STAMPS).count("\n") - 6
    assert parse_stamps(written.encode(), "a.state.yaml") == stamps


@pytest.mark.parametrize(
    "text",
    [
        "",
        "en\n",
        "en: [a]\n",
        "en:\n  gdp: x\n",
        "en:\n  gdp:\n    state: [a]\n",
        "\t{",
        "en:\n<<<<<<< ours\n",
        "\udcff",
    ],
)
def test_what_is_no_state_file_is_told(text: str) -> None:
    with pytest.raises(SourceError):
        parse_stamps(text.encode("utf-8", "surrogateescape"), "a.state.yaml")


def test_it_is_no_report(tmp_path: Path) -> None:
    (tmp_path / "report.yaml").touch()
    state_path(tmp_path / "report.yaml").touch()
    assert find_sources(tmp_path) == [tmp_path / "report.yaml"]


@pytest.mark.skipif(shutil.which("git") is None, reason="git is not here")
def test_changes_of_neighbours_merge(tmp_path: Path) -> None:
    base = {"en": dict.fromkeys(("a", "b", "c"), STAMP)}
    moved = replace(STAMP, hash="1" * 16, source="改", facts={})
    final = replace(STAMP, state="final")
    ours = {"en": {**base["en"], "a": moved, "c": moved}}
    theirs = {"en": {**base["en"], "b": final}}
    for name, stamps in (("base", base), ("ours", ours), ("theirs", theirs)):
        (tmp_path / name).write_text(stamps_text(stamps), encoding="utf-8")
    merge = ["git", "merge-file", "-p", "ours", "base", "theirs"]
    done = subprocess.run(merge, cwd=tmp_path, capture_output=True, check=True)
    assert parse_stamps(done.stdout, "a.state.yaml") == {"en": {"a": moved, "b": final, "c": moved}}
