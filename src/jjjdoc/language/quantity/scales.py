"""The scales that figures are written and read in: 万, 亿, million, billion, as data.

A key is what an author writes as `scale:`; a fact without one has the empty name, which `find_scale` takes for
`one`. GB/T 15835-2011 lets only 万 and 亿 stand after Arabic digits, so 3千 and 4百万 are read but never shown.
"""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Literal

from msgspec import Struct

Family = Literal["zh", "en"]


class Scale(Struct, frozen=True):
    """A power of ten with a name; `written` follows the number, `shown` says whether it may do so after digits.

    Read in English, with spaces between: `short` in its place; `short_money` where money is counted, as 137m is else a
    length; `holding` are nouns that hold it (kilobases); `misspelt` is how it is written by mistake.
    """

    name: str
    power: int
    families: tuple[Family, ...]
    written: str
    shown: bool = True
    short: str = ""
    short_money: str = ""
    holding: str = ""
    misspelt: str = ""

    @property
    def factor(self) -> Decimal:
        """Return what a number in this scale is multiplied by."""
        return Decimal(1).scaleb(self.power)


ONE = Scale("one", 0, ("zh", "en"), "")

SCALES: Mapping[str, Scale] = {
    scale.name: scale
    for scale in (
        ONE,
        Scale("千", 3, ("zh",), "千", shown=False),
        Scale("万", 4, ("zh",), "万"),
        Scale("十万", 5, ("zh",), "十万", shown=False),
        Scale("百万", 6, ("zh",), "百万", shown=False),
        Scale("千万", 7, ("zh",), "千万", shown=False),
        Scale("亿", 8, ("zh",), "亿"),
        Scale("十亿", 9, ("zh",), "十亿", shown=False),
        Scale("百亿", 10, ("zh",), "百亿", shown=False),
        Scale("千亿", 11, ("zh",), "千亿", shown=False),
        Scale("万亿", 12, ("zh",), "万亿"),
        Scale("thousand", 3, ("en",), " thousand", holding="kilobase kilobases", misspelt="thousnd thousad thousend thosand thousands'"),
        Scale("million", 6, ("en",), " million", short="mn mln mio", short_money="m mil", holding="megabases", misspelt="millon milion miilion millin mllion millionn millions'"),
        Scale("billion", 9, ("en",), " billion", short="bn bln", short_money="b", misspelt="billon bilion biilion billin bllion billlion"),
        Scale("trillion", 12, ("en",), " trillion", short="tn trn", short_money="t", misspelt="trillon trilion triilion trillin"),
    )
}  # fmt: skip

READ_SCALES: Mapping[str, Scale] = {
    scale.name: scale
    for scale in (
        Scale("hundred", 2, ("en",), " hundred", misspelt="hundered hundread hunderd"),
        Scale("lakh", 5, ("en",), " lakh"),
        Scale("crore", 7, ("en",), " crore"),
        Scale("quadrillion", 15, ("en",), " quadrillion"),
    )
}
"""Scales that are read in texts besides those of SCALES, and that no fact is written in."""

HAN_POWERS: Mapping[str, int] = {"十": 1, "百": 2, "千": 3, "万": 4, "亿": 8, "兆": 12}
"""The characters that Chinese scales are made of, as powers of ten: 千万 is 7."""

_ENGLISH = tuple(scale for scale in (*SCALES.values(), *READ_SCALES.values()) if scale.families == ("en",))

POWERS: Mapping[str, int] = {scale.name: scale.power for scale in _ENGLISH}
"""What an English scale word multiplies by, as a power of ten."""

PLURALS: Mapping[str, str] = {f"{name}s": name for name in POWERS}

ABBREVIATED: Mapping[str, str] = {word: scale.name for scale in _ENGLISH for word in scale.short.split()}
"""Scales in short, whatever is counted."""

ABBREVIATED_MONEY: Mapping[str, str] = {
    word: scale.name for scale in _ENGLISH for word in scale.short_money.split()
}
"""Scales in short that are something else where no money is counted."""

HOLDING: Mapping[str, str] = {word: scale.name for scale in _ENGLISH for word in scale.holding.split()}
"""Nouns that hold a scale."""

MISSPELT: Mapping[str, str] = {word: scale.name for scale in _ENGLISH for word in scale.misspelt.split()}


def find_scale(name: str) -> Scale:
    """Return the scale of this name, `one` for the empty name. Raises KeyError for any other name."""
    return SCALES[name] if name else ONE
