"""Which texts of two files were taken to correspond: listed, and written as a table and as a memory."""

import json
from pathlib import Path

import pytest

from jjjdoc.cli import run
from jjjdoc.language.width import display_width
from jjjdoc.pipeline.lint.lint import LintRequest, lint
from pipeline.test_against import EN, ZH

MOVED_ZH = """\
# 教育报告

## 学校建设

新建学校12所，新增学位2.4万个。

投入经费4.6亿元，增长7.2%。

## 教师队伍

招聘教师860名，其中硕士230名。
"""
MOVED_EN = """\
# Report on education

## Schools

The city built 12 schools with 24,000 places.

## Teachers

It hired 860 teachers, 230 of them with a master's degree.

Spending came to CNY 460 million, up 7.2 percent.
"""

UNSURE_ZH = """\
# 报告

## 措施

- 下好先手棋
- 当好店小二
- 拧紧责任链条
"""
UNSURE_EN = """\
# Report

## Measures

- Move before others do
- Make sure somebody answers for each step
"""


def written(folder: Path, name: str, zh: str = ZH, en: str = EN) -> Path:
    for language, text in (("zh", zh), ("en", en)):
        (folder / f"{language}.md").write_text(text, encoding="utf-8")
    path = folder / name
    request = LintRequest(
        inputs=(str(folder / "en.md"),), against=folder / "zh.md", only_pairs=True, pairs_file=path
    )
    assert not lint(None, request).findings
    return path


def rows(path: Path) -> list[dict[str, str]]:
    head, *lines = (line.split("\t") for line in path.read_text(encoding="utf-8").splitlines())
    return [dict(zip(head, line, strict=True)) for line in lines]


def test_every_text_is_in_one_row(tmp_path: Path) -> None:
    found = rows(written(tmp_path, "pairs.tsv", en=EN.replace(" It built 12 waterworks.", "")))
    assert [row["state"] for row in found if row["state"] != "sure"] == ["zh only"]
    lost = next(row for row in found if row["state"] == "zh only")
    assert (lost["zh"], lost["en"], lost["en_place"]) == ("全市新建水厂12座。", "", "")
    assert lost["zh_place"].endswith("zh.md:3:24")
    assert found.index(lost) == 2
    first = found[0]
    assert (first["zh"], first["en"]) == ("水务报告", "Report on water")


def test_what_is_added_stands_in_its_place(tmp_path: Path) -> None:
    found = rows(written(tmp_path, "pairs.tsv", zh=ZH.replace("| 西城区 | 110 | 1.8 |\n", "")))
    added = [number for number, row in enumerate(found) if row["state"] == "en only"]
    assert [found[number]["en"] for number in added] == ["Xicheng"]
    assert found[added[0] + 1]["zh"] == "朝阳区"


def test_what_is_unsure_says_why(tmp_path: Path) -> None:
    found = rows(written(tmp_path, "pairs.tsv", UNSURE_ZH, UNSURE_EN))
    unsure = [row["reason"] for row in found if row["state"] == "unsure"]
    assert unsure
    assert all(reason.startswith("unsure: ") for reason in unsure)


def test_what_was_moved_is_a_pair(tmp_path: Path) -> None:
    found = rows(written(tmp_path, "pairs.tsv", MOVED_ZH, MOVED_EN))
    assert [row["zh"] for row in found if row["state"] == "moved"] == ["投入经费4.6亿元，增长7.2%。"]


def test_a_memory_has_the_sure_pairs_with_words(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = written(tmp_path, "pairs.tmx")
    data = path.read_text(encoding="utf-8")
    assert "<seg>治理河道36条，投资52.6亿元。</seg>" in data
    assert "<seg>71</seg>" not in data
    assert run(["lint", str(path), "--select", "number"]) == 0
    assert f"{data.count('<tu ')} pairs compared" in capsys.readouterr().out


def test_a_table_is_read_again(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = written(tmp_path, "pairs.tsv")
    assert run(["lint", str(path), "--select", "number.currency"]) == 0
    assert "16 pairs compared" in capsys.readouterr().out


def test_pairs_are_data_for_programs(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    written(tmp_path, "pairs.tsv", en=EN.replace(" It built 12 waterworks.", ""))
    names = [str(tmp_path / name) for name in ("en.md", "zh.md")]
    assert run(["lint", names[0], "--against", names[1], "--show-pairs", "--format", "json"]) == 0
    data = json.loads(capsys.readouterr().out)
    assert (data["version"], data["files"]) == (1, 1)
    title, _, lost = data["pairs"][:3]
    assert (title["state"], title["reason"], title["source"]["text"]) == ("sure", None, "水务报告")
    assert (title["target"]["line"], title["target"]["column"], title["target"]["language"]) == (1, 3, "en")
    assert (lost["state"], lost["target"]) == ("zh only", None)


def test_a_table_fits_the_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    written(tmp_path, "pairs.tsv", UNSURE_ZH, UNSURE_EN)
    names = [str(tmp_path / name) for name in ("en.md", "zh.md")]
    assert run(["--messages", "zh", "lint", names[0], "--against", names[1], "--show-pairs"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert max(map(display_width, lines)) <= 100
    assert lines[0].split() == ["状态", "zh.md", "en.md"]


def test_a_file_in_both_languages_has_pairs_too(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "a.tsv"
    path.write_text("zh\ten\n供水388亿立方米。\tSupply was 38.8 billion cubic meters.\n", encoding="utf-8")
    assert run(["--messages", "en", "lint", str(path), "--show-pairs"]) == 0
    assert "Supply was 38.8 billion" in capsys.readouterr().out


@pytest.mark.parametrize(
    "options",
    [
        ["--write-pairs", "a.md"],
        ["--show-pairs", "--fix"],
        ["--show-pairs", "--format", "sarif"],
        ["--show-pairs", "--output", "a.txt"],
        ["--write-pairs", "zh.tsv"],
    ],
)
def test_what_cannot_be_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, options: list[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "zh.tsv").write_text("zh\ten\n一\tone\n", encoding="utf-8")
    assert run(["lint", "zh.tsv", *options]) == 2
    assert (tmp_path / "zh.tsv").read_text(encoding="utf-8") == "zh\ten\n一\tone\n"
