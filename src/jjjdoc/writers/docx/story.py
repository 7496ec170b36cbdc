"""What the writing of one document gathers on its way through the text."""

from __future__ import annotations

from msgspec import Struct, field

from jjjdoc.language.captions import CaptionKind
from jjjdoc.ooxml.bookmarks import Bookmarks
from jjjdoc.ooxml.formats import SAME_TEXT, TextFormat, overlay, text_properties
from jjjdoc.ooxml.heading_numbers import HeadingCounter
from jjjdoc.ooxml.languages import language_element
from jjjdoc.ooxml.numbering import Numbering
from jjjdoc.ooxml.relationships import Relationships
from jjjdoc.tree.inlines import Prose
from jjjdoc.tree.nodes import Document, Heading
from jjjdoc.writers.docx.note_marks import NoteMarks
from jjjdoc.writers.docx.pictures import Pictures
from jjjdoc.writers.docx.roles import TextRole, script_of
from jjjdoc.writers.docx.stylesheet import Stylesheet

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
