"""What a figure is counted against, and whether it follows from its total and number."""

import pytest

from jjjdoc.language.claim.averages.divisor import divisor_of
from jjjdoc.language.claim.document import Claims, Outcome
from jjjdoc.language.claim.read import read_claims
from jjjdoc.language.claim.relations.average import relate
from jjjdoc.language.claim.text import Cell, Text
from language.claim.claims import claims_in, text_of


def outcomes(written: str, language: str) -> list[Outcome]:
    texts = (text_of(written, language),)
    return list(relate(Claims(texts, read_claims(texts))))


@pytest.mark.parametrize(
    ("written", "language", "kind", "unit", "is_mean"),
    [
        ("The price is CNY 2,600 per ton.", "en", "measure", "ton", False),
        ("They handled an average of 80,000 a day.", "en", "time", "day", True),
        ("The average speed is 80 kilometers per hour.", "en", "time", "hour", True),
        ("Each school has 900 pupils.", "en", "thing", "", False),
        ("They received CNY 480 each.", "en", "any", "", False),
        ("平均每校900人。", "zh", "thing", "", True),
        ("亩产480公斤。", "zh", "measure", "mu", False),
        ("月均1.56万件。", "zh", "time", "month", True),
        ("单价480元。", "zh", "price", "", False),
    ],
)
def test_what_a_figure_is_counted_against(
    written: str, language: str, kind: str, unit: str, is_mean: bool
) -> None:
    claim = claims_in(written, language)[-1]
    divisor = divisor_of(claim, None, None, chinese=language == "zh")
    assert divisor is not None
    assert (divisor.kind, divisor.unit, divisor.is_mean) == (kind, unit, is_mean)


@pytest.mark.parametrize("written", ["The city has 48 schools.", "Exports rose to CNY 3 billion."])
def test_a_figure_that_is_for_all_is_counted_against_nothing(written: str) -> None:
    assert divisor_of(claims_in(written, "en")[-1], None, None, chinese=False) is None


def row(number: int, *cells: str) -> list[Text]:
    heads = ("街道", "床位（张）", "补贴总额（万元）", "床均补贴（元）")
    written = (
        cells[0],
        *(f"{cell}{unit}" for cell, unit in zip(cells[1:], ("张", "万元", "元"), strict=True)),
    )
    return [text_of(cell, "zh", (heads[at],), Cell(0, number, at)) for at, cell in enumerate(written)]


def test_a_cell_is_held_against_the_columns_that_most_rows_divide() -> None:
    texts = [
        *row(0, "东城", "480", "96", "2000"),
        *row(1, "南湖", "520", "130", "2500"),
        *row(2, "西苑", "350", "63", "1600"),
    ]
    found = [each for each in relate(Claims(texts, read_claims(texts))) if not each.holds]
    assert [(each.sum, each.computed) for each in found] == [("630,000 ÷ 350", 1800)]


def test_columns_that_do_not_divide_measure_other_things() -> None:
    texts = [
        *row(0, "东城", "480", "96", "2100"),
        *row(1, "南湖", "520", "130", "2300"),
        *row(2, "西苑", "350", "63", "1600"),
    ]
    assert list(relate(Claims(texts, read_claims(texts)))) == []


def test_a_rate_per_thousand_is_of_so_many_people() -> None:
    beds, number = claims_in("There are 3,000 beds per million people.", "en")
    divisor = divisor_of(beds, None, number, chinese=False)
    assert divisor is not None
    assert divisor.many == 1_000_000


@pytest.mark.parametrize(
    ("written", "language", "sum_", "computed"),
    [
        (
            "48 schools have 43,200 pupils, an average of 1,100 pupils per school.",
            "en",
            "43,200 ÷ 48",
            "900.0",
        ),
        ("They bought 350 desks at CNY 480 each, CNY 186,000 in total.", "en", "CNY 480 × 350", "168000.0"),
        ("2022年全市接待游客7300万人次，日均25万人次。", "zh", "7300万人次 ÷ 365", "200000.0"),
        ("三个站点分别为30、36、42万吨，平均40万吨。", "zh", "(30 + 36 + 42万吨) ÷ 3", "360000"),
    ],
)
def test_the_sum_is_written_out(written: str, language: str, sum_: str, computed: str) -> None:
    found = [each for each in outcomes(written, language) if not each.holds]
    assert [each.sum for each in found] == [sum_]
    assert found[0].computed is not None
    assert float(found[0].computed) == float(computed)


@pytest.mark.parametrize(
    ("written", "language"),
    [
        ("48 schools have 43,200 pupils, an average of 900 pupils per school.", "en"),
        ("种植小麦1500亩，亩产480公斤，总产量720吨。", "zh"),
    ],
)
def test_a_figure_that_follows_is_said_to_hold(written: str, language: str) -> None:
    assert [each.holds for each in outcomes(written, language)] == [True]
