"""The figure of a cell as a claim, and what its heads say: of what it is, and of when."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from jjjdoc.language.claim.claim import Claim, Span
from jjjdoc.language.claim.cues import tags_of
from jjjdoc.language.claim.subject import subject_of
from jjjdoc.language.claim.text import Text
from jjjdoc.language.claim.time import span_of
from jjjdoc.language.quantity.interval import possible
from jjjdoc.language.quantity.read import read_quantities
from jjjdoc.language.quantity.reading import Quantity
from jjjdoc.patterns import regex

_UNIT = regex(r"[(（\[][^()（）\[\]]*[)）\]]")


def claims_of_cell(number: int, text: Text) -> Iterator[Claim]:
    """Yield the figure of a cell: its subject is that of its heads, its time the date that the nearest one names."""
    figures = [each for each in text.quantities if each.calendar is None]
    if len(figures) != 1 or not text.headings:
        return
    quantity = figures[0]
    read = [read_head(each, text.language) for each in text.headings]
    heads = " ".join(dict.fromkeys(words for words, _ in read))
    subject = subject_of(heads, "", "", [name for *_, name in text.names], chinese=text.is_chinese)
    period = next((span for _, span in read if span is not None), None)
    tags = tags_of(heads, "", chinese=text.is_chinese)
    if "each" not in tags_of(" ".join(words for words, _ in read[:_NEAREST]), "", chinese=text.is_chinese):
        tags -= {"each"}
    dated = period is not None
    yield Claim(number, 0, 0, quantity, possible(quantity), subject, period, tags=tags, dated=dated)


_NEAREST = 2
"""The heads of the column and the row: a caption that speaks of each county says what the rows are."""


@lru_cache(maxsize=1024)
def read_head(heading: str, language: str) -> tuple[str, Span | None]:
    """Return the words of a heading without units and dates, and the time that it names, None if it names none."""
    dates = [each for each in read_quantities(heading, language) if each.calendar is not None]
    words = without_dates(heading, 0, len(heading), dates)
    span = next((span_of(each.calendar) for each in dates if each.calendar is not None), None)
    return _UNIT.sub(" ", words).lower(), span


_PART = tuple("初中末底")
"""What says which part of a year is meant, right behind it: 2023年末."""


def without_dates(folded: str, start: int, end: int, dates: Sequence[Quantity]) -> str:
    """Return a stretch of a folded text without the dates in it."""
    parts, at = [], start
    for date in dates:
        low, high = date.outer
        if start <= low and high <= end:
            parts.append(folded[at:low])
            at = high + (folded[high : high + 1] in _PART)
    return " ".join((*parts, folded[at:end]))
