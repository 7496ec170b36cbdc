"""Which figures of a document are held to be of one thing, and which of those contradict each other."""

from decimal import Decimal

import pytest

from jjjdoc.language.claim.document import Claims
from jjjdoc.language.claim.linking.slip import is_slip
from jjjdoc.language.claim.read import read_claims
from jjjdoc.language.claim.relations.repeated import relate
from jjjdoc.language.claim.text import Cell, Text
from language.claim.claims import text_of


def contradictions(*texts: Text) -> list[tuple[str, str]]:
    document = Claims(texts, read_claims(texts))
    return [(each.message, each.severity) for each in relate(document) if not each.holds]


def in_paragraphs(language: str, *written: str) -> list[tuple[str, str]]:
    return contradictions(*(text_of(each, language) for each in written))


@pytest.mark.parametrize(
    ("language", "first", "second"),
    [
        ("en", "In 2023 exports reached CNY 614 billion.", "Exports amounted to CNY 641 billion in 2023."),
        ("en", "There were 120 hospitals in the city in 2023.", "In 2023 the city had 102 hospitals."),
        ("en", "Revenue rose 12.4 percent in 2023.", "In 2023 revenue growth was 14.2 percent."),
        ("zh", "2023年全市外贸进出口总额614亿元。", "2023年，进出口总值达到641亿元。"),
        ("zh", "2023年旅游收入增长8.6%。", "2023年旅游收入增速为6.8%。"),
    ],
)
def test_a_figure_that_is_given_twice_is_one_figure(language: str, first: str, second: str) -> None:
    assert in_paragraphs(language, first, second) == [("stated", "error")] or in_paragraphs(
        language, first, second
    ) == [("stated", "warning")]


@pytest.mark.parametrize(
    ("language", "first", "second"),
    [
        ("en", "In 2023 exports reached CNY 614 billion.", "Exports amounted to CNY 0.6 trillion in 2023."),
        ("en", "In 2023 exports reached CNY 614 billion.", "Exports reached CNY 641 billion in 2022."),
        (
            "en",
            "In 2023 exports reached CNY 614 billion.",
            "The target for exports in 2023 was CNY 641 billion.",
        ),
        ("en", "In 2023 the city had 120 hospitals.", "In 2023 the country had 102 hospitals."),
        ("en", "The first phase cost CNY 614 million.", "The second phase cost CNY 641 million."),
        ("en", "In real terms, revenue rose 12.4 percent in 2023.", "In 2023 revenue rose 14.2 percent."),
        ("zh", "2023年旅游收入增长8.6%。", "2019—2023年旅游收入年均增长6.8%。"),
        ("zh", "2023年末养老机构120家。", "2023年新建养老机构102家。"),
    ],
)
def test_what_tells_two_figures_apart_makes_no_contradiction(language: str, first: str, second: str) -> None:
    assert in_paragraphs(language, first, second) == []


def test_sections_of_two_places_say_two_things() -> None:
    texts = []
    for place, number in (("海淀区", "38"), ("朝阳区", "31")):
        texts += [text_of(place, "zh", role="heading"), text_of(f"2023年养老机构达到{number}家。", "zh")]
    assert contradictions(*texts) == []


def test_of_three_figures_the_one_that_stands_alone_is_wrong() -> None:
    written = [f"2023年进出口总额{number}亿元。" for number in ("641", "614", "614")]
    texts = [text_of(each, "zh") for each in written]
    document = Claims(texts, read_claims(texts))
    (wrong,) = [each for each in relate(document) if not each.holds]
    assert wrong.shown.text == 0


def test_three_different_figures_in_the_same_words_are_cases() -> None:
    assert in_paragraphs("zh", *(f"2023年进出口总额{number}亿元。" for number in ("641", "614", "627"))) == []


def test_a_sentence_is_held_against_the_cell_of_its_heads() -> None:
    heads = ("2023年（亿元）", "出口总额", "表1 主要指标")
    cell = text_of("614亿元", "zh", heads, Cell(0, 0, 1))
    head = text_of("出口总额", "zh", ("指标",), Cell(0, 0, 0))
    assert contradictions(head, cell, text_of("2023年出口总额为641亿元。", "zh")) == [("stated", "error")]
    assert contradictions(head, cell, text_of("2023年机电产品出口总额为641亿元。", "zh")) == []


def test_a_multiple_and_a_rise_with_the_same_digits() -> None:
    written = ("Output was 1.9 times that of 2013.", "The figure represents a 190% increase over 2013.")
    assert in_paragraphs("en", *written) == [("multiple", "error")]


@pytest.mark.parametrize(
    ("one", "other", "slip"),
    [
        ("3280", "2380", True),
        ("614", "641", True),
        ("36.5", "26.5", True),
        ("8.92", "89.2", True),
        ("614", "627", False),
        ("12", "13", False),
        ("50", "500", False),
    ],
)
def test_a_slip_is_one_digit_two_exchanged_or_a_power_of_ten(one: str, other: str, slip: bool) -> None:
    assert is_slip(Decimal(one), Decimal(other)) is slip


@pytest.mark.parametrize(
    ("first", "second", "found"),
    [
        ("去年，全省生产总值增长5.8%。", "去年全省生产总值增长5.3%，来之不易。", True),
        ("去年，全省生产总值增长5.8%。", "今年，全省生产总值增长5.3%。", False),
        ("上半年，新登记企业8.4万户。", "前三季度，新登记企业8.9万户。", False),
        ("截至6月底，进出口总额8400亿元。", "截至6月底，进出口总额8900亿元。", True),
    ],
)
def test_months_and_years_seen_from_this_one_tell_figures_apart(first: str, second: str, found: bool) -> None:
    assert bool(in_paragraphs("zh", first, second)) is found


def test_cases_between_semicolons_are_no_contradiction() -> None:
    assert in_paragraphs("zh", "故意所致的损害，赔偿额为三倍；过失所致的损害，赔偿额为二倍。") == []


def test_a_word_in_common_is_enough_for_digits_that_changed_places() -> None:
    drew = "The museum drew a record 1.36 million visitors last year."
    assert in_paragraphs("en", drew, "She said the 1.63 million visitors had come far.") == [
        ("stated", "warning")
    ]
    assert in_paragraphs("en", drew, "She said the 1.42 million visitors had come far.") == []
