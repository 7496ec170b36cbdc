"""Titles in lines: broken at the sense, of lengths that look well together (GB/T 9704-2012, 7.3.1).

A line ends where words end that are known: those of official titles, names in 《》, figures. What is not known, such
as the name of a person, is never divided. A line does not begin with 的 or with a conjunction left behind, nor end with
关于; in English it does not end with an article or a preposition. Of the ways that are left the best balanced wins;
three lines of which the middle one is the shortest are avoided, so that titles are trapezia or diamonds.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations, pairwise
from math import ceil
from typing import Final

from msgspec import Struct

from jjjdoc.language.em_width import em_width
from jjjdoc.language.labels import is_chinese
from jjjdoc.language.script import is_wide
from jjjdoc.language.title_words import KINDS, LONGEST, WORDS
from jjjdoc.patterns import regex

_MOST_LINES: Final = 4
_MOST_PLACES: Final = 40
_POOR: Final = 6.0  # what a break costs that is bad but not wrong, in squared shares of a line
_SHAPELESS: Final = 0.02

# A figure with its unit, a Latin word, a name in 《》, or a character.
_PIECE = regex(
    r"《[^《》]{1,24}》|[0-9][0-9.,:/]*(?:[万亿]?[%年月日个项条号届次倍家所元]|万亿元|亿元)?"
    r"|[A-Za-z][A-Za-z'’.&-]*|.",
)
_PLACE_ENDS: Final = "省市区县州盟旗乡镇部委局厅署院会"
_ALONE: Final = "的和与及暨等在对为并或"
_NOT_FIRST: Final = "的等、，。：；！？）》”’"
_SMALL: Final = frozenset(
    [
        "a",
        "an",
        "the",
        "of",
        "in",
        "on",
        "at",
        "to",
        "for",
        "from",
        "by",
        "with",
        "and",
        "or",
        "as",
        "into",
        "over",
        "under",
        "between",
        "among",
        "its",
        "their",
    ]
)


class _Place(Struct, frozen=True):
    """Where a line may end: before the character at `offset`; the less it `costs`, the better."""

    offset: int
    cost: float


def title_breaks(
    text: str, language: str, ems: float, kept: Iterable[tuple[int, int]] = ()
) -> tuple[int, ...]:
    """Return the offsets at which the lines of a title begin, but for the first, none where it fits on one line.

    `ems` is the width of a line; what lies between two offsets of `kept` is not divided. Nothing
    as well where no way is known that divides no word.
    """
    chinese = is_chinese(language)
    total = em_width(text, chinese=chinese)
    if total <= ems or ems < 1:
        return ()
    found = _chinese_places(text) if chinese else _english_places(text)
    whole = tuple(kept)
    places = [place for place in found if not any(start < place.offset < end for start, end in whole)]
    if len(places) > _MOST_PLACES:
        return ()
    widths = [em_width(text[: place.offset].rstrip(), chinese=chinese) for place in places]
    fewest = ceil(total / ems)
    for lines in range(fewest, _MOST_LINES + 1):
        best = _best(places, widths, total, lines, ems)
        if best is not None:
            return tuple(places[number].offset for number in best)
    return ()


def _best(
    places: Sequence[_Place], widths: Sequence[float], total: float, lines: int, ems: float
) -> tuple[int, ...] | None:
    """Return the numbers of the places that make the best of so many lines."""
    best, least = None, float("inf")
    for chosen in combinations(range(len(places)), lines - 1):
        edges = [0, *(widths[number] for number in chosen), total]
        lengths = [after - before for before, after in pairwise(edges)]
        if max(lengths) > ems:
            continue
        cost = _shape(lengths) + sum(places[number].cost for number in chosen)
        if cost < least:
            best, least = chosen, cost
    return best


def _shape(lengths: Sequence[float]) -> float:
    """Return what is wrong with lines of these lengths: how uneven they are, and waists."""
    mean = sum(lengths) / len(lengths)
    uneven = sum((length / mean - 1) ** 2 for length in lengths)
    waists = sum(
        middle < min(before, after)
        for before, middle, after in zip(lengths, lengths[1:], lengths[2:], strict=False)
    )
    return uneven + waists * 0.5 + (_SHAPELESS if len(set(lengths)) == 1 else 0)


def _chinese_places(text: str) -> Iterator[_Place]:
    pieces = list(_words(text))
    at = 0
    for (word, known), (following, next_known) in pairwise(pieces):
        at += len(word)
        if following[0] in _NOT_FIRST or word[-1] in "《（“‘" or not (known or next_known):
            continue
        cost = 0.0 if known and next_known else 0.1
        if word == "关于" or (following in KINDS and word == "的"):
            cost += _POOR
        elif word in _ALONE and word != "的":
            cost += 0.1  # better before a conjunction than behind it
        yield _Place(at, cost)


def _words(text: str) -> Iterator[tuple[str, bool]]:
    """Yield the words of a title, and whether each is known; what stands between known ones is one piece."""
    unknown = ""
    at = 0
    while at < len(text):
        found = _known(text, at)
        if found is None:
            unknown += text[at]
            at += 1
            if (
                unknown[-1] in _PLACE_ENDS and len(unknown) > 2
            ):  # 廊坊市, 财政部: a name that says where it ends
                yield unknown, True
                unknown = ""
            continue
        if unknown:
            yield unknown, False
            unknown = ""
        yield found, True
        at += len(found)
    if unknown:
        yield unknown, False


def _known(text: str, at: int) -> str | None:
    """Return the known word that begins here, the longest."""
    for length in range(min(LONGEST, len(text) - at), 1, -1):
        if text[at : at + length] in WORDS or text[at : at + length] == "关于":
            return text[at : at + length]
    found = _PIECE.match(text, at)
    piece = found[0] if found else text[at]
    single = len(piece) == 1 and is_wide(piece)
    return piece if not single or piece in _ALONE or piece in _NOT_FIRST or piece in KINDS else None


def _english_places(text: str) -> Iterator[_Place]:
    for number, char in enumerate(text):
        if char != " " or number + 1 == len(text):
            continue
        before = text[:number].rpartition(" ")[2]
        after = text[number + 1 :].partition(" ")[0]
        cost = 0.0 if before.endswith((",", ":", ";")) or after.lower() in _SMALL else 0.1
        if before.lower() in _SMALL:
            cost += 0.4
        if before[-1:].isdigit() or (after[:1].isdigit() and before.isupper()):  # 10.4 trillion, CNY 10
            cost += 0.4
        yield _Place(number + 1, cost)
