"""What went wrong between a number and the one that stands in its place: a power of ten, digits, a bound."""

from __future__ import annotations

from decimal import Decimal

from msgspec import Struct

from jjjdoc.language.quantity.compare.values import Point, in_base, is_count, is_money

_NO_DIFFERENCE = Decimal("1e-20")
_LARGE = Decimal(10000)
_SMALL = 12
_WHOLE = 100


class Slip(Struct, frozen=True):
    """How one number became another; `likeness` says how sure it is that one stands for the other, 0 to 1."""

    detail: str
    likeness: float
    power: int = 0


def find_slip(source: Point, target: Point) -> Slip | None:
    """Return what turns the number of the source into that of the target, None if they have nothing in common."""
    one = in_base(source.value, source.quantity)
    other = in_base(target.value, target.quantity)
    if source.value == -target.value != 0:
        return Slip("sign", 0.9)
    if one <= 0 or other <= 0:
        return None
    power = power_between(one, other)
    if power:
        return Slip("power_of_ten", 0.95, power)
    mine, theirs = digits_of(one), digits_of(other)
    if one != other and abs(one * other - 1) < _NO_DIFFERENCE:
        return Slip("inverted", 0.9)
    if len(mine) > 1 and mine != theirs and sorted(mine + "0") == sorted(theirs + "0"):
        return Slip("transposed", 0.9)
    if len(mine) > 1 and sorted(mine.replace("0", "")) == sorted(theirs.replace("0", "")):
        return Slip("transposed", 0.85)
    if _is_part(mine, theirs) or _is_part(theirs, mine):
        return Slip("digit_lost", 0.8)
    if len(mine) == len(theirs) > 1 and _differing(mine, theirs) == 1:
        return Slip("one_digit", 0.75)
    ratio = float(min(one, other) / max(one, other))
    return Slip("wrong_figure", 0.3 + 0.3 * ratio)


def power_between(one: Decimal, other: Decimal) -> int:
    """Return the power of ten by which `other` is larger than `one`, 0 where they differ in more than that.

    The rounder of the two may be rounded: 0.46 million for 4,600,000 and for 4,634,000.
    """
    if not one or not other:
        return 0
    shift = other.adjusted() - one.adjusted()
    for power in (shift, shift + 1, shift - 1):
        if power and abs(power) <= 8:
            moved = one.scaleb(power)
            few = min(_significant(one), _significant(other))
            if (
                few
                and abs(moved - other) <= Decimal(5).scaleb(other.adjusted() - few)
                and (few > 1 or moved == other)
            ):
                return power
    return 0


def _significant(number: Decimal) -> int:
    return len(digits_of(number))


def digits_of(number: Decimal) -> str:
    """Return the digits of a number that are not zeros at either end."""
    return "".join(map(str, number.as_tuple().digits)).strip("0")


def _is_part(short: str, long: str) -> bool:
    """Tell whether one digit, dropped from the longer, gives the shorter, which has two or more."""
    if len(short) < 2 or len(long) != len(short) + 1:
        return False
    return any(long[:at] + long[at + 1 :] == short for at in range(len(long)))


def _differing(one: str, other: str) -> int:
    return sum(mine != theirs for mine, theirs in zip(one, other, strict=True))


def weight(point: Point) -> int:
    """Return how much depends on a number: 0 for small counts, which are freely rephrased, to 3 for large sums."""
    quantity, value = point.quantity, abs(point.value)
    if quantity.calendar is not None or quantity.kind == "vague":
        return 0
    if value >= _LARGE or (is_money(quantity) and value >= 100):
        return 3
    if quantity.unit == "percent" and value == _WHOLE:
        return 1  # all
    whole = value == value.to_integral_value()
    if not whole or quantity.dimension in ("ratio", "points") or value >= 100:
        return 2
    if "consecutive" in quantity.periods:
        return 1
    if value <= _SMALL and (is_count(quantity) or quantity.dimension in ("time", "years")):
        return 0
    return 1
