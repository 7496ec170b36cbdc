"""Comparisons of two things by name, whose figures follow: imports grew faster than exports, 8.2 and 5.6 percent respectively."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import pairwise

from msgspec.structs import replace

from jjjdoc.language.claim.claim import Claim
from jjjdoc.language.claim.comparing import Said
from jjjdoc.language.claim.order import Order, are_comparable
from jjjdoc.language.claim.subject import stem, subject_of
from jjjdoc.language.claim.text import Clause, Text
from jjjdoc.patterns import regex


def named_in(text: Text, claims: Sequence[Claim]) -> Iterator[Order]:
    """Yield the order of the figures of two things that a clause without figures compares, in one text."""
    counted = {claim.clause for claim in claims if not _is_running(claim)}
    sentences = [claim.sentence for claim in claims]
    for number, clause in enumerate(text.clauses):
        if number in counted:
            continue
        low, high = bisect_left(sentences, clause.sentence - 1), bisect_right(sentences, clause.sentence + 1)
        if low < high:
            yield from _by_name(text, clause, claims[low:high])
    for one, other in pairwise(claims):
        if one.clause == other.clause and one.clause - 1 not in counted:
            yield from _respectively(text, one, other)


_BOTH_ZH = regex("^(?:[^,，。;；:：]{0,6}[二两]者)?(?:[^,，。;；:：]{0,4})分别(?:为|是|达到?|增长|下降|有)$")
_COMPARED_ZH = regex(
    "^[^,，。;；:：]*?(?:(?P<more>高于|快于|多于|大于|长于|超过)|(?P<less>低于|慢于|少于|小于|短于|不及|落后于))[^,，。;；:：]{2,}$"
)
_COMPARED_EN = regex(
    r"^[^,;:.]*(?<![a-z])(?:(?P<more>(?:faster|higher|more|larger|greater|longer)(?: [a-z]+){0,2} than|outpaced|exceeded|outnumbered)"
    r"|(?P<less>(?:slower|lower|less|fewer|smaller|shorter|more slowly)(?: [a-z]+){0,2} than|lagged behind))(?![a-z])[^,;:.]*$"
)
_BETWEEN_EN = regex(r"^ (?:percent )?and $")


def _respectively(text: Text, one: Claim, other: Claim) -> Iterator[Order]:
    """Yield the order of two figures that are given, respectively, for what the clause before compares."""
    if not one.clause or not are_comparable(one, other):
        return
    before = text.clauses[one.clause - 1]
    said = _said_of_both(text, text.folded[before.start : before.end], one, other)
    if said is not None:
        yield Order(one, other, said, said, "warning")


def _is_running(claim: Claim) -> bool:
    """Tell whether a figure only says for how many years something has been so."""
    return claim.quantity.dimension == "years" or claim.quantity.role == "ordinal"


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


# --- each with its figure ------------------------------------------------------------------------------------


_APART_ZH = regex(
    "^(?P<one>[^,，。;；:：]{2,12}?)(?:增[速幅长]|[收支]入增速|涨幅|降幅|规模|占比|比重|总量|数量|水平)?(?:明显|继续|持续|仍|均|也|依然|略)*(?:(?P<more>高于|快于|多于|大于|超过|好于)|(?P<less>低于|慢于|少于|小于|不及))(?P<other>[^,，。;；:：的]{2,12}?)(?:增[速幅长])?$"
)
_APART_EN = regex(
    r"^ *(?P<one>(?:[a-z'’-]+ ){1,4}?)(?:(?:still|again|also|thus) )?(?:(?:grew|rose|increased|expanded|was|were|is|are|fell|declined) )?"
    r"(?:(?P<more>(?:much |far |slightly )?(?:faster|higher|more|larger|greater|longer|more quickly) than|outpaced|outstripped|exceeded|outnumbered|surpassed)"
    r"|(?P<less>(?:much |far |slightly )?(?:slower|lower|less|fewer|smaller|shorter|more slowly) than|lagged behind|trailed))(?P<other>(?: [a-z'’-]+){1,4}?)(?: (?:for|in|over|during)(?: the)? [a-z0-9 ]{1,24})? *$"
)


def _by_name(text: Text, clause: Clause, claims: Sequence[Claim]) -> Iterator[Order]:
    """Yield the order of the figures that stand beside a comparison for the one and the other of its things."""
    pattern = _APART_ZH if text.is_chinese else _APART_EN
    found = pattern.match(text.folded[clause.start : clause.end].strip(" .。"))
    if found is None:
        return
    one, other = (
        subject_of(found[name], "", "", (), chinese=text.is_chinese).words for name in ("one", "other")
    )
    mine = [claim for claim in claims if _is_of(claim, one, other)]
    theirs = [claim for claim in claims if _is_of(claim, other, one)]
    if len(mine) != 1 or len(theirs) != 1 or mine[0].period != theirs[0].period:
        return
    if are_comparable(_uncounted(mine[0]), _uncounted(theirs[0])):
        said: Said = "more" if found["more"] else "less"
        yield Order(mine[0], theirs[0], said, said, "warning")


def _uncounted(claim: Claim) -> Claim:
    """Return a claim without the word for what it counts: births and deaths are compared as numbers."""
    return replace(claim, quantity=replace(claim.quantity, counter=""))


def _is_of(claim: Claim, named: frozenset[str], other: frozenset[str]) -> bool:
    """Tell whether a figure is of one of the things and not of the other."""
    own = claim.subject.words
    if claim.quantity.counter:
        own = own | {stem(claim.quantity.counter.lower())}
    return bool(own & (named - other)) and not own & (other - named)
