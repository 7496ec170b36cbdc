"""Two files that are both checked, each against the other: what is told, once, and in which of them."""

import io
import sys
from pathlib import Path

import pytest

from jjjdoc.pipeline.lint.lint import LintRequest, lint
from pipeline.test_against import EN, ZH, findings


def both(tmp_path: Path, zh: str, en: str) -> list[tuple[str, str, str]]:
    """Return the file, rule and words of what is found in two files that are checked against each other."""
    for name, text in (("zh", zh), ("en", en)):
        (tmp_path / f"{name}.md").write_text(text, encoding="utf-8")
    request = LintRequest(inputs=(str(tmp_path / "en.md"),), against=tmp_path / "zh.md", both=True)
    result = lint(None, request)
    assert result.files == 2
    return [(Path(each.source.path).name, each.rule, each.text) for each in result.findings]


def test_nothing_is_said_of_both_files_if_they_agree(tmp_path: Path) -> None:
    assert both(tmp_path, ZH, EN) == []


def test_what_is_wrong_between_two_files_is_told_once(tmp_path: Path) -> None:
    en = EN.replace("| Xicheng | 110 | 1.8 |\n", "").replace("CNY 5.26", "CNY 5.36")
    en = en.replace(" It built 12 waterworks.", "")
    assert both(tmp_path, ZH, en) == [
        ("en.md", "counterpart.lost", "."),
        ("en.md", "counterpart.lost", "2"),
        ("en.md", "number.mismatch", "CNY 5.36 billion"),
    ]


def test_each_finding_stands_in_its_own_file(tmp_path: Path) -> None:
    found = both(
        tmp_path,
        ZH.replace("388亿立方米，", "388亿立方米，，"),
        EN.replace(", up 3.2 percent", ", of of note"),
    )
    assert found == [
        ("en.md", "english.doubled_word", "of of"),
        ("zh.md", "number.missing", "3.2%"),
        ("zh.md", "chinese.doubled_mark", "，，"),
    ]


def test_what_the_other_file_allows_is_not_told(tmp_path: Path) -> None:
    zh = ZH.replace("\n治理河道", "\n<!-- jjjdoc allow number.missing: not for publication -->\n治理河道")
    en = EN.replace(" at a cost of CNY 5.26 billion", " in all")
    assert findings(tmp_path, zh, en) == []
    assert both(tmp_path, zh, en) == []
    en = EN.replace("12 waterworks", "12 waterworks for CNY 310 million")
    en = en.replace("\nThe city supplied", "\n<!-- jjjdoc allow number.added: known -->\nThe city supplied")
    assert both(tmp_path, ZH, en) == []


def test_fixes_are_made_in_both_files(tmp_path: Path) -> None:
    (tmp_path / "zh.md").write_text("# 水务\n\n治理河道36条，，新建水厂12座。\n", encoding="utf-8")
    (tmp_path / "en.md").write_text("# Water\n\nIt improved 36 rivers and and built 12 waterworks.\n")
    request = LintRequest(
        inputs=(str(tmp_path / "en.md"),),
        against=tmp_path / "zh.md",
        both=True,
        fix=True,
        select=("english", "chinese"),
    )
    assert lint(None, request).fixes == 2
    assert "河道36条，新建" in (tmp_path / "zh.md").read_text(encoding="utf-8")
    assert "rivers and built" in (tmp_path / "en.md").read_text(encoding="utf-8")


def test_standard_input_is_read_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "zh.md").write_text(ZH, encoding="utf-8")
    monkeypatch.setattr(
        sys, "stdin", io.TextIOWrapper(io.BytesIO(EN.replace("CNY 5.26", "CNY 5.36").encode()))
    )
    result = lint(None, LintRequest(inputs=("-",), against=tmp_path / "zh.md", both=True))
    assert [(each.source.path, each.rule) for each in result.findings] == [("-", "number.mismatch")]
    assert result.files == 2


def test_a_language_is_that_of_the_checked_file(tmp_path: Path) -> None:
    for name, text in (("zh", ZH), ("en", EN)):
        (tmp_path / f"{name}.md").write_text(text, encoding="utf-8")
    request = LintRequest(
        inputs=(str(tmp_path / "en.md"),), against=tmp_path / "zh.md", both=True, language="en"
    )
    result = lint(None, request)
    assert (result.findings, result.errors, result.pairs) == ([], [], 16)
