"""Ranges: 9～16亿元, 1至1.5小时, 15%—30%."""

from __future__ import annotations

from jjjdoc.language.quantity.chinese.amount import read_amount
from jjjdoc.language.quantity.draft import Draft
from jjjdoc.language.quantity.scales import find_scale
from jjjdoc.patterns import regex

_CONNECTOR = regex(" ?(?:~|—{1,2}|–|-|至|到) ?(?=[0-9零一二两三四五六七八九十百千万亿半负-])")
_SIGNS = ("-", "负", "零下")
_STARTS = frozenset("0123456789零一二两三四五六七八九十百千万亿半")
_NUMERALS = frozenset("0123456789零一二两三四五六七八九十百千万亿")
_CONNECTORS = frozenset(" ~—–-至到")


def read_range(text: str, draft: Draft) -> None:
    """Read on to the second bound of a range, if there is one, and make the draft the range."""
    place = draft.outer_end
    if text[place : place + 1] not in _CONNECTORS or draft.kind != "number":
        return
    connector = _CONNECTOR.match(text, place)
    if connector is None:
        return
    start = connector.end()
    sign = next((sign for sign in _SIGNS if text.startswith(sign, start)), "")
    start += len(sign)
    second = read_amount(text, start) if start < len(text) and text[start] in _STARTS else None
    if second is None:
        return
    if sign:
        second.negate()
    if (
        _shares_unit(text, draft, second)
        and second.kind == "number"
        and draft.counter in ("", second.counter)
    ):
        is_score = "-" in connector.group() and draft.low >= second.high and _is_bare(second)
        _join(draft, second)
        draft.is_score = is_score


def _shares_unit(text: str, first: Draft, second: Draft) -> bool:
    """Tell whether two numbers are of one unit, written or understood, and give it to both.

    百分之三到五, $5-10 and 人民币500-800元 have it at the first, 两到三成 at the second.
    """
    if not first.unit:
        if text[second.end - 1] == "成":
            first.low, first.high, first.place = first.low * 10, first.high * 10, first.place + 1
        return True
    if (
        not second.unit
        and not second.counter
        and (first.outer_end == first.end)
        and _unit_is_before(text, first)
    ):
        second.unit = first.unit
    return first.unit == second.unit


def _unit_is_before(text: str, first: Draft) -> bool:
    return text[first.end - 1] in _NUMERALS


def _join(first: Draft, second: Draft) -> None:
    low, high = first.low, second.high
    power = _power(second)
    if not first.unit and not first.scale and power and first.form == "digits":
        scaled = low.scaleb(power)
        if low and (scaled <= high or low > high):
            low = scaled
            first.bound_missing_scale = True
            first.place += power
    first.low, first.high = min(low, high), max(low, high)
    first.kind = "range"
    first.place = max(first.place, second.place)
    first.unit, first.counter = second.unit, second.counter
    first.role, first.scale = second.role, second.scale
    first.weak = first.weak and second.weak
    if first.qualifier == "exact":
        first.qualifier = second.qualifier
    first.end, first.outer_end = second.end, second.outer_end


def _power(draft: Draft) -> int:
    """Return the power of ten of the scale that is written (9～16亿), 0 without one."""
    return find_scale(draft.scale).power if draft.scale else 0


def _is_bare(draft: Draft) -> bool:
    return not draft.unit and not draft.counter and draft.low % 1 == 0
