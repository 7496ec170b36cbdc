"""How grave a currency that differs is: what a text leaves open may be right."""

import pytest

from rules.checking import make_case, run_rule


@pytest.mark.parametrize(
    ("chinese", "english", "severities"),
    [
        ("罚款美元五万元。", "A fine of CNY 50,000", ["error"]),
        ("罚款五万元。", "A fine of US$50,000", ["warning"]),
        ("新台币五万元。", "fifty thousand yuan", ["warning"]),
        ("投资3亿元。\n\n投资2亿元。", "CNY 300 million\n\n200 million dollars", ["error"]),
        ("投资人民币3亿元。\n\n投资2亿元。", "CNY 300 million\n\nEUR 200 million", ["error"]),
        ("新台币3亿元。\n\n投资2亿元。", "NT$300 million\n\n200 million dollars", []),
    ],
)
def test_what_is_left_open_is_less_grave(chinese: str, english: str, severities: list[str]) -> None:
    found = run_rule("number.currency", make_case("pair", [chinese, english]))
    assert [finding.severity for finding in found] == severities
