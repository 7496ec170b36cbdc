"""The score of a bead: its kind, its lengths, and what its texts say."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import chain
from math import erfc, inf, log, sqrt
from statistics import median

from msgspec import Struct

from jjjdoc.language.alignment.lexicon import Lexicon
from jjjdoc.language.alignment.texts import Example, Source, Target, is_number

# How likely it is that a stretch of the target translates a stretch of the source.


_ELSEWHERE = 20
"""Units of other texts that count with those of a text, so that what stands in a short one is not taken for common."""
_FIGURE_EXPLAINED = 0.8
_WORD_EXPLAINED = 0.5


class Gains(Struct, frozen=True):
    """What a source unit makes of the features of a target, as logarithms of likelihood ratios.

    `without` is what it costs if nothing that is expected is there; `gains` is what each feature adds that is.
    """

    without: float
    gains: dict[str, float]


class Weights:
    """What features are worth in two texts, by how often they stand there and how often they are expected."""

    def __init__(self, expected: Sequence[dict[str, float]], target: Sequence[Target]) -> None:
        self._standing = Counter(feature for unit in target for feature in unit.features)
        self._units = len(target) + _ELSEWHERE
        counts = Counter(feature for each in expected for feature in each)
        self._reasons = {
            feature: _compare(_explained(feature), (count + 0.5) / (len(expected) + _ELSEWHERE))
            for feature, count in counts.items()
        }

    def gains(self, expected: dict[str, float]) -> Gains:
        """Return the gains of a source unit that expects these features, with their probabilities."""
        without = 0.0
        gains: dict[str, float] = {}
        for feature, probability in expected.items():
            there, absent = _compare(probability, (self._standing[feature] + 0.5) / self._units)
            if there:
                explained, unexplained = self._reasons[feature]
                without += absent
                gains[feature] = there - absent + explained - unexplained
        return Gains(without, gains)

    def unexplained(self, features: Iterable[str]) -> float:
        """Return what features of a target cost where nothing in the source leads one to expect them."""
        return sum([self._reasons[feature][1] for feature in features if feature in self._reasons])


def _compare(probability: float, chance: float) -> tuple[float, float]:
    """Return the logarithm of how much likelier than by chance it is that something is there, and that it is not."""
    if probability <= chance:
        return 0.0, 0.0
    return log(probability / chance), log((1 - probability) / (1 - chance))


def _explained(feature: str) -> float:
    """Return the probability that what stands in a translation is expected by its source, if anywhere it is."""
    return _FIGURE_EXPLAINED if is_number(feature) else _WORD_EXPLAINED


def join(parts: Sequence[Gains]) -> Gains:
    """Return the gains of units taken together."""
    if len(parts) == 1:
        return parts[0]
    gains: dict[str, float] = {}
    for part in parts:
        for feature, gain in part.gains.items():
            if gain > gains.get(feature, 0.0):
                gains[feature] = gain
    return Gains(sum(part.without for part in parts), gains)


KINDS = ((1, 1), (1, 0), (0, 1), (1, 2), (2, 1), (2, 2), (1, 3), (3, 1), (1, 4), (4, 1))
"""Kinds of beads: units of the source, units of the target."""
_PRIOR = {
    (1, 1): 0.0,
    (1, 2): -2.5,
    (2, 1): -2.5,
    (2, 2): -12.0,
    (1, 3): -4.5,
    (3, 1): -4.5,
    (1, 4): -6.0,
    (4, 1): -6.0,
}
MISSING = -4.0
_VARIANCE = 6.0
_LEAST_RATIO, _MOST_RATIO = 2.5, 4.8
"""Characters of English for one of Chinese, over a whole text: what is less or more has been left out."""
_WHOLE_WEIGHT = 9
"""How many examples the whole text counts for."""
_LEAST_LENGTH = -8.0
_EVIDENCE = 0.5
"""Words of a text depend on each other: their evidence counts by half."""


class Text(Struct, frozen=True):
    """Units of both sides that are aligned with each other; `kinds` says what each is: only one kind is paired."""

    source: tuple[Source, ...]
    target: tuple[Target, ...]
    kinds: tuple[Sequence[str], Sequence[str]] | None


def score_texts(texts: Sequence[Text], lexicon: Lexicon, ratio: float) -> list[Scoring]:
    """Return the scoring of each text; what is rare is judged by all together."""
    expected = [
        [{**lexicon.expected(unit.folded), **unit.expected} for unit in text.source] for text in texts
    ]
    weights = Weights(list(chain(*expected)), [unit for text in texts for unit in text.target])
    return [Scoring(text, each, weights, ratio) for text, each in zip(texts, expected, strict=True)]


def length_ratio(texts: Iterable[Text], examples: Iterable[Example]) -> float:
    """Return how much longer translations are than what they translate: as in most examples, few count like all text."""
    source = target = 0
    for text in texts:
        source += sum(unit.length for unit in text.source)
        target += sum(unit.length for unit in text.target)
    whole = min(max(target / source, _LEAST_RATIO), _MOST_RATIO) if source else _MOST_RATIO
    ratios = [
        sum(unit.length for unit in targets) / length
        for sources, targets in examples
        if (length := sum(unit.length for unit in sources))
    ]
    return median(ratios + [whole] * _WHOLE_WEIGHT)


class Scoring:
    """Scores of the beads of a text.

    `expected` are the features that the translation of each source unit should have, `ratio` is the length of
    translations over that of what they translate.
    """

    def __init__(
        self, text: Text, expected: Sequence[dict[str, float]], weights: Weights, ratio: float
    ) -> None:
        self.text = text
        self.expected = expected
        self._weights = weights
        self._ratio = ratio
        self._gains = [weights.gains(each) for each in expected]
        self._joined: dict[tuple[int, int], Gains] = {}
        self._features: dict[tuple[int, int], tuple[tuple[str, ...], float]] = {}

    def score(self, start: int, end: int, first: int, last: int) -> float:
        """Return the score of the bead of source units [start, end) and target units [first, last)."""
        if start == end or first == last:
            return MISSING
        kinds = self.text.kinds
        if kinds and len({*kinds[0][start:end], *kinds[1][first:last]}) > 1:
            return -inf
        evidence = self.evidence(start, end, first, last)
        return (
            _PRIOR[end - start, last - first] + self._length(start, end, first, last) + _EVIDENCE * evidence
        )

    def evidence(self, start: int, end: int, first: int, last: int) -> float:
        """Return the logarithm of the likelihood ratio of what the texts say."""
        gains = self._joined.get((start, end))
        if gains is None:
            gains = self._joined[start, end] = join(self._gains[start:end])
        known = self._features.get((first, last))
        if known is None:
            features = tuple(dict.fromkeys(f for unit in self.text.target[first:last] for f in unit.features))
            known = self._features[first, last] = features, self._weights.unexplained(features)
        found = gains.gains
        return gains.without + known[1] + sum([found[feature] for feature in known[0] if feature in found])

    def _length(self, start: int, end: int, first: int, last: int) -> float:
        """Return the logarithm of the probability that a translation differs as much in length (Gale and Church)."""
        source = sum(unit.length for unit in self.text.source[start:end])
        target = sum(unit.length for unit in self.text.target[first:last])
        mean = (source * self._ratio + target) / 2
        if not mean:
            return 0.0
        deviation = abs(target - source * self._ratio) / sqrt(mean * _VARIANCE)
        probability = erfc(deviation / sqrt(2))
        return max(log(probability), _LEAST_LENGTH) if probability > 0 else _LEAST_LENGTH
