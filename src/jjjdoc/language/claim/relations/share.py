"""A share, the part and the whole that it is of; shares that are all of a whole; columns of shares in tables."""

from __future__ import annotations

from collections.abc import Iterator

from jjjdoc.language.claim.document import Claims, Outcome
from jjjdoc.language.claim.shares.lists import share_sums_in
from jjjdoc.language.claim.shares.proportions import proportions_in
from jjjdoc.language.claim.shares.rest import rests_in
from jjjdoc.language.claim.shares.shares import shares_in
from jjjdoc.language.claim.shares.tables import shares_in_tables
from jjjdoc.language.claim.shares.totals import shares_of_totals


def relate(document: Claims) -> Iterator[Outcome]:
    """Yield an outcome for each share whose part and whole are given, and for each list or column that is all of one."""
    told: set[tuple[int, bool]] = set()
    for outcome in _all(document):
        key = id(outcome.shown), outcome.holds
        if key not in told:
            told.add(key)
            yield outcome


def _all(document: Claims) -> Iterator[Outcome]:
    for claims in document.sentences:
        if document.texts[claims[0].text].cell is None:
            yield from share_sums_in(document, claims)
            yield from rests_in(claims)
    for number in range(len(document.texts)):
        yield from shares_in(document, number)
        yield from proportions_in(document, number)
    yield from shares_of_totals(document)
    yield from shares_in_tables(document)
