"""Beads: what stands for what in two texts."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

Reason = Literal["missing", "merged", "moved", "no evidence", "ambiguous"]
"""Why a person should look at a bead.

`missing`: one side is empty. `merged`: more than one unit on a side. `moved`: paired with each other although they
stand in different places; other beads cross. `no evidence`: nothing but length and neighbours speaks for the pair.
`ambiguous`: another pairing is nearly as likely.
"""


class Bead(Struct, frozen=True):
    """Units of the source (Chinese) and of the target (English) that stand for each other, as half-open index ranges.

    Either range may be empty (`missing`). `score` is the logarithm of how much likelier the pair is than two
    unrelated texts; comparable within a text, 0 where a side is empty.
    """

    source: range
    target: range
    score: float
    reason: Reason | None

    @property
    def sure(self) -> bool:
        """Whether the two may be paired without asking."""
        return self.reason is None
