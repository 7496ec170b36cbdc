"""Losses given as profits, and the other way: 亏损3.5亿元 as "a profit of CNY 350 million"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from jjjdoc.language.labels import is_chinese
from jjjdoc.language.quantity.compare.values import is_money
from jjjdoc.language.quantity.reading import Quantity
from jjjdoc.lint.context import Context
from jjjdoc.lint.document import Pair
from jjjdoc.lint.passage import Passage
from jjjdoc.lint.rule import Hit
from jjjdoc.lint.rules.number._pair import shown
from jjjdoc.patterns import regex

_LINK = "(?:额|总额|了|达到?|为|约|超|近|共|高达|净额){0,3}$"
_CHINESE = regex(f"(?:(?P<loss>亏损|亏|赤字|逆差)|(?P<gain>盈利|净利润?|利润|盈余|顺差|结余|赚)){_LINK}")
_FEW_WORDS = r"(?:[ -][a-z]+){0,4} $"
_ENGLISH = regex(
    rf"\b(?:(?P<loss>loss(?:es)?|lost|loses?|deficits?)|(?P<gain>profits?|surplus(?:es)?|earned|earns?|gains?|gained)){_FEW_WORDS}"
)
_BOTH = (regex("亏|赤字|逆差"), regex(r"\b(?:loss|lost|lose|deficit)"))
_GAINS = (regex("盈|利润|顺差|结余|赚"), regex(r"\b(?:profit|surplus|earn|gain)"))
_BEFORE = 40


def reversed_results(pair: Pair, context: Context) -> Iterator[Hit]:
    """Yield the sums that are a loss in one language and a profit in the other, which speaks of no loss at all."""
    if {is_chinese(pair.source.language), is_chinese(pair.target.language)} != {True, False}:
        return
    if not _may_differ(pair):
        return
    for one, other in context.matching(pair).pairs:
        source, target = one.quantity, other.quantity
        mine, theirs = _result(pair.source, source), _result(pair.target, target)
        if is_money(source) and mine and theirs and mine != theirs:
            yield Hit(
                pair.target,
                target.start,
                target.end,
                {"source": shown(pair.source, source), "target": shown(pair.target, target)},
                "profit_for_loss" if mine == "loss" else "loss_for_profit",
                severity="warning",
                related=((pair.source, source.start, source.end),),
                quantities=((pair.source, source), (pair.target, target)),
            )


def _may_differ(pair: Pair) -> bool:
    """Tell whether one text speaks of losses alone, and the other of gains alone."""
    sides = [
        (_has(_BOTH, passage), _has(_GAINS, passage)) for passage in (pair.source, pair.target)
    ]  # fmt: skip
    return sides in ([(True, False), (False, True)], [(False, True), (True, False)])


def _has(patterns: tuple[re.Pattern[str], re.Pattern[str]], passage: Passage) -> bool:
    chinese = is_chinese(passage.language)
    text = passage.text if chinese else passage.folded
    return patterns[0 if chinese else 1].search(text) is not None


def _result(passage: Passage, quantity: Quantity) -> str | None:
    """Return whether the words before a sum make it a loss or a gain."""
    start = quantity.outer[0]
    chinese = is_chinese(passage.language)
    text, pattern = (passage.text, _CHINESE) if chinese else (passage.folded, _ENGLISH)
    found = pattern.search(text, max(0, start - _BEFORE), start)
    return found.lastgroup if found else None
