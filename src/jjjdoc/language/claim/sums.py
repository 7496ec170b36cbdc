"""Arithmetic with figures as they are written, and how a message writes it out: 40 + 34 = 74."""

from __future__ import annotations

from decimal import Decimal

from jjjdoc.language.claim.claim import Claim
from jjjdoc.language.quantity.interval import CONTEXT
from jjjdoc.language.quantity.scales import HAN_POWERS, SCALES, round_half_up
from jjjdoc.language.quantity.wording import plain
from jjjdoc.patterns import regex


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


_DIGITS = regex(r"\d[\d,]*(?:\.\d+)?")
_UNGROUPED = regex(r"\d{4}|[一-鿿]")


def written_like(number: Decimal, claim: Claim, figure: str) -> str:
    """Return a number in ones of a claim's unit as its figure is written: “3.5亿元” for 300,000,000 gives “3亿元”.

    Empty if the figure has no digits, or more than one number.
    """
    found = _DIGITS.findall(figure)
    if len(found) != 1 or not claim.quantity.low:
        return ""
    mine = Decimal(found[0].replace(",", ""))
    value = CONTEXT.divide(CONTEXT.multiply(number, mine), claim.quantity.low)
    decimals = 1 + len(found[0].partition(".")[2])
    said = written(round_half_up(value, decimals))
    if Decimal(said.replace(",", "")) == mine:
        said = written(round_half_up(value, decimals + 2))
    if _UNGROUPED.search(figure):
        said = said.replace(",", "")
    return figure.replace(found[0], said)


_DECIMALS = 6


def as_written(number: Decimal, claim: Claim) -> str:
    """Return a number of base units as it would be written in the unit and scale of a claim: 130 beside 840万元."""
    quantity = claim.quantity
    value = CONTEXT.divide(CONTEXT.divide(number, quantity.factor), _scale_of(claim))
    return written(round_half_up(value, _DECIMALS))


def _scale_of(claim: Claim) -> Decimal:
    quantity = claim.quantity
    if quantity.heading_scale:
        return quantity.heading_scale
    if quantity.scale in SCALES:
        return SCALES[quantity.scale].factor
    return Decimal(1).scaleb(sum(HAN_POWERS.get(character, 0) for character in quantity.scale))
