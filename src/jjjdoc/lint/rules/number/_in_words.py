"""What one language says in words and the other in a number: 全天候, 24 hours; 100%, all; 一批, dozens; 千年大计, a thousand years."""

from __future__ import annotations

import re
from decimal import Decimal

from jjjdoc.language.quantity.numerals import spell_english
from jjjdoc.language.quantity.reading import Quantity
from jjjdoc.patterns import regex

_HALF = Decimal("0.5")

# By unit and number, the words that say it in the other language.
_CHINESE: dict[tuple[str, Decimal | int], re.Pattern[str]] = {
    ("year", _HALF): regex("半年|六个月|6个月"),
    ("hour", 24): regex("全天候|昼夜|不间断|日夜"),
    ("day", 7): regex("全天候|不间断|全年无休"),
    ("minute", 15): regex("一刻钟"),
    ("year", 100): regex("百年"),
    ("year", 1000): regex("千年"),
}
_ENGLISH: dict[tuple[str, Decimal | int], re.Pattern[str]] = {
    ("year", _HALF): regex(r"\b(?:bi-?annual|semi-?annual|half-?yearly|interim|mid-?year|six months)"),
    ("percent", 100): regex(
        r"\b(?:all|every|full|fully|whole|complete|completely|entire|entirely|universal|each)\b"
    ),
    ("year", 50): regex(r"\bfifties\b"),
    ("year", 40): regex(r"\bforties\b"),
    ("year", 60): regex(r"\bsixties\b"),
    ("year", 70): regex(r"\bseventies\b"),
    ("year", 30): regex(r"\bthirties\b"),
}
# Powers of ten that name a size (千亿级产业, 万亩良田) rather than count, each in Chinese and English.
_POWERS: tuple[tuple[int, str, str], ...] = (
    (2, "百", "hundred"),
    (3, "千", "thousand"),
    (4, "万", "ten thousand"),
    (5, "十万", "hundred thousand"),
    (6, "百万", "million"),
    (7, "千万", "ten million"),
    (8, "亿", "hundred million"),
    (9, "十亿", "billion"),
    (10, "百亿", "ten billion"),
    (11, "千亿", "hundred billion"),
    (12, "万亿", "trillion"),
)
_NO_NUMERAL = "(?<![0-9.〇零一二三四五六七八九十百千万亿两几数])"
_SIZES: dict[Decimal, tuple[re.Pattern[str], re.Pattern[str]]] = {
    Decimal(10) ** power: (
        regex(f"{_NO_NUMERAL}{chinese}(?![十百千万亿])"),
        regex(rf"(?<!hundred )(?<!ten )\b{english}s?\b"),
    )
    for power, chinese, english in _POWERS
}

_SOME = regex("一批|一些|若干|众多|诸多|大批|[多几][个家项名条种座所位]|数以[十百千万]计|成[百千]上[千万]")
_MANY = regex("数以[千万亿]万?计|成[百千]上[千万]")
_FEW = Decimal(100)


def is_in_chinese(quantity: Quantity, text: str) -> bool:
    """Tell whether a Chinese text says in words what an English quantity says."""
    if quantity.kind == "vague":
        return (_SOME if quantity.high < _FEW else _MANY).search(text) is not None
    return _says(_CHINESE, quantity, text) or _names_size(quantity, text, 0)


def is_in_english(quantity: Quantity, text: str) -> bool:
    """Tell whether an English text, in small letters, says in words what a Chinese quantity says."""
    found = _says(_ENGLISH, quantity, text) or _names_size(quantity, text, 1)
    return found or _is_spelled(quantity, text) or _is_one_to(quantity, text)


def _is_spelled(quantity: Quantity, text: str) -> bool:
    """Tell whether a text has a whole number in words, as a name or in capitals: Six Thousand NT Dollars."""
    whole = quantity.low == quantity.high == quantity.low.to_integral_value()
    if not whole or not _SMALLEST_SPELLED <= quantity.low < _LARGEST_SPELLED:
        return False
    return re.search(rf"\b{re.escape(spell_english(quantity.low))}\b", text) is not None


_SMALLEST_SPELLED, _LARGEST_SPELLED = Decimal(100), Decimal(10) ** 12
_ONE_TO = regex(r"(?<![0-9])1 ?[:/] ?([0-9][0-9,]*)")


def _is_one_to(quantity: Quantity, text: str) -> bool:
    """Tell whether a text has a small part as a scale: 百分之一比例, 1:100."""
    if quantity.dimension != "ratio" or quantity.role == "times":
        return False
    whole = {Decimal(found.replace(",", "")) for found in _ONE_TO.findall(text)}
    return any(number and abs(quantity.low * quantity.factor * number - 1) < _TRIFLE for number in whole)


_TRIFLE = Decimal("1e-9")


def _names_size(quantity: Quantity, text: str, language: int) -> bool:
    """Tell whether a text has the power of ten that a quantity is as a word by itself."""
    patterns = _SIZES.get(quantity.low) if quantity.low == quantity.high else None
    return patterns is not None and patterns[language].search(text) is not None


def _says(words: dict[tuple[str, Decimal | int], re.Pattern[str]], quantity: Quantity, text: str) -> bool:
    pattern = words.get((quantity.unit, quantity.low)) if quantity.low == quantity.high else None
    return pattern is not None and pattern.search(text) is not None
