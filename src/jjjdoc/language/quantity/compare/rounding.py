"""Figures that lost digits, or gained some, on the way: 98.5 as "98", 71.23亿 as "7.1 billion"."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import ROUND_HALF_UP, Decimal

from jjjdoc.language.quantity.compare.discrepancy import Discrepancy
from jjjdoc.language.quantity.compare.values import Point, digits_of, in_base

_ENOUGH = 3
"""With so many digits a rounded figure is exact enough for a report: 13.9 million for 13,908,200."""
_MANY = 2
"""So many digits may not be lost without a word for it: 7.1 billion for 7.123 billion."""


def compare_digits(source: Point, target: Point) -> Iterator[Discrepancy]:
    """Yield what a figure lost by rounding where it claims to be exact; correct to three digits is always right."""
    one, other = source.quantity, target.quantity
    if not (_is_written(source) and _is_written(target)) or one.factor != other.factor:
        return
    if other.qualifier != "exact" or source.value == target.value:
        return
    mine, theirs = len(digits_of(source.value)), len(digits_of(target.value))
    if theirs >= mine:
        return
    cut = not _is_rounded(source.value, target.value)
    if cut or (theirs < _ENOUGH and mine - theirs >= _MANY):
        yield Discrepancy("mismatch", "warning", one, other, "cut_off" if cut else "rounded")


def is_cut_off(source: Point, target: Point) -> bool:
    """Tell whether a number is another without its last digits, and not rounded: 7.18 as 7.1."""
    one, other = (in_base(point.value, point.quantity) for point in (source, target))
    mine, theirs = digits_of(one), digits_of(other)
    same_size = one.adjusted() == other.adjusted()
    return same_size and mine != theirs and len(theirs) > 1 and mine.startswith(theirs)


def _is_written(point: Point) -> bool:
    quantity = point.quantity
    if quantity.kind not in ("number", "range") or quantity.calendar is not None:
        return False
    return quantity.unit != "fraction" and quantity.role not in ("times", "ordinal", "rate")


def _is_rounded(exact: Decimal, rounded: Decimal) -> bool:
    """Tell whether a number is another, rounded to its own last digit."""
    digits = rounded.normalize().as_tuple()
    place = digits.exponent if isinstance(digits.exponent, int) else 0
    return exact.quantize(Decimal(1).scaleb(place), rounding=ROUND_HALF_UP) == rounded
