"""Charts as SVG: well-formed, with words as text and a description, the same bytes each time."""

from decimal import Decimal

import pytest
from lxml import etree

from jjjdoc.tree.nodes import ChartKind, ChartPoint
from jjjdoc.writers.chart_sheet import ChartSheet, SheetSeries
from jjjdoc.writers.svg.bars import tick_texts, ticks
from jjjdoc.writers.svg.chart import draw_chart

SVG = "{http://www.w3.org/2000/svg}"


def sheet(
    kind: ChartKind, *rows: tuple[str | None, ...], by_period: bool = True, language: str = "zh"
) -> ChartSheet:
    def point(text: str | None) -> ChartPoint | None:
        return ChartPoint(Decimal(text), text) if text else None

    return ChartSheet(
        kind,
        language,
        "题 & <名>",
        "说明",
        "亿元",
        by_period,
        tuple(f"类{number}" for number in range(len(rows[0]))),
        tuple(SheetSeries(f"列{number}", tuple(map(point, row))) for number, row in enumerate(rows)),
    )


SHEETS = [
    sheet("bar", ("71.2", "748.7")),
    sheet("bar", ("-5", None, "7"), ("1", "2", "3")),
    sheet("bar", ("0", "0")),
    sheet("bar", ("5", "-7", "3"), by_period=False),
    sheet("line", ("1", None, "3"), ("4", "5", "6")),
    sheet("line", ("7", "7")),
    sheet("line", tuple(str(number) for number in range(40))),
    sheet("pie", ("1", "2", "3"), by_period=False),
    sheet("pie", ("5", "0"), by_period=False),
    sheet("pie", ("0", "0"), by_period=False),
]


@pytest.mark.parametrize("made", SHEETS)
def test_every_chart_is_an_image_that_says_what_it_shows(made: ChartSheet) -> None:
    data = draw_chart(made)
    root = etree.fromstring(data)
    assert root.get("role") == "img"
    assert root.findtext(f"{SVG}title") == made.title
    assert root.findtext(f"{SVG}desc") == made.description
    names = {root.findtext(f"{SVG}title"), *root.itertext()}
    assert "单位：亿元" in names
    assert draw_chart(made) == data
    assert b"nan" not in data
    assert b"inf" not in data


@pytest.mark.parametrize("made", SHEETS)
def test_nothing_is_drawn_outside(made: ChartSheet) -> None:
    root = etree.fromstring(draw_chart(made))
    width, height = float(root.get("width")), float(root.get("height"))
    for bar in root.iter(f"{SVG}rect"):
        assert 0 <= float(bar.get("x", 0)) <= float(bar.get("x", 0)) + float(bar.get("width")) <= width
        assert 0 <= float(bar.get("y", 0)) <= float(bar.get("y", 0)) + float(bar.get("height")) <= height
    for words in root.iter(f"{SVG}text"):
        assert 0 <= float(words.get("x")) <= width
        assert 0 < float(words.get("y")) <= height


def test_few_values_are_written_and_many_are_not() -> None:
    assert "748.7" in {words.text for words in etree.fromstring(draw_chart(SHEETS[0])).iter(f"{SVG}text")}
    assert "39" not in {words.text for words in etree.fromstring(draw_chart(SHEETS[6])).iter(f"{SVG}text")}


@pytest.mark.parametrize(
    ("numbers", "from_zero", "marks"),
    [
        (("71.2", "748.7"), True, ["0", "200", "400", "600", "800"]),
        (("85.9", "30"), False, ["0", "20", "40", "60", "80", "100"]),
        (("100", "101"), False, ["100", "100.2", "100.4", "100.6", "100.8", "101"]),
        (("-5", "7"), True, ["-5", "-2.5", "0", "2.5", "5", "7.5"]),
        (("0", "0"), True, ["0", "0.2"]),
        (("12000", "48000"), True, ["0", "10,000", "20,000", "30,000", "40,000", "50,000"]),
    ],
)
def test_marks_are_round_numbers(numbers, from_zero, marks) -> None:
    found = ticks(map(Decimal, numbers), from_zero=from_zero)
    assert list(tick_texts(found, "zh")) == marks


def test_digits_are_grouped_from_four_on_in_english() -> None:
    assert tick_texts([Decimal(2000)], "en") == ("2,000",)
    assert tick_texts([Decimal(2000)], "zh") == ("2000",)
