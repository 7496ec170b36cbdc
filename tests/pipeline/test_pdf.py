"""PDF editions, made by LibreOffice of the Word ones."""

import shutil
from pathlib import Path

import pytest
from pypdf import PdfReader

from jjjdoc.cli import run

PROJECT = Path(__file__).parents[1] / "commands" / "project"


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    shutil.copytree(PROJECT, tmp_path / "project")
    monkeypatch.chdir(tmp_path / "project")
    return tmp_path / "project"


@pytest.mark.skipif(not shutil.which("soffice"), reason="needs LibreOffice")
def test_a_pdf_is_tagged_and_leaves_the_sources_alone(project: Path) -> None:
    before = {path: path.read_bytes() for path in (project / "sources").rglob("*") if path.is_file()}
    assert run(["build", "--format", "pdf"]) == 0
    files = sorted((project / "build").glob("*"))
    assert files
    assert {path.suffix for path in files} == {".pdf"}
    for path in files:
        reader = PdfReader(path)
        assert reader.trailer["/Root"]["/MarkInfo"]["/Marked"]
        assert reader.trailer["/Root"]["/Lang"] == ("en-US" if path.stem.endswith("-en") else "zh-CN")
        assert reader.pages[0].extract_text().strip()
    assert before == {path: path.read_bytes() for path in (project / "sources").rglob("*") if path.is_file()}


def test_without_libreoffice_the_message_says_what_to_do(
    project: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("jjjdoc.pipeline.project.office.shutil.which", lambda name: None)
    monkeypatch.setattr("jjjdoc.pipeline.project.office._PLACES", ())
    assert run(["build", "--format", "pdf"]) == 2
    assert "jjjdoc needs LibreOffice" in capsys.readouterr().err
    assert not (project / "build").exists()
