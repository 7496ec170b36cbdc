"""Which files are compared: told by their names, in one folder or in two, by marks of the language or by a project's habits."""

from pathlib import Path

import pytest

from jjjdoc.config.settings import LintSettings, NamePair, Settings
from jjjdoc.errors import JjjdocError
from jjjdoc.pipeline.lint.lint import LintRequest, lint
from jjjdoc.pipeline.project.counterparts import Matched, match_files, without_mark
from jjjdoc.pipeline.project.inputs import find_inputs


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("x.zh", "x.en"),
        ("x.zh-CN", "x.en-US"),
        ("x_ZH", "x_EN"),
        ("x-zh", "x-en"),
        ("x zh", "x en"),
        ("zh_x", "en_x"),
        ("zh-Hans.x", "en.x"),
        ("x.zh.final", "x.en.final"),
        ("2024_CN_v2", "2024_EN_v2"),
        ("x_CHN", "x_ENG"),
        ("x (Chinese)", "x (English)"),
        ("x - Chinese version", "x - English version"),
        ("x_中文", "x_英文"),
        ("x（中文）", "x（英文）"),
        ("x【中】", "x【英】"),
        ("年度报告中文版", "年度报告英文版"),
        ("中文版年度报告", "英文版年度报告"),
        ("年度报告（中文稿）", "年度报告（英译稿）"),
        ("年度报告-原文", "年度报告-译文"),
        ("report original", "report translated"),
    ],
)
def test_names_are_equal_but_for_a_mark(source: str, target: str) -> None:
    one, other = without_mark(source), without_mark(target)
    assert one[0] == other[0]
    assert (one[1], other[1]) == ("source", "target")


@pytest.mark.parametrize(
    "name", ["children", "zhejiang", "opening", "中文信息处理", "report", "2024", "englishman", "enx"]
)
def test_a_part_of_a_word_is_no_mark(name: str) -> None:
    assert without_mark(name) == (name, None)


def matched(
    folder: Path,
    files: str,
    against: str,
    names: tuple[str, ...] = (),
    habits: tuple[NamePair, ...] = (),
) -> Matched:
    """Make these files, and match those named (or all in the folder `against`) with those in a folder."""
    for name in files.split():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("x\n", encoding="utf-8")
    inputs = tuple(str(folder / name) for name in names or (against,))
    found = find_inputs(inputs, None, old=True)
    return match_files(found.files, inputs, folder / against, settings(folder, habits))


def settings(folder: Path, habits: tuple[NamePair, ...]) -> Settings:
    return Settings(folder, None, folder, folder, (), folder / "build", (), LintSettings(pairs=habits))


def shown(found: Matched, folder: Path) -> list[str]:
    """Return the pairs, then what is left over: ours with nothing behind the sign, theirs with nothing before it."""

    def name(path: Path | None) -> str:
        assert path is not None
        return path.relative_to(folder).as_posix()

    return [
        *(f"{name(one.path)} < {name(other.path)}" for one, other in found.pairs),
        *(f"{name(each.path)} <" for each in found.alone),
        *(f"< {name(each.path)}" for each in found.others),
    ]


@pytest.mark.parametrize(
    ("files", "expected"),
    [
        ("x.zh.docx x.en.docx", ["x.en.docx < x.zh.docx"]),
        ("x.docx x.en.docx", ["x.en.docx < x.docx"]),
        ("x.docx x.zh.docx", ["x.docx < x.zh.docx"]),
        ("zh/x.docx en/x.docx", ["en/x.docx < zh/x.docx"]),
        ("zh/a/x.md en/a/x.md zh/b/x.md en/b/x.md", ["en/a/x.md < zh/a/x.md", "en/b/x.md < zh/b/x.md"]),
        ("2023/zh.docx 2023/en.docx", ["2023/en.docx < 2023/zh.docx"]),
        ("x_原文.docx x_译文.docx", ["x_译文.docx < x_原文.docx"]),
        ("x.en.docx x.zh.md x.zh.docx", ["x.en.docx < x.zh.docx", "x.zh.md <"]),
        ("x.en.docx x.docx x.zh.docx", ["x.en.docx < x.zh.docx", "x.docx <"]),
        (
            "x.en.docx x.zh.md x.zh.txt y.en.md y.zh.md",
            ["y.en.md < y.zh.md", "x.en.docx <", "x.zh.md <", "x.zh.txt <"],
        ),
        ("x.en.docx x.en.reviewed.docx x.zh.docx", ["x.en.docx < x.zh.docx"]),
        ("x.en.doc x.zh.wps", ["x.en.doc < x.zh.wps"]),
        ("x.en.docx x.zh.tsv y.en.md y.zh.md", ["y.en.md < y.zh.md", "x.en.docx <", "x.zh.tsv <"]),
    ],
)
def test_files_of_one_folder(tmp_path: Path, files: str, expected: list[str]) -> None:
    assert shown(matched(tmp_path, files, "."), tmp_path) == expected


@pytest.mark.parametrize(
    ("files", "expected"),
    [
        ("en/x.md zh/x.md", ["en/x.md < zh/x.md"]),
        ("en/a/x.md zh/a/x.md", ["en/a/x.md < zh/a/x.md"]),
        ("en/x_英文.md zh/x_中文.docx", ["en/x_英文.md < zh/x_中文.docx"]),
        ("en/中文信息处理.md zh/中文信息处理.md", ["en/中文信息处理.md < zh/中文信息处理.md"]),
        ("en/x.md zh/older/x.md", ["en/x.md < zh/older/x.md"]),
        (
            "en/x.md zh/1/x.md zh/2/x.md en/y.md zh/y.md",
            ["en/y.md < zh/y.md", "en/x.md <", "< zh/1/x.md", "< zh/2/x.md"],
        ),
        ("en/x.md en/y.md zh/x.md zh/z.md", ["en/x.md < zh/x.md", "en/y.md <", "< zh/z.md"]),
    ],
)
def test_files_of_two_folders(tmp_path: Path, files: str, expected: list[str]) -> None:
    assert shown(matched(tmp_path, files, "zh", ("en",)), tmp_path) == expected


def test_folders_need_no_mark(tmp_path: Path) -> None:
    found = matched(tmp_path, "drafts/x.md originals/x.md", "originals", ("drafts",))
    assert shown(found, tmp_path) == ["drafts/x.md < originals/x.md"]


def test_several_files_are_held_against_a_folder(tmp_path: Path) -> None:
    found = matched(tmp_path, "en/x.md en/y.md zh/x.md zh/y.md zh/z.md", "zh", ("en/x.md", "en/y.md"))
    assert shown(found, tmp_path) == ["en/x.md < zh/x.md", "en/y.md < zh/y.md", "< zh/z.md"]


def test_chinese_is_checked_against_english_if_it_is_named_first(tmp_path: Path) -> None:
    found = matched(tmp_path, "x.zh.md x.en.md", ".", ("x.zh.md",))
    assert shown(found, tmp_path) == ["x.zh.md < x.en.md"]


@pytest.mark.parametrize(
    ("files", "habit", "expected"),
    [
        ("概况_C.docx 概况_E.docx", NamePair("{name}_C", "{name}_E"), ["概况_E.docx < 概况_C.docx"]),
        ("第3章水务.docx Chapter3-Water.docx", NamePair("第{n}章*", "Chapter{n}-*"), ["Chapter3-Water.docx < 第3章水务.docx"]),
        ("in/x.docx out/x.md", NamePair("in/{name}.docx", "out/{name}.md"), ["out/x.md < in/x.docx"]),
        ("报告.docx Report.docx", NamePair("报告.docx", "Report.docx"), ["Report.docx < 报告.docx"]),
        ("a/x_C.md a/x_E.md b/x_C.md b/x_E.md", NamePair("{x}_C", "{x}_E"), ["a/x_E.md < a/x_C.md", "b/x_E.md < b/x_C.md"]),
    ],
)  # fmt: skip
def test_habits_of_a_project(tmp_path: Path, files: str, habit: NamePair, expected: list[str]) -> None:
    assert shown(matched(tmp_path, files, ".", habits=(habit,)), tmp_path) == expected


def test_two_files_that_are_named_need_no_names(tmp_path: Path) -> None:
    found = matched(tmp_path, "a.md b.md", "b.md", ("a.md",))
    assert shown(found, tmp_path) == ["a.md < b.md"]
    assert not found.by_names


def test_nothing_paired_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(JjjdocError, match="no counterpart"):
        matched(tmp_path, "en/x.md zh/y.md", "zh", ("en",))


def test_each_file_of_a_folder_is_compared_with_its_own(tmp_path: Path) -> None:
    for name, count in (("a", 36), ("b", 48)):
        for side, text in (
            ("zh", f"# 水务\n\n投资52.6亿元，治理河道{count}条。\n"),
            ("en", f"# Water\n\nIt spent CNY 5.26 billion and improved {count} rivers.\n"),
        ):
            (tmp_path / side).mkdir(exist_ok=True)
            (tmp_path / side / f"{name}.md").write_text(text, encoding="utf-8")
    (tmp_path / "en" / "b.md").write_text(
        "# Water\n\nIt spent CNY 5.26 billion and improved 84 rivers.\n", encoding="utf-8"
    )
    (tmp_path / "en" / "c.md").write_text("The the end.\n", encoding="utf-8")
    request = LintRequest(inputs=(str(tmp_path / "en"),), against=tmp_path / "zh")
    result = lint(None, request)
    told = [(Path(each.source.path).name, each.rule) for each in result.findings]
    assert told == [("b.md", "number.mismatch"), ("c.md", "english.doubled_word")]
    assert (result.files, result.pairs) == (3, 4)
