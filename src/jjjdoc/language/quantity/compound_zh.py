"""Amounts of several units as one: 2元5角, 4小时30分, 一年零三个月, 3又四分之一."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import NamedTuple

from jjjdoc.language.quantity.draft import Draft
from jjjdoc.language.quantity.number_zh import read_numeral
from jjjdoc.language.quantity.part_zh import read_fraction, read_written_fraction
from jjjdoc.language.quantity.text import WordTable
from jjjdoc.language.quantity.units import KNOWN_UNITS
from jjjdoc.patterns import regex


class _Smaller(NamedTuple):
    """A unit below another: the unit both are given in, how many of it the greater and the smaller one are."""

    unit: str
    greater: int | Decimal
    smaller: Decimal
    most: int


_TEN = _Smaller("CNY", 1, Decimal("0.1"), 9)
_FEN = _Smaller("CNY", 1, Decimal("0.01"), 99)
_FEN_OF_JIAO = _Smaller("CNY", Decimal("0.1"), Decimal("0.01"), 9)
_MONTH = _Smaller("month", 12, Decimal(1), 11)
_HOUR = _Smaller("hour", 24, Decimal(1), 23)
_MINUTE = _Smaller("minute", 60, Decimal(1), 59)
_QUARTER = _Smaller("minute", 60, Decimal(15), 3)
_SECOND = _Smaller("second", 60, Decimal(1), 59)
_CENTIMETER = _Smaller("centimeter", 100, Decimal(1), 99)
_SMALLER: Mapping[str, WordTable[_Smaller]] = {
    "CNY": WordTable(
        {word + money: of for word, of in (("角", _TEN), ("毛", _TEN), ("分", _FEN)) for money in ("", "钱")}
    ),
    "jiao": WordTable({"分": _FEN_OF_JIAO, "分钱": _FEN_OF_JIAO}),
    "year": WordTable({"个月": _MONTH}),
    "day": WordTable({"小时": _HOUR, "个小时": _HOUR}),
    "hour": WordTable({"分钟": _MINUTE, "分": _MINUTE, "刻": _QUARTER, "刻钟": _QUARTER}),
    "minute": WordTable({"秒": _SECOND, "秒钟": _SECOND}),
    "meter": WordTable({"厘米": _CENTIMETER, "公分": _CENTIMETER}),
}
_NEXT = regex("(?:零| ?又)?(?=[0-9一二两三四五六七八九十])")
_NOT_SMALLER = frozenset("之制数别布析店公支半")
"""What 分 and 角 begin other words with: 分之, 分店, 角度."""
_WRITTEN = regex(" ?(?=[1-9]/[1-9])")


def read_smaller_units(text: str, draft: Draft) -> None:
    """Read on to the smaller units of an amount into the draft, which is then in the smallest, money in 元."""
    while draft.unit in _SMALLER and draft.kind == "number" and draft.qualifier == "exact":
        following = _NEXT.match(text, draft.end)
        part = read_numeral(text, following.end()) if following else None
        if part is None or part.kind != "number" or part.low % 1:
            return
        found = _SMALLER[draft.unit].starting(text, part.end + text.startswith(" ", part.end))
        if found is None or part.low > found[1].most or text[found[0] : found[0] + 1] in _NOT_SMALLER:
            return
        _, smaller = found
        draft.low = draft.high = draft.low * smaller.greater + part.low * smaller.smaller
        draft.unit, draft.scale, draft.weak = smaller.unit, "", False
        draft.place = -2 if smaller.unit == "CNY" else 0
        draft.extend(found[0])


def read_mixed_number(text: str, draft: Draft) -> bool:
    """Read a fraction after a whole number into the draft (3又四分之一, 1 3/5); tell whether there was one."""
    end = draft.end
    if text.startswith("又", end) and text[end + 1 : end + 2]:
        part = read_numeral(text, end + 1)
        if part is None or not read_fraction(text, part):
            return False
    elif text.startswith(" ", end) and draft.form == "digits" and _WRITTEN.match(text, end):
        part = Draft(end + 1, end + 2, Decimal(0), Decimal(0))
        read_written_fraction(text, part)
        if not part.unit:
            return False
    else:
        return False
    value = part.low * KNOWN_UNITS[part.unit].factor
    draft.low, draft.high = draft.low + value, draft.high + value
    draft.unit, draft.weak, draft.place, draft.scale = "fraction", False, part.place, ""
    draft.extend(part.end)
    return True
