"""Arithmetic with figures as they are written, and how a message writes it out: 40 + 34 = 74."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from functools import reduce

from jjjdoc.language.claim.claim import Claim
from jjjdoc.language.quantity.interval import CONTEXT, Interval, counted
from jjjdoc.language.quantity.scales import round_half_up
from jjjdoc.language.quantity.wording import plain

ZERO = Interval(Decimal(0), Decimal(0))


def exact(claim: Claim) -> Decimal:
    """Return the number of a claim in base units, as it is written."""
    return CONTEXT.multiply(claim.quantity.low, claim.quantity.factor)


def total_of(claims: Iterable[Claim]) -> Interval:
    """Return what the figures of claims may add up to, in base units."""
    return reduce(Interval.plus, (counted(claim.quantity) for claim in claims), ZERO)


def in_unit_of(number: Decimal, claim: Claim) -> Decimal:
    """Return a number of base units in the unit of a claim, without the digits that nobody would write."""
    value = CONTEXT.divide(number, claim.quantity.factor)
    decimals = max(1, -claim.quantity.place) if abs(value) >= 1 else 1 - value.adjusted() if value else 0
    return round_half_up(value, min(decimals, 12))


def written(number: Decimal) -> str:
    """Return a number in groups of three digits: 1,234.5."""
    whole, dot, rest = plain(abs(number)).partition(".")
    rest = rest.rstrip("0")
    return f"{'-' if number < 0 else ''}{int(whole):,}{dot if rest else ''}{rest}"


def scale_of(claims: Iterable[Claim]) -> Decimal:
    """Return the largest of 1, ten thousand, a million, 10^8 and 10^9 that every figure is a round number of thousands of."""
    places = [claim.quantity.place for claim in claims]
    return Decimal(1) if not places or min(places) < 4 else Decimal(1).scaleb(min(places) // 4 * 4)


def chain(claims: Iterable[Claim], sign: str) -> str:
    """Return figures joined by a sign of arithmetic, each in its own unit: 40 + 34."""
    return f" {sign} ".join(written(claim.quantity.low) for claim in claims)
