"""Texts in two languages by turns, or in groups: the paragraphs of a file, or its notes.

Of groups, and where turns are out of step, what the texts say has to agree as well.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import groupby
from typing import TYPE_CHECKING, Final

from msgspec import Struct

from jjjdoc.readers.pairing.units import Pairs, Unit

if TYPE_CHECKING:
    from jjjdoc.language.alignment import Bead

_LEAST_PAIRS: Final = 2
_LEAST_SHARE: Final = 0.6
_MOST_IN_GROUP: Final = 200  # paragraphs
_RUNNING: Final = frozenset(("paragraph", "item", "quotation"))
_LEAST_SURE: Final = 0.25  # of the pairs in groups, those that figures or words speak for
_EXAMINED: Final = 40  # couples, by which it is told which language comes first

_InStep = tuple[Sequence[Unit], Sequence[Unit]]
"""Texts in one language, and those in the other that follow them."""


def pair_paragraphs(units: Sequence[Unit], pairs: Pairs, least: int = _LEAST_PAIRS) -> None:
    """Make pairs of paragraphs in two languages by turns, if most of the paragraphs of the file are, or of groups of them.

    In such a file a list may be followed by all of its translation: items are in pairs where there are as many of them.
    `least`: how many pairs tell that there are some.
    """
    text = _Text.of(units, pairs)
    first, couples = _turns(text, pairs)
    single = sum(len(one) == 1 for one, _ in couples)
    if single < least or not text.is_mostly(couples):
        first, couples = _groups(text, pairs)
    _pair_all(couples, pairs)
    if couples:
        _pair_rest(_Text.of(units, pairs), first, pairs)


class _Text(Struct, frozen=True):
    """The texts of a file that are no pairs yet, in stretches.

    `lettered` is how many texts have letters, `paired` how many of them are in pairs.
    """

    stretches: Sequence[Sequence[Unit]]
    lettered: int
    paired: int

    @classmethod
    def of(cls, units: Iterable[Unit], pairs: Pairs) -> _Text:
        """Return what is to be paired of these."""
        lettered = [unit for unit in units if pairs.language(unit)]
        runs = [(is_paired, list(run)) for is_paired, run in groupby(lettered, _is_paired)]
        stretches = [run for is_paired, run in runs if not is_paired]
        return cls(stretches, len(lettered), len(lettered) - sum(map(len, stretches)))

    def is_mostly(self, couples: Iterable[_InStep]) -> bool:
        """Tell whether most of the text stands in these, and in pairs that are known."""
        return 2 * _count(couples) + self.paired >= _LEAST_SHARE * self.lettered

    def orders(self, pairs: Pairs) -> list[str]:
        """Return the languages that may come first in pairs, that of the first text before the other."""
        begins = next((pairs.language(unit) for run in self.stretches for unit in run), None)
        return sorted(("zh", "en"), key=lambda each: each != begins)


def _is_paired(unit: Unit) -> bool:
    return unit.segment is not None


def _count(couples: Iterable[_InStep]) -> int:
    return sum(len(one) for one, _ in couples)


def _pair_all(couples: Iterable[_InStep], pairs: Pairs) -> None:
    for one, other in couples:
        for pair in zip(one, other, strict=True):
            pairs.pair(*pair)


def _turns(text: _Text, pairs: Pairs) -> tuple[str, list[_InStep]]:
    """Return which language comes first, and the texts that are in turns.

    Where these are not all of the text, turns may be out of step: what they say tells then which language it is.
    """
    turns = [(first, list(_by_turns(text, first, pairs))) for first in text.orders(pairs)]
    whole = next((each for each in turns if 2 * _count(each[1]) + text.paired == text.lettered), None)
    if whole is not None or not all(couples for _, couples in turns):
        return whole or max(turns, key=lambda each: _count(each[1]))
    return max(turns, key=lambda each: _sure(each[1][:_EXAMINED], pairs))


def _groups(text: _Text, pairs: Pairs) -> tuple[str, list[_InStep]]:
    """Return which language comes first, and the groups of it that are followed by as many texts in the other.

    Most of the paragraphs of the file have to stand in such groups, and an alignment has to find each beside its own.
    """
    for first in text.orders(pairs):
        groups = list(_in_groups(text, first, pairs))
        if not text.is_mostly(groups):
            continue
        agreed = _agreeing(groups, pairs)
        if _count(agreed) >= _LEAST_PAIRS and text.is_mostly(agreed):
            return first, agreed
    return "", []


def _pair_rest(text: _Text, first: str, pairs: Pairs) -> None:
    """Make pairs of the rest of a bilingual file: of groups in step that agree, of others the texts that surely belong together."""
    groups = list(
        _runs_of_each(text, first, pairs, lambda one, other: max(len(one), len(other)) <= _MOST_IN_GROUP)
    )
    for group, beads in zip(groups, _aligned(groups, pairs), strict=True):
        if _are_in_step(*group, pairs) and _is_one_by_one(beads) and _is_mostly_sure(beads):
            _pair_all([group], pairs)
            continue
        chinese, english = _chinese_first(group, pairs)
        for bead in beads:
            if bead.sure and len(bead.source) == len(bead.target) == 1:
                found = chinese[bead.source[0]], english[bead.target[0]]
                if _class(found[0]) == _class(found[1]) and pairs.is_likely(*found):
                    pairs.pair(*(found if first == "zh" else found[::-1]))


def _in_groups(text: _Text, first: str, pairs: Pairs) -> Iterator[_InStep]:
    """Yield neighbouring runs of texts, the first in this language, that are in step by number, kind and length."""
    return _runs_of_each(
        text, first, pairs, lambda one, other: len(one) <= _MOST_IN_GROUP and _are_in_step(one, other, pairs)
    )


def _by_turns(text: _Text, first: str, pairs: Pairs) -> Iterator[_InStep]:
    """Yield neighbouring runs of one kind, the first in this language: single texts, or lists in step."""

    def belong(one: Sequence[Unit], other: Sequence[Unit]) -> bool:
        may_be = len(one) == 1 or one[0].kind == other[0].kind == "item"
        return may_be and _are_in_step(one, other, pairs)

    return _runs_of_each(text, first, pairs, belong, _kind)


def _runs_of_each(
    text: _Text,
    first: str,
    pairs: Pairs,
    belong: Callable[[Sequence[Unit], Sequence[Unit]], bool],
    kind: Callable[[Unit], tuple[str, int] | None] = lambda unit: None,
) -> Iterator[_InStep]:
    """Yield neighbouring runs of texts of one kind in two languages, this one first, that belong together."""
    for stretch in text.stretches:
        runs = [list(run) for _, run in groupby(stretch, lambda unit: (pairs.language(unit), kind(unit)))]
        at = 0
        while at + 1 < len(runs):
            one, other = runs[at], runs[at + 1]
            in_order = pairs.language(one[0]) == first != pairs.language(other[0])
            if in_order and belong(one, other):
                yield one, other
                at += 2
            else:
                at += 1


def _are_in_step(one: Sequence[Unit], other: Sequence[Unit], pairs: Pairs) -> bool:
    """Tell whether texts may be translations of each other, one by one: by their number, kinds and lengths."""
    return [*map(_class, one)] == [*map(_class, other)] and all(map(pairs.is_likely, one, other))


def _agreeing(groups: Sequence[_InStep], pairs: Pairs) -> list[_InStep]:
    """Return the groups whose texts an alignment puts one beside the other; none where too little speaks for it."""
    aligned = zip(groups, _aligned(groups, pairs), strict=True)
    agreed = [(group, beads) for group, beads in aligned if _is_one_by_one(beads)]
    all_beads = [bead for _, beads in agreed for bead in beads]
    return [group for group, _ in agreed] if _is_mostly_sure(all_beads) else []


def _is_one_by_one(beads: Sequence[Bead]) -> bool:
    return all(bead.source == bead.target and len(bead.source) == 1 for bead in beads)


def _is_mostly_sure(beads: Sequence[Bead]) -> bool:
    """Tell whether figures or words speak for enough of these pairs."""
    return sum(bead.sure for bead in beads) >= _LEAST_SURE * len(beads)


def _sure(couples: Sequence[_InStep], pairs: Pairs) -> int:
    """Return how many of these texts figures or words say to be translations."""
    return sum(bead.sure for beads in _aligned(couples, pairs) for bead in beads)


def _aligned(groups: Sequence[_InStep], pairs: Pairs) -> Sequence[Sequence[Bead]]:
    """Return how the Chinese texts of groups stand beside the English ones."""
    if not groups:
        return []
    from jjjdoc.language.alignment import Group, align_groups  # noqa: PLC0415 - for texts out of step alone

    sides = (_chinese_first(group, pairs) for group in groups)
    return align_groups(
        [
            Group([each.text for each in chinese], [each.text for each in english])
            for chinese, english in sides
        ]
    )


def _chinese_first(group: _InStep, pairs: Pairs) -> _InStep:
    one, other = group
    return (one, other) if pairs.language(one[0]) == "zh" else (other, one)


def _kind(unit: Unit) -> tuple[str, int]:
    return unit.kind, unit.level


def _class(unit: Unit) -> tuple[str, int]:
    """Return what a text has in common with its translation: that of an item may be a paragraph below it."""
    return ("running", 0) if unit.kind in _RUNNING else _kind(unit)
