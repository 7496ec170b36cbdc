"""Counts that two texts give to each other's nouns: 32个分论坛、58个国家 as "58 sub-forums, 32 countries"."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from decimal import Decimal

from msgspec import Struct

from jjjdoc.language.counted.nouns import Nouns
from jjjdoc.language.quantity.compare.values import is_count
from jjjdoc.language.quantity.reading import Quantity


class Counted(Struct, frozen=True):
    """A count with the noun of what it counts."""

    quantity: Quantity
    nouns: Nouns


class Exchange(Struct, frozen=True):
    """A count of the target, the one of the source with the same value, and that which counts the same things."""

    source: Quantity
    target: Quantity
    right: Quantity


def counted(quantities: Sequence[Quantity], nouns: Sequence[Nouns]) -> tuple[Counted, ...]:
    """Return the counts among quantities that have a known noun."""
    pairs = zip(quantities, nouns, strict=True)
    return tuple(Counted(quantity, noun) for quantity, noun in pairs if noun and _is_plain_count(quantity))


def _is_plain_count(quantity: Quantity) -> bool:
    return (
        is_count(quantity)
        and quantity.kind == "number"
        and quantity.calendar is None
        and quantity.role not in ("ordinal", "times", "rate", "share")
    )


def find_exchanges(source: Sequence[Counted], target: Sequence[Counted]) -> tuple[Exchange, ...]:
    """Return the counts whose nouns are not those of the source, and which have taken each other's."""
    mine, theirs = _by_value(source), _by_value(target)
    astray = [
        value for value in mine if value in theirs and not mine[value].nouns.is_same(theirs[value].nouns)
    ]
    found = []
    for value in astray:
        right = next((other for other in astray if mine[other].nouns.is_same(theirs[value].nouns)), None)
        taken = any(theirs[other].nouns.is_same(mine[value].nouns) for other in astray)
        if right is not None and taken:
            found.append(Exchange(mine[value].quantity, theirs[value].quantity, mine[right].quantity))
    return tuple(sorted(found, key=lambda each: each.target.start))


def _by_value(counts: Sequence[Counted]) -> Mapping[Decimal, Counted]:
    """Return the counts by value; a value that stands twice is left out."""
    often = Counter(each.quantity.low for each in counts)
    return {each.quantity.low: each for each in counts if often[each.quantity.low] == 1}
