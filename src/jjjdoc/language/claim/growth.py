"""Growth in one form, however it is said: a rise of 90 percent, 1.9 times as much and 增长0.9倍 are the multiple 1.9."""

from __future__ import annotations

from decimal import Decimal

from msgspec import Struct

from jjjdoc.language.claim.claim import Claim, Span
from jjjdoc.language.quantity.interval import Interval, possible
from jjjdoc.language.quantity.reading import PeriodWord
from jjjdoc.patterns import regex

_ONE = Interval(Decimal(1), Decimal(1))
_MANNERS: frozenset[PeriodWord] = frozenset(
    ("average_annual", "annual", "cumulative", "previous_period", "monthly", "daily", "consecutive", "since")
)


_NAMED = regex(r"(?<![a-z])growth(?: rate)?(?: (?:of|in|for))?(?![a-z])|增速|增幅|增长率|涨幅")
"""Growth as a noun, of which a figure says how much it is: average annual growth of revenue was 8.6 percent."""

_BY_YEAR = regex(
    r"年均|(?<![a-z])(?:average annual|annual average|average yearly|a year on average|compound annual)(?![a-z])"
)
_YEARLY: frozenset[PeriodWord] = frozenset(("average_annual",))


class Growth(Struct, frozen=True):
    """How much something changed: `dimension` is `multiple`, or that of the points or the amount it changed by.

    `value` is what the multiple or, with a sign, the change may be; `base` what it is measured against, None where the
    text does not say, and `manners` how: on average a year, on the month before.
    """

    dimension: str
    value: Interval
    base: Span | None
    manners: frozenset[PeriodWord]


def growth_of(claim: Claim) -> Growth | None:
    """Return a claim as growth; None where it is no growth, or may be read in two ways."""
    quantity = claim.quantity
    named = (
        quantity.role in ("level", "share") and quantity.dimension == "ratio" and _NAMED.search(claim.before)
    )
    if quantity.alternatives or not (named or quantity.role in ("change_by", "times")):
        return None
    manners = quantity.periods & _MANNERS | (_YEARLY if _BY_YEAR.search(claim.before) else frozenset())
    base = claim.base
    if base is None and not manners and claim.period is not None and not claim.period.years:
        base = claim.period.shift(-1)  # exports rose by 5 percent in 2023
    if quantity.role == "times":
        return Growth("multiple", possible(quantity), base, manners)
    if quantity.direction is None and not named:
        return None
    value = possible(quantity)
    signed = Interval(-value.high, -value.low) if quantity.direction == "down" else value
    if quantity.dimension == "ratio":
        return Growth("multiple", _ONE.plus(signed), base, manners)
    return Growth(quantity.dimension, signed, base, manners)


_MORE = regex(r"[增升涨扩提][^,到至为成]{0,3}$")


def says_more(claim: Claim) -> bool:
    """Tell whether a multiple is said without the one there was: 增长2倍 is three times as much."""
    return claim.quantity.role == "times" and _MORE.search(claim.before) is not None
