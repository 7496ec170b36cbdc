"""Pairing tables, key figures and images: part by part, where both have the same shape."""

from __future__ import annotations

from jjjdoc.errors import Message
from jjjdoc.pipeline.adopt.evidence import Evidence
from jjjdoc.pipeline.adopt.pairing import Pairing
from jjjdoc.pipeline.adopt.units import Unit
from jjjdoc.pipeline.adopt.wordings import OTHER_ROWS
from jjjdoc.readers.joining import text_of
from jjjdoc.tree.inlines import Prose
from jjjdoc.tree.nodes import Block, Figure, KeyFigures, Paragraph, Table, TableRow


def pair_blocks(
    one: Block, other: Block, reason: Message | None, pairing: Pairing, evidence: Evidence
) -> bool:
    """Pair two tables, rows of key figures or images; tell whether they have the same shape."""
    match one, other:
        case Table(), Table():
            return _pair_tables(one, other, reason, pairing, evidence)
        case KeyFigures(), KeyFigures() if len(one.figures) == len(other.figures):
            for ours, theirs in zip(one.figures, other.figures, strict=True):
                pairing.put(ours.value, theirs.value, reason)
                pairing.put(ours.caption, theirs.caption, reason)
            return True
        case Figure(), Figure():
            pairing.put(one.alternative, other.alternative)
            pairing.put(one.caption, other.caption)
            return True
        case _:
            return False


def row_text(row: TableRow) -> str:
    """Return the text of a row."""
    return "\n".join(map(text_of, row.cells))


def _pair_tables(
    one: Table, other: Table, reason: Message | None, pairing: Pairing, evidence: Evidence
) -> bool:
    ours, theirs = (one.header, *one.rows), (other.header, *other.rows)
    if [len(row.cells) for row in ours] != [len(row.cells) for row in theirs]:
        return False
    pairing.put_part(one.caption, other.caption, one.header.cells[0], reason)
    for row, same in zip(ours, theirs, strict=True):
        is_at_odds = evidence.at_odds(row_text(row), row_text(same))
        own = reason or (OTHER_ROWS() if is_at_odds else None)
        for index, (cell, translation) in enumerate(zip(row.cells, same.cells, strict=True)):
            _pair_cells(cell, translation, own if index == 0 else None, pairing)
    return True


def _pair_cells(one: Prose, other: Prose, reason: Message | None, pairing: Pairing) -> None:
    """Pair two cells if both have a text or neither has; what stands beside an empty cell has no match."""
    text = text_of(other)
    if bool(text_of(one)) == bool(text):
        pairing.put(one, other, reason)
    elif text:
        pairing.leave(Unit("paragraph", other, text, Paragraph(other)), one)
