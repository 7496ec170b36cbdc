"""Arithmetic with figures as they are written, and how a message writes it out: 40 + 34 = 74."""

from __future__ import annotations

from decimal import Decimal

from jjjdoc.language.claim.claim import Claim
from jjjdoc.language.quantity.interval import CONTEXT
from jjjdoc.language.quantity.scales import round_half_up
from jjjdoc.language.quantity.wording import plain


def exact(claim: Claim) -> Decimal:
    """Return the number of a claim in base units, as it is written."""
    return CONTEXT.multiply(claim.quantity.low, claim.quantity.factor)


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
