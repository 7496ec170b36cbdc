"""Lint of Word files: what is found in an edition is found in it as a Word file, wherever that has been."""

import io
import json
import shutil
import subprocess
from collections import Counter
from pathlib import Path

import docx
import pytest
from jsonschema import Draft202012Validator

from contracts.sarif_schema import LOG
from jjjdoc.cli import run
from jjjdoc.config.read import read_settings
from jjjdoc.pipeline.build.build import Request, build
from jjjdoc.pipeline.lint.lint import LintRequest, LintResult, lint
from jjjdoc.pipeline.project.init import init_project
from jjjdoc.reporters.formats import FORMATS
from ooxml.test_hazards import related
from ooxml.word_files import paragraph, word_file
from ooxml.word_files import run as word_run

SETTINGS = """
[editions.zh]
languages = ["zh"]
[editions.en]
languages = ["en"]
[editions.paired]
languages = ["zh", "en"]
layout = "side-by-side"
[editions.interleaved]
languages = ["zh", "en"]
layout = "interleaved"
"""
REPORT = """\
id: flawed
languages: {source: zh, targets: [en]}
title: {zh: 会议的的报告, en: Report on the the Meeting}
subtitle: {zh: 说明  一, en: A note of of it}
issuer: {zh: 办公室, en: The Office}
date: 2024-03-01
summary: {zh: 会议强调，，要抓好落实。, en: "The meeting stressed stressed the work ."}
sections:
  - id: one
    title: {zh: 要求一一, en: Demands demands}
    content:
      - {id: text, zh: "三地经济总量达10.4万亿元，，是2013年的1.9倍。", en: "The total output reached CNY 1.04 trillion, 1.8  times that of 2013 ."}
      - kind: numbered
        items:
          - {id: a, zh: 第一项，，要求。, en: "The first first item.[^n]"}
          - {id: b, zh: "第二项有3.5%的增长。[^n]", en: "The second item grew by 5.3 percent percent."}
      - kind: table
        id: figures
        caption: {zh: 主要，，指标, en: Main main indicators}
        columns:
          - {id: name, zh: 指标，，一, en: Item item}
          - {id: value, zh: 数值, en: Value}
        rows:
          - id: total
            cells:
              - {zh: 总量，，一, en: Total total}
              - {zh: 10.4万亿元, en: CNY 10.4 trillion}
      - {kind: quotation, id: quote, zh: "要抓好，，落实。", en: "Do the the work.", attribution: {zh: 会议, en: The meeting}}
      - {kind: note, id: n, zh: 注释，，一。, en: A note of of it.}
"""


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("word")
    init_project(folder)
    for file in (folder / "sources").glob("*.yaml"):
        file.unlink()
    (folder / "jjjdoc.toml").write_text(SETTINGS, encoding="utf-8")
    (folder / "sources/flawed.yaml").write_text(REPORT, encoding="utf-8")
    settings = read_settings(folder / "jjjdoc.toml")
    build(settings, Request(formats=("docx", "md"), output=folder / "out"), lambda *_: None)
    return folder


def found(*files: Path) -> LintResult:
    result = lint(None, LintRequest(tuple(map(str, files)), severity="note"))
    assert not result.errors
    return result


def counted(result: LintResult) -> Counter[tuple[str, str]]:
    return Counter((each.rule, each.text) for each in result.findings)


@pytest.mark.parametrize("edition", ["zh", "en"])
def test_a_word_edition_has_the_findings_of_the_markdown_edition(built: Path, edition: str) -> None:
    """Each is counted once, by what follows it: one repeats its front matter, the other its title in the header."""
    word, markdown = (
        {
            (each.rule, each.text, each.context[1])
            for each in found(built / f"out/flawed-{edition}.{form}").findings
        }
        for form in ("docx", "md")
    )
    assert len(word) > 5
    assert word == markdown


@pytest.mark.parametrize("edition", ["paired", "interleaved"])
def test_pairs_of_a_word_edition_are_those_of_the_report(built: Path, edition: str) -> None:
    word, report = (
        Counter((each.rule, each.text, each.segment) for each in found(built / file).findings if each.related)
        for file in (f"out/flawed-{edition}.docx", "sources/flawed.yaml")
    )
    assert {rule for rule, _, _ in word} >= {"number.mismatch"}
    assert word == report


@pytest.mark.skipif(shutil.which("soffice") is None, reason="needs LibreOffice")
def test_files_that_libreoffice_has_saved(built: Path, tmp_path: Path) -> None:
    files = sorted((built / "out").glob("*.docx"))
    command = ["soffice", f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}", "--headless"]
    command += ["--convert-to", "docx", "--outdir", str(tmp_path), *map(str, files)]
    subprocess.run(command, check=True, capture_output=True, timeout=1800)
    for file in files:
        assert counted(found(tmp_path / file.name)) == counted(found(file))


@pytest.mark.skipif(shutil.which("pandoc") is None, reason="needs pandoc")
@pytest.mark.parametrize("edition", ["zh", "en"])
def test_files_that_pandoc_has_made(built: Path, tmp_path: Path, edition: str) -> None:
    made = tmp_path / "made.docx"
    source = built / f"out/flawed-{edition}.md"
    subprocess.run(
        ["pandoc", str(source), "-f", "markdown-smart", "-o", str(made)], check=True, capture_output=True
    )
    word, markdown = counted(found(made)), counted(found(source))
    assert sum((word - markdown).values()) <= 1
    assert sum((markdown - word).values()) <= 1


def python_docx(path: Path) -> Path:
    document = docx.Document()
    document.add_heading("A Report", 0)
    document.add_heading("Overview", 1)
    document.add_paragraph("Nothing is here.")
    document.add_paragraph("The the end.", style="List Bullet")
    document.save(str(path))
    return path


def test_places_and_exit_status(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    python_docx(tmp_path / "made.docx")
    assert run(["lint", "--messages", "en", "made.docx"]) == 1
    shown = capsys.readouterr().out
    assert shown.startswith(
        "made.docx: Overview › paragraph 2: error english.doubled_word “The” is repeated\n    The the end.\n    ^^^^^^^\n"
    )
    assert run(["lint", "--messages", "zh", "made.docx"]) == 1
    assert capsys.readouterr().out.startswith("made.docx: Overview › 第2段: 错误 english.doubled_word")


def test_fixes_are_refused_and_nothing_is_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    before = python_docx(tmp_path / "made.docx").read_bytes()
    for option in ("--fix", "--diff"):
        assert run(["lint", "--messages", "en", option, "made.docx"]) == 2
        assert "jjjdoc review" in capsys.readouterr().err
    assert (tmp_path / "made.docx").read_bytes() == before
    assert [file.name for file in tmp_path.iterdir()] == ["made.docx"]


def test_hazards_are_told_and_change_no_status(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "made.docx").write_bytes(related("oleObject", "http://example.org/a.xlsx"))
    assert run(["lint", "--messages", "en", "made.docx"]) == 0
    told = "made.docx: objects linked to external files (1): http://example.org/a.xlsx"
    assert capsys.readouterr().err == f"warning: {told}\n"
    assert run(["review", "--messages", "en", "made.docx"]) == 2
    assert capsys.readouterr().err.startswith(f"warning: {told}\nerror: made.docx: no copy was written")
    assert run(["review", "--messages", "zh", "made.docx", "--keep-active"]) == 0
    assert "有链接到外部文件的对象（1个）" in capsys.readouterr().err


def test_tracked_changes_are_read_either_way(tmp_path: Path) -> None:
    inserted = f'<w:ins w:id="1" w:author="Li">{word_run("the ")}</w:ins>'
    path = tmp_path / "made.docx"
    path.write_bytes(word_file(paragraph(word_run("We saw the ") + inserted + word_run("river."))))
    for tracked, number in (("accept", 1), ("reject", 0)):
        result = lint(None, LintRequest((str(path),), tracked=tracked))  # type: ignore[arg-type]
        assert len(result.findings) == number


@pytest.mark.skipif(shutil.which("soffice") is None, reason="needs LibreOffice")
def test_old_formats_are_converted(tmp_path: Path) -> None:
    python_docx(tmp_path / "made.docx")
    command = ["soffice", f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}", "--headless"]
    command += ["--convert-to", "doc", "--outdir", str(tmp_path), str(tmp_path / "made.docx")]
    subprocess.run(command, check=True, capture_output=True, timeout=1800)
    assert "The the" in [each.text for each in found(tmp_path / "made.doc").findings]


def test_old_formats_without_libreoffice(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("jjjdoc.pipeline.project.office._NAMES", ())
    monkeypatch.setattr("jjjdoc.pipeline.project.office._PLACES", ())
    (tmp_path / "a.wps").write_bytes(b"\xd0\xcf\x11\xe0")
    (tmp_path / "b.doc").write_bytes(b"no Word file")
    errors = lint(None, LintRequest((str(tmp_path / "a.wps"), str(tmp_path / "b.doc")))).errors
    assert "save it as .docx" in str(errors[0])
    assert "is not a Word or WPS file" in str(errors[1])


def test_a_word_file_from_standard_input(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    data = python_docx(tmp_path / "made.docx").read_bytes()
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(data)))
    result = lint(None, LintRequest(("-",), stdin_filename="made.docx"))
    assert [each.text for each in result.findings] == ["The the"]


def test_a_damaged_file_does_not_keep_others_from_being_checked(tmp_path: Path) -> None:
    (tmp_path / "bad.docx").write_bytes(b"PK\x03\x04")
    python_docx(tmp_path / "good.docx")
    result = lint(None, LintRequest((str(tmp_path),)))
    assert (result.files, len(result.errors), len(result.findings)) == (1, 1, 1)


@pytest.mark.parametrize("form", FORMATS)
def test_every_format_tells_the_place(
    form: str, built: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(built / "out")
    assert run(["lint", "--messages", "en", "--format", form, "flawed-paired.docx"]) == 1
    shown = capsys.readouterr().out
    assert "table 1, row 2, column 2" in shown
    if form == "sarif":
        made = json.loads(shown)
        Draft202012Validator(LOG).validate(made)
        for result in made["runs"][0]["results"]:
            (location,) = result["locations"]
            assert "region" not in location["physicalLocation"]
            assert location["logicalLocations"][0]["kind"] == "element"
            assert "fixes" not in result
    if form == "json":
        assert all(each["place"]["spot"] for each in json.loads(shown)["findings"])


def test_pairs_of_a_file_in_two_languages_are_counted(built: Path) -> None:
    counts = {
        edition: lint(None, LintRequest(inputs=(str(built / "out" / f"flawed-{edition}.docx"),))).pairs
        for edition in ("zh", "en", "paired")
    }
    assert (counts["zh"], counts["en"]) == (None, None)
    assert counts["paired"]
