"""How the digits of a number are grouped, and what is wrong with it."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from jjjdoc.findings import Severity
from jjjdoc.lint.rules.number._surroundings import Surroundings
from jjjdoc.patterns import regex

FaultKind = Literal["groups", "lakh", "point", "mark"]


class GroupFault(Struct, frozen=True):
    """What is wrong with a number, and how it is written right; None where that is not known."""

    kind: FaultKind
    right: str | None
    severity: Severity | None = None


_YEAR = regex(r"(?:19|20)\d\d")
_COMMAS = regex(r"\d+(?:,\d+)+(?:\.\d+)?")
_GOOD_COMMAS = regex(r"[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?")
_LAKH = regex(r"[1-9]\d?(?:,\d\d){1,8},\d{3}")
_ZEROS = regex(r",0{2,}(?!\d)")
_POINTS = regex(r"[1-9]\d{0,2}(?:\.\d{3})+")
_EUROPEAN = regex(r"[1-9]\d{0,2}(?:\.\d{3})+,\d{1,2}")
_WIDE = regex(r"[1-9]\d{0,2}(?:，\d{3})+")
_BYTE = 255
_BYTES = 4


def find_fault(number: str, around: Surroundings) -> GroupFault | None:
    """Return what is wrong with the grouping of a number, None where nothing surely is."""
    if around.code or _GOOD_COMMAS.fullmatch(number):
        return None
    if _COMMAS.fullmatch(number):
        return _commas(number, around)
    if _POINTS.fullmatch(number):
        return _points(number, around)
    if _EUROPEAN.fullmatch(number):
        return GroupFault("point", number.translate(str.maketrans(",.", ".,")))
    if _WIDE.fullmatch(number):
        return _wide_commas(number, around)
    return None


def _commas(number: str, around: Surroundings) -> GroupFault | None:
    """Judge commas that do not part groups of three; numbers in a row without spaces are no grouping."""
    first, *rest = number.partition(".")[0].split(",")
    zeros = _ZEROS.search(number) is not None
    if _YEAR.fullmatch(first) and not around.money_before:
        return None
    if any(_YEAR.fullmatch(group) for group in rest):
        return None
    if _LAKH.fullmatch(number) and (zeros or around.certain or around.counted):
        return GroupFault("lakh", f"{int(number.replace(',', '')):,}", "warning")
    short = all(len(group) <= 2 for group in (first, *rest))
    if short and (len(rest) > 1 or not around.certain):
        return None
    if not (zeros or around.certain or (around.counted and len(rest[-1]) != 1)):
        return None
    return GroupFault("groups", None, "warning" if short else None)


def _points(number: str, around: Surroundings) -> GroupFault | None:
    """Judge points before three digits each: grouping only where decimals cannot be."""
    first, *rest = number.split(".")
    right = number.replace(".", ",")
    if around.scaled or around.share:
        return None
    zeros = "000" in rest
    if len(rest) > 1:
        address = len(rest) == _BYTES - 1 and all(int(group) <= _BYTE for group in (first, *rest))
        if address or not (zeros or around.certain or around.counted):
            return None
        return GroupFault("point", right)
    if around.rate:
        return None
    if zeros and (around.money or around.counted):
        return GroupFault("point", right)
    if around.counted and (len(first) > 1 or rest[0].endswith("0")):
        return GroupFault("point", right, "warning")
    return None


def _wide_commas(number: str, around: Surroundings) -> GroupFault | None:
    """Judge full-width commas, which may also part two clauses."""
    groups = number.split("，")
    if "000" in groups or len(groups) > 2 or around.money_before:
        return GroupFault("mark", number.replace("，", ","), "warning")
    return None
