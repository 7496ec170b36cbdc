"""The year that a change is measured against: 较2019年同期增长11.5%; up 11.5 percent on 2019."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from jjjdoc.language.quantity.reading import Quantity
from jjjdoc.patterns import regex

_REACH = 60
"""How far from a change, in characters, its base may stand."""

_ZH_BEFORE = regex(r"(?:[比较與与和同]|相较|相比|对比)于? ?$")
_ZH_BETWEEN = regex(r"[^，。；、！？0-9]{0,12}(?:相比[^，。；]{0,2}，?[^，。；0-9]{0,16})?")
_EN_AGAINST = r"(?:over|than|from|on|against|above|below|since|versus|compared (?:with|to)|relative to|in comparison (?:with|to))"
_EN_SAME = r"(?: (?:that|those|in|of|for|at|the|its|their|same|period|periods|levels?|figures?|corresponding|months?|end|year))*"
_EN_THAT = "(?:that|those|levels?|figures?|amounts?|numbers?|as (?:much|many|high|large) as) (?:of|in|for|at)"
_EN_AFTER = regex(rf"(?:^|[^a-z])(?:{_EN_AGAINST}{_EN_SAME}|{_EN_THAT}) ?$")
_EN_BEFORE = regex(rf"(?:^|[^a-z])(?:compared (?:with|to)|versus|relative to|than){_EN_SAME} ?$")
_EN_BREAK = regex(r"[.;](?![0-9])")


def with_bases(text: str, quantities: Sequence[Quantity], *, chinese: bool) -> tuple[Quantity, ...]:
    """Return the quantities, those that are changes with the year that they are measured against."""
    dated = any(each.calendar is not None and each.calendar.year for each in quantities)
    if not dated or not any(map(_is_change, quantities)):
        return tuple(quantities)
    find = _chinese if chinese else _english
    folded = text.lower()
    return tuple(
        replace(each, base=year) if _is_change(each) and (year := find(folded, quantities, at)) else each
        for at, each in enumerate(quantities)
    )


def _is_change(quantity: Quantity) -> bool:
    return quantity.calendar is None and quantity.role in ("change_by", "times")


def _chinese(text: str, quantities: Sequence[Quantity], at: int) -> int:
    for date in _dates_before(quantities, at):
        between = text[date.outer[1] : quantities[at].outer[0]]
        if (
            len(between) <= _REACH
            and _ZH_BETWEEN.fullmatch(between)
            and _ZH_BEFORE.search(text, 0, date.start)
        ):
            return _year(date)
    return 0


def _english(text: str, quantities: Sequence[Quantity], at: int) -> int:
    end = quantities[at].outer[1]
    for date in quantities[at + 1 : at + 3]:
        between = text[end : date.outer[0]]
        if date.calendar is not None and len(between) <= _REACH and not _EN_BREAK.search(between):
            if _EN_AFTER.search(between):
                return _year(date)
            break
    for date in _dates_before(quantities, at):
        between = text[date.outer[1] : quantities[at].outer[0]]
        start = max(0, date.outer[0] - _REACH)
        if (
            len(between) <= _REACH
            and not _EN_BREAK.search(between)
            and _EN_BEFORE.search(text[start : date.outer[0]])
        ):
            return _year(date)
    return 0


def _dates_before(quantities: Sequence[Quantity], at: int) -> Iterator[Quantity]:
    """Yield the quantity before, if it is a date."""
    if at and quantities[at - 1].calendar is not None:
        yield quantities[at - 1]


def _year(date: Quantity) -> int:
    calendar = date.calendar
    return calendar.year if calendar is not None and not calendar.until else 0
