"""Figures named again with two digits exchanged: 6820 homes, and "these 6280 homes"; accounts, 398,200 and 389,200 of them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from jjjdoc.language.claim.claim import Claim, Tag
from jjjdoc.language.claim.document import Claims
from jjjdoc.language.claim.linking.slip import are_exchanged, digits_of
from jjjdoc.language.claim.linking.topics import season_of
from jjjdoc.language.claim.subject import meaning_of, stem
from jjjdoc.language.quantity.units import COUNTS
from jjjdoc.patterns import regex

_LEVELS = ("level", "share", "change_to")
_APART: frozenset[Tag] = frozenset(("target", "estimate", "denied", "open", "base", "each"))
_UNTOLD = ("ratio", "points", "years", "time")
_LATEST = 6
"""How many figures of the same digits are looked at: a figure that stands so often is no slip."""
_SURE = 4
"""So many digits are the same but for their order by no chance."""


def named_again(document: Claims) -> Iterator[tuple[Claim, Claim]]:
    """Yield each figure and one before it that has its digits in another order and is of the same thing."""
    seen: dict[tuple[str, int, str], list[Claim]] = defaultdict(list)
    for claim in document.claims:
        quantity = claim.quantity
        told = quantity.kind == "number" and quantity.role in _LEVELS and quantity.dimension not in _UNTOLD
        if not told or document.texts[claim.text].cell is not None:
            continue
        digits = digits_of(quantity.low)
        if len(digits) < 2:
            continue
        alike = seen[claim.dimension, quantity.low.adjusted(), "".join(sorted(digits))]
        for other in alike[-_LATEST:]:
            if _are_one(document, other, claim, len(digits)):
                yield other, claim
                break
        alike.append(claim)


def _are_one(document: Claims, one: Claim, other: Claim, digits: int) -> bool:
    """Tell whether two figures with the same digits are of one thing: the later takes the earlier up, or they share enough."""
    if not are_exchanged(one.quantity.low, other.quantity.low, fewest=2) or not _may_be_one(one, other):
        return False
    texts = document.texts[one.text], document.texts[other.text]
    if (one.text, one.sentence) == (other.text, other.sentence):
        return False
    seasons = season_of(texts[0], one), season_of(texts[1], other)
    if (all(seasons) and seasons[0] != seasons[1]) or _is_told_apart(document, one, other):
        return False
    counted = _counted(document, other)
    same_noun = counted != "" and counted == _counted(document, one)
    shared = not one.subject.words.isdisjoint(other.subject.words)
    if _is_definite(document, other) and (same_noun or shared):
        return True
    return digits >= _SURE and (same_noun or shared or _share_words(document, one, other))


def _may_be_one(one: Claim, other: Claim) -> bool:
    if (one.tags ^ other.tags) & _APART or one.quantity.per != other.quantity.per:
        return False
    if one.dated and other.dated and one.period != other.period:
        return False
    names = one.subject.names, other.subject.names
    return not (names[0] and names[1] and names[0].isdisjoint(names[1]))


_GENERAL = frozenset("个项名件次家")
"""Measure words of so much that they tell nothing of what is counted."""


def _counted(document: Claims, claim: Claim) -> str:
    """Return what a figure counts, by its noun or by a measure word of few things; empty for sums and measures."""
    counter, unit = claim.quantity.counter.lower(), claim.quantity.measure
    if document.texts[claim.text].is_chinese:
        named = counter or (unit.zh if unit is not None and claim.dimension in COUNTS else "")
        return "" if named in _GENERAL or claim.dimension == "length" else named
    return stem(counter) or (claim.quantity.unit if claim.dimension in COUNTS else "")


_THE = regex(r"(?<![a-z])(?:the|these|those|all) *$|(?:[这该此]|上述|这些|这批|全部|已[^,，。;；]{1,6}的)$")


def _is_definite(document: Claims, claim: Claim) -> bool:
    """Tell whether a figure is spoken of as known: these 6,280 homes, the 8.6 km long tunnel."""
    text, start = document.texts[claim.text], claim.quantity.outer[0]
    return _THE.search(text.folded, max(0, start - _REACH), start) is not None or (
        text.is_chinese
        and (_THIS_LONG.search(claim.before) is not None or _OF_ALL.match(claim.after) is not None)
    )


_OF_ALL = regex("[^,，。;；]{0,6}中(?:[,，]|$)")


_THIS_LONG = regex(r"[这该此][条座栋幢艘项个][一-鿿]{0,4}$")
_REACH = 12


_VERB = regex(r"(?<![a-z])(?:is|are|was|were|has|have|had|will|can|do|did)(?![a-z])|[,.;]")
_WHICH = regex(
    r"(?<=[a-z]) (?:of|in|at|from|along|near|for|on|under|by|with|who|that|which|[a-z]+ed|[a-z]+en) .+"
)
_MONTHS = regex(
    r"(?<![a-z])(?:january|february|march|april|may|june|july|august|september|october|november|december)(?![a-z])"
)


def _is_told_apart(document: Claims, one: Claim, other: Claim) -> bool:
    """Tell whether words behind the later figure say which things are meant, and those around the earlier do not."""
    which = None if document.texts[other.text].is_chinese else _WHICH.search(_VERB.split(other.after, 1)[0])
    if which is None:
        return False
    said = meaning_of(_MONTHS.sub(" ", which[0]), chinese=False)[0]
    return not said <= meaning_of(document.words(one), chinese=False)[0]


def _share_words(document: Claims, one: Claim, other: Claim) -> bool:
    """Tell whether the words around two figures have one of a meaning in common."""
    texts = (document.texts[one.text], document.texts[other.text])
    if texts[0].is_chinese or texts[1].is_chinese:
        return False
    mine, theirs = (meaning_of(document.words(claim), chinese=False)[0] for claim in (one, other))
    return not mine.isdisjoint(theirs)
