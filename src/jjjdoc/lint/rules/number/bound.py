"""Bound changed.

What it finds
    A bound that includes its number in one language and excludes it in the other, or that is reversed: 以上, 以下,
    不少于, 不足; the ends of a range exchanged; a time limit that became the time after or before it (15日内 as “after
    15 days”), and the beginning of a period that became its end (自…起 as “until”).
Why it matters
    60岁以上 begins at 60; “over 60” begins after it. In a law or an entitlement, the difference is a year of a
    person's life.
Examples
    Bad pair: 不少于30天。 || not more than 30 days
    Good pair: 不少于30天。 || not less than 30 days
    Bad pair: 年龄在60岁以上的可以申请。 || Those over 60 may apply.
    Good pair: 年龄在60岁以上。 || aged 60 and above
    Bad pair: 材料应在15日内提交。 || The materials shall be submitted after 15 days.
    Good pair: 材料应在15日内提交。 || The materials shall be submitted within 15 days.
    Bad pair: 自2024年1月1日起施行。 || It is in force until January 1, 2024.
    Good pair: 自2024年1月1日起施行。 || It takes effect on January 1, 2024.
    Good pair: 30年前，两国议会批准了条约。 || The visit comes 30 years after the two parliaments ratified the treaty.
Limits
    By GB/T 15835 and the civil code 以上, 以下 and 以内 include the number; 不满, 超过 and 不足 exclude it. A
    reversed bound is an error. A bound that is off only by its own number is a warning for ages and years if both
    texts say who may or must do something, or is punished. Otherwise, and in the web profile, it is a note: “under
    five” is how English speaks of 五岁以下.
"""

from __future__ import annotations

from collections.abc import Iterator

from jjjdoc.errors import Wording
from jjjdoc.language.statement.deadlines import counts_from_elsewhere
from jjjdoc.lint.context import Context
from jjjdoc.lint.document import Pair
from jjjdoc.lint.rule import Hit, Rule
from jjjdoc.lint.rules.number._contrasts import CONTRAST, contrast_hits
from jjjdoc.lint.rules.number._pair import hits_of
from jjjdoc.lint.rules.statement._pair import sides_of
from jjjdoc.patterns import regex

RULE = Rule(
    severity="error",
    subject="pair",
    messages={
        "contrast": CONTRAST,
        "reversed": Wording(
            en="“{source}” is {right}, not “{target}”: the bound is reversed",
            zh="“{source}”即{right}，不是“{target}”：界限相反",
        ),
        "included": Wording(
            en="“{source}” includes the number itself ({right}), but “{target}” does not",
            zh="“{source}”包括本数（{right}），“{target}”不包括",
        ),
        "excluded": Wording(
            en="“{source}” excludes the number itself ({right}), but “{target}” includes it",
            zh="“{source}”不包括本数（{right}），“{target}”包括",
        ),
    },
)


def check(pair: Pair, context: Context) -> Iterator[Hit]:
    """Yield the bounds that differ."""
    yield from (hit for hit in contrast_hits(pair, context, "bound") if not _counts_from_elsewhere(pair, hit))
    yield from hits_of(pair, context, "bound")


_AFTER_FIGURE = regex(r"[^,.;]{0,24}?\b(?:before|after|prior to|ahead of|following|from|since)\b")


def _counts_from_elsewhere(pair: Pair, hit: Hit) -> bool:
    """Tell whether the languages count a stretch of time from the two ends of it, which turns before into after."""
    sides = sides_of(pair)
    figures = [quantity for _, quantity in hit.quantities]
    if sides is None or len(figures) != 2 or figures[0].calendar or figures[1].calendar:
        return False
    zh, en = figures if pair.source is sides.chinese else reversed(figures)
    word = _AFTER_FIGURE.match(sides.english.folded, en.end)
    return word is not None and counts_from_elsewhere(
        sides.chinese.text, sides.english.folded, zh.start, word.end()
    )
