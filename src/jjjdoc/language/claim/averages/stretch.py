"""How often a day, a month or a year goes into a stretch of time: that a figure gives, or that another speaks of."""

from __future__ import annotations

from bisect import bisect_left
from datetime import date
from decimal import Decimal

from jjjdoc.language.claim.claim import Claim, Span
from jjjdoc.language.claim.document import Claims
from jjjdoc.language.claim.sums import exact
from jjjdoc.language.claim.time import span_of
from jjjdoc.language.quantity.interval import CONTEXT, Interval, possible
from jjjdoc.language.quantity.units import KNOWN_UNITS
from jjjdoc.patterns import regex

_DAYS_OF_MONTH = Interval(Decimal(28), Decimal(31))
_DAYS_OF_YEAR = Interval(Decimal(365), Decimal(366))
_DAY = Decimal(86400)
_WITHIN = {
    ("day", "month"): _DAYS_OF_MONTH,
    ("day", "year"): _DAYS_OF_YEAR,
    ("week", "year"): Interval(Decimal(52), Decimal("52.3")),
    ("month", "quarter"): Interval(Decimal(3), Decimal(3)),
    ("month", "year"): Interval(Decimal(12), Decimal(12)),
    ("quarter", "year"): Interval(Decimal(4), Decimal(4)),
    ("hour", "day"): Interval(Decimal(24), Decimal(24)),
    ("minute", "hour"): Interval(Decimal(60), Decimal(60)),
    ("minute", "day"): Interval(Decimal(1440), Decimal(1440)),
    ("second", "minute"): Interval(Decimal(60), Decimal(60)),
    ("second", "hour"): Interval(Decimal(3600), Decimal(3600)),
}


def how_often(unit: str, longer: str) -> Interval | None:
    """Return how many of a unit of time are in one of a longer one, None where it is not longer."""
    return _WITHIN.get((unit, longer))


def units_in_figure(unit: str, stretch: Claim) -> Interval:
    """Return how many of a unit of time are in the time that a figure gives."""
    value = _length(stretch)
    mine, theirs = KNOWN_UNITS[unit], stretch.quantity.dimension
    if not theirs:
        return value  # working days
    if mine.dimension == theirs:
        return _divided(value, mine.factor)
    if theirs == "years":  # of months, against seconds
        whole_years = stretch.quantity.unit == "year"
        days = _DAYS_OF_YEAR if whole_years else _DAYS_OF_MONTH
        return _divided(
            _divided(value, Decimal(12 if whole_years else 1)).multiplied_by(days), mine.factor / _DAY
        )
    days_of_one = _DAYS_OF_MONTH.times(mine.factor)
    return _divided(value, _DAY).divided_by(days_of_one)


_ABOUT = Interval(Decimal("0.9"), Decimal("1.1"))


def _length(stretch: Claim) -> Interval:
    """Return what a time may be: whole days, months and years are counted, two hours are about two hours."""
    quantity = stretch.quantity
    if quantity.qualifier != "exact":
        return possible(quantity)
    one = Interval(exact(stretch), exact(stretch))
    return one.multiplied_by(_ABOUT) if quantity.unit in ("hour", "minute") and quantity.place >= 0 else one


_SAID = (
    (regex(r"全年|去年|上年|今年|年内|一年|(?<![a-z])(?:(?:last|this|the|that) year|year)(?![a-z])"), 12),
    (regex(r"半年|(?<![a-z])(?:half[- ]year|six[- ]month)(?![a-z])"), 6),
    (regex(r"季度|(?<![a-z])quarter(?![a-z])"), 3),
)
"""Words for stretches of time without a number or a year, with their months."""

_THROUGHOUT = regex(
    r"^(?: of [a-z]+)? (?:over|in|during|throughout) (?:the|that) (?:whole )?(?:half[- ])?(?:year|quarter)(?![a-z])"
)
"""Behind a figure."""
_TO = regex(r"\s*(?:and|to|through|until|till|-|–|—|至|到)\s*")
_ANY_YEAR = 2001
"""A year of 365 days, for stretches of time that the text gives without a year."""


_FIGURES, _CHARACTERS = 12, 120
"""How much of a sentence is looked at: one with more is no sentence about one time."""


def span_said(document: Claims, total: Claim) -> Span | None:
    """Return the months that the sentence of a figure speaks of, where it gives no year: 上半年; last year."""
    text = document.texts[total.text]
    sentence, quantities = text.sentences[total.sentence], text.quantities
    first = bisect_left(quantities, sentence.start, key=lambda each: each.start)
    last = bisect_left(quantities, sentence.end, key=lambda each: each.start)
    if last - first > _FIGURES:
        return None
    dates = [(each, each.calendar) for each in quantities[first:last] if each.calendar is not None]
    match [span_of(calendar, _ANY_YEAR) for _, calendar in dates]:
        case []:
            start = max(sentence.start, total.quantity.start - _CHARACTERS)
            behind = _THROUGHOUT.match(total.after)
            said = text.folded[start : total.quantity.start]
            return _span_of_words(f"{said} {behind[0]}" if behind else said)
        case [one]:
            return one
        case [Span() as one, Span() as other]:
            between = text.folded[dates[0][0].outer[1] : dates[1][0].outer[0]]
            follow = one.first < other.last and _TO.fullmatch(between)
            return Span(one.first, other.last) if follow else None
        case _:
            return None


def _span_of_words(words: str) -> Span | None:
    many = next((months for pattern, months in _SAID if pattern.search(words)), 0)
    return Span(12 * _ANY_YEAR, 12 * _ANY_YEAR + many - 1) if many else None


def units_in_span(unit: str, span: Span) -> Interval:
    """Return how many of a unit of time are in months of the calendar."""
    if KNOWN_UNITS[unit].dimension == "years":
        months = Decimal(span.last - span.first + 1)
        return _divided(Interval(months, months), KNOWN_UNITS[unit].factor)
    days = Decimal((_first_day(span.last + 1) - _first_day(span.first)).days)
    return _divided(Interval(days, days), KNOWN_UNITS[unit].factor / _DAY)


def _first_day(month: int) -> date:
    return date(month // 12, month % 12 + 1, 1)


def _divided(value: Interval, by: Decimal) -> Interval:
    return Interval(CONTEXT.divide(value.low, by), CONTEXT.divide(value.high, by))
