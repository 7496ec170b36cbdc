"""The sign and the currency before a number: -3.2, 负三, 零下5度, 人民币500元, US$50."""

from __future__ import annotations

from jjjdoc.language.quantity.chinese.words import WordTable
from jjjdoc.language.quantity.draft import Draft
from jjjdoc.language.quantity.units import KNOWN_UNITS

_CURRENCIES = WordTable({word: key for key, unit in KNOWN_UNITS.items() for word in unit.zh_before.split()})
_BEFORE_MINUS = frozenset(" （(，,：:；;、“为是至到达约在增速幅率超近少多以从由")
_TEMPERATURES = frozenset(("celsius", "fahrenheit", "degree"))
_NAMES_OF_YUAN = ("", "CNY", "dollar")
"""Units that the currency before the number names more closely: 新台币300元."""


def read_prefix(text: str, draft: Draft, limit: int) -> None:
    """Read the sign and the currency before a number, not before `limit`, into the draft."""
    start = draft.start
    if start <= limit:
        return
    _read_sign(text, draft, limit)
    if _read_currency(text, draft, limit):
        _read_sign(text, draft, limit)


def _read_sign(text: str, draft: Draft, limit: int) -> None:
    start = draft.start
    char = text[start - 1] if start > limit else ""
    if char == "负" or (char == "-" and (start == 1 or _is_minus(text[start - 2], draft))):
        start -= 1
    elif char == "下" and draft.unit in ("degree", "celsius", "") and text.endswith("零下", limit, start):
        start -= 2
    else:
        return
    draft.negate()
    draft.start = draft.outer_start = start


def _is_minus(before: str, draft: Draft) -> bool:
    """Tell whether a hyphen after a character is a minus: 为-3%, 气温-5℃, but not 3-5."""
    return before in _BEFORE_MINUS or (draft.unit in _TEMPERATURES and before in "温度暖寒")


def _read_currency(text: str, draft: Draft, limit: int) -> bool:
    place = draft.start
    if place > limit and text[place - 1] == " ":
        place -= 1
    found = _CURRENCIES.ending(text, place)
    if found is None or found[0] < limit:
        return False
    start, currency = found
    if draft.unit != currency and draft.unit not in _NAMES_OF_YUAN:
        return False
    if text[start].isalpha() and text[start].isascii() and start and _is_letter(text[start - 1]):
        return False
    if not draft.unit and draft.counter:
        return False
    if draft.unit in ("", "CNY"):
        draft.unit = currency if currency != "dollar" or not draft.unit else draft.unit
    draft.start = draft.outer_start = start
    draft.weak = False
    return True


def _is_letter(char: str) -> bool:
    return char.isascii() and char.isalpha()
