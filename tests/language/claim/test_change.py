"""What is held against what: the ends of a change in a sentence, a paragraph and a table."""

import pytest

from jjjdoc.language.claim.document import Claims
from jjjdoc.language.claim.read import read_claims
from jjjdoc.language.claim.relations.change import relate
from jjjdoc.language.claim.text import Cell, Text
from language.claim.claims import text_of


def outcomes(*texts: Text) -> list[tuple[bool, str, str]]:
    document = Claims(texts, read_claims(texts))
    return [(each.holds, each.message, str(each.computed)) for each in relate(document) if not each.holds]


@pytest.mark.parametrize(
    ("written", "language", "message", "computed"),
    [
        ("Sales rose from 2.0 million to 3.0 million, up 20 percent.", "en", "change", "50.0"),
        ("Sales rose 20 percent to CNY 3.0 billion from CNY 2.0 billion.", "en", "change", "50.0"),
        ("Sales doubled from 2.0 million to 6.0 million.", "en", "multiple", "3.0"),
        ("企业由10家增加到30家，增长3倍。", "zh", "more", "2.0"),
        ("企业由10家增加到30家，增加25家。", "zh", "change", "20.0"),
        ("单位能耗由120千克标准煤下降到96千克标准煤，累计下降30%。", "zh", "change", "20.0"),
        ("企业达到28家，是2013年12家的3.3倍。", "zh", "multiple", "2.3"),
        ("占比由40.7%提高到66.1%，提高15.4个百分点。", "zh", "change", "25.4"),
    ],
)
def test_what_a_change_should_be_is_computed(
    written: str, language: str, message: str, computed: str
) -> None:
    assert outcomes(text_of(written, language)) == [(False, message, computed)]


def test_each_change_is_told_once() -> None:
    written = "Exports were CNY 50 billion in 2022. In 2023 they rose to CNY 60 billion from CNY 50 billion, up 35 percent."
    assert len(outcomes(text_of(written, "en"))) == 1


def row(number: int, head: str, *cells: str) -> list[Text]:
    heads = ("指标", "2022年（亿元）", "2023年（亿元）", "增速（%）")
    texts = [text_of(head, "zh", (heads[0],), Cell(0, number, 0))]
    for column, written in enumerate(cells, 1):
        texts.append(text_of(written, "zh", (heads[column], head), Cell(0, number, column)))
    return texts


def test_a_cell_of_growth_is_held_against_its_row() -> None:
    texts = [*row(0, "出口", "512亿元", "614亿元", "29.9%"), *row(1, "进口", "408亿元", "367亿元", "-10.0%")]
    assert outcomes(*texts) == [(False, "change", "19.9")]


def test_a_column_that_mostly_does_not_follow_measures_something_else() -> None:
    texts = [*row(0, "出口", "512亿元", "614亿元", "4.1%"), *row(1, "进口", "408亿元", "467亿元", "3.2%")]
    assert outcomes(*texts) == []


@pytest.mark.parametrize(
    ("language", "first", "second", "computed"),
    [
        (
            "en",
            "Exports reached CNY 48.0 billion in 2022.",
            "In 2023 exports were CNY 60.0 billion, up 35 percent.",
            "25.0",
        ),
        ("zh", "2022年出口额480亿元。", "2023年出口额600亿元，比上年增长35%。", "25.0"),
        ("zh", "2018年建成充电站3200座。", "2023年充电站达到16000座，是2018年的6倍。", "5.0"),
    ],
)
def test_the_figure_of_the_year_before_may_stand_in_another_paragraph(
    language: str, first: str, second: str, computed: str
) -> None:
    assert outcomes(text_of(first, language), text_of(second, language)) == [
        (False, "multiple" if "倍" in second else "change", computed)
    ]


def test_a_change_holds_if_it_follows_from_any_figure_that_is_given() -> None:
    written = ("2022年出口额480亿元。", "2022年出口额510亿元。", "2023年出口额600亿元，比上年增长25%。")
    assert outcomes(*(text_of(each, "zh") for each in written)) == []


@pytest.mark.parametrize(
    "written",
    [
        "2020年投入24.4亿元，2023年达到48.8亿元，三年增长两倍。",
        "在校生规模2019年为8000人，目前已增至12000人，增长25%。",
        "2024年上半年销量13.2万辆，上年同期为11万辆，同比增长32%。",
        "2023年完成投资360亿元，2022年为300亿元，增幅为12%。",
    ],
)
def test_two_figures_of_a_sentence_and_the_change_between_them(written: str) -> None:
    assert len(outcomes(text_of(written, "zh"))) == 1


def test_growth_in_a_year_is_not_that_since_years_before() -> None:
    assert outcomes(text_of("2020年投入24.4亿元，2023年达到48.8亿元，增长15%。", "zh")) == []


def test_a_row_for_each_year_has_its_growth_against_the_row_above() -> None:
    texts = []
    for number, (year, exports, growth) in enumerate(
        (("2021年", "45.1", "3.2"), ("2022年", "48.0", "6.4"), ("2023年", "60.0", "35.0"))
    ):
        texts.append(text_of(year, "zh", ("年份",), Cell(0, number, 0)))
        texts.append(text_of(f"{exports}亿元", "zh", ("出口（亿元）", year), Cell(0, number, 1)))
        texts.append(text_of(f"{growth}%", "zh", ("增速（%）", year), Cell(0, number, 2)))
    assert outcomes(*texts) == [(False, "change", "25.0")]


@pytest.mark.parametrize(
    ("written", "language", "message", "computed"),
    [
        (
            "Jobs went up from 310 in 2019 to 402 in 2023. The additional 82 jobs are new.",
            "en",
            "change",
            "92.0",
        ),
        ("甲厂产钢12万吨，乙厂产钢36万吨，后者是前者的2倍。", "zh", "multiple", "3.0"),
        ("甲厂产钢36万吨，乙厂产钢12万吨，前者是后者的2倍。", "zh", "multiple", "3.0"),
        (
            "It was 12.8 percent in April and 11.3 percent in May; he praised the improvement of 2.5 percentage points.",
            "en",
            "change",
            "1.5",
        ),
        ("甲县为28.6%，乙县为33.1%，两者相差5.5个百分点。", "zh", "change", "4.5"),
        (
            "Over the ten years to 2023 the number of clinics rose from 240 to 480, a compound annual growth rate of 10.2 percent.",
            "en",
            "change",
            "7.2",
        ),
    ],
)
def test_words_that_take_two_figures_up_again(
    written: str, language: str, message: str, computed: str
) -> None:
    assert outcomes(text_of(written, language)) == [(False, message, computed)]


@pytest.mark.parametrize(
    "written",
    [
        "Revenue rose from $41.2 million to $52.6 million. The increase of $13.4 million in exports was welcome.",
        "Turnout was 58.2 percent in the east and 49.7 percent in the west. The gap of 12 percentage points seen in 2019 is gone.",
        "Admissions were 3,120 in March and 3,420 in April. The additional 40 beds are full.",
    ],
)
def test_what_is_said_of_something_else_takes_nothing_up(written: str) -> None:
    assert outcomes(text_of(written, "en")) == []
