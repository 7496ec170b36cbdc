"""Ranks: the first and the others, lists in their order, places among a number, columns of ranks."""

import pytest

from jjjdoc.language.claim.document import Claims
from jjjdoc.language.claim.read import read_claims
from jjjdoc.language.claim.relations.rank import relate
from jjjdoc.language.claim.text import Cell, Text
from language.claim.claims import text_of


def faults(*texts: Text) -> list[tuple[str, str]]:
    document = Claims(texts, read_claims(texts))
    return [
        (
            outcome.message,
            texts[outcome.shown.text].folded[outcome.shown.quantity.start : outcome.shown.quantity.end],
        )
        for outcome in relate(document)
        if not outcome.holds
    ]


@pytest.mark.parametrize(
    ("written", "language", "expected"),
    [
        ("Haidian had the most firms, with 120, followed by Chaoyang with 135.", "en", ("most", "120")),
        (
            "The lowest rate was in Pinggu (4.1 percent), followed by Miyun (3.8 percent).",
            "en",
            ("least", "4.1 percent"),
        ),
        ("In descending order they had 86, 74, 79 and 52 cases.", "en", ("ordered_at_least", "79")),
        ("The province ranked 14th among the 12 western provinces.", "en", ("beyond", "14th")),
        ("The city rose from 3rd to 5th in the ranking.", "en", ("climbed", "5th")),
        ("The port slipped from 9th to 6th place.", "en", ("slipped", "6th")),
        ("The index moved up three places to 21st from 23rd in the ranking.", "en", ("places", "three")),
        (
            "Tessel loaded 21.6 tons, Orlo 19.4 and Marsk 18.2, so Marsk holds second place.",
            "en",
            ("placed", "second"),
        ),
        ("北园签约42个、南园36个、东园29个，其中南园最多。", "zh", ("most", "36")),
        ("制造业人员最多，占31%；服务业占44%。", "zh", ("most", "31%")),
        ("全国排名由第18位上升2位至第15位。", "zh", ("places", "2位")),
    ],
)
def test_what_a_ranking_cannot_have_is_told(written: str, language: str, expected: tuple[str, str]) -> None:
    assert faults(text_of(written, language)) == [expected]


def ranked(*figures: str, ranks: tuple[str, ...] = ("1", "2", "3", "4")) -> list[Text]:
    heads = ("Rank", "Score")
    texts = []
    for row, (rank, figure) in enumerate(zip(ranks, figures, strict=True)):
        texts.append(text_of(rank, "en", (heads[0],), Cell(0, row, 0)))
        texts.append(text_of(figure, "en", (heads[1],), Cell(0, row, 1)))
    return texts


def test_one_figure_out_of_place_in_a_ranked_table_is_told() -> None:
    assert faults(*ranked("95", "88", "91", "80")) == [("graded", "91")]


def test_a_column_that_the_table_is_not_ranked_by_is_left_alone() -> None:
    assert faults(*ranked("88", "95", "80", "91")) == []
    assert faults(*ranked("5", "7", "9", "12")) == []


def test_a_rank_shared_by_different_figures_is_told() -> None:
    assert faults(*ranked("95", "91", "88", "80", ranks=("1", "2", "2", "3"))) == [("repeated", "2")]
    assert faults(*ranked("95", "91", "91", "80", ranks=("1", "2", "2", "4"))) == []
