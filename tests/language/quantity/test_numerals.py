"""Numbers in words, against tables and against readers that share nothing with the writer."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jjjdoc.language.quantity import FigureError
from jjjdoc.language.quantity.numerals import spell_chinese, spell_english

ENGLISH = [
    ("0", "zero"),
    ("1", "one"),
    ("5", "five"),
    ("12", "twelve"),
    ("20", "twenty"),
    ("24", "twenty-four"),
    ("100", "one hundred"),
    ("105", "one hundred five"),
    ("999", "nine hundred ninety-nine"),
    ("1000", "one thousand"),
    ("1005", "one thousand five"),
    ("24801", "twenty-four thousand eight hundred one"),
    ("100000", "one hundred thousand"),
    ("999999", "nine hundred ninety-nine thousand nine hundred ninety-nine"),
    ("1000000", "one million"),
    ("2.5", "two point five"),
    ("0.05", "zero point zero five"),
    ("-3", "minus three"),
]

CHINESE = [
    ("0", "零"),
    ("1", "一"),
    ("2", "二"),
    ("10", "十"),
    ("12", "十二"),
    ("20", "二十"),
    ("22", "二十二"),
    ("100", "一百"),
    ("102", "一百零二"),
    ("110", "一百一十"),
    ("200", "二百"),
    ("222", "二百二十二"),
    ("1002", "一千零二"),
    ("1010", "一千零一十"),
    ("2000", "两千"),
    ("2200", "两千二百"),
    ("10000", "一万"),
    ("10010", "一万零一十"),
    ("20000", "两万"),
    ("22000", "两万二千"),
    ("24801", "两万四千八百零一"),
    ("100000", "十万"),
    ("120000", "十二万"),
    ("999999", "九十九万九千九百九十九"),
    ("1000200", "一百万零二百"),
    ("100000000", "一亿"),
    ("100000005", "一亿零五"),
    ("200000000", "两亿"),
    ("320000000", "三亿二千万"),
    ("10400000000000", "十万四千亿"),
    ("2.5", "二点五"),
    ("0.05", "零点零五"),
    ("-3", "负三"),
]


@pytest.mark.parametrize(("number", "words"), ENGLISH)
def test_english(number: str, words: str) -> None:
    assert spell_english(Decimal(number)) == words


@pytest.mark.parametrize(
    ("number", "words"),
    [
        ("101", "one hundred and one"),
        ("100", "one hundred"),
        ("1005", "one thousand and five"),
        ("1100", "one thousand one hundred"),
        ("5", "five"),
    ],
)
def test_british_english_says_and(number: str, words: str) -> None:
    assert spell_english(Decimal(number), british=True) == words


@pytest.mark.parametrize(("number", "words"), CHINESE)
def test_chinese(number: str, words: str) -> None:
    assert spell_chinese(Decimal(number), counting=False) == words


@pytest.mark.parametrize(
    ("number", "words"), [("2", "两"), ("12", "十二"), ("20", "二十"), ("2.2", "二点二")]
)
def test_two_before_what_is_counted(number: str, words: str) -> None:
    assert spell_chinese(Decimal(number), counting=True) == words


@pytest.mark.parametrize("number", ["1E15", "-1E15", "1E40"])
def test_too_large_for_words(number: str) -> None:
    with pytest.raises(FigureError, match="cannot be written in words"):
        spell_english(Decimal(number))
    with pytest.raises(FigureError):
        spell_chinese(Decimal(number), counting=False)


def read_english(words: str) -> int:
    names = {
        name: number
        for number, name in enumerate(
            "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "  # noqa: SIM905
            "sixteen seventeen eighteen nineteen".split()
        )
    }
    names |= {
        name: 10 * number
        for number, name in enumerate(
            ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"), start=2
        )
    }
    scales = {"thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12}
    total = group = 0
    for word in words.replace("-", " ").split():
        if word in names:
            group += names[word]
        elif word == "hundred":
            group *= 100
        elif word in scales:
            total, group = total + group * scales[word], 0
        else:
            assert word == "and"
    return total + group


def read_chinese(words: str) -> int:
    """Read from the right: a place counts in the largest unit seen so far."""
    digits = {char: number for number, char in enumerate("零一二三四五六七八九")} | {"两": 2}
    places = {"十": 10, "百": 100, "千": 1000}
    total, unit, place, taken = 0, 1, 1, True
    for char in reversed(words):
        if char in "万亿":
            unit = (
                10**8
                if char == "亿"
                else (unit if unit > 10**8 else unit * 10**4 if unit == 10**8 else 10**4)
            )
            place, taken = 1, False
        elif char in places:
            if not taken and place > 1:
                total += place * unit
            place, taken = places[char], False
        else:
            total += digits[char] * place * unit
            place, taken = 1, True
    return total + (place * unit if not taken and place > 1 else 0)


@given(st.integers(0, 10**15 - 1) | st.integers(0, 20_000))
def test_english_words_read_back(number: int) -> None:
    assert read_english(spell_english(Decimal(number))) == number
    assert read_english(spell_english(Decimal(number), british=True)) == number


@given(st.integers(0, 10**15 - 1) | st.integers(0, 20_000))
def test_chinese_words_read_back(number: int) -> None:
    assert read_chinese(spell_chinese(Decimal(number), counting=False)) == number
