"""Counts that two texts give to each other's nouns: 32个分论坛、58个国家 as "58 sub-forums, 32 countries"."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from decimal import Decimal

from msgspec import Struct

from jjjdoc.language.counted.nouns import PERSON, Nouns
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
    """Return the counts among quantities; their nouns may be unknown."""
    pairs = zip(quantities, nouns, strict=True)
    return tuple(Counted(quantity, noun) for quantity, noun in pairs if _is_plain_count(quantity))


def with_nouns(counts: Sequence[Counted]) -> tuple[Counted, ...]:
    """Return the counts that have a known noun."""
    return tuple(each for each in counts if each.nouns)


def _is_plain_count(quantity: Quantity) -> bool:
    return (
        is_count(quantity)
        and quantity.kind == "number"
        and quantity.calendar is None
        and quantity.role not in ("ordinal", "times", "rate", "share")
    )


def find_exchanges(source: Sequence[Counted], target: Sequence[Counted]) -> tuple[Exchange, ...]:
    """Return the counts whose nouns are nearer to those of other counts, and which have taken each other's."""
    mine, theirs = _by_value(source), _by_value(target)
    both = [value for value in mine if value in theirs]

    def nearest(noun: Nouns, counts: Mapping[Decimal, Counted], own: Decimal) -> Decimal:
        return max(both, key=lambda value: (noun.nearness(counts[value].nouns), value == own))

    belongs = {value: nearest(theirs[value].nouns, mine, value) for value in both}
    given = {value: nearest(mine[value].nouns, theirs, value) for value in both}
    astray = [value for value in both if value not in (belongs[value], given[value])]
    found = (
        Exchange(mine[value].quantity, theirs[value].quantity, mine[belongs[value]].quantity)
        for value in astray
        if belongs[value] in astray
    )
    return tuple(sorted(found, key=lambda each: each.target.start))


def find_displaced(source: Sequence[Counted], target: Sequence[Counted]) -> tuple[Exchange, ...]:
    """Return the counts of the target that took their noun from another, which stands there with something else.

    流动站21个、授权点24个 as "21 disciplines and 24 stations": stations are 21 in one text and 24 in the other, and both
    figures are in both. Of one of the two figures both nouns must be known; that of the other may be unknown.
    """
    mine, theirs = _by_value(source), _by_value(target)
    both = [value for value in mine if value in theirs]
    apart = {value for value in both if not mine[value].nouns.nearness(theirs[value].nouns)}
    known = {value for value in apart if mine[value].nouns and theirs[value].nouns}
    found = []
    for value in apart:
        noun = theirs[value].nouns
        rights = [other for other in apart if _is_only(noun, mine[other].nouns, source, target)]
        if len(rights) == 1 and value not in rights and {value, *rights} & known:
            found.append(Exchange(mine[value].quantity, theirs[value].quantity, mine[rights[0]].quantity))
    return tuple(sorted(found, key=lambda each: each.target.start))


def _is_only(noun: Nouns, other: Nouns, source: Sequence[Counted], target: Sequence[Counted]) -> bool:
    """Tell whether two nouns, not merely of people, are one thing, which each text counts once."""
    return bool((noun.own & other.own) - {PERSON}) and all(
        sum(bool(nouns.nearness(each.nouns)) for each in counts) == 1
        for nouns, counts in ((other, source), (noun, target))
    )


_PATIENTS = frozenset(("病例", "死亡", "患者"))
"""What people may be counted as in reports on health: 重症3人, three severe cases."""


def find_strays(source: Sequence[Counted], target: Sequence[Counted]) -> tuple[Exchange, ...]:
    """Return the people of one text who are counted in the other as the things that another count there is rightly of.

    立案58件，移送3人 as "58 cases were opened, and three cases handed over".
    """
    mine, theirs = _by_value(source), _by_value(target)
    both = [value for value in mine if value in theirs]
    found = []
    for value in both:
        sides = sorted((mine[value], theirs[value]), key=lambda each: each.quantity.unit == "person")
        if (
            value == 1
            or not sides[1].quantity.unit
            or sides[0].nouns.is_people
            or not sides[1].nouns.is_people
        ):
            continue
        thing = sides[0].nouns
        rightly = (
            other
            for other in both
            if mine[other].nouns.is_same(thing) and theirs[other].nouns.is_same(thing)
            if not (mine[other].nouns.own & theirs[other].nouns.own & _PATIENTS)
        )
        if any(rightly):
            found.append(Exchange(mine[value].quantity, theirs[value].quantity, mine[value].quantity))
    return tuple(found)


def _by_value(counts: Sequence[Counted]) -> Mapping[Decimal, Counted]:
    """Return the counts by value; a value that stands twice is left out."""
    often = Counter(each.quantity.low for each in counts)
    return {each.quantity.low: each for each in counts if often[each.quantity.low] == 1}
