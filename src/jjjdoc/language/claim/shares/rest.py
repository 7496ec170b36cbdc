"""A share of a whole, and the rest: two thirds of the 90 villages are done, the remaining 30 are not."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from jjjdoc.language.claim.claim import Claim
from jjjdoc.language.claim.document import Outcome
from jjjdoc.language.claim.order import are_comparable
from jjjdoc.language.claim.sums import exact, in_unit_of, written
from jjjdoc.language.quantity.interval import CONTEXT, Interval, counted, possible

_ONE = Interval(Decimal(1), Decimal(1))
_HALF = Decimal("0.5")
"""What is counted one by one is rounded to a whole number."""
_THREE = 3
_LEVELS = frozenset(("level", "share"))


def rests_in(claims: Sequence[Claim]) -> Iterator[Outcome]:
    """Yield whether the rest of a whole is what its share leaves, in a sentence with these three figures and no other."""
    if len(claims) != _THREE or "rest" not in claims[2].tags:
        return
    shares = [claim for claim in claims[:2] if claim.quantity.dimension == "ratio"]
    wholes = [claim for claim in claims[:2] if claim.quantity.dimension != "ratio"]
    if len(shares) != 1 or len(wholes) != 1:
        return
    share, whole, rest = shares[0], wholes[0], claims[2]
    if not (0 < exact(share) < 1) or not are_comparable(whole, rest):
        return
    if any(claim.quantity.role not in _LEVELS or "denied" in claim.tags for claim in claims):
        return
    left = counted(whole.quantity).multiplied_by(_ONE.minus(possible(share.quantity)))
    if _counts(rest):
        left = Interval(left.low - _HALF, left.high + _HALF)
    holds = counted(rest.quantity).meets(left)
    computed = in_unit_of(CONTEXT.multiply(exact(whole), 1 - exact(share)), rest)
    total = written(in_unit_of(exact(whole), rest))
    yield Outcome(
        holds, rest, (share, whole), "rest", computed, f"{total} × {_said(share)} = {written(computed)}"
    )


def _counts(claim: Claim) -> bool:
    return claim.quantity.place == 0 and not claim.quantity.dimension


def _said(share: Claim) -> str:
    """Return what a share leaves, in percent."""
    return f"{written(_percent(1 - exact(share)))}%"


def _percent(number: Decimal) -> Decimal:
    return (number * 100).quantize(Decimal("0.1"))
