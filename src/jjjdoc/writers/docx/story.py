"""What the writing of one document gathers on its way through the text."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping

from msgspec import Struct, field

from jjjdoc.language.captions import CaptionKind
from jjjdoc.ooxml.formats import SAME_TEXT, TextFormat, overlay, text_properties
from jjjdoc.ooxml.notes import NoteKind
from jjjdoc.ooxml.numbering import HeadingCounter, Numbering
from jjjdoc.ooxml.package import Relationships
from jjjdoc.ooxml.runs import language_element
from jjjdoc.ooxml.segments import Bookmarks
from jjjdoc.tree.nodes import Document, Heading, Note, NoteReference, Prose
from jjjdoc.tree.walk import iterate_notes, iterate_references
from jjjdoc.writers.docx.pictures import Pictures
from jjjdoc.writers.docx.roles import TextRole, script_of
from jjjdoc.writers.docx.stylesheet import Stylesheet

# Which notes the text of one document has marks for.


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


#: Text roles from the outermost in.
Marks = tuple[TextRole, ...]


class HeadingMark(Struct, frozen=True):
    """A heading that was written, and the bookmark that its entry in the contents leads to, if it has one.

    `number` is what Word sets before it, empty for nothing.
    """

    block: Heading
    bookmark: str | None
    number: str = ""


class CaptionMark(Struct, frozen=True):
    """A caption that was written, with the bookmark that its entry in a list leads to; `name` is that of its place."""

    kind: CaptionKind
    name: str
    number: int
    caption: Prose
    bookmark: str


class Story(Struct):
    """The styles, bookmarks, lists, links, pictures and notes of one document."""

    document: Document
    sheet: Stylesheet
    numbering: Numbering
    relationships: Relationships
    pictures: Pictures
    notes: NoteMarks
    heading_counter: HeadingCounter
    bookmarks: Bookmarks = field(default_factory=Bookmarks)
    #: The places that references lead to and that are not written yet.
    awaited: set[str] = field(default_factory=set)
    #: The captions that are listed, in order.
    captions: list[CaptionMark] = field(default_factory=list)
    #: Whether what is written stands in a note, where Word has no marks of notes.
    in_notes: bool = False
    #: Whether some of it stands on pages on their side.
    turned: bool = False
    #: How many levels of headings the contents list, 0 without contents; and the headings so far, by name.
    contents_levels: int = 0
    headings: dict[str, HeadingMark] = field(default_factory=dict)
    #: The list that numbers the headings of the annex that is written, 0 outside annexes.
    annex_list: int = 0
    #: For each language the last numbered list, and the number its next item would have.
    last_numbers: dict[str, tuple[int, int]] = field(default_factory=dict)
    _properties: dict[tuple[str, Marks, int | None], tuple[str, str]] = field(default_factory=dict)

    def properties(self, language: str, marks: Marks = (), size: int | None = None) -> tuple[str, str]:
        """Return the run properties of text: as it is set in its language, and for a Latin mark inside it."""
        key = (language, marks, size)
        found = self._properties.get(key)
        if found is None:
            found = self._properties[key] = self._make_properties(language, marks, size)
        return found

    def _make_properties(self, language: str, marks: Marks, size: int | None) -> tuple[str, str]:
        script = script_of(language)
        style = ""
        direct = SAME_TEXT
        if marks:
            style = self.sheet.style(marks[0], script)
            direct = _switched_off(self.sheet.look(marks[0], script).text)
        for mark in marks[1:]:
            direct = overlay(direct, self.sheet.look(mark, script).text)
        direct = overlay(direct, TextFormat(size=size))
        tagged = language_element(language)
        latin = text_properties(style, direct, language=tagged)
        if script == "english":
            return latin, latin
        return text_properties(style, direct, east_asian=True, language=tagged), latin


def _switched_off(look: TextFormat) -> TextFormat:
    """Return what a character style switches off.

    Bold and italic of paragraph and character style cancel or add up (ECMA-376 17.7.3); only a run of its own
    can be without them whatever the paragraph is.
    """
    return TextFormat(
        bold=False if look.bold is False else None, italic=False if look.italic is False else None
    )
