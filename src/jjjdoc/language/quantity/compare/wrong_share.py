"""Shares in words that a translator worked out wrongly of two counts: 12.6万人, 其中女性3.15万人; one in five of them."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from msgspec.structs import replace

from jjjdoc.language.quantity.compare.discrepancy import Discrepancy
from jjjdoc.language.quantity.compare.match import Matching
from jjjdoc.language.quantity.compare.values import Point
from jjjdoc.language.quantity.compare.yields import are_alike, is_amount, is_time
from jjjdoc.language.quantity.interval import CONTEXT
from jjjdoc.language.quantity.reading import Quantity

_ROUNDED = Decimal("0.08")
"""How far a share in words may be from what it rounds: one in four of 24 percent."""
_TWO = 2


def take_out_wrong_shares(left: list[Point], right: list[Point], matching: Matching) -> Iterator[Discrepancy]:
    """Take out fractions that only the target has, where both texts give a part and a whole, and nothing else; yield them."""
    shares = [point for point in right if _is_share_in_words(point.quantity)]
    pairs = [one.quantity for one, _ in matching.pairs if not is_time(one.quantity)]
    if left or len(shares) != 1 or len(pairs) != _TWO or not all(map(_is_amount, pairs)):
        return
    part, whole = sorted(pairs, key=lambda each: each.low * each.factor)
    if not are_alike(part, whole) or not whole.low:
        return
    share = CONTEXT.divide(part.low * part.factor, whole.low * whole.factor)
    said = shares[0].quantity
    if abs(share - said.low) > _ROUNDED * share and share != 1:
        right.remove(shares[0])
        expected = replace(said, low=share * 100, high=share * 100, unit="percent", place=-1, alternatives=())
        yield Discrepancy("mismatch", "warning", part, said, "share", expected=expected)


def _is_amount(quantity: Quantity) -> bool:
    return is_amount(quantity) and quantity.calendar is None and quantity.kind == "number"


def _is_share_in_words(quantity: Quantity) -> bool:
    is_plain = quantity.kind == "number" and quantity.qualifier in ("exact", "about", "nearly")
    return is_plain and quantity.unit == "fraction" and quantity.role == "share"
