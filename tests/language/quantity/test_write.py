"""How facts are written in both languages."""

import subprocess
import sys
from decimal import Decimal
from typing import Any

import pytest
from babel.numbers import format_decimal
from hypothesis import given
from hypothesis import strategies as st

from jjjdoc.language.quantity import FigureError
from jjjdoc.language.quantity.write import write_fact
from jjjdoc.model.fact import Fact
from jjjdoc.tree.nodes import FactOptions

PLAIN = FactOptions()


def both(fact: Fact, options: FactOptions = PLAIN) -> tuple[str, str]:
    return write_fact(fact, None, options, "zh-CN"), write_fact(fact, None, options, "en")


def row(*args: str, zh: str, en: str, **keys: Any) -> Any:
    name = " ".join([*args, *(str(value) for value in keys.values())])
    return pytest.param(args, keys, zh, en, id=name)


AS_DOCUMENTED = [
    row("10.4", "万亿", "CNY", zh="10.4万亿元", en="CNY 10.4 trillion"),
    row("71.2", "亿", "CNY", zh="71.2亿元", en="CNY 7.12 billion"),
    row("748.7", "亿", "CNY", zh="748.7亿元", en="CNY 74.87 billion"),
    row("26.5", "", "percent", zh="26.5%", en="26.5 percent"),
    row("130", "", "square_kilometer", zh="130平方公里", en="130 square kilometers"),
    row("1000", qualifier="nearly", measure="个", zh="近1000个", en="nearly 1,000"),
    row("2.5", "万", qualifier="over", measure="件", zh="超2.5万件", en="over 25,000"),
    row("9200", "", "hectare", zh="9200公顷", en="9,200 hectares"),
    row("1500", "亿", "CNY", qualifier="over", zh="超1500亿元", en="over CNY 150 billion"),
    row("1.9", "", "times", zh="1.9倍", en="1.9 times"),
    row("32", "", "microgram_per_cubic_meter", zh="32微克/立方米", en="32 micrograms per cubic meter"),
]

SCALES = [
    row("7.12", "billion", "CNY", zh="71.2亿元", en="CNY 7.12 billion"),
    row("25000", measure="件", zh="2.5万件", en="25,000"),
    row("24801", zh="24,801", en="24,801"),
    row("9999", zh="9999", en="9,999"),
    row("10000", zh="1万", en="10,000"),
    row("999999", zh="999,999", en="999,999"),
    row("1000000", zh="100万", en="1 million"),
    row("2.4801", "万", zh="2.4801万", en="24,801"),
    row("1.23456", "亿", zh="1.23456亿", en="123.456 million"),
    row("134.9084", "万亿", "CNY", zh="134.9084万亿元", en="CNY 134,908.4 billion"),
    row("134.9084", "trillion", "CNY", zh="1,349,084亿元", en="CNY 134.9084 trillion"),
    row("1505", "亿", "CNY", zh="1505亿元", en="CNY 150.5 billion"),
    row("10.0", "万亿", "CNY", zh="10.0万亿元", en="CNY 10.0 trillion"),
    row("70.0", "亿", "CNY", zh="70.0亿元", en="CNY 7.00 billion"),
    row("1.0", "万", zh="1.0万", en="10,000"),
    row("25", "thousand", "person", zh="2.5万人", en="25 thousand people"),
    row("1200", "万", "kilowatt", zh="1200万千瓦", en="12 million kilowatts"),
    row("0.05", "million", "person", zh="5万人", en="0.05 million people"),
    # GB/T 15835: no 千, 百万 and so on after Arabic digits
    row("3", "千", measure="家", zh="3000家", en="3,000"),
    row("4", "百万", "person", zh="400万人", en="4 million people"),
    row("4.5", "千万", "person", zh="4500万人", en="45 million people"),
    row("3", "百亿", "CNY", zh="300亿元", en="CNY 30 billion"),
    row("2.5", "十万", zh="25万", en="250,000"),
]

ROUNDED = [
    row("10.45", "万亿", "CNY", digits=1, zh="10.5万亿元", en="CNY 10.5 trillion"),
    row("10.40", "万亿", "CNY", zh="10.40万亿元", en="CNY 10.40 trillion"),
    row("10.4", "万亿", "CNY", digits=2, zh="10.40万亿元", en="CNY 10.40 trillion"),
    row("-2.5", "", "percent", digits=0, zh="-3%", en="-3 percent"),
    row("99.9999", "万", digits=0, zh="100万", en="1 million"),
    row("9999.96", "万", digits=0, zh="1亿", en="100 million"),
    row("999.96", "million", digits=0, zh="10亿", en="1 billion"),
    row("9999.96", "万", digits=1, zh="10,000.0万", en="100.000 million"),
    row("10000", "万", zh="10,000万", en="100 million"),
    row("0.04", "亿", digits=1, zh="0", en="0"),
]

SIGNS = [
    row("-3.2", "亿", "CNY", zh="-3.2亿元", en="CNY -320 million"),
    row("-5", "", "celsius", zh="-5摄氏度", en="-5 degrees Celsius"),
    row("-1", "", "celsius", zh="-1摄氏度", en="-1 degree Celsius"),
    row("-24801", zh="-24,801", en="-24,801"),
    row("0", "亿", "CNY", zh="0元", en="CNY 0"),
    row("-0.04", "", "percent", digits=1, zh="0.0%", en="0.0 percent"),
]

PLURALS = [
    row("1", "", "kilometer", zh="1公里", en="1 kilometer"),
    row("1.0", "", "kilometer", zh="1.0公里", en="1.0 kilometers"),
    row("0.5", "", "kilometer", zh="0.5公里", en="0.5 kilometers"),
    row("0", "", "kilometer", zh="0公里", en="0 kilometers"),
    row("1", "million", "kilometer", zh="100万公里", en="1 million kilometers"),
    row("1.4", "", "kilometer", digits=0, zh="1公里", en="1 kilometer"),
    row("1", "", "person", zh="1人", en="1 person"),
    row("3", "万", "person_time", zh="3万人次", en="30,000 visits"),
    row("1", "", "mu", zh="1亩", en="1 mu"),
    row("25.4", "", "percentage_point", zh="25.4个百分点", en="25.4 percentage points"),
    row("1", "", "percentage_point", zh="1个百分点", en="1 percentage point"),
    row("3", "", "month", zh="3个月", en="3 months"),
    row("10", "", "year", zh="10年", en="10 years"),
    row("12", "亿", "USD", zh="12亿美元", en="USD 1.2 billion"),
]


@pytest.mark.parametrize(("args", "keys", "zh", "en"), AS_DOCUMENTED + SCALES + ROUNDED + SIGNS + PLURALS)
def test_written(args: Any, keys: Any, zh: str, en: str, make_fact: Any) -> None:
    assert both(make_fact(*args, **keys)) == (zh, en)


@pytest.mark.parametrize(
    ("qualifier", "zh", "en"),
    [
        ("exact", "1500亿元", "CNY 150 billion"),
        ("about", "约1500亿元", "about CNY 150 billion"),
        ("over", "超1500亿元", "over CNY 150 billion"),
        ("nearly", "近1500亿元", "nearly CNY 150 billion"),
        ("at_least", "至少1500亿元", "at least CNY 150 billion"),
        ("at_most", "至多1500亿元", "at most CNY 150 billion"),
    ],
)
def test_qualifiers_stand_before_the_currency(qualifier: Any, zh: str, en: str, make_fact: Any) -> None:
    fact = make_fact("1500", "亿", "CNY", qualifier=qualifier)
    assert both(fact) == (zh, en)
    assert both(fact, FactOptions(qualifier=False)) == ("1500亿元", "CNY 150 billion")


@pytest.mark.parametrize(
    ("tag", "text"),
    [
        ("en", "32 micrograms per cubic meter"),
        ("en-US", "32 micrograms per cubic meter"),
        ("en-GB", "32 micrograms per cubic metre"),
        ("zh", "32微克/立方米"),
        ("zh-Hans-CN", "32微克/立方米"),
    ],
)
def test_language_tags(tag: str, text: str, make_fact: Any) -> None:
    assert write_fact(make_fact("32", "", "microgram_per_cubic_meter"), None, PLAIN, tag) == text


@pytest.mark.parametrize(
    ("unit", "american", "british"),
    [
        ("kilometer", "5 kilometers", "5 kilometres"),
        ("ton", "5 metric tons", "5 tonnes"),
        ("percent", "5 percent", "5 per cent"),
        ("hectare", "5 hectares", "5 hectares"),
    ],
)
def test_british_spelling(unit: str, american: str, british: str, make_fact: Any) -> None:
    fact = make_fact("5", "", unit)
    assert write_fact(fact, None, PLAIN, "en") == american
    assert write_fact(fact, None, PLAIN, "en-GB") == british


OPTIONS = [
    (FactOptions(part="value"), "超71.2亿", "over 7.12 billion"),
    (FactOptions(part="value", qualifier=False), "71.2亿", "7.12 billion"),
    (FactOptions(part="unit"), "元", "CNY"),
    (FactOptions(part="period"), "2013年", "2013"),
    (FactOptions(digits=0), "超71亿元", "over CNY 7 billion"),
    (FactOptions(digits=3), "超71.200亿元", "over CNY 7.120 billion"),
    (FactOptions(capital=True), "超71.2亿元", "Over CNY 7.12 billion"),
    (FactOptions(capital=True, qualifier=False), "71.2亿元", "CNY 7.12 billion"),
    (FactOptions(scale="one"), "超7,120,000,000元", "over CNY 7,120,000,000"),
    (FactOptions(words=True), "超七十一点二亿元", "over seven point one two billion yuan"),
]


@pytest.mark.parametrize(("options", "zh", "en"), OPTIONS)
def test_options(options: FactOptions, zh: str, en: str, make_fact: Any) -> None:
    fact = make_fact("71.2", "亿", "CNY", qualifier="over", period="2013")
    assert both(fact, options) == (zh, en)


def test_the_scale_asked_for_is_that_of_a_column(make_fact: Any) -> None:
    """A heading that names the unit with its scale, and cells that hold bare numbers in that scale."""
    fact = make_fact("71.2", "亿", "CNY")
    assert write_fact(fact, None, FactOptions(part="unit", scale="亿"), "zh") == "亿元"
    assert write_fact(fact, None, FactOptions(part="value", scale="亿"), "zh") == "71.2"
    assert write_fact(fact, None, FactOptions(scale="万"), "zh") == "712,000万元"
    assert write_fact(fact, None, FactOptions(part="unit", scale="billion"), "en") == "CNY billion"
    assert write_fact(fact, None, FactOptions(part="value", scale="billion"), "en") == "7.12"
    assert write_fact(fact, None, FactOptions(part="value", scale="billion", digits=1), "en") == "7.1"
    area = make_fact("130", "万", "square_kilometer")
    assert (
        write_fact(area, None, FactOptions(part="unit", scale="million"), "en") == "million square kilometers"
    )


@pytest.mark.parametrize(
    ("value", "scale", "digits", "zh", "en"),
    [
        ("9999.6", "", 0, "1万", "10,000"),
        ("24801", "", 0, "24,801", "24,801"),
        ("999.96", "亿", 0, "1000亿", "100 billion"),
        ("999999.6", "", 0, "1,000,000", "1 million"),
        ("9999.6", "亿", 0, "1万亿", "1 trillion"),
    ],
)
def test_rounding_that_reaches_the_next_scale(
    value: str, scale: str, digits: int, zh: str, en: str, make_fact: Any
) -> None:
    assert both(make_fact(value, scale), FactOptions(digits=digits)) == (zh, en)


def test_digits_of_a_reference_round_once(make_fact: Any) -> None:
    """10.45 is shown as 10.5 with one digit, and as 10 with none: not as 11 by way of 10.5."""
    fact = make_fact("10.45", "亿", digits=1)
    assert both(fact, FactOptions(digits=0))[0] == "10亿"


@pytest.mark.parametrize(
    ("period", "zh", "en", "british"),
    [
        ("2023", "2023年", "2023", "2023"),
        ("2023-06", "2023年6月", "June 2023", "June 2023"),
        ("2023-06-30", "2023年6月30日", "June 30, 2023", "30 June 2023"),
        ("2021-2025", "2021—2025年", "2021–2025", "2021–2025"),
    ],
)
def test_periods(period: str, zh: str, en: str, british: str, make_fact: Any) -> None:
    fact = make_fact("1", period=period)
    asked = FactOptions(part="period")
    assert both(fact, asked) == (zh, en)
    assert write_fact(fact, None, asked, "en-GB") == british


def test_series(make_fact: Any) -> None:
    fact = make_fact({"2013": "71.2", "2023": "748.7"}, "亿", "CNY")
    assert write_fact(fact, "2013", PLAIN, "zh") == "71.2亿元"
    assert write_fact(fact, None, PLAIN, "zh") == "748.7亿元"
    assert write_fact(fact, None, FactOptions(part="period"), "en") == "2023"


@pytest.mark.parametrize(
    ("measure", "zh"), [(None, "近1000个"), ("家", "近1000家"), ("none", "近1000"), ("所", "近1000所")]
)
def test_measure_words(measure: str | None, zh: str, make_fact: Any) -> None:
    fact = make_fact("1000", qualifier="nearly", measure="个")
    assert both(fact, FactOptions(measure=measure)) == (zh, "nearly 1,000")


def test_the_unit_of_a_plain_count_is_its_measure_word(make_fact: Any) -> None:
    fact = make_fact("1000", measure="个")
    assert both(fact, FactOptions(part="unit")) == ("个", "")


WORDS = [
    row("5", zh="五", en="five"),
    row("2", zh="二", en="two"),
    row("2", measure="批", zh="两批", en="two"),
    row("2", measure="家", zh="两家", en="two"),
    row("12", measure="家", zh="十二家", en="twelve"),
    row("20", measure="家", zh="二十家", en="twenty"),
    row("2", "", "year", zh="两年", en="two years"),
    row("2", "", "percent", zh="百分之二", en="two percent"),
    row("26.5", "", "percent", zh="百分之二十六点五", en="twenty-six and a half percent"),
    row("0.5", "", "percent", zh="百分之零点五", en="zero point five percent"),
    row("0.5", "", "hour", zh="半小时", en="half an hour"),
    row("1.5", "", "hour", zh="一个半小时", en="one and a half hours"),
    row("2.5", "", "hour", zh="两个半小时", en="two and a half hours"),
    row("0.5", "", "month", zh="半个月", en="half a month"),
    row("1.5", "", "month", zh="一个半月", en="one and a half months"),
    row("0.5", "", "year", zh="半年", en="half a year"),
    row("1.5", "", "year", zh="一年半", en="one and a half years"),
    row("1.5", "", "mu", zh="一亩半", en="one and a half mu"),
    row("1.5", "", "day", zh="一天半", en="one and a half days"),
    row("1.5", "", "minute", zh="一分半钟", en="one and a half minutes"),
    row("1.5", measure="个", zh="一个半", en="one and a half"),
    row("0.5", measure="个", zh="半个", en="half"),
    row("0.5", zh="零点五", en="half"),
    row("1.50", "", "hour", zh="一点五零小时", en="one point five zero hours"),
    row("0.5", "", "person", zh="零点五人", en="zero point five people"),
    row("-1.5", "", "hour", zh="负一点五小时", en="minus one point five hours"),
    row("1", "", "hour", zh="一小时", en="one hour"),
    row("5", "百万", "person", zh="五百万人", en="five million people"),
    row("2", "亿", "CNY", zh="两亿元", en="two hundred million yuan"),
    row("1", "", "USD", zh="一美元", en="one US dollar"),
    row("5", "billion", "CNY", qualifier="over", zh="超五十亿元", en="over five billion yuan"),
    row("100", "", "household", zh="一百户", en="one hundred households"),
]


@pytest.mark.parametrize(("args", "keys", "zh", "en"), WORDS)
def test_words(args: Any, keys: Any, zh: str, en: str, make_fact: Any) -> None:
    assert both(make_fact(*args, **keys), FactOptions(words=True)) == (zh, en)


def test_words_without_the_unit(make_fact: Any) -> None:
    assert both(make_fact("1.5", "", "hour"), FactOptions(words=True, part="value")) == (
        "一点五",
        "one point five",
    )
    assert both(make_fact("2", measure="家"), FactOptions(words=True, part="value"))[0] == "两"
    assert both(make_fact("2", measure="个"), FactOptions(words=True, measure="none"))[0] == "两"


def test_capital_begins_words(make_fact: Any) -> None:
    fact = make_fact("0.5", "", "hour", qualifier="about")
    assert both(fact, FactOptions(words=True, capital=True)) == ("约半小时", "About half an hour")
    assert both(fact, FactOptions(words=True, capital=True, qualifier=False))[1] == "Half an hour"


FAULTS = [
    (("1", "万"), {}, FactOptions(scale="万"), "en", "not a scale of this language"),
    (("1", "万"), {}, FactOptions(scale="million"), "zh", "not a scale of this language"),
    (("3000",), {}, FactOptions(scale="千"), "zh", "not a scale of this language"),
    (("1",), {}, FactOptions(scale="dozen"), "en", "not a scale"),
    (("1", "dozen"), {}, PLAIN, "en", "not a scale"),
    (("1", "", "furlong"), {}, PLAIN, "en", "not a unit"),
    (("1", "", "person"), {}, FactOptions(measure="家"), "zh", "no measure word can be chosen"),
    (("1",), {}, FactOptions(part="period"), "zh", "has no period"),
    (("1",), {"period": "2023-02-30"}, FactOptions(part="period"), "zh", "is not a period"),
    (("1",), {"period": "2025-2021"}, FactOptions(part="period"), "zh", "is not a period"),
    (("1",), {"period": "last year"}, FactOptions(part="period"), "zh", "is not a period"),
    ((), {}, PLAIN, "zh", "has no value"),
    (("1",), {}, PLAIN, "fr", "Chinese and English"),
    (("NaN",), {}, PLAIN, "en", "not a number that can be shown"),
    (("Infinity",), {}, PLAIN, "en", "not a number that can be shown"),
    (("1E+999999",), {}, PLAIN, "en", "not a number that can be shown"),
    (("1E-999999",), {}, PLAIN, "en", "not a number that can be shown"),
    (("1",), {}, FactOptions(digits=21), "en", "out of range"),
    (("1",), {"digits": 1000}, PLAIN, "en", "out of range"),
    (("9000", "万亿"), {}, FactOptions(words=True, scale="one"), "en", "cannot be written in words"),
]


@pytest.mark.parametrize(("args", "keys", "options", "language", "reason"), FAULTS)
def test_what_cannot_be_written(
    args: Any, keys: Any, options: FactOptions, language: str, reason: str, make_fact: Any
) -> None:
    fact = make_fact(*args, **keys)
    with pytest.raises(FigureError, match=reason) as caught:
        write_fact(fact, None, options, language)
    assert "{" not in caught.value.message.text("zh")


def test_a_period_that_a_series_lacks_is_said_with_those_it_has(make_fact: Any) -> None:
    fact = make_fact({"2013": "1", "2023": "2"})
    with pytest.raises(FigureError, match="no value for 2020; it has: 2013, 2023"):
        write_fact(fact, "2020", PLAIN, "en")


@given(st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**18), max_value=10**18, places=3))
def test_digits_are_grouped_as_cldr_has_it_for_both_languages(number: Decimal) -> None:
    for locale in ("en_US", "en_GB", "zh_Hans_CN"):
        shown = format_decimal(number, format="#,##0.000", locale=locale, decimal_quantization=False)
        assert f"{number:,f}" == shown


def test_babel_is_loaded_only_to_write() -> None:
    code = "import sys, jjjdoc.language.quantity.derive; print('babel' in sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, encoding="utf-8", check=True
    )
    assert done.stdout.strip() == "False"
