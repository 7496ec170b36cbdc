"""A quantity while it is being read."""

from __future__ import annotations

from decimal import Decimal

from msgspec import Struct, field

from jjjdoc.language.quantity.chinese.characters import fold
from jjjdoc.language.quantity.chinese.numerals import Numeral
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

    `weak`: no quantity unless something beside it says so. `change`: the change that the words before a date begin
    (降至2023年的32%). `scale_only`: in words, and no digit among them (千万, 百). `is_score`: two numbers
    as those of a match (3-2).
    """

    start: int
    end: int
    low: Decimal
    high: Decimal
    place: int = 0
    kind: Kind = "number"
    unit: str = ""
    counter: str = ""
    qualifier: Qualifier = "exact"
    role: Role = "level"
    direction: Direction | None = None
    periods: set[PeriodWord] = field(default_factory=set)
    form: Form = "digits"
    calendar: Calendar | None = None
    outer_start: int = -1
    outer_end: int = -1
    scale: str = ""
    bound_missing_scale: bool = False
    per: str = ""
    alternatives: tuple[Decimal, ...] = ()
    weak: bool = False
    scale_only: bool = False
    is_score: bool = False
    change: Change | None = None

    @classmethod
    def of(cls, numeral: Numeral) -> Draft:
        """Begin with a number."""
        return cls(
            numeral.start,
            numeral.end,
            numeral.low,
            numeral.high,
            numeral.place,
            numeral.kind,
            qualifier=numeral.qualifier,
            form=numeral.form,
            outer_start=numeral.start,
            outer_end=numeral.end,
            scale=numeral.scale,
            weak=numeral.weak,
            scale_only=numeral.scale_only,
        )

    @property
    def dimension(self) -> str:
        """What the unit measures, empty for a plain count."""
        unit = KNOWN_UNITS.get(self.unit)
        return unit.dimension if unit else ""

    def extend(self, end: int) -> None:
        """Take in what is written up to this place."""
        self.end = end
        self.outer_end = max(self.outer_end, end)

    def finish(self, text: str) -> Quantity:
        """Return the quantity, its counter as it is written in the text."""
        return Quantity(
            self.start,
            self.end,
            self.low,
            self.high,
            self.place,
            self.kind,
            self.unit,
            self._written_counter(text),
            self.qualifier,
            self.role,
            self.direction,
            frozenset(self.periods),
            self.form,
            self.calendar,
            self.outer_start,
            self.outer_end,
            self.scale,
            self.bound_missing_scale,
            per=self.per,
            alternatives=self.alternatives,
        )

    def _written_counter(self, text: str) -> str:
        place = self.end + text.startswith(" ", self.end)
        written = text[place : place + len(self.counter)]
        return written if written != self.counter and fold(written) == self.counter else self.counter
