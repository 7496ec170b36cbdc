"""Ranks and figures: the first is at least as much as the others, a ranking goes one way, and a rank is within its number."""

from __future__ import annotations

from collections.abc import Iterator

from jjjdoc.language.claim.document import Claims, Outcome
from jjjdoc.language.claim.order import check_order
from jjjdoc.language.claim.ranks.columns import ranked_rows
from jjjdoc.language.claim.ranks.extremes import extremes_of
from jjjdoc.language.claim.ranks.neighbors import neighbors_in
from jjjdoc.language.claim.ranks.placings import placings_in
from jjjdoc.language.claim.ranks.ranking import rankings_in, stretches
from jjjdoc.language.claim.ranks.standings import standings_in


def relate(document: Claims) -> Iterator[Outcome]:
    """Yield an outcome for each figure and each rank that a ranking puts in its place, one for figures that are at odds."""
    told: set[int] = set()
    for outcome in _outcomes(document):
        if outcome.holds:
            yield outcome
        elif id(outcome.shown) not in told:
            told.update(id(claim) for claim in (outcome.shown, *outcome.others))
            yield outcome


def _outcomes(document: Claims) -> Iterator[Outcome]:
    for claims in document.by_text:
        if not claims or document.texts[claims[0].text].cell is not None:
            continue
        text = document.texts[claims[0].text]
        for stretch in stretches(text, claims):
            for order in rankings_in(stretch):
                yield check_order(order)
        yield from standings_in(text, claims)
        yield from placings_in(text, claims)
        for order in neighbors_in(text, claims):
            yield check_order(order)
    for table in document.tables:
        yield from ranked_rows(table)
    for order in extremes_of(document):
        yield check_order(order)
