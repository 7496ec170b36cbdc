"""The operations that derive one figure from others. Nothing is evaluated: each has a name and is written here.

Computing is exact but for division and roots, which have 60 digits.
"""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from functools import reduce
from typing import assert_never

from msgspec import Struct

from jjjdoc.errors import Wording
from jjjdoc.language.quantity import FigureError
from jjjdoc.language.quantity.calendar import Period, read_period
from jjjdoc.language.quantity.interval import CONTEXT, Interval, interval_of, value_of
from jjjdoc.language.quantity.write import find_unit, find_value
from jjjdoc.model.fact import Derivation, Fact

UNKNOWN_FACT = Wording(en="there is no fact “{fact}”", zh="没有名为“{fact}”的数据")
WRONG_COUNT = Wording(
    en="{operation} takes {needed} facts, not {given}", zh="{operation}需要{needed}个数据，实际为{given}个"
)
UNLIKE_UNITS = Wording(
    en="{operation} needs figures of one kind, but “{first}” is in {first_unit} and “{second}” in {second_unit}",
    zh="{operation}要求各数据同类，但“{first}”的单位是{first_unit}，“{second}”的单位是{second_unit}",
)
ZERO = Wording(en="{operation} divides by “{fact}”, which is 0", zh="{operation}以“{fact}”为除数，而其值为0")
NOT_POSITIVE = Wording(
    en="{operation} needs positive figures, but “{fact}” is {value}",
    zh="{operation}要求数值为正，但“{fact}”的值为{value}",
)
NO_YEARS = Wording(
    en="{operation} needs the whole years from “{first}” to “{second}”: give both a period such as 2013 and 2023, "
    "the earlier first",
    zh="{operation}需要从“{first}”到“{second}”的整年数：请为二者注明时期，如2013和2023，早者在前",
)
NOT_COMPUTED = Wording(en="{operation} gives no number that can be shown", zh="{operation}的结果无法显示")

PERCENT = Decimal("0.01")


class Result(Struct, frozen=True):
    """What an operation gives, counted in the unit of its dimension whose factor is 1.

    `possible` are the results when each operand may be anything that it stands for. `factor` is that of the unit
    in which the result is usually said: percent, or the unit of the first operand. A ratio may be shown without
    a unit: `bare`.
    """

    exact: Decimal
    possible: Interval
    dimension: str
    factor: Decimal
    bare: bool


class _Quantity(Struct, frozen=True):
    fact: str
    exact: Decimal
    possible: Interval
    dimension: str
    unit: str
    factor: Decimal
    period: str | None


def apply_operation(derivation: Derivation, facts: Mapping[str, Fact]) -> Result:
    """Compute a derivation. Raises FigureError, which says why it cannot be computed."""
    operation = derivation.operation
    quantities = [_quantity(operand.fact, operand.period, facts) for operand in derivation.operands]
    _check_count(operation, len(quantities))
    _check_units(operation, quantities)
    result = _compute(derivation, quantities)
    if not result.exact.is_finite():
        raise FigureError(NOT_COMPUTED(operation=operation))
    return result


def _compute(derivation: Derivation, quantities: list[_Quantity]) -> Result:
    first, second = quantities[0], quantities[-1]
    match derivation.operation:
        case "ratio":
            return _fraction("ratio", first, second, Decimal(1))
        case "share":
            return _fraction("share", first, second, PERCENT)
        case "sum":
            exact = reduce(CONTEXT.add, (quantity.exact for quantity in quantities))
            possible = reduce(Interval.plus, (quantity.possible for quantity in quantities))
            return Result(exact, possible, first.dimension, first.factor, first.dimension == "")
        case "difference":
            exact = CONTEXT.subtract(first.exact, second.exact)
            dimension = _dimension_of_difference(first, second)
            return Result(
                exact, first.possible.minus(second.possible), dimension, first.factor, dimension == ""
            )
        case "percent_change":
            return _growth("percent_change", first, second, 1)
        case "average_annual_growth":
            return _growth("average_annual_growth", first, second, _years(first, second))
        case _:
            assert_never(derivation.operation)


def _fraction(operation: str, first: _Quantity, second: _Quantity, factor: Decimal) -> Result:
    if second.exact == 0:
        raise FigureError(ZERO(operation=operation, fact=second.fact))
    exact = CONTEXT.divide(first.exact, second.exact)
    possible = first.possible.divided_by(second.possible)
    return Result(exact, possible, "ratio", factor, operation == "ratio")


def _growth(operation: str, first: _Quantity, second: _Quantity, years: int) -> Result:
    """Return the compound rate of growth a year; over one year, the change itself."""
    for quantity in (first, second) if years > 1 else (first,):
        if quantity.exact <= 0:
            raise FigureError(
                NOT_POSITIVE(operation=operation, fact=quantity.fact, value=f"{quantity.exact:f}")
            )
    exact = _rate(CONTEXT.divide(second.exact, first.exact), years)
    quotients = second.possible.divided_by(first.possible)
    possible = Interval(_rate(quotients.low, years), _rate(quotients.high, years))
    return Result(exact, possible, "ratio", PERCENT, False)


def _rate(quotient: Decimal, years: int) -> Decimal:
    if quotient.is_infinite():
        return quotient
    if years == 1:
        return CONTEXT.subtract(quotient, Decimal(1))
    root = CONTEXT.power(max(quotient, Decimal(0)), CONTEXT.divide(Decimal(1), Decimal(years)))
    return CONTEXT.subtract(root, Decimal(1))


def _years(first: _Quantity, second: _Quantity) -> int:
    message = NO_YEARS(operation="average_annual_growth", first=first.fact, second=second.fact)
    if first.period is None or second.period is None:
        raise FigureError(message)
    start, end = read_period(first.period), read_period(second.period)
    years = end.year - start.year
    if years <= 0 or end != Period(end.year, start.month, start.day) or start.until is not None:
        raise FigureError(message)
    return years


def _dimension_of_difference(first: _Quantity, second: _Quantity) -> str:
    """Return the dimension of points for percentages: from 40.7 to 66.1 percent is 25.4 percentage points."""
    percentages = first.dimension == "ratio" and "times" not in (first.unit, second.unit)
    return "points" if percentages else first.dimension


def _quantity(name: str, period: str | None, facts: Mapping[str, Fact]) -> _Quantity:
    fact = facts.get(name)
    if fact is None:
        raise FigureError(UNKNOWN_FACT(fact=name))
    unit = find_unit(fact)
    factor = unit.factor if unit else Decimal(1)
    return _Quantity(
        fact=name,
        exact=CONTEXT.multiply(value_of(fact, period), factor),
        possible=interval_of(fact, period).times(factor),
        dimension=unit.dimension if unit else "",
        unit=fact.unit,
        factor=factor,
        period=find_value(fact, period).period,
    )


def _check_count(operation: str, given: int) -> None:
    if operation == "sum" and given == 0:
        raise FigureError(WRONG_COUNT(operation=operation, needed="1+", given=given))
    if operation != "sum" and given != 2:
        raise FigureError(WRONG_COUNT(operation=operation, needed=2, given=given))


def _check_units(operation: str, quantities: list[_Quantity]) -> None:
    first = quantities[0]
    for other in quantities[1:]:
        if other.dimension != first.dimension:
            raise FigureError(
                UNLIKE_UNITS(
                    operation=operation,
                    first=first.fact,
                    first_unit=first.unit or "-",
                    second=other.fact,
                    second_unit=other.unit or "-",
                )
            )
