"""A sentence with its numbers and dates as single characters, so that a pattern can say what stands around them."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from msgspec import Struct
from msgspec.structs import replace

from jjjdoc.language.quantity.reading import Quantity
from jjjdoc.lint.context import Context
from jjjdoc.lint.passage import Passage

NUMBER = "\ue000"
DATE = "\ue001"
_FOREIGN = str.maketrans({NUMBER: "\ufffd", DATE: "\ufffd"})


class Masked(Struct, frozen=True):
    """Folded text of a sentence in which each number is NUMBER and each date DATE; a range is two numbers.

    `quantities` are what the marks stand for, `places` the offsets of the marks in `text`, both in order of place.
    """

    text: str
    quantities: tuple[Quantity, ...]
    places: tuple[int, ...]

    def at(self, place: int) -> Quantity:
        """Return what the mark at an offset of `text` stands for."""
        return self.quantities[bisect_right(self.places, place) - 1]


def masked_sentences(passage: Passage, context: Context, least: int = 2) -> Iterator[Masked]:
    """Yield the sentences of a passage that have so many numbers or more."""
    quantities = context.quantities(passage)
    if len(quantities) < least:
        return
    at = 0
    for sentence in context.sentences(passage):
        first = at
        while at < len(quantities) and quantities[at].start < sentence.end:
            at += 1
        if at - first >= least:
            yield _mask(passage.folded, sentence.start, sentence.end, quantities[first:at])


def _mask(folded: str, start: int, end: int, quantities: Sequence[Quantity]) -> Masked:
    parts: list[str] = []
    places: list[int] = []
    shown: list[Quantity] = []
    at, length = start, 0
    for quantity in quantities:
        if quantity.start < at:
            continue
        before = folded[at : quantity.start].translate(_FOREIGN)
        parts.append(before)
        length += len(before)
        for number, mark in _marks(quantity, folded):
            places.append(length + mark.index(mark.strip(" to到")))
            shown.append(number)
            parts.append(mark)
            length += len(mark)
        at = quantity.end
    parts.append(folded[at:end].translate(_FOREIGN))
    return Masked("".join(parts), tuple(shown), tuple(places))


def _marks(quantity: Quantity, folded: str) -> Iterator[tuple[Quantity, str]]:
    if quantity.calendar is not None:
        yield quantity, DATE
    elif quantity.kind == "range" and quantity.low != quantity.high:
        joined = " to " if " to " in folded[quantity.start : quantity.end] else "到"
        yield replace(quantity, high=quantity.low, kind="number"), NUMBER
        yield replace(quantity, low=quantity.high, kind="number"), joined + NUMBER
    else:
        yield quantity, NUMBER
