"""Notes: numbered by first mention, and gathered out of the text to where the medium shows them."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from jjjdoc.tree.inlines import Emphasis, Inline, Link, NoteReference, Prose, Strong
from jjjdoc.tree.nodes import Block, Document, Note, Parallel, ParallelRow
from jjjdoc.tree.walk import iterate_notes, iterate_prose, iterate_references_in, map_prose, map_references


def number_notes(document: Document) -> Document:
    """Give the notes numbers by first mention, and move them from the blocks to `Document.notes`.

    A note has one number in all languages. A note that another note mentions follows those the text mentions;
    one never mentioned in this edition is left out. A mention of no note keeps `number` None.
    """
    notes: dict[str, list[Note]] = {}
    for note in (*document.notes, *iterate_notes(document.blocks)):
        notes.setdefault(note.id, []).append(note)
    if not notes:
        return document
    text = replace(document, blocks=tuple(_without_notes(document.blocks)), notes=())
    numbers = _number(text, notes)

    def mark(reference: NoteReference, _: str) -> NoteReference:
        return replace(reference, number=numbers.get(reference.note))

    languages = {language: number for number, language in enumerate(document.languages)}
    gathered = tuple(
        replace(note, number=number)
        for name, number in numbers.items()
        for note in sorted(notes[name], key=lambda note: languages.get(note.prose.language, len(languages)))
    )
    return map_references(replace(text, notes=gathered), NoteReference, mark)


def without_notes(document: Document) -> Document:
    """Return the document without notes and without the marks that point to them."""

    def unmarked(inlines: tuple[Inline, ...]) -> tuple[Inline, ...]:
        kept = (inline for inline in inlines if not isinstance(inline, NoteReference))
        return tuple(
            replace(inline, children=unmarked(inline.children))
            if isinstance(inline, Emphasis | Strong | Link)
            else inline
            for inline in kept
        )

    text = replace(document, blocks=tuple(_without_notes(document.blocks)), notes=())
    return map_prose(text, lambda prose: replace(prose, inlines=unmarked(prose.inlines)))


def _number(text: Document, notes: dict[str, list[Note]]) -> dict[str, int]:
    """Return the number of each note, in the order of the numbers."""
    order: list[str] = []
    seen: set[str] = set()

    def mention(prose: Prose) -> None:
        for reference in iterate_references_in(prose.inlines, NoteReference):
            if reference.note in notes and reference.note not in seen:
                seen.add(reference.note)
                order.append(reference.note)

    for prose in iterate_prose(text):
        mention(prose)
    for name in order:  # grows while notes mention further notes
        for note in notes[name]:
            mention(note.prose)
    return {name: number for number, name in enumerate(order, start=1)}


def _without_notes(blocks: tuple[Block, ...]) -> Iterator[Block]:
    """Yield the blocks that remain; what held notes alone goes with them."""
    for block in blocks:
        if isinstance(block, Parallel):
            rows = tuple(_rows_without_notes(block))
            if rows:
                yield replace(block, rows=rows)
        elif not isinstance(block, Note):
            yield block


def _rows_without_notes(block: Parallel) -> Iterator[ParallelRow]:
    for row in block.rows:
        cells = tuple(tuple(_without_notes(cell)) for cell in row.cells)
        if any(cells):
            yield ParallelRow(cells)
