"""Facts as the loader makes them, in one short call."""

from collections.abc import Callable
from decimal import Decimal

import pytest

from jjjdoc.locations import Place, Position
from jjjdoc.model.fact import Derivation, Fact, FactValue, Operand, Operation, Qualifier

NOWHERE = Place("report.yaml", Position(1, 1), Position(1, 1))

MakeFact = Callable[..., Fact]


@pytest.fixture(scope="session")
def make_fact() -> MakeFact:
    """Return a maker of facts: its values as text by period, or one, or none; `derived` is (operation, operands)."""

    def make(  # noqa: PLR0913 - the keys of a fact
        value: str | dict[str, str] | None = None,
        scale: str = "",
        unit: str = "",
        *,
        id: str = "fact",  # noqa: A002 - the key of a fact
        digits: int | None = None,
        qualifier: Qualifier = "exact",
        measure: str | None = None,
        period: str | None = None,
        derived: tuple[Operation, list[str]] | None = None,
    ) -> Fact:
        series = value if isinstance(value, dict) else {} if value is None else {period: value}
        return Fact(
            id=id,
            values=tuple(FactValue(Decimal(number), when, NOWHERE) for when, number in series.items()),
            unit=unit,
            scale=scale,
            digits=digits,
            qualifier=qualifier,
            measure=measure,
            derivation=_derivation(*derived) if derived else None,
            sources=(),
            place=NOWHERE,
        )

    return make


def _derivation(operation: Operation, operands: list[str]) -> Derivation:
    cut = (operand.partition("@") for operand in operands)
    return Derivation(
        operation, tuple(Operand(fact, period or None, NOWHERE) for fact, _, period in cut), NOWHERE
    )
