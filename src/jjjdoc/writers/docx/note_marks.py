"""Which notes the text of one document has marks for."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping

from msgspec import Struct, field

from jjjdoc.ooxml.notes import NoteKind
from jjjdoc.tree.inlines import NoteReference
from jjjdoc.tree.nodes import Document, Note
from jjjdoc.tree.walk import iterate_notes, iterate_references


class NoteMarks(Struct):
    """The notes by id, in the languages they are shown in, and those among them that marks were set for.

    Word counts the marks in the order in which they stand; `placed` has each note's number in it. A note that is
    `repeated` has a bookmark at its mark, which further marks refer to. Notes in the file have ids from
    `first_id`.
    """

    kind: NoteKind
    texts: Mapping[str, tuple[Note, ...]]
    repeated: Collection[str]
    first_id: int = 1
    placed: dict[str, int] = field(default_factory=dict)

    def place(self, note: str) -> int:
        """Count a note, and return its id in the file."""
        self.placed[note] = len(self.placed) + 1
        return self.identifier(note)

    def identifier(self, note: str) -> int:
        """Return the id in the file of a note that was counted."""
        return self.first_id + self.placed[note] - 1

    def missing(self) -> list[tuple[Note, ...]]:
        """Return the notes that no mark was set for."""
        return [notes for name, notes in self.texts.items() if name not in self.placed]


def note_marks(document: Document, kind: NoteKind, first_id: int) -> NoteMarks:
    """Return the notes of a document, before any mark is set."""
    texts: dict[str, tuple[Note, ...]] = {}
    for note in (*document.notes, *iterate_notes(document.blocks)):
        texts[note.id] = (*texts.get(note.id, ()), note)
    counts = Counter(reference.note for reference, _ in iterate_references(document, NoteReference))
    repeated = frozenset(name for name, count in counts.items() if count > 1)
    return NoteMarks(kind, texts, repeated, first_id)
