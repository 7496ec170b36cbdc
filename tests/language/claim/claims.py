"""Reads a text written in a test as claims."""

from collections.abc import Sequence

from jjjdoc.language.claim.claim import Claim, Span
from jjjdoc.language.claim.read import read_claims
from jjjdoc.language.claim.text import Cell, Text
from jjjdoc.language.fold import fold
from jjjdoc.language.quantity.read import read_quantities
from jjjdoc.language.sentence import split_sentences


def text_of(
    written: str,
    language: str,
    headings: Sequence[str] = (),
    cell: Cell | None = None,
    role: str = "paragraph",
) -> Text:
    return Text(
        fold(written),
        language,
        read_quantities(written, language),
        split_sentences(written, language),
        headings=headings,
        cell=cell,
        role=role,
        written=written,
    )


def claims_in(written: str, language: str) -> tuple[Claim, ...]:
    return read_claims((text_of(written, language),))


def year(number: int) -> Span:
    return Span(12 * number, 12 * number + 11)
