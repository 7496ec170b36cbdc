"""What is made of files that are written for a test, without a project around them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from jjjdoc.config.read import read_settings
from jjjdoc.loader.report import load_report
from jjjdoc.model.report import Report
from jjjdoc.pipeline.adopt.adopt import AdoptRequest, AdoptResult, adopt
from jjjdoc.pipeline.build.build import Request, build

ROOT = Path(__file__).parents[3]


class Adopting:
    """Adopts files into a source of a folder."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.source = folder / "adopted.yaml"

    def write(self, name: str, text: str) -> Path:
        path = self.folder / name
        path.write_text(text, encoding="utf-8")
        return path

    def files(self, *paths: Path, facts: bool = True, languages: tuple[str, ...] = ()) -> AdoptResult:
        request = AdoptRequest(paths, "en", self.source, languages, facts=facts, force=True)
        return adopt(None, request)

    def pair(self, chinese: str, english: str) -> AdoptResult:
        return self.files(self.write("zh.md", chinese), self.write("en.md", english))

    def one(self, text: str, name: str = "report.md", *, facts: bool = True) -> AdoptResult:
        return self.files(self.write(name, text), facts=facts)

    @property
    def report(self) -> Report:
        return load_report(self.source, self.folder)


def silent(done: int, total: int, name: str) -> None:
    """Take no notice of how far building is."""


@pytest.fixture
def adopting(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Adopting:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1709251200")
    return Adopting(tmp_path)


@pytest.fixture(scope="session")
def editions(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Path]:
    """The editions of the report of this project, by edition and format: `zh.docx`."""
    folder = tmp_path_factory.mktemp("editions")
    settings = read_settings(ROOT / "pyproject.toml")
    build(settings, Request(output=folder, editions=("zh", "en", "paired")), silent)
    return lambda name: folder / f"jjj_ten_years-{name}"
