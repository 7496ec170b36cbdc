"""Several files reviewed at once, against their counterparts, and both files of a pair."""

from pathlib import Path

import pytest

from jjjdoc.errors import JjjdocError
from jjjdoc.ooxml.commented import open_comments
from jjjdoc.ooxml.opened import open_package
from jjjdoc.pipeline.review.batch import BatchResult, review_batch
from jjjdoc.pipeline.review.review import ReviewRequest
from ooxml.word_files import paragraph, run, word_file
from pipeline.reviewed import by, texts

ZH = ("水务报告", "全市供水总量38.8亿立方米，，投资52.6亿元。", "治理河道36条，新建水厂12座。")
EN = (
    "Report on water",
    "The city supplied 3.88 billion cubic meters of water and spent CNY 5.36 billion.",
    "It improved 36 rivers and and built 12 waterworks.",
)


def write(path: Path, lines: tuple[str, ...]) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    title, *others = lines
    body = paragraph(run(title), "Heading1") + "".join(paragraph(run(line)) for line in others)
    path.write_bytes(word_file(body))


def reviewed(
    folder: Path, *names: str, against: str | None = None, both: bool = False, to: str | None = None
) -> BatchResult:
    request = ReviewRequest(
        folder,
        by("jjjdoc"),
        select=("number", "english.doubled_word", "chinese"),
        against=None if against is None else folder / against,
        target=None if to is None else folder / to,
    )
    return review_batch(None, [str(folder / name) for name in names], request, both=both)


def comments(path: Path) -> list[str]:
    """Return the comments in a file, in order of their ids."""
    found = open_comments(open_package(path.read_bytes(), path.name))
    return [found[key].text for key in sorted(found, key=int)]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    write(tmp_path / "zh" / "water.docx", ZH)
    write(tmp_path / "en" / "water.docx", EN)
    write(tmp_path / "en" / "roads.docx", ("Roads", "The the roads."))
    return tmp_path


def test_both_files_get_comments_that_quote_the_other(folder: Path) -> None:
    result = reviewed(folder, "en/water.docx", against="zh/water.docx", both=True)
    assert [each.target.relative_to(folder).as_posix() for each in result.results] == [
        "en/water.reviewed.docx",
        "zh/water.reviewed.docx",
    ]
    english, chinese = (comments(each.target) for each in result.results)
    assert len(english) == 2
    assert "In water.docx: “全市供水总量38.8亿立方米，，投资52.6亿元。”" in english[0]
    assert "doubled_word" in english[1]
    assert len(chinese) == 2
    assert "doubled_mark" in chinese[0]
    assert "meters of water and spent CNY 5.36 billion.”" in chinese[1]
    assert texts((folder / "zh" / "water.reviewed.docx").read_bytes())[1].count("，") == 1


def test_each_file_of_a_folder_gets_its_copy(folder: Path) -> None:
    result = reviewed(folder, "en", against="zh")
    assert result.matched is not None
    assert [file.shown for file in result.matched.alone] == [(folder / "en" / "roads.docx").as_posix()]
    assert [each.target.name for each in result.results] == ["water.reviewed.docx", "roads.reviewed.docx"]
    assert not list((folder / "zh").glob("*.reviewed.docx"))
    again = reviewed(folder, "en", against="zh")
    assert [each.target.name for each in again.results] == ["water.reviewed.docx", "roads.reviewed.docx"]


def test_copies_in_another_folder_stand_as_their_files_do(folder: Path) -> None:
    reviewed(folder, "en", against="zh", both=True, to="out")
    found = sorted(path.relative_to(folder / "out").as_posix() for path in folder.glob("out/**/*.docx"))
    assert found == ["en/roads.reviewed.docx", "en/water.reviewed.docx", "zh/water.reviewed.docx"]


def test_files_are_reviewed_without_a_counterpart_too(folder: Path) -> None:
    result = reviewed(folder, "en/roads.docx", "zh")
    assert [each.target.name for each in result.results] == ["roads.reviewed.docx", "water.reviewed.docx"]


def test_a_file_that_cannot_be_read_does_not_keep_others_from_being_reviewed(folder: Path) -> None:
    (folder / "en" / "a.docx").write_bytes(b"no Word file")
    result = reviewed(folder, "en")
    assert [each.target.name for each in result.results] == ["roads.reviewed.docx", "water.reviewed.docx"]
    assert len(result.errors) == 1


def test_a_counterpart_that_is_no_word_file_is_not_reviewed(folder: Path) -> None:
    (folder / "zh" / "roads.md").write_text("# 道路\n\n道路。\n", encoding="utf-8")
    result = reviewed(folder, "en", against="zh", both=True)
    assert [each.target.name for each in result.results] == [
        "roads.reviewed.docx",
        "water.reviewed.docx",
        "water.reviewed.docx",
    ]
    assert len(result.notices) == 1


@pytest.mark.parametrize(
    ("names", "to", "message"),
    [
        (("en",), "out.docx", "-o must be a folder"),
        (("en/roads.docx", "zh/x.md"), None, "only Word files"),
        (("none",), None, "only Word files"),
        (("empty",), None, "no Word files"),
    ],
)
def test_what_cannot_be_reviewed_is_said_before_anything_is_written(
    folder: Path, names: tuple[str, ...], to: str | None, message: str
) -> None:
    (folder / "empty").mkdir()
    with pytest.raises(JjjdocError, match=message):
        reviewed(folder, *names, to=to)
    assert not list(folder.glob("**/*.reviewed.docx"))


def test_two_files_never_have_one_copy(folder: Path) -> None:
    (folder / "en" / "roads.doc").write_bytes(b"")
    with pytest.raises(JjjdocError, match="would have the same copy"):
        reviewed(folder, "en")


def test_a_comment_on_both_files_is_one_that_both_checks_make(folder: Path) -> None:
    write(folder / "zh" / "water.docx", ("水务报告", "全市供水总量38.8亿立方米，每年保持1000亿元级投资。"))
    write(
        folder / "en" / "water.docx",
        (
            "Report on water",
            "The city supplied 3.88 billion cubic meters. Annual investment is kept on the order of CNY 100 billion.",
        ),
    )
    result = reviewed(folder, "en/water.docx", against="zh/water.docx", both=True)
    assert [len(each.findings) for each in result.results] == [0, 0]
