"""A number with its unit, its measure word, or the part or multiple that it is."""

from __future__ import annotations

from decimal import Decimal

from jjjdoc.language.quantity.compound_zh import read_mixed_number, read_smaller_units
from jjjdoc.language.quantity.draft import Draft
from jjjdoc.language.quantity.number_zh import read_numeral
from jjjdoc.language.quantity.part_zh import (
    read_discount,
    read_fraction,
    read_half,
    read_one_half,
    read_proportion,
    read_written_fraction,
)
from jjjdoc.language.quantity.scales import HAN_POWERS
from jjjdoc.language.quantity.unit_zh import AFTER_ONE, NOUNS, read_measure, read_unit
from jjjdoc.patterns import regex

_HALF = Decimal("0.5")
_NOT_AFTER_HALF = frozenset("年月天个小径岛数夜")
_PARTS_AND_MULTIPLES = frozenset("分成折倍番半")
_DOZEN = regex(" ?打(?![算造击开破印包工折扮卡车通响扰住断败法架量拼消动头磨字听官乒篮])")
_ORDER = regex("数以([十百千万亿]{1,3})计")
_BIG = ("万", "亿")


def read_amount(text: str, start: int) -> Draft | None:
    """Return the number that starts at this place, with what it counts."""
    if text[start] == "半":
        return read_half(text, start)
    if text[start] == "数" and (order := _ORDER.match(text, start)):
        return _read_order(start, order.end(), order[1])
    draft = read_numeral(text, start)
    if draft is None:
        return read_discount(text, start)
    if read_mixed_number(text, draft):
        return draft
    end = draft.end
    if text[end : end + 1] == "/" and end == start + 1:
        read_written_fraction(text, draft)
        end = draft.end
    place = end + (text[end : end + 1] == " ")
    if text[place : place + 1] not in _PARTS_AND_MULTIPLES or not _read_part(text, draft):
        _read_counted(text, draft)
    return draft


def _read_order(start: int, end: int, scale: str) -> Draft:
    """Return 数以万计: so many and more, no number of its own."""
    value = Decimal(1).scaleb(sum(HAN_POWERS[char] for char in scale))
    return Draft(start, end, value, value, value.adjusted(), "vague", "words", qualifier="over")


def _read_part(text: str, draft: Draft) -> bool:
    return read_fraction(text, draft) or read_proportion(text, draft) or read_one_half(text, draft)


def _read_counted(text: str, draft: Draft) -> None:
    end = draft.end
    after = text[end : end + 1]
    if after == "个" and text[end + 1 : end + 2] in ("多", "半") and _read_within(text, draft):
        return
    if after == "分" and text.startswith("半钟", end + 1):
        _add_half(draft)
        draft.unit = "minute"
        draft.extend(end + 3)
        return
    if text.startswith("刻钟", end):
        draft.low, draft.high, draft.unit = draft.low * 15, draft.high * 15, "minute"
        draft.extend(end + 2)
        return
    unit = read_unit(text, end, scaled=draft.scale.endswith(_BIG))
    if unit is not None:
        draft.extend(unit[0])
        draft.unit = unit[1]
        _read_half_after(text, draft)
        read_smaller_units(text, draft)
        return
    if after in ("打", " ") and (dozen := _DOZEN.match(text, end)):
        draft.low, draft.high, draft.counter = draft.low * 12, draft.high * 12, "打"
        draft.outer_end = dozen.end()
        return
    measure = read_measure(text, end)
    if measure == end and after and after in NOUNS and draft.high <= 100:
        measure = end + 1
    if measure > end and not (draft.weak and text[draft.start : end] == "一" and after not in AFTER_ONE):
        draft.counter = text[end:measure].strip()
        draft.outer_end = measure
        if text[measure : measure + 1] == "半" and text[measure + 1 : measure + 2] not in _NOT_AFTER_HALF:
            _add_half(draft)
            draft.outer_end = measure + 1


def _read_within(text: str, draft: Draft) -> bool:
    """Read 个多 and 个半 with the unit after them: 3个多月, 一个半小时."""
    place = draft.end + 2
    unit = (place + 1, "month") if text[place : place + 1] == "月" else read_unit(text, place)
    if unit is None:
        return False
    if text[place - 1] == "半":
        _add_half(draft)
    else:
        draft.qualifier = "over"
    draft.unit = unit[1]
    draft.extend(unit[0])
    return True


def _read_half_after(text: str, draft: Draft) -> None:
    """Read 半 after a unit: 一年半."""
    end = draft.end
    if text[end : end + 1] == "半" and text[end + 1 : end + 2] not in _NOT_AFTER_HALF:
        _add_half(draft)
        draft.extend(end + 1)


def _add_half(draft: Draft) -> None:
    draft.low += _HALF
    draft.high += _HALF
    draft.place = min(draft.place, -1)
