"""How many times as much something is as in a year before: as a multiple, and as a rise."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from msgspec import Struct

from jjjdoc.language.labels import is_chinese
from jjjdoc.language.quantity.reading import Quantity
from jjjdoc.lint.context import Context
from jjjdoc.lint.passage import Passage
from jjjdoc.patterns import regex


class Multiple(Struct, frozen=True):
    """A multiple of a year; `rises`: what is said is how much more, so that all of it is one more."""

    passage: Passage
    quantity: Quantity
    year: int
    number: Decimal
    rises: bool


_AGAINST = regex(
    r"[\s,(]*(?:(?:increase|rise|growth|jump|gain|up)\s)?(?:(?:as|so) (?:much|many|large|high|big) as |that |those |the "
    r"(?:figure|level|value|number|amount|total) |over |from |on |than |compared (?:with|to) |relative to |against )"
    r"(?:that |those |the (?:figure|level|value|number|amount|total) )?(?:of |in |for )?"
)
_BEFORE = regex(
    r"(?:的|相比|增长|增加|提高|上升|上涨|扩大|翻|了|约|超过|超|近|水平|同期|,|、|是|为|达|到|总量|规模|累计|净|总体|共){0,8}"
)
_RISES = regex(r"(?:增长|增加|提高|上升|上涨|扩大)了?(?:约|近|超过|超|到达)?$")
_REACH = 60


def multiples_in(passage: Passage, context: Context) -> Iterator[Multiple]:
    """Yield the multiples and rises of a passage that are measured against a year."""
    quantities = context.quantities(passage)
    chinese = is_chinese(passage.language)
    for index, quantity in enumerate(quantities):
        number = _number(quantity)
        if number is None:
            continue
        before, after = quantities[max(0, index - 1)], quantities[min(len(quantities) - 1, index + 1)]
        year = _year(before, passage.folded[before.end : quantity.start], _BEFORE) if chinese else 0
        if not chinese:
            year = _year(after, passage.folded[quantity.end : after.start], _AGAINST)
        if year:
            yield Multiple(passage, quantity, year, number, _rises(passage, quantity, chinese=chinese))


def _number(quantity: Quantity) -> Decimal | None:
    if quantity.kind != "number" or quantity.alternatives:
        return None
    if quantity.role == "times":
        return quantity.low
    if quantity.role == "change_by" and quantity.unit == "percent" and quantity.direction == "up":
        return quantity.low / 100
    return None


def _year(date: Quantity, between: str, pattern: re.Pattern[str]) -> int:
    calendar = date.calendar
    if calendar is None or not calendar.year or calendar.until or len(between) > _REACH:
        return 0
    return calendar.year if pattern.fullmatch(between) else 0


def _rises(passage: Passage, quantity: Quantity, *, chinese: bool) -> bool:
    if quantity.role != "times":
        return True
    before = passage.folded[max(0, quantity.start - 8) : quantity.start]
    return chinese and _RISES.search(before) is not None
