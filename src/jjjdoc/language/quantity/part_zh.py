"""Parts of a whole (百分之三, 三分之二, 一半, 三成五, 八折) and multiples of it (3倍, 两番, 翻番)."""

from __future__ import annotations

from decimal import Context, Decimal

from jjjdoc.language.quantity.draft import Draft
from jjjdoc.language.quantity.number_zh import read_numeral
from jjjdoc.language.quantity.numerals import HAN_DIGITS
from jjjdoc.language.quantity.roles import Change
from jjjdoc.language.quantity.scales import HAN_LARGE, HAN_SMALL
from jjjdoc.language.quantity.unit_zh import read_unit
from jjjdoc.patterns import regex

_DIVISION = Context(prec=28, traps=[])
_OF = "分之"
_PARTS = {Decimal(100): "percent", Decimal(1000): "permille"}
_HALF = Decimal("0.5")
_NEVER_HALVED = frozenset(("person", "household", "degree", "vehicle", "hertz", "watt", "CNY", "percent"))
_BEFORE_HALF = frozenset("上下前后东西南北大多小")
_NUMBER = frozenset(f"0123456789零〇一二两三四五六七八九{HAN_SMALL}{HAN_LARGE}几数")
_HAN_NUMERALS = "〇零一二三四五六七八九"
_IN_PLACES = regex(
    f"([{_HAN_NUMERALS}]{{2,3}})(?:点([{_HAN_NUMERALS}]{{1,4}}))?(?![{_HAN_NUMERALS}{HAN_SMALL}{HAN_LARGE}])"
)
_WRITTEN = regex("([1-9])/([2-9]|[1-9][0-9])(?![0-9/])")


def read_written_fraction(text: str, draft: Draft) -> None:
    """Read a fraction in digits into the draft: 1/3."""
    match = _WRITTEN.match(text, draft.start)
    if match is not None and int(match[1]) < int(match[2]):
        value = _DIVISION.divide(Decimal(match[1]), Decimal(match[2]))
        _set(draft, match.end(), value, "fraction")
        draft.place = _exponent(value)


_WITHOUT_OF = regex("分(?=[一二三四五六七八九十])")


def read_fraction(text: str, draft: Draft) -> bool:
    """Read 分之 and the number after it into the draft; tell whether there was one."""
    end = draft.end
    if not text.startswith(_OF, end):
        if text.startswith("分百", end) and draft.low == 100 and draft.weak:  # 百分百
            _set(draft, end + 2, Decimal(100), "percent")
            return True
        if not (draft.scale_only and draft.low == 100 and _WITHOUT_OF.match(text, end)):  # 百分十五
            return False
    place = end + (len(_OF) if text.startswith(_OF, end) else 1)
    negative = text.startswith(("负", "-"), place)
    place += negative
    part = None
    if place < len(text) and text[place] in _NUMBER:
        part = read_numeral(text, place) or _read_places(text, place)
    if part is None or draft.low != draft.high or not draft.low:
        return False
    low, high = (-part.high, -part.low) if negative else (part.low, part.high)
    whole = draft.low
    draft.kind, draft.qualifier, draft.place = part.kind, part.qualifier, part.place
    draft.form, draft.scale, draft.weak = part.form, "", False
    draft.unit = _PARTS.get(whole, "fraction")
    if draft.unit == "fraction":
        low, high = (_DIVISION.divide(bound, whole) for bound in (low, high))
        draft.place = _exponent(low)
    draft.low, draft.high = low, high
    draft.extend(part.end)
    return True


def _read_places(text: str, start: int) -> Draft | None:
    """Return a number of two or three numerals in their places, without 十 and 百: 百分之一五."""
    match = _IN_PLACES.match(text, start)
    if match is None:
        return None
    value = Decimal("".join(str(HAN_DIGITS[char]) for char in match[1]))
    if match[2]:
        value += Decimal("0." + "".join(str(HAN_DIGITS[char]) for char in match[2]))
    return Draft(start, match.end(), value, value, -len(match[2] or ""), form="words")


def read_one_half(text: str, draft: Draft) -> bool:
    """Read 半 after 一 into the draft; tell whether it is there."""
    end = draft.end
    if (
        text[end : end + 1] != "半"
        or text[draft.start : end] != "一"
        or text[end + 1 : end + 2] in ("径", "岛")
    ):
        return False
    _set(draft, end + 1, _HALF, "fraction")
    draft.place = -1
    return True


def read_half(text: str, start: int) -> Draft | None:
    """Return 半 with its unit (半小时, 半个月), or as a part (半数, 减半, 过半)."""
    before = text[start - 1 : start]
    if _IN_HALVES.match(text, start):
        return _half_of(start - 1, start + 1)
    if (half := _HALF_PRICE.match(text, start)) is not None:
        return _half_of(start, half.end())
    draft = Draft(start, start + 1, _HALF, _HALF, -1, form="words", outer_start=start, outer_end=start + 1)
    if before in ("减", "腰"):
        _set(draft, start + 1, _HALF, "times")
        draft.start = draft.outer_start = start - 1
        draft.role, draft.direction = "times", "down"
        return draft
    if before and before in _BEFORE_HALF and not text.endswith(("至多", "最多"), max(0, start - 2), start):
        return None
    if text.startswith("半百", start) and not text.startswith("分", start + 2):
        return Draft(start, start + 2, Decimal(50), Decimal(50), 1, form="words")
    if text.startswith("半数", start):
        _set(draft, start + 2, _HALF, "fraction")
        return draft
    return _read_half_unit(text, draft, before)


_BEFORE_NEAR = frozenset("附最靠邻临相")


def _read_half_unit(text: str, draft: Draft, before: str) -> Draft | None:
    start, place = draft.start, draft.end
    counted = text.startswith("个", place)
    unit = read_unit(text, place)
    more = 0
    if unit is None and counted:
        more = text.startswith("多", place + 1)
        unit = read_unit(text, place + 1 + more)
        if unit is None and text.startswith("月", place + 1 + more):
            unit = (place + 2 + more, "month")
    if unit is not None and unit[1] not in _NEVER_HALVED:
        draft.unit = unit[1]
        draft.extend(unit[0])
        if more:
            draft.qualifier = "over"
        return draft
    if counted:
        draft.counter = "个"
        draft.outer_end = place + 1
        return draft
    near = before == "近" and text[start - 2 : start - 1] not in _BEFORE_NEAR
    if (near or before in ("过", "超")) and text[place : place + 1] not in ("年", "径"):
        draft.unit = "fraction"
        return draft
    return None


def _set(draft: Draft, end: int, value: Decimal, unit: str) -> None:
    draft.low = draft.high = value
    draft.unit, draft.weak = unit, False
    draft.extend(end)


def _exponent(number: Decimal) -> int:
    exponent = number.as_tuple().exponent
    return exponent if isinstance(exponent, int) else 0


# --- tenths and discounts ----------------------------------------------------------------------------------


_HAN = "一二三四五六七八九"
_NOT_TENTHS = frozenset("为立功员本绩长果都分熟套群品交型效语全人家活灾千天年像因败渝")
_NOT_COST = regex("本[科地市届土省县区校国]")
"""Where 本 begins a word of its own, so that 成 is a tenth: 三成本科生, 两成本地游客."""
_NOT_DISCOUNT = frozenset("叠腾旧合算线返扣磨服射痕断损")


def read_proportion(text: str, draft: Draft) -> bool:
    """Read 成, 折, 倍, 番 or 半 after a number into the draft; tell whether there was one."""
    end = draft.end
    if text[end : end + 1] == " ":
        end += 1
    match text[end : end + 1]:
        case "成":
            return _read_tenths(text, draft, end + 1)
        case "折":
            return _read_discount(text, draft, end + 1)
        case "倍" | "番":
            return _read_multiple(text, draft, end + 1)
        case _:
            return False


def _read_tenths(text: str, draft: Draft, end: int) -> bool:
    following = text[end : end + 1]
    if (
        draft.high > 10
        or draft.scale
        or (following and following in _NOT_TENTHS and not _NOT_COST.match(text, end))
    ):
        return False
    draft.low, draft.high, draft.place = draft.low * 10, draft.high * 10, draft.place + 1
    if following == "半" and draft.low == draft.high:
        draft.low, draft.high, draft.place = draft.low + 5, draft.high + 5, 0
        end += 1
    elif following and following in _HAN and draft.low == draft.high:
        ones = _HAN.index(following) + 1
        draft.low, draft.high, draft.place = draft.low + ones, draft.high + ones, 0
        end += 1
    draft.unit, draft.weak = "percent", False
    draft.extend(end)
    return True


def _read_discount(text: str, draft: Draft, end: int) -> bool:
    two_digits = draft.form == "digits" and 10 < draft.low < 100 and draft.low % 1 == 0
    if text[end : end + 1] in _NOT_DISCOUNT or (draft.high >= 10 and not two_digits):
        return False
    if draft.low != draft.high:
        draft.low, draft.high = draft.low * 10, draft.high * 10  # 七八折 is 七折 to 八折
        draft.unit, draft.role, draft.weak, draft.place = "percent", "share", False, 1
        draft.extend(end)
        return True
    _make_discount(draft, end, draft.low if two_digits else draft.low * 10)
    return True


def read_discount(text: str, start: int) -> Draft | None:
    """Return a discount or a part of two numerals: 八五折, 85 percent of the price; 七五成."""
    mark = text[start + 2 : start + 3]
    if mark not in ("折", "成") or text[start] not in _HAN or text[start + 1] not in _HAN:
        return None
    value = Decimal(_HAN.index(text[start]) * 10 + _HAN.index(text[start + 1]) + 11)
    draft = Draft(start, start + 3, value, value, form="words", outer_start=start)
    if mark == "成":
        if text[start + 3 : start + 4] in _NOT_TENTHS:
            return None
        _set(draft, start + 3, value, "percent")
    else:
        _make_discount(draft, start + 3, value)
    return draft


_HALVED = regex("对折(?=[出销促甩优购计收处起])|(?<=[打按以价享])对折")
_IN_HALVES = regex("(?<=对)半(?=[分开砍劈切均掰摊平拆承]|$)")
_HALF_PRICE = regex("(?:(?<![一-鿿])|(?<=[打仅只]))半折(?![叠腾旧合算线返扣磨服射痕断损])")


def read_halved(text: str, start: int) -> Draft | None:
    """Return 对折, half of the price."""
    match = _HALVED.match(text, start)
    return None if match is None else _half_of(start, match.end())


def _half_of(start: int, end: int) -> Draft:
    """Return half of what something costs, or of what is shared: 对折, 半折, 对半分."""
    draft = Draft(start, end, Decimal(50), Decimal(50), form="words")
    draft.unit, draft.role = "percent", "share"
    return draft


def _make_discount(draft: Draft, end: int, percent: Decimal) -> None:
    draft.low = draft.high = percent
    draft.unit, draft.role, draft.weak = "percent", "share", False
    draft.kind, draft.place = "number", 0
    draft.extend(end)


# --- multiples ---------------------------------------------------------------------------------------------


_WINDOW = 40
_ADDED = regex("(?<![增追参倍更愈])加[计收发给价倍]?$")
_MORE_THAN = regex("[高多大快]于[^，。；：、]{1,14}(?<![的是为达到])$")


def _read_multiple(text: str, draft: Draft, end: int) -> bool:
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


def is_more(text: str, place: int, limit: int) -> bool:
    """Tell whether something is said to be more by a multiple: 多做一倍, 加计一倍, 高于全国平均水平2.1倍."""
    if "多" in text[max(0, place - 4) : place] or _ADDED.search(text, max(limit, place - 4), place):
        return True
    return _MORE_THAN.search(text, max(limit, place - _WINDOW), place) is not None


def apply_to_multiple(draft: Draft, change: Change) -> None:
    """Count 增长N倍 as N+1 times as much, 翻N倍 too although some mean N, 翻N番 as doubled N times."""
    if draft.counter == "番":
        if change.role == "times":
            draft.counter = ""
        return
    if change.role == "change_by" and change.direction == "down":
        if draft.low > 0:
            draft.low, draft.high = Decimal(1) / draft.high, Decimal(1) / draft.low
            draft.direction, draft.counter = "down", "倍"
        return
    if change.role == "times":
        draft.alternatives = (draft.low,)
    if change.role in ("change_by", "times"):
        draft.low, draft.high = draft.low + 1, draft.high + 1
