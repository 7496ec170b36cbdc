"""The texts of a file that may be pairs, and the ids that pairs are given.

A pair is told by its form, and only where the form holds for most of the file or table: rules that compare texts must
not be given two that have nothing to do with each other.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable
from typing import Final

from msgspec import Struct, field

from jjjdoc.language.japanese import JAPANESE, is_japanese
from jjjdoc.language.script import count_letters

_LEAST_PART: Final = 0.2  # of the letters of a file, what is in pairs for it to be bilingual
_PURE: Final = 0.55  # share of its letters that a text of a pair has in its own language, Han counted double
_SHORT: Final = 24  # letters, below which lengths say nothing
_EXAMINED: Final = 4000  # characters
_RATIOS: Final = (
    0.25,
    5.0,
)  # Latin letters to Han counted double, as translations have them with room to spare


class Unit(Struct, eq=False, kw_only=True):
    """A text that may be one of a pair: a paragraph mostly, or one of the languages in it.

    Texts of a pair are of one `kind` and `level`. `language` is given where it is known from the form of the file: `zh`,
    `en`, or the tag of a third.
    """

    kind: str
    text: str
    level: int = 0
    segment: str | None = None
    language: str | None = None


class Pairs(Struct):
    """Gives texts that belong together a segment id: of the source's words, so that it stays when others change.

    `around`: the file is mostly Japanese.
    """

    around: bool = False
    _given: Counter[str] = field(default_factory=Counter)

    def pair(self, first: Unit, second: Unit) -> None:
        """Make a pair of two units, unless they are segments of a report already."""
        first.language = first.language or self.language(first)
        second.language = second.language or self.language(second)
        if first.segment is not None or second.segment is not None:
            return
        name = "pair_" + hashlib.sha256(first.text.encode("utf-8", "surrogatepass")).hexdigest()[:8]
        self._given[name] += 1
        if self._given[name] > 1:
            name = f"{name}_{self._given[name]}"
        first.segment = second.segment = name

    def language(self, unit: Unit) -> str | None:
        """Return the language of a unit; None for one without letters."""
        return self.language_of(unit.text) if unit.language is None else unit.language

    def language_of(self, text: str) -> str | None:
        """Return the language of a text; None for one without letters."""
        text = text[:_EXAMINED]
        return JAPANESE if is_japanese(text, around=self.around) else count_letters(text).language

    def is_likely(self, first: Unit, second: Unit) -> bool:
        """Tell whether two texts may be translations of each other, by their languages and lengths."""
        languages = {self.language(first), self.language(second)}
        return languages == {"zh", "en"} and self.are_likely(first.text, second.text)

    def are_likely(self, first: str, second: str) -> bool:
        """Tell whether words may be translations of each other, by their languages and lengths."""
        if {self.language_of(first), self.language_of(second)} != {"zh", "en"}:
            return False
        letters = [count_letters(text) for text in (first, second)]
        if {each.language for each in letters} != {"zh", "en"}:
            return False
        chinese, english = letters if letters[0].language == "zh" else reversed(letters)
        if english.latin < _PURE * english.weight or chinese.han < _PURE * chinese.weight:
            return False
        if english.latin < _SHORT or chinese.han < _SHORT:
            return True
        return _RATIOS[0] <= english.latin / chinese.han <= _RATIOS[1]


def are_substantial(units: Iterable[Unit]) -> bool:
    """Tell whether what stands in pairs is a part of a file that counts, rather than its title alone."""
    weights = {True: 0, False: 0}
    for unit in units:
        is_paired = unit.language is not None and unit.segment is not None
        weights[is_paired] += count_letters(unit.text).weight
    return weights[True] >= _LEAST_PART * sum(weights.values())
