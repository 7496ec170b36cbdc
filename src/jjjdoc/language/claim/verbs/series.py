"""Series: three or more figures of one thing in order of time, which are said to have gone one way all along."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from jjjdoc.language.claim.claim import Claim
from jjjdoc.language.claim.comparing import ALL_ALONG, ways_in
from jjjdoc.language.claim.order import Order, are_comparable, with_shared_unit
from jjjdoc.language.claim.text import Text
from jjjdoc.language.claim.verbs.moves import SAID
from jjjdoc.language.quantity.reading import Direction
from jjjdoc.patterns import regex

_LEAST = 3
_MESSAGES: dict[Direction, str] = {"up": "series_rise", "down": "series_fall"}
_RATES = regex(
    r"增[速长幅加]|涨幅|降幅|下降(?=[^,，。]{0,6}%)|(?<![a-z])(?:growth|growing|increases? of|rates? of increase|by)(?![a-z])"
)


def series_in(text: Text, claims: Sequence[Claim]) -> Iterator[Order]:
    """Yield the order of each figure of a series in a sentence and the one before it."""
    for run in _runs(with_shared_unit([claim for claim in claims if claim.quantity.role != "rate"])):
        direction = _direction(text, run)
        if direction is None:
            continue
        for earlier, later in pairwise(run):
            yield Order(later, earlier, SAID[direction], _MESSAGES[direction], "warning")


def _runs(claims: Sequence[Claim]) -> Iterator[Sequence[Claim]]:
    """Yield the runs of figures that follow each other in a sentence, are alike, and go on in time."""
    run: list[Claim] = []
    for claim in claims:
        if run and not _goes_on(run, claim):
            yield from _long(run)
            run = []
        run.append(claim)
    yield from _long(run)


def _long(run: list[Claim]) -> Iterator[Sequence[Claim]]:
    if len(run) >= _LEAST:
        yield tuple(run)


def _goes_on(run: Sequence[Claim], claim: Claim) -> bool:
    last = run[-1]
    if not are_comparable(last, claim) or claim.quantity.role not in ("level", "share", "change_to"):
        return False
    if not claim.subject.inherited or claim.tags & {"part", "rest"}:
        return False
    if last.period is None or claim.period is None:
        return last.period is claim.period
    return claim.period == run[0].period == last.period or last.period.last < claim.period.first


def _direction(text: Text, run: Sequence[Claim]) -> Direction | None:
    """Return which way a series is said to have gone all along, None where a word of it goes another way."""
    chinese = text.is_chinese
    start = text.sentences[run[0].sentence].start
    before = text.folded[start : run[0].quantity.start]
    whole = text.folded[start : run[-1].quantity.end]
    ways = {way for _, way in ways_in(whole, chinese=chinese)}
    if len(ways) != 1 or not ALL_ALONG.found_in(before, chinese=chinese):
        return None
    if run[0].quantity.dimension == "ratio" and _RATES.search(before):
        return None  # rates of growth may be lower, and what grows still grows
    return ways.pop()
