"""Whether one number is another with a slip of the hand: digits exchanged, one of them wrong, a power of ten."""

from __future__ import annotations

from decimal import Decimal
from functools import lru_cache

_FEWEST = 3
"""So many digits that are no zeros at the end a number must have for two to be alike by no chance."""


def is_slip(one: Decimal, other: Decimal) -> bool:
    """Tell whether two different numbers may be one that was typed wrongly."""
    mine, theirs = digits_of(one), digits_of(other)
    if mine == theirs:
        return len(mine) >= _FEWEST - 1  # 8.92 and 89.2
    length = max(len(mine), len(theirs))
    if length < _FEWEST - 1 or one.adjusted() != other.adjusted():
        return False
    mine, theirs = mine.ljust(length, "0"), theirs.ljust(length, "0")
    if sum(a != b for a, b in zip(mine, theirs, strict=True)) == 1:
        return length >= _FEWEST
    return _is_exchanged(mine, theirs)


def are_exchanged(one: Decimal, other: Decimal, fewest: int = _FEWEST) -> bool:
    """Tell whether two numbers of enough digits differ by two digits that changed places: 1.36 and 1.63."""
    if one.adjusted() != other.adjusted():
        return False
    mine, theirs = digits_of(one), digits_of(other)
    length = max(len(mine), len(theirs))
    return length >= fewest and _is_exchanged(mine.ljust(length, "0"), theirs.ljust(length, "0"))


def _is_exchanged(mine: str, theirs: str) -> bool:
    wrong = [at for at in range(len(mine)) if mine[at] != theirs[at]]
    if len(wrong) != 2 or wrong[1] != wrong[0] + 1:
        return False
    return mine[wrong[0]] == theirs[wrong[1]] and mine[wrong[1]] == theirs[wrong[0]]


@lru_cache(maxsize=1024)
def digits_of(number: Decimal) -> str:
    """Return the digits of a number without the zeros at either end."""
    return "".join(map(str, number.as_tuple().digits)).strip("0")
