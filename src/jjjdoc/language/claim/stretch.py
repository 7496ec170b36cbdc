"""How often a day, a month or a year goes into a stretch of time: that a figure gives, or that another speaks of."""

from __future__ import annotations

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

_TO = regex(r"\s*(?:and|to|through|until|till|-|–|—|至|到)\s*")
_ANY_YEAR = 2001
"""A year of 365 days, for stretches of time that the text gives without a year."""


def span_said(document: Claims, total: Claim) -> Span | None:
    """Return the months that the sentence of a figure speaks of, where it gives no year: 上半年; last year."""
    text = document.texts[total.text]
    sentence = text.sentences[total.sentence]
    dates = [
        each
        for each in text.quantities
        if each.calendar is not None and sentence.start <= each.start < sentence.end
    ]
    spans = [span_of(each.calendar, _ANY_YEAR) for each in dates if each.calendar is not None]
    first = 12 * _ANY_YEAR
    match spans:
        case []:
            months = (
                many
                for words, many in _SAID
                if words.search(text.folded, sentence.start, total.quantity.start)
            )
            many = next(months, 0)
            return Span(first, first + many - 1) if many else None
        case [one]:
            return one
        case [Span() as one, Span() as other] if _TO.fullmatch(
            text.folded, dates[0].outer[1], dates[1].outer[0]
        ):
            return Span(one.first, other.last) if one.first < other.last else None
        case _:
            return None


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
