"""What one language says in words and the other in a number: 全天候, 24 hours; 100%, all; 一批, dozens; 各持股50%, equally."""

from __future__ import annotations

import re
from decimal import Decimal

from jjjdoc.language.quantity.numerals import spell_english
from jjjdoc.language.quantity.reading import Quantity
from jjjdoc.patterns import regex

# What one language says as a number, the other may say in words: unit, number, Chinese words, English words.
_TABLE: tuple[tuple[str, str, str, str], ...] = (
    ("percent", "0", "零|无|没有|持平|不变", "zero|no|none|unchanged|flat"),
    ("percent", "25", "四分之一", "quarter|fourth"),
    ("percent", "50", "一半|半数|过半|对半|各半|平分|均分|五五", "half|halves|halved|fifty"),
    ("percent", "75", "四分之三", "three[- ](?:quarters|fourths)"),
    ("percent", "100", "全部|全体|全数|全额|全面|全覆盖|全资|独资|所有|一律|翻番|翻一番|倍增|加倍", "all|every|full|fully|whole|wholly|complete|completely|entire|entirely|universal|each|double[ds]?|doubling"),
    ("hour", "24", "全天候|昼夜|不间断|日夜", "round[- ]the[- ]clock|around the clock|day and night"),
    ("day", "7", "全天候|不间断|全年无休", "week"),
    ("day", "14", "两周|双周|半个月", "fortnight|two weeks"),
    ("day", "365", "全年", "year[- ]round|all year|every day of the year"),
    ("minute", "15", "一刻钟", "quarter of an hour"),
    ("year", "0.5", "半年", "semi-?annual(?:ly)?|bi-?annual(?:ly)?|half[- ]year(?:ly)?|six[- ]months?|interim"),
    ("year", "30", "而立", "thirties"),
    ("year", "40", "不惑", "forties"),
    ("year", "50", "知天命", "fifties"),
    ("year", "60", "花甲", "sixties"),
    ("year", "70", "古稀", "seventies"),
    ("year", "100", "百年|世纪", "century|centennial|centenary"),
    ("year", "1000", "千年", "millennium|millennia"),
    ("CNY", "20000000", "规模以上|规上", "above designated size"),
)  # fmt: skip
_WORDS: dict[tuple[str, Decimal], tuple[re.Pattern[str], re.Pattern[str]]] = {
    (unit, Decimal(number)): (regex(chinese), regex(rf"\b(?:{english})\b"))
    for unit, number, chinese, english in _TABLE
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

# Shares that are the same for each: Chinese, English.
_EQUAL = (
    regex("平分|均分|平均[分承负持出拥占]|均摊|对半|各半|等额|均等|相等|相同|一样多"),
    regex(r"\b(?:equal|equally|evenly|half|halves)\b"),
)
_SOME = regex("一批|一些|若干|众多|诸多|大批|[多几][个家项名条种座所位]|数以[十百千万]计|成[百千]上[千万]")
_MANY = regex("数以[千万亿]万?计|成[百千]上[千万]")
_FEW = Decimal(100)


def is_in_chinese(quantity: Quantity, text: str) -> bool:
    """Tell whether a Chinese text says in words what an English quantity says."""
    if quantity.kind == "vague":
        return (_SOME if quantity.high < _FEW else _MANY).search(text) is not None
    return _says(quantity, text, 0) or _names_size(quantity, text, 0)


def is_in_english(quantity: Quantity, text: str) -> bool:
    """Tell whether an English text, in small letters, says in words what a Chinese quantity says."""
    return _says(quantity, text, 1) or _names_size(quantity, text, 1) or _is_spelled(quantity, text)


def _is_spelled(quantity: Quantity, text: str) -> bool:
    """Tell whether a text has a whole number in words, as a name or in capitals: Six Thousand NT Dollars."""
    whole = quantity.low == quantity.high == quantity.low.to_integral_value()
    if not whole or not _SMALLEST_SPELLED <= quantity.low < _LARGEST_SPELLED:
        return False
    return re.search(rf"\b{re.escape(spell_english(quantity.low))}\b", text) is not None


_SMALLEST_SPELLED, _LARGEST_SPELLED = Decimal(100), Decimal(10) ** 12


def _names_size(quantity: Quantity, text: str, language: int) -> bool:
    """Tell whether a text has the power of ten that a quantity is as a word by itself."""
    patterns = _SIZES.get(quantity.low) if quantity.low == quantity.high else None
    return patterns is not None and patterns[language].search(text) is not None


def _says(quantity: Quantity, text: str, language: int) -> bool:
    if quantity.low != quantity.high:
        return False
    if quantity.distribution == "each" and quantity.dimension == "ratio" and _EQUAL[language].search(text):
        return True
    patterns = _WORDS.get((quantity.unit, quantity.low))
    return patterns is not None and patterns[language].search(text) is not None
