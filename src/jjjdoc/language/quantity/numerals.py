"""Numbers in words: the words of both languages, as data, and how a number is written in them."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import TYPE_CHECKING

from jjjdoc.errors import Wording
from jjjdoc.language.labels import is_chinese
from jjjdoc.language.quantity import FigureError
from jjjdoc.language.quantity.scales import POWERS

if TYPE_CHECKING:
    from fractions import Fraction


def _numbered(line: str, start: int, step: int = 1) -> dict[str, int]:
    """Return words with the numbers they stand for: the first with `start`, each next with `step` more."""
    return {word: start + step * index for index, word in enumerate(line.split())}


ONES: Mapping[str, int] = _numbered(
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen"
    " seventeen eighteen nineteen",
    0,
)
NOUGHTS = frozenset(("nought", "naught", "nil"))
"""Zero by another name, where nothing else can be meant."""

TENS: Mapping[str, int] = _numbered("twenty thirty forty fifty sixty seventy eighty ninety", 20, 10) | {
    "fourty": 40
}

ORDINALS: Mapping[str, int] = _numbered(
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth"
    " fifteenth sixteenth seventeenth eighteenth nineteenth",
    1,
) | {
    "twentieth": 20,
    "thirtieth": 30,
    "fortieth": 40,
    "fiftieth": 50,
    "sixtieth": 60,
    "seventieth": 70,
    "eightieth": 80,
    "ninetieth": 90,
    "hundredth": 100,
    "thousandth": 1000,
    "millionth": 10**6,
    "billionth": 10**9,
    "trillionth": 10**12,
}

ORDINAL_WORDS = ("", *ORDINALS)[:20]
"""The word of each ordinal up to the nineteenth, at its own place."""

MISSPELT_ORDINALS: Mapping[str, int] = {"nineth": 9, "nineteeth": 19, "twelvth": 12, "fourtieth": 40}
"""Ordinals as they are written by mistake."""

DENOMINATORS: Mapping[str, int] = {
    name: number
    for word, number in ORDINALS.items()
    if number > 2
    for name in (word, f"{word}s")
} | {"half": 2, "halves": 2, "quarter": 4, "quarters": 4}  # fmt: skip

FULL_MONTHS: Mapping[str, int] = _numbered(
    "january february march april may june july august september october november december", 1
)
MONTHS: Mapping[str, int] = {
    **FULL_MONTHS,
    **{name[:3]: number for name, number in FULL_MONTHS.items()},
    "sept": 9,
}
"""Months in full and in short."""

MONTH_NAMES = ("", *(name.capitalize() for name in FULL_MONTHS))
"""The name of each month, at its own place."""

HAN_DIGITS: Mapping[str, int] = {char: digit for digit, char in enumerate("零一二三四五六七八九")} | {
    "〇": 0,
    "两": 2,
    "俩": 2,
}

HAN_TENS: Mapping[str, int] = {"廿": 2, "卅": 3}
"""Characters for tens, with how many they are."""

GLYPHS: Mapping[str, Decimal] = {
    "½": Decimal("0.5"),
    "¼": Decimal("0.25"),
    "¾": Decimal("0.75"),
    "⅓": Decimal(1) / 3,
    "⅔": Decimal(2) / 3,
    "⅕": Decimal("0.2"),
    "⅛": Decimal("0.125"),
}

VAGUE: Mapping[str, tuple[int, int]] = {"tens": (20, 99), "dozens": (24, 99), "scores": (40, 99)} | {
    f"{name}s": (2 * 10 ** POWERS[name], 10 ** (POWERS[name] + 1) - 1)
    for name in ("hundred", "thousand", "million", "billion", "trillion")
}
"""The numbers that a plural without a number before it stands for."""

FEW: Mapping[str, tuple[int, int]] = {"several": (3, 9), "few": (2, 9), "couple": (2, 3), "handful": (2, 9)}

ORDERS: tuple[tuple[str, str], ...] = (
    ("几", "several"),
    ("数十", "dozens of"),
    ("数百", "hundreds of"),
    ("数千", "thousands of"),
    ("数万", "tens of thousands of"),
    ("数十万", "hundreds of thousands of"),
    ("数百万", "millions of"),
    ("数千万", "tens of millions of"),
    ("数亿", "hundreds of millions of"),
    ("数十亿", "billions of"),
    ("数百亿", "tens of billions of"),
    ("数千亿", "hundreds of billions of"),
)
"""How an order of size is written, by its power of ten."""

NO_WORDS = Wording(
    en="{number} cannot be written in words: jjjdoc has words below a thousand trillion",
    zh="{number}无法用文字写出：仅支持一千万亿以下的数",
)

_LIMIT = 10**15
_SMALL = tuple(ONES)
_TENS = ("", "", *TENS)
_THOUSANDS = ("", " thousand", " million", " billion", " trillion")
_HAN = tuple(HAN_DIGITS)
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


# --- fractions: 三分之一, two thirds, half -----------------------------------------------------------------


_LARGEST = 20
_CLOSE = 10**9
_NAMES = {number: word for word, number in ORDINALS.items()} | {4: "quarter"}


def find_fraction(value: Decimal) -> Fraction | None:
    """Return the fraction with a denominator up to 20 that a number is, to nine decimals; None if it is none."""
    from fractions import Fraction  # noqa: PLC0415 - loaded only when a fraction is written

    exact = Fraction(value)
    found = exact.limit_denominator(_LARGEST)
    return found if abs(found - exact) * _CLOSE < 1 else None


def write_fraction(value: Decimal, language: str) -> str | None:
    """Write a proper fraction in words; None for what is none."""
    found = find_fraction(value)
    if found is None or not 0 < found < 1:
        return None
    above, below = Decimal(found.numerator), Decimal(found.denominator)
    if is_chinese(language):
        if below == 2:
            return "一半"
        return f"{spell_chinese(below, counting=False)}分之{spell_chinese(above, counting=False)}"
    if below == 2:
        return "half"
    name = _NAMES[found.denominator]
    return f"{spell_english(above)} {name}" if above == 1 else f"{spell_english(above)} {name}s"
