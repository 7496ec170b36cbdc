"""The words that English has for numbers."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from jjjdoc.language.quantity.scales import POWERS


def _numbered(line: str, start: int, step: int = 1) -> dict[str, int]:
    """Return words with the numbers they stand for: the first with `start`, each next with `step` more."""
    return {word: start + step * index for index, word in enumerate(line.split())}


ONES: Mapping[str, int] = _numbered(
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen"
    " seventeen eighteen nineteen",
    0,
)
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
    "millionth": 1000000,
}

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

FEW: Mapping[str, tuple[int, int]] = {"several": (3, 9), "few": (2, 9), "couple": (2, 3)}
