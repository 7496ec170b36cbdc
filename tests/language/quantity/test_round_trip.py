"""What is written is what is meant: figures written and read back by readers that share nothing with the writer."""

import re
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal, getcontext
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jjjdoc.language.quantity.write import write_fact
from jjjdoc.tree.nodes import FactOptions

POWERS = {"": 0, "万": 4, "亿": 8, "万亿": 12, "thousand": 3, "million": 6, "billion": 9, "trillion": 12}
ALL_POWERS = POWERS | {"千": 3, "十万": 5, "百万": 6, "千万": 7, "十亿": 9, "百亿": 10, "千亿": 11}

values = st.builds(
    lambda digits, exponent: Decimal(digits).scaleb(-exponent),
    st.integers(-(10**9), 10**9),
    st.integers(0, 6),
)
scales = st.sampled_from(sorted(ALL_POWERS))


@pytest.fixture(autouse=True, scope="module")
def _enough_precision() -> Any:
    before = getcontext().prec
    getcontext().prec = 60
    yield
    getcontext().prec = before


@dataclass
class Read:
    """A number read back, and the power of ten of its last decimal; None for a whole number."""

    value: Decimal
    power: int
    last_decimal: int | None


def read(text: str, language: str) -> Read:
    match = re.fullmatch(r"(-?)([0-9]+|[0-9]{1,3}(?:,[0-9]{3})+)(?:\.([0-9]+))? ?([a-z万亿]*)", text)
    assert match, text
    sign, whole, decimals, scale = match.groups()
    power = POWERS[scale]
    if language == "zh":
        assert ("," in whole) == (len(whole.replace(",", "")) > 4), "Chinese groups from five digits on"
        assert scale in ("", "万", "亿", "万亿")
    else:
        assert ("," in whole) == (len(whole.replace(",", "")) > 3), "English groups from four digits on"
        assert scale in ("", "thousand", "million", "billion", "trillion")
    number = Decimal(f"{sign}{whole.replace(',', '')}.{decimals or 0}")
    return Read(number * 10**power, power, power - len(decimals) if decimals else None)


def shown_value(value: Decimal, digits: int | None) -> Decimal:
    return value if digits is None else value.quantize(Decimal(1).scaleb(-digits), rounding=ROUND_HALF_UP)


@given(value=values, scale=scales, digits=st.none() | st.integers(0, 4))
def test_both_languages_say_the_same_to_the_same_precision(
    value: Decimal, scale: str, digits: int | None, make_fact: Any
) -> None:
    fact = make_fact(str(value), scale, digits=digits)
    want = shown_value(value, digits) * 10 ** ALL_POWERS[scale]
    zh, en = (read(write_fact(fact, None, FactOptions(), language), language) for language in ("zh", "en"))
    assert zh.value == en.value == want
    if zh.last_decimal is not None and en.last_decimal is not None:
        assert zh.last_decimal == en.last_decimal
    elif zh.last_decimal is not None:
        assert zh.last_decimal >= en.power
    elif en.last_decimal is not None:
        assert en.last_decimal >= zh.power


@given(value=values, scale=scales, digits=st.integers(0, 6), language=st.sampled_from(["zh", "en"]))
def test_digits_asked_for_are_shown_within_half_of_the_last(
    value: Decimal, scale: str, digits: int, language: str, make_fact: Any
) -> None:
    fact = make_fact(str(value), scale)
    back = read(write_fact(fact, None, FactOptions(digits=digits), language), language)
    assert (back.power if back.last_decimal is None else back.last_decimal) == back.power - digits
    half = Decimal(10) ** (back.power - digits) / 2
    assert abs(back.value - value * 10 ** ALL_POWERS[scale]) <= half


@given(
    value=values,
    scale=scales,
    asked=st.sampled_from(["one", "万", "亿", "万亿", "million", "billion", "trillion"]),
)
def test_a_scale_asked_for_is_the_one_shown(value: Decimal, scale: str, asked: str, make_fact: Any) -> None:
    language = "zh" if asked in "万亿" else "en"
    fact = make_fact(str(value), scale)
    back = read(write_fact(fact, None, FactOptions(scale=asked), language), language)
    assert back.power == POWERS["" if asked == "one" else asked]
    assert back.value == value * 10 ** ALL_POWERS[scale]


@given(value=values, language=st.sampled_from(["zh", "en"]))
def test_house_style_keeps_numbers_short(value: Decimal, language: str, make_fact: Any) -> None:
    """In a scale that the writer chose, no more than three decimals, two with 万; and the largest that fits."""
    foreign = "million" if language == "zh" else "百万"
    fact = make_fact(str(value), foreign)
    back = read(write_fact(fact, None, FactOptions(), language), language)
    if back.power:
        decimals = 0 if back.last_decimal is None else back.power - back.last_decimal
        assert decimals <= (2 if back.power == 4 else 3)
        assert abs(back.value) >= 10**back.power
