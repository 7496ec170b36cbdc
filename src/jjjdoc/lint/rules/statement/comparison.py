"""More for less.

What it finds
    Comparatives and superlatives that say the opposite in the target: 快于 as “slower than”, 最低 as “the highest”,
    末位 as “first place”; and comparisons whose sides are exchanged: 城镇高于农村 as “higher in rural than in urban areas”.
Why it matters
    Who leads and who lags is what a comparison is for, and its figure does not say it.
Examples
    Bad pair: 农村居民收入增速快于城镇居民。 || Rural incomes grew more slowly than urban incomes.
    Good pair: 农村居民收入增速快于城镇居民。 || Urban incomes grew more slowly than rural incomes.
    Bad pair: 外贸箱量增速快于内贸箱量。 || Domestic box volumes grew faster than foreign-trade volumes.
    Good pair: 外贸箱量增速快于内贸箱量。 || Growth in domestic box volumes lagged that in foreign-trade volumes.
    Bad pair: 西部地区增速高于东部地区。 || The eastern region grew faster than the western region.
    Bad pair: 密云区细颗粒物浓度最低。 || Miyun had the highest concentration of PM2.5.
    Bad pair: 久治县降水量最多，为764.2毫米，玛多县最少，为322.6毫米。 || Madoi was the driest, with 764.2 mm, and Jigzhi the wettest, with 322.6 mm.
    Good pair: 久治县降水量最多，为764.2毫米，玛多县最少，为322.6毫米。 || Madoi was the driest, with 322.6 mm, and Jigzhi the wettest, with 764.2 mm.
    Good pair: 密云区细颗粒物浓度最低。 || Miyun had the lowest concentration of PM2.5.
Limits
    Comparatives are compared if both sentences have one. The sides are known by places, terms such as urban and rural, imports
    and exports, words such as average and target, and by the words of the dictionary that stand once in each sentence; where they are not known, they are taken to be in the order of the
    source. Comparison with a number is the business of `number.qualifier`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from jjjdoc.errors import Wording
from jjjdoc.language.counted.looked_up import words_in_step
from jjjdoc.language.statement.compared_words import order_of
from jjjdoc.language.statement.comparing import (
    COMPARATIVE,
    DEGREE,
    SUPERLATIVE,
    Comparison,
    chinese_comparisons,
    chinese_degrees,
    chinese_superlatives,
    disagree,
    english_comparisons,
    english_degrees,
    english_superlatives,
    leader,
    tell_order,
)
from jjjdoc.language.statement.contrast import Difference, Sighting
from jjjdoc.lint.context import Context
from jjjdoc.lint.document import Pair
from jjjdoc.lint.rule import Hit, Rule
from jjjdoc.lint.rules.statement._pair import Sides, sides_of
from jjjdoc.lint.rules.statement._parts import (
    OPPOSED,
    Ranges,
    by_range,
    differences_of,
    hit_of,
    labels_exchanged,
    parts_of,
    subjects_exchanged,
)
from jjjdoc.patterns import regex

RULE = Rule(
    severity="warning",
    subject="pair",
    messages={
        "found": OPPOSED,
        "sides": Wording(
            en="“{source}” puts {source_first} ahead, but “{target}” puts {target_first} ahead",
            zh="“{source}”指{source_first_zh}在前，译文“{target}”却指{target_first_zh}在前",
        ),
        "exchanged": Wording(
            en="“{source}” and “{target}” compare the two sides the other way round",
            zh="“{source}”与译文“{target}”比较的双方颠倒",
        ),
    },
)

_BY_KEY = {contrast.key: contrast for contrast in (*SUPERLATIVE, *COMPARATIVE, *DEGREE)}


def check(pair: Pair, context: Context) -> Iterator[Hit]:
    """Yield the words of the target that compare the other way."""
    sides = sides_of(pair)
    if sides is None:
        return
    chinese = chinese_superlatives(sides.chinese.text)
    compared = chinese_comparisons(sides.chinese.text)
    ends = chinese_degrees(sides.chinese.text)
    if not compared and not ends and not any(each.sure for each in chinese):
        return
    parts = parts_of(sides, context)
    english = english_superlatives(sides.english.folded)
    differing = list(differences_of(SUPERLATIVE, parts, chinese, english))
    for found in differing or _exchanged_superlatives(sides, chinese, english, ends, context):
        yield hit_of(sides, _BY_KEY[found.contrast], found)
    others = english_comparisons(sides.english.text, sides.english.folded)
    for ranges, one, other in _in_step(parts, compared, others):
        if _disagree(sides, ranges, one, other):
            found = Difference(one.sighting.contrast, one.sighting, other.sighting)
            hit = hit_of(sides, _BY_KEY[found.contrast], found)
            yield _exchanged(sides, hit, one, other) if _say_the_same(one, other) else hit


def _disagree(sides: Sides, ranges: Ranges, one: Comparison, other: Comparison) -> bool:
    """Tell whether two comparisons say the opposite: by the tables, or where these do not know their sides by the dictionary."""
    if one.sighting.contrast != other.sighting.contrast:
        return False
    if disagree(one, other) and tell_order(one, other):
        return True
    order = order_of(
        one, other, words_in_step(sides.chinese.text, sides.english.text, *ranges), sides.english.folded
    )
    if order is None or (order != "turned" and tell_order(one, other)):
        return disagree(one, other)
    if order == "perhaps turned" and _say_the_same(one, other):
        return disagree(one, other)
    return _say_the_same(one, other) == (order != "same")


def _exchanged_superlatives(
    sides: Sides,
    chinese: Sequence[Sighting],
    english: Sequence[Sighting],
    ends: Sequence[Sighting],
    context: Context,
) -> Iterator[Difference]:
    """Yield where two subjects, or two figures whatever they are of, have each other's superlative, or the text the opposite."""
    yield from subjects_exchanged(sides, SUPERLATIVE, chinese, english)
    others = english_degrees(sides.english.folded)
    yield from labels_exchanged(sides, DEGREE, ends, others, context)
    yield from _opposite(
        ends, [each for each in others if not _MOST_OF_A_KIND.match(sides.english.folded, each.start)]
    )


_MOST_OF_A_KIND = regex(
    r"the most\b(?! ?[,.;:]| (?:in|at|of|on|among|for|by|during|and|while|with)\b| \w{3,}(?<!ou)s\b| (?:rain|snow|gas|water|power|electricity|land|grain|oil)\w*)"
)
"""Says the end of a scale of what follows it: the most cost-effective is the lowest in cost."""


def _opposite(chinese: Sequence[Sighting], english: Sequence[Sighting]) -> Iterator[Difference]:
    """Yield the first of each side where one names one end of the scale only and the other the other."""
    if chinese and english and {each.member for each in chinese}.isdisjoint(each.member for each in english):
        yield Difference(chinese[0].contrast, chinese[0], english[0])


def _say_the_same(one: Comparison, other: Comparison) -> bool:
    return one.sighting.member == other.sighting.member


def _exchanged(sides: Sides, hit: Hit, chinese: Comparison, english: Comparison) -> Hit:
    """Return the finding that a comparison has its sides exchanged, with the side that each puts ahead."""
    first, last = leader(chinese), leader(english)
    if first is None or last is None:
        return replace(hit, message="exchanged")
    if sides.pair.source is not sides.chinese:
        first, last = last, first
    named = {
        "source_first": first.en,
        "source_first_zh": first.zh,
        "target_first": last.en,
        "target_first_zh": last.zh,
    }
    return replace(hit, values={**hit.values, **named}, message="sides")


def _in_step(
    parts: Sequence[Ranges], chinese: Sequence[Comparison], english: Sequence[Comparison]
) -> Iterator[tuple[Ranges, Comparison, Comparison]]:
    """Yield the comparisons of parts that have one of a kind on each side, with the ranges of these parts."""
    for ranges in parts:
        sides = [
            by_range(comparisons, each) for comparisons, each in zip((chinese, english), ranges, strict=True)
        ]
        for contrast in COMPARATIVE:
            mine, theirs = (
                [each for each in side if each.sighting.contrast == contrast.key] for side in sides
            )
            if len(mine) == len(theirs) == 1:
                yield ranges, mine[0], theirs[0]
