"""Which texts of a file say the same in two languages: columns of a table, paragraphs by turns, groups of them.

A pair is told by its form, and only where the form holds for most of the file or table: rules that compare texts must
not be given two that have nothing to do with each other. Of groups, what the texts say has to agree as well.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import Final

from msgspec import Struct, field

from jjjdoc.language.japanese import JAPANESE, is_japanese
from jjjdoc.language.script import count_letters
from jjjdoc.locations import SourceText
from jjjdoc.readers.docx.paragraphs import Unit

_LEAST_PAIRS: Final = 2
_LEAST_SHARE: Final = 0.6
_LEAST_PART: Final = 0.2  # of the letters of a file, what is in pairs for it to be bilingual
_PURE: Final = 0.55  # share of its letters that a text of a pair has in its own language, Han counted double
_MOST_IN_GROUP: Final = 200  # paragraphs
_LEAST_SURE: Final = 0.25  # of the pairs in groups, those that figures or words speak for
_SHORT: Final = 24  # letters, below which lengths say nothing
_RATIOS: Final = (
    0.25,
    5.0,
)  # Latin letters to Han counted double, as translations have them with room to spare


class Pairs(Struct):
    """Gives texts that belong together a segment id: of the source's words, so that it stays when others change.

    `around`: the file is mostly Japanese.
    """

    source: SourceText
    around: bool = False
    _given: Counter[str] = field(default_factory=Counter)

    def pair(self, first: Unit, second: Unit) -> None:
        """Make a pair of two units, unless they are segments of a report already."""
        first.language = first.language or self.language(first)
        second.language = second.language or self.language(second)
        if first.segment is not None or second.segment is not None:
            return
        words = self.source.text[first.start : first.end]
        name = "pair_" + hashlib.sha256(words.encode("utf-8", "surrogatepass")).hexdigest()[:8]
        self._given[name] += 1
        if self._given[name] > 1:
            name = f"{name}_{self._given[name]}"
        first.segment = second.segment = name

    def language(self, unit: Unit) -> str | None:
        """Return the language of a unit; None for one without letters."""
        if unit.language is not None:
            return unit.language
        text = self.source.text[unit.start : min(unit.end, unit.start + 4000)]
        return JAPANESE if is_japanese(text, around=self.around) else count_letters(text).language

    def are_substantial(self, units: Iterable[Unit]) -> bool:
        """Tell whether what stands in pairs is a part of a file that counts, rather than its title alone."""
        weights = {True: 0, False: 0}
        for unit in units:
            letters = count_letters(self.source.text[unit.start : unit.end])
            weights[unit.language is not None and unit.segment is not None] += letters.weight
        return weights[True] >= _LEAST_PART * sum(weights.values())

    def is_likely(self, first: Unit, second: Unit) -> bool:
        """Tell whether two texts may be translations of each other, by their languages and lengths."""
        if {self.language(first), self.language(second)} != {"zh", "en"}:
            return False
        letters = [count_letters(self.source.text[unit.start : unit.end]) for unit in (first, second)]
        if {each.language for each in letters} != {"zh", "en"}:
            return False
        chinese, english = letters if letters[0].language == "zh" else reversed(letters)
        if english.latin < _PURE * english.weight or chinese.han < _PURE * chinese.weight:
            return False
        if english.latin < _SHORT or chinese.han < _SHORT:
            return True
        return _RATIOS[0] <= english.latin / chinese.han <= _RATIOS[1]


def pair_paragraphs(units: Sequence[Unit], pairs: Pairs) -> None:
    """Make pairs of paragraphs in two languages by turns, if most of the paragraphs of the file are.

    In such a file a list may be followed by all of its translation: items are in pairs where there are as many of them.
    """
    lettered = [unit for unit in units if pairs.language(unit)]
    for first in ("zh", "en"):
        couples = list(_by_turns(lettered, first, pairs))
        single = [couple for couple in couples if len(couple) == 1]
        listed = sum(len(couple) for couple in couples if len(couple) > 1)
        if len(single) >= _LEAST_PAIRS and 2 * (len(single) + listed) >= _LEAST_SHARE * len(lettered):
            for couple in couples:
                for one, other in couple:
                    pairs.pair(one, other)
            return
    _pair_groups(lettered, pairs)


def _pair_groups(units: Sequence[Unit], pairs: Pairs) -> None:
    """Make pairs of paragraphs where some in one language are followed by as many in the other, section by section.

    Most of the paragraphs of the file have to stand in such groups, and an alignment has to find each beside its own.
    """
    for first in ("zh", "en"):
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
        in_step = len(one) <= _MOST_IN_GROUP and list(map(_kind, one)) == list(map(_kind, other))
        if in_order and in_step and all(map(pairs.is_likely, one, other)):
            yield one, other
            at += 2
        else:
            at += 1


def _agreeing(groups: Sequence[_InStep], pairs: Pairs) -> list[_InStep]:
    """Return the groups whose texts an alignment puts one beside the other; none where too little speaks for it."""
    from jjjdoc.language.alignment import Group, align_groups  # noqa: PLC0415 - for files in groups alone

    text = pairs.source.text
    made: list[Group] = []
    for group in groups:
        chinese, english = sorted(group, key=lambda side: pairs.language(side[0]) != "zh")
        made.append(
            Group(
                [text[each.start : each.end] for each in chinese],
                [text[each.start : each.end] for each in english],
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
        in_step = _kind(one[0]) == _kind(other[0]) and len(one) == len(other)
        may_be = len(one) == 1 or one[0].kind == "item"
        if in_order and in_step and may_be and all(map(pairs.is_likely, one, other)):
            yield list(zip(one, other, strict=True))
            at += 2
        else:
            at += 1


def _kind(unit: Unit) -> tuple[str, int]:
    return unit.kind, unit.level
