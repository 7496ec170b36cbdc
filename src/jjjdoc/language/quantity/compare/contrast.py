"""Figures that stand for each other and are said to be different things: 每千人 and "per 10,000 people"."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cached_property

from msgspec import Struct

from jjjdoc.language.quantity.compare.values import Point, are_equal
from jjjdoc.language.quantity.contrasts import CONTRASTS, FIGURE, Contrast, Kind, Side
from jjjdoc.language.quantity.reading import Quantity
from jjjdoc.patterns import regex

_BREAKS = {True: regex("[，。；：！？\n]|,(?![0-9])"), False: regex("[,.;:!?\n](?![0-9])")}
_JOINTS = {True: regex("[、和及并]"), False: regex(" (?:and|while|but|or) ")}
_REACH = {True: 40, False: 90}
"""How far around a figure its clause is searched, in Chinese and English."""
_SHARES = frozenset({"ratio", "points"})
_STRETCHES = frozenset({"time", "years"})
_WORKING_DAYS = frozenset({"工作日", "个工作日", "working", "business"})
"""Counted as what has no unit, since they are not days."""
_BACK = regex(r"(?:之?前|以前)|,? (?:ago|earlier|before|previously)(?![a-z])")
"""After a stretch of time that leads back to what something is measured against."""


class Text(Struct, frozen=True, dict=True):
    """A text, in small letters where it is English, and its quantities in order of place."""

    text: str
    chinese: bool
    quantities: Sequence[Quantity]

    @cached_property
    def figures(self) -> tuple[Quantity, ...]:
        """The quantities but those that others are held against: 每千人, "twelve months before" stand beside what they are said of."""
        return tuple(
            quantity
            for quantity in self.quantities
            if quantity.role != "rate"
            and not (quantity.dimension in _STRETCHES and _BACK.match(self.text, quantity.end))
        )


class Contrasted(Struct, frozen=True):
    """Two figures that stand for each other, and what each of them is said to be."""

    source: Quantity
    target: Quantity
    mine: Side
    theirs: Side


def contrasted(
    pairs: Sequence[tuple[Point, Point]], source: Text, target: Text, rule: str
) -> Iterator[Contrasted]:
    """Yield the figures of one value that have a word beside them in one language which excludes that in the other."""
    contrasts = [contrast for contrast in CONTRASTS if contrast.rule == rule and contrast.kind != "text"]
    for one, other in pairs:
        vague = "vague" in (one.quantity.kind, other.quantity.kind)
        same = one.value == other.value or are_equal(one, other)
        if vague or (one.quantity.calendar is None and not same):
            continue
        mine = theirs = None
        for contrast in contrasts:
            if not (_is_of(one.quantity, contrast.kind) and _is_of(other.quantity, contrast.kind)):
                continue
            mine = mine or _clause(source, one.quantity)
            theirs = theirs or _clause(target, other.quantity)
            sides = _excluding(contrast, mine, theirs, chinese=(source.chinese, target.chinese))
            if sides is not None:
                yield Contrasted(one.quantity, other.quantity, *sides)


def _excluding(
    contrast: Contrast, mine: Sequence[str], theirs: Sequence[str], *, chinese: tuple[bool, bool]
) -> tuple[Side, Side] | None:
    """Return the one side that each language has, if they are not the same."""
    own = _sides(contrast, mine, chinese=chinese[0])
    others = _sides(contrast, theirs, chinese=chinese[1]) if len(own) == 1 else []
    return (own[0], others[0]) if len(others) == 1 and own != others else None


def contrasted_texts(
    source: Text, target: Text, rule: str
) -> Iterator[tuple[re.Match[str], re.Match[str], Side, Side]]:
    """Yield the words of two texts that exclude each other, where either has no other of their kind: 去年, this year."""
    for contrast in CONTRASTS:
        if contrast.rule == rule and contrast.kind == "text":
            sides = _excluding(
                contrast, (source.text,), (target.text,), chinese=(source.chinese, target.chinese)
            )
            if sides is not None:
                mine, theirs = (
                    _pattern(side, text.chinese).search(text.text)
                    for side, text in zip(sides, (source, target), strict=True)
                )
                if mine and theirs:
                    yield mine, theirs, *sides


def _pattern(side: Side, chinese: bool) -> re.Pattern[str]:
    return side.chinese if chinese else side.english


def _is_of(quantity: Quantity, kind: Kind) -> bool:
    if quantity.calendar is not None or kind == "date":
        return quantity.calendar is not None and kind == "date"
    if quantity.role in ("ordinal", "rate"):
        return False
    stretch = quantity.dimension in _STRETCHES or quantity.counter in _WORKING_DAYS
    match kind:
        case "single":
            return quantity.kind != "range"
        case "stretch":
            return stretch
        case "share":
            return quantity.dimension in _SHARES
        case "amount":
            return quantity.dimension not in _SHARES and not stretch
        case _:
            return True


def _sides(contrast: Contrast, texts: Sequence[str], *, chinese: bool) -> list[Side]:
    return [side for side in contrast.sides if any(_pattern(side, chinese).search(text) for text in texts)]


def _clause(text: Text, quantity: Quantity) -> tuple[str, str]:
    """Return what stands around a figure in its clause, apart from other figures: with a mark in its place, and as it is."""
    start, end = quantity.start, quantity.end
    reach = _REACH[text.chinese]
    first, last = max(0, start - reach), min(len(text.text), end + reach)
    figures = text.figures
    place = bisect_left(figures, start, key=lambda each: each.start)
    previous = figures[place - 1].end if place else 0
    place += place < len(figures) and figures[place].start < end
    following = figures[place].start if place < len(figures) else len(text.text)
    first = max(first, previous)
    if following < last:
        last = _joint(text, end, following) or following
    first = _joint(text, first, start) or first
    breaks = _BREAKS[text.chinese]
    first = max((found.end() for found in breaks.finditer(text.text, first, start)), default=first)
    found = breaks.search(text.text, end, last)
    last = found.start() if found else last
    return text.text[first:start] + FIGURE + text.text[end:last], text.text[first:last]


def _joint(text: Text, start: int, end: int) -> int:
    """Return where the last word that joins two figures begins between them, 0 if none does."""
    return max((found.start() for found in _JOINTS[text.chinese].finditer(text.text, start, end)), default=0)
