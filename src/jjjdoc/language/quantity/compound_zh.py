"""Amounts of several units as one, 2元5角, 4小时30分, 3又四分之一, and of several numbers with one unit, 600×400×350毫米."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import NamedTuple

from jjjdoc.language.quantity.draft import Draft
from jjjdoc.language.quantity.number_zh import read_numeral
from jjjdoc.language.quantity.part_zh import read_fraction, read_written_fraction
from jjjdoc.language.quantity.text import WordTable
from jjjdoc.language.quantity.unit_zh import read_unit
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


def read_hundredths(text: str, draft: Draft) -> None:
    """Read the digits after seconds into the draft, which are the decimals of a time that is clocked: 9秒83."""
    found = _HUNDREDTHS.match(text, draft.end) if draft.unit == "second" and draft.kind == "number" else None
    if found is not None and not draft.low % 1:
        draft.place = -len(found[1])
        draft.low = draft.high = draft.low + Decimal(found[1]).scaleb(draft.place)
        draft.extend(found.end())


_HUNDREDTHS = regex("([0-9]{1,2})(?![0-9.,万亿次个米人度下秒分%％发步公升元名件台吨千])")


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


_NUMBER = r"[0-9]{1,6}(?:\.[0-9]{1,4})?"
_SIZE = regex(rf"{_NUMBER}(?: ?[×xX*✕] ?{_NUMBER}){{1,3}}(?![0-9.])")
_EACH = regex(_NUMBER)
_RELAY_BEFORE = ("男子", "女子", "混合", "男女", "接力")
_RELAY_AFTER = ("接力", "自由泳", "混合泳", "蛙泳", "仰泳", "蝶泳", "赛", "跑")
_NOT_AFTER = frozenset("0123456789.:×/")


def read_size(text: str, start: int) -> list[Draft]:
    """Return the numbers of a size, each with the unit of length after the last; none where there is no size."""
    match = _SIZE.match(text, start)
    if match is None or (start and text[start - 1] in _NOT_AFTER):
        return []
    unit = read_unit(text, match.end())
    if unit is None or KNOWN_UNITS[unit[1]].dimension != "length":
        return []
    if text.endswith(_RELAY_BEFORE, 0, start) or text.startswith(_RELAY_AFTER, unit[0]):
        return []  # 4×100米接力: four times 100 meters
    drafts = []
    for each in _EACH.finditer(text, start, match.end()):
        value = Decimal(each.group())
        place = -len(each.group().partition(".")[2])
        drafts.append(Draft(each.start(), each.end(), value, value, place, unit=unit[1]))
    drafts[-1].extend(unit[0])
    return drafts
