"""Numbers in words: twenty-four, 二十四."""

from __future__ import annotations

from decimal import Decimal

from jjjdoc.errors import Wording
from jjjdoc.language.quantity.figure_error import FigureError

NO_WORDS = Wording(
    en="{number} cannot be written in words: jjjdoc has words below a thousand trillion",
    zh="{number}无法用文字写出：仅支持一千万亿以下的数",
)

_LIMIT = 10**15
_SMALL = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
]
_TENS = ["-", "-", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
_THOUSANDS = ("", " thousand", " million", " billion", " trillion")
_HAN = "零一二三四五六七八九"
_HAN_PLACES = ("千", "百", "十", "")


def spell_english(number: Decimal, *, british: bool = False) -> str:
    """Return a number in words, each decimal as a digit; `british` says "one hundred and one".

    Raises FigureError for a number that is too large.
    """
    sign, whole, decimals = _split(number)
    words = _english(whole, british)
    if decimals:
        words = " ".join((words, "point", *(_SMALL[int(digit)] for digit in decimals)))
    return f"minus {words}" if sign else words


def spell_chinese(number: Decimal, *, counting: bool) -> str:
    """Return a number in Chinese numerals; `counting` says that a word follows that makes 二 into 两.

    Raises FigureError for a number that is too large.
    """
    sign, whole, decimals = _split(number)
    words = _chinese(whole)
    if decimals:
        words += "点" + "".join(_HAN[int(digit)] for digit in decimals)
    elif words == "二" and counting:
        words = "两"
    return f"负{words}" if sign else words


def _split(number: Decimal) -> tuple[bool, int, str]:
    """Return whether the number is negative, its whole part, and its decimals as they are written."""
    if abs(number) >= _LIMIT:
        raise FigureError(NO_WORDS(number=number))
    whole, _, decimals = f"{number.copy_abs():f}".partition(".")
    return number < 0, int(whole), decimals


def _english(whole: int, british: bool) -> str:
    parts: list[str] = []
    rest = whole
    for name in _THOUSANDS:
        rest, group = divmod(rest, 1000)
        if group:
            parts.append(_english_group(group, british) + name)
    if british and len(parts) > 1 and 0 < whole % 1000 < 100:
        parts[0] = f"and {parts[0]}"
    return " ".join(reversed(parts)) or _SMALL[0]


def _english_group(group: int, british: bool) -> str:
    hundreds, rest = divmod(group, 100)
    parts = [f"{_SMALL[hundreds]} hundred"] if hundreds else []
    if parts and rest and british:
        parts.append("and")
    if 0 < rest < 20:
        parts.append(_SMALL[rest])
    elif rest:
        tens, ones = divmod(rest, 10)
        parts.append(f"{_TENS[tens]}-{_SMALL[ones]}" if ones else _TENS[tens])
    return " ".join(parts)


def _chinese(whole: int) -> str:
    words = _han(whole) or _HAN[0]
    if words.startswith("一十"):
        return words[1:]
    if words.startswith(("二千", "二万", "二亿")):
        return "两" + words[1:]
    return words


def _han(whole: int) -> str:
    """Return the numerals of a number, nothing for 0; 零 fills a gap once."""
    for factor, name in ((10**8, "亿"), (10**4, "万")):
        if whole >= factor:
            high, low = divmod(whole, factor)
            gap = _HAN[0] if 0 < low < factor // 10 else ""
            return _han(high) + name + gap + _han(low)
    words, gap = "", ""
    for digit, place in zip(f"{whole:04d}", _HAN_PLACES, strict=True):
        if digit == "0":
            gap = _HAN[0] if words else ""
        else:
            words += gap + _HAN[int(digit)] + place
            gap = ""
    return words
