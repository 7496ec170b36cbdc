"""Bilingual tables: which column is which language, and where each cell stands."""

import pytest

from jjjdoc.errors import JjjdocError
from jjjdoc.lint.document import passages_of
from jjjdoc.lint.passage import Passage
from jjjdoc.readers.formats import ReadOptions
from jjjdoc.readers.table import read


def rows(text: str, path: str = "pairs.tsv", *, header: bool = True) -> list[tuple[str | None, str, str]]:
    """Return segment, Chinese and English of each row."""
    chinese, english = passages(text, path, header=header)
    assert [passage.segment for passage in chinese] == [passage.segment for passage in english]
    return [(zh.segment, zh.text, en.text) for zh, en in zip(chinese, english, strict=True)]


def passages(text: str, path: str, *, header: bool = True) -> list[list[Passage]]:
    documents = read(text.encode("utf-8"), path, ReadOptions(header=header))
    assert [document.languages[0][:2] for document in documents] == ["zh", "en"]
    return [list(passages_of(document)) for document in documents]


def test_columns_by_name() -> None:
    assert rows("id\tEN-us\tnote\tzh_CN\n1\tA\tx\t甲\n") == [("row_2", "甲", "A")]
    assert rows("zh\ten\n甲\tA\n") == [("row_2", "甲", "A")]


@pytest.mark.parametrize("header", ["a\tb", "zh", "zh\tenglish", "chinese\ten"])
def test_columns_without_names(header: str) -> None:
    with pytest.raises(JjjdocError) as caught:
        rows(f"{header}\n甲\tA\n")
    assert "--no-header" in caught.value.message.text("zh")


def test_no_header() -> None:
    assert rows("甲\tA\n乙\tB\textra\n", header=False) == [("row_1", "甲", "A"), ("row_2", "乙", "B")]
    assert rows("A\t甲\nB\t乙GDP\n", header=False) == [("row_1", "甲", "A"), ("row_2", "乙GDP", "B")]
    with pytest.raises(JjjdocError):
        rows("甲\n乙\n", header=False)


def test_quotes_in_tab_separated_values_are_text() -> None:
    assert rows('zh\ten\n"甲""\t"A\n乙\tB"\n') == [("row_2", '"甲""', '"A'), ("row_3", "乙", 'B"')]


def test_gaps_and_blank_lines() -> None:
    text = "zh\ten\r\n甲\r\n\r\n\tB\r\n"
    assert rows(text) == [("row_2", "甲", ""), ("row_4", "", "B")]
    chinese, english = passages(text, "pairs.tsv")
    assert english[0].source_range(0, 0) == (text.index("甲") + 1,) * 2
    place = english[1].prose.view.source.place(*english[1].source_range(0, 1))
    assert (place.start.line, place.start.column, place.end.column) == (4, 2, 3)
    assert chinese[1].source_range(0, 0)[0] == text.index("\tB")


def test_comma_separated_values() -> None:
    text = 'zh,en\n"他说""不"",走了。","He said ""no"", and\nleft."\n 甲 ,A\n乙,"B"\n'
    assert rows(text, "pairs.csv") == [
        ("row_2", '他说"不",走了。', 'He said "no", and\nleft.'),
        ("row_4", "甲", "A"),
        ("row_5", "乙", "B"),
    ]
    [[chinese, *_], [english, *_]] = passages(text, "pairs.csv")
    assert [text[slice(*chinese.source_range(at, at + 1))] for at in range(4)] == ["他", "说", '""', "不"]
    assert text[slice(*english.source_range(8, 12))] == '""no""'


def test_edits_keep_cells() -> None:
    [_, [english]] = passages("zh\ten\n甲\tA b\n", "pairs.tsv")
    assert english.edit(0, 1, "a\tb") is None
    assert english.edit(0, 1, 'a"') is not None
    [_, [bare]] = passages("zh,en\n甲,A b\n", "pairs.csv")
    assert bare.edit(0, 1, "a, b") is None
    [_, [quoted]] = passages('zh,en\n甲,"A b"\n', "pairs.csv")
    edit = quoted.edit(0, 1, 'a, "b"')
    assert edit is not None
    assert edit.new == 'a, ""b""'
