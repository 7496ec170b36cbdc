"""Records: what is called the highest or lowest so far, and earlier figures for the same thing in its paragraph."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from jjjdoc.language.claim.claim import Claim
from jjjdoc.language.claim.comparing import RECORDS, YEAR_AGO, Said
from jjjdoc.language.claim.order import Order, are_comparable
from jjjdoc.language.claim.text import Text
from jjjdoc.language.claim.verbs.moves import is_said_of
from jjjdoc.language.claim.verbs.timeline import have_one_scope

_FAR = 8
"""How many figures on either side of a record are asked whether they are of an earlier time."""
_LEVELS = frozenset(("level", "share", "change_to"))
_MARKS = ("record", "high", "low", "最", "新高", "新低")


def records_in(text: Text, claims: Sequence[Claim]) -> Iterator[Order]:
    """Yield the orders of each record of a paragraph and the figures of earlier times beside it."""
    if not any(mark in text.folded for mark in _MARKS):
        return
    figured = {claim.clause for claim in claims}
    for at, claim in enumerate(claims):
        said = _record_of(text, claim, figured) if claim.quantity.role in _LEVELS else None
        if said is None:
            continue
        near = (*claims[max(0, at - _FAR) : at], *claims[at + 1 : at + 1 + _FAR])
        for other in near:
            if other.quantity.role in _LEVELS and _is_earlier(text, claim, other) and _are_one(claim, other):
                yield Order(claim, other, said, "record", "warning")


def _record_of(text: Text, claim: Claim, figured: set[int]) -> Said | None:
    """Return what the clause of a figure, or one without figures beside it, calls it: the highest or the lowest so far."""
    clauses = text.clauses
    first = last = claim.clause
    if first and first - 1 not in figured and clauses[first - 1].sentence == claim.sentence:
        first -= 1
    if last + 1 < len(clauses) and last + 1 not in figured and clauses[last + 1].sentence == claim.sentence:
        last += 1
    words = text.folded[clauses[first].start : clauses[last].end]
    found = [said for said, each in RECORDS.items() if each.found_in(words, chinese=text.is_chinese)]
    return found[0] if len(found) == 1 else None


def _is_earlier(text: Text, claim: Claim, other: Claim) -> bool:
    """Tell whether a figure is of a time before that of the record, and as long."""
    if not are_comparable(claim, other):
        return False
    period, earlier = claim.period, other.period
    clause = text.clauses[other.clause]
    if other.clause != claim.clause and YEAR_AGO.found_in(
        text.folded[clause.start : clause.end], chinese=text.is_chinese
    ):
        return True
    if period is None or earlier is None:
        return period is None and earlier is not None and other.dated  # a record of now
    return earlier.last < period.first and period.last - period.first == earlier.last - earlier.first


def _are_one(claim: Claim, other: Claim) -> bool:
    """Tell whether an earlier figure is of what set the record, as far as it says."""
    if not have_one_scope(claim, other) or (other.subject.names - claim.subject.names):
        return False
    one, earlier = claim.subject.words, other.subject.words
    return is_said_of(other, claim) or earlier <= one or (one <= earlier and bool(one))
