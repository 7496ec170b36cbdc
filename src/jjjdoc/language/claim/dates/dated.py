"""The dates of a text with the days that they may mean, and the stretches from one of them to another."""

from __future__ import annotations

from bisect import bisect_right
from calendar import monthrange
from collections.abc import Iterator, Sequence
from datetime import date
from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from jjjdoc.language.claim.claim import Claim, Subject
from jjjdoc.language.claim.document import Claims
from jjjdoc.language.claim.text import Text
from jjjdoc.language.claim.time import span_of
from jjjdoc.language.quantity.interval import Interval
from jjjdoc.language.quantity.reading import Calendar, Quantity

Grain = Literal["day", "month", "year"]


class Dated(Struct, frozen=True):
    """A date of a text with its first and its last day, as a claim without a value.

    `grain` is what it is exact to. `is_sure`: its year is written with it or with the date beside it; that of another
    comes from a date before it. `has_year`: it has one; the days of another are those of a leap year.
    """

    claim: Claim
    first: date
    last: date
    grain: Grain
    is_sure: bool
    has_year: bool

    @property
    def calendar(self) -> Calendar:
        """What the text says of the date."""
        return self.claim.quantity.calendar or Calendar()

    @property
    def start(self) -> int:
        """Where it begins in the text."""
        return self.claim.quantity.outer[0]

    @property
    def end(self) -> int:
        """Where it ends in the text."""
        return self.claim.quantity.outer[1]


class DatedSentence(Struct, frozen=True):
    """A sentence with the dates in it, at least one."""

    start: int
    end: int
    dates: tuple[Dated, ...]


class DatedText(Struct, frozen=True):
    """A text with its dates by sentence, and all quantities that are dates, whether they exist or not.

    A sentence goes on behind a semicolon, which ends one in Chinese.
    """

    number: int
    text: Text
    sentences: tuple[DatedSentence, ...]
    written: tuple[Claim, ...]

    def sentence_at(self, place: int) -> DatedSentence | None:
        """Return the sentence with dates that a place of the text is in."""
        number = bisect_right(self.sentences, place, key=lambda each: each.start) - 1
        found = self.sentences[number] if number >= 0 else None
        return found if found is not None and place < found.end else None


def dated_texts(document: Claims) -> Iterator[DatedText]:
    """Yield each text that has dates, but no cells of tables."""
    for number, text in enumerate(document.texts):
        dates = [each for each in text.quantities if each.calendar is not None and not each.calendar.is_lunar]
        if dates and text.cell is None:
            yield _read(number, text, dates)


_LEAP_YEAR = 2024
NOTHING = Subject(frozenset(), "")


def _read(number: int, text: Text, dates: list[Quantity]) -> DatedText:
    sentences: list[DatedSentence] = []
    written: list[Claim] = []
    year = at = 0
    for start, end in _stretched(text):
        here = []
        while at < len(dates) and dates[at].start < end:
            here.append(dates[at])
            at += 1
        claims = [
            Claim(number, _number_of(text, each), 0, each, Interval(each.low, each.high), NOTHING)
            for each in here
        ]
        written += claims
        found, year = _of_sentence(text, claims, year)
        if found:
            sentences.append(DatedSentence(start, end, tuple(found)))
    return DatedText(number, text, tuple(sentences), tuple(written))


def _stretched(text: Text) -> Iterator[tuple[int, int]]:
    """Yield the ranges of the sentences of a text, those that a semicolon ends with the next one."""
    start = -1
    for sentence in text.sentences:
        start = sentence.start if start < 0 else start
        if text.folded[sentence.end - 1] != ";":
            yield start, sentence.end
            start = -1
    if start >= 0:
        yield start, len(text.folded)


def _number_of(text: Text, quantity: Quantity) -> int:
    """Return the number of the sentence that a quantity is in."""
    return max(0, bisect_right(text.sentences, quantity.start, key=lambda each: each.start) - 1)


def _of_sentence(text: Text, claims: Sequence[Claim], year: int) -> tuple[list[Dated], int]:
    """Return the dates of a sentence with their days, and the year that the last of them is in."""
    found: list[Dated] = []
    month = 0
    years = (each.quantity.calendar.year for each in claims if each.quantity.calendar)
    to_come = next((each for each in years if each), 0)
    for claim, after in zip(claims, (*claims[1:], None), strict=False):
        calendar = claim.quantity.calendar or Calendar()
        if not calendar.month and calendar.day:
            calendar = replace(calendar, month=month)
        own, is_sure = _year(text, claim, calendar, after)
        dated = _dated(claim, calendar, own or year or to_come, is_sure=is_sure)
        if dated is not None:
            found.append(dated)
        year = calendar.until or calendar.year or year
        month = calendar.last_month or calendar.month or month
    return found, year


_JOINTS = (
    "-",
    "—",
    "to",
    "and",
    "~",
    "至",
    "到",
    "起至",
    "与",
    "和",
    "until",
    "through",
    "起到",
    "止",
    "--",
    "——",
)


def _year(text: Text, claim: Claim, calendar: Calendar, after: Claim | None) -> tuple[int, bool]:
    """Return the year of a date, 0 if it says none, and whether it is said right there: 3 June to 9 June 2023."""
    if calendar.year or calendar.plan or calendar.decade or calendar.century:
        return calendar.year, True
    later = after.quantity.calendar if after is not None else None
    if after is None or later is None or not later.year or later.until:
        return 0, False
    if text.folded[claim.quantity.outer[1] : after.quantity.outer[0]].strip(" 起") not in _JOINTS:
        return 0, False
    is_before = (calendar.month, calendar.day) <= (later.months[0] or later.month, later.day or 31)
    return (later.year, True) if is_before else (later.year - 1, False)


def _dated(claim: Claim, calendar: Calendar, year: int, *, is_sure: bool) -> Dated | None:
    """Return a date with its days; None for one that cannot be, or whose year nobody can tell."""
    if not is_possible(calendar, year):
        return None
    span = span_of(calendar, year or _LEAP_YEAR)
    if span is None or span.first < 12 or span.last < span.first:
        return None
    first, last = date(span.first // 12, span.first % 12 + 1, 1), _end_of(span.last)
    grain: Grain = "month" if calendar.month or calendar.half or calendar.quarters[0] else "year"
    if calendar.day and calendar.month and not calendar.last_month:
        first = last = date(first.year, calendar.month, calendar.day)
        grain = "day"
    elif calendar.part:
        grain = "year"
    has_year = bool(year) or is_sure
    return Dated(replace(claim, period=span if has_year else None), first, last, grain, is_sure, has_year)


def _end_of(month: int) -> date:
    year, number = month // 12, month % 12 + 1
    return date(year, number, monthrange(year, number)[1])


_LONGEST = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def is_possible(calendar: Calendar, year: int) -> bool:
    """Tell whether a date is in the calendar; of one without a year (0), whether it is in that of some year."""
    months = (calendar.month, calendar.last_month)
    if max(months) > 12 or year > 9998:
        return False
    if not calendar.month or not calendar.day:
        return calendar.day <= 31
    most = monthrange(year, calendar.month)[1] if year else _LONGEST[calendar.month - 1]
    return calendar.day <= most
