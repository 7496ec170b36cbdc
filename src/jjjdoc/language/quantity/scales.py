"""The scales that figures are written in: 万, 亿, million, billion, as data.

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
    """A power of ten with a name; `written` follows the number, `shown` says whether it may do so after digits."""

    name: str
    power: int
    families: tuple[Family, ...]
    written: str
    shown: bool = True

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
        Scale("thousand", 3, ("en",), " thousand"),
        Scale("million", 6, ("en",), " million"),
        Scale("billion", 9, ("en",), " billion"),
        Scale("trillion", 12, ("en",), " trillion"),
    )
}


def find_scale(name: str) -> Scale:
    """Return the scale of this name, `one` for the empty name. Raises KeyError for any other name."""
    return SCALES[name] if name else ONE
