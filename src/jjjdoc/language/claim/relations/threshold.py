"""Thresholds: a figure that is said to be passed, or not reached, and the exact one that follows it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from msgspec.structs import replace

from jjjdoc.language.claim.claim import Claim
from jjjdoc.language.claim.comparing import RESTATED, Said
from jjjdoc.language.claim.document import Claims, Outcome
from jjjdoc.language.claim.order import Order, are_comparable, check_order, without_qualifier
from jjjdoc.language.claim.sums import exact
from jjjdoc.language.claim.text import Text
from jjjdoc.language.quantity.interval import Interval
from jjjdoc.language.quantity.reading import Qualifier
from jjjdoc.patterns import regex

_SIDES: Mapping[Qualifier, Said] = {
    "over": "more",
    "less_than": "less",
    "at_least": "at_least",
    "at_most": "at_most",
}

_MARK = regex(r"^[ -]*(?:mark|threshold|milestone|barrier|level)(?![a-z])|^(?:大关|台阶|关口|门槛)")
_ONTO_ZH = regex("(?:迈上|跨上|登上|踏上|站上|跃上|跨越|迈过|跨入|迈入|突破)(?:了)?$")
_ONTO_EN = regex(
    r"(?<![a-z])(?:pass(?:ed|es|ing)|cross(?:ed|es|ing)|break(?:ing|s)? through|broke through|top(?:ped|s|ping)|past|through|exceed(?:ed|s|ing)|surpass(?:ed|es|ing))(?: the)? *$"
)


def relate(document: Claims) -> Iterator[Outcome]:
    """Yield an outcome for each figure that says more exactly how far beyond a threshold something is."""
    for claims in document.sentences:
        text = document.texts[claims[0].text]
        if text.cell is None:
            for order in _orders(text, claims):
                yield check_order(order)


def _orders(text: Text, claims: Sequence[Claim]) -> Iterator[Order]:
    figures = [claim for claim in claims if claim.quantity.role != "ordinal"]
    for threshold, other in pairwise(figures):
        one = _like(threshold, other)
        if not are_comparable(one, other):
            continue
        said = _side(text, one)
        if said is not None and _is_restated(text, one, other):
            yield Order(other, _as_mark(one), said, said, "warning")
        elif _is_passed(text, other) and _is_exact_beside(one, other):
            yield Order(one, _as_mark(other), "more", "more", "warning")


def _as_mark(threshold: Claim) -> Claim:
    """Return what is passed as the exact number that it is: nobody rounds the 200,000 that are exceeded."""
    bare = without_qualifier(threshold)
    return replace(bare, value=Interval(exact(bare), exact(bare)))


def _like(threshold: Claim, claim: Claim) -> Claim:
    """Return a bare number before a mark with the unit of the figure after it: 百万大关, 98.6万人."""
    quantity = threshold.quantity
    if quantity.unit or quantity.counter or not _MARK.match(threshold.after):
        return threshold
    return replace(
        threshold, quantity=replace(quantity, unit=claim.quantity.unit, counter=claim.quantity.counter)
    )


_PASSED = regex(
    r"突破|超过|迈上|跨上|迈过|跨越|站上|(?<![a-z])(?:topp|pass|cross|exceed|surpass|break)(?:s|ed|es|ing)?(?![a-z])"
)
_FIRST = regex(
    r"首次|第一次|历史性|大关|台阶|关口|(?<![a-z])(?:for the first time|mark|milestone|threshold|barrier)(?![a-z])"
)


def _is_passed(text: Text, threshold: Claim) -> bool:
    """Tell whether a figure is a threshold that is said to have been passed at last."""
    clause = text.clauses[threshold.clause]
    words = text.folded[threshold.quantity.outer[0] : threshold.quantity.start]
    passed = _PASSED.search(words) or _PASSED.search(threshold.before)
    return bool(passed and _FIRST.search(text.folded[clause.start : clause.end]))


def _is_exact_beside(claim: Claim, threshold: Claim) -> bool:
    """Tell whether an exact figure stands in the clause before a threshold that names no subject of its own."""
    if claim.quantity.qualifier != "exact" or claim.quantity.role not in ("level", "share", "change_to"):
        return False
    if (threshold.tags | claim.tags) & _KEPT_APART or (threshold.tags - claim.tags) & _OTHER:
        return False
    apart = threshold.clause - claim.clause
    own = threshold.subject
    return apart == 1 and claim.period == threshold.period and (own.inherited or own.words <= _EMPTY)


def _side(text: Text, claim: Claim) -> Said | None:
    """Return where the figure that follows a threshold has to be."""
    onto = _ONTO_ZH if text.is_chinese else _ONTO_EN
    if _MARK.match(claim.after) and onto.search(claim.before):
        return "more"
    return _SIDES.get(claim.quantity.qualifier)


_KEPT_APART = frozenset(("target", "estimate", "rule", "denied", "open"))
_OTHER = frozenset(("part", "rest", "new", "base", "from", "average", "quoted"))
_WORDS = "mark threshold milestone barrier level first time 大关 台阶 关口 门槛 关 迈上 跨上 登上 站上 跃上 迈过 跨越 迈入 跨入 踏上 新 上新 新台"
_EMPTY = frozenset(_WORDS.split())


_WHEN = regex(
    r"^ ?(?:when|as)(?: (?:some|about|only|just|it reached|they reached))? *$|^当[日天月年时]?(?:仅|共|为|达到?|实际为?)*$"
)
"""Before the figure of the moment that a threshold was passed at."""


def _is_restated(text: Text, threshold: Claim, claim: Claim) -> bool:
    """Tell whether a figure says the one before it once more, more exactly."""
    if claim.quantity.qualifier != "exact" or claim.quantity.role not in ("level", "share", "change_to"):
        return False
    if claim.quantity.unit != threshold.quantity.unit and claim.dimension != "trips":
        return False  # 2 meters (6 feet), 300 km (180 miles): converted, and rounded once more
    if threshold.tags & _KEPT_APART or (claim.tags - threshold.tags) & (_KEPT_APART | _OTHER):
        return False
    if claim.period != threshold.period or claim.clause - threshold.clause > 2:
        return False
    if _WHEN.search(claim.before):
        return exact(claim) > exact(threshold) / 2
    own = claim.subject
    if not (own.inherited or own.words <= threshold.subject.words | _EMPTY):
        return False
    before = claim.before.strip()
    if not before:
        return text.clauses[claim.clause].opening in ("(", "（")
    return RESTATED.found_in(before, chinese=text.is_chinese)
