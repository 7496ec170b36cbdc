"""A quantity while it is being read."""

from __future__ import annotations

from decimal import Decimal

from msgspec import Struct, field

from jjjdoc.language.quantity.reading import (
    Calendar,
    Direction,
    Form,
    Kind,
    PeriodWord,
    Qualifier,
    Quantity,
    Role,
)
from jjjdoc.language.quantity.roles import Change
from jjjdoc.language.quantity.units import KNOWN_UNITS


class Draft(Struct):
    """The fields of a Quantity, and what is known of it only while it is read.

    Places are those of the reader: characters in Chinese, in English tokens, `end` and `outer_end` being the one after it.

    `weak`: no quantity unless something beside it says so (三, 千万). `scale_only`: in words, and no digit among them
    (千万, 百). `is_score`: two numbers as those of a match (3-2). `money_before`: its currency stands before it.
    `change`: the change that the words before a date begin (降至2023年的32%).
    """

    start: int
    end: int
    low: Decimal
    high: Decimal
    place: int = 0
    kind: Kind = "number"
    form: Form = "digits"
    scale: str = ""
    unit: str = ""
    counter: str = ""
    qualifier: Qualifier = "exact"
    role: Role = "level"
    direction: Direction | None = None
    periods: set[PeriodWord] = field(default_factory=set)
    calendar: Calendar | None = None
    outer_start: int = -1
    outer_end: int = -1
    bound_missing_scale: bool = False
    misspelt: str = ""
    per: str = ""
    alternatives: tuple[Decimal, ...] = ()
    weak: bool = False
    scale_only: bool = False
    is_score: bool = False
    money_before: bool = False
    change: Change | None = None

    def __post_init__(self) -> None:
        if self.outer_start < 0:
            self.outer_start = self.start
        if self.outer_end < 0:
            self.outer_end = self.end

    @property
    def dimension(self) -> str:
        """What the unit measures, empty for a plain count."""
        unit = KNOWN_UNITS.get(self.unit)
        return unit.dimension if unit else ""

    def extend(self, end: int) -> None:
        """Take in what is written up to this place."""
        self.end = end
        self.outer_end = max(self.outer_end, end)

    def negate(self) -> None:
        """Make the number what a minus before it makes of it."""
        self.low, self.high = -self.high, -self.low

    def finish(self, span: tuple[int, int], outer: tuple[int, int], counter: str) -> Quantity:
        """Return the quantity, with its places in the text and its counter as it is written there."""
        return Quantity(
            *span,
            self.low,
            self.high,
            self.place,
            self.kind,
            self.unit,
            counter,
            self.qualifier,
            self.role,
            self.direction,
            frozenset(self.periods),
            self.form,
            self.calendar,
            *outer,
            self.scale,
            self.bound_missing_scale,
            self.misspelt,
            self.per,
            self.alternatives,
        )
