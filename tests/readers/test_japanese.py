"""Japanese texts, whose Han characters are not Chinese: left alone, in every format and in a review."""

from __future__ import annotations

from pathlib import Path

import pytest

from jjjdoc.findings import Finding
from jjjdoc.language.japanese import is_japanese, is_mostly_japanese
from jjjdoc.pipeline.lint.lint import LintRequest, lint
from jjjdoc.pipeline.project.inputs import Input
from jjjdoc.readers.formats import MARKDOWN, TEXT, WORD
from ooxml.word_files import paragraph, run, word_file
from pipeline.reviewed import MAIN, parts, reviewed

JAPANESE = [
    "経営戦略の基礎,最新情報",
    "第1章 経済,社会",
    "総合的なプログラムをご提供します,最新情報です。東京 2020 年に開催されました。",
    "国会は,国権の最高機関であって,国の唯一の立法機関である。",
    "事業計画 ,予算",
]
CHINESE = "铁路已建成,并通车了。"
QUOTING = "他用日语说“ありがとう”,表示感谢。"


@pytest.mark.parametrize(
    ("text", "alone", "around"),
    [
        ("国会は,国権の最高機関であって", True, True),
        ("東京都", False, True),
        ("カタカナ", True, True),
        (QUOTING, False, True),
        (CHINESE, False, True),
        ("The word おもてなし means hospitality.", False, False),
        ("The river", False, False),
        ("2023", False, False),
        ("我喜欢优の良品这个牌子的零食,味道很好。", False, True),
    ],
)
def test_a_passage_is_japanese_by_kana_that_is_not_quoted(text: str, alone: bool, around: bool) -> None:
    assert (is_japanese(text), is_japanese(text, around=around)) == (alone, around)


def test_a_document_is_japanese_by_most_of_its_paragraphs() -> None:
    assert is_mostly_japanese(JAPANESE)
    assert not is_mostly_japanese([CHINESE, CHINESE, QUOTING])
    assert not is_mostly_japanese([JAPANESE[2], *[CHINESE * 4] * 3])
    assert not is_mostly_japanese([])


def found(data: bytes, name: str, form: object) -> list[Finding]:
    file = Input(Path(name), name, form, data=data)  # type: ignore[arg-type]
    return list(lint(None, LintRequest(severity="note"), file).findings)


@pytest.mark.parametrize("heading", ["", "# "])
@pytest.mark.parametrize(("name", "form"), [("a.md", MARKDOWN), ("a.txt", TEXT), ("a.docx", WORD)])
def test_a_japanese_document_is_left_alone(heading: str, name: str, form: object) -> None:
    if name == "a.docx":
        cells = "".join(f"<w:tc><w:p>{run(text)}</w:p></w:tc>" for text in (JAPANESE[4], "事業 ,の予算"))
        table = f"<w:tbl><w:tblGrid><w:gridCol/><w:gridCol/></w:tblGrid><w:tr>{cells}</w:tr></w:tbl>"
        header = paragraph("事業計画 ,予算")
        data = word_file("".join(map(paragraph, JAPANESE)) + table, {"header": header})
    else:
        data = "\n\n".join([heading + JAPANESE[0], *JAPANESE[1:]]).encode()
    assert found(data, name, form) == []


@pytest.mark.parametrize(("name", "form"), [("a.md", MARKDOWN), ("a.txt", TEXT), ("a.docx", WORD)])
def test_chinese_that_quotes_japanese_is_checked_and_japanese_in_it_is_not(name: str, form: object) -> None:
    texts = [CHINESE * 2, CHINESE.replace("铁路", "公路") * 2, QUOTING, JAPANESE[2]]
    data = word_file("".join(map(paragraph, texts))) if name == "a.docx" else "\n\n".join(texts).encode()
    marks = [each for each in found(data, name, form) if each.rule == "chinese.half_width_punctuation"]
    assert len(marks) == 5


def test_a_review_changes_nothing_in_japanese(tmp_path: Path) -> None:
    source = word_file("".join(map(paragraph, JAPANESE)))
    data, result = reviewed(source, tmp_path, select=())
    assert (result.comments, result.changes) == (0, 0)
    assert parts(data)[MAIN] == parts(source)[MAIN]
