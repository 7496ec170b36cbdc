"""Figures that can be added: amounts and numbers of things, measured alike, with the unit that they leave out."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from msgspec.structs import replace

from jjjdoc.language.claim.claim import Claim
from jjjdoc.language.claim.document import Claims
from jjjdoc.language.claim.label import label_of
from jjjdoc.language.quantity.units import COUNTS
from jjjdoc.patterns import regex

_LIMITS = frozenset(("at_least", "at_most"))
"""What a rule bounds so is the limit of one case or another."""
_NOT_ADDED = frozenset({"ratio", "points", "years", "time", "temperature"})


def is_added(claim: Claim) -> bool:
    """Tell whether a figure is an amount or a number of things, which can be a part of another."""
    quantity = claim.quantity
    return (
        quantity.kind == "number"
        and quantity.role in ("level", "change_to", "share")
        and quantity.dimension not in _NOT_ADDED
        and not quantity.per
        and not (quantity.qualifier in _LIMITS and "rule" in claim.tags)
        and "average" not in claim.tags
        and ("base" not in claim.tags or _ON.search(claim.before) is not None)
        and ("each" not in claim.tags or _SEVERALLY.search(claim.before) is not None)
    )


def with_unit_of(claim: Claim, other: Claim) -> Claim:
    """Return a bare number in millions with the unit that stands with the other alone: 31.8 million tons and 19.1 million."""
    mine, theirs = claim.quantity, other.quantity
    if mine.unit or mine.counter or not theirs.unit or not mine.scale or mine.scale != theirs.scale:
        return claim
    return replace(claim, quantity=replace(mine, unit=theirs.unit))


def with_units(document: Claims, levels: Sequence[Claim]) -> tuple[Claim, ...]:
    """Return figures where a bare number that leaves its unit out has that of the one before: 90 hectares: 40 in the north.

    What is counted within a place of another is left out: 800 across 17 sites.
    """
    found: list[Claim] = []
    for each in levels:
        mine, text = each.quantity, document.texts[each.text]
        is_bare = not text.is_chinese and not mine.unit
        if is_bare and _ELLIPTIC.match(text.folded, mine.end) is not None:
            found.append(_in_unit_before(each, found))
        elif not (is_bare and found and found[-1].clause == each.clause and _WITHIN.fullmatch(each.before)):
            found.append(each)
    return tuple(found)


def _in_unit_before(claim: Claim, before: Sequence[Claim]) -> Claim:
    """Return a bare number in the last unit before it, if it is as large as it would be written with that one."""
    mine = claim.quantity
    theirs = next((other.quantity for other in reversed(before[-_REACH:]) if other.quantity.unit), None)
    if theirs is None or (theirs.scale and not mine.scale and mine.low < _LARGE):
        return claim
    return replace(claim, quantity=replace(mine, unit=theirs.unit))


_ELLIPTIC = regex(
    r"\s*(?:[.,;)]|$|(?:and|in|on|at|of|from|for|to|by|with|across|along|around|under|was|were|went|is|are)(?![a-z]))"
)
"""Behind a number that leaves its unit out."""
_WITHIN = regex(r"\s*(?:across|in|at|among|over|throughout|within)(?: (?:about|some|its|the))? ?")
_REACH, _LARGE = 12, 1000

_ON = regex(r"(?<![a-z])on (?:the |about |some )?$")
"""Before a number of things that is no base: tests were made on 3,640 samples."""
_SEVERALLY = regex(r"分别|(?<![a-z])respectively")


def are_measured_alike(one: Claim, other: Claim, *, chinese: bool) -> bool:
    """Tell whether two figures count or measure in a way that they can be added."""
    mine, theirs = one.quantity, other.quantity
    if mine.dimension != theirs.dimension:
        return (
            not chinese
            and {mine.dimension, theirs.dimension} & COUNTS != set()
            and "" in (mine.dimension, theirs.dimension)
        )
    return (
        mine.dimension != ""
        or not chinese
        or mine.counter == theirs.counter
        or "" in (mine.counter, theirs.counter)
    )


def labels_of(document: Claims, claims: Sequence[Claim]) -> list[str]:
    """Return the label of each figure."""
    return [label_of(document, each) for each in claims]


def is_chinese_claim(document: Claims, claim: Claim) -> bool:
    """Tell whether a figure stands in a Chinese text."""
    return document.texts[claim.text].is_chinese


def language_of(document: Claims, claim: Claim) -> Literal["zh", "en"]:
    """Return the language of the text of a figure."""
    return "zh" if is_chinese_claim(document, claim) else "en"
