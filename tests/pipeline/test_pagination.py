"""Page numbers are those of the pages that LibreOffice sets, and a plain build keeps them."""

import os
import re
import shutil
from pathlib import Path

import docx
import pytest
from pypdf import PdfReader

from jjjdoc.cli import run
from jjjdoc.config.read import read_settings
from jjjdoc.config.settings import Edition, Settings, supplied
from jjjdoc.errors import JjjdocError
from jjjdoc.pipeline.build.build import BuildResult, Request, build
from jjjdoc.pipeline.build.pagination import bookmark_pages, missing_fonts, open_pdf
from jjjdoc.pipeline.project.office import Office

ROOT = Path(__file__).parents[2]

needs_office = pytest.mark.skipif(shutil.which("soffice") is None, reason="needs LibreOffice")

EDITIONS = (
    Edition("zh", ("zh",), formats=("docx", "txt")),
    Edition("paired", ("zh", "en"), "side_by_side", formats=("docx",)),
    Edition("brief", ("en",), template="briefing", formats=("docx",)),
)
HEAD = """\
id: report
languages:
  source: zh-CN
  targets: [en]
title:
  zh: |
    报告
  en: |
    Report
date: 2024-03-01
sections:
"""
SECTION = """\
  - id: s{n}
    title:
      zh: |
        第{n}部分
      en: |
        Part {n}
    content:
"""
PARAGRAPH = """\
      - id: s{n}_{at}
        zh: |
          {chinese}
        en: |
          {english}
"""


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    (tmp_path / "sources").mkdir()
    (tmp_path / "glossary.yaml").write_text("concepts: []\n", encoding="utf-8")
    write_report(tmp_path)
    return Settings(
        tmp_path,
        None,
        tmp_path / "sources",
        tmp_path / "glossary.yaml",
        (supplied("templates"),),
        tmp_path / "build",
        EDITIONS,
    )


def write_report(root: Path, paragraphs: int = 3) -> None:
    text = HEAD
    for n in range(1, 9):
        text += SECTION.format(n=n)
        for at in range(paragraphs):
            text += PARAGRAPH.format(n=n, at=at, chinese="北京市发展。" * 60, english="Beijing grows. " * 40)
    (root / "sources" / "report.yaml").write_text(text, encoding="utf-8")


def made(settings: Settings, *, paginate: bool = False) -> BuildResult:
    result = build(settings, Request(paginate=paginate), lambda *_: None)
    assert result.failures == ()
    return result


def estimated(result: BuildResult) -> list[str]:
    return [written.path.name for written in result.written if written.estimated]


def pages_in_contents(path: Path) -> list[int]:
    """Return the page number of each entry, as a reader sees it."""
    xml = docx.Document(str(path)).element.xml
    return [int(number) for number in re.findall(r"PAGEREF.*?separate.*?<w:t>([0-9]+)</w:t>", xml, re.DOTALL)]


def outline_pages(pdf: PdfReader) -> list[int]:
    """Return the page of each heading as the outline of a PDF has it; the sections of the report do not nest."""
    return [pdf.get_destination_page_number(entry) for entry in pdf.outline]


@needs_office
def test_the_numbers_are_those_of_the_outline_and_a_plain_build_keeps_them(settings: Settings) -> None:
    assert estimated(made(settings)) == ["report-zh.docx", "report-paired.docx"]
    assert not (settings.sources / "report.pages.yaml").exists()
    assert estimated(made(settings, paginate=True)) == []
    found = {path: path.read_bytes() for path in settings.output.glob("*.docx")}
    with Office() as office:
        for name in ("report-zh.docx", "report-paired.docx"):
            pdf = open_pdf(office.make_pdf(found[settings.output / name], name, destinations=True))
            numbers = pages_in_contents(settings.output / name)
            assert numbers == [page + 1 for page in bookmark_pages(pdf).values()]
            assert numbers == [page + 1 for page in outline_pages(pdf)]
            assert numbers[0] < numbers[-1]
    assert estimated(made(settings)) == []
    assert {path: path.read_bytes() for path in found} == found
    write_report(settings.root, paragraphs=4)
    assert estimated(made(settings)) == ["report-zh.docx", "report-paired.docx"]


@needs_office
def test_editions_that_there_are_no_more_leave_the_table(settings: Settings) -> None:
    table = settings.sources / "report.pages.yaml"
    table.write_text("editions:\n  gone:\n    content: a\n    pages:\n      s1: 1\n", encoding="utf-8")
    made(settings, paginate=True)
    text = table.read_text(encoding="utf-8")
    assert re.findall(r"^  ([a-z]+):$", text, re.MULTILINE) == ["zh", "paired"]


def test_our_own_report_has_its_page_numbers(tmp_path: Path) -> None:
    result = build(
        read_settings(ROOT / "pyproject.toml"), Request(formats=("docx",), output=tmp_path), lambda *_: None
    )
    assert estimated(result) == [], "run: jjjdoc build --paginate"


def test_without_libreoffice_nothing_is_built(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("jjjdoc.pipeline.project.office._PLACES", ())
    monkeypatch.setenv("PATH", str(settings.root))
    with pytest.raises(JjjdocError, match="jjjdoc needs LibreOffice"):
        build(settings, Request(paginate=True), lambda *_: None)
    assert not settings.output.exists()


@pytest.mark.skipif(os.name == "nt", reason="a script stands for LibreOffice")
def test_an_office_that_fails_is_told(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    program = settings.root / "soffice"
    program.write_text("#!/bin/sh\necho no luck >&2\nexit 1\n", encoding="utf-8")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{settings.root}{os.pathsep}{os.environ['PATH']}")
    result = build(settings, Request(editions=("zh", "brief"), paginate=True), lambda *_: None)
    assert [str(failure.error) for failure in result.failures] == [
        "LibreOffice could not read or lay out report-zh.docx: no luck"
    ]
    assert [written.edition for written in result.written] == ["brief"]


def test_fonts_as_wide_will_do() -> None:
    present = ("LiberationSerif-Bold", "NotoSansCJKsc-Regular")
    assert missing_fonts(("Times New Roman",), present) == ()
    assert missing_fonts(("Times New Roman", "Arial"), ("TimesNewRomanPSMT", "ArialMT")) == ()
    assert missing_fonts(("Times New Roman", "Georgia"), ("DejaVuSerif",)) == ("Times New Roman", "Georgia")


@pytest.mark.parametrize(("messages", "said"), [("en", "are estimates"), ("zh", "为估计值")])
def test_the_command_says_what_is_estimated(
    messages: str, said: str, settings: Settings, capfd: pytest.CaptureFixture[str]
) -> None:
    (settings.root / "jjjdoc.toml").write_text('[editions.zh]\nlanguages = ["zh"]\n', encoding="utf-8")
    assert run(["--messages", messages, "--project", str(settings.root), "build"]) == 0
    warning = capfd.readouterr().err
    assert said in warning
    assert "report-zh.docx" in warning


def test_the_command_stops_without_libreoffice(
    settings: Settings, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    (settings.root / "jjjdoc.toml").write_text('[editions.zh]\nlanguages = ["zh"]\n', encoding="utf-8")
    monkeypatch.setattr("jjjdoc.pipeline.project.office._PLACES", ())
    monkeypatch.setenv("PATH", str(settings.root))
    assert run(["--messages", "en", "--project", str(settings.root), "build", "--paginate"]) == 2
    assert "jjjdoc needs LibreOffice" in capfd.readouterr().err
