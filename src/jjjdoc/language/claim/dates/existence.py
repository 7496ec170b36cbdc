"""Days that no calendar has: February 30, 31 June, 29 February of a year that is no leap year."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterator

from jjjdoc.language.claim.dates.dated import DatedText, is_possible
from jjjdoc.language.claim.document import Outcome
from jjjdoc.patterns import regex

_LUNAR = regex(
    r"农历|阴历|旧历|夏历|佛历|回历|藏历|(?<![a-z])(?:lunar|islamic|hijri|jewish|hebrew|persian)(?![a-z])"
)
_SAID_WRONG = regex(
    r"不存在|没有|虚构|(?<![a-z])(?:not exist|no such|fictional|impossible|imaginary|invalid)(?![a-z])"
)


_AROUND = 200
"""How far from a date its calendar may be named."""


def missing_days(dated: DatedText) -> Iterator[Outcome]:
    """Yield an outcome for each date that is written to the day."""
    text = dated.text
    for claim in dated.written:
        calendar = claim.quantity.calendar
        if calendar is None or not calendar.month or not calendar.day:
            continue
        sentence = text.sentences[claim.sentence]
        start, end = claim.quantity.outer
        around = text.folded[max(sentence.start, start - _AROUND) : min(sentence.end, end + _AROUND)]
        if _LUNAR.search(around) or _SAID_WRONG.search(around):
            continue
        holds = is_possible(calendar, calendar.year)
        if calendar.month > 12:
            yield Outcome(False, claim, (), "month", values={"month": str(calendar.month)})
            continue
        days = monthrange(calendar.year or 2024, calendar.month)[1]
        yield Outcome(holds, claim, (), "day", values={"days": str(days)})
