"""The page table beside a report: read as it was written, and no obstacle where it cannot be read."""

from pathlib import Path

import pytest

from jjjdoc.loader.pages import Pages, pages_text, read_pages
from jjjdoc.loader.report import find_sources

TABLE = {
    "en": Pages("7c3cb3d36c8e8234", {"overview": 3, "notes": 12}),
    "briefing-zh": Pages("1234567890123456", {"overview": 1}),
}


def test_it_is_read_as_it_was_written(tmp_path: Path) -> None:
    path = tmp_path / "report.pages.yaml"
    path.write_text(pages_text(TABLE), encoding="utf-8")
    assert read_pages(path) == TABLE


def test_a_heading_is_a_line() -> None:
    assert "\n      overview: 3\n      notes: 12\n" in pages_text(TABLE)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "- a\n",
        "editions: 1\n",
        "editions:\n  en: 1\n",
        "editions:\n  en:\n    content: a\n    pages: 1\n",
        "editions:\n  en:\n    content: [a]\n    pages:\n      a: 1\n",
        "editions:\n<<<<<<< ours\n  en:\n",
        "\t{",
    ],
)
def test_what_is_no_table_is_none(text: str, tmp_path: Path) -> None:
    path = tmp_path / "report.pages.yaml"
    path.write_text(text, encoding="utf-8")
    assert read_pages(path) == {}
    assert read_pages(tmp_path / "missing.yaml") == {}


def test_what_is_no_number_is_passed_over(tmp_path: Path) -> None:
    path = tmp_path / "report.pages.yaml"
    path.write_text(
        "editions:\n  en:\n    content: a\n    pages:\n      a: 1\n      b: x\n      c: -1\n      d: 9999999\n",
        encoding="utf-8",
    )
    assert read_pages(path) == {"en": Pages("a", {"a": 1})}


def test_it_is_no_report(tmp_path: Path) -> None:
    (tmp_path / "report.yaml").touch()
    (tmp_path / "report.pages.yaml").touch()
    assert find_sources(tmp_path) == [tmp_path / "report.yaml"]
