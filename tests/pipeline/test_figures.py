"""Figures of files and of standard input."""

import io
import json
import sys
from pathlib import Path

import pytest

from jjjdoc.cli import run
from jjjdoc.pipeline.figures.figures import FiguresRequest, list_figures
from jjjdoc.readers.formats import FORMATS

Captured = pytest.CaptureFixture[str]


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("LC_ALL", "C")
    return tmp_path


def give(data: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data), encoding="utf-8"))


def test_standard_input_is_listed(monkeypatch: pytest.MonkeyPatch, capsys: Captured) -> None:
    give("投资71.2亿元。\n".encode(), monkeypatch)
    assert run(["figures", "-", "--format", "json"]) == 0
    (row,) = json.loads(capsys.readouterr().out)["figures"]
    assert (row["agree"], row["sides"][0]["path"], row["sides"][0]["column"]) == (None, "-", 3)
    give(b"zh\ten\n3%\t4%\n", monkeypatch)
    assert run(["figures", "-", "--stdin-filename", "a.tsv"]) == 0
    assert "a.tsv:2:1  3%      ≠  4%" in capsys.readouterr().out


@pytest.mark.parametrize(
    "data", ["71.2亿元\n".encode(), b"\xef\xbb\xbf" + "71.2亿元".encode(), "71.2亿元".encode("gb18030")]
)
def test_standard_input_is_converted(data: bytes, monkeypatch: pytest.MonkeyPatch, capsys: Captured) -> None:
    give(data, monkeypatch)
    assert run(["convert", "-"]) == 0
    assert capsys.readouterr().out == "CNY 7.12 billion\n"


def test_what_is_no_text_is_said(monkeypatch: pytest.MonkeyPatch, capsys: Captured) -> None:
    give(b"\x00\xff\xfe\x81", monkeypatch)
    assert run(["convert", "-"]) == 2
    assert "not text" in capsys.readouterr().err


def test_files_that_cannot_be_read_do_not_hide_the_others(folder: Path) -> None:
    (folder / "a.md").write_text("投资3亿元。\n", encoding="utf-8")
    (folder / "b.md").write_bytes(b"\x00\xff\xfe\x81")
    (folder / "c.yaml").write_text("id: [\n", encoding="utf-8")
    result = list_figures(None, FiguresRequest(("a.md", "b.md", "c.yaml", "d.md")))
    assert [file.path for file in result.files] == ["a.md"]
    assert [row.source.text for row in result.files[0].rows if row.source] == ["3亿元"]
    assert (len(result.errors), len(result.faults)) == (2, 1)
    assert not result.is_complete


@pytest.mark.parametrize("extension", FORMATS)
def test_an_empty_file_of_any_format_gives_no_traceback(extension: str, folder: Path) -> None:
    (folder / f"a{extension}").write_bytes(b"")
    assert run(["figures", f"a{extension}"]) in (0, 2)


def test_a_row_without_translation_is_listed_alone(folder: Path) -> None:
    (folder / "a.tsv").write_text("zh\ten\n投资3亿元。\t\n\tTwo million people.\n", encoding="utf-8")
    (file,) = list_figures(None, FiguresRequest(("a.tsv",))).files
    assert [(row.source is None, row.target is None, row.agrees) for row in file.rows] == [
        (False, True, None),
        (True, False, None),
    ]


def test_the_work_is_linear_in_the_rows(folder: Path) -> None:
    (folder / "a.tsv").write_text("zh\ten\n" + "3亿元\tCNY 300 million\n" * 2000, encoding="utf-8")
    (file,) = list_figures(None, FiguresRequest(("a.tsv",))).files
    assert len(file.rows) == 2000
    assert all(row.agrees for row in file.rows)
