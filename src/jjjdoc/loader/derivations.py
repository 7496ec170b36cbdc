"""Facts that follow from others: whether those are there, whether what is shown holds, and what is not shown."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from jjjdoc.errors import Wording
from jjjdoc.language.quantity.dependencies import find_cycles
from jjjdoc.language.quantity.derive import check_derived, resolve_derived
from jjjdoc.language.quantity.figure_error import FigureError
from jjjdoc.language.quantity.write import find_value
from jjjdoc.loader.context import Run
from jjjdoc.loader.resolve import report_no_fact
from jjjdoc.model.fact import Fact, Operand

_CYCLE = Wording(en="the fact is derived from itself: {facts}", zh="该数据由其自身推算得出：{facts}")
_MOST_NAMED = 12


def resolve_derivations(run: Run, declared: Collection[str], facts: Mapping[str, Fact]) -> dict[str, Fact]:
    """Report derived facts that do not hold; return the facts that have a value, written or computed.

    `declared` are the ids of all facts, those at fault too; what rests on one of these is not judged.
    """
    resolved = resolve_derived(facts)
    circular = _report_cycles(run, facts)
    for fact in facts.values():
        if fact.derivation is None or fact.id in circular:
            continue
        operands = [_has_value(run, operand, declared, resolved) for operand in fact.derivation.operands]
        if all(operands):
            message = check_derived(resolved[fact.id], resolved)
            if message is not None:
                run.faults.add(fact.derivation.place, message)
    return {name: fact for name, fact in resolved.items() if fact.values}


def _report_cycles(run: Run, facts: Mapping[str, Fact]) -> set[str]:
    circular: set[str] = set()
    for cycle in find_cycles(facts):
        circular.update(cycle)
        first = facts[cycle[0]]
        names = [*cycle, cycle[0]]
        shown = " → ".join(names[:_MOST_NAMED]) + (" → …" if len(names) > _MOST_NAMED else "")
        run.faults.add(first.derivation.place if first.derivation else first.place, _CYCLE(facts=shown))
    return circular


def _has_value(run: Run, operand: Operand, declared: Collection[str], facts: Mapping[str, Fact]) -> bool:
    """Tell whether an operand has a value; report it if that is its own fault, not that of the fact it names."""
    if operand.fact not in declared:
        report_no_fact(run, operand.place, operand.fact, declared)
        return False
    fact = facts.get(operand.fact)
    if fact is None or not fact.values:
        return False
    try:
        find_value(fact, operand.period)
    except FigureError as error:
        run.faults.add(operand.place, error.message)
        return False
    return True
