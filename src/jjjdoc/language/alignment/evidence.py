"""How likely it is that a stretch of the target translates a stretch of the source."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from math import log

from msgspec import Struct

from jjjdoc.language.alignment.units import Target, is_number

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
