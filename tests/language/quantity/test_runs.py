"""Runs of numerals, of any length and kind: what reading them takes grows with their length, and no faster."""

import pytest

from jjjdoc.language.quantity.compare.compare import compare_quantities
from jjjdoc.language.quantity.read import read_quantities
from work import assert_linear

CHINESE = [
    *"亿一万十百千点半零几数第年月日至%‰￥$-—,.:/（",
    *(
        "一百",
        "一亿",
        "十万",
        "几十",
        "十几",
        "百分之",
        "分之一",
        "一点",
        "点一",
        "半一",
        "年月",
        "第一",
        "1至",
    ),
    *("1,", "234,", "1,1", "1,12,", "1,234", "1.", "1-", "1—", "1比", "1:", "1/", "1/2×", "1/2+", "1%", "1‰"),
    *(
        "1亿",
        "1万",
        "1 234 ",
        "2024年",
        "2024年1月",
        "2024-1-",
        "一个半",
        "二〇二四年",
        "￥1",
        "亿1万点半%,第-",
    ),
]
ENGLISH = [
    *("million ", "one million ", "one hundred and ", "and a half ", "one and a half ", "hundred ", "twenty-"),
    *("1,", "234,", "1,234,", "1.", "1-", "1–", "1 to ", "1 and ", "1/2 ", "1:", "%", "1%", "‰", "$", "$1", "CNY "),
    *("January ", "1 January ", "2024-", "1st ", "first ", "half of ", "1 million-", "between 1 and ", "point one ", "3 p.m. to ", "over 1 and under ", "1 dollar "),
]  # fmt: skip


@pytest.mark.parametrize("unit", CHINESE)
def test_chinese(unit: str) -> None:
    assert_linear(lambda size: read_quantities(unit * (size // len(unit)), "zh"), 600)


@pytest.mark.parametrize("ending", ["年", "%", "万元", "个百分点", "a@b"])
@pytest.mark.parametrize("unit", ["亿", "一", "1,1", "234,", "1比", "1/", "a", "数"])
def test_chinese_with_an_end(unit: str, ending: str) -> None:
    assert_linear(lambda size: read_quantities(unit * (size // len(unit)) + ending, "zh"), 600)


@pytest.mark.parametrize("unit", ENGLISH)
def test_english(unit: str) -> None:
    assert_linear(lambda size: read_quantities(unit * (size // len(unit)), "en"), 600)


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("半个", ""),
        ("一点", "one "),
        ("5元，", "$3, "),
        ("2024年，", "2019, "),
        ("十五日，", "doubled, "),
        ("翻两番，", "$3, "),
        ("三分之一，", "one "),
        ("第三批，", "one third, "),
        ("几个，", "several, "),
    ],
)
def test_comparing(source: str, target: str) -> None:
    def compare(times: int) -> None:
        compare_quantities(read_quantities(source * times, "zh"), read_quantities(target * times, "en"))

    assert_linear(compare, 80)
