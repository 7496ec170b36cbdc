"""Segments as memories and tables, from a report and back into it."""

import shutil
import zipfile
from pathlib import Path

import pytest

from jjjdoc.config.read import find_project, read_settings
from jjjdoc.config.settings import Settings
from jjjdoc.exchange.formats import FormatName, read_units
from jjjdoc.exchange.word_table import Tracked
from jjjdoc.pipeline.translation.export import Exported, ExportRequest, export
from jjjdoc.pipeline.translation.importing import Imported, import_translations

PROJECT = Path(__file__).parents[1] / "commands" / "project"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return Path(shutil.copytree(PROJECT, tmp_path / "project"))


def settings_of(folder: Path) -> Settings:
    return read_settings(find_project(folder))


def exported(folder: Path, form: FormatName) -> Exported:
    return export(settings_of(folder), ExportRequest(form=form, output=folder / "out"))


def edited(folder: Path, old: str, new: str) -> Imported:
    text = (folder / "out").read_text("utf-8")
    assert text.count(old) == 1
    (folder / "out").write_text(text.replace(old, new), "utf-8", newline="")
    return import_translations(settings_of(folder), folder / "out")


def kinds(done: Imported) -> dict[str, str]:
    return {outcome.unit.id: outcome.kind for outcome in done.outcomes}


def test_a_table_is_filled_in(folder: Path) -> None:
    done = exported(folder, "csv")
    assert (len(done.file.units), done.count) == (5, 5)
    taken = edited(folder, "pending,此段**尚未**翻译。,", "pending,此段**尚未**翻译。,'-ly translated")
    assert kinds(taken) == {
        "report_title": "unchanged",
        "overview_title": "unchanged",
        "gdp": "unchanged",
        "center": "unchanged",
        "pending": "new",
    }
    assert "          -ly translated\n" in (folder / "sources" / "small.yaml").read_text("utf-8")
    again = import_translations(settings_of(folder), folder / "out")
    assert again.count("unchanged") == 5


def test_a_table_with_a_figure_lost_is_refused(folder: Path) -> None:
    exported(folder, "csv")
    before = (folder / "sources" / "small.yaml").read_bytes()
    taken = edited(folder, "three places reached {output}.", "three places reached CNY 10 trillion.")
    assert kinds(taken)["gdp"] == "refused"
    assert (folder / "sources" / "small.yaml").read_bytes() == before


def test_a_memory_has_what_is_translated(folder: Path) -> None:
    done = exported(folder, "tmx")
    assert (len(done.file.units), done.count) == (4, 5)
    assert [unit.id for unit in read_units((folder / "out").read_bytes(), "f").units] == [
        "report_title",
        "overview_title",
        "gdp",
        "center",
    ]
    taken = edited(folder, "three places reached {output}.", "three places was {output}.")
    assert kinds(taken)["gdp"] == "changed"
    assert taken.count("unchanged") == 3


@pytest.mark.parametrize("tracked", ["accept", "refuse"])
def test_a_review_table_with_tracked_changes(folder: Path, tracked: Tracked) -> None:
    exported(folder, "table")
    before = (folder / "sources" / "small.yaml").read_text("utf-8")
    insertion = '<w:r><w:t>The whole</w:t></w:r><w:del w:id="90" w:author="R"><w:r><w:delText>The</w:delText></w:r></w:del>'
    with zipfile.ZipFile(folder / "out") as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    old = '<w:r><w:rPr><w:lang w:val="en-US" w:eastAsia="zh-CN"/></w:rPr><w:t xml:space="preserve">The output'
    document = parts["word/document.xml"].decode()
    assert document.count(old) == 1
    parts["word/document.xml"] = document.replace(
        old, insertion + old.replace("The output", " output")
    ).encode()
    with zipfile.ZipFile(folder / "out", "w") as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    taken = import_translations(settings_of(folder), folder / "out", tracked=tracked)
    assert kinds(taken)["gdp"] == ("changed" if tracked == "accept" else "refused")
    after = (folder / "sources" / "small.yaml").read_text("utf-8")
    assert after == (
        before.replace("The output of", "The whole output of") if tracked == "accept" else before
    )
