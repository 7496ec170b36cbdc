"""What two texts that should give the same quantities disagree about."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from jjjdoc.language.quantity.reading import Quantity

Aspect = Literal[
    "mismatch",
    "missing",
    "added",
    "qualifier",
    "bound",
    "role",
    "direction",
    "multiple",
    "percentage_point",
    "unit",
    "currency",
    "ordinal",
    "period",
    "date",
]
"""What is at variance; each is a rule of the group `number`."""

Gravity = Literal["error", "warning", "note"]


class Discrepancy(Struct, frozen=True):
    """One disagreement: of a quantity of the source, of the target, or of one of each.

    `detail` says what kind of error it is within its aspect (`power_of_ten`, `reversed`); `power` is by what power
    of ten the target is too large (1) or too small (-2).
    """

    aspect: Aspect
    gravity: Gravity
    source: Quantity | None
    target: Quantity | None
    detail: str = "found"
    power: int = 0
