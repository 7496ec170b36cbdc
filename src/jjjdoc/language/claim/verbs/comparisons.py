"""Comparisons: a figure that a sentence calls higher, lower or faster than the next one, or above or short of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
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
        if one is None:
            continue
        said = _said_between(text, claims[at - 1], one, claim) or _than(text, one, claim)
        if said is None or _is_difference(text, one, claim, said):
            continue
        whole = _more_or_less_by(text, claims, at)
        if whole is None:
            if text.is_chinese or not _THAN_AT_ONCE.match(
                one.after
            ):  # 1.35 meters above its 17.3-meter level
                yield Order(one, claim, said, said, "warning")
        elif are_comparable(whole, claim):
            yield Order(whole, claim, said, said, "warning")


def _compared_with(claims: Sequence[Claim], at: int) -> Claim | None:
    """Return the figure that one may be compared with: the one before it, a change of that one left out."""
    for one in reversed(claims[max(0, at - 2) : at]):
        if _is_daily(one) and not _is_daily(claims[at]):
            continue  # 8052, or 22 a day, of the 7800 that were planned
        if are_comparable(one, claims[at]):
            return one
        if one.quantity.role not in ("change_by", "times"):
            return None
    return None


_DAILY = frozenset(("daily", "monthly"))


def _is_daily(claim: Claim) -> bool:
    return "average" in claim.tags and bool(claim.quantity.periods & _DAILY)


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
        rf"(?P<own>[^.;:,()]{{0,40}}?)(?:[,;() ]|(?<![a-z])(?:{hedges})(?![a-z]))*(?<![a-z])(?:{kinds})(?![a-z])(?P<what>[^.;:]{{0,80}})$"
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
    if one.quantity.dimension == "time" and _BEATS.search(between):
        return None  # a record of minutes is beaten by fewer
    own, what = found["own"], found["what"]
    if _is_broken(what, chinese=chinese) or (ways_in(own, chinese=chinese) and last is one):
        return None
    said = next(each for each in COMPARED if found[each] is not None)
    if said == "at_least" and not REFERENCES.found_in(what + claim.after[:_NEAR], chinese=chinese):
        return None  # reached 500
    return said


_BEATS = regex("beat|刷新|打破")
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
    words = text.folded[claim.quantity.outer[0] : claim.quantity.start] + " " + claim.after[:_NEAR]
    return side if REFERENCES.found_in(words, chinese=text.is_chinese) else None


# --- 1.2 million less than the 17.2 million ----------------------------------------------------------------


_THAN_AT_ONCE = regex(
    r"^ *(?:(?:higher|more|greater|larger|faster|longer|lower|less|fewer|smaller|slower|shorter) than|above|below|over|under|short of)(?![a-z])"
)


def _more_or_less_by(text: Text, claims: Sequence[Claim], at: int) -> Claim | None:
    """Return the figure that is compared, where the one before the comparison says by how much; None where it does not."""
    if text.is_chinese or at < 2 or not _THAN_AT_ONCE.match(claims[at - 1].after):
        return None
    before = text.folded[claims[at - 2].quantity.outer[1] : claims[at - 1].quantity.outer[0]]
    return claims[at - 2] if "," in before or before.strip() in ("or", "and") else None


# --- more women (43 percent) than men (38 percent) ------------------------------------------------------------


_MORE_OR_LESS = regex(
    r"(?<![a-z])(?:(?P<more>more|higher|greater|larger|faster|longer|bigger)|(?P<less>fewer|less|lower|smaller|slower|shorter))(?![a-z])(?! than)"
)
_DIGIT = regex(r"(?<!\d)(?!(?:19|20)\d\d(?!\d))\d")
_THAN_WHAT = regex(r"^[^a-z]*(?:in [a-z ]*|of [a-z ]*|percent[a-z ]*)?than(?: [a-z0-9'’-]+){0,6} *\(?$")


def _than(text: Text, one: Claim, claim: Claim) -> Said | None:
    """Return what a word of comparison before the first of two figures says, where "than" stands between them."""
    if text.is_chinese:
        return None
    between = text.folded[one.quantity.outer[1] : claim.quantity.outer[0]]
    lead = text.folded[
        max(text.sentences[one.sentence].start, one.quantity.start - _LONGEST) : one.quantity.start
    ]
    found = _MORE_OR_LESS.search(lead)
    if (
        found is None
        or _DIGIT.search(lead, found.end())
        or not between.rstrip().endswith("(")
        or not _THAN_WHAT.match(between)
    ):
        return None
    return "more" if found["more"] else "less"


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
