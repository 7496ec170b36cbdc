"""What speaks for and against two texts being translations of each other: figures, terms of the glossary, lengths."""

from __future__ import annotations

from collections.abc import Sequence
from math import log

from msgspec import Struct, field

from jjjdoc.language.quantity.compare.match import match_quantities
from jjjdoc.language.quantity.read import read_quantities
from jjjdoc.language.quantity.reading import Quantity
from jjjdoc.language.script import DetectedLanguage, count_letters
from jjjdoc.language.sentence import split_sentences

Terms = Sequence[tuple[str, str]]
"""Pairs of a Chinese and an English term."""

_USUAL_RATIO = 1.7
"""Latin letters to Han counted double, in translations of reports."""

_MANY = 10
"""From here on a number is not said in other words: one of them, both, the first."""

_SHORT = 24
_USUAL = (0.4, 5.0)
"""Latin letters to Han counted double, in translations with room to spare; in short texts they say nothing."""

_FEWER = (1.5, 2.6)
"""The same, outside of which the side with fewer sentences is too short to say all that the other says."""


class Content(Struct, frozen=True):
    """What of a text is compared.

    `weight` counts its letters, Han characters double. `has_figures`: there is one that a translation has too; 1 may be
    an article.
    """

    language: DetectedLanguage | None
    weight: int
    figures: tuple[Quantity, ...]
    terms: frozenset[int]
    has_figures: bool
    sentences: int


class Evidence(Struct):
    """Weighs texts against each other; each is read once."""

    terms: Terms
    _read: dict[str, Content] = field(default_factory=dict)

    def content(self, text: str) -> Content:
        """Return what of a text is compared."""
        found = self._read.get(text)
        if found is None:
            letters = count_letters(text)
            language = letters.language
            figures = read_quantities(text, language or "en")
            found = self._read[text] = Content(
                language,
                letters.weight,
                figures,
                self._terms_in(text, language),
                any(each.low > 1 for each in figures),
                len(split_sentences(text, language or "en")),
            )
        return found

    def shared(self, one: str, other: str) -> int:
        """Return how many figures and terms two texts share."""
        return self.compared(one, other)[0]

    def at_odds(self, one: str, other: str) -> bool:
        """Tell whether two texts have figures, and none of them in common."""
        return self.compared(one, other)[1]

    def compared(self, one: str, other: str) -> tuple[int, bool]:
        """Return how many figures and terms two texts share, and whether their figures are at odds."""
        left, right = self._in_order(one, other)
        figures = 0
        if left.figures and right.figures:
            figures = len(match_quantities(left.figures, right.figures).pairs)
        both = left.has_figures and right.has_figures
        return figures + len(left.terms & right.terms), both and not figures

    def contradicts(self, one: str, other: str) -> bool:
        """Tell whether two texts differ in their figures, or in their lengths as translations do not."""
        left, right = self._in_order(one, other)
        if {left.language, right.language} != {"zh", "en"}:
            return left.language is None and right.language is None and one != other
        if (
            min(left.weight, right.weight) > _SHORT
            and not _USUAL[0] <= right.weight / left.weight <= _USUAL[1]
        ):
            return True
        found = match_quantities(left.figures, right.figures)
        return any(_is_specific(point.quantity) for point in (*found.source, *found.target))

    def lacks_sentence(self, one: str, other: str) -> bool:
        """Tell whether one of two texts has more sentences than the other, and is longer than its translation would be."""
        left, right = self._in_order(one, other)
        if {left.language, right.language} != {"zh", "en"} or not left.weight:
            return False
        ratio = right.weight / left.weight
        return (left.sentences > right.sentences and ratio < _FEWER[0]) or (
            right.sentences > left.sentences and ratio > _FEWER[1]
        )

    def strain(self, ours: Sequence[str], theirs: Sequence[str]) -> float:
        """Return how far the lengths of two texts, each in pieces, are from those of translations; 0 is as they are."""
        one = sum(self.content(text).weight for text in ours)
        other = sum(self.content(text).weight for text in theirs)
        if not one or not other:
            return 0.0
        is_first = self.content(ours[0]).language == "zh"
        return abs(log((other / one if is_first else one / other) / _USUAL_RATIO))

    def _in_order(self, one: str, other: str) -> tuple[Content, Content]:
        """Return what both say, Chinese first."""
        left, right = self.content(one), self.content(other)
        return (right, left) if right.language == "zh" and left.language != "zh" else (left, right)

    def _terms_in(self, text: str, language: DetectedLanguage | None) -> frozenset[int]:
        if language == "zh":
            return frozenset(number for number, (chinese, _) in enumerate(self.terms) if chinese in text)
        folded = text.lower()
        return frozenset(
            number for number, (_, english) in enumerate(self.terms) if english.lower() in folded
        )


def _is_specific(quantity: Quantity) -> bool:
    return quantity.kind == "number" and quantity.calendar is None and quantity.low >= _MANY


def is_best(shared: Sequence[Sequence[int]], i: int, j: int) -> bool:
    """Tell whether two texts share more with each other than either does with any other text."""
    value = shared[i][j]
    rivals = [each for at, each in enumerate(shared[i]) if at != j]
    rivals += [row[j] for at, row in enumerate(shared) if at != i]
    return value > max(rivals, default=0)
