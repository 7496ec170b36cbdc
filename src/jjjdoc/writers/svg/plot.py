"""What the kinds of chart have in common: the width of an image, and what is drawn of it so far."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Final

WIDTH: Final = 640.0

GRID: Final = "D9D9D9"
AXIS: Final = "7F7F7F"


@dataclass(frozen=True, slots=True)
class Paint:
    """The colour of a series, and that of its outline, empty for none; in hex without #."""

    color: str
    outline: str


@dataclass(frozen=True, slots=True)
class Drawing:
    """Elements, and how far down they reach."""

    content: str
    height: float


@dataclass(frozen=True, slots=True)
class Scale:
    """The way from numbers to places on an axis: `least` is at `start`, `most` at `end`."""

    least: Decimal
    most: Decimal
    start: float
    end: float

    def place(self, number: Decimal) -> float:
        """Return where a number is."""
        share = float((number - self.least) / (self.most - self.least))
        return self.start + (self.end - self.start) * share
