"""How surely two claims are of one thing: by subject, period, territory and scope."""

from __future__ import annotations

from msgspec import Struct

from jjjdoc.language.claim.changes.growth import Growth
from jjjdoc.language.claim.indicators import is_indicator
from jjjdoc.language.claim.linking.topics import Topic
from jjjdoc.language.claim.subject import meaning_of
from jjjdoc.patterns import regex

_THIS_YEAR: frozenset[object] = frozenset(("今年", "本年", "this year"))

SAME, ALIKE, RELATED = 3, 2, 1
"""How much two subjects have in common: the same words and words enough; all that matters; a word."""

_FEW = 2
"""So many words of an English subject say enough to know it by; in Chinese, so many pairs of characters more."""


class Link(Struct, frozen=True):
    """How surely two claims are of one thing: what their subjects share, and what is known of their periods.

    `period` is 2 where both say the same, 1 where neither says one or it is taken over, 0 where it may be the same.
    """

    subject: int
    period: int


def link(one: Topic, other: Topic, *, chinese: bool, closely: bool = False) -> Link | None:
    """Return how surely two claims are of one thing, None where something tells them apart.

    `closely`: it is not enough that they are RELATED.
    """
    if not _counted_alike(one, other):
        return None
    if one.growth is not None and other.growth is not None and not _measured_alike(one.growth, other.growth):
        return None
    period = _same_period(one, other)
    subject = 0 if period is None else of_one_thing(one, other, chinese=chinese, closely=closely)
    return Link(subject, period) if subject and period is not None else None


PERSONS = frozenset(("", "person"))
"""What may be left out of what a figure is given for."""


def _counted_alike(one: Topic, other: Topic) -> bool:
    mine, theirs = one.claim.quantity, other.claim.quantity
    if mine.per != theirs.per and not (mine.per in PERSONS and theirs.per in PERSONS):
        return False
    if mine.counter == theirs.counter or not mine.counter or not theirs.counter:
        return True
    return mine.unit != "" or one.subject.head == other.subject.head


def _measured_alike(one: Growth, other: Growth) -> bool:
    if one.manners != other.manners:
        return False
    return one.base == other.base or one.base is None or other.base is None


def of_one_thing(one: Topic, other: Topic, *, chinese: bool, closely: bool = False) -> int:
    """Return how much two subjects have in common (SAME, ALIKE, RELATED), 0 where something tells them apart.

    `closely`: it is not enough that they are RELATED.
    """
    if one.orders != other.orders or one.scope != other.scope:
        return 0
    shared = _shared(one, other, chinese=chinese, closely=closely)
    return 0 if shared and _are_elsewhere(one, other) else shared


def _shared(one: Topic, other: Topic, *, chinese: bool, closely: bool) -> int:
    mine, theirs = one.subject.words, other.subject.words
    if chinese and mine == theirs and len(mine) > 1:
        return SAME
    if _covers(other, one) and _covers(one, other):
        return SAME if _is_specific(mine & theirs, chinese=chinese) else ALIKE
    if _says_the_same_in_more_words(one, other) and _is_specific(mine & theirs, chinese=chinese):
        return ALIKE
    if closely or mine.isdisjoint(theirs) or _are_told_apart(one, other) or _are_told_apart(other, one):
        return 0
    narrower = one.subject.head == other.subject.head and (mine < theirs or theirs < mine)
    return 0 if narrower and not (theirs < mine and _takes_up(other)) else RELATED


def _are_elsewhere(one: Topic, other: Topic) -> bool:
    """Tell whether two claims are of different names, territories, sections or owners."""
    mine, theirs = one.subject, other.subject
    return (
        _are_apart(mine.names, theirs.names)
        or _are_apart(mine.territories, theirs.territories)
        or _are_apart(one.section, other.section)
        or bool(one.owner and other.owner and one.owner.isdisjoint(other.owner))
    )


def _are_apart(one: frozenset[str], other: frozenset[str]) -> bool:
    return bool(one and other) and not (one <= other or other <= one)


def _is_specific(named: frozenset[str], *, chinese: bool) -> bool:
    """Tell whether words that two subjects share tell what they are."""
    return len(named) >= _FEW * (2 if chinese else 1) or any(map(is_indicator, named))


_THE = regex(r"(?<![a-z])(?:the|these|those) *$|(?:这|上述|这些|已[^,，。]{1,6}的)$")
_OF_ALL = regex("[^,，。;；]{1,8}中$")


def _takes_up(topic: Topic) -> bool:
    """Tell whether a figure is spoken of as known: the 2.86 million passengers; 这1836处隐患点; 全省3840座充电站中."""
    return _THE.search(topic.claim.before) is not None or _OF_ALL.match(topic.claim.after) is not None


_WHICH = regex(
    r" ?[a-z-]*(?: of [a-z-]+)? (?:of|in|at|from|along|near|for) (?:the |its |their )?((?:[a-z-]+ ?){1,2})"
)


def _are_told_apart(one: Topic, other: Topic) -> bool:
    """Tell whether one says which things are meant in words that the other lacks: the 182 buses of the next city; 燃气管网, not 供水管网."""
    which = _WHICH.match(one.claim.after) if _THE.search(one.claim.before) else None
    if which is not None:
        return not meaning_of(which[1], chinese=False)[0] <= other.known
    for word in one.subject.words & other.subject.words:
        mine, theirs = one.endings.get(word[0]), other.endings.get(word[0])
        if mine and theirs and mine.isdisjoint(theirs):
            return True
    return False


def _says_the_same_in_more_words(one: Topic, other: Topic) -> bool:
    """Tell whether one of two subjects is the other with a word or two more; of a cell, with any words but another head."""
    if one.subject.head != other.subject.head:  # South Harlow was the largest consumer, with 22.6 million
        return (one.in_table and _are_named(one, other)) or (other.in_table and _are_named(other, one))
    less, more = sorted((one.subject.words, other.subject.words), key=len)
    return len(more) - len(less) <= len(less) // 2 and less < more


def _covers(one: Topic, other: Topic) -> bool:
    """Tell whether a topic names the subject of another; of two Chinese words that are written together the pair between counts as named."""
    words, characters = other.asked
    return words <= one.known and characters <= one.characters


def _are_named(cell: Topic, prose: Topic) -> bool:
    """Tell whether the subject of a figure in prose names that of a cell."""
    words, characters = cell.asked
    return words <= prose.subject.words and characters.issubset("".join(prose.subject.words))


def _same_period(one: Topic, other: Topic) -> int | None:
    """Return 2 where both say the same period, 1 or 0 where it may be the same, None where it differs."""
    if one.days and other.days and one.days.isdisjoint(other.days):
        return None
    apart = one.dated and other.dated and one.period is not None and other.period is not None
    if apart and one.period != other.period:
        return None
    if one.season != other.season:
        told_apart = one.season and other.season and not {one.season, other.season} & _THIS_YEAR
        return None if told_apart else 0
    if one.period is None or other.period is None:
        return (2 if one.season else 1) if one.period is other.period else 0
    if one.period == other.period:
        return 2 if one.dated and other.dated else 1
    return None if one.dated and other.dated else 0
