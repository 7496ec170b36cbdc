"""Parts and multiples: 百分之三, 三分之二, 三成五, 八折, 一半, 半小时, 3倍, 两番."""

from __future__ import annotations

from decimal import Context, Decimal

from jjjdoc.language.quantity.chinese.draft import Draft
from jjjdoc.language.quantity.chinese.numerals import read_numeral
from jjjdoc.language.quantity.chinese.units import read_unit

_DIVISION = Context(prec=28, traps=[])
_OF = "分之"
_UNITS_OF_PARTS = {Decimal(100): ("percent", 1), Decimal(1000): ("permille", 1)}
_HAN = "一二三四五六七八九"
_NOT_TENTHS = frozenset("为立功员本绩长果都分熟套群品交型效语全人家活灾千天年像因败渝")
_NOT_DISCOUNT = frozenset("叠腾旧合算线返扣磨服射痕断损")
_HALF = Decimal("0.5")
_HALVED = (
    "year month week day hour minute second century kilometer meter mu jin kilogram ton hectare li mile"
    " square_meter square_kilometer"
)
_HALVES = frozenset(_HALVED.split())
_BEFORE_HALF = frozenset("上下前后东西南北大多小")


def read_fraction(text: str, draft: Draft) -> bool:
    """Read 分之 and the number after it into the draft; tell whether there was one."""
    end = draft.end
    if not text.startswith(_OF, end):
        if text.startswith("分百", end) and draft.low == 100 and draft.weak:  # 百分百
            _set(draft, end + 2, Decimal(100), "percent")
            return True
        return False
    place = end + len(_OF)
    negative = text.startswith(("负", "-"), place)
    place += negative
    part = read_numeral(text, place) if place < len(text) and text[place] in _NUMBER else None
    if part is None or draft.low != draft.high or not draft.low:
        return False
    low, high = (-part.high, -part.low) if negative else (part.low, part.high)
    whole = draft.low
    draft.kind, draft.qualifier, draft.place = part.kind, part.qualifier, part.place
    draft.form, draft.scale, draft.weak = part.form, "", False
    draft.unit = _UNITS_OF_PARTS[whole][0] if whole in _UNITS_OF_PARTS else "fraction"
    if draft.unit == "fraction":
        low, high = (_DIVISION.divide(bound, whole) for bound in (low, high))
        draft.place = _exponent(low)
    draft.low, draft.high = low, high
    draft.extend(part.end)
    return True


def read_proportion(text: str, draft: Draft) -> bool:
    """Read 成, 折, 倍, 番 or 半 after a number into the draft; tell whether there was one."""
    end = draft.end
    match text[end : end + 1]:
        case "成":
            return _read_tenths(text, draft)
        case "折":
            return _read_discount(text, draft)
        case "倍" | "番":
            return _read_multiple(text, draft)
        case "半" if text[draft.start : end] == "一" and text[end + 1 : end + 2] not in ("径", "岛"):
            _set(draft, end + 1, _HALF, "fraction")
            draft.place = -1
            return True
        case _:
            return False


def _read_tenths(text: str, draft: Draft) -> bool:
    end = draft.end + 1
    following = text[end : end + 1]
    if draft.high > 10 or draft.scale or (following and following in _NOT_TENTHS):
        return False
    draft.low, draft.high, draft.place = draft.low * 10, draft.high * 10, draft.place + 1
    if following and following in _HAN and draft.low == draft.high:
        ones = _HAN.index(following) + 1
        draft.low, draft.high, draft.place = draft.low + ones, draft.high + ones, 0
        end += 1
    draft.unit, draft.weak = "percent", False
    draft.extend(end)
    return True


def _read_discount(text: str, draft: Draft) -> bool:
    end = draft.end + 1
    digits = text[draft.start : draft.end]
    if text[end : end + 1] in _NOT_DISCOUNT and end < len(text):
        return False
    if len(digits) == 2 and digits[0] in _HAN and digits[1] in _HAN:  # 八五折
        value = Decimal(_HAN.index(digits[0]) * 10 + _HAN.index(digits[1]) + 11)
    elif draft.high < 10 and draft.low == draft.high:
        value = draft.low * 10
    else:
        return False
    _set(draft, end, value, "percent")
    draft.kind, draft.role, draft.place = "number", "share", 0
    return True


def _read_multiple(text: str, draft: Draft) -> bool:
    end = draft.end + 1
    if text[end - 1] == "番":
        if draft.high > 20 or draft.low % 1:
            return False
        draft.low, draft.high = Decimal(2) ** int(draft.low), Decimal(2) ** int(draft.high)
        draft.counter = "番"
    elif text[end : end + 1] in ("增", "数", "频") and draft.weak:
        return False
    draft.unit, draft.role, draft.weak = "times", "times", False
    draft.extend(end)
    if text[end : end + 1] == "半" and text[end - 1] == "倍":
        draft.low, draft.high, draft.place = draft.low + _HALF, draft.high + _HALF, -1
        draft.extend(end + 1)
    return True


def read_doubled(text: str, start: int) -> Draft | None:
    """Return 翻番 and 翻倍, which say twice as much without a number."""
    end = start + 1 + text.startswith("了", start + 1)
    if not text.startswith(("番", "倍"), end):
        return None
    draft = Draft(start, end + 1, Decimal(2), Decimal(2), form="words", outer_start=start, outer_end=end + 1)
    draft.unit, draft.role = "times", "times"
    return draft


def read_half(text: str, start: int) -> Draft | None:
    """Return 半 with its unit (半小时, 半个月), or as a part (半数, 减半, 过半)."""
    before = text[start - 1 : start]
    draft = Draft(start, start + 1, _HALF, _HALF, -1, form="words", outer_start=start, outer_end=start + 1)
    if before in ("减", "腰"):
        _set(draft, start + 1, _HALF, "times")
        draft.start = draft.outer_start = start - 1
        draft.role, draft.direction = "times", "down"
        return draft
    if before and before in _BEFORE_HALF:
        return None
    if text.startswith("半数", start):
        _set(draft, start + 2, _HALF, "fraction")
        return draft
    return _read_half_unit(text, draft, before)


def _read_half_unit(text: str, draft: Draft, before: str) -> Draft | None:
    place = draft.end
    counted = text.startswith("个", place)
    unit = read_unit(text, place)
    more = 0
    if unit is None and counted:
        more = text.startswith("多", place + 1)
        unit = read_unit(text, place + 1 + more)
        if unit is None and text.startswith("月", place + 1 + more):
            unit = (place + 2 + more, "month")
    if unit is not None and (unit[1] in _HALVES):
        draft.unit = unit[1]
        draft.extend(unit[0])
        if more:
            draft.qualifier = "over"
        return draft
    if counted:
        draft.counter = "个"
        draft.outer_end = place + 1
        return draft
    if before in ("过", "超") and text[place : place + 1] not in ("年", "径"):
        draft.unit = "fraction"
        return draft
    return None


_NUMBER = frozenset("0123456789零〇一二两三四五六七八九十百千万亿几数")


def _set(draft: Draft, end: int, value: Decimal, unit: str) -> None:
    draft.low = draft.high = value
    draft.unit, draft.weak = unit, False
    draft.extend(end)


def _exponent(number: Decimal) -> int:
    exponent = number.as_tuple().exponent
    return exponent if isinstance(exponent, int) else 0
