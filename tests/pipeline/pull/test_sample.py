"""The report of this project: what nobody has edited changes nothing; what was edited everywhere comes back."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from jjjdoc.config.read import read_settings
from jjjdoc.pipeline.pull import wordings
from jjjdoc.readers.docx.edited.lines import NoteCharacters, read_file
from pipeline.pull.conftest import Project
from pipeline.pull.edited import Edited, w

ROOT = Path(__file__).parents[3]
EDITIONS = [edition.name for edition in read_settings(ROOT / "pyproject.toml").editions]


@pytest.fixture
def sample(tmp_path: Path) -> Project:
    for name in ("sources", "templates"):
        shutil.copytree(ROOT / name, tmp_path / name)
    for name in ("pyproject.toml", "glossary.yaml"):
        shutil.copy(ROOT / name, tmp_path / name)
    return Project(tmp_path)


@pytest.mark.parametrize("edition", EDITIONS)
@pytest.mark.parametrize("tracked", ["accept", "reject"])
def test_what_nobody_has_edited_changes_nothing(sample: Project, edition: str, tracked: str) -> None:
    data = sample.build(edition)
    result = sample.pull(data, tracked=tracked)
    assert (result.files, result.told, result.stale) == ((), (), ())
    assert sample.pull(data, base=data).told == ()


@pytest.mark.parametrize("edition", EDITIONS)
def test_what_was_edited_everywhere_comes_back(sample: Project, edition: str) -> None:
    edited = sample.edit(edition)
    for paragraph in edited.root.iter(w("p")):
        marks = [
            each for each in paragraph.iter(w("bookmarkStart")) if each.get(w("name"), "").startswith("seg_")
        ]
        runs = paragraph.findall(w("r"))
        texts = [run for run in runs if run.find(w("t")) is not None]
        if len(marks) == 1 and texts:
            node = texts[-1].find(w("t"))
            node.text = f"{node.text} zq"
    data = edited.data()
    result = sample.pull(data)
    refused = {each.message.wording for each in result.told}
    assert refused <= {
        wordings.FIGURE,
        wordings.TERM,
        wordings.SHARED,
        wordings.FIGURE_NEARBY,
        wordings.OUTSIDE,
    }
    assert len(result.revised) > 15
    notes = NoteCharacters()
    first, second = (
        {span.mark.bookmark: line.text for line in file.lines for span in line.spans}
        for file in (
            read_file(data, "edited", "accepted", notes),
            read_file(sample.build(edition), "built", "accepted", notes),
        )
    )
    refused_segments = {each.segment for each in result.told}
    for each in result.revised:
        names = [name for name in first if name.startswith("seg_" + each.segment + "_")]
        for name in names if each.segment not in refused_segments else ():
            assert first[name].strip() == second[name].strip()


def _saved(files: dict[str, bytes], folder: Path) -> dict[str, bytes]:
    """Return files as LibreOffice saves them."""
    before, after = folder / "before", folder / "after"
    before.mkdir()
    for name, data in files.items():
        (before / f"{name}.docx").write_bytes(data)
    command = ["soffice", f"-env:UserInstallation=file://{folder}/lo", "--headless"]
    paths = [str(path) for path in sorted(before.iterdir())]
    subprocess.run(
        [*command, "--convert-to", "docx:MS Word 2007 XML", "--outdir", str(after), *paths],
        check=True,
        capture_output=True,
        timeout=1800,
    )
    return {name: (after / f"{name}.docx").read_bytes() for name in files}


needs_libreoffice = pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")


@needs_libreoffice
def test_what_libreoffice_has_saved_changes_nothing(sample: Project, tmp_path: Path) -> None:
    for edition, data in _saved({name: sample.build(name) for name in EDITIONS}, tmp_path).items():
        result = sample.pull(data)
        assert (edition, result.files, result.told) == (edition, (), ())


@needs_libreoffice
def test_edited_and_saved_by_libreoffice(project: Project, tmp_path: Path) -> None:
    files = {}
    for edition in ("en", "paired"):
        edited = project.edit(edition)
        edited.replace("gdp_en", "reached", "went up to", tracked=True)
        edited.replace("gdp_en", "10.4", "10.5") if edition == "paired" else None
        edited.comment("third_en", "words", "Which?")
        files[edition] = edited.data()
    saved = _saved(files, tmp_path)
    result = project.pull(saved["paired"])
    assert [(each.segment, each.message.wording) for each in result.told] == [("gdp", wordings.FIGURE)]
    result = project.pull(saved["en"])
    assert result.told == ()
    text = project.source.read_text("utf-8")
    assert "went up to {output}" in text
    assert text.count("Which? [words]") == 1
    assert [(each.segment, each.language) for each in result.revised] == [("gdp", "en")]


def test_edited_is_no_empty_helper(project: Project) -> None:
    """The helper writes files that are read as they were."""
    assert Edited(project.build("en")).text("third_en") == "The words of the third paragraph are here."
