"""A whole and the parts that a sentence lists of it. Patterns are of folded text: its marks are half-width."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import reduce
from typing import Literal

from msgspec import Struct

from jjjdoc.language.quantity.interval import Interval, counted
from jjjdoc.language.quantity.reading import Quantity
from jjjdoc.lint.rules.number._masked import DATE, NUMBER, Masked
from jjjdoc.patterns import regex


class Parts(Struct, frozen=True):
    """A whole, its parts, and what is wrong: they are all of it and do not add up, or are more than it."""

    whole: Quantity | None
    parts: tuple[Quantity, ...]
    total: Interval
    fault: Literal["parts", "too_many", "shares"]
    is_sure: bool = True
    """False where the parts may be counted twice: a list that need not be all of the whole, of women and children."""


_N = NUMBER
_WORDS = rf"[^{_N}{DATE},;:.()]{{1,60}}?"
_ITEM = rf"(?:{_WORDS})?{_N}{_WORDS}"
_CLOSED = (
    "namely|i\\.e\\.,?|that is,?|comprising|consisting of|made up of|composed of|which comprise[sd]?|of which"
)
_TOTAL = rf"(?<![a-z])(?:a total of|in total,?|in all,?|altogether,?) (?P<whole>{_N})"
_ENGLISH = regex(
    rf"{_TOTAL} {_WORDS}(?P<opening>,? (?:{_CLOSED}|including)|:|,? \() ?(?P<list>{_ITEM}(?:(?:, and|,| and) ?{_ITEM}){{1,9}}?)(?=[.;)]|$)"
)
# A whole that is not called a total is one only before words that leave nothing out; a colon may list anything.
_MADE_UP = regex(
    rf"(?P<whole>{_N}){_WORDS}(?P<opening>,? (?:(?:is|was|are|were) )?(?:{_CLOSED})|:) ?"
    rf"(?P<list>{_ITEM}(?:(?:, and|,| and) ?{_ITEM}){{1,9}}?)(?=[.;)]|$|, (?:is|are|was|were|will|has|have|had|which|who) )"
)
_HAN = rf"[^{_N}{DATE},;:()。、]{{0,20}}?"
_CHINESE = regex(
    rf"(?:共|合计|总计)[^{_N},;。]{{0,12}}?(?P<whole>{_N}){_HAN}(?P<opening>,其中[:,]?|,包括|,分别[为是]|:|\(其中[:,]?|\()"
    rf"(?P<list>{_HAN}{_N}{_HAN}(?:[、,和及]{_HAN}{_N}{_HAN}){{1,9}}?)(?=[。;)]|$)"
)
_MADE_UP_CHINESE = regex(
    rf"由(?P<list>{_HAN}{_N}{_HAN}(?:[、,和及]{_HAN}{_N}{_HAN}){{1,9}}?)(?P<opening>(?:共同)?组成)的{_HAN}(?P<whole>{_N})"
)
_OPEN_END = regex(
    r"等|以上|(?<![a-z])(?:etc|others?|among|more|each|per|both|respectively)(?![a-z])|各|每|均"
)
_SHARES_ENGLISH = regex(
    rf"(?<![a-z])(?:account(?:s|ed|ing)? for|(?:make|made|making)s? up|constitut(?:e|es|ed|ing)|represent(?:s|ed|ing)?) (?P<list>(?:about |nearly |over )?{_N}(?:,? and |, )(?:(?:about |nearly |over )?{_N}(?:,? and |, )){{0,8}}(?:about |nearly |over )?{_N})"
)
_SHARES_CHINESE = regex(rf"分别(?:占|约占)[^{_N},;。]{{0,16}}?(?P<list>{_N}(?:[、,和及]{_N}){{1,9}})")


def parts_of(masked: Masked, *, chinese: bool) -> Iterator[Parts]:
    """Yield what cannot be: parts that are all of a whole and come to something else, or to more than there is."""
    seen: set[int] = set()
    called, made_up = (_CHINESE, _MADE_UP_CHINESE) if chinese else (_ENGLISH, _MADE_UP)
    for pattern in (called, made_up):
        for found in pattern.finditer(masked.text):
            fault = _of_whole(masked, found)
            if fault and pattern is made_up and found["opening"] == ":":
                fault = fault if _is_near(fault) else None
            if fault and found.start("whole") not in seen:
                yield fault
            seen.add(found.start("whole"))
    for found in (_SHARES_CHINESE if chinese else _SHARES_ENGLISH).finditer(masked.text):
        parts = _listed(masked, found)
        if all(part.unit == "percent" and part.kind == "number" for part in parts):
            total = _sum(parts)
            if total.low > 1:
                yield Parts(None, parts, total, "shares")


def _of_whole(masked: Masked, found: re.Match[str]) -> Parts | None:
    """Return what is wrong with a whole and the parts listed of it, None if nothing is."""
    whole, parts = masked.at(found.start("whole")), _listed(masked, found)
    if not _are_counts((whole, *parts)) or _OPEN_END.search(found["list"]):
        return None
    return _fault(whole, parts, is_closed=_is_closed(found["opening"]))


def _is_near(fault: Parts) -> bool:
    """Tell whether a sum is within a fifth of a whole: the list was meant to be all of it."""
    whole = counted(fault.whole) if fault.whole else fault.total
    return fault.total.low * 5 <= whole.high * 6 and whole.low * 5 <= fault.total.high * 6


def _listed(masked: Masked, found: re.Match[str]) -> tuple[Quantity, ...]:
    start, end = found.span("list")
    return tuple(masked.at(place) for place in masked.places if start <= place < end)


def _are_counts(quantities: tuple[Quantity, ...]) -> bool:
    """Tell whether all are numbers of things or of one unit, not shares, rates or orders."""
    units = {quantity.dimension for quantity in quantities}
    return (
        units & {"ratio", "points"} == set()
        and len(units) == 1
        and all(
            quantity.kind == "number" and quantity.role in ("level", "share", "change_to")
            for quantity in quantities
        )
    )


def _is_closed(opening: str) -> bool:
    return not any(word in opening for word in ("including", "其中", "包括", "of which"))


def _fault(whole: Quantity, parts: tuple[Quantity, ...], *, is_closed: bool) -> Parts | None:
    total, most = _sum(parts), counted(whole)
    if total.low > most.high:
        one_is_more = any(counted(part).low > most.high for part in parts)
        return Parts(whole, parts, total, "too_many", is_closed or one_is_more)
    if is_closed and not total.meets(most):
        return Parts(whole, parts, total, "parts")
    return None


def _sum(parts: tuple[Quantity, ...]) -> Interval:
    return reduce(Interval.plus, (counted(part) for part in parts), Interval(Decimal(0), Decimal(0)))
