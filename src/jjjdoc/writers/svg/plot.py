"""What the kinds of chart have in common: the width of an image, and what is drawn of it so far."""

from __future__ import annotations

from decimal import Decimal
from typing import Final

from msgspec import Struct

WIDTH: Final = 640.0

GRID: Final = "D9D9D9"
AXIS: Final = "7F7F7F"


class Paint(Struct, frozen=True):
    """The colour of a series, and that of its outline, empty for none; in hex without #."""

    color: str
    outline: str


class Drawing(Struct, frozen=True):
    """Elements, and how far down they reach."""

    content: str
    height: float


class Scale(Struct, frozen=True):
    """The way from numbers to places on an axis: `least` is at `start`, `most` at `end`."""

    least: Decimal
    most: Decimal
    start: float
    end: float

    def place(self, number: Decimal) -> float:
        """Return where a number is."""
        share = float((number - self.least) / (self.most - self.least))
        return self.start + (self.end - self.start) * share
