"""The score of a bead: its kind, its lengths, and what its texts say."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from itertools import accumulate, chain
from math import erfc, inf, log, sqrt
from statistics import median

from msgspec import Struct

from jjjdoc.language.alignment.lexicon import Lexicon
from jjjdoc.language.alignment.texts import Example, Source, Target, is_number

# How likely it is that a stretch of the target translates a stretch of the source.


_ELSEWHERE = 20
"""Units of other texts that count with those of a text, so that what stands in a short one is not taken for common."""
_WORD = 0.5
"""The probability that a translation has one of the stems that the dictionary has for a word."""
_FIGURE_EXPLAINED = 0.8
_WORD_EXPLAINED = 0.5


class Claim(Struct, frozen=True):
    """That a translation has one of some features: what it costs if it has none, and what is added if it has."""

    features: tuple[str, ...]
    absent: float
    gain: float


class Claims:
    """What a text asks of its translation, each claim once; `bits` has for each feature the claims that it meets, as bits."""

    def __init__(self, claims: Sequence[Claim]) -> None:
        self.claims = claims
        self.without = sum([claim.absent for claim in claims])
        self.bits: dict[str, int] = {}
        for number, claim in enumerate(claims):
            for feature in claim.features:
                self.bits[feature] = self.bits.get(feature, 0) | (1 << number if claim.gain else 0)

    def worth(self, met: int) -> float:
        """Return what the claims are worth that are met."""
        claims, found = self.claims, self.without
        while met:
            low = met & -met
            found += claims[low.bit_length() - 1].gain
            met ^= low
        return found

    def met_by(self, other: Claims) -> float:
        """Return what the claims are worth that another text meets."""
        met = 0
        for feature in self.bits.keys() & other.bits.keys():
            met |= self.bits[feature]
        return self.worth(met)


def evidence(source: Claims, target: Claims) -> float:
    """Return the logarithm of the likelihood ratio of what two texts say."""
    ours = theirs = 0
    for feature in source.bits.keys() & target.bits.keys():
        ours |= source.bits[feature]
        theirs |= target.bits[feature]
    return source.worth(ours) + target.worth(theirs)


class Weights:
    """What features are worth in two texts, by how often they stand there and how often they are expected."""

    def __init__(
        self, expected: Sequence[dict[str, float]], source: Sequence[Source], target: Sequence[Target]
    ) -> None:
        self._standing = Counter(feature for unit in target for feature in unit.features)
        self._units = len(target) + _ELSEWHERE
        counts = Counter(
            feature
            for each, unit in zip(expected, source, strict=True)
            for feature in frozenset(each).union(*unit.words.values())
        )
        units = len(expected) + _ELSEWHERE
        self._reasons = {
            feature: _reason(feature, (count + 0.5) / units) for feature, count in counts.items()
        }
        self._known: dict[tuple[str, ...], Claim] = {}

    def of_source(self, expected: Mapping[str, float], words: Mapping[str, frozenset[str]]) -> Claims:
        """Return the claims of a source unit that expects these features, with their probabilities, and has these words."""
        alternatives: list[tuple[tuple[str, ...], float]] = [
            ((feature,), probability) for feature, probability in expected.items()
        ]
        alternatives += [(tuple(stems), _WORD) for stems in words.values() if stems.isdisjoint(expected)]
        return Claims([self._claim(*each) for each in alternatives])

    def _claim(self, features: tuple[str, ...], probability: float) -> Claim:
        found = self._known.get(features)
        if found is None:
            chance = (sum([self._standing[each] for each in features]) + 0.5) / self._units
            there, absent = _compare(probability, chance)
            found = self._known[features] = Claim(features, absent, there - absent)
        return found

    def of_target(self, features: Iterable[str]) -> Claims:
        """Return the claims of a target: that what stands there has a reason in the source."""
        return Claims([self._reasons[feature] for feature in features if feature in self._reasons])


def _compare(probability: float, chance: float) -> tuple[float, float]:
    """Return the logarithm of how much likelier than by chance it is that something is there, and that it is not."""
    if probability <= chance:
        return 0.0, 0.0
    return log(probability / chance), log((1 - probability) / (1 - chance))


def _reason(feature: str, chance: float) -> Claim:
    explained, unexplained = _compare(_explained(feature), chance)
    return Claim((feature,), unexplained, explained - unexplained)


def _explained(feature: str) -> float:
    """Return the probability that what stands in a translation is expected by its source, if anywhere it is."""
    return _FIGURE_EXPLAINED if is_number(feature) else _WORD_EXPLAINED


KINDS = ((1, 1), (1, 0), (0, 1), (1, 2), (2, 1), (2, 2), (1, 3), (3, 1), (1, 4), (4, 1))
"""Kinds of beads: units of the source, units of the target."""
_PRIOR = {
    (1, 1): 0.0,
    (1, 2): -3.5,
    (2, 1): -3.5,
    (2, 2): -12.0,
    (1, 3): -4.5,
    (3, 1): -4.5,
    (1, 4): -6.0,
    (4, 1): -6.0,
}
MISSING = -3.0
_VARIANCE = 8.0
_LEAST_RATIO, _MOST_RATIO = 2.5, 4.8
"""Characters of English for one of Chinese, over a whole text: what is less or more has been left out."""
_WHOLE_WEIGHT = 9
"""How many examples the whole text counts for."""
_LEAST_LENGTH = -8.0
_LEAST_EVIDENCE = -8.0
"""Free translations have little in common; that one text was dropped and another added in its place is as rare."""
_PART = 0.3
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
    source = [unit for text in texts for unit in text.source]
    target = [unit for text in texts for unit in text.target]
    weights = Weights([*chain(*expected)], source, target)
    return [Scoring(text, each, weights, ratio) for text, each in zip(texts, expected, strict=True)]


def length_ratio(texts: Iterable[Text], examples: Iterable[Example]) -> float:
    """Return how much longer translations are than what they translate: as in most examples, few count like all text."""
    source, target = 0.0, 0
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
        self.source = [
            weights.of_source(each, unit.words) for each, unit in zip(expected, text.source, strict=True)
        ]
        self.target = [weights.of_target(unit.features) for unit in text.target]
        self._lengths = (
            [*accumulate((unit.length * ratio for unit in text.source), initial=0.0)],
            [*accumulate((unit.length for unit in text.target), initial=0)],
        )
        self._merged: dict[tuple[int, int, int], Claims] = {}
        several = text.kinds and len({*text.kinds[0], *text.kinds[1]}) > 1
        self._kinds = text.kinds if several else None

    def score(self, start: int, end: int, first: int, last: int) -> float:
        """Return the score of the bead of source units [start, end) and target units [first, last)."""
        if start == end or first == last:
            return MISSING
        kinds = self._kinds
        if kinds and len({*kinds[0][start:end], *kinds[1][first:last]}) > 1:
            return -inf
        length = self._length(start, end, first, last)
        is_merged = end - start > 1 or last - first > 1
        if is_merged and length <= _LEAST_LENGTH:
            return -inf
        found = _EVIDENCE * max(self.evidence(start, end, first, last), _LEAST_EVIDENCE)
        if is_merged:
            found += _PART * self._strange(start, end, first, last)
        return _PRIOR[end - start, last - first] + length + found

    def evidence(self, start: int, end: int, first: int, last: int) -> float:
        """Return the logarithm of the likelihood ratio of what the texts say."""
        return evidence(self._claims(0, start, end), self._claims(1, first, last))

    def _strange(self, start: int, end: int, first: int, last: int) -> float:
        """Return what speaks against units of a bead that the other side says nothing of, 0 or less."""
        source, target = self._claims(0, start, end), self._claims(1, first, last)
        ours = [self.source[i].met_by(target) for i in range(start, end)] if end - start > 1 else []
        theirs = [self.target[j].met_by(source) for j in range(first, last)] if last - first > 1 else []
        return sum([min(worth, 0.0) for worth in (*ours, *theirs)])

    def _claims(self, side: int, start: int, end: int) -> Claims:
        """Return the claims of some units of the source (0) or the target (1) taken together."""
        units = (self.source, self.target)[side]
        if end - start == 1:
            return units[start]
        known = self._merged.get((side, start, end))
        if known is None:
            together = dict.fromkeys(chain(*(unit.claims for unit in units[start:end])))
            known = self._merged[side, start, end] = Claims([*together])
        return known

    def _length(self, start: int, end: int, first: int, last: int) -> float:
        """Return the logarithm of the probability that a translation differs as much in length (Gale and Church)."""
        source = self._lengths[0][end] - self._lengths[0][start]
        target = self._lengths[1][last] - self._lengths[1][first]
        mean = (source + target) / 2
        if not mean:
            return 0.0
        deviation = abs(target - source) / sqrt(mean * _VARIANCE)
        return _PROBABILITY[min(int(deviation * _STEPS), len(_PROBABILITY) - 1)]


_STEPS = 32
_PROBABILITY = [max(log(erfc(step / _STEPS / sqrt(2))), _LEAST_LENGTH) for step in range(6 * _STEPS)]
"""Logarithms of the probability that a normal variable is farther from its mean, by parts of a standard deviation."""
