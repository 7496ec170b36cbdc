"""Figures that follow from others: computed, checked against what is shown, and filled in where nothing is."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from decimal import Decimal

from msgspec.structs import replace

from jjjdoc.errors import Message, Wording
from jjjdoc.language.quantity import FigureError
from jjjdoc.language.quantity.interval import CONTEXT, interval_of
from jjjdoc.language.quantity.operations import Result, apply_operation
from jjjdoc.language.quantity.scales import MOST_DIGITS, find_scale, round_half_up, round_written
from jjjdoc.language.quantity.units import UNITS
from jjjdoc.language.quantity.write import find_unit, find_value
from jjjdoc.model.fact import Derivation, Fact, FactValue

# --- which rest on which -----------------------------------------------------------------------------------


def order_derived(facts: Mapping[str, Fact]) -> list[str]:
    """Return the derived facts, each after those it rests on; without any that rests on a circle."""
    waiting = {name: set(_rests_on(fact, facts)) for name, fact in facts.items() if fact.derivation}
    resting: dict[str, list[str]] = {}
    for name, needed in waiting.items():
        for other in needed:
            resting.setdefault(other, []).append(name)
    order = [name for name, needed in waiting.items() if not needed]
    for name in order:  # grows while facts become ready
        for other in resting.get(name, ()):
            waiting[other].discard(name)
            if not waiting[other]:
                order.append(other)
    return order


def find_cycles(facts: Mapping[str, Fact]) -> tuple[tuple[str, ...], ...]:
    """Return circles of facts that rest on each other, in the order of the file; no fact is in two of them.

    One that shares a fact with another is found when that one has been mended.
    """
    ordered = set(order_derived(facts))
    stuck = {name: fact for name, fact in facts.items() if fact.derivation and name not in ordered}
    next_of = {
        name: next(other for other in _rests_on(fact, facts) if other in stuck)
        for name, fact in stuck.items()
    }
    cycles: list[tuple[str, ...]] = []
    trail_of: dict[str, str] = {}
    for start in stuck:
        trail: list[str] = []
        name = start
        while name not in trail_of:
            trail_of[name] = start
            trail.append(name)
            name = next_of[name]
        if trail_of[name] == start:
            cycles.append(tuple(trail[trail.index(name) :]))
    return tuple(cycles)


def _rests_on(fact: Fact, facts: Mapping[str, Fact]) -> Iterable[str]:
    """Yield the derived facts among the operands of a fact."""
    if fact.derivation is None:
        return
    for operand in fact.derivation.operands:
        other = facts.get(operand.fact)
        if other is not None and other.derivation is not None:
            yield operand.fact


DOES_NOT_HOLD = Wording(
    en="fact “{fact}” shows {shown}, but {operation} of {operands} gives {computed}: {low} to {high}, "
    "as those are rounded",
    zh="数据“{fact}”显示为{shown}，但{operands}的{operation}应为{computed}，考虑舍入后在{low}至{high}之间",
)
WRONG_UNIT = Wording(
    en="fact “{fact}” has unit {unit}, but {operation} of {operands} is counted in one of: {expected}",
    zh="数据“{fact}”的单位是{unit}，但{operands}的{operation}应使用：{expected}",
)
_FILLED_DECIMALS = 20


def compute(derivation: Derivation, facts: Mapping[str, Fact]) -> Decimal:
    """Return what a derivation gives, from the values as they are written.

    A change, a growth and a share are in percent, a difference of percentages in percentage points, a ratio is a
    number; a sum and a difference are counted in ones of the unit of the first operand. Raises FigureError.
    """
    result = apply_operation(derivation, facts)
    return CONTEXT.divide(result.exact, result.factor)


def check_derived(fact: Fact, facts: Mapping[str, Fact]) -> Message | None:
    """Tell why a derived fact does not hold, None if it holds or is not derived.

    It holds if some number that is shown as its value is possible when each operand may be any number that is shown
    as the operand. Operands must have values: give it the result of `resolve_derived`.
    """
    if fact.derivation is None:
        return None
    try:
        result = apply_operation(fact.derivation, facts)
        factor = _factor(fact, fact.derivation, result)
        for value in fact.values:
            shown = interval_of(fact, value.period)
            if not shown.meets(result.possible.times(CONTEXT.divide(Decimal(1), factor))):
                return _does_not_hold(fact, fact.derivation, value, result, factor)
    except FigureError as error:
        return error.message
    return None


def resolve_derived(facts: Mapping[str, Fact]) -> Mapping[str, Fact]:
    """Return the facts, with the computed value where a derived fact shows no value of its own.

    Its decimals are those of `digits`; without, one, and for a sum or difference as many as its operands show. A fact
    that cannot be computed, or rests on a circle, stays without value; `check_derived` says why.
    """
    resolved = dict(facts)
    for name in order_derived(facts):
        fact = facts[name]
        if fact.derivation is not None and not fact.values:
            try:
                resolved[name] = _filled(fact, fact.derivation, resolved)
            except FigureError:
                continue
    return resolved


def _filled(fact: Fact, derivation: Derivation, facts: Mapping[str, Fact]) -> Fact:
    """Return the fact with its computed value, in its own unit and scale."""
    result = apply_operation(derivation, facts)
    number = _in_scale_of(fact, CONTEXT.divide(result.exact, _factor(fact, derivation, result)))
    periods = {find_value(facts[operand.fact], operand.period).period for operand in derivation.operands}
    period = periods.pop() if len(periods) == 1 else None
    value = FactValue(round_half_up(number, _FILLED_DECIMALS), period, derivation.place)
    digits = _usual_digits(fact, derivation, facts) if fact.digits is None else fact.digits
    return replace(fact, values=(value,), digits=digits)


def _usual_digits(fact: Fact, derivation: Derivation, facts: Mapping[str, Fact]) -> int:
    if derivation.operation not in ("sum", "difference"):
        return 1
    operands = ((facts[operand.fact], operand.period) for operand in derivation.operands)
    places = (
        round_written(find_value(operand, period).value, operand.scale, operand.digits).last_place
        for operand, period in operands
    )
    return min(max(0, find_scale(fact.scale).power - min(places)), MOST_DIGITS)


def _factor(fact: Fact, derivation: Derivation, result: Result) -> Decimal:
    """Return the factor of a fact's unit. Raises FigureError where its result is counted in other units."""
    unit = find_unit(fact)
    if unit is None and (result.bare or result.dimension == ""):
        return Decimal(1)
    if unit is not None and unit.dimension == result.dimension:
        return unit.factor
    expected = [name for name, known in UNITS.items() if known.dimension == result.dimension]
    if result.bare or not expected:
        expected.insert(0, "-")
    raise FigureError(
        WRONG_UNIT(
            fact=fact.id,
            unit=fact.unit or "-",
            operation=derivation.operation,
            operands=_operands(derivation),
            expected=", ".join(expected),
        )
    )


def _does_not_hold(
    fact: Fact, derivation: Derivation, value: FactValue, result: Result, factor: Decimal
) -> Message:
    """Return the message, all numbers in the unit and scale of the fact, with two decimals more than it shows."""
    written = round_written(value.value, fact.scale, fact.digits)
    decimals = written.scale.power - written.last_place

    def said(number: Decimal) -> Decimal:
        return round_half_up(_in_scale_of(fact, CONTEXT.divide(number, factor)), decimals + 2)

    return DOES_NOT_HOLD(
        fact=fact.id,
        shown=written.number,
        operation=derivation.operation,
        operands=_operands(derivation),
        computed=said(result.exact),
        low=said(result.possible.low),
        high=said(result.possible.high),
    )


def _in_scale_of(fact: Fact, number: Decimal) -> Decimal:
    return number.scaleb(-find_scale(fact.scale).power, CONTEXT)


def _operands(derivation: Derivation) -> str:
    return ", ".join(
        operand.fact if operand.period is None else f"{operand.fact}@{operand.period}"
        for operand in derivation.operands
    )
