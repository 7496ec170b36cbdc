"""Lint as a use case: which files, what is left out, what is fixed, and what is said of files that cannot be checked."""

import io
import os
import sys
from pathlib import Path

import pytest

from jjjdoc.cli import run
from jjjdoc.config.read import read_settings
from jjjdoc.errors import JjjdocError
from jjjdoc.pipeline.lint.lint import LintRequest, LintResult, lint
from jjjdoc.pipeline.lint.patch import patch_of
from jjjdoc.pipeline.project.init import init_project
from jjjdoc.pipeline.project.inputs import matches

ROOT = Path(__file__).parents[2]
SETTINGS = '[editions.zh]\nlanguages = ["zh"]\n'
DOUBLED = ("english.doubled_word",)
REPORT = """\
id: small
languages: {source: zh, targets: [en]}
title: {zh: 会议, en: Meeting}
date: 2024-03-01
sections:
  - id: one
    title: {zh: 要求, en: Demands}
    summary: {zh: 抓好落实。, en: Do the the work.}
    content:
      - {id: text, zh: 抓好落实。, en: Do all of of it.}
"""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("LC_ALL", "C")
    return tmp_path


def write(path: Path, text: str, encoding: str = "utf-8") -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text.encode(encoding))
    return path


def places(result: LintResult) -> list[str]:
    found = (finding.source.place(finding.start, finding.end) for finding in result.findings)
    return [str(place) for place in found]


# --- files


def test_folders_are_searched_for_what_can_be_checked(folder: Path) -> None:
    text = "The the end.\n"
    for name in (
        "a.md",
        "b.txt",
        "c.MD",
        "deep/d.markdown",
        "e.doc",
        "f.py",
        "~$g.docx",
        ".hidden.md",
        ".git/g.md",
    ):
        write(folder / "in" / name, text)
    write(folder / "in/facts.yaml", "facts: {}\n")
    write(folder / "in/report.yml", REPORT)
    result = lint(None, LintRequest(("in",), select=DOUBLED))
    assert not result.errors
    assert not result.faults
    assert sorted({place.split(":")[0] for place in places(result)}) == [
        "in/a.md",
        "in/b.txt",
        "in/c.MD",
        "in/deep/d.markdown",
        "in/report.yml",
    ]
    assert result.files == 5


def test_a_file_named_twice_is_checked_once(folder: Path) -> None:
    write(folder / "in/a.md", "The the end.\n")
    result = lint(None, LintRequest(("in/a.md", "in", "./in/a.md"), select=DOUBLED))
    assert (result.files, places(result)) == (1, ["in/a.md:1:1"])


def test_output_of_the_project_is_left_out(folder: Path) -> None:
    write(folder / "jjjdoc.toml", SETTINGS)
    write(folder / "build/a.md", "The the end.\n")
    write(folder / "b.md", "The the end.\n")
    settings = read_settings(folder / "jjjdoc.toml")
    assert places(lint(settings, LintRequest((".",), select=DOUBLED))) == ["b.md:1:1"]
    assert places(lint(settings, LintRequest(("build/a.md",), select=DOUBLED))) == ["build/a.md:1:1"]


def test_nothing_to_check_is_an_error(folder: Path) -> None:
    (folder / "in").mkdir()
    with pytest.raises(JjjdocError):
        lint(None, LintRequest(("in",)))
    with pytest.raises(JjjdocError):
        lint(None, LintRequest())


def test_files_that_cannot_be_read_do_not_hide_the_others(folder: Path) -> None:
    write(folder / "a.md", "The the end.\n")
    (folder / "b.md").write_bytes(b"\x00\xff\xfe\x81")
    write(folder / "c.yaml", "id: [\n")
    result = lint(None, LintRequest(("a.md", "b.md", "c.yaml", "d.md"), select=DOUBLED))
    assert (result.files, places(result)) == (1, ["a.md:1:1"])
    assert len(result.errors) == 2
    assert [fault.place.path for fault in result.faults] == ["c.yaml"]


def test_standard_input_is_markdown(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    data = b"# A\n\nThe the end.\n"
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data), encoding="utf-8"))
    assert run(["lint", "-", "--select", "english.doubled_word"]) == 1
    assert capsys.readouterr().out.startswith("-:3:1: error english.doubled_word")
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data), encoding="utf-8"))
    assert run(["lint", "-", "--fix"]) == 2


def test_texts_that_stand_in_summaries_too_are_told_once(folder: Path) -> None:
    write(folder / "a.yaml", REPORT.replace("en: Demands", "en: The the demands"))
    assert places(lint(None, LintRequest(("a.yaml",), select=DOUBLED))) == [
        "a.yaml:7:25",
        "a.yaml:8:33",
        "a.yaml:10:42",
    ]


def test_standard_input_is_read_as_the_file_it_is_said_to_be(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    data = "zh\ten\n好。\tThe the end.\n".encode()
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data), encoding="utf-8"))
    result = lint(None, LintRequest(("-",), stdin_filename="in/a.tsv", select=DOUBLED))
    assert places(result) == ["in/a.tsv:2:4"]
    unknown = lint(None, LintRequest(("-",), stdin_filename="a.docx", select=DOUBLED))
    assert (unknown.files, len(unknown.errors)) == (0, 1)


def test_an_empty_name_is_not_the_current_folder(folder: Path) -> None:
    write(folder / "a.md", "The the end.\n")
    result = lint(None, LintRequest(("",), select=DOUBLED))
    assert (result.files, len(result.errors)) == (0, 1)


@pytest.mark.skipif(sys.platform == "win32", reason="needs links and pipes")
def test_links_in_a_circle_and_pipes_are_no_files(folder: Path) -> None:
    write(folder / "in/a.md", "The the end.\n")
    (folder / "in/loop.md").symlink_to("loop.md")
    os.mkfifo(folder / "in/pipe.md")
    result = lint(None, LintRequest(("in",), select=DOUBLED))
    assert (result.files, [error.message.values[0][1] for error in result.errors]) == (1, ["in/loop.md"])


def test_a_baseline_is_not_written_when_something_could_not_be_checked(folder: Path) -> None:
    write(folder / "a.md", "The the end.\n")
    old = write(folder / "baseline.json", "old")
    result = lint(None, LintRequest(("a.md", "b.md"), select=DOUBLED, new_baseline=old))
    assert not result.is_complete
    (folder / "empty").mkdir()
    with pytest.raises(JjjdocError):
        lint(None, LintRequest(("empty",), select=DOUBLED, new_baseline=old))
    assert old.read_text(encoding="utf-8") == "old"


@pytest.mark.parametrize(
    ("path", "pattern", "expected"),
    [
        ("a.md", "a.md", True),
        ("a.md", "*.md", True),
        ("docs/a.md", "*.md", False),
        ("docs/a.md", "docs/*.md", True),
        ("docs/old/a.md", "docs/*.md", False),
        ("docs/old/a.md", "docs/**/*.md", True),
        ("docs/a.md", "docs/**/*.md", True),
        ("docs/a.md", "**", True),
        ("docs/a+b.md", "docs/a+b.md", True),
        ("docs/aab.md", "docs/a+b.md", False),
        ("docs/a.md", "docs/?.md", True),
    ],
)
def test_paths_of_settings(path: str, pattern: str, expected: bool) -> None:
    assert matches(path, pattern) is expected


# --- fixes


@pytest.mark.parametrize(
    ("name", "encoding"),
    [("a.md", "utf-8-sig"), ("a.txt", "gb18030"), ("a.md", "utf-16"), ("a.yaml", "utf-8-sig")],
)
def test_fixes_keep_line_ends_and_encoding(folder: Path, name: str, encoding: str) -> None:
    text = REPORT if name == "a.yaml" else "北京城市副中心\n\nThe the end of the the text.\n"
    text = text.replace("\n", "\r\n")
    path = write(folder / name, text, encoding)
    result = lint(None, LintRequest((name,), select=DOUBLED, fix=True))
    assert result.findings == []
    fixed = text.replace("The the", "The").replace("the the", "the").replace("of of", "of")
    assert path.read_bytes() == fixed.encode(encoding)


QUOTES = """\
id: quotes
languages: {source: zh, targets: [en]}
title: {zh: "会\\"议\\"：三地", en: 'Xiong’an''s "plan"'}   # kept
date: 2024-03-01
sections:
  - id: one
    title: {zh: '要"求"', en: Demands}
    content:
      - id: text
        zh: 抓好"落实"。
        en: "Do it \\"all\\", Xiong'an, “now”, \\\\"
"""


def test_quotation_marks_are_escaped_as_the_style_of_their_scalar_asks(folder: Path) -> None:
    path = write(folder / "a.yaml", QUOTES)
    rules = ("chinese.quotes", "english.mixed_quotes", "name.apostrophe_mixed")
    assert lint(None, LintRequest(("a.yaml",), select=rules, fix=True)).findings == []
    fixed = path.read_text(encoding="utf-8")
    assert fixed.splitlines() == [
        *QUOTES.splitlines()[:2],
        """title: {zh: "会“议”：三地", en: 'Xiong''an''s "plan"'}   # kept""",
        *QUOTES.splitlines()[3:6],
        "    title: {zh: '要“求”', en: Demands}",
        *QUOTES.splitlines()[7:9],
        "        zh: 抓好“落实”。",
        """        en: "Do it \\"all\\", Xiong'an, \\"now\\", \\\\\"""",
    ]


def test_escapes_in_quotes_are_no_figures(folder: Path) -> None:
    path = write(folder / "a.yaml", REPORT.replace("en: Meeting", r'en: "The the\u0020\x41. \u0054he the 5"'))
    assert lint(None, LintRequest(("a.yaml",), select=DOUBLED, fix=True)).fixes == 4
    assert r'en: "The\u0020\x41. The 5"' in path.read_text(encoding="utf-8")


def test_a_fix_at_the_end_of_a_plain_text_before_a_comma_is_made(folder: Path) -> None:
    path = write(folder / "a.yaml", REPORT.replace("zh: 会议,", "zh: 会议，，,"))
    lint(None, LintRequest(("a.yaml",), select=("chinese.doubled_mark",), fix=True))
    assert "{zh: 会议，, en: Meeting}" in path.read_text(encoding="utf-8")


def test_only_what_is_shown_is_fixed(folder: Path) -> None:
    path = write(folder / "a.md", "<!-- jjjdoc allow english.doubled_word: so it was -->\nThe the end.\n")
    before = path.read_bytes()
    assert (
        lint(None, LintRequest(("a.md",), select=("english.doubled_word", "suppression"), fix=True)).fixes
        == 0
    )
    assert path.read_bytes() == before


def test_a_diff_changes_nothing(folder: Path) -> None:
    path = write(folder / "a.md", "The the end.")
    result = lint(None, LintRequest(("a.md",), select=DOUBLED, fix=True, write=False))
    assert path.read_text(encoding="utf-8") == "The the end."
    assert list(patch_of(result.changes).shown())[2:] == [
        "@@ -1 +1 @@",
        "-The the end.",
        "\\ No newline at end of file",
        "+The end.",
        "\\ No newline at end of file",
    ]
    assert places(result) == ["a.md:1:1"]


# --- projects


def test_a_new_project_is_clean(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    init_project(folder / "new")
    assert run(["--project", str(folder / "new"), "lint", str(folder / "new"), "--severity", "note"]) == 0, (
        capsys.readouterr().out
    )


def test_our_own_texts_are_clean(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.chdir(ROOT)
    pages = ["README.md", "README.zh-CN.md", "CHANGELOG.md", "CONTRIBUTING.md"]
    assert run(["lint", "sources", "docs", *pages]) == 0, capsys.readouterr().out


def test_what_is_said_of_the_settings_names_their_file_and_may_be_in_a_baseline(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    allowance = '[[lint.allow]]\npath = "*.md"\nrule = "english.nothing"\nreason = "old"\n'
    write(folder / "jjjdoc.toml", SETTINGS + allowance)
    write(folder / "in/a.md", "The end.\n")
    settings = read_settings(folder / "jjjdoc.toml")
    monkeypatch.chdir(folder / "in")
    baseline = folder / "baseline.json"
    written = lint(settings, LintRequest(("a.md",), select=("suppression",), new_baseline=baseline))
    assert places(written) == ["../jjjdoc.toml:5:9"]
    assert lint(settings, LintRequest(("a.md",), select=("suppression",), baseline=baseline)).findings == []


def test_an_allowance_of_the_settings_is_judged_when_all_its_files_are_checked(folder: Path) -> None:
    write(
        folder / "jjjdoc.toml",
        f'{SETTINGS}[[lint.allow]]\npath = "in/*.md"\nrule = "english.doubled_word"\nreason = "old"\n',
    )
    write(folder / "in/a.md", "The end.\n")
    write(folder / "in/b.md", "The the end.\n")
    settings = read_settings(folder / "jjjdoc.toml")
    assert places(lint(settings, LintRequest(("in/a.md",)))) == []
    assert places(lint(settings, LintRequest(("in",)))) == []
    write(folder / "in/b.md", "The end.\n")
    assert places(lint(settings, LintRequest(("in/a.md",)))) == []
    assert places(lint(settings, LintRequest(("in",)))) == ["jjjdoc.toml:5:9"]
