"""Rankings in a sentence: the first of several, what follows it, and lists in their order."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from msgspec import Struct

from jjjdoc.language.claim.claim import Claim
from jjjdoc.language.claim.comparing import YEAR_AGO, Said
from jjjdoc.language.claim.order import Order, are_comparable
from jjjdoc.language.claim.ranks.superlatives import (
    ASCENDING,
    DESCENDING,
    FOLLOWED,
    LEADING,
    SUPERLATIVES,
    THEN,
    TOP,
    Superlative,
    superlatives_in,
)
from jjjdoc.language.claim.subject import stem
from jjjdoc.language.claim.text import Text
from jjjdoc.patterns import regex

_FAR = 2


class Ranking(Struct, frozen=True):
    """A stretch of a text that may rank things, a sentence or several joined by semicolons, and its figures."""

    text: Text
    start: int
    end: int
    figures: Sequence[Claim]


def stretches(text: Text, claims: Sequence[Claim]) -> Iterator[Ranking]:
    """Yield the stretches of a text that have at least two figures."""
    groups: list[list[Claim]] = []
    for claim in claims:
        joined = bool(groups) and _are_joined(text, groups[-1][-1].sentence, claim.sentence)
        if not joined:
            groups.append([])
        if claim.quantity.role not in ("ordinal", "times", "rate"):
            groups[-1].append(claim)
        elif not groups[-1]:
            groups.pop()
    for group in groups:
        if len(group) > 1:
            first, last = text.sentences[group[0].sentence], text.sentences[group[-1].sentence]
            yield Ranking(text, first.start, last.end, group)


def _are_joined(text: Text, one: int, other: int) -> bool:
    return all(text.folded[text.sentences[each].end - 1] in ";；" for each in range(one, other))


def rankings_in(ranking: Ranking) -> Iterator[Order]:
    """Yield the orders that the superlatives and the lists of a stretch put its figures in."""
    text, figures = ranking.text, ranking.figures
    yield from _in_order(ranking)
    found = list(superlatives_in(text.folded, ranking.start, ranking.end, chinese=text.is_chinese))
    for superlative in found:
        first = _figure_of(text, superlative, figures)
        if first is None:
            continue
        others = [each for each in found if each is not superlative]
        for last, claim in pairwise(figures[first:]):
            if any(_is_of(text, other, claim) for other in others):
                break
            if _is_peer(text, figures[first], claim, last, superlative):
                yield Order(figures[first], claim, superlative.said, _MESSAGES[superlative.said], "warning")
    yield from _one_after_another(ranking)


_MESSAGES = {"at_least": "most", "at_most": "least"}


# --- lists in their order ------------------------------------------------------------------------------------


def _in_order(ranking: Ranking) -> Iterator[Order]:
    """Yield the order of each figure of a list that is said to go down or up, and the next."""
    figures = ranking.figures
    for at, first in enumerate(figures):
        before = max(ranking.start, first.quantity.start - _REACH)
        said = _order_said(
            ranking.text.folded[before : first.quantity.start], chinese=ranking.text.is_chinese
        )
        if said is None:
            continue
        run = [first, *(claim for claim in figures[at + 1 :] if _is_alike(first, claim))]
        if first.quantity.form == "words" and run[-1].quantity.form == "digits":
            continue  # how many are listed
        if len(run) >= _LEAST:
            for one, other in pairwise(run):
                yield Order(other, one, _REVERSED[said], f"ordered_{said}")
        return


_LEAST = 3
_REACH = 120
_REVERSED: dict[Said, Said] = {"at_least": "at_most", "at_most": "at_least"}


def _order_said(words: str, *, chinese: bool) -> Said | None:
    if DESCENDING.found_in(words, chinese=chinese) or TOP.found_in(words, chinese=chinese):
        return "at_least"
    return "at_most" if ASCENDING.found_in(words, chinese=chinese) else None


def _is_alike(one: Claim, other: Claim) -> bool:
    """Tell whether two figures measure the same of different things."""
    roles = one.quantity.role, other.quantity.role
    same_role = roles[0] == roles[1] or "change_by" not in roles
    return are_comparable(one, other) and same_role and one.quantity.per == other.quantity.per


def _one_after_another(ranking: Ranking) -> Iterator[Order]:
    """Yield the order of each figure of a list and the next, where the second is said to follow the first in rank."""
    text, figures = ranking.text, ranking.figures
    chinese = text.is_chinese
    for at, (first, second) in enumerate(pairwise(figures)):
        lead = text.folded[ranking.start : first.quantity.start]
        between = text.folded[first.quantity.end : second.quantity.start]
        if not (THEN.found_in(between, chinese=chinese) and LEADING.found_in(lead, chinese=chinese)):
            continue
        if any(words.found_in(lead, chinese=chinese) for words in (ASCENDING, SUPERLATIVES["at_most"])):
            return
        run = [first]
        for claim in figures[at + 1 :]:
            if not _is_alike(first, claim) or _WHOLE.search(claim.before) or claim.period != first.period:
                break
            run.append(claim)
        for one, other in pairwise(run):
            yield Order(other, one, "at_most", "ordered_at_least", "warning")
        return


# --- the first and the others --------------------------------------------------------------------------------


def _figure_of(text: Text, superlative: Superlative, figures: Sequence[Claim]) -> int | None:
    """Return the number of the figure that a superlative is said of: the one behind it, or right before it."""
    chinese = text.is_chinese
    for at, claim in enumerate(figures):
        if claim.quantity.outer[0] < superlative.end or _OF_SO_MANY.search(claim.before):
            continue
        before = figures[at - 1] if at else None
        if before is not None and _is_right_before(text, before, superlative):
            return at - 1
        between = text.folded[superlative.end : claim.quantity.outer[0]]
        near = len(between) <= (_NEAR_ZH if chinese else _NEAR_EN) and not regex("[。；;]").search(between)
        return at if near else None
    last = len(figures) - 1
    return last if _is_right_before(text, figures[last], superlative) else None


_OF_SO_MANY = regex(r"(?<![a-z])(?:of|among|in)(?: the| all| our| its)* *$")
"""Before the number of those that one is the first of."""
_NEAR_ZH, _NEAR_EN = 16, 60


_WAS_EN = regex(r"^[ ,)]*(?:which |that )?(?:was|were|is|are|made (?:it|them)|being)(?: by far)? *$")


def _is_right_before(text: Text, claim: Claim, superlative: Superlative) -> bool:
    between = text.folded[claim.quantity.outer[1] : superlative.start]
    if not text.is_chinese:
        return _WAS_EN.match(between) is not None
    return len(between) <= 4 and between[:1] in ("", "，", ",", "、")


def _is_of(text: Text, superlative: Superlative, claim: Claim) -> bool:
    """Tell whether a superlative stands in the clause of a figure."""
    clause = text.clauses[claim.clause]
    return clause.start <= superlative.start < clause.end


_WHOLE = regex(
    r"(?<![a-z])(?:total|totals|whole|all|together|combined|overall|sum|other|others|rest|average|national|nationwide|entire|out of|target|budget|plan|of which|including)(?![a-z])"
    r"|总|全[部省市国区县州网球年]|合计|共|平均|其中|其他|其余|累计|目标|计划|预算"
)
_VERBS = (
    "had has have with recorded records carried carries accounts accounted account for at was is were are stood came come followed by "
    "second third fourth fifth makes make up made handled reached posted reported received saw registered holds held took employs employed "
    "compared to and while whereas but then next closely ranked in place of the a"
)
_NAME_EN = regex(r"[a-z0-9][a-z0-9'’.-]*")
_PEER_ZH = regex(
    "^[、,，;；和及与]?(?:其次(?:是|为)?|次之|而)?(?P<names>[^,，。;；:：、为达占有是]{1,8}(?:、[^,，。;；:：、为达占有是]{1,8})*(?:[和及与][^,，。;；:：、为达占有是]{1,8})?)?(?:分别|依次)?(?:为|达到?|占|有|是|仅|则|以|的|增长|下降)*$"
)


def _is_peer(text: Text, first: Claim, claim: Claim, last: Claim, superlative: Superlative) -> bool:
    """Tell whether a figure is that of another of the things of which one is the first."""
    if not _is_alike(first, claim) or claim.clause - first.clause > _FAR * (1 + len(claim.before)):
        return False
    if (
        claim.tags & {"part", "total", "rest", "target", "average"} - first.tags
        or claim.period != first.period
    ):
        return False
    words = f"{claim.before} {claim.after}"
    lead = text.folded[text.clauses[claim.clause].start : claim.quantity.start]
    if (
        _WHOLE.search(lead)
        or _WHOLE.search(claim.after[:_NEAR_ZH])
        or YEAR_AGO.found_in(words, chinese=text.is_chinese)
    ):
        return False
    between = text.folded[superlative.end : claim.quantity.start]
    if FOLLOWED.found_in(between, chinese=text.is_chinese):
        return True
    if superlative.is_wide:
        return False
    return _PEER_ZH.match(claim.before) is not None if text.is_chinese else _is_named(claim, last, first)


def _is_named(claim: Claim, last: Claim, first: Claim) -> bool:
    """Tell whether nothing but a name and a verb of having stands before a figure, or a place behind it."""
    words = _NAME_EN.findall(claim.before)
    if words and words[-1] == "with" and _GOES.match(claim.after):
        return True
    if words and words[0] == last.quantity.counter.lower():
        words = words[1:]
    while words and words[0] in _LEADING:
        words = words[1:]
    if not words or words[0] in _VERBS.split():
        return "compared" in claim.before and claim.after.strip().startswith("in ")
    kinds = {stem(word) for word in words}
    return len(words) <= _LONGEST and not kinds & first.subject.words and not _SUMS.search(claim.before)


_GOES = regex(r"^ (?:going|spent|allocated|given|for|on|to|in|from)(?![a-z])")
_SUMS = regex(r"(?<![a-z])(?:c[ao]mes? to|amount\w*|add\w* up|reach\w*|grew|rose|fell|trade)(?![a-z])")
_LEADING = ("and", "while", "whereas", "but", "the", "then", "in", "a")
_LONGEST = 7
