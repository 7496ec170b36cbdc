"""What ends before it begins."""

from __future__ import annotations

from collections.abc import Iterator

from jjjdoc.language.claim.claim import Claim
from jjjdoc.language.claim.dates.dated import DatedText
from jjjdoc.language.claim.dates.stretch import Stretch, stretches
from jjjdoc.language.claim.document import Outcome
from jjjdoc.language.claim.text import Text


def reversed_stretches(dated: DatedText) -> Iterator[Outcome]:
    """Yield an outcome for each stretch of time with the year of both ends."""
    for sentence in dated.sentences:
        for stretch in stretches(dated.text, sentence.dates):
            begin, end = stretch.begin, stretch.end
            if begin is not end and ((begin.is_sure and end.is_sure) or _are_in_one_month(stretch)):
                holds = begin.first <= end.last
                yield Outcome(holds, end.claim, (begin.claim,), "order")


def _are_in_one_month(stretch: Stretch) -> bool:
    """Tell whether both ends are days of one month whose year is not said."""
    begin, end = stretch.begin.calendar, stretch.end.calendar
    return bool(begin.day and end.day) and begin.month == end.month and not (begin.year or end.year)


def reversed_years(text: Text, claims: tuple[Claim, ...]) -> Iterator[Outcome]:
    """Yield an outcome for each range of years that is written from the later to the earlier: 2025—2021年."""
    for claim in claims:
        quantity = claim.quantity
        written = text.folded[quantity.start : quantity.end]
        if quantity.kind == "range" and quantity.unit == "year" and quantity.low >= _FIRST_YEAR:
            low, high = int(quantity.low), int(quantity.high)
            if low < high <= _LAST_YEAR and written.startswith(str(high)):
                yield Outcome(False, claim, (), "years", values={"begin": str(high), "end": str(low)})


_FIRST_YEAR, _LAST_YEAR = 1800, 2100
