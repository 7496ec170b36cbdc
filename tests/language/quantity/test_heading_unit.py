"""The unit of a column, a row or a caption belongs to the bare numbers it governs."""

from decimal import Decimal

import pytest

from jjjdoc.language.quantity.heading_unit import measure, unit_of, without_year
from jjjdoc.language.quantity.read import read_quantities


@pytest.mark.parametrize(
    ("language", "heading", "low", "unit"),
    [
        ("zh", "用水总量（亿立方米）", "1E8", "cubic_meter"),
        ("zh", "表3 主要指标（单位：万人）", "1E4", "person"),
        ("zh", "单位：亿元", "1E8", "CNY"),
        ("zh", "投资额，万美元", "1E4", "USD"),
        ("zh", "万人次", "1E4", "person_time"),
        ("zh", "比上年增长(%)", "1", "percent"),
        ("zh", "2023年（亿元）", "1E8", "CNY"),
        ("en", "Total water use (billion cubic meters)", "1E9", "cubic_meter"),
        ("en", "Unit: CNY million", "1E6", "CNY"),
        ("en", "Units: 100 million yuan", "1E8", "CNY"),
        ("en", "Main indicators (unit: 10,000 persons)", "1E4", "person"),
        ("en", "Exports (US$ billion)", "1E9", "USD"),
        ("en", "Investment, RMB100 million", "1E8", "CNY"),
        ("en", "GDP in billions of yuan", "1E9", "CNY"),
        ("en", "Revenue (in CNY millions)", "1E6", "CNY"),
        ("en", "Passengers (million)", "1E6", ""),
        ("en", "PM2.5 (μg/m³)", "1", "microgram_per_cubic_meter"),
        ("en", "km", "1", "kilometer"),
        ("en", "Residents ('000)", "1E3", ""),
        ("en", "Category (RMB billion)", "1E9", "CNY"),
        ("en", "in ten thousand persons", "1E4", "person"),
    ],
)
def test_a_heading_names_a_unit(language: str, heading: str, low: str, unit: str) -> None:
    found = unit_of(heading, language)
    assert found is not None
    assert (found.low, found.unit) == (Decimal(low), unit)


@pytest.mark.parametrize(
    ("language", "heading"),
    [
        ("zh", "指标"),
        ("zh", "2023年"),
        ("zh", "企业数（家）"),
        ("zh", "固定资产投资（不含农户）"),
        ("en", "Indicator"),
        ("en", "2023"),
        ("en", "Year-on-year growth"),
        ("en", "Fixed-asset investment (excluding rural households)"),
    ],
)
def test_a_heading_without_a_unit(language: str, heading: str) -> None:
    assert unit_of(heading, language) is None


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("zh", "用水总量（亿立方米）：388", [("388E8", "cubic_meter")]),
        ("zh", "粮食产量（万吨） 47.8，增长（%） 5.2", [("47.8E4", "ton"), ("5.2", "percent")]),
        ("zh", "补贴（万元）由财政承担", []),
        ("en", "Total water use (billion cubic meters): 38.8", [("38.8E9", "cubic_meter")]),
        ("en", "Grain output (10,000 tons) 47.8 Growth (%) 5.2", [("47.8E4", "ton"), ("5.2", "percent")]),
        ("en", "He received a subsidy (10,000 yuan) in May", [("10000", "CNY")]),
        ("en", "Roads (km) 18.9 million yuan", [("18.9E6", "CNY")]),
    ],
)
def test_a_unit_in_brackets_is_that_of_the_number_after_it(
    language: str, text: str, expected: list[tuple[str, str]]
) -> None:
    read = measure(read_quantities(text, language), text, language)
    numbers = [(each.low, each.unit) for each in read if each.calendar is None]
    assert numbers == [(Decimal(low), unit) for low, unit in expected]


def test_a_number_with_a_unit_of_its_own_keeps_it() -> None:
    above = unit_of("单位：亿元", "zh")
    text = "增长5%"
    assert [each.unit for each in measure(read_quantities(text, "zh"), text, "zh", above)] == ["percent"]


@pytest.mark.parametrize(
    ("text", "heading", "is_number"),
    [
        ("2000", "补贴（元）", True),
        ("2000", "年份", False),
        ("2000年", "补贴（元）", False),
        ("850", "补贴（元）", True),
    ],
)
def test_a_bare_year_is_a_number_in_a_column_with_a_unit(text: str, heading: str, is_number: bool) -> None:
    (read,) = read_quantities(text, "zh")
    assert (without_year(read, text, unit_of(heading, "zh")).calendar is None) == is_number
