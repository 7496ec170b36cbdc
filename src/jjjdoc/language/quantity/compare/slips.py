"""Numbers that stand for each other with a slip: a digit, a power of ten, a sign."""

from __future__ import annotations

from collections.abc import Iterator

from jjjdoc.language.quantity.compare.discrepancy import Discrepancy, Gravity
from jjjdoc.language.quantity.compare.rounding import is_cut_off
from jjjdoc.language.quantity.compare.values import (
    KindCounts,
    Point,
    Slip,
    are_of_one_kind,
    are_temperatures,
    find_slip,
    is_count,
    is_money,
    weight,
)
from jjjdoc.language.quantity.reading import Quantity

LIKELY = 0.7
"""How sure a slip must be for two numbers to be taken for one, where others could be meant."""
_FEW = 10
"""Vague numbers below it (several, 几个) say nothing that could be compared."""
NEIGHBORS = 12
"""With how many numbers of the other side, the nearest in order, a number that found none is compared."""


def take_out_slips(left: list[Point], right: list[Point]) -> Iterator[Discrepancy]:
    """Take out numbers that stand for each other with a slip, the most alike first."""
    candidates: list[tuple[float, int, int, Slip]] = []
    for index, point in enumerate(left):
        middle = index * len(right) // len(left)
        for other in range(max(0, middle - NEIGHBORS), min(len(right), middle + NEIGHBORS + 1)):
            slip = slip_of(point, right[other])
            if slip is not None:
                candidates.append((-slip.likeness, index, other, slip))
    gone_left: set[int] = set()
    gone_right: set[int] = set()
    mine, theirs = KindCounts(left), KindCounts(right)
    for likeness, index, other, slip in sorted(candidates, key=lambda each: each[:3]):
        if index in gone_left or other in gone_right:
            continue
        sole = _is_sole(left[index], mine, theirs) and _is_sole(right[other], theirs, mine)
        if -likeness < LIKELY and not sole:
            continue
        gone_left.add(index)
        gone_right.add(other)
        yield told_slip(left[index], right[other], slip, sole=sole)
    left[:] = [point for index, point in enumerate(left) if index not in gone_left]
    right[:] = [point for index, point in enumerate(right) if index not in gone_right]


def slip_of(source: Point, target: Point) -> Slip | None:
    """Return the slip by which two numbers may stand for each other, None where they cannot."""
    one, other = source.quantity, target.quantity
    if (one.role == "ordinal") != (other.role == "ordinal"):
        return None
    alike = are_of_one_kind(one, other) or _lacks_unit(one, other) or are_temperatures(one, other)
    if not alike:
        return None
    if "vague" in (one.kind, other.kind):
        large = max(one.low, other.low) >= _FEW
        return Slip("size", LIKELY) if large and are_of_one_kind(one, other) else None
    if not weight(source) and not weight(target):
        return None
    if is_count(one) and 1 in (source.value, target.value):
        return None  # 一 is an article more often than a number
    slip = find_slip(source, target)
    unlike = slip is not None and slip.likeness < LIKELY and not (weight(source) and weight(target))
    return None if unlike else slip


def _lacks_unit(source: Quantity, target: Quantity) -> bool:
    """Tell whether one of two quantities is a measure or a sum, and the other has no unit at all."""
    measures = [not is_count(quantity) and quantity.dimension != "ratio" for quantity in (source, target)]
    return measures[0] != measures[1] and "" in (source.unit, target.unit)


def _is_sole(point: Point, own: KindCounts, others: KindCounts) -> bool:
    """Tell whether a number is the only one of its kind that is left, on both sides."""
    return own.like(point.quantity) == 1 and others.like(point.quantity) <= 1


def told_slip(source: Point, target: Point, slip: Slip, *, sole: bool) -> Discrepancy:
    """Return a slip as a discrepancy; `sole`: no other number of the kind is left on either side."""
    if is_cut_off(source, target):
        return Discrepancy("mismatch", "warning", source.quantity, target.quantity, "cut_off")
    return Discrepancy(
        "mismatch",
        _gravity(source, target, slip, sole=sole),
        source.quantity,
        target.quantity,
        slip.detail,
        slip.power,
    )


def _gravity(source: Point, target: Point, slip: Slip, *, sole: bool) -> Gravity:
    heavy = max(weight(source), weight(target))
    specific = slip.likeness >= LIKELY
    if slip.detail in ("size", "sign"):
        return "warning"
    turned = slip.detail == "inverted" and "times" in (source.quantity.role, target.quantity.role)
    if (
        heavy == 0 or turned
    ):  # 北部不及南部的三分之一, three times as much in the south: the sides may be exchanged
        return "note"
    if heavy >= 3 or (heavy == 2 and (specific or sole)):
        return "error" if specific or is_money(source.quantity) else "warning"
    return "warning"
