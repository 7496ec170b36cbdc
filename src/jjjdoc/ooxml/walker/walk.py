"""A walk through all texts of a Word file."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from msgspec import Struct, field
from msgspec.structs import replace

from jjjdoc.errors import JjjdocError
from jjjdoc.ooxml.archive import NOT_A_PACKAGE
from jjjdoc.ooxml.opened import OpenedPackage
from jjjdoc.ooxml.walker import names
from jjjdoc.ooxml.walker.fields import Marks, OpenFields, match_fields
from jjjdoc.ooxml.walker.inlines import Line, in_control
from jjjdoc.ooxml.walker.model import Around, Cell, Story, View, WalkedParagraph, WalkedText
from jjjdoc.ooxml.xml import Element, child, qualified

# From what holds paragraphs and tables (a body, a cell, a note, a text box) to the paragraphs in it, in order.


_ROW: Final = qualified("tr")
_CELL: Final = qualified("tc")
_ROW_PROPERTIES: Final = qualified("trPr")
_CELL_PROPERTIES: Final = qualified("tcPr")
_GRID_BEFORE: Final = qualified("gridBefore")
_HEADER: Final = qualified("tblHeader")
_SPAN: Final = qualified("gridSpan")

# What an element says of its own paragraph mark, row or cell: that it is there in one of the views alone.
_GONE: Final[dict[View, frozenset[str]]] = {
    "accepted": frozenset(map(qualified, ("del", "moveFrom", "cellDel"))),
    "rejected": frozenset(map(qualified, ("ins", "moveTo", "cellIns"))),
}


_NOTHING: Final = Around()


class Place(Struct, frozen=True):
    """Where blocks stand."""

    story: Story
    note: str | None = None
    box: Element | None = None
    cells: tuple[Cell, ...] = ()
    around: Around = _NOTHING

    def within(self, around: Around) -> Place:
        """Return the place with something else around it."""
        return self if around is self.around else replace(self, around=around)


class BlockWalk(Struct):
    """A walk through the blocks of one part."""

    part: str
    view: View
    marks: Marks
    preserved: bool
    paragraphs: list[WalkedParagraph] = field(default_factory=list)
    _number: int = 0

    def walk(self, container: Element, place: Place) -> None:
        """Take the paragraphs of a container with fields, tables and text boxes of its own."""
        self._blocks(container, place, OpenFields(self.marks))

    def _blocks(self, container: Element, place: Place, fields: OpenFields) -> None:
        """Take the blocks in an element; a paragraph whose mark is gone goes on in the next."""
        line: Line | None = None
        for element in container:
            tag = element.tag
            if tag == names.PARAGRAPH and names.is_summary(element):
                continue
            if tag == names.PARAGRAPH:
                line = line or Line(self.view, fields, self.preserved)
                line.walk(element, place.around)
                if _is_gone(line.mark, self.view):
                    continue
                self._finish(line, place)
                line = None
            elif tag in _HOLDING:
                if line is not None:
                    self._finish(line, place)
                    line = None
                self._inside(element, place, fields)
        if line is not None:
            self._finish(line, place)

    def _inside(self, element: Element, place: Place, fields: OpenFields) -> None:
        if element.tag == names.TABLE:
            self._table(element, place, fields)
        elif element.tag == names.ALTERNATE:
            branch = names.chosen(element)
            if branch is not None:
                self._blocks(branch, place, fields)
        elif element.tag == names.CONTROL:
            content = element.find(names.CONTROL_CONTENT)
            if content is not None and not names.is_placeholder(element):
                inner = replace(place, around=in_control(place.around, element))
                self._blocks(content, inner, fields)
        else:
            self._blocks(element, place, fields)

    def _finish(self, line: Line, place: Place) -> None:
        self._number += len(line.elements)
        made = WalkedParagraph(
            part=self.part,
            story=place.story,
            number=self._number,
            elements=tuple(line.elements),
            text="".join([piece.text for piece in line.pieces]),
            pieces=tuple(line.pieces),
            around=place.around,
            cells=place.cells,
            note=place.note,
            box=place.box,
            marks=tuple(line.marks),
            pictures=tuple(line.pictures),
            bookmarks=tuple(line.bookmarks),
        )
        self.paragraphs.append(made)
        for box in line.boxes:
            self.walk(box, replace(place, box=box, cells=(), around=_NOTHING))

    def _table(self, table: Element, place: Place, fields: OpenFields) -> None:
        number = 0
        for row, around in _members(table, _ROW, place.around):
            properties = child(row, _ROW_PROPERTIES)
            if not _is_gone(properties, self.view):
                self._row(table, row, number, place.within(around), fields)
                number += 1

    def _row(self, table: Element, row: Element, number: int, place: Place, fields: OpenFields) -> None:
        properties = child(row, _ROW_PROPERTIES)
        before = None if properties is None else child(properties, _GRID_BEFORE)
        is_header = properties is not None and names.is_on(child(properties, _HEADER))
        column = _whole(before, 0)
        for cell, around in _members(row, _CELL, place.around):
            own = child(cell, _CELL_PROPERTIES)
            if _is_gone(own, self.view):
                continue
            span = max(1, _whole(None if own is None else child(own, _SPAN), 1))
            made = Cell(table, cell, number, column, span, is_header)
            inside = Place(place.story, place.note, place.box, (*place.cells, made), around)
            self._blocks(cell, inside, fields)
            column += span


_HOLDING: Final = frozenset((names.TABLE, names.CONTROL, names.ALTERNATE, *names.THROUGH))


def _members(parent: Element, tag: str, around: Around) -> list[tuple[Element, Around]]:
    """Return the rows of a table or the cells of a row, those in content controls with them."""
    found: list[tuple[Element, Around]] = []
    for element in parent:
        if element.tag == tag:
            found.append((element, around))
        elif element.tag == names.CONTROL:
            content = child(element, names.CONTROL_CONTENT)
            if content is not None:
                found += _members(content, tag, in_control(around, element))
        elif element.tag in names.THROUGH:
            found += _members(element, tag, around)
    return found


def _is_gone(properties: Element | None, view: View) -> bool:
    return properties is not None and not _GONE[view].isdisjoint([each.tag for each in properties])


def _whole(element: Element | None, otherwise: int) -> int:
    """Return the number an element gives, as far as a table can have so many columns."""
    value = "" if element is None else element.get(names.VALUE, "")
    return min(int(value), 10_000) if value.isascii() and value.isdigit() and len(value) < 10 else otherwise


_SPACE: Final = "{http://www.w3.org/XML/1998/namespace}space"
_NOTES: Final[tuple[tuple[Story, str], ...]] = (("footnote", "footnotes"), ("endnote", "endnotes"))
_HEADERS_AND_FOOTERS: Final[tuple[Story, ...]] = ("header", "footer")


def walk(package: OpenedPackage, view: View = "accepted") -> WalkedText:
    """Return the paragraphs of a Word file in order: body, notes, headers, footers; each part once.

    Raises JjjdocError for a part that cannot be read, or a file without a body.
    """
    main = package.root(package.main)
    body = None if main is None else main.find(qualified("body"))
    if main is None or body is None:
        raise JjjdocError(NOT_A_PACKAGE(path=package.path))
    found = _part(package.main, main, [(body, Place("body"))], view)
    for name, root, places in _others(package):
        found += _part(name, root, places, view)
    return WalkedText(view, tuple(found))


def _others(package: OpenedPackage) -> Iterator[tuple[str, Element, list[tuple[Element, Place]]]]:
    for story, kind in _NOTES:
        for name in package.related(package.main, kind):
            root = package.root(name)
            if root is not None:
                yield name, root, list(_notes(root, story))
    for story in _HEADERS_AND_FOOTERS:
        for name in package.related(package.main, story):
            root = package.root(name)
            if root is not None:
                yield name, root, [(root, Place(story))]


def _notes(root: Element, story: Story) -> Iterator[tuple[Element, Place]]:
    """Yield the notes of a part; those that have a type are the rules between text and notes."""
    for note in root.iterchildren(qualified(story)):
        if note.get(qualified("type"), "normal") == "normal":
            yield note, Place(story, note=note.get(qualified("id"), ""))


def _part(name: str, root: Element, places: list[tuple[Element, Place]], view: View) -> list[WalkedParagraph]:
    walk_of_part = BlockWalk(name, view, match_fields(root), root.get(_SPACE) == "preserve")
    for container, place in places:
        walk_of_part.walk(container, place)
    return walk_of_part.paragraphs
