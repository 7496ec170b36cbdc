"""Verbs and figures: what is said to rise, fall, exceed or fall short must do so in the figures given for it."""

from __future__ import annotations

from collections.abc import Iterator

from jjjdoc.language.claim.document import Claims, Outcome
from jjjdoc.language.claim.order import Order, check_order
from jjjdoc.language.claim.verbs.aims import aims_in
from jjjdoc.language.claim.verbs.comparisons import comparisons_in
from jjjdoc.language.claim.verbs.history import history_of
from jjjdoc.language.claim.verbs.moves import moves_in
from jjjdoc.language.claim.verbs.named import named_in
from jjjdoc.language.claim.verbs.records import records_in
from jjjdoc.language.claim.verbs.series import series_in


def relate(document: Claims) -> Iterator[Outcome]:
    """Yield an outcome for each figure that a verb or a comparison puts in an order with another."""
    told: set[tuple[int, int]] = set()
    for order in _orders(document):
        key = id(order.shown), id(order.other)
        if key in told or key[::-1] in told or "denied" in order.shown.tags:
            continue
        told.add(key)
        yield check_order(order)


def _orders(document: Claims) -> Iterator[Order]:
    for claims in document.sentences:
        text = document.texts[claims[0].text]
        if len(claims) > 1 and text.cell is None:
            yield from moves_in(text, claims)
            yield from comparisons_in(text, claims)
            yield from aims_in(text, claims)
            yield from series_in(text, claims)
    for claims in document.by_text:
        if len(claims) > 1 and document.texts[claims[0].text].cell is None:
            yield from named_in(document.texts[claims[0].text], claims)
            yield from records_in(document.texts[claims[0].text], claims)
    yield from history_of(document)
