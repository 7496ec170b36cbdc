"""The whole way of a translation, on the report of this project: changed, exported, translated, imported, checked, built.

Translated once by putting targets into the file, and once by OmegaT where it is installed.
"""

import io
import json
import re
import shutil
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from lxml import etree

from exchange.clients import needs, translate_in_omegat
from jjjdoc.cli import run
from jjjdoc.exchange.references import references_in

ROOT = Path(__file__).parents[2]
SETTINGS = """\
[editions.en]
languages = ["en"]
formats = ["docx", "md"]
final = true
"""
XLIFF = "{urn:oasis:names:tc:xliff:document:1.2}"

# By segment: what is changed in the source, and what becomes of its translation.
CHANGES = {
    "pattern": ("取得重大突破", "取得重大进展", "Major breakthroughs have", "Major progress has"),
    "counties_bodies": ("组建运行", "组建并开始运行", "been set up and are at work", "been set up and have begun work"),
    "contracts": ("增长到", "增至", "grew from", "rose from"),
    "services_lead": ("三地加强", "三地进一步加强", "more closely", "ever more closely"),
    "reservoirs": ("共同推进密云", "共同加强密云", "Together they protect", "Together they better protect"),
}  # fmt: skip
FLAGGED = ("bmc_section_summary", "counties_projects")
"""Translations with the figure whose unit changes: they are right as they are, which somebody must say."""

COUNTS = "new: 0, changed: {changed}, unchanged: {unchanged}, not translated: 0, refused: 0"

Translate = Callable[[bytes, dict[str, str], Path], bytes]


def by_hand(data: bytes, targets: dict[str, str], folder: Path) -> bytes:
    """Put targets into an XLIFF file as text."""
    root = etree.fromstring(data)
    for unit in root.iter(f"{XLIFF}trans-unit"):
        target = unit.find(f"{XLIFF}target")
        assert target is not None
        for code in target:
            target.remove(code)
        target.text = targets[unit.get("id", "")]
    return etree.tostring(root, encoding="utf-8")


def by_omegat(data: bytes, targets: dict[str, str], folder: Path) -> bytes:
    """Translate an XLIFF file in OmegaT, where references are tags such as <p0/>."""
    sources = {
        unit.get("id", ""): unit.find(f"{XLIFF}source")
        for unit in etree.fromstring(data).iter(f"{XLIFF}trans-unit")
    }
    texts = {name: "".join(source.itertext()) for name, source in sources.items() if source is not None}

    def translate(shown: str) -> str:
        (name,) = (name for name, text in texts.items() if _words(text) == _words(shown))
        target = targets[name]
        tags = re.findall(r"<[a-z]\d+/>", shown)
        for reference, tag in zip(references_in(texts[name]), tags, strict=True):
            target = target.replace(reference.text, tag)
        return target

    return translate_in_omegat(folder / "omegat", data, translate)


def _words(text: str) -> str:
    return re.sub(r"<[a-z]\d+/>|\{[^{}]+\}|\[\[[^\[\]]+\]\]", "#", text)


class Project:
    """A copy of the report, and the commands that are run on it."""

    def __init__(self, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        folder.mkdir()
        shutil.copytree(ROOT / "sources", folder / "sources")
        shutil.copy(ROOT / "glossary.yaml", folder)
        (folder / "jjjdoc.toml").write_text(SETTINGS, encoding="utf-8")
        (folder / "sources" / "jjj_ten_years.state.yaml").unlink(missing_ok=True)
        monkeypatch.chdir(folder)
        monkeypatch.setenv("LC_ALL", "C")
        self.source = folder / "sources" / "jjj_ten_years.yaml"
        self.folder = folder
        self._monkeypatch = monkeypatch

    def command(self, *arguments: str, status: int = 0) -> str:
        """Run a command, hold its exit status, and return what it prints."""
        raw = io.BytesIO()
        with self._monkeypatch.context() as patch:
            stream = io.TextIOWrapper(raw, encoding="utf-8", newline="\n", write_through=True)
            patch.setattr(sys, "stdout", stream)
            patch.setattr(sys, "stderr", stream)
            found = run(list(arguments))
        shown = raw.getvalue().decode("utf-8")
        assert found == status, shown
        return shown

    def edit(self, *changes: tuple[str, str]) -> None:
        """Replace texts of the report, each of which stands there once."""
        text = self.source.read_text(encoding="utf-8")
        for old, new in changes:
            assert text.count(old) == 1, old
            text = text.replace(old, new)
        self.source.write_text(text, encoding="utf-8")

    def counts(self) -> dict[str, int]:
        """Return the counts of all segments; those of the sections add up to them."""
        (report,) = json.loads(self.command("status", "--format", "json"))["reports"]
        names = ("initial", "stale", "translated", "reviewed", "final")
        total = report["total"]
        assert sum(total[name] for name in names) == total["segments"]
        for name in ("segments", *names):
            assert sum(section[name] for section in report["sections"]) == total[name]
        return {**{name: total[name] for name in names}, "flagged": report["flagged"]}

    def targets(self) -> dict[str, str]:
        """Return the translation of each segment."""
        (report,) = json.loads(self.command("status", "--format", "json"))["reports"]
        return {segment["id"]: segment["target"] for segment in report["segments"]}


@pytest.mark.parametrize("translate", [by_hand, pytest.param(by_omegat, marks=needs("omegat"))])
def test_a_report_is_changed_and_its_translation_follows(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, translate: Translate
) -> None:
    project = Project(tmp_path / "project", monkeypatch)
    project.command("accept", "--unchanged", "--state", "final")
    project.command("status", "--check")
    final = project.counts()["final"]
    before = project.targets()

    change_sources(project)
    assert project.counts() == {
        "initial": 0, "stale": 5, "translated": 0, "reviewed": 0, "final": final - 5, "flagged": 2,
    }  # fmt: skip
    # With the sentence of the figure, whose unit nobody has looked at; the other one is in a summary.
    assert "stale: 6" in project.command("build", status=1)

    targets = {name: before[name].replace(old, new) for name, (_, _, old, new) in CHANGES.items()}
    assert all(targets[name] != before[name] for name in CHANGES)
    targets |= {name: before[name] for name in FLAGGED}
    exported = project.command("export", "--format", "xliff", "--output", "jobs.xlf", "--state", "stale")
    assert exported.startswith("jobs.xlf: 7 of ")
    jobs = project.folder / "jobs.xlf"
    jobs.write_bytes(translate(jobs.read_bytes(), targets, tmp_path))
    assert project.command("lint", "jobs.xlf").endswith("0 errors, 0 warnings, 0 notes\n")

    assert COUNTS.format(changed=5, unchanged=2) in project.command("import", "jobs.xlf", "--dry-run")
    assert project.targets() == before
    project.command("import", "jobs.xlf")
    assert project.targets() == before | targets
    assert project.counts() == {
        "initial": 0, "stale": 0, "translated": 5, "reviewed": 0, "final": final - 5, "flagged": 2,
    }  # fmt: skip
    assert COUNTS.format(changed=0, unchanged=7) in project.command("import", "jobs.xlf")

    project.command("lint", "sources")
    assert "stale: 1" in project.command("build", status=1)
    project.command("accept", "bmc_section")
    project.command("status", "--check")
    project.command("build")
    text = (project.folder / "build" / "jjj_ten_years-en.md").read_text(encoding="utf-8")
    for words in ("CNY 10.5 trillion", "over USD 150 billion", *(new for _, _, _, new in CHANGES.values())):
        assert words in text


def change_sources(project: Project) -> None:
    """Change five sources, a figure and the unit of another, and hold what the status says of it."""
    investment = "    value: 1500\n    scale: 亿\n    unit: "
    project.edit(
        *((old, new) for old, new, _, _ in CHANGES.values()),
        ("  regional_output:\n    value: 10.4", "  regional_output:\n    value: 10.5"),
        (f"{investment}CNY", f"{investment}USD"),
    )
    shown = project.command("status", "--diff", "--check", status=1)
    assert "重大[-突破-]{+进展+}" in shown
    assert "{county_investment} was positive (CNY); now it is positive (USD)" in shown
    assert "regional_output" not in shown
