"""Rise for fall.

What it finds
    A figure that rises in one language and falls in the other, or is a loss in one and a profit in the other; that
    flows in and flows out, is bought and sold, narrows and widens, is over budget and saved.
Why it matters
    It says the opposite, with the right figure.
Examples
    Bad pair: PM2.5年均浓度下降64.2%。 || The annual average concentration of PM2.5 rose by 64.2 percent.
    Good pair: PM2.5年均浓度下降64.2%。 || The annual average concentration of PM2.5 fell by 64.2 percent.
    Bad pair: 净流入资金35亿元。 || There was a net outflow of CNY 3.5 billion.
    Bad pair: 降幅收窄0.3个百分点。 || The decline was 0.3 percentage points steeper.
    Good pair: 降幅收窄0.3个百分点。 || The decline was 0.3 percentage points smaller.
Limits
    Reported only if both languages have a word for rising or falling with the same figure. Without one, and for profits and
    losses, see `statement.direction`.
"""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from jjjdoc.errors import Wording
from jjjdoc.language.counted.looked_up import words_in_step
from jjjdoc.language.labels import is_chinese
from jjjdoc.language.quantity.reading import Quantity
from jjjdoc.language.statement.compared_words import order_of
from jjjdoc.language.statement.comparing import (
    Comparison,
    are_converse,
    chinese_comparisons,
    english_comparisons,
    tell_order,
)
from jjjdoc.lint.context import Context
from jjjdoc.lint.document import Pair
from jjjdoc.lint.passage import Passage
from jjjdoc.lint.rule import Hit, Rule
from jjjdoc.lint.rules.number._contrasts import CONTRAST, contrast_hits
from jjjdoc.lint.rules.number._pair import hits_of
from jjjdoc.lint.rules.number._verb import with_verb
from jjjdoc.lint.rules.statement._pair import Sides, sides_of
from jjjdoc.patterns import regex

RULE = Rule(
    severity="error",
    subject="pair",
    messages={
        "contrast": CONTRAST,
        "rise_for_fall": Wording(
            en="“{source}” is a fall, but “{target}” in the translation is a rise",
            zh="“{source}”为下降，译文“{target}”却为上升",
        ),
        "fall_for_rise": Wording(
            en="“{source}” is a rise, but “{target}” in the translation is a fall",
            zh="“{source}”为上升，译文“{target}”却为下降",
        ),
    },
)


def check(pair: Pair, context: Context) -> Iterator[Hit]:
    """Yield the figures that rise in one language and fall in the other."""
    contrasts = [hit for hit in contrast_hits(pair, context, "direction") if not _is_converse_hit(pair, hit)]
    yield from contrasts
    told = {hit.start for hit in contrasts}
    for hit in hits_of(pair, context, "direction"):
        source, target = hit.quantities
        if hit.start in told or any(_is_change_of_fall(*side) for side in hit.quantities):
            continue
        if _is_of_converse(pair, source[1], target[1]):
            continue
        kind = "rise_for_fall" if source[1].direction == "down" else "fall_for_rise"
        words = {"source": with_verb(*source), "target": with_verb(*target)}
        yield replace(hit, values={**hit.values, **words}, message=kind)


# A fall that widens is more of a fall: what rises is not the figure itself.
_FALLS = (
    regex(
        "(?:[降跌减]幅|逆差|赤字|亏损额?|缺口)[^，。；]{0,16}(?:扩大|收窄|缩小|减少|加深)了?(?:约|近|超过?)?$|(?:拉低|拖累|压低)[^，。；]{0,16}$"
    ),
    regex(
        r"\b(?:decline|drop|fall|decrease|deficit|loss(?:es)?|gap)\b[^,.;]{0,40}"
        r"\b(?:widen|narrow|deepen|shr[aiu]nk|steep|sharp|small|large|eas)[a-z]*[^,.;]{0,16}$"
        r"|\b(?:steep|sharp|small|large|deep)er (?:decline|drop|fall|decrease)\b[^,.;]{0,40}$"
    ),
)
_REACH = 60


def _is_change_of_fall(passage: Passage, quantity: Quantity) -> bool:
    """Tell whether a figure is the change of a fall: 降幅扩大0.2个百分点, a steeper drop by 0.2 percentage points."""
    chinese = is_chinese(passage.language)
    text = passage.text if chinese else passage.folded
    start = quantity.outer[0]
    return _FALLS[not chinese].search(text, max(0, start - _REACH), start) is not None


def _is_converse_hit(pair: Pair, hit: Hit) -> bool:
    """Tell whether a hit is about figures of comparisons that have their sides exchanged."""
    figures = [quantity for _, quantity in hit.quantities]
    return len(figures) == 2 and _is_of_converse(pair, *figures)


def _is_of_converse(pair: Pair, source: Quantity, target: Quantity) -> bool:
    """Tell whether the figures are of comparisons that have their sides exchanged too: A比B低, B higher than A."""
    sides = sides_of(pair)
    if sides is None:
        return False
    zh, en = (source, target) if pair.source is sides.chinese else (target, source)
    ours = [
        each for each in chinese_comparisons(sides.chinese.text) if 0 <= zh.start - each.sighting.end <= _NEAR
    ]
    theirs = [
        each
        for each in english_comparisons(sides.english.text, sides.english.folded)
        if min(abs(each.start - en.end), abs(en.start - each.sighting.end)) <= _NEAR_IN_ENGLISH
    ]
    return any(are_converse(one, other) or _are_turned(sides, one, other) for one in ours for other in theirs)


def _are_turned(sides: Sides, one: Comparison, other: Comparison) -> bool:
    """Tell whether the dictionary shows that two comparisons which say the opposite have their sides exchanged."""
    if one.sighting.member == other.sighting.member or tell_order(one, other):
        return False
    texts = sides.chinese.text, sides.english.text
    words = words_in_step(*texts, *((0, len(text)) for text in texts))
    return order_of(one, other, words, sides.english.folded) in ("turned", "perhaps turned")


_NEAR, _NEAR_IN_ENGLISH = 3, 24
"""How far the word that compares may be from its figure, in characters."""
