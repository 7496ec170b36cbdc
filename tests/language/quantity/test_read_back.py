"""What a fact is written as is read as what it is: value, precision, unit and qualifier."""

import re
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from jjjdoc.language.quantity.read import read_quantities
from jjjdoc.language.quantity.scales import SCALES, round_written
from jjjdoc.language.quantity.units import UNITS
from jjjdoc.language.quantity.write import write_fact
from jjjdoc.tree.nodes import FactOptions

LANGUAGES = ["zh", "en"]
SAME_IN = {"zh": {"passenger_trip": "person_time"}, "en": {}}
"""Units that a language writes alike: 人次 are visits and passenger trips."""

values = st.builds(
    lambda digits, exponent: Decimal(digits).scaleb(-exponent),
    st.integers(-(10**9), 10**9),
    st.integers(0, 6),
)
units = st.sampled_from(["", *sorted(UNITS)])
qualifiers = st.sampled_from(["exact", "about", "over", "nearly", "at_least", "at_most"])

SMALL = {"meter": "kilometer", "gram": "kilogram"}
TIME = ("years", "time")
CALENDAR_YEAR = re.compile(r"\D{0,2}[12][0-9]{3}年")
"""2000年 alone is a year; so many years are said in another way or have a sentence around them."""


def is_clear(language: str, unit: str, qualifier: str) -> bool:
    """Tell whether a fact alone says what it is, without a sentence around it.

    近十年 are the last ten years, not nearly ten; "three times" is how often as well as how much.
    """
    if language == "en":
        return unit != "times"
    return not (qualifier == "nearly" and unit in UNITS and UNITS[unit].dimension in TIME)


@pytest.mark.parametrize("language", LANGUAGES)
@given(
    value=values,
    scale=st.sampled_from(sorted(SCALES)),
    unit=units,
    qualifier=qualifiers,
    digits=st.none() | st.integers(0, 4),
)
def test_in_digits(
    language: str, value: Decimal, scale: str, unit: str, qualifier: Any, digits: int | None, make_fact: Any
) -> None:
    fact = make_fact(str(value), scale, unit, qualifier=qualifier, digits=digits, measure="家")
    assume(is_clear(language, unit, qualifier))
    text = write_fact(fact, None, FactOptions(), language)
    assume(not CALENDAR_YEAR.fullmatch(text))
    shown = round_written(value, scale, digits)
    (read,) = read_quantities(text, language)
    assert read.low == read.high == shown.total, text
    assert read.unit == SAME_IN[language].get(unit, unit), text
    assert read.qualifier == qualifier, text
    assert read.place <= shown.resolution or not shown.number, text
    assert (read.outer_start, max(read.end, read.outer_end)) == (0, len(text)), text


@pytest.mark.parametrize("language", LANGUAGES)
@given(whole=st.integers(0, 10**6), tenths=st.sampled_from([0, 5]), unit=units, qualifier=qualifiers)
def test_in_words(language: str, whole: int, tenths: int, unit: str, qualifier: Any, make_fact: Any) -> None:
    assume(is_clear(language, unit, qualifier) and (unit or (whole > 1 and not tenths)))
    assume(not tenths or whole < 1000)  # nobody says so of more
    value = Decimal(whole * 10 + tenths).scaleb(-1) if tenths else Decimal(whole)
    fact = make_fact(str(value), "", unit, qualifier=qualifier, measure="家")
    text = write_fact(fact, None, FactOptions(words=True), language)
    (read,) = read_quantities(text, language)
    if language == "zh" and unit in SMALL:  # 三千米 are three thousand of these or three of those
        value, unit = min((value, unit), (value / 1000, SMALL[unit]), key=lambda one: one[1] != read.unit)
    assert read.low == read.high == value, text
    assert read.unit == SAME_IN[language].get(unit, unit), text
    assert read.qualifier == qualifier, text


@pytest.mark.parametrize(
    "text", ["四平方公里", "十分钟", "四季度", "万分之五"], ids=["四平", "十分", "四季", "万分"]
)
def test_a_number_before_its_unit_is_no_name(text: str) -> None:
    assert len(read_quantities(text, "zh")) == 1
