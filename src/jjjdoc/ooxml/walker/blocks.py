"""From what holds paragraphs and tables (a body, a cell, a note, a text box) to the paragraphs in it, in order."""

from __future__ import annotations

from typing import Final

from msgspec import Struct, field
from msgspec.structs import replace

from jjjdoc.ooxml.walker.fields import Marks, OpenFields
from jjjdoc.ooxml.walker.inlines import Line, in_control
from jjjdoc.ooxml.walker.model import Around, Cell, Story, View, WalkedParagraph
from jjjdoc.ooxml.walker.names import (
    ALTERNATE,
    CONTROL,
    CONTROL_CONTENT,
    PARAGRAPH,
    PROPERTIES,
    RUN_PROPERTIES,
    TABLE,
    THROUGH,
    VALUE,
    chosen,
    is_on,
    is_placeholder,
)
from jjjdoc.ooxml.xml import Element, qualified

_ROW: Final = qualified("tr")
_CELL: Final = qualified("tc")
_ROW_PROPERTIES: Final = qualified("trPr")
_CELL_PROPERTIES: Final = qualified("tcPr")

# What an element says of its own paragraph mark, row or cell: that it is there in one of the views alone.
_GONE: Final[dict[View, tuple[str, ...]]] = {
    "accepted": tuple(map(qualified, ("del", "moveFrom", "cellDel"))),
    "rejected": tuple(map(qualified, ("ins", "moveTo", "cellIns"))),
}


_NOTHING: Final = Around()


class Place(Struct, frozen=True):
    """Where blocks stand."""

    story: Story
    note: str | None = None
    box: Element | None = None
    cells: tuple[Cell, ...] = ()
    around: Around = _NOTHING


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
        for child in container:
            if child.tag == PARAGRAPH:
                line = line or Line(self.view, fields, self.preserved)
                line.walk(child, place.around)
                if _is_gone(child.find(f"{PROPERTIES}/{RUN_PROPERTIES}"), self.view):
                    continue
                self._finish(line, place)
                line = None
            elif child.tag in _HOLDING:
                if line is not None:
                    self._finish(line, place)
                    line = None
                self._inside(child, place, fields)
        if line is not None:
            self._finish(line, place)

    def _inside(self, element: Element, place: Place, fields: OpenFields) -> None:
        if element.tag == TABLE:
            self._table(element, place, fields)
        elif element.tag == ALTERNATE:
            branch = chosen(element)
            if branch is not None:
                self._blocks(branch, place, fields)
        elif element.tag == CONTROL:
            content = element.find(CONTROL_CONTENT)
            if content is not None and not is_placeholder(element):
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
            properties = row.find(_ROW_PROPERTIES)
            if not _is_gone(properties, self.view):
                self._row(table, row, number, replace(place, around=around), fields)
                number += 1

    def _row(self, table: Element, row: Element, number: int, place: Place, fields: OpenFields) -> None:
        properties = row.find(_ROW_PROPERTIES)
        before = None if properties is None else properties.find(qualified("gridBefore"))
        is_header = properties is not None and is_on(properties.find(qualified("tblHeader")))
        column = _whole(before, 0)
        for cell, around in _members(row, _CELL, place.around):
            own = cell.find(_CELL_PROPERTIES)
            if _is_gone(own, self.view):
                continue
            span = max(1, _whole(None if own is None else own.find(qualified("gridSpan")), 1))
            made = Cell(table, cell, number, column, span, is_header)
            self._blocks(cell, replace(place, cells=(*place.cells, made), around=around), fields)
            column += span


_HOLDING: Final = frozenset((TABLE, CONTROL, ALTERNATE, *THROUGH))


def _members(parent: Element, tag: str, around: Around) -> list[tuple[Element, Around]]:
    """Return the rows of a table or the cells of a row, those in content controls with them."""
    found: list[tuple[Element, Around]] = []
    for child in parent:
        if child.tag == tag:
            found.append((child, around))
        elif child.tag == CONTROL:
            content = child.find(CONTROL_CONTENT)
            if content is not None:
                found += _members(content, tag, in_control(around, child))
        elif child.tag in THROUGH:
            found += _members(child, tag, around)
    return found


def _is_gone(properties: Element | None, view: View) -> bool:
    return properties is not None and any(properties.find(tag) is not None for tag in _GONE[view])


def _whole(element: Element | None, otherwise: int) -> int:
    """Return the number an element gives, as far as a table can have so many columns."""
    value = "" if element is None else element.get(VALUE, "")
    return min(int(value), 10_000) if value.isascii() and value.isdigit() and len(value) < 10 else otherwise
