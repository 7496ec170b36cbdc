"""Wholes and parts: what is taken for all of a whole, how the sum is written, which cell of a table is wrong."""

import pytest

from jjjdoc.language.claim.document import Claims
from jjjdoc.language.claim.read import read_claims
from jjjdoc.language.claim.relations.total import relate
from jjjdoc.language.claim.text import Cell, Text
from jjjdoc.language.claim.wholes.partitions import are_all_kinds
from language.claim.claims import text_of


def outcomes(*texts: Text) -> list[tuple[str, str, str]]:
    document = Claims(texts, read_claims(texts))
    return [(each.message, each.severity, each.sum) for each in relate(document) if not each.holds]


@pytest.mark.parametrize(
    ("written", "language", "message", "severity", "total"),
    [
        ("The school has 84 teachers: 40 men and 34 women.", "en", "parts", "error", "40 + 34 = 74"),
        ("共批准120个，其中85个已完工，其余45个在建。", "zh", "parts", "error", "85 + 45 = 130"),
        ("共有医院15家，其中三级医院9家、二级医院8家。", "zh", "too_many", "warning", "9 + 8 = 17"),
        ("收入840万元，支出710万元，结余230万元。", "zh", "parts", "error", "840 − 710 = 130"),
        ("The farm covers 92 hectares (138 mu).", "en", "conversion", "error", "1,380"),
    ],
)
def test_a_sum_that_does_not_hold_is_written_out(
    written: str, language: str, message: str, severity: str, total: str
) -> None:
    assert outcomes(text_of(written, language)) == [(message, severity, total)]


def test_figures_that_rounding_alone_lets_add_up_are_a_warning() -> None:
    rounded = "The fund of CNY 12.5 billion is made up of CNY 5 billion for roads, CNY 4 billion for schools and CNY 3 billion for parks."
    assert [severity for _, severity, _ in outcomes(text_of(rounded, "en"))] == ["warning"]
    assert outcomes(text_of(rounded.replace("12.5", "about 12"), "en")) == []


@pytest.mark.parametrize(
    ("labels", "is_all"),
    [
        (("men", "women"), True),
        (("women", "women under 35"), False),
        (("met the standard", "did not"), True),
        (("north", "south"), False),
    ],
)
def test_kinds_that_leave_nothing_out(labels: tuple[str, ...], is_all: bool) -> None:
    assert are_all_kinds(labels, chinese=False) is is_all


@pytest.mark.parametrize(
    ("labels", "is_all"),
    [
        (("合格", "不合格"), True),
        (("税收收入", "非税收入"), True),
        (("立案", "不予立案"), True),
        (("三级医院", "二级医院"), False),
        (("第一产业", "第二产业"), False),
    ],
)
def test_kinds_that_leave_nothing_out_in_chinese(labels: tuple[str, ...], is_all: bool) -> None:
    assert are_all_kinds(labels, chinese=True) is is_all


def table(*rows: tuple[str, ...]) -> list[Text]:
    heads = ("学校", "男生", "女生", "合计")
    texts: list[Text] = []
    for number, (head, *cells) in enumerate(rows):
        texts.append(text_of(head, "zh", (heads[0],), Cell(0, number, 0)))
        texts += [
            text_of(written, "zh", (heads[column], head), Cell(0, number, column))
            for column, written in enumerate(cells, 1)
        ]
    return texts


def test_a_cell_that_its_row_and_column_deny_is_told_once() -> None:
    texts = table(
        ("一中", "120", "130", "250"),
        ("二中", "110", "80", "200"),
        ("三中", "95", "105", "200"),
        ("总计", "325", "325", "650"),
    )
    assert outcomes(*texts) == [("cell", "error", "325 − 130 − 105 = 90")]


def test_a_total_that_is_in_a_row_and_a_column_is_told_once() -> None:
    texts = table(
        ("一中", "120", "130", "250"),
        ("二中", "110", "90", "200"),
        ("三中", "95", "105", "210"),
        ("总计", "325", "325", "650"),
    )
    assert outcomes(*texts) == [("parts", "error", "95 + 105 = 200")]


def test_columns_that_do_not_add_up_are_no_sums() -> None:
    texts = table(("一中", "12", "130", "25"), ("二中", "11", "90", "21"), ("总计", "16", "140", "40"))
    assert outcomes(*texts) == []
