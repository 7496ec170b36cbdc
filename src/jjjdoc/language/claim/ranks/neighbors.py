"""What a figure stands behind or ahead of: second, behind Kest with 29,800; 仅次于A市（71枚）."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from jjjdoc.language.claim.claim import Claim
from jjjdoc.language.claim.comparing import Said
from jjjdoc.language.claim.order import Order, are_comparable
from jjjdoc.language.claim.text import Text
from jjjdoc.language.claim.wholes.added import with_unit_of
from jjjdoc.patterns import regex

_NAME = r" (?:the )?(?P<name>[a-z])[a-z'’.-]*(?: [a-z][a-z'’.-]*){0,3}?"
_WITH = r"(?:,? ?(?:with|on|at|which (?:has|had))(?: some| about| just| nearly| only)?|,? ?\() ?$"
_BEHIND_EN = regex(
    rf"(?<![a-z])(?:behind|trailing|lagging(?: behind)?|second (?:only )?to|outranked by|overtaken by)(?: only)?{_NAME}{_WITH}"
)
_AHEAD_EN = regex(
    rf"(?<![a-z])(?:ahead of|clear of|in front of|followed by|overtaking|outranking){_NAME}{_WITH}"
)
_BEHIND_ZH = regex(r"(?:仅?次于|落后于|低于|少于|排在|位列|居于)[一-鿿]{2,10}?(?:[（(]|的)(?:约|仅)?$")
_AHEAD_ZH = regex(r"(?:领先于?|高于|多于|超过|赶超|反超)[一-鿿]{2,10}?[（(](?:约|仅)?$")
_AND_EN = regex(rf"[^,;()]{{0,20}}\)?,?(?: and)?{_NAME}{_WITH}")
_AND_ZH = regex(r"[^,，、;；（）()]{0,4}[)）]?[、和与及][一-鿿]{2,10}[（(]")
_OUTSIDE = frozenset(("target", "denied", "estimate", "part", "rest"))
_REACH = 80
_LONGEST = 400
_LOWER = regex(
    r"(?<![a-z])(?:lowest|smallest|fewest|least|fastest|quickest|deficit|mortality|unemployment)(?![a-z])|[最次][低少小]|第[二三四五]低|投诉|失业|死亡|赤字|用时"
)


def neighbors_in(text: Text, claims: Sequence[Claim]) -> Iterator[Order]:
    """Yield the order of each figure given for what another is behind or ahead of, and that other, in the sentence or the one before."""
    figures = [claim for claim in claims if claim.quantity.role in ("level", "share", "change_to")]
    own: Claim | None = None
    last: tuple[Claim, Said] | None = None
    for each in figures:
        said = _said(text, each) or (_goes_on(text, *last, each) if last is not None else None)
        last = (each, said) if said is not None else None
        if said is None or own is None:
            own = each
            continue
        claim = with_unit_of(each, own)
        if _may_be_compared(text, own, claim):
            yield Order(claim, own, said, said, "warning")


def _goes_on(text: Text, before: Claim, said: Said, claim: Claim) -> Said | None:
    """Return what is said of a figure where it only goes on the list: behind Marl (44.8 million) and Denholm (43.1 million)."""
    between = text.folded[before.quantity.end : claim.quantity.outer[0]]
    return said if (_AND_ZH if text.is_chinese else _AND_EN).fullmatch(between) else None


def _said(text: Text, claim: Claim) -> Said | None:
    """Return what a figure must be to the one before, by the words that lead up to it."""
    start, end = text.sentences[claim.sentence].start, claim.quantity.outer[0]
    lead = text.folded[max(start, end - _REACH) : end]
    behind, ahead = (_BEHIND_ZH, _AHEAD_ZH) if text.is_chinese else (_BEHIND_EN, _AHEAD_EN)
    said: tuple[tuple[Said, re.Pattern[str]], ...] = (("more", behind), ("less", ahead))
    for each, words in said:
        found = words.search(lead)
        if found is not None:
            return each if text.is_chinese or _is_name(text, end - len(lead) + found.start("name")) else None
    return None


def _is_name(text: Text, place: int) -> bool:
    """Tell whether a word begins with a capital, as no schedule does that work is behind."""
    return (text.written or text.folded)[place].isupper()


def _may_be_compared(text: Text, own: Claim, claim: Claim) -> bool:
    """Tell whether two figures measure the same of two things, of which more is better."""
    if not 0 <= claim.sentence - own.sentence <= 1 or (own.tags | claim.tags) & _OUTSIDE:
        return False
    if not are_comparable(own, claim) or own.period != claim.period:
        return False
    start = max(text.sentences[own.sentence].start, own.quantity.start - _REACH)
    return (
        claim.quantity.start - start < _LONGEST
        and _LOWER.search(text.folded, start, claim.quantity.start) is None
    )
