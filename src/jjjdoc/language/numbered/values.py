"""The numbers that name: Chinese numerals, Roman numerals, English words and digits, each as digits."""

from __future__ import annotations

from jjjdoc.language.quantity.number_zh import evaluate_words
from jjjdoc.language.quantity.numerals import ONES, ORDINALS, TENS
from jjjdoc.patterns import regex

CHINESE = r"[0-9]{1,3}(?:\.[0-9]{1,2}){1,3}(?=条)|[0-9]{1,5}(?![0-9.])|[一二三四五六七八九十百千零〇○]{1,8}|[Ⅰ-Ⅻ]|[IVX]{1,4}(?=[级期])"
"""The pattern of a number that names in Chinese."""

_TENS = "|".join(TENS)
_BELOW_TEN = "|".join(word for word, value in ONES.items() if 0 < value < 10)
_ONES = "|".join(word for word, value in sorted(ONES.items(), key=lambda each: -each[1]) if value)
_NTHS = "|".join(word for word, value in ORDINALS.items() if value < 10)
_ORDINALS = "|".join(
    sorted((word for word, value in ORDINALS.items() if value <= 100), key=len, reverse=True)
)

ENGLISH_WORDS = rf"(?:{_TENS})(?:-(?:{_BELOW_TEN}))?|(?:{_ONES})"
ENGLISH_ORDINALS = rf"[0-9]{{1,4}}(?:st|nd|rd|th)|(?:{_TENS})[- ](?:{_NTHS})|(?:{_ORDINALS})"
ROMAN = r"(?=[ivx])x{0,3}(?:ix|iv|v?i{0,3})"

_ROMAN_VALUES = {"i": 1, "v": 5, "x": 10}
_SIGNS = "ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩⅪⅫ"
_DIGITS = regex("[0-9]+")


def chinese_key(numeral: str) -> str:
    """Return a Chinese number in digits, empty where it makes none."""
    if numeral.isdecimal() and numeral.isascii():
        return str(int(numeral))
    if "." in numeral:
        return numeral.replace(".", "-")
    if numeral in _SIGNS:
        return str(_SIGNS.index(numeral) + 1)
    if numeral.isascii():
        return roman_key(numeral.lower())
    value = evaluate_words(numeral.replace("○", "〇"))
    return str(value.low) if value is not None and value.low == value.high else ""


def roman_key(numeral: str) -> str:
    """Return a Roman numeral of lower-case letters in digits."""
    values = [_ROMAN_VALUES[letter] for letter in numeral]
    signed = (
        -value if any(later > value for later in values[place + 1 :]) else value
        for place, value in enumerate(values)
    )
    return str(sum(signed))


def english_key(word: str) -> str:
    """Return an English number or ordinal, in words or digits, in digits; empty where it is none."""
    digits = _DIGITS.match(word)
    if digits is not None:
        return str(int(digits[0]))
    tens, _, ones = word.replace(" ", "-").partition("-")
    value = TENS.get(tens, 0) or ORDINALS.get(tens, 0) or ONES.get(tens, 0)
    value += ORDINALS.get(ones, 0) or ONES.get(ones, 0)
    return str(value) if value else ""
