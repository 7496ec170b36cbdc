"""Comparisons: a figure that a sentence calls higher, lower or faster than the next one, or above or short of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise
from re import Pattern

from jjjdoc.language.claim.claim import Claim
from jjjdoc.language.claim.comparing import COMPARED, HEDGES, REFERENCES, Said, ways_in
from jjjdoc.language.claim.order import Order, are_comparable
from jjjdoc.language.claim.text import Text
from jjjdoc.patterns import regex

_SIDES: dict[str, Said] = {"over": "more", "at_least": "at_least", "less_than": "less", "at_most": "at_most"}


def comparisons_in(text: Text, claims: Sequence[Claim]) -> Iterator[Order]:
    """Yield the orders that the comparisons of one sentence put its figures in."""
    claims = [claim for claim in claims if claim.quantity.role != "ordinal"]
    for at, claim in enumerate(claims):
        one = _compared_with(claims, at)
        if one is not None:
            said = _said_between(text, claims[at - 1], one, claim)
            if said is not None and not _is_difference(text, one, claim, said):
                yield Order(one, claim, said, said, "warning")
    yield from _respectively(text, claims)


def _compared_with(claims: Sequence[Claim], at: int) -> Claim | None:
    """Return the figure that one may be compared with: the one before it, a change of that one left out."""
    for one in reversed(claims[max(0, at - 2) : at]):
        if are_comparable(one, claims[at]):
            return one
        if one.quantity.role not in ("change_by", "times"):
            return None
    return None


@cache
def _link(*, chinese: bool) -> Pattern[str]:
    """Return the pattern of what stands between two figures that are compared."""
    hedges = HEDGES.zh if chinese else HEDGES.en
    kinds = "|".join(f"(?P<{said}>{words.zh if chinese else words.en})" for said, words in COMPARED.items())
    if chinese:
        return regex(
            f"(?P<own>[^,，。;；:：]{{0,8}}?)[，,（）()]?(?:{hedges})*(?:{kinds})(?P<what>[^，。；:：,;]{{0,24}})$"
        )
    return regex(
        rf"(?P<own>[^.;:,()]{{0,40}}?)(?<![a-z])(?:[,;() ]|(?:{hedges})(?![a-z]))*(?<![a-z])(?:{kinds})(?![a-z])(?P<what>[^.;:]{{0,80}})$"
    )


_ENDS_EN = regex(
    r"(?<![a-z])by(?: (?:about|some|around|over|nearly))* *$|(?<![a-z])(?:and|but|while|or|with|to|than|which|of which|including|because|after) *$"
)
_BROKEN_EN = regex(
    r"(?<![a-z])(?:while|but|with|because|after|by|and (?:is|was|has|had|rose|fell)|more than|less than)(?![a-z])"
)
_BROKEN_ZH = regex("[,，、]|其中|同时|而|(?:的|达|为)[^,，。(（]*(?:达|为)")


def _said_between(text: Text, last: Claim, one: Claim, claim: Claim) -> Said | None:
    """Return what the words between two figures say that the first is to the second."""
    chinese = text.is_chinese
    between = text.folded[last.quantity.outer[1] : claim.quantity.outer[0]]
    if between.strip(" ,，(（") == "":
        return _said_by_qualifier(text, claim)
    if len(between) > _LONGEST:
        return None
    if one.before.strip() in _AT:
        between = between.lstrip(" ,")
    found = _link(chinese=chinese).match(between)
    if found is None:
        return None
    own, what = found["own"], found["what"]
    if _is_broken(what, chinese=chinese) or (ways_in(own, chinese=chinese) and last is one):
        return None
    said = next(each for each in COMPARED if found[each] is not None)
    if said == "at_least" and not REFERENCES.found_in(what + claim.after[:_NEAR], chinese=chinese):
        return None  # reached 500
    return said


_AT = ("at", "with")
"""Before a figure whose subject follows it: at 17.2 percent, the rate is lower than …"""

_LONGEST = 120
_NEAR = 12


def _is_broken(what: str, *, chinese: bool) -> bool:
    """Tell whether the words behind a comparison lead elsewhere than to the figure it is made with."""
    if chinese:
        return _BROKEN_ZH.search(what) is not None
    return bool(_ENDS_EN.search(what) or _BROKEN_EN.search(what))


def _said_by_qualifier(text: Text, claim: Claim) -> Said | None:
    """Return what a qualifier says where the figure is not one of the subject: 超过62万吨的目标."""
    side = _SIDES.get(claim.quantity.qualifier)
    behind = claim.after[:_NEAR]
    return side if REFERENCES.found_in(behind, chinese=text.is_chinese) else None


# --- 高于全国平均水平1.4%: by so much, or than so much ------------------------------------------------------


_THAN = regex("的$|[（(]$|为$|^$")
_OF_THAT = regex(
    "^的[^,，。;；]{0,4}(?:平均|水平|目标|增速|增幅|比重|占比|标准|计划|任务|预期|速度|均值|规模|平均数)|^[)）]"
)


def _is_difference(text: Text, one: Claim, claim: Claim, said: Said) -> bool:
    """Tell whether the second figure may be how much the first is more or less, rather than what it is compared with."""
    if not text.is_chinese:
        return claim.quantity.dimension == "points"
    if _THAN.search(claim.before.rstrip()) or _OF_THAT.match(claim.after) or said == "at_least":
        return False
    rates = one.quantity.role == "change_by"
    return said == "less" or rates or claim.value.high <= one.value.low


# --- respectively --------------------------------------------------------------------------------------------


_BOTH_ZH = regex("^(?:[^,，。;；:：]{0,6}[二两]者)?(?:[^,，。;；:：]{0,4})分别(?:为|是|达到?|增长|下降|有)$")
_COMPARED_ZH = regex(
    "^[^,，。;；:：]*?(?:(?P<more>高于|快于|多于|大于|长于|超过)|(?P<less>低于|慢于|少于|小于|短于))[^,，。;；:：]{2,}$"
)
_COMPARED_EN = regex(
    r"^[^,;:.]*(?<![a-z])(?:(?P<more>(?:faster|higher|more|larger|greater|longer)(?: [a-z]+){0,2} than|outpaced|exceeded|outnumbered)"
    r"|(?P<less>(?:slower|lower|less|fewer|smaller|shorter|more slowly)(?: [a-z]+){0,2} than|lagged behind))(?![a-z])[^,;:.]*$"
)
_BETWEEN_EN = regex(r"^ (?:percent )?and $")


def _respectively(text: Text, claims: Sequence[Claim]) -> Iterator[Order]:
    """Yield the order of two figures that are given, respectively, for what the clause before compares."""
    for one, other in pairwise(claims):
        if not are_comparable(one, other) or one.clause != other.clause or not one.clause:
            continue
        if any(each.clause == one.clause for each in claims if each is not one and each is not other):
            continue
        before = text.clauses[one.clause - 1]
        if any(each.clause == one.clause - 1 for each in claims):
            continue
        said = _said_of_both(text, text.folded[before.start : before.end], one, other)
        if said is not None:
            yield Order(one, other, said, said, "warning")


def _said_of_both(text: Text, words: str, one: Claim, other: Claim) -> Said | None:
    if text.is_chinese:
        found = _COMPARED_ZH.match(words) if _BOTH_ZH.search(one.before.strip()) else None
    else:
        given = (
            "respectively" in other.after
            or "respectively" in text.folded[other.quantity.end : other.quantity.end + 20]
        )
        found = _COMPARED_EN.match(words.strip()) if given and _BETWEEN_EN.match(other.before) else None
    if found is None:
        return None
    return "more" if found["more"] else "less"
