"""Plain text in columns: tables, figures beside what they count, two languages side by side."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jjjdoc.lint.document import passages_of
from jjjdoc.readers.formats import ReadOptions
from jjjdoc.readers.text import read
from jjjdoc.tree.nodes import Document, Paragraph, Table


def documents(text: str) -> tuple[Document, ...]:
    return read(text.encode("utf-8"), "page.txt", ReadOptions())


def rows(text: str) -> list[list[str]]:
    (document,) = documents(text)
    (table,) = (block for block in document.blocks if isinstance(block, Table))
    shown = iter([passage.text for passage in passages_of(document) if passage.role in ("header", "cell")])
    return [[next(shown) for _ in row.cells] for row in (table.header, *table.rows)]


SIMPLE = """\
Year              Value
----  -----------------
2013   CNY 7.12 billion
2023  CNY 74.87 billion
"""

GLOSSARY = """\
English                Chinese           Definition
---------------------  ----------------  ------------------------
Beijing Daxing         北京大兴国际机场  Beijing's second
International Airport                    international airport,
(PKX)                                    open since 2019.

Beijing-Harbin High-   京哈高铁          A railway.
Speed Railway
"""

FIGURES = """\
CNY 10.4 trillion  Total output of the three
                   places in 2023
1.9 times          Ratio to 2013
"""

PAIRED = """\
　　京津冀协同发展是重大  | The development of the
国家战略。                | region is a major strategy.
                          |
　　66.1%                 | 66.1 percent
"""


def test_each_line_under_a_rule_of_dashes_is_a_row() -> None:
    assert rows(SIMPLE) == [
        ["Year", "Value"],
        ["2013", "CNY 7.12 billion"],
        ["2023", "CNY 74.87 billion"],
    ]


def test_blocks_under_a_rule_are_rows_of_several_lines() -> None:
    assert rows(GLOSSARY) == [
        ["English", "Chinese", "Definition"],
        [
            "Beijing Daxing International Airport (PKX)",
            "北京大兴国际机场",
            "Beijing's second international airport, open since 2019.",
        ],
        ["Beijing-Harbin High-Speed Railway", "京哈高铁", "A railway."],
    ]


def test_a_column_has_its_own_language() -> None:
    (document,) = documents(GLOSSARY)
    assert [passage.language for passage in passages_of(document)][3:6] == ["en", "zh", "en"]


def test_a_table_ends_where_text_goes_across() -> None:
    (document,) = documents(SIMPLE + "\nEnterprises have set up branches in Tianjin and Hebei.\n")
    assert [type(block) for block in document.blocks] == [Table, Paragraph]


def test_columns_without_a_rule() -> None:
    assert rows(FIGURES) == [
        ["", ""],
        ["CNY 10.4 trillion", "Total output of the three places in 2023"],
        ["1.9 times", "Ratio to 2013"],
    ]


def test_two_languages_side_by_side_are_a_document_of_each() -> None:
    shown = {each.languages[0]: [passage.text for passage in passages_of(each)] for each in documents(PAIRED)}
    assert shown == {
        "zh": ["京津冀协同发展是重大国家战略。", "66.1%"],
        "en": ["The development of the region is a major strategy.", "66.1 percent"],
    }


def test_bars_at_the_edges_are_no_cells() -> None:
    assert rows("| a | b |\n|---|---|\n| c | d |\n|\n") == [["a", "b"], ["c", "d"]]


@given(st.text(alphabet="ab| -\n\t中　", max_size=60))
def test_any_columns_can_be_read(text: str) -> None:
    for document in documents(text):
        for passage in passages_of(document):
            start, end = passage.source_range(0, len(passage.text))
            assert 0 <= start <= end <= len(text)


@pytest.mark.parametrize(
    "text",
    [
        "It goes on.  Two spaces stand after the stop.\nThe next line has none, and that is all.\n",
        "Two  spaces stand in one line.\n",
        "    A saying set in.\n                         — Its author\n",
        "----  ----\n",
        "The total is 10.4 | trillion.\nIt grew.\n",
    ],
)
def test_what_is_not_in_columns(text: str) -> None:
    assert not any(isinstance(block, Table) for document in documents(text) for block in document.blocks)


def test_a_place_in_a_cell_leads_to_the_file() -> None:
    (document,) = documents(GLOSSARY)
    cell = next(passage for passage in passages_of(document) if passage.text.startswith("Beijing Daxing"))
    start = cell.text.index("International")
    assert cell.source_range(start, start + 13) == (
        GLOSSARY.index("International"),
        GLOSSARY.index("International") + 13,
    )
    assert cell.edit(start, start + 13, "Intl") is not None
    assert cell.edit(8, start + 13, "Daxing Intl") is None


def test_a_hanging_line_goes_on_with_a_note() -> None:
    text = (
        "[1] The area is named after the town and the two wings are BMC and Xiong'an\n"
        "    New Area.\n"
        "[2] The second note says it of the Beijing-Tianjin-Hebei region and Beijing-\n"
        "    Tianjin.\n"
    )
    (document,) = documents(text)
    assert [passage.text[-22:] for passage in passages_of(document)] == [
        "BMC and Xiong'an New Area."[-22:],
        "region and Beijing-Tianjin."[-22:],
    ]
