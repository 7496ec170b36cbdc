"""What stands before a number: its currency and sign, qualifiers, and the words that give it its role."""

from __future__ import annotations

from jjjdoc.language.quantity.chinese.draft import Draft
from jjjdoc.language.quantity.chinese.qualifiers import qualifier_before
from jjjdoc.language.quantity.chinese.roles import Change, role_before
from jjjdoc.language.quantity.chinese.words import WordTable

_CURRENCIES = WordTable(
    {
        "人民币": "CNY", "RMB": "CNY", "CNY": "CNY", "¥": "CNY", "美金": "USD", "USD": "USD", "US$": "USD", "$": "dollar",
        "HK$": "HKD", "HKD": "HKD", "港币": "HKD", "NT$": "TWD", "新台币": "TWD", "台币": "TWD", "A$": "AUD", "AU$": "AUD",
        "C$": "CAD", "CA$": "CAD", "S$": "SGD", "€": "EUR", "EUR": "EUR", "£": "GBP", "GBP": "GBP", "JP¥": "JPY",
        "JPY": "JPY", "MOP": "MOP", "欧元": "EUR", "美元": "USD", "英镑": "GBP", "₩": "KRW", "₹": "INR",
    }
)  # fmt: skip
_FILLER_WORDS = (
    "了 达 达到 达到了 高达 多达 为 是 已 仅 只 共 分别 分别为 平均 总 均 已经 其中 合计 总计 累计 年均 同比 环比 来 到"
    " 原来的 原先的 以前的 上年的 去年的 同期的 过去的 之前的 此前的 原价的"
)
_FILLERS = WordTable(dict.fromkeys(_FILLER_WORDS.split(), True))
_BEFORE_MINUS = frozenset(" （(，,：:；;、“为是至到达约在增速幅率超近少多以从由")
_MOST_WORDS = 7


def read_before(text: str, draft: Draft, limit: int) -> Change | None:
    """Read the words before a number, not before `limit`, into the draft; return its role, None if they give none."""
    place = _read_currency(text, draft, _read_sign(text, draft, draft.start, limit), limit)
    place = _read_sign(text, draft, place, limit)
    change: Change | None = None
    for _ in range(_MOST_WORDS):
        if place > limit and text[place - 1] == " ":
            place -= 1
        found = qualifier_before(text, place)
        if found is not None and found[0] >= limit:
            if draft.qualifier == "exact":
                draft.qualifier = found[1]
            place = found[0]
            draft.outer_start = place
            continue
        word = role_before(text, place)
        if word is not None and word[0] >= limit:
            change = word[1]
            break
        filler = _FILLERS.ending(text, place)
        if filler is None or filler[0] < limit:
            break
        place = filler[0]
    return change


def _read_currency(text: str, draft: Draft, place: int, limit: int) -> int:
    at = place - 1 if place > limit and text[place - 1] == " " else place
    found = _CURRENCIES.ending(text, at)
    if found is None or found[0] < limit or draft.calendar is not None or draft.unit not in ("", found[1]):
        if found is not None and found[0] >= limit and found[1] in ("dollar", "CNY") and draft.unit:
            draft.start = draft.outer_start = found[0]
            return found[0]
        return place
    if found[1].isascii() and text[found[0]].isalpha() and found[0] > 0 and _is_letter(text[found[0] - 1]):
        return place
    draft.unit = draft.unit or found[1]
    draft.start = draft.outer_start = found[0]
    draft.weak = False
    return found[0]


def _read_sign(text: str, draft: Draft, place: int, limit: int) -> int:
    if place <= limit:
        return place
    char = text[place - 1]
    negative = char == "负" or (char == "-" and (place == 1 or text[place - 2] in _BEFORE_MINUS))
    if not negative:
        return place
    draft.low, draft.high = -draft.high, -draft.low
    draft.start = draft.outer_start = place - 1
    return place - 1


def _is_letter(char: str) -> bool:
    return char.isascii() and char.isalpha()
