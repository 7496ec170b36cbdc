"""Rises and falls that are said in one place of a document, of figures that are given in another."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from msgspec.structs import replace

from jjjdoc.language.claim.changes.change import is_in_constant_prices
from jjjdoc.language.claim.claim import Claim, Span
from jjjdoc.language.claim.document import Claims, Place
from jjjdoc.language.claim.order import Order, are_comparable, check_order
from jjjdoc.language.claim.verbs.moves import MESSAGES, SAID, way_of
from jjjdoc.language.claim.verbs.row_moves import RowMoves
from jjjdoc.language.claim.verbs.statements import Statement, statements_in
from jjjdoc.language.claim.verbs.timeline import Timeline, have_one_scope
from jjjdoc.language.quantity.reading import Direction

_BY_PERIOD = frozenset({"previous_period", "monthly", "daily", "average_annual", "cumulative"})
_YEAR = 11


def history_of(document: Claims) -> Iterator[Order]:
    """Yield the orders that verbs put the figures for a subject in, a year apart or as far as the text says."""
    timeline = Timeline(document.claims)
    for claim in document.claims:
        if document.texts[claim.text].cell is None and claim.period is not None:
            yield from _of_claim(document, timeline, claim, claim.period)
    rows = RowMoves(document)
    if not timeline.has_series and not rows:
        return
    for statement in statements_in(document):
        yield from _of_statement(timeline, statement)
        yield from rows.of(statement)


def _of_claim(document: Claims, timeline: Timeline, claim: Claim, period: Span) -> Iterator[Order]:
    """Yield the order of what something rose or fell to, or by, and what it was the year before."""
    direction = way_of(claim, document.texts[claim.text])
    earlier = timeline.at(claim.subject, period.shift(-1))
    if direction is not None:
        yield from _agreed([(claim, each) for each in earlier], direction)
    elif earlier and _is_growth(claim, period) and not is_in_constant_prices(document.words(claim)):
        later = timeline.at(claim.subject, period)
        place = Place(claim.text, claim.quantity.start, claim.quantity.end)
        yield from _agreed([(one, other) for one in later for other in earlier], _way_by(claim), place)


def _way_by(claim: Claim) -> Direction:
    return claim.quantity.direction or "up"


def _is_growth(claim: Claim, period: Span) -> bool:
    """Tell whether a figure says how much something grew or shrank since the year before."""
    quantity = claim.quantity
    if quantity.role != "change_by" or quantity.direction is None or quantity.low <= 0:
        return False
    return not quantity.periods & _BY_PERIOD and claim.base in (None, period.shift(-1))


# --- statements without a figure -----------------------------------------------------------------------------


def _of_statement(timeline: Timeline, statement: Statement) -> Iterator[Order]:
    place = Place(statement.text, statement.start, statement.end)
    for base, period in _steps(timeline, statement):
        earlier, later = (timeline.at(statement.subject, each) for each in (base, period))
        yield from _agreed([(one, other) for one in later for other in earlier], statement.direction, place)


def _steps(timeline: Timeline, statement: Statement) -> Sequence[tuple[Span, Span]]:
    """Return the pairs of periods that a statement is of: its own, or the only two that its subject has figures for."""
    if statement.base is None or statement.period is None:
        known = timeline.periods(statement.subject)
        alone = len(known) == 2 and known[0].shift(1) == known[1] and known[0].last - known[0].first == _YEAR
        return [(known[0], known[1])] if alone else []
    if not statement.always:
        return [(statement.base, statement.period)]
    known = [
        each
        for each in timeline.periods(statement.subject)
        if statement.base.first <= each.first <= each.last <= statement.period.last
        and each.last - each.first == _YEAR
    ]
    return list(pairwise(known))


# --- which figures -------------------------------------------------------------------------------------------


def _agreed(
    pairs: Sequence[tuple[Claim, Claim]], direction: Direction, place: Place | None = None
) -> Iterator[Order]:
    """Yield the order of a pair of figures, where all pairs that may be meant agree on it."""
    orders = [
        Order(later, earlier, SAID[direction], MESSAGES[direction], "warning")
        for later, earlier in pairs
        if later is not earlier and are_comparable(later, earlier) and have_one_scope(later, earlier)
    ]
    if orders and len({check_order(order).holds for order in orders}) == 1:
        yield replace(orders[0], places=() if place is None else (place,))
