"""Values on one axis: their scale, its name with the unit, and each number."""

from decimal import Decimal

import pytest

from jjjdoc.language.quantity.write import axis_number, axis_scale, axis_unit
from jjjdoc.locations import Place, Position
from jjjdoc.model.fact import Fact, FactValue

NOWHERE = Place("", Position(1, 1), Position(1, 1))


def fact(*values: str, unit: str = "CNY", scale: str = "亿", qualifier="exact", measure=None) -> Fact:
    found = tuple(
        FactValue(Decimal(value), str(2013 + number), NOWHERE) for number, value in enumerate(values)
    )
    return Fact("f", found, unit, scale, None, qualifier, measure, None, (), NOWHERE)


def on_axis(made: Fact, language: str) -> tuple[str, list[str]]:
    scale = axis_scale(((made, value) for value in made.values), language)
    numbers = [axis_number(made, value, scale, language) for value in made.values]
    return axis_unit(made, scale, language), [number.text for number in numbers]


@pytest.mark.parametrize(
    ("made", "chinese", "english"),
    [
        (fact("71.2", "748.7"), ("亿元", ["71.2", "748.7"]), ("CNY billion", ["7.12", "74.87"])),
        (fact("5.5", "10.4", scale="万亿"), ("万亿元", ["5.5", "10.4"]), ("CNY trillion", ["5.5", "10.4"])),
        (fact("40.7", "66.1", unit="percent", scale=""), ("%", ["40.7", "66.1"]), ("percent", ["40.7", "66.1"])),
        (
            fact("85.9", "32", unit="microgram_per_cubic_meter", scale=""),
            ("微克/立方米", ["85.9", "32"]),
            ("micrograms per cubic meter", ["85.9", "32"]),
        ),
        (fact("900", "25000", unit="", scale="", measure="家"), ("万家", ["0.09", "2.5"]), ("", ["900", "25,000"])),
    ],
)  # fmt: skip
def test_units_and_numbers_in_both_languages(made, chinese, english) -> None:
    assert on_axis(made, "zh-CN") == chinese
    assert on_axis(made, "en") == english


def test_a_value_is_counted_in_the_scale_of_the_largest() -> None:
    made = fact("500", "12000", scale="万")
    assert on_axis(made, "zh") == ("亿元", ["0.05", "1.2"]) or on_axis(made, "zh") == (
        "万元",
        ["500", "12,000"],
    )


def test_a_scale_of_the_other_language_is_named_in_words() -> None:
    made = fact("71.2")
    chinese = axis_scale([(made, made.values[0])], "zh")
    english = axis_scale([(made, made.values[0])], "en")
    assert axis_unit(made, chinese, "en") == "CNY 100 million"
    assert axis_unit(made, english, "zh") == "十亿元"


def test_spelling_follows_the_language() -> None:
    made = fact("3", unit="kilometer", scale="")
    scale = axis_scale([(made, made.values[0])], "en")
    assert axis_unit(made, scale, "en-US") == "kilometers"
    assert axis_unit(made, scale, "en-GB") == "kilometres"


def test_a_qualifier_stays_with_the_number() -> None:
    assert on_axis(fact("1500", qualifier="over"), "zh")[1] == ["超1500"]
    assert on_axis(fact("1500", qualifier="over"), "en")[1] == ["over 150"]
