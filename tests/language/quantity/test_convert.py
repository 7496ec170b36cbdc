"""Figures of one language as they are written in the other, and readings in words."""

from decimal import Decimal
from typing import Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jjjdoc.language.quantity.calendar import write_calendar
from jjjdoc.language.quantity.read import read_quantities
from jjjdoc.language.quantity.reading import Calendar, Quantity
from jjjdoc.language.quantity.render import convert
from jjjdoc.language.quantity.wording import explain

CHINESE = [
    ("71.2亿元", "CNY 7.12 billion"),
    ("超71.2亿元", "over CNY 7.12 billion"),
    ("约2万4801人", "about 24,801 people"),
    ("3.50%", "3.50 percent"),
    ("0.2个百分点", "0.2 percentage points"),
    ("8%以上", "at least 8 percent"),
    ("9～16年", "9 to 16 years"),
    ("9亿～16亿元", "CNY 900 million to 1.6 billion"),
    ("9900元至1.2万元", "CNY 9,900 to 12,000"),
    ("5%～10%", "5 to 10 percent"),
    ("500斤", "500 jin"),
    ("30家企业", "30"),
    ("三千二百万千瓦时", "32 million kilowatt-hours"),
    ("铁路客运量突破2.7亿人次", "over 270 million passenger trips"),
    ("半小时", "half an hour"),
    ("超过半小时", "over half an hour"),
    ("占三分之一", "one third"),
    ("占四分之三", "three quarters"),
    ("半数以上", "at least half"),
    ("数千万人次", "tens of millions of visits"),
    ("几十家", "dozens"),
    ("十几家", "11 to 19"),
    ("上万人", "about 10,000 people"),
    ("第三", "third"),
    ("第3至5届", "third to fifth"),
    ("第22届", "22nd"),
    ("每万元", "per CNY 10,000"),
    ("是2013年的3倍", "2013", "3 times as much"),
    ("翻一番", "twice as much"),
    ("减半", "half as much"),
    ("翻两倍", "3 times as much|twice as much"),
    ("2021年6月30日", "June 30, 2021"),
    ("2023年前三季度", "the first three quarters of 2023"),
    ("2023年上半年", "the first half of 2023"),
    ("2021—2025年", "2021–2025"),
    ("“十四五”时期", "the 14th Five-Year Plan"),
    ("上世纪八十年代", "the 1980s"),
]

ENGLISH = [
    ("CNY 7.12 billion", "71.2亿元"),
    ("over CNY 7.12 billion", "超71.2亿元"),
    ("at least 3 percentage points", "3个百分点以上"),
    ("4 to 6 million people", "400万至600万人"),
    ("rose by 5 to 10 percent", "5%至10%"),
    ("30 enterprises", "30"),
    ("thirty-two million people", "3200万人"),
    ("half an hour", "半小时"),
    ("half a mile", "0.5英里"),
    ("0.5 hours", "0.5小时"),
    ("100 acres", "100英亩"),
    ("$5 billion", "50亿美元"),
    ("two thirds of the city", "三分之二"),
    ("tens of millions of people", "数千万人"),
    ("the third year", "第三"),
    ("the third to fifth years", "第三至第五"),
    ("tripled", "3倍"),
    ("two decades", "20年"),
    ("three centuries", "3个世纪"),
    ("several provinces", "几"),
    ("a threefold increase", "3倍|4倍"),
    ("June 30, 2021", "2021年6月30日"),
    ("the first half of 2023", "2023年上半年"),
    ("the 14th Five-Year Plan", "“十四五”"),
]


def converted(text: str, source: str, target: str) -> list[str]:
    return ["|".join(convert(quantity, target)) for quantity in read_quantities(text, source)]


@pytest.mark.parametrize("case", CHINESE, ids=lambda case: case[0])
def test_chinese_in_english(case: tuple[str, ...]) -> None:
    assert converted(case[0], "zh", "en") == list(case[1:])


@pytest.mark.parametrize("case", ENGLISH, ids=lambda case: case[0])
def test_english_in_chinese(case: tuple[str, ...]) -> None:
    assert converted(case[0], "en", "zh") == list(case[1:])


@given(
    digits=st.integers(1, 99_999),
    decimals=st.integers(0, 2),
    scale=st.sampled_from(["", "万", "亿", "万亿"]),
    unit=st.sampled_from(["元", "人", "亩", "吨", "美元"]),
    before=st.sampled_from(["", "超", "约"]),
)
def test_there_and_back_is_the_same_figure(
    digits: int, decimals: int, scale: str, unit: str, before: str
) -> None:
    text = f"{before}{Decimal(digits).scaleb(-decimals)}{scale}{unit}"
    (there,) = read_quantities(text, "zh")
    (english,) = convert(there, "en")
    (back,) = read_quantities(english, "en")
    assert (back.low, back.unit, back.qualifier) == (there.low, there.unit, there.qualifier), english


@pytest.mark.parametrize(
    ("text", "language", "english", "chinese"),
    [
        ("超71.2亿元", "zh", "more than 7,120,000,000 yuan", "超过7,120,000,000元"),
        ("同比增长3.50%", "zh", "rise by 3.5 percent, year on year", "增加3.5%，同比"),
        ("降至3万人", "zh", "fall to 30,000 people", "降至30,000人"),
        ("占三分之一", "zh", "a share of 1/3", "占1/3"),
        ("翻两倍", "zh", "3 or 2 times as much", "为3或2倍"),
        ("十几家", "zh", "11 to 19, no exact figure", "11至19，概数"),
        ("连续5年", "zh", "5 years, in a row", "5年，连续"),
        ("每万人", "zh", "for every 10,000 people", "每10,000人"),
        ("5%～10%", "zh", "5 to 10 percent", "5%至10%"),
        ("4 to 6 million people", "en", "4,000,000 to 6,000,000 people", "4,000,000至6,000,000人"),
        ("1 metric ton", "en", "1 metric ton", "1吨"),
        ("the 14th Five-Year Plan", "en", "the 14th Five-Year Plan", "“十四五”"),
        ("the 21st session", "en", "21st in order", "第21"),
        ("the 8th to 10th sessions", "en", "8th to 10th in order", "第8至10"),
    ],
)
def test_readings_in_words(text: str, language: Literal["en", "zh"], english: str, chinese: str) -> None:
    (quantity,) = read_quantities(text, language)
    assert (explain(quantity, "en"), explain(quantity, "zh")) == (english, chinese)


@pytest.mark.parametrize(
    ("calendar", "chinese", "english"),
    [
        (Calendar(month=6, day=30), "6月30日", "June 30"),
        (Calendar(year=2021, month=6), "2021年6月", "June 2021"),
        (Calendar(day=5), "5日", "the 5th"),
        (Calendar(year=2023, quarters=(2, 2)), "2023年第二季度", "the second quarter of 2023"),
        (Calendar(quarters=(2, 3)), "第二至第三季度", "the second to third quarters"),
        (Calendar(quarters=(1, 2)), "前两季度", "the first two quarters"),
        (Calendar(year=2021, month=13), "2021-13", "2021-13"),
        (Calendar(), "", ""),
        (Calendar(century=21), "21世纪", "the 21st century"),
    ],
)
def test_dates(calendar: Calendar, chinese: str, english: str) -> None:
    assert (write_calendar(calendar, "zh-CN"), write_calendar(calendar, "en")) == (chinese, english)


ENGLISH_WORDS = [
    "7.12",
    "13",
    "billion",
    "m",
    "over",
    "%",
    "percent",
    "third",
    "times",
    "double",
    "half",
    "dozens",
]
ENGLISH_WORDS += [
    "of",
    "people",
    "by",
    "to",
    "from",
    "-",
    "$",
    "per",
    "tens",
    "a",
    "in",
    "five",
    "June",
    "2021",
]
ENGLISH_WORDS += ["1", "quarter", "first", "1980s", "century"]
ALPHABETS = {
    "zh": st.text(
        "0123456789.一二三十百千万亿零超约近第倍番成分之年月日元%‰每季度前半几数上余多至～", max_size=14
    ),
    "en": st.lists(st.sampled_from(ENGLISH_WORDS), max_size=8).map(" ".join),
}


@pytest.mark.parametrize("language", ["zh", "en"])
@given(st.data())
def test_whatever_is_read_can_be_shown(language: str, data: st.DataObject) -> None:
    for quantity in read_quantities(data.draw(ALPHABETS[language]), language):
        for each in ("zh", "en"):
            assert all(convert(quantity, each))
            assert explain(quantity, each)


def test_a_number_of_any_length_is_shown() -> None:
    huge = Quantity(0, 1, Decimal("9" * 6000), Decimal("9" * 6000))
    assert len(explain(huge, "en")) == 7999
