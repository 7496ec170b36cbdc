"""Whether two quantities are of the same size, allowing for rounding and another unit; and what went wrong if not."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from decimal import Decimal

from msgspec import Struct

from jjjdoc.language.quantity.qualifiers import BOUNDS
from jjjdoc.language.quantity.reading import Quantity
from jjjdoc.language.quantity.units import COUNTS, DOLLARS, KNOWN_UNITS

_COUNTS = COUNTS | {""}
_DOLLARS = frozenset(KNOWN_UNITS[key].dimension for key in DOLLARS)
_MONTH_IN_SECONDS = Decimal(2629800)
_CONVERTED = Decimal("0.03")
"""How far a conversion between measures may be rounded: 100 miles are given as 160 kilometers."""
INCHES = {"cun", "inch"}
"""寸 is said of screens and cakes that are measured in inches, 英寸."""
_HUNDRED, _NEAR_HUNDRED = Decimal(100), Decimal("1.5")
_ROUNDED = Decimal("0.1")
"""The largest share of a number that rounding may take: 1.5 is not given as 2."""
_TRIFLE = Decimal("1e-12")

Bounds = tuple[Decimal, Decimal]


class Point(Struct, frozen=True):
    """One number of a quantity: the only one, or a bound of a range."""

    quantity: Quantity
    value: Decimal
    index: int = 0


def points_of(quantity: Quantity) -> tuple[Point, ...]:
    """Return the numbers of a quantity: two of a range, one of anything else."""
    if quantity.kind == "range":
        return Point(quantity, quantity.low), Point(quantity, quantity.high, 1)
    return (Point(quantity, quantity.low),)


def is_count(quantity: Quantity) -> bool:
    """Tell whether a quantity counts things, whatever they are."""
    return quantity.dimension in _COUNTS


def is_money(quantity: Quantity) -> bool:
    """Tell whether a quantity is a sum of money."""
    return quantity.dimension.startswith("money")


def are_of_one_kind(source: Quantity, target: Quantity) -> bool:
    """Tell whether two quantities measure the same: both count, or have units of one dimension."""
    mine, theirs = _kind(source), _kind(target)
    return mine == theirs or (
        mine in _DOLLARS and theirs in _DOLLARS and "money in dollars" in (mine, theirs)
    )


class KindCounts:
    """How many of some points measure the same as a quantity: each asked about in no time, however many there are."""

    def __init__(self, points: Iterable[Point]) -> None:
        self._kinds = Counter(_kind(point.quantity) for point in points)

    def like(self, quantity: Quantity) -> int:
        """Return how many of the points are of one kind with a quantity."""
        kind, kinds = _kind(quantity), self._kinds
        if kind == "money in dollars":
            return sum(kinds[dollars] for dollars in _DOLLARS)
        return kinds[kind] + (kinds["money in dollars"] if kind in _DOLLARS else 0)


def _kind(quantity: Quantity) -> str:
    if quantity.dimension in _COUNTS:
        return ""
    return "time" if quantity.dimension == "years" else quantity.dimension


_TEMPERATURES = frozenset({"degrees", "temperature", "temperature in Fahrenheit"})


def are_temperatures(source: Quantity, target: Quantity) -> bool:
    """Tell whether both are degrees, of whichever scale."""
    return source.dimension in _TEMPERATURES and target.dimension in _TEMPERATURES


def are_opposite(source: Point, target: Point) -> bool:
    """Tell whether one is a fall or a loss and the other the same with a minus: 增速为-3%, down 3 percent; 利润-2亿元, a loss of."""
    one, other = source.quantity, target.quantity
    if source.value != -target.value or not source.value:
        return False
    changes = "change_by" in (one.role, other.role) or "money" in one.dimension[:5]
    return changes and (one.direction == "down") != (other.direction == "down")


def in_base(value: Decimal, quantity: Quantity) -> Decimal:
    """Return a number of a quantity in the unit of its dimension whose factor is 1; years are made seconds."""
    if quantity.dimension == "years":
        return value * quantity.factor * _MONTH_IN_SECONDS
    return value * quantity.factor


def are_equal(source: Point, target: Point) -> bool:
    """Tell whether two points of one kind are the same number, rounded to the last digit of the rounder one."""
    mine, theirs = source.quantity, target.quantity
    if "vague" in (mine.kind, theirs.kind):
        return _meet(extent(source), extent(target))
    converted = mine.dimension != "ratio" and not is_money(mine) and mine.factor != theirs.factor
    if mine.unit and theirs.unit and converted:
        if {mine.unit, theirs.unit} == INCHES and source.value == target.value:
            return True
        return _converted(source, target)
    one, other = in_base(source.value, mine), in_base(target.value, theirs)
    if one == other:
        return True
    return abs(one - other) <= max(_slack(mine), _slack(theirs)) + _TRIFLE and _same_sign(one, other)


def _same_sign(one: Decimal, other: Decimal) -> bool:
    return (one < 0) == (other < 0) and (one == 0) == (other == 0)


def _slack(quantity: Quantity) -> Decimal:
    """Return half a unit of the last digit: of the last that is not 0, where the number says that it is round."""
    place = quantity.place
    if quantity.qualifier != "exact":
        place = quantity.resolution
    half = Decimal(5).scaleb(place - 1)
    return in_base(min(half, abs(quantity.low) * _ROUNDED), quantity)


def _converted(source: Point, target: Point) -> bool:
    one, other = in_base(source.value, source.quantity), in_base(target.value, target.quantity)
    close = abs(one - other) <= _CONVERTED * max(abs(one), abs(other))
    return close or abs(one - other) <= max(_slack(source.quantity), _slack(target.quantity))


def extent(point: Point) -> Bounds:
    """Return from where to where a point may lie, in base units: of a vague number, or of one with a qualifier."""
    quantity, value = point.quantity, point.value
    step = Decimal(1).scaleb(quantity.resolution)
    low, high = value, value
    if quantity.kind == "vague":
        low, high = quantity.low, quantity.high
        if quantity.low == quantity.high:  # 上百 is about a hundred, 上千 and more are also said of thousands
            low, high = value * Decimal("0.8"), value * (_NEAR_HUNDRED if value <= _HUNDRED else 10)
    else:
        match BOUNDS[quantity.qualifier].side:
            case "above":
                high = value + step
            case "below":
                low = value - step
            case "about":
                low, high = value - step / 2, value + step / 2
            case "exact":
                pass
    return in_base(low, quantity), in_base(high, quantity)


def _meet(one: Bounds, other: Bounds) -> bool:
    return one[0] <= other[1] and other[0] <= one[1]


def multiples_of(quantity: Quantity) -> frozenset[Decimal]:
    """Return how many times as much a change can mean: up 90 percent and 1.9 times, down two thirds and a third."""
    if quantity.role == "times":
        return frozenset({quantity.low, *quantity.alternatives})
    if quantity.dimension != "ratio" or quantity.kind == "range":
        return frozenset()
    share = quantity.low * quantity.factor
    if quantity.role == "change_by":
        return frozenset({1 - share if quantity.direction == "down" else 1 + share})
    return frozenset({share, 1 + share} if share > 1 else {share})  # the biggest gain was 360 percent


def are_equal_multiples(source: Quantity, target: Quantity) -> bool:
    """Tell whether two changes that are said in different ways come to the same: tripled, up 200 percent; 七折, 30 percent off."""
    said = {source.role, target.role}
    if "times" not in said and (len(said) == 1 or "change_by" not in said):
        return False
    slack = max(_multiple_slack(source), _multiple_slack(target))
    return any(abs(one - other) <= slack for one in multiples_of(source) for other in multiples_of(target))


def are_equal_bounds(source: Point, target: Point) -> bool:
    """Tell whether two bounds of multiples come to the same: 15 to 20 times, 1,500 to 2,000 percent."""
    said = {source.quantity.role, target.quantity.role}
    return "times" in said and len(said) > 1 and _multiple_at(source) == _multiple_at(target)


def _multiple_at(point: Point) -> Decimal | None:
    quantity = point.quantity
    if quantity.role == "times":
        return point.value
    if quantity.dimension != "ratio":
        return None
    return point.value * quantity.factor + (quantity.role == "change_by" and quantity.direction != "down")


def _multiple_slack(quantity: Quantity) -> Decimal:
    """Return half a unit of the last digit of a decimal; a whole multiple is taken as exact."""
    if quantity.role == "times" and quantity.place >= 0:
        return _TRIFLE
    return min(Decimal(5).scaleb(quantity.place - 1) * quantity.factor, Decimal("0.05")) + _TRIFLE


# --- slips: a power of ten, digits, a bound ----------------------------------------------------------------


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
