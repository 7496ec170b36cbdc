"""Counts of two coordinated things that have changed places: 6条产业链和5个集群 as "five chains and six clusters"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from jjjdoc.language.labels import is_chinese
from jjjdoc.language.quantity.reading import Quantity
from jjjdoc.lint.context import Context
from jjjdoc.lint.document import Pair
from jjjdoc.lint.passage import Passage
from jjjdoc.lint.rule import Hit
from jjjdoc.lint.rules.number._exchanged import nouns_of
from jjjdoc.lint.rules.number._pair import shown
from jjjdoc.patterns import regex

_CHINESE = regex(r"[^，。；：！？0-9]{1,16}?[和与及、]")
_ENGLISH = regex(
    r"[^,.;:!?0-9]{1,60}?(?:,\s(?:and\s)?|\sand\s|\sas\swell\sas\s)(?:in\s|for\s)?", re.IGNORECASE
)

_NEAR_CHINESE, _NEAR_ENGLISH = 6, 24


def swapped_hits(pair: Pair, context: Context) -> Iterator[Hit]:
    """Yield the first of two coordinated counts of the target that the source has the other way round.

    Only where each language has just one such couple of these numbers, and where the glossary does not know that the
    nouns have changed places as well.
    """
    source = {(one.low, other.low): one for one, other in _couples(pair.source, context)}
    target = {(one.low, other.low): one for one, other in _couples(pair.target, context)}
    for (one, other), quantity in target.items():
        rival = source.get((other, one))
        alone = one != other and (one, other) not in source and (other, one) not in target
        if rival is not None and alone and not _moved(pair, context, rival, quantity):
            values = {"source": shown(pair.source, rival), "target": shown(pair.target, quantity)}
            related = ((pair.source, rival.start, rival.end),)
            yield Hit(
                pair.target,
                quantity.start,
                quantity.end,
                values,
                "swapped",
                severity="warning",
                related=related,
                quantities=((pair.source, rival), (pair.target, quantity)),
            )


def _moved(pair: Pair, context: Context, source: Quantity, target: Quantity) -> bool:
    """Tell whether the nouns of the first of either couple are known, and not the same."""
    counted = [
        nouns_of(side, context)[context.quantities(side).index(quantity)]
        for side, quantity in ((pair.source, source), (pair.target, target))
    ]
    if all(counted) and not counted[0].is_same(counted[1]):
        return True
    mine, theirs = _noun(pair.source, context, source), _noun(pair.target, context, target)
    return mine is not None and theirs is not None and mine != theirs


def _noun(passage: Passage, context: Context, quantity: Quantity) -> str | None:
    """Return the id of the concept whose term begins soon after a count."""
    reach = quantity.end + (_NEAR_CHINESE if is_chinese(passage.language) else _NEAR_ENGLISH)
    hits = (hit for hit in context.term_hits(passage) if quantity.end <= hit.start <= reach)
    return next((hit.concept.id for hit in hits), None)


def _couples(passage: Passage, context: Context) -> Iterator[tuple[Quantity, Quantity]]:
    between = _CHINESE if is_chinese(passage.language) else _ENGLISH
    quantities: Sequence[Quantity] = context.quantities(passage)
    for one, other in pairwise(quantities):
        counts = not (one.dimension or other.dimension or one.calendar or other.calendar)
        alike = one.kind == other.kind == "number" and one.role == other.role == "level"
        if counts and alike and between.fullmatch(passage.text, one.end, other.start):
            yield one, other
