"""Figures that are given one for each of several things: coal, oil and gas …, respectively; A、B、C分别增长1%、2%、3%."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import takewhile

from jjjdoc.language.claim.claim import Claim, within
from jjjdoc.language.claim.document import Outcome, Place
from jjjdoc.language.claim.text import Text
from jjjdoc.patterns import regex

_LEAST = 2
_REACH = 200
"""How far from 分别 things and figures may be."""
_LONGEST = 4
"""The most words of a thing in a list."""


def pairings(text: Text, claims: Sequence[Claim]) -> Iterator[Outcome]:
    """Yield an outcome for each row of figures that are said to belong to as many things before it."""
    yield from _chinese(text, claims) if text.is_chinese else _english(text, claims)


def _outcome(
    number: int, values: Sequence[Claim], names: frozenset[int], start: int, end: int
) -> Outcome | None:
    """Return whether there are as many figures as things, or as many for each; None if there is no row of figures."""
    count = len(values)
    if count < _LEAST or not names or max(names) < _LEAST:
        return None
    holds = any(count % each == 0 for each in names if each >= _LEAST)
    nearest = max(names)
    return Outcome(
        holds,
        values[-1],
        tuple(values[:-1]),
        "respectively",
        Decimal(count),
        severity="warning",
        values={"names": str(nearest), "figures": str(count)},
        places=(Place(number, start, end),),
    )


# --- Chinese -----------------------------------------------------------------------------------------------

_RESPECTIVELY_ZH = regex("分别")
_CLAUSE_ZH = regex("[。;,:!?()]")
_BETWEEN_ZH = regex("[、和与及以]{1,2}(?:同比|比上年)?(?:增长|下降|上升|提高|回落|减少|增加|为|达到?|完成)?")
_FIRST_ZH = regex("[^,。;:、0-9]{0,8}")
_AND_ZH = regex("以及|[和与及]")
_UNSURE_ZH = regex('[的按对在由从]|"|等')


def _chinese(text: Text, claims: Sequence[Claim]) -> Iterator[Outcome]:
    folded = text.folded
    for found in _RESPECTIVELY_ZH.finditer(folded):
        first = max(0, found.start() - _REACH)
        marks = [mark.end() for mark in _CLAUSE_ZH.finditer(folded, first, found.start())]
        start = marks[-1] if marks else first
        listed = folded[start : found.start()].rstrip(",")
        behind = within(claims, found.end(), found.end() + _REACH)
        if not behind or not _FIRST_ZH.fullmatch(folded, found.end(), behind[0].quantity.outer[0]):
            continue
        values = _row(folded, behind, _BETWEEN_ZH)
        names = _names_zh(listed)
        outcome = _outcome(values[0].text, values, names, start, found.start())
        if outcome is not None:
            yield outcome


def _row(folded: str, claims: Sequence[Claim], between: re.Pattern[str]) -> list[Claim]:
    """Return the figures that follow each other with nothing but a mark and a verb between them."""
    values = [claims[0]]
    for claim in claims[1:]:
        after = folded[values[-1].quantity.outer[1] : claim.quantity.outer[0]]
        alike = claim.quantity.dimension == claims[0].quantity.dimension
        if not alike or not between.fullmatch(after.strip()):
            break
        values.append(claim)
    return values


def _names_zh(listed: str) -> frozenset[int]:
    """Return how many things a stretch may name; none where its commas may part something else."""
    pieces = listed.split("、")
    if len(pieces) < _LEAST or any(not piece.strip() for piece in pieces):
        return frozenset()
    if any(_UNSURE_ZH.search(piece) for piece in pieces[1:-1]) or "的" in pieces[0]:
        return frozenset()
    joints = len(_AND_ZH.findall(pieces[-1]))
    inner = sum(len(_AND_ZH.findall(piece)) for piece in pieces[:-1])
    return frozenset(range(len(pieces), len(pieces) + joints + inner + 1))


# --- English -----------------------------------------------------------------------------------------------

_RESPECTIVELY_EN = regex(r"(?<![a-z]),? ?respectively(?![a-z])")
_BETWEEN_EN = regex(r"(?:percent|%)?,?(?: ?and)?(?: (?:by|to|from))?")
_TAIL_EN = regex(r"(?:[ -][a-z'-]+){0,5}[ ,%]*")
_ADVERB = regex(
    r"(?:(?:in|by|for|after|over|during|on|at|from|since|between) (?:\d|q\d|late|early|mid|the (?:year|first|same|past)|january|february|march|april|may"
    r"|june|july|august|september|october|november|december|addition|contrast|turn|all|total|fact|comparison)|however|meanwhile|also|last|this)"
)


def _english(text: Text, claims: Sequence[Claim]) -> Iterator[Outcome]:
    folded = text.folded
    for found in _RESPECTIVELY_EN.finditer(folded):
        sentence = text.sentence_at(found.start())
        before = within(claims, sentence.start, found.start())
        if not before or not _TAIL_EN.fullmatch(folded, before[-1].quantity.outer[1], found.start()):
            continue
        values = _row_back(folded, before)
        start = sentence.start
        names = _names_en(folded[start : values[0].quantity.outer[0]])
        outcome = _outcome(values[0].text, values, names, start, values[0].quantity.outer[0])
        if outcome is not None:
            yield outcome


def _row_back(folded: str, claims: Sequence[Claim]) -> list[Claim]:
    values = [claims[-1]]
    for claim in reversed(claims[:-1]):
        after = folded[claim.quantity.outer[1] : values[0].quantity.outer[0]].strip()
        if not _BETWEEN_EN.fullmatch(after):
            break
        values.insert(0, claim)
    return values


def _names_en(before: str) -> frozenset[int]:
    """Return how many things a list before figures may have; none if there is not just one list."""
    if before.count(" and ") != 1 or ";" in before or "(" in before:
        return frozenset()
    head, _, tail = before.partition(" and ")
    pieces = head.rstrip(",").split(", ")
    if "," in tail.strip(" ,") or any(not piece for piece in pieces):
        return frozenset()
    listed = list(takewhile(_is_short, reversed(pieces)))
    most = min(len(pieces), len(listed) + 1) + 1
    least = len(listed) + 1
    if listed and _ADVERB.match(listed[-1].strip()):
        least -= 1
    return frozenset(range(max(least, 1), most + 1))


def _is_short(piece: str) -> bool:
    return len(piece.split()) <= _LONGEST
