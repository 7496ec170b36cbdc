"""Dates: days that exist, and days of the week; what lasts from one to another, and how long; ages and anniversaries; plans."""

from __future__ import annotations

from collections.abc import Iterator

from jjjdoc.language.claim.dates.dated import dated_texts
from jjjdoc.language.claim.dates.days import missing_days, wrong_days
from jjjdoc.language.claim.dates.length import wrong_lengths
from jjjdoc.language.claim.dates.plan import wrong_periods
from jjjdoc.language.claim.dates.plan_year import wrong_plan_years
from jjjdoc.language.claim.dates.running import wrong_runs
from jjjdoc.language.claim.dates.stretch import reversed_stretches, reversed_years
from jjjdoc.language.claim.dates.years import wrong_years
from jjjdoc.language.claim.document import Claims, Outcome


def relate(document: Claims) -> Iterator[Outcome]:
    """Yield an outcome for each date, and each length of time, that the dates around it say something of; a fault is told once."""
    told: set[tuple[int, int]] = set()
    for outcome in _all(document):
        if outcome.holds or outcome.shown.place not in told:
            yield outcome
        if not outcome.holds:
            told.add(outcome.shown.place)


def _all(document: Claims) -> Iterator[Outcome]:
    for text, claims in zip(document.texts, document.by_text, strict=True):
        yield from reversed_years(text, claims)
    for dated in dated_texts(document):
        claims = document.by_text[dated.number]
        yield from missing_days(dated)
        yield from wrong_days(dated)
        yield from reversed_stretches(dated)
        yield from wrong_lengths(dated, claims)
        yield from wrong_years(dated, claims)
        yield from wrong_runs(dated, claims)
        yield from wrong_periods(dated)
        yield from wrong_plan_years(dated)
