"""Simple values: which texts are one, and what is proposed for those that are none."""

from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jjjdoc.loader import values
from jjjdoc.loader.values import Problem


def _hint(problem: Problem | None) -> str:
    assert problem is not None
    _, hint = problem
    return hint.text("en") if hint else ""


@pytest.mark.parametrize("text", ["a", "gdp_2013", "a" * 64])
def test_ids(text: str) -> None:
    assert values.id_problem(text) is None


@pytest.mark.parametrize(
    ("text", "proposal"),
    [
        ("GDP", "write gdp:"),
        ("two words", "write two_words:"),
        ("three-schools", "write three_schools:"),
        ("ＧＤＰ", "write gdp:"),
        ("2013", "an id consists of"),
        ("京津冀", "an id consists of"),
        ("a" * 65, ""),
        ("", "an id consists of"),
        ("trailing\n", "write trailing:"),
    ],
)
def test_not_ids(text: str, proposal: str) -> None:
    assert _hint(values.id_problem(text)).startswith(proposal)


@given(st.decimals(allow_nan=False, allow_infinity=False, places=3, min_value=-(10**20), max_value=10**20))
def test_every_decimal_is_a_number(number: Decimal) -> None:
    assert values.number_problem(f"{number:f}") is None


@pytest.mark.parametrize(
    ("text", "proposal"),
    [
        ("1,234,567.8", "write 1234567.8"),
        ("1，234", "write 1234"),
        ("1 234", "write 1234"),
        ("1_000", "write 1000"),
        ("１０．４", "write 10.4"),
        ("\u22125", "write -5"),
        ("+5", "write 5"),
        ("5.", "write 5"),
        (".5", "write 0.5"),
        ("017", "write 17"),
        ("10.4万亿", "write only the digits"),
        ("26.5%", "write only the digits"),
        ("1e8", "write only the digits"),
        ("1,23", "write only the digits"),
        (".inf", "write only the digits"),
        ("٣", "write only the digits"),
    ],
)
def test_not_numbers(text: str, proposal: str) -> None:
    assert _hint(values.number_problem(text)).startswith(proposal)


@given(st.integers(0, 60_000))
def test_every_day_is_a_date_and_a_period(days: int) -> None:
    day = date(1900, 1, 1) + timedelta(days)
    assert values.day_problem(day.isoformat()) is None
    for length in (4, 7, 10):
        assert values.period_problem(day.isoformat()[:length]) is None


@pytest.mark.parametrize(
    ("text", "proposal"),
    [
        ("2024-3-1", "write 2024-03-01"),
        ("2024/03/01", "write 2024-03-01"),
        ("2024.3.1", "write 2024-03-01"),
        ("2024年3月1日", "write 2024-03-01"),
        ("２０２４－０３－０１", "write 2024-03-01"),
        ("1 March 2024", "write year-month-day"),
        ("2024-03", "write year-month-day"),
        ("2023-02-29", ""),
        ("2024-13-01", ""),
    ],
)
def test_not_dates(text: str, proposal: str) -> None:
    assert _hint(values.day_problem(text)).startswith(proposal)


@pytest.mark.parametrize("text", ["2023", "2023-06", "2023-06-30", "2021-2025"])
def test_periods(text: str) -> None:
    assert values.period_problem(text) is None


@pytest.mark.parametrize(
    ("text", "proposal"),
    [
        ("2021–2025", "write 2021-2025"),
        ("2021年至2025年", "write 2021-2025"),
        ("2023年6月", "write 2023-06"),
        ("2023/6", "write 2023-06"),
        ("2023年", "write 2023"),
        ("2025-2021", ""),
        ("2023-13", "write a year"),
        ("2023-02-30", "write a year"),
        ("0000", "write a year"),
        ("23", "write a year"),
    ],
)
def test_not_periods(text: str, proposal: str) -> None:
    assert _hint(values.period_problem(text)).startswith(proposal)


@pytest.mark.parametrize(
    ("text", "proposal"),
    [
        ("zh_CN", "write zh-CN"),
        ("ZH-cn", "write zh-CN"),
        ("zh-TW", "write one of zh, "),
        ("english", "write one of zh, "),
    ],
)
def test_not_language_tags(text: str, proposal: str) -> None:
    assert _hint(values.tag_problem(text)).startswith(proposal)


@pytest.mark.parametrize("text", ["a.png", "images/a b.png", "../shared/图.png", "a", ".hidden/x"])
def test_paths(text: str) -> None:
    assert values.path_problem(text) is None


@pytest.mark.parametrize(
    "text", ["", "/etc/hostname", "a\\b.png", "C:/a.png", "c:a.png", "images/", "a.png ", "\x00"]
)
def test_not_paths(text: str) -> None:
    assert values.path_problem(text) is not None


@pytest.mark.parametrize(
    "text", ["https://example.org", "http://例子.中国/a?b=c#d", "mailto:a@example.org", "https://…"]
)
def test_targets(text: str) -> None:
    assert values.target_problem(text) is None


@pytest.mark.parametrize(
    "text",
    ["ftp://example.org", "javascript:alert(1)", "example.org", "https://", "https://a b", "mailto:a", ""],
)
def test_not_targets(text: str) -> None:
    assert values.target_problem(text) is not None


def test_a_target_that_runs_a_script_is_called_that() -> None:
    problem = values.target_problem("javascript:alert(1)")
    assert problem is not None
    assert "runs a script" in problem[0].text("en")


def test_whole_numbers_and_truth_values() -> None:
    assert values.whole_problem("9", 0, 9) is None
    assert values.whole_problem("10", 0, 9) is not None
    assert values.whole_problem("9" * 5000, 0, 9) is not None
    assert values.whole_problem("09", 0, 9) is not None
    assert values.flag_problem("true") is None
    assert values.flag_problem("yes") is not None
