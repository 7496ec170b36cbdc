"""Which derived facts rest on which: the order to compute them in, and those that go round in a circle."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from jjjdoc.model.fact import Fact


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
