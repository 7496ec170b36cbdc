"""A quantity while it is being read."""

from __future__ import annotations

from decimal import Decimal

from msgspec import Struct, field

from jjjdoc.language.quantity.english.tokens import Tokens
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
from jjjdoc.language.quantity.units import KNOWN_UNITS


class Draft(Struct):
    """The fields of a Quantity; its places are tokens, `last` and `outer_last` those after it.

    `money_before` says that its currency stands before it, `alone` that nothing beside the number is part of it.
    """

    first: int
    last: int
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
    outer_first: int = -1
    outer_last: int = -1
    scale: str = ""
    bound_missing_scale: bool = False
    misspelt: str = ""
    per: str = ""
    alternatives: tuple[Decimal, ...] = ()
    money_before: bool = False

    def __post_init__(self) -> None:
        if self.outer_first < 0:
            self.outer_first = self.first
        if self.outer_last < 0:
            self.outer_last = self.last

    @property
    def dimension(self) -> str:
        """What the unit measures, empty for a plain count."""
        unit = KNOWN_UNITS.get(self.unit)
        return unit.dimension if unit else ""

    def extend(self, last: int) -> None:
        """Take in the tokens up to this one."""
        self.last = last
        self.outer_last = max(self.outer_last, last)

    def finish(self, tokens: Tokens) -> Quantity:
        """Return the quantity."""
        return Quantity(
            tokens.starts[self.first],
            tokens.ends[self.last - 1],
            self.low,
            self.high,
            self.place,
            self.kind,
            self.unit,
            self.counter,
            self.qualifier,
            self.role,
            self.direction,
            frozenset(self.periods),
            self.form,
            self.calendar,
            tokens.starts[self.outer_first],
            tokens.ends[self.outer_last - 1],
            self.scale,
            self.bound_missing_scale,
            self.misspelt,
            self.per,
            self.alternatives,
        )
