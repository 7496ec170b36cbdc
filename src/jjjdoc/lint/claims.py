"""The claims of a document that is checked, and a finding for each that cannot be."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal

from msgspec import Struct

from jjjdoc.language.claim.claim import Claim
from jjjdoc.language.claim.document import Claims, Outcome, Relation
from jjjdoc.language.claim.read import read_claims
from jjjdoc.language.claim.sums import written, written_like
from jjjdoc.language.claim.text import Cell, Item, Text
from jjjdoc.language.labels import is_chinese
from jjjdoc.lint.context import Context
from jjjdoc.lint.document import LintDocument
from jjjdoc.lint.passage import Passage
from jjjdoc.lint.rule import Hit
from jjjdoc.tree import nodes


class DocumentClaims(Struct, frozen=True):
    """What a document claims, with the passage of each of its texts."""

    claims: Claims
    passages: tuple[Passage, ...]


def claims_of(document: LintDocument, context: Context) -> DocumentClaims:
    """Return the claims of a document, read once."""
    return context.once_for(document, _read)


def _read(document: LintDocument, context: Context) -> DocumentClaims:
    items = dict(_items(document.document.blocks))
    texts = tuple(
        text_of(passage, context, cell, items.get(id(passage.prose)))
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


def _items(blocks: Iterable[nodes.Block]) -> Iterator[tuple[int, Item]]:
    """Yield for the text of each item, by its identity, where it stands in which list."""
    for number, (block, depth) in enumerate(_lists(blocks)):
        yield from ((id(item.prose), Item(number, depth)) for item in block.items)


def _lists(blocks: Iterable[nodes.Block], depth: int = 0) -> Iterator[tuple[nodes.ListBlock, int]]:
    """Yield every list with its depth, those within others and in columns too."""
    for block in blocks:
        match block:
            case nodes.ListBlock():
                yield block, depth
                for item in block.items:
                    yield from _lists(item.children, depth + 1)
            case nodes.Parallel():
                for row in block.rows:
                    for cell in row.cells:
                        yield from _lists(cell, depth)
            case _:
                pass


def text_of(passage: Passage, context: Context, cell: Cell | None = None, item: Item | None = None) -> Text:
    """Return a passage as a text whose figures can be read as claims."""
    return Text(
        passage.folded,
        passage.language,
        context.measured(passage),
        context.sentences(passage),
        tuple((hit.start, hit.end, hit.concept.id) for hit in context.term_hits(passage)),
        tuple(heading.text for heading in passage.headings),
        cell,
        item,
        passage.role,
        passage.level,
        passage.text,
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
    if outcome.others:
        values |= {"first": shown(found, outcome.others[0]), "last": shown(found, outcome.others[-1])}
    if outcome.computed is not None:
        values["computed"] = _said(outcome, shown(found, outcome.shown), chinese=is_chinese(passage.language))
    return Hit(
        passage,
        quantity.start,
        quantity.end,
        values,
        outcome.message,
        severity=outcome.severity,
        related=(
            *((found.passages[each.text], each.quantity.start, each.quantity.end) for each in outcome.others),
            *((found.passages[each.text], each.start, each.end) for each in outcome.places),
        ),
        quantities=tuple(
            (found.passages[each.text], each.quantity) for each in (*outcome.others, outcome.shown)
        ),
    )


def shown(found: DocumentClaims, claim: Claim) -> str:
    """Return the figure of a claim as it is written."""
    return found.passages[claim.text].text[claim.quantity.start : claim.quantity.end]


def _said(outcome: Outcome, figure: str, *, chinese: bool) -> str:
    """Return what was computed as the figure is written that it is held against."""
    number, quantity = outcome.computed or Decimal(0), outcome.shown.quantity
    if quantity.role != "times":
        like = written_like(number, outcome.shown, figure)
        if like:
            return like
    unit = quantity.measure
    if unit is None or quantity.role == "times":
        return written(number)
    return f"{written(number)}{unit.zh}" if chinese else f"{written(number)} {unit.plural}"
