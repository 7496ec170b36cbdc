"""Where Babel 2.18 was measured to write a quantity wrong, what is written here is right.

Babel does the grouping of digits and dates for this package and nothing else; each row is one of its defects.
"""

from typing import Any

import pytest

from jjjdoc.language.quantity.write import write_fact
from jjjdoc.tree.nodes import FactOptions

PLAIN = FactOptions()


@pytest.mark.parametrize(
    ("instead_of", "value", "scale", "unit", "options", "language", "want"),
    [
        ("KeyError: 'long'", "10400000000000", "", "", PLAIN, "zh-CN", "10.4万亿"),
        ("10000万", "99999999", "", "", FactOptions(scale="亿", digits=0), "zh", "1亿"),
        ("10000万", "99999999", "", "", FactOptions(scale="亿", digits=1), "zh", "1.0亿"),
        ("1000K", "999999.9", "", "", FactOptions(digits=0), "en", "1 million"),
        ("1000M", "999.9999", "million", "", FactOptions(digits=0), "en", "1 billion"),
        ("10万亿", "10.0", "万亿", "", PLAIN, "zh", "10.0万亿"),
        ("10T", "10.0", "万亿", "", PLAIN, "en", "10.0 trillion"),
        ("10000万亿", "1E+16", "", "", PLAIN, "zh", "10,000万亿"),
        ("1,234.5 length-kilometer", "1234.5", "", "kilometer", PLAIN, "zh", "1234.5公里"),
        ("公吨", "3", "", "ton", PLAIN, "zh", "3吨"),
        ("1 kilometers", "1.0", "", "kilometer", PLAIN, "en", "1.0 kilometers"),
        ("UnknownUnitError", "3", "", "mu", PLAIN, "zh", "3亩"),
        ("UnknownUnitError", "3", "", "mu", PLAIN, "en", "3 mu"),
        ("UnknownUnitError", "3", "", "gigawatt_hour", PLAIN, "zh", "3吉瓦时"),
        ("UnknownUnitError", "3", "", "gigawatt_hour", PLAIN, "en", "3 gigawatt-hours"),
        ("每duration-hour3 kilowatt", "350", "", "kilometer_per_hour", PLAIN, "zh", "350公里/小时"),
        ("5%", "5.2", "", "percent", PLAIN, "zh", "5.2%"),
        ("CN¥10.4T", "10.4", "万亿", "CNY", PLAIN, "en", "CNY 10.4 trillion"),
        ("10.4万亿, rounded half even", "10.45", "万亿", "", FactOptions(digits=1), "zh", "10.5万亿"),
        ("10.4T, rounded half even", "10.45", "万亿", "", FactOptions(digits=1), "en", "10.5 trillion"),
        ("兆 in zh_Hant", "10.4", "万亿", "", PLAIN, "zh-Hans", "10.4万亿"),
    ],
)
def test_right_where_babel_is_not(  # noqa: PLR0913, PLR0917 - a row of a table
    instead_of: str,
    value: str,
    scale: str,
    unit: str,
    options: FactOptions,
    language: str,
    want: str,
    make_fact: Any,
) -> None:
    written = write_fact(make_fact(value, scale, unit), None, options, language)
    assert written == want
    assert written != instead_of


@pytest.mark.parametrize(("language", "want"), [("en", "2021–2025"), ("zh", "2021—2025年")])
def test_a_span_of_years_has_no_thin_spaces(language: str, want: str, make_fact: Any) -> None:
    fact = make_fact("1", period="2021-2025")
    assert write_fact(fact, None, FactOptions(part="period"), language) == want


@pytest.mark.parametrize(
    "value", ["134908400000000.10", "12345678901234567890.123456789012345678", "0.000000000000000000001"]
)
@pytest.mark.parametrize("language", ["zh", "en"])
def test_no_digit_is_lost(value: str, language: str, make_fact: Any) -> None:
    written = write_fact(make_fact(value), None, FactOptions(scale="one"), language)
    assert written.replace(",", "") == value
