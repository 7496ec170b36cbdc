"""The blocks of a document, put together text by text, their languages still open."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Literal

from msgspec import Struct, field

from jjjdoc.tree import nodes

# Lists that are still open while blocks are read.
#
# The tree has no place for a table, a heading or a second paragraph in an item. Where one comes, the lists that are
# open end before it and go on behind it, so that the order of reading is kept.


MAX_DEPTH = 24


class _Item(Struct):
    empty: nodes.Prose
    prose: nodes.Prose | None = None
    children: list[nodes.ListBlock] = field(default_factory=list)


class _List(Struct):
    ordered: bool
    number: int  # of the first item that is not yet in a block
    nested: bool  # directly in an item of the list outside
    items: list[_Item] = field(default_factory=list)
    is_in_item: bool = False


class Lists:
    """The lists that are open, the outermost first; finished ones go to `blocks`."""

    def __init__(self, blocks: list[nodes.Block]) -> None:
        self._blocks = blocks
        self._open: list[_List] = []

    def begin(self, number: int | None, *, nested: bool) -> None:
        """Begin a list; `number` is that of its first item, None for bullets."""
        if len([*self._pending()]) >= MAX_DEPTH:
            self.interrupt()
        self._open.append(_List(number is not None, 1 if number is None else number, nested))

    def begin_item(self, empty: nodes.Prose) -> None:
        """Begin an item; `empty` is its text if it has none."""
        self._open[-1].items.append(_Item(empty))
        self._open[-1].is_in_item = True

    def take(self, prose: nodes.Prose) -> bool:
        """Make this the text of the item; False if it has one, or has been interrupted."""
        innermost = self._open[-1]
        if not innermost.is_in_item or innermost.items[-1].prose or innermost.items[-1].children:
            return False
        innermost.items[-1].prose = prose
        return True

    def end_item(self) -> None:
        """End an item; one without text remains, as a number of a list remains."""
        innermost = self._open[-1]
        if innermost.is_in_item:
            item = innermost.items[-1]
            item.prose = item.prose or item.empty
        innermost.is_in_item = False

    def end(self) -> None:
        """End a list."""
        self._finish(len(self._open) - 1)
        self._open.pop()

    def interrupt(self) -> None:
        """Put what is there of all lists into blocks; they go on behind what comes next."""
        for index in self._pending():
            self._finish(index)

    def _pending(self) -> list[int]:
        """Return which lists have items in no block yet, innermost first; below one that has none, no list has."""
        pending = []
        for index in range(len(self._open) - 1, -1, -1):
            if self._open[index].items:
                pending.append(index)
            elif index < len(self._open) - 1:
                break
        return pending

    def _finish(self, index: int) -> None:
        finished = self._open[index]
        items = [
            nodes.ListItem(item.prose or item.empty, tuple(item.children))
            for item in finished.items
            if item.prose or item.children
        ]
        if items:
            outside = self._open[index - 1] if index and finished.nested else None
            block = nodes.ListBlock(finished.ordered, tuple(items), "", finished.number)
            if outside and outside.is_in_item:
                outside.items[-1].children.append(block)
            else:
                self._blocks.append(block)
        finished.number += len(finished.items)
        finished.items = []
        finished.is_in_item = False


class Blocks:
    """Puts each text where it belongs by what is open around it."""

    def __init__(self) -> None:
        self.blocks: list[nodes.Block] = []
        self.notes: list[nodes.Note] = []
        self._lists = Lists(self.blocks)
        self._around: list[Literal["list", "quote"]] = []
        self._notes: list[str] = []  # open, one inside another
        self._numbers: dict[str, int] = {}  # of notes, by their first mention
        self._figures: list[nodes.Figure] = []  # to follow the block they stand in
        self._table: tuple[nodes.Alignment, ...] | None = None
        self._rows: list[nodes.TableRow] = []
        self._cells: list[nodes.Prose] = []
        self._count = 0

    def number_of(self, note: str) -> int:
        """Return the number of a note, which is mentioned now."""
        return self._numbers.setdefault(note, len(self._numbers) + 1)

    def take(self, prose: nodes.Prose, *, has_words: bool) -> None:
        """Take a text: of a note, an item, a quotation or a paragraph. One of code and images alone is none."""
        if self._notes:
            self._take_note(prose)
        elif self._around[-1:] == ["list"] and self._lists.take(prose):
            pass
        elif has_words:
            is_quoted = self._around[-1:] == ["quote"]
            self._append(nodes.Quotation(prose, None) if is_quoted else nodes.Paragraph(prose))
        else:
            self.interrupt()

    def take_heading(self, level: int, prose: nodes.Prose, anchor: str | None) -> None:
        """Take the text of a heading."""
        if self._notes:
            self._take_note(prose)
        else:
            self._append(nodes.Heading(level, anchor or self._name("heading"), prose))

    def take_image(self, target: str, alternative: nodes.Prose) -> None:
        """Take the alternative text of an image, which follows the block the image stands in."""
        self._figures.append(nodes.Figure(self._name("figure"), "", Path(target), alternative, None))

    def take_cell(self, prose: nodes.Prose) -> None:
        """Take the text of a cell."""
        self._cells.append(prose)

    def end_row(self) -> None:
        """End a row of a table; the first is its header."""
        self._rows.append(nodes.TableRow(tuple(self._cells)))
        self._cells = []

    def begin_table(self, alignments: Sequence[nodes.Alignment]) -> None:
        """Begin a table."""
        self.interrupt()
        self._table = tuple(alignments)

    def end_table(self) -> None:
        """End a table."""
        alignments, rows = self._table or (), self._rows
        self._table, self._rows = None, []
        if self._notes:
            for cell in (cell for row in rows for cell in row.cells):
                self._take_note(cell)
        elif rows:
            self._append(nodes.Table(self._name("table"), "", None, alignments, rows[0], tuple(rows[1:])))

    def begin_list(self, number: int | None) -> None:
        """Begin a list; `number` is that of its first item, None for bullets. In a note it is its texts alone."""
        if not self._notes:
            self._lists.begin(number, nested=self._around[-1:] == ["list"])
        self._around.append("list")

    def begin_item(self, empty: nodes.Prose) -> None:
        """Begin an item; `empty` is its text if it has none."""
        if not self._notes:
            self._lists.begin_item(empty)

    def end_item(self) -> None:
        """End an item."""
        if not self._notes:
            self._lists.end_item()

    def end_list(self) -> None:
        """End a list."""
        self._around.pop()
        if not self._notes:
            self._lists.end()

    def begin_quote(self) -> None:
        """Begin a quotation."""
        self.interrupt()
        self._around.append("quote")

    def end_quote(self) -> None:
        """End a quotation."""
        self.interrupt()
        self._around.pop()

    def begin_note(self, name: str) -> None:
        """Begin the definition of a note."""
        self.interrupt()
        self._notes.append(name)

    def end_note(self) -> None:
        """End the definition of a note."""
        self._notes.pop()

    def interrupt(self) -> None:
        """Put what is there of open lists, and images without a block to follow, into blocks."""
        self._lists.interrupt()
        if self._table is None:
            self.blocks += self._figures
            self._figures = []

    def _append(self, block: nodes.Block) -> None:
        self._lists.interrupt()
        self.blocks.append(block)
        self.interrupt()

    def _take_note(self, prose: nodes.Prose) -> None:
        name = self._notes[-1]
        self.notes.append(nodes.Note(name, self.number_of(name), prose))

    def _name(self, kind: str) -> str:
        self._count += 1
        return f"{kind}_{self._count}"
