"""Sizes in several directions, the unit after the last number: 600×400×350毫米, 3x5米."""

from __future__ import annotations

from decimal import Decimal

from jjjdoc.language.quantity.draft import Draft
from jjjdoc.language.quantity.unit_zh import read_unit
from jjjdoc.language.quantity.units import KNOWN_UNITS
from jjjdoc.patterns import regex

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
