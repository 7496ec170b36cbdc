"""The score of a bead: its kind, its lengths, and what its texts say."""

from __future__ import annotations

from collections.abc import Sequence
from math import erfc, inf, log, sqrt

from jjjdoc.language.alignment.evidence import Gains, Weights, join
from jjjdoc.language.alignment.lexicon import Lexicon
from jjjdoc.language.alignment.units import Source, Target

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
_LEAST_LENGTH = -8.0
_EVIDENCE = 0.5
"""Words of a text depend on each other: their evidence counts by half."""


class Scoring:
    """Scores of beads between two texts, by one lexicon."""

    def __init__(
        self,
        source: Sequence[Source],
        target: Sequence[Target],
        lexicon: Lexicon,
        kinds: tuple[Sequence[str], Sequence[str]] | None = None,
    ) -> None:
        self._kinds = kinds
        self._target = target
        self._source = source
        expected = [{**lexicon.expected(unit.folded), **unit.expected} for unit in source]
        self._weights = Weights(expected, target)
        self._gains = [self._weights.gains(each) for each in expected]
        self._joined: dict[tuple[int, int], Gains] = {}
        self._features: dict[tuple[int, int], tuple[tuple[str, ...], float]] = {}
        total = sum(unit.length for unit in source)
        self._ratio = sum(unit.length for unit in target) / total if total else 1.0

    def score(self, start: int, end: int, first: int, last: int) -> float:
        """Return the score of the bead of source units [start, end) and target units [first, last)."""
        if start == end or first == last:
            return MISSING
        if self._kinds and len({*self._kinds[0][start:end], *self._kinds[1][first:last]}) > 1:
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
            features = tuple(dict.fromkeys(f for unit in self._target[first:last] for f in unit.features))
            known = self._features[first, last] = features, self._weights.unexplained(features)
        found = gains.gains
        return gains.without + known[1] + sum([found[feature] for feature in known[0] if feature in found])

    def _length(self, start: int, end: int, first: int, last: int) -> float:
        """Return the logarithm of the probability that a translation differs as much in length (Gale and Church)."""
        source = sum(unit.length for unit in self._source[start:end])
        target = sum(unit.length for unit in self._target[first:last])
        mean = (source * self._ratio + target) / 2
        if not mean:
            return 0.0
        deviation = abs(target - source * self._ratio) / sqrt(mean * _VARIANCE)
        probability = erfc(deviation / sqrt(2))
        return max(log(probability), _LEAST_LENGTH) if probability > 0 else _LEAST_LENGTH
