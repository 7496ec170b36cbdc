"""A total, its parts and what remains: in a sentence and the next, in a list under its sentence, and in tables."""

from __future__ import annotations

from collections.abc import Iterator

from jjjdoc.language.claim.document import Claims, Outcome
from jjjdoc.language.claim.wholes.addition import outcome_of
from jjjdoc.language.claim.wholes.balances import balances_of
from jjjdoc.language.claim.wholes.conversions import conversions_of
from jjjdoc.language.claim.wholes.listed import sums_in_lists
from jjjdoc.language.claim.wholes.parts import sums_in_text
from jjjdoc.language.claim.wholes.tables import sums_in_tables


def relate(document: Claims) -> Iterator[Outcome]:
    """Yield an outcome for each whole whose parts are given, for each balance and for each conversion in brackets."""
    told: set[tuple[int, bool]] = set()
    for outcome in _all(document):
        key = id(outcome.shown), outcome.holds
        if key not in told:
            told.add(key)
            yield outcome


def _all(document: Claims) -> Iterator[Outcome]:
    yield from conversions_of(document)
    yield from (outcome_of(balance) for balance in balances_of(document))
    yield from sums_in_lists(document)
    for number in range(len(document.texts)):
        yield from sums_in_text(document, number)
    yield from sums_in_tables(document)
