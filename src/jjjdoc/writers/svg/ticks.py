"""Where an axis has its marks: round numbers, about five of them."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal
from typing import Final

from jjjdoc.language.labels import is_chinese

_INTERVALS: Final = 5
_MUCH: Final = Decimal(1) / 6
_STEPS: Final = (Decimal(1), Decimal(2), Decimal("2.5"), Decimal(5), Decimal(10))


def ticks(numbers: Iterable[Decimal], *, from_zero: bool) -> tuple[Decimal, ...]:
    """Return marks that span the numbers; and zero if `from_zero`, or where the numbers differ much, as in Word."""
    found = list(numbers)
    least, most = min(found), max(found)
    if from_zero or most - least > _MUCH * max(abs(least), abs(most)):
        least, most = min(least, Decimal(0)), max(most, Decimal(0))
    span = most - least or abs(most) or Decimal(1)
    unit = Decimal(1).scaleb((span / _INTERVALS).adjusted())
    step = next(each * unit for each in _STEPS if each * unit * _INTERVALS >= span)
    first = (least / step).to_integral_value(ROUND_FLOOR)
    last = max((most / step).to_integral_value(ROUND_CEILING), first + 1)
    return tuple((first + number) * step for number in range(int(last - first) + 1))


def tick_texts(marks: Iterable[Decimal], language: str) -> tuple[str, ...]:
    """Return marks as they are written: digits are grouped, in Chinese from five on (GB/T 15835-2011)."""
    least = 10_000 if is_chinese(language) else 1_000
    return tuple(f"{mark.normalize():{',' if abs(mark) >= least else ''}f}" for mark in marks)
