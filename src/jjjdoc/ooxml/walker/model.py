"""What a walk through a Word file gives: paragraphs, and the pieces that their text is made of.

Offsets are code points of the text of a paragraph. Elements are those of the opened package: who changes them
changes the file, and has to walk again. Equality is identity.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping
from functools import cached_property
from typing import Final, Literal

from msgspec import Struct, field

from jjjdoc.ooxml.xml import Element

View = Literal["accepted", "rejected"]
"""How the changes that others have tracked are read: as if all were accepted, or all rejected."""

Story = Literal["body", "footnote", "endnote", "header", "footer"]

GraphicKind = Literal["picture", "chart", "diagram"]

OBJECT: Final = "\ufffc"
"""What stands in a text for a thing that has no characters: an equation, a symbol of a font."""


class Field(Struct, frozen=True, eq=False):
    """A field: `first` and `last` are the runs that begin and end it, of a simple field the `w:fldSimple` twice."""

    code: str
    first: Element
    last: Element

    @property
    def name(self) -> str:
        """The field's name in upper case, such as PAGEREF."""
        words = self.code.split(maxsplit=1)
        return words[0].upper() if words else ""


class Around(Struct, frozen=True, eq=False):
    """What a piece of text stands in.

    `field`: the outermost; its text is a result, and computed again. `link`: the `w:hyperlink`. `control`: the
    innermost `w:sdt`; `locked`: one of those around may not be written in, or is bound to data. `revision`: the
    `w:ins` or `w:moveTo` of somebody's, in the rejected view the `w:del` or `w:moveFrom`. `ruby`: the `w:ruby` whose
    base the text is.
    """

    field: Field | None = None
    link: Element | None = None
    control: Element | None = None
    locked: bool = False
    revision: Element | None = None
    ruby: Element | None = None


class Piece(Struct, frozen=True, eq=False):
    """A stretch of text from one element, mostly a `w:t`.

    `text` is one character if the element is another: a tab, a break, a hyphen, a symbol. `skipped` is how many
    characters of a `w:t` stand before it that are not shown.
    """

    start: int
    text: str
    element: Element
    run: Element
    paragraph: Element
    around: Around
    skipped: int = 0

    @property
    def end(self) -> int:
        """Where the piece ends in the text of the paragraph."""
        return self.start + len(self.text)


class Spot(Struct, frozen=True):
    """Where a character stands: its piece, and the offset in the characters of the piece's element."""

    piece: Piece
    offset: int


class Cell(Struct, frozen=True, eq=False):
    """A cell of a table; `row` and `column` are from 0, the column by the grid, over `span` of its columns."""

    table: Element
    element: Element
    row: int
    column: int
    span: int
    is_header: bool


class NoteMark(Struct, frozen=True, eq=False):
    """The mark of a footnote or endnote: `offset` is where it stands in the text, which it is no part of."""

    story: Story
    id: str
    offset: int
    run: Element
    paragraph: Element
    around: Around


class Picture(Struct, frozen=True, eq=False):
    """A picture, drawing or chart: the element that names it (`wp:docPr`), and its alternative text.

    Of a chart or diagram whose words are read, `alternative` is one of these.
    """

    offset: int
    element: Element
    drawing: Element
    alternative: str
    kind: GraphicKind = "picture"


class Bookmark(Struct, frozen=True, eq=False):
    """A bookmark that begins and ends in one paragraph; `pictures` and `marks` are those of the paragraph in it."""

    name: str
    start: int
    end: int
    pictures: range
    marks: range


class WalkedParagraph(Struct, frozen=True, eq=False):
    """A paragraph as it is read, and where it stands.

    `elements` is its `w:p`; several where the marks between them are deleted (or, rejected, inserted), and the last
    has the properties. `number` counts the paragraphs of the part, text boxes included, from 1. `cells` are those it
    stands in, from the outermost in. `note` is the id of the note it is in. `box` is the `w:txbxContent` it is in.
    """

    part: str
    story: Story
    number: int
    elements: tuple[Element, ...]
    text: str
    pieces: tuple[Piece, ...]
    around: Around
    cells: tuple[Cell, ...] = ()
    note: str | None = None
    box: Element | None = None
    marks: tuple[NoteMark, ...] = ()
    pictures: tuple[Picture, ...] = ()
    bookmarks: tuple[Bookmark, ...] = ()
    _starts: list[int] = field(default_factory=list)

    @property
    def element(self) -> Element:
        """The `w:p` whose properties are those of the paragraph."""
        return self.elements[-1]

    def spot(self, offset: int) -> Spot:
        """Return where a character of the text stands; raises IndexError for an offset outside."""
        if not 0 <= offset < len(self.text):
            raise IndexError(offset)
        piece = self.pieces[self._index(offset)]
        return Spot(piece, piece.skipped + offset - piece.start)

    def pieces_in(self, start: int, end: int) -> tuple[Piece, ...]:
        """Return the pieces that hold a half-open range of the text, which must not be empty."""
        return self.pieces[self._index(start) : self._index(end - 1) + 1]

    def _index(self, offset: int) -> int:
        if not self._starts:
            self._starts.extend(piece.start for piece in self.pieces)
        return bisect_right(self._starts, offset) - 1


class WalkedText(Struct, frozen=True, eq=False, dict=True):
    """All paragraphs: the body, then footnotes, endnotes, headers, footers. Text boxes follow their anchors."""

    view: View
    paragraphs: tuple[WalkedParagraph, ...]

    @cached_property
    def marks(self) -> Mapping[tuple[Story, str], NoteMark]:
        """The first mark of each note, by its story and id: a note itself can have no comments."""
        found: dict[tuple[Story, str], NoteMark] = {}
        for paragraph in self.paragraphs:
            for mark in paragraph.marks:
                found.setdefault((mark.story, mark.id), mark)
        return found
