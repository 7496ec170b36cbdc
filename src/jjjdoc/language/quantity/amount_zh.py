"""A number with its unit, its measure word, or the part or multiple that it is."""

from __future__ import annotations

from decimal import Decimal

from jjjdoc.language.quantity.compound_zh import read_hundredths, read_mixed_number, read_smaller_units
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
from jjjdoc.language.quantity.scales import HAN_LARGE, HAN_POWERS, HAN_SMALL
from jjjdoc.language.quantity.spoken_zh import read_elided, read_pieces
from jjjdoc.language.quantity.unit_zh import AFTER_ONE, NOUNS, read_measure, read_unit
from jjjdoc.patterns import regex

_HALF = Decimal("0.5")
_NOT_AFTER_HALF = frozenset("年月天个小径岛数夜决程场价导球自")
_PARTS_AND_MULTIPLES = frozenset("分成折倍番半")
_DOZEN = regex(" ?打(?![算造击开破印包工折扮卡车通响扰住断败法架量拼消动头磨字听官乒篮])")
_SECONDS = regex("分 ?(?:[0-9]{1,2}|[一二三四五六七八九十]{1,3}) ?秒")
_ORDER = regex(f"数以([{HAN_SMALL}{HAN_LARGE}]{{1,3}})计")
_MANY = regex("([百千])[上成累]([百千万])")
_BIG = tuple(HAN_LARGE)


def read_amount(text: str, start: int) -> Draft | None:
    """Return the number that starts at this place, with what it counts."""
    if text[start] == "半":
        return read_half(text, start)
    if text[start] == "数" and (order := _ORDER.match(text, start)):
        return _read_order(start, order.end(), order[1])
    if text[start - 1 : start] == "成" and (many := _MANY.match(text, start)) is not None:
        return _read_many(start - 1, many.end(), many[1], many[2])
    draft = read_numeral(text, start)
    if draft is None:
        return read_discount(text, start)
    if _read_tens_of_years(text, draft):
        return draft
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


def _read_many(start: int, end: int, *scales: str) -> Draft:
    """Return 成千上万: from the lower of two orders of size to the end of the higher one."""
    low, high = sorted(HAN_POWERS[scale] for scale in scales)
    least, most = Decimal(1).scaleb(low), Decimal(1).scaleb(high + 1) - 1
    return Draft(start, end, least, most, low, "vague", "words")


def _read_tens_of_years(text: str, draft: Draft) -> bool:
    """Read 旬 after a numeral into the draft, an age in tens of years (八旬老人); tell whether it is there."""
    if not text.startswith("旬", draft.end) or not 5 <= draft.low <= 9 or draft.form != "words":
        return False
    draft.low, draft.high, draft.place = draft.low * 10, draft.high * 10, 1
    draft.unit, draft.weak = "year", False
    draft.extend(draft.end + 1)
    return True


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
    if unit is None and after == "分" and _SECONDS.match(text, end):
        unit = (end + 1, "minute")
    if unit is not None:
        draft.extend(unit[0])
        draft.unit = unit[1]
    if unit is not None or read_pieces(text, draft):
        _read_half_after(text, draft)
        read_smaller_units(text, draft)
        read_hundredths(text, draft)
        read_elided(text, draft)
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
    if unit is None or unit[1] == "year":  # 三个多年期项目
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
