"""End to end: a whole project to the files of every edition, held against golden files.

A case is a folder with a project; `expected/` has what it builds. Of a Word file the parts that hold its text are
kept, as indented XML.
"""

import io
import shutil
import zipfile
from collections.abc import Callable
from pathlib import Path
from xml.dom import minidom

import pytest

from jjjdoc.cli import run

CASES = sorted(path.parent for path in Path(__file__).parent.glob("*/jjjdoc.toml"))
TEXT_PARTS = (
    "word/document.xml",
    "word/footnotes.xml",
    "word/header1.xml",
    "word/footer1.xml",
    "docProps/core.xml",
)


@pytest.fixture(params=CASES, ids=lambda path: path.name)
def case(request: pytest.FixtureRequest) -> Path:
    path: Path = request.param
    return path


def build(case: Path, folder: Path) -> dict[str, bytes]:
    project = folder / case.name
    shutil.copytree(case, project, ignore=shutil.ignore_patterns("expected"))
    assert run(["--project", str(project), "build"]) == 0
    built = project / "build"
    return {path.relative_to(built).as_posix(): path.read_bytes() for path in built.rglob("*.*")}


def readable(name: str, data: bytes) -> dict[str, str]:
    """Return what of a file is compared, as text."""
    if name.endswith((".md", ".txt")):
        return {name: data.decode("utf-8")}
    if not name.endswith(".docx"):
        return {}
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        parts = {part: package.read(part) for part in TEXT_PARTS if part in package.namelist()}
    return {f"{name}/{part.split('/')[-1]}": indented(xml) for part, xml in parts.items()}


def indented(xml: bytes) -> str:
    return minidom.parseString(xml).toprettyxml(indent=" ", newl="\n")


def test_every_edition_is_as_expected(
    case: Path, tmp_path: Path, golden: Callable[[Path, str], None]
) -> None:
    files = build(case, tmp_path)
    seen = {name: text for file, data in files.items() for name, text in readable(file, data).items()}
    for name, text in seen.items():
        golden(case / "expected" / name, text)
    kept = {
        path.relative_to(case / "expected").as_posix()
        for path in (case / "expected").rglob("*")
        if path.is_file()
    }
    assert kept == set(seen), "expected/ holds files that nothing builds any more"


def test_the_same_source_gives_the_same_bytes(case: Path, tmp_path: Path) -> None:
    first, second = build(case, tmp_path / "first"), build(case, tmp_path / "second")
    assert first == second
    assert {name.rpartition(".")[2] for name in first} >= {"docx", "md", "txt", "png"}
