"""Tenths and multiples: 三成五, 八折, 3倍, 两番, 翻番."""

from __future__ import annotations

from decimal import Decimal

from jjjdoc.language.quantity.draft import Draft

_HAN = "一二三四五六七八九"
_NOT_TENTHS = frozenset("为立功员本绩长果都分熟套群品交型效语全人家活灾千天年像因败渝")
_NOT_DISCOUNT = frozenset("叠腾旧合算线返扣磨服射痕断损")
_HALF = Decimal("0.5")
_UNUSED = frozenset(
    ("person", "household", "degree", "vehicle", "hertz", "watt", "gram", "CNY", "percent", "second")
)


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


def _read_discount(text: str, draft: Draft, end: int) -> bool:
    if text[end : end + 1] in _NOT_DISCOUNT or draft.high >= 10 or draft.low != draft.high:
        return False
    _make_discount(draft, end, draft.low * 10)
    return True


def read_discount(text: str, start: int) -> Draft | None:
    """Return a discount of two numerals: 八五折, 85 percent of the price."""
    if text[start + 2 : start + 3] != "折" or text[start] not in _HAN or text[start + 1] not in _HAN:
        return None
    value = Decimal(_HAN.index(text[start]) * 10 + _HAN.index(text[start + 1]) + 11)
    draft = Draft(start, start + 3, value, value, form="words", outer_start=start)
    _make_discount(draft, start + 3, value)
    return draft


def _make_discount(draft: Draft, end: int, percent: Decimal) -> None:
    draft.low = draft.high = percent
    draft.unit, draft.role, draft.weak = "percent", "share", False
    draft.kind, draft.place = "number", 0
    draft.extend(end)


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
