"""Which texts of two documents say the same: by segment, then headings, then what stands under them.

Every text of the first has at most one match, and every text of the second is in one or is told as left over. What
is not sure says why.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec import Struct, field

from jjjdoc.errors import Message
from jjjdoc.language.alignment.documents.evidence import Evidence, is_best
from jjjdoc.language.alignment.documents.labels import figures_in, likeness
from jjjdoc.language.alignment.documents.reasons import MOVED, OTHER_ROWS
from jjjdoc.language.alignment.documents.texts import Unit
from jjjdoc.language.joining import text_of
from jjjdoc.language.outline.outline import Outline
from jjjdoc.language.typed_rows import is_typed_row
from jjjdoc.tree.nodes import Block, Figure, KeyFigures, NoteReference, Paragraph, Prose, Table, TableRow
from jjjdoc.tree.walk import iterate_inlines, iterate_prose_of

# Texts that stand under different headings in two documents, told by the figures and terms they share.


_MOST = 60
"""Units left over on a side: where there are more, the documents are not translations of each other."""

_LEAST = 2


def pair_moved(units: Sequence[Unit], pairing: Pairing, evidence: Evidence) -> None:
    """Pair units without a match with others that share two figures, terms or words at least, if they are each other's best."""
    ours = [unit for unit in units if unit.is_text and not _is_paired(unit, pairing)]
    left = [unit for units in pairing.after.values() for unit in units]
    theirs = [unit for unit in left if unit.is_text and unit.kind != "heading"]
    if not ours or not theirs or max(len(ours), len(theirs)) > _MOST:
        return
    scores = [[_likeness(one, other, evidence) for other in theirs] for one in ours]
    for i, one in enumerate(ours):
        for j, other in enumerate(theirs):
            if scores[i][j] >= _LEAST and is_best(scores, i, j):
                pairing.put(one.prose, other.prose, MOVED(), is_moved=True)
                pairing.take_back(other)


def _is_paired(unit: Unit, pairing: Pairing) -> bool:
    return id(unit.prose) in pairing.matches or id(unit.prose) in pairing.joined


def _likeness(one: Unit, other: Unit, evidence: Evidence) -> int:
    if is_typed_row(one.text) and is_typed_row(other.text):
        return (figures_in(one.text) & figures_in(other.text)).total()
    return 0 if evidence.contradicts(one.text, other.text) else likeness(one.text, other.text, evidence)


# Pairing tables, key figures and images: part by part, where both have the same shape.


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
    pairing.grids.append(
        [
            list(zip(row.cells, same.cells, strict=True))
            for row, same in zip(ours[1:], theirs[1:], strict=True)
        ]
    )
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


class Match(Struct, frozen=True):
    """The texts of the other document that stand for a text; `reason` why a person should look, None where it is sure.

    `joined` are further texts of the first document that the match is for, which follow it.
    """

    proses: tuple[Prose, ...]
    reason: Message | None = None
    is_moved: bool = False
    joined: tuple[Prose, ...] = ()


class Pairing(Struct):
    """What was found, by the identity of texts of the first document.

    `after` are units of the second without a match, behind the text they follow; `None` stands for the beginning.
    `notes` are the names of notes of the second, with those of the first that they stand for. `grids` are tables without
    their heads: rows of cells that stand in the same place of both; `turned` are the first cells of rows in another order.
    """

    matches: dict[int, Match] = field(default_factory=dict)
    after: dict[int | None, list[Unit]] = field(default_factory=dict)
    joined: set[int] = field(default_factory=set)
    notes: dict[str, str] = field(default_factory=dict)
    grids: list[list[list[tuple[Prose, Prose]]]] = field(default_factory=list)
    turned: list[list[tuple[Prose, Prose]]] = field(default_factory=list)

    def match(self, prose: Prose | None) -> Match | None:
        """Return the match of a text."""
        return None if prose is None else self.matches.get(id(prose))

    def put_part(
        self, one: Prose | None, other: Prose | None, owner: Prose | None, reason: Message | None = None
    ) -> None:
        """Pair texts that belong to others, such as captions; one that only the second document has is left behind."""
        if one is not None:
            self.put(one, other, reason)
        elif other is not None:
            self.leave(Unit("paragraph", other, text_of(other), Paragraph(other)), owner)

    def put(
        self, one: Prose | None, other: Prose | None, reason: Message | None = None, *, is_moved: bool = False
    ) -> None:
        """Pair two texts, if both are there."""
        if one is not None and other is not None:
            self.matches[id(one)] = Match((other,), reason, is_moved)

    def join(self, ours: Sequence[Prose], theirs: Sequence[Prose], reason: Message) -> None:
        """Pair several texts, which become one segment."""
        self.matches[id(ours[0])] = Match(tuple(theirs), reason, joined=tuple(ours[1:]))
        self.joined.update(id(prose) for prose in ours[1:])

    def leave(self, unit: Unit, before: Prose | None) -> None:
        """Tell of a unit of the second document that has no match."""
        self.after.setdefault(None if before is None else id(before), []).append(unit)

    def take_back(self, unit: Unit) -> None:
        """Take a unit out of those without a match."""
        for units in self.after.values():
            if unit in units:
                units.remove(unit)


def pair_front(source: Outline, target: Outline, pairing: Pairing) -> None:
    """Pair titles with titles, summaries with summaries; keywords where there are as many."""
    one, other = source.front, target.front
    if one.title is not None:
        pairing.put(one.title, other.title)
    for ours, theirs in (
        (one.subtitle, other.subtitle),
        (one.issuer, other.issuer),
        (one.summary, other.summary),
        (one.contact, other.contact),
    ):
        pairing.put_part(ours, theirs, None)
    if len(one.keywords) == len(other.keywords):
        for first, second in zip(one.keywords, other.keywords, strict=True):
            pairing.put(first, second)
    else:
        for word in other.keywords:
            pairing.put_part(None, word, None)


def pair_segments(source: Outline, target: Outline, pairing: Pairing) -> frozenset[int]:
    """Pair texts that have the id of one segment, and return the identities of both sides."""
    theirs = {prose.segment: prose for prose in all_proses(target) if prose.segment}
    known: set[int] = set()
    for prose in all_proses(source):
        other = theirs.pop(prose.segment, None) if prose.segment else None
        if other is not None:
            pairing.put(prose, other)
            known |= {id(prose), id(other)}
    notes = {note.prose.segment: note for note in target.notes.values() if note.prose.segment}
    for name, note in source.notes.items():
        same = notes.get(note.prose.segment) if note.prose.segment else None
        if same is not None:
            pairing.notes[same.id] = name
            pairing.put(note.prose, same.prose)
    return frozenset(known)


def pair_notes(source: Outline, target: Outline, pairing: Pairing, evidence: Evidence) -> None:
    """Pair the notes of one file that have both languages, then those that paired texts point to in order, or by their words."""
    for name, note in source.notes.items():
        same = target.notes.get(name)
        if same is not None and same.prose.view.source is note.prose.view.source:
            pairing.notes[name] = name
            pairing.put(note.prose, same.prose)
    for prose in list(all_proses(source)):
        match = pairing.matches.get(id(prose))
        if match is None:
            continue
        ours = [name for each in (prose, *match.joined) for name in notes_in(each)]
        theirs = [name for each in match.proses for name in notes_in(each)]
        if len(ours) != len(theirs):
            continue
        for one, other in zip(ours, theirs, strict=True):
            if one in source.notes and other in target.notes and other not in pairing.notes:
                pairing.notes[other] = one
                pairing.put(source.notes[one].prose, target.notes[other].prose, match.reason)
    _pair_exchanged(source, target, pairing, evidence)


def _pair_exchanged(source: Outline, target: Outline, pairing: Pairing, evidence: Evidence) -> None:
    """Pair notes whose texts were exchanged: they share nothing with those in their place, and much with each other."""
    names = {ours: theirs for theirs, ours in pairing.notes.items()}
    odd = [
        (source.notes[one].prose, target.notes[other].prose)
        for one, other in names.items()
        if one in source.notes
        and other in target.notes
        and not likeness(text_of(source.notes[one].prose), text_of(target.notes[other].prose), evidence)
    ]
    if not 2 <= len(odd) <= _MOST:
        return
    scores = [[likeness(text_of(one), text_of(other), evidence) for _, other in odd] for one, _ in odd]
    for i, (one, _) in enumerate(odd):
        for j, (_, other) in enumerate(odd):
            if scores[i][j] >= _LEAST and is_best(scores, i, j):
                pairing.put(one, other, MOVED(), is_moved=True)


def notes_in(prose: Prose) -> list[str]:
    """Return the names of the notes that a text points to, in order."""
    return [node.note for node in iterate_inlines(prose.inlines) if isinstance(node, NoteReference)]


def all_proses(outline: Outline) -> Iterator[Prose]:
    """Yield every text of a document but its notes."""
    front = outline.front
    parts = (front.title, front.subtitle, front.issuer, front.summary, front.contact)
    yield from (part for part in parts if part is not None)
    yield from front.keywords
    for block in outline.blocks:
        yield from iterate_prose_of(block)
