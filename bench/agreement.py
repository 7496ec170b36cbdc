"""How far what was read agrees with what labels expect, and which of the read goes with which of the expected.

Where the labels allow several forms, all count as right: 30 % and 0.3; twice as much and a fall by half; a range and a
number with a bound where the numbers agree; a count of people and of anything; hours and minutes apart or in one.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from vocabulary import Said

_TOLERANCE = Decimal("1e-9")
_BOUND_ABOVE, _BOUND_BELOW = ("more", "about"), ("nearly", "less", "about")


@dataclass(frozen=True)
class Agreement:
    """What of a labeled quantity was read right. `per` is judged where the label has one."""

    value: bool = False
    unit: bool = False
    bound: bool = False
    role: bool = False
    per: bool = False

    @property
    def all(self) -> bool:
        return self.value and self.unit and self.bound and self.role


def agree(expected: Said, read: Said) -> Agreement:
    value = _same_value(expected, read)
    return Agreement(
        value,
        _same_unit(expected, read),
        _same_bound(expected, read, value),
        _same_role(expected, read),
        expected.per == read.per,
    )


def _same_unit(expected: Said, read: Said) -> bool:
    """Tell whether the units are one, or both say the same size in different ones: 30 % and 0.3, 2 km and 2,000 m."""
    if expected.dimension == read.dimension:
        return expected.size == read.size or _same_size(expected, read)
    return expected.dimension == "ratio" and read.unit == "count" and _same_numbers(expected, read)


def _same_value(expected: Said, read: Said) -> bool:
    if isinstance(expected.low, str) or isinstance(read.low, str):
        return (expected.low, expected.high) == (read.low, read.high)
    if _near(expected.low, read.low) and _near(expected.high, read.high):
        return True
    return _same_size(expected, read)


def _same_size(expected: Said, read: Said) -> bool:
    if isinstance(expected.low, str) or isinstance(read.low, str):
        return False
    return any(
        same(expected, read) for same in (_same_numbers, _same_order_of_size, _same_tens, _same_change)
    )


def _same_numbers(expected: Said, read: Said) -> bool:
    if isinstance(expected.low, str) or isinstance(read.low, str):
        return False
    if isinstance(expected.high, str) or isinstance(read.high, str):
        return False
    size = 1 if expected.dimension != read.dimension and read.unit != "count" else expected.size
    return _near(expected.low * size, read.low * read.size) and _near(
        expected.high * size, read.high * read.size
    )


def _same_order_of_size(expected: Said, read: Said) -> bool:
    """Tell whether one gives a number with a bound (over 100,000) for the other's range (110,000 to 190,000)."""
    one, spread = (read, expected) if expected.is_range else (expected, read)
    if one.is_range or not spread.is_range:
        return False
    number, low, high = (Decimal(each) for each in (one.low, spread.low, spread.high))
    if one.bound in _BOUND_BELOW and _near(number, high):
        return spread.vague
    return one.bound in _BOUND_ABOVE and spread.vague and 0 <= low - number <= high - low


def _same_tens(expected: Said, read: Said) -> bool:
    """Tell whether 十几万 is read as 110,000 to 199,999 where the label says 190,000."""
    if not (read.vague and expected.is_range and _near(expected.low, read.low)):
        return False
    high = Decimal(expected.high).normalize()
    return 0 <= Decimal(read.high) - high < Decimal(1).scaleb(int(high.as_tuple().exponent))


def _same_change(expected: Said, read: Said) -> bool:
    """Tell whether both say the same change, as so many times as much or as what was added or taken away."""
    if expected.unit != "times" or read.dimension != "ratio" or isinstance(expected.low, str):
        return False
    number = Decimal(read.low) * read.size
    if any(_near(other, expected.low) for other in read.others):
        return True
    if expected.role == "times":
        by = -number if read.falls else number
        return read.role == "by" and _near(1 + by, expected.low)
    return expected.role == "by" and read.role == "times" and _near(number - 1, expected.low)


def _near(one: Decimal | str, other: Decimal | str) -> bool:
    if isinstance(one, str) or isinstance(other, str):
        return one == other
    return abs(one - other) <= _TOLERANCE * max(abs(one), abs(other))


def _same_bound(expected: Said, read: Said, same_value: bool) -> bool:
    if expected.bound == read.bound:
        return True
    return same_value and (expected.is_range or read.is_range)


def _same_role(expected: Said, read: Said) -> bool:
    match expected.role:
        case "":
            return True
        case "from":
            return read.role not in ("by", "to")
        case "times":
            return read.role == "times" or (read.role == "by" and _same_change(expected, read))
        case "by":
            return read.role == "by" or _same_change(expected, read)
        case role:
            return read.role == role


def join_durations(read: Sequence[Said], text: str) -> list[Said]:
    """Join hours and minutes, years and months that stand side by side into one duration in the larger unit."""
    joined: list[Said] = []
    for each in read:
        last = joined[-1] if joined else None
        if last is not None and _continues(last, each, text):
            size = each.size / last.size
            low, high = (
                Decimal(one) + Decimal(more) * size
                for one, more in ((last.low, each.low), (last.high, each.high))
            )
            joined[-1] = replace(last, low=low, high=high, end=each.end)
        else:
            joined.append(each)
    return joined


def _continues(last: Said, each: Said, text: str) -> bool:
    if last.dimension != each.dimension or last.dimension not in ("time", "years"):
        return False
    return each.size < last.size and text[last.end : each.start].strip() in ("", "and", "零", "又")


def pair(expected: Sequence[Said], read: Sequence[Said]) -> tuple[list[tuple[Said, Said | None]], list[Said]]:
    """Return each of the expected with the one read that goes with it, in order of place, and what else was read."""
    best: dict[tuple[int, int], tuple[float, tuple[tuple[int, int], ...]]] = {}
    for row in range(len(expected), -1, -1):
        for column in range(len(read), -1, -1):
            if row == len(expected) or column == len(read):
                best[row, column] = (0.0, ())
                continue
            score, pairs = best[row + 1, column + 1]
            matched = (score + _score(expected[row], read[column]), ((row, column), *pairs))
            best[row, column] = max(
                matched, best[row + 1, column], best[row, column + 1], key=lambda each: each[0]
            )
    partners = dict(best[0, 0][1])
    used = set(partners.values())
    return (
        [(each, read[partners[index]] if index in partners else None) for index, each in enumerate(expected)],
        [each for index, each in enumerate(read) if index not in used],
    )


def _score(expected: Said, read: Said) -> float:
    found = agree(expected, read)
    near = expected.low == read.low or expected.high == read.high
    return 0.1 + near + 8 * found.value + 4 * found.unit + 2 * found.bound + found.role
