"""The claims of a document that is checked, and a finding for each that cannot be."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from msgspec import Struct

from jjjdoc.language.claim.claim import Claim
from jjjdoc.language.claim.document import Claims, Outcome, Relation
from jjjdoc.language.claim.read import read_claims
from jjjdoc.language.claim.sums import written
from jjjdoc.language.claim.text import Cell, Text
from jjjdoc.language.labels import is_chinese
from jjjdoc.lint.context import Context
from jjjdoc.lint.document import LintDocument
from jjjdoc.lint.passage import Passage
from jjjdoc.lint.rule import Hit


class DocumentClaims(Struct, frozen=True):
    """What a document claims, with the passage of each of its texts."""

    claims: Claims
    passages: tuple[Passage, ...]


def claims_of(document: LintDocument, context: Context) -> DocumentClaims:
    """Return the claims of a document, read once."""
    return context.once_for(document, _read)


def _read(document: LintDocument, context: Context) -> DocumentClaims:
    texts = tuple(
        _text(passage, cell, context)
        for passage, cell in zip(document.passages, _cells(document.passages), strict=True)
    )
    return DocumentClaims(Claims(texts, read_claims(texts)), document.passages)


def _cells(passages: Iterable[Passage]) -> Iterator[Cell | None]:
    """Yield for each passage where it stands in which table."""
    table = -1
    for passage in passages:
        if passage.cell == (0, 0):
            table += 1
        yield None if passage.cell is None else Cell(table, *passage.cell)


def _text(passage: Passage, cell: Cell | None, context: Context) -> Text:
    return Text(
        passage.folded,
        passage.language,
        context.measured(passage),
        context.sentences(passage),
        tuple((hit.start, hit.end, hit.concept.id) for hit in context.term_hits(passage)),
        tuple(heading.text for heading in passage.headings),
        cell,
    )


def claim_hits(document: LintDocument, context: Context, relation: Relation) -> Iterator[Hit]:
    """Yield a hit for each figure of a document that a relation finds impossible."""
    found = claims_of(document, context)
    for outcome in relation(found.claims):
        if not outcome.holds:
            yield _hit(found, outcome)


def _hit(found: DocumentClaims, outcome: Outcome) -> Hit:
    passage = found.passages[outcome.shown.text]
    quantity = outcome.shown.quantity
    values: dict[str, object] = {"shown": shown(found, outcome.shown), "sum": outcome.sum, **outcome.values}
    for name, other in zip(("first", "last"), (outcome.others[0], outcome.others[-1]), strict=True):
        values[name] = shown(found, other)
    if outcome.computed is not None:
        values["computed"] = _said(outcome, chinese=is_chinese(passage.language))
    return Hit(
        passage,
        quantity.start,
        quantity.end,
        values,
        outcome.message,
        severity=outcome.severity,
        related=tuple(
            (found.passages[other.text], other.quantity.start, other.quantity.end) for other in outcome.others
        ),
        quantities=tuple(
            (found.passages[each.text], each.quantity) for each in (*outcome.others, outcome.shown)
        ),
    )


def shown(found: DocumentClaims, claim: Claim) -> str:
    """Return the figure of a claim as it is written."""
    return found.passages[claim.text].text[claim.quantity.start : claim.quantity.end]


def _said(outcome: Outcome, *, chinese: bool) -> str:
    """Return what was computed with the unit of the figure it is held against."""
    unit = outcome.shown.quantity.measure
    number = written(outcome.computed) if outcome.computed is not None else ""
    if unit is None or outcome.shown.quantity.role == "times":
        return number
    return f"{number}{unit.zh}" if chinese else f"{number} {unit.plural}"
