"""Term tables as offices save them: encodings, delimiters, quoting, headings."""

import pytest

from jjjdoc.errors import JjjdocError
from jjjdoc.findings import SourceError
from jjjdoc.loader.term_table import TermTable, read_term_table

TEXT = "zh\ten\tnote\r\n雄安新区\tXiong’an New Area\t\r\n\r\n北京城市副中心\tBMC\t北京\r\n"


def read(data: bytes) -> TermTable:
    return read_term_table(data, "table.txt")


def cells(table: TermTable, *columns: str) -> list[tuple[int, ...] | tuple[str, ...]]:
    return [tuple(row.cells[column] for column in columns) for row in table.rows]


def remarks(table: TermTable) -> list[str]:
    return [
        f"{remark.place} {remark.message.text('en')} {remark.message.text('zh')}" for remark in table.remarks
    ]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "gb18030"])
def test_encodings(encoding: str) -> None:
    table = read(TEXT.encode(encoding))
    assert cells(table, "en", "zh") == [("Xiong’an New Area", "雄安新区"), ("BMC", "北京城市副中心")]
    assert [row.place.start.line for row in table.rows] == [2, 4]
    assert [("GB 18030" in said) for said in remarks(table)] == ([True] if encoding == "gb18030" else [])


def test_what_is_not_text_is_refused() -> None:
    with pytest.raises(JjjdocError) as caught:
        read(b"PK\x03\x04\x00\x00\x00\xff\xfe\x81")
    assert "is not text" in caught.value.message.text("en")
    assert "不是文本文件" in caught.value.message.text("zh")


@pytest.mark.parametrize("delimiter", ["\t", ",", ";"])
def test_the_header_decides_the_delimiter(delimiter: str) -> None:
    text = "\n".join(delimiter.join(row) for row in (("en", "zh"), ("four centers", "四个中心")))
    assert cells(read(text.encode()), "en", "zh") == [("four centers", "四个中心")]


def test_quoted_cells_of_csv() -> None:
    text = 'en,zh,note\n"a, ""b"" c",甲,"two\r\nlines"\nd,乙,\n'
    table = read(text.encode())
    assert cells(table, "en", "note") == [('a, "b" c', "two\nlines"), ("d", "")]
    assert [row.place.start.line for row in table.rows] == [2, 4]


def test_quotation_marks_of_tab_separated_text() -> None:
    text = 'en\tzh\n"four centers"\t四个中心\n"a ""b"" c"\t甲\n"1+5" agreement\t乙\n'
    assert cells(read(text.encode()), "en") == [
        ("four centers",),
        ('a "b" c',),
        ('"1+5" agreement',),
    ]


@pytest.mark.parametrize("row", ['"four" centers,四个中心', '"four centers,四个中心'])
def test_quotation_marks_that_do_not_match_are_told_at_their_line(row: str) -> None:
    with pytest.raises(SourceError) as caught:
        read(f"en,zh\na,甲\n{row}\nb,乙\n".encode())
    (fault,) = caught.value.faults
    assert fault.place.start.line == 3
    assert "引号不配对" in fault.message.text("zh")


def test_headings_in_any_order_and_language() -> None:
    table = read("备注,英文,中文,Abbreviation\nn,a,甲,A\n".encode())
    assert cells(table, "en", "zh", "abbr", "note") == [("a", "甲", "A", "n")]
    assert table.remarks == ()


def test_other_columns_are_named() -> None:
    table = read("en,zh,origin,forbidd\na,甲,x,y\n".encode())
    assert [remark.message.text("en") for remark in table.remarks] == [
        "the column “origin” was ignored",
        "the column “forbidd” was ignored",
    ]
    assert table.remarks[0].message.text("zh") == "“origin”列未读取"
    assert table.remarks[1].hint is not None
    assert table.remarks[1].hint.text("en") == "did you mean “forbid”?"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "the table is empty"),
        ("\n\n", "the table is empty"),
        ("four centers\t四个中心\n", "“en” is missing"),
        ("en,chinesisch\na,甲\n", "“zh” is missing"),
        ("en,zh,English\na,甲,b\n", "duplicate column “en”"),
    ],
)
def test_a_table_without_a_header_is_refused(text: str, message: str) -> None:
    with pytest.raises(SourceError) as caught:
        read(text.encode())
    (fault,) = caught.value.faults
    assert message in fault.message.text("en")
    assert fault.place.start.line == 1


def test_rows_may_be_shorter_and_not_silently_longer() -> None:
    table = read("en\tzh\tnote\na\t甲\nb\t乙\tn\t\nc\t丙\tn\tmore\n".encode())
    assert cells(table, "en", "note") == [("a", ""), ("b", "n"), ("c", "n")]
    (said,) = remarks(table)
    assert said.startswith("table.txt:4:1 the row has 4 cells, but the header has 3")
    assert "此行有4个单元格" in said


def test_what_nobody_sees_is_left_out_and_told() -> None:
    table = read("en\tzh\nfour\u00a0 \u200bcenters\x0b\t\u3000四个中心\n".encode())
    assert cells(table, "en", "zh") == [("four centers", "四个中心")]
    (said,) = remarks(table)
    assert said.startswith("table.txt:2:1 invisible characters were removed from “en”")


def test_a_cell_kept_from_being_run_is_read_as_it_was() -> None:
    (row,) = read("en,zh,note\n'=SUM,甲,'-1\n".encode()).rows
    assert (row.cells["en"], row.cells["note"]) == ("=SUM", "-1")
