"""The other way, in words.

What it finds
    Words that say the opposite in the target: 走低 as “climbed”, 降幅收窄 as a steeper decline, 由升转降 as a rise,
    持平 as a fall, 逆差 as a surplus, 亏损 as a profit, 恶化 as an improvement, 贬值, 收紧, 降息, 减持.
Why it matters
    No figure is wrong, so no comparison of figures finds it.
Examples
    Bad pair: 鲜果价格继续走低。 || The prices of fresh fruit continued to climb.
    Good pair: 鲜果价格继续走低。 || The prices of fresh fruit continued to fall.
    Bad pair: 全年亏损3.5亿元。 || It made a profit of CNY 350 million in the year.
    Good pair: 扭亏为盈，实现利润3.5亿元。 || It turned a loss into a profit of CNY 350 million.
    Bad pair: 投资降幅继续收窄。 || The decline in investment became steeper.
    Good pair: 投资降幅继续收窄。 || Investment fell more slowly.
Limits
    Sentences are compared one by one if both sides have as many, else all words of a segment: something is
    reported if the target says what the source nowhere says, and lacks the opposite that the source does say. A rise or fall by
    a figure is the business of `number.direction`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from jjjdoc.language.quantity.reading import Quantity
from jjjdoc.language.statement.contrast import Contrast, Sighting
from jjjdoc.language.statement.movement import CONTRASTS, read_chinese, read_english
from jjjdoc.lint.context import Context
from jjjdoc.lint.document import Pair
from jjjdoc.lint.rule import Hit, Rule
from jjjdoc.lint.rules.statement._pair import Sides, sides_of
from jjjdoc.lint.rules.statement._parts import (
    OPPOSED,
    differences_of,
    hit_of,
    matched,
    parts_of,
    subjects_exchanged,
)

RULE = Rule(
    severity="warning",
    subject="pair",
    messages={
        "found": OPPOSED,
    },
)

_BY_KEY = {contrast.key: contrast for contrast in CONTRASTS}
_BESIDE = 24
"""How far from a figure its verb may stand, in characters of English; Chinese takes a third."""


def check(pair: Pair, context: Context) -> Iterator[Hit]:
    """Yield the words of the target that say the opposite of those of the source."""
    sides = sides_of(pair)
    if sides is None:
        return
    chinese = read_chinese(sides.chinese.text)
    english = read_english(sides.english.folded) if any(each.sure for each in chinese) else []
    if not any(each.sure for each in english):
        return
    figures = [(one, other) for one, other in matched(sides, context) if one.direction and other.direction]
    for one, other in figures:
        chinese, english = _without_figure(chinese, english, one, other)
    contrasts = _without_results(sides, context)
    differing = list(differences_of(contrasts, parts_of(sides, context), chinese, english))
    told: set[tuple[int, int]] = set()
    for found in differing or subjects_exchanged(sides, contrasts, chinese, english):
        places = found.chinese.start, found.english.start
        if places not in told:  # a turn is one of level too
            told.add(places)
            yield hit_of(sides, _BY_KEY[found.contrast], found)


_SIGNED = frozenset(("result", "balance"))


def _without_results(sides: Sides, context: Context) -> Sequence[Contrast]:
    """Return the contrasts to look at: a negative profit is a loss, and so profit is no opposite of it."""
    figures = (each for passage in (sides.chinese, sides.english) for each in context.quantities(passage))
    if any(each.low < 0 for each in figures):
        return [each for each in CONTRASTS if each.key not in _SIGNED]
    return CONTRASTS


def _without_figure(
    chinese: Sequence[Sighting], english: Sequence[Sighting], one: Quantity, other: Quantity
) -> tuple[list[Sighting], list[Sighting]]:
    """Return the sightings of both sides without a rise or fall by a figure, which has been compared with it.

    If only one side has its verb beside the figure, it is kept: it may stand for another of the other side.
    """
    beside = _beside(chinese, one, _BESIDE // 3), _beside(english, other, _BESIDE)
    sides = (list(chinese), list(english))
    for side, verbs in zip(sides, beside, strict=True):
        side[:] = [
            replace(each, sure=False) if each in verbs else each
            for each in side
            if each not in verbs or not all(beside)
        ]
    return sides


def _beside(sightings: Sequence[Sighting], quantity: Quantity, distance: int) -> list[Sighting]:
    """Return the words of rising and falling that stand near a quantity."""
    start, end = quantity.outer[0] - distance, quantity.outer[1] + distance
    return [
        each for each in sightings if each.contrast == "level" and start <= each.start and each.end <= end
    ]
