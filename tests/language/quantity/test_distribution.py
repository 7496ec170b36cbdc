"""Whether a number is for each of several things or for all of them together."""

import pytest

from jjjdoc.language.quantity.read import read_quantities


def said(text: str, language: str) -> list[tuple[str, str]]:
    """Return the numbers of a text that are for each or for all, with which of the two."""
    return [
        (text[quantity.start : quantity.end], quantity.distribution)
        for quantity in read_quantities(text, language)
        if quantity.distribution
    ]


@pytest.mark.parametrize(
    ("text", "number", "distribution"),
    [
        ("两家公司分别被处以60万元罚款。", "60万元", "each"),
        ("三縣各撥款500萬元。", "500萬元", "each"),
        ("四縣總計撥款2億元。", "2億元", "total"),
        ("户均增收2300元。", "2300元", "each"),
        ("亿元以上项目270个", "亿元", "each"),
        ("八座水库总库容3.2亿立方米", "3.2亿立方米", "total"),
    ],
)
def test_chinese(text: str, number: str, distribution: str) -> None:
    assert said(text, "zh") == [(number, distribution)]


@pytest.mark.parametrize(
    "text",
    [
        "每年安排3亿元。",
        "各级财政安排3亿元。",
        "年均增长5%。",
        "公共支出3亿元，中共党员20人。",
        "出口、进口分别增长5%和3%。",
        "每人累计服务60小时。",
        "委员总数三分之一",
    ],
)
def test_chinese_that_says_neither(text: str) -> None:
    assert said(text, "zh") == []


@pytest.mark.parametrize(
    ("text", "number", "distribution"),
    [
        ("It gave 30 million yuan to each of six counties.", "30 million yuan", "each"),
        ("Each of the four branches has 25 technicians.", "25", "each"),
        ("They were fined 600,000 yuan apiece.", "600,000 yuan", "each"),
        ("It pays 150 yuan per mu.", "150 yuan", "each"),
        ("In all, 500 tents were sent.", "500", "total"),
        ("Between them, the three hold 30 percent.", "30 percent", "total"),
        ("There were 132 passengers on the two planes combined.", "132", "total"),
    ],
)
def test_english(text: str, number: str, distribution: str) -> None:
    assert said(text, "en") == [(number, distribution)]


@pytest.mark.parametrize(
    "text",
    [
        "It spends 3 million yuan each year.",
        "The speed is 60 kilometers per hour.",
        "The par value of the shares is 10 yuan.",
        "Each of them served for a total of 60 hours.",
        "The wage is 300 yuan per day.",
    ],
)
def test_english_that_says_neither(text: str) -> None:
    assert said(text, "en") == []
