"""Growth in one form, however it is said: a rise of 90 percent, 1.9 times as much and 增长0.9倍 are the multiple 1.9."""

from __future__ import annotations

from decimal import Decimal

from msgspec import Struct
from msgspec.structs import replace

from jjjdoc.language.claim.claim import Claim, Span
from jjjdoc.language.quantity.interval import Interval, possible
from jjjdoc.language.quantity.reading import Direction, PeriodWord
from jjjdoc.patterns import regex

_ONE = Interval(Decimal(1), Decimal(1))
_MANNERS: frozenset[PeriodWord] = frozenset(
    ("average_annual", "annual", "cumulative", "previous_period", "monthly", "daily", "consecutive", "since")
)


_NAMED = regex(
    r"(?<![a-z])growth(?: rate)?(?: (?:of|in|for))?(?![a-z])|增速|增幅|增长率|涨幅|增长(?:速度|幅度)"
)
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


_MORE_THAN = regex(r"\s*(?:more|higher|larger|up) (?:than|on) (?=(?:in|at|for|the|last|a)(?![a-z]))")
_LESS_THAN = regex(r"\s*(?:less|lower|fewer|smaller|down) (?:than|on) (?=(?:in|at|for|the|last|a)(?![a-z]))")
_BY = regex(r"(?<![a-z])by *$")


def as_said(claim: Claim) -> Claim:
    """Return a claim whose words make it a change though its number alone is none: growth was 8.6 percent; $40 million more than in 2022."""
    quantity = claim.quantity
    if quantity.role not in ("level", "share") or quantity.kind != "number":
        return claim
    direction: Direction | None = None
    if (quantity.dimension == "ratio" and _NAMED.search(claim.before)) or (
        claim.base is not None and _MORE_THAN.match(claim.after)
    ):
        direction = "up"
    elif claim.base is not None and _LESS_THAN.match(claim.after):
        direction = "down"
    elif (quantity.dimension in ("points", "ratio") and _BY.search(claim.before)) or (
        quantity.dimension == "points" and judges(claim)
    ):
        return replace(claim, quantity=replace(quantity, role="change_by"))
    if direction is None:
        return claim
    return replace(
        claim, tags=claim.tags - {"new"}, quantity=replace(quantity, role="change_by", direction=direction)
    )


def growth_of(claim: Claim) -> Growth | None:
    """Return a claim as growth; None where it is no growth, or may be read in two ways."""
    quantity = as_said(claim).quantity
    if quantity.alternatives or quantity.role not in ("change_by", "times"):
        return None
    manners = quantity.periods & _MANNERS | (_YEARLY if _BY_YEAR.search(claim.before) else frozenset())
    base = claim.base
    if base is None and not manners and claim.period is not None and not claim.period.years:
        base = claim.period.shift(-1)  # exports rose by 5 percent in 2023
    if quantity.role == "times":
        return Growth("multiple", possible(quantity), base, manners)
    if quantity.direction is None:
        return None
    value = possible(quantity)
    signed = Interval(-value.high, -value.low) if quantity.direction == "down" else value
    if quantity.dimension == "ratio":
        return Growth("multiple", _ONE.plus(signed), base, manners)
    return Growth(quantity.dimension, signed, base, manners)


def in_points(claim: Claim) -> Claim:
    """Return a count of points beside percentages as the percentage points that they are: a gain of 2.5 points."""
    if claim.quantity.counter not in _POINTS or claim.quantity.unit:
        return claim
    quantity = replace(claim.quantity, unit="percentage_point")
    return replace(claim, quantity=quantity, value=possible(quantity))


_POINTS = frozenset(("point", "points", "个点"))

_JUDGEMENT = regex(
    r"(?:改善|优化|好转|向好|进步|改进|恶化|变差)了?$"
    r"|(?<![a-z])(?:improvement|improv(?:es|ed|ing)|gain|progress|saving|deterioration|worsening|change|shift|swing|difference)(?: of| by)(?: about| some| nearly| over)? *$"
)


def judges(claim: Claim) -> bool:
    """Tell whether a change is called good or bad, which of a rate of losses says nothing of which way it went."""
    return _JUDGEMENT.search(claim.before) is not None


_MORE = regex(r"[增升涨扩提][^,到至为成]{0,3}$")


def says_more(claim: Claim) -> bool:
    """Tell whether a multiple is said without the one there was: 增长2倍 is three times as much."""
    return claim.quantity.role == "times" and _MORE.search(claim.before) is not None
