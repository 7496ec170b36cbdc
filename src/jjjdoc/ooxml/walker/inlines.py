"""One paragraph: from its elements to its text and the pieces of it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Final

from msgspec import Struct, field
from msgspec.structs import replace

from jjjdoc.ooxml.walker.fields import MARK, OpenFields
from jjjdoc.ooxml.walker.model import OBJECT, Around, Bookmark, Field, NoteMark, Picture, Piece, Story, View
from jjjdoc.ooxml.walker.names import (
    ALTERNATE,
    BOX,
    CHARACTERS,
    CONTROL,
    CONTROL_CONTENT,
    DELETED,
    DRAWINGS,
    EQUATIONS,
    INSERTED,
    PICTURE_NAME,
    PROPERTIES,
    RUN_PROPERTIES,
    THROUGH,
    chosen,
    is_locked,
    is_on,
    is_placeholder,
    symbol,
)
from jjjdoc.ooxml.xml import Element, child, qualified

_RUN: Final = qualified("r")
_SPACE: Final = "{http://www.w3.org/XML/1998/namespace}space"
_BLANKS: Final = " \t\r\n"
_VANISH: Final = qualified("vanish")
_NOTES: Final[dict[str, Story]] = {
    qualified("footnoteReference"): "footnote",
    qualified("endnoteReference"): "endnote",
}


class Line(Struct):
    """The paragraph that is being walked; it goes on in the next `w:p` where the mark between them is deleted."""

    view: View
    fields: OpenFields
    preserved: bool
    elements: list[Element] = field(default_factory=list)
    pieces: list[Piece] = field(default_factory=list)
    marks: list[NoteMark] = field(default_factory=list)
    pictures: list[Picture] = field(default_factory=list)
    bookmarks: list[Bookmark] = field(default_factory=list)
    boxes: list[Element] = field(default_factory=list)
    length: int = 0
    mark: Element | None = None
    _opened: dict[str | None, tuple[str, int, int, int]] = field(default_factory=dict)

    def walk(self, paragraph: Element, around: Around) -> None:
        """Take the text of a `w:p`."""
        self.elements.append(paragraph)
        self.mark = None
        self._children(paragraph, paragraph, around)

    def _children(self, parent: Element, run: Element, around: Around) -> None:
        for element in parent:
            handle = _HANDLERS.get(element.tag)
            if handle is not None:
                handle(self, element, run, around)

    def _add(self, text: str, element: Element, run: Element, around: Around, skipped: int = 0) -> None:
        if not text or self.fields.in_code:
            return
        outermost = self.fields.outermost
        if outermost is not None and around.field is None:
            around = replace(around, field=outermost)
        self.pieces.append(Piece(self.length, text, element, run, self.elements[-1], around, skipped))
        self.length += len(text)

    def text(self, element: Element, run: Element, around: Around) -> None:
        """Take a `w:t`; blanks at its ends are not shown unless they are said to be preserved."""
        text = element.text or ""
        skipped = 0
        if not (self.preserved or element.get(_SPACE) == "preserve"):
            skipped = len(text) - len(text.lstrip(_BLANKS))
            text = text.strip(_BLANKS)
        text = text.replace("\t", " ").replace("\r", " ").replace("\n", " ")
        self._add(text, element, run, around, skipped)

    def paragraph_properties(self, element: Element, run: Element, around: Around) -> None:
        """Note what the paragraph says of its mark."""
        self.mark = child(element, RUN_PROPERTIES)

    def deleted_text(self, element: Element, run: Element, around: Around) -> None:
        """Take a `w:delText`."""
        if self.view == "rejected":
            self.text(element, run, around)

    def character(self, element: Element, run: Element, around: Around) -> None:
        """Take an element that is one character."""
        self._add(CHARACTERS[element.tag], element, run, around)

    def symbol(self, element: Element, run: Element, around: Around) -> None:
        """Take a symbol of a font."""
        self._add(symbol(element) or OBJECT, element, run, around)

    def equation(self, element: Element, run: Element, around: Around) -> None:
        """Take an equation as one object."""
        self._add(OBJECT, element, run, around)

    def run(self, element: Element, run: Element, around: Around) -> None:
        """Take a run, unless its text is hidden, which the first element in it says."""
        for inner in element:
            tag = inner.tag
            if tag == RUN_PROPERTIES and is_on(child(inner, _VANISH)):
                return
            handle = _HANDLERS.get(tag)
            if handle is not None:
                handle(self, inner, element, around)

    def through(self, element: Element, run: Element, around: Around) -> None:
        """Take what is in an element that means nothing to the text."""
        self._children(element, run, around)

    def link(self, element: Element, run: Element, around: Around) -> None:
        """Take the text of a hyperlink."""
        self._children(element, run, replace(around, link=element))

    def inserted(self, element: Element, run: Element, around: Around) -> None:
        """Take what has been inserted or moved here."""
        if self.view == "accepted":
            self._children(element, run, replace(around, revision=element))

    def deleted(self, element: Element, run: Element, around: Around) -> None:
        """Take what has been deleted or moved away."""
        if self.view == "rejected":
            self._children(element, run, replace(around, revision=element))

    def control(self, element: Element, run: Element, around: Around) -> None:
        """Take the text of a content control."""
        content = element.find(CONTROL_CONTENT)
        if content is not None and not is_placeholder(element):
            self._children(content, run, in_control(around, element))

    def field_mark(self, element: Element, run: Element, around: Around) -> None:
        """Go into a complex field, on to its result, or out of it."""
        self.fields.take(element)

    def simple_field(self, element: Element, run: Element, around: Around) -> None:
        """Take the result of a simple field."""
        if around.field is None and self.fields.outermost is None:
            made = Field(element.get(qualified("instr"), "").strip(), element, element)
            around = replace(around, field=made)
        self._children(element, run, around)

    def ruby(self, element: Element, run: Element, around: Around) -> None:
        """Take the text that a phonetic guide stands above."""
        self._children(element, run, replace(around, ruby=element))

    def alternate(self, element: Element, run: Element, around: Around) -> None:
        """Take one of the branches of alternate content."""
        branch = chosen(element)
        if branch is not None:
            self._children(branch, run, around)

    def drawing(self, element: Element, run: Element, around: Around) -> None:
        """Note the text boxes in a drawing, and what a picture says to those who cannot see it."""
        for found in _in_drawing(element):
            if found.tag == BOX:
                self.boxes.append(found)
            else:
                self.pictures.append(Picture(self.length, found, element, found.get("descr", "")))

    def note(self, element: Element, run: Element, around: Around) -> None:
        """Note the mark of a note."""
        identifier = element.get(qualified("id"), "")
        made = NoteMark(_NOTES[element.tag], identifier, self.length, run, self.elements[-1], around)
        self.marks.append(made)

    def bookmark_start(self, element: Element, run: Element, around: Around) -> None:
        """Note where a bookmark begins."""
        name = element.get(qualified("name"), "")
        opened = name, self.length, len(self.pictures), len(self.marks)
        self._opened[element.get(qualified("id"))] = opened

    def bookmark_end(self, element: Element, run: Element, around: Around) -> None:
        """Note a bookmark that ends here."""
        name, start, pictures, marks = self._opened.pop(element.get(qualified("id")), ("", 0, 0, 0))
        if name:
            inside = range(pictures, len(self.pictures)), range(marks, len(self.marks))
            self.bookmarks.append(Bookmark(name, start, self.length, *inside))


def in_control(around: Around, control: Element) -> Around:
    """Return what stands around the text of a content control."""
    return replace(around, control=control, locked=around.locked or is_locked(control))


def _in_drawing(drawing: Element) -> Iterator[Element]:
    """Yield the text boxes in a drawing, not those inside others, and the elements that name it, in order."""
    pending = list(reversed(drawing))
    while pending:
        element = pending.pop()
        if element.tag in (BOX, PICTURE_NAME):
            yield element
        elif element.tag == ALTERNATE:
            branch = chosen(element)
            pending.extend(() if branch is None else reversed(branch))
        else:
            pending.extend(reversed(element))


_Handler = Callable[[Line, Element, Element, Around], None]

_HANDLERS: Final[dict[str, _Handler]] = {
    _RUN: Line.run,
    PROPERTIES: Line.paragraph_properties,
    qualified("t"): Line.text,
    qualified("delText"): Line.deleted_text,
    qualified("sym"): Line.symbol,
    qualified("hyperlink"): Line.link,
    CONTROL: Line.control,
    MARK: Line.field_mark,
    qualified("fldSimple"): Line.simple_field,
    qualified("ruby"): Line.ruby,
    ALTERNATE: Line.alternate,
    qualified("bookmarkStart"): Line.bookmark_start,
    qualified("bookmarkEnd"): Line.bookmark_end,
    **dict.fromkeys(CHARACTERS, Line.character),
    **dict.fromkeys(EQUATIONS, Line.equation),
    **dict.fromkeys(THROUGH, Line.through),
    **dict.fromkeys(INSERTED, Line.inserted),
    **dict.fromkeys(DELETED, Line.deleted),
    **dict.fromkeys(DRAWINGS, Line.drawing),
    **dict.fromkeys(_NOTES, Line.note),
}
