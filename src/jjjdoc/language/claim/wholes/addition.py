"""A whole and its parts: whether the parts can come to it, and how the sum is written out."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal
from functools import reduce

from msgspec import Struct

from jjjdoc.findings import Severity
from jjjdoc.language.claim.claim import Claim
from jjjdoc.language.claim.document import Outcome
from jjjdoc.language.claim.sums import as_written, exact, in_unit_of
from jjjdoc.language.quantity.interval import CONTEXT, Interval, counted
from jjjdoc.language.quantity.interval import written as written_interval
from jjjdoc.language.quantity.reading import Quantity
from jjjdoc.language.quantity.units import COUNTS

ZERO = Interval(Decimal(0), Decimal(0))
_SHOWN = 6
"""A longer sum is written with dots between its first terms and its last."""


class Addition(Struct, frozen=True):
    """A whole, the parts that are added and those that are taken away. `in_table`: zeros at the end are meant."""

    whole: Claim
    parts: tuple[Claim, ...]
    less: tuple[Claim, ...] = ()
    in_table: bool = False

    @property
    def computed(self) -> Interval:
        """What the parts may come to, in base units."""
        return self._sum(self.parts).minus(self._sum(self.less)) if self.less else self._sum(self.parts)

    def _sum(self, parts: Iterable[Claim]) -> Interval:
        return reduce(Interval.plus, (self.value(part) for part in parts), ZERO)

    def value(self, claim: Claim) -> Interval:
        """Return what a figure of the sum may stand for, in base units."""
        quantity = claim.quantity
        if self.in_table:
            return written_interval(quantity)
        is_number = quantity.dimension in COUNTS and quantity.qualifier == "exact" and quantity.place == 0
        if is_number and quantity.resolution < _ROUND:
            number = exact(claim)
            return Interval(number, number)
        return counted(quantity)

    @property
    def holds(self) -> bool:
        """Whether the parts can come to the whole."""
        return self.computed.meets(self.value(self.whole))

    @property
    def holds_as_written(self) -> bool:
        """Whether the figures add up if each is rounded where the finest of them is.

        2 and 1.5 beside each other are 2.0 and 1.5. A figure with a qualifier, or in another unit, is taken as what it may stand for.
        """
        terms = [each.quantity for each in (self.whole, *self.parts, *self.less)]
        if self.in_table or not all(_is_meant(each) for each in terms):
            return self.holds
        off, place = abs(CONTEXT.subtract(self.exact, exact(self.whole))), min(each.place for each in terms)
        if place == 0 and all(each.dimension in ("", *COUNTS) for each in terms):
            return off == 0
        if len({each.unit for each in terms}) > 1:
            return self.holds
        half = CONTEXT.multiply(Decimal(5).scaleb(place - 1), terms[0].factor)
        return off < CONTEXT.multiply(half, Decimal(len(terms)))

    @property
    def exceeds(self) -> bool:
        """Whether the parts are more than the whole; "over 200" leaves it open how many more there are."""
        is_open = self.whole.quantity.qualifier in ("over", "at_least")
        return not is_open and self.computed.low > self.value(self.whole).high

    @property
    def exact(self) -> Decimal:
        """What the parts come to as they are written, in base units."""
        added = sum((exact(part) for part in self.parts), Decimal(0))
        return CONTEXT.subtract(added, sum((exact(part) for part in self.less), Decimal(0)))

    def is_near(self, most: Decimal) -> bool:
        """Tell whether the sum is off by no more than a share of the whole: the parts were meant to be all of it."""
        whole = exact(self.whole)
        return abs(CONTEXT.subtract(self.exact, whole)) <= CONTEXT.multiply(abs(whole), most)

    def is_slip(self, least: int) -> bool:
        """Tell whether the sum is the whole but for one digit, or two beside each other, of at least so many."""
        places = min(each.quantity.place for each in (self.whole, *self.parts))
        one, other = (
            f"{CONTEXT.divide(each, self.whole.quantity.factor).scaleb(-places):f}".partition(".")[0]
            for each in (self.exact, exact(self.whole))
        )
        if len(one) != len(other) or len(other.rstrip("0")) < least:
            return False
        wrong = [at for at, (mine, theirs) in enumerate(zip(one, other, strict=True)) if mine != theirs]
        return len(wrong) == 1 or (
            len(wrong) == 2
            and wrong[1] == wrong[0] + 1
            and one[wrong[0]] == other[wrong[1]]
            and one[wrong[1]] == other[wrong[0]]
        )


def _is_meant(quantity: Quantity) -> bool:
    """Tell whether the last digit of a number is meant: "some 1,825" is no rounder than 1,825."""
    return quantity.qualifier == "exact" or (
        quantity.qualifier == "about" and quantity.resolution == quantity.place and quantity.place <= 0
    )


_ROUND = 2
"""With so many zeros at its end a number of people or things may be a round one."""


def outcome_of(addition: Addition, message: str = "parts", severity: Severity = "error") -> Outcome:
    """Return what comes of an addition."""
    others = (*addition.parts, *addition.less)
    if addition.holds_as_written:
        return Outcome(True, addition.whole, others)
    if addition.holds:
        severity = "warning"
    computed = in_unit_of(addition.exact, addition.whole)
    return Outcome(False, addition.whole, others, message, computed, sum=sum_of(addition), severity=severity)


def sum_of(addition: Addition) -> str:
    """Return a sum as it is written out, in the unit of the whole: 40 + 34 = 74."""
    terms = _terms(addition.parts, addition.whole)
    taken = _terms(addition.less, addition.whole)
    if len(terms) > _SHOWN:
        terms = [*terms[: _SHOWN - 2], "…", terms[-1]]
    left = " − ".join((" + ".join(terms), *taken))
    return f"{left} = {as_written(addition.exact, addition.whole)}"


def _terms(claims: Sequence[Claim], whole: Claim) -> list[str]:
    return [as_written(exact(each), whole) for each in claims]
