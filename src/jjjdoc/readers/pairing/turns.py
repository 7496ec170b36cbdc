"""Texts in two languages by turns, or in groups: the paragraphs of a file, or its notes.

Of groups, what the texts say has to agree as well.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Final

from jjjdoc.readers.pairing.units import Pairs, Unit

_LEAST_PAIRS: Final = 2
_LEAST_SHARE: Final = 0.6
_MOST_IN_GROUP: Final = 200  # paragraphs
_RUNNING: Final = frozenset(("paragraph", "item", "quotation"))
_LEAST_SURE: Final = 0.25  # of the pairs in groups, those that figures or words speak for


def pair_paragraphs(units: Sequence[Unit], pairs: Pairs, least: int = _LEAST_PAIRS) -> None:
    """Make pairs of paragraphs in two languages by turns, if most of the paragraphs of the file are.

    In such a file a list may be followed by all of its translation: items are in pairs where there are as many of them.
    `least`: how many pairs tell that there are some.
    """
    lettered = [unit for unit in units if pairs.language(unit)]
    turns = {first: list(_by_turns(lettered, first, pairs)) for first in _in_order(lettered, pairs)}
    first = max(turns, key=lambda each: sum(map(len, turns[each])), default="")
    couples = turns.get(first, [])
    single = sum(len(couple) == 1 for couple in couples)
    if single < least or 2 * sum(map(len, couples)) < _LEAST_SHARE * len(lettered):
        _pair_groups(lettered, pairs)
        return
    for couple in couples:
        for one, other in couple:
            pairs.pair(one, other)
    _pair_rest(lettered, first, pairs)


def _in_order(units: Sequence[Unit], pairs: Pairs) -> list[str]:
    """Return the languages that may come first in pairs, the likelier one before the other."""
    return sorted(("zh", "en"), key=lambda each: not units or pairs.language(units[0]) != each)


def _pair_rest(units: Sequence[Unit], first: str, pairs: Pairs) -> None:
    """Make pairs of what stands in groups in a file whose paragraphs are by turns: titles, a summary with its keywords."""
    rest = (list(run) for is_paired, run in groupby(units, lambda unit: bool(unit.segment)) if not is_paired)
    for run in rest:
        for group in _in_groups(run, first, pairs):
            for one, other in _agreeing([group], pairs):
                for pair in zip(one, other, strict=True):
                    pairs.pair(*pair)


def _pair_groups(units: Sequence[Unit], pairs: Pairs) -> None:
    """Make pairs of paragraphs where some in one language are followed by as many in the other, section by section.

    Most of the paragraphs of the file have to stand in such groups, and an alignment has to find each beside its own.
    """
    for first in _in_order(units, pairs):
        groups = list(_in_groups(units, first, pairs))
        if 2 * sum(len(one) for one, _ in groups) < _LEAST_SHARE * len(units):
            continue
        agreed = _agreeing(groups, pairs)
        if 2 * sum(len(one) for one, _ in agreed) >= max(2 * _LEAST_PAIRS, _LEAST_SHARE * len(units)):
            for one, other in agreed:
                for pair in zip(one, other, strict=True):
                    pairs.pair(*pair)
            return


_InStep = tuple[Sequence[Unit], Sequence[Unit]]
"""Texts in one language, and as many in the other."""


def _in_groups(units: Sequence[Unit], first: str, pairs: Pairs) -> Iterator[_InStep]:
    """Yield neighbouring runs of texts, the first in this language, that are in step by number, kind and length."""
    runs = [list(run) for _, run in groupby(units, key=pairs.language)]
    at = 0
    while at + 1 < len(runs):
        one, other = runs[at], runs[at + 1]
        in_order = pairs.language(one[0]) == first != pairs.language(other[0])
        in_step = len(one) <= _MOST_IN_GROUP and [*map(_class, one)] == [*map(_class, other)]
        if in_order and in_step and all(map(pairs.is_likely, one, other)):
            yield one, other
            at += 2
        else:
            at += 1


def _agreeing(groups: Sequence[_InStep], pairs: Pairs) -> list[_InStep]:
    """Return the groups whose texts an alignment puts one beside the other; none where too little speaks for it."""
    from jjjdoc.language.alignment import Group, align_groups  # noqa: PLC0415 - for files in groups alone

    made: list[Group] = []
    for group in groups:
        chinese, english = sorted(group, key=lambda side: pairs.language(side[0]) != "zh")
        made.append(
            Group(
                [each.text for each in chinese],
                [each.text for each in english],
            )
        )
    agreed: list[_InStep] = []
    sure = 0
    for group, beads in zip(groups, align_groups(made), strict=True):
        if all(bead.source == bead.target and len(bead.source) == 1 for bead in beads):
            agreed.append(group)
            sure += sum(bead.sure for bead in beads)
    return agreed if sure >= _LEAST_SURE * sum(len(one) for one, _ in agreed) else []


def _by_turns(units: Sequence[Unit], first: str, pairs: Pairs) -> Iterator[list[tuple[Unit, Unit]]]:
    """Yield the pairs of neighbouring runs of one kind, the first in this language: single texts, or lists in step."""
    runs = [list(run) for _, run in groupby(units, key=lambda unit: (pairs.language(unit), *_kind(unit)))]
    at = 0
    while at + 1 < len(runs):
        one, other = runs[at], runs[at + 1]
        in_order = pairs.language(one[0]) == first != pairs.language(other[0])
        in_step = _class(one[0]) == _class(other[0]) and len(one) == len(other)
        may_be = len(one) == 1 or one[0].kind == other[0].kind == "item"
        if in_order and in_step and may_be and all(map(pairs.is_likely, one, other)):
            yield list(zip(one, other, strict=True))
            at += 2
        else:
            at += 1


def _kind(unit: Unit) -> tuple[str, int]:
    return unit.kind, unit.level


def _class(unit: Unit) -> tuple[str, int]:
    """Return what a text has in common with its translation: that of an item may be a paragraph below it."""
    return ("running", 0) if unit.kind in _RUNNING else _kind(unit)
