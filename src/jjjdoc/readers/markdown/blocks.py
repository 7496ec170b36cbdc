"""The blocks of a document, put together text by text, their languages still open."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Literal

from jjjdoc.readers.markdown.lists import Lists
from jjjdoc.tree.inlines import Prose
from jjjdoc.tree.nodes import Alignment, Block, Figure, Heading, Note, Paragraph, Quotation, Table, TableRow


class Blocks:
    """Puts each text where it belongs by what is open around it."""

    def __init__(self) -> None:
        self.blocks: list[Block] = []
        self.notes: list[Note] = []
        self._lists = Lists(self.blocks)
        self._around: list[Literal["list", "quote"]] = []
        self._notes: list[str] = []  # open, one inside another
        self._numbers: dict[str, int] = {}  # of notes, by their first mention
        self._figures: list[Figure] = []  # to follow the block they stand in
        self._table: tuple[Alignment, ...] | None = None
        self._rows: list[TableRow] = []
        self._cells: list[Prose] = []
        self._count = 0

    def number_of(self, note: str) -> int:
        """Return the number of a note, which is mentioned now."""
        return self._numbers.setdefault(note, len(self._numbers) + 1)

    def take(self, prose: Prose, *, has_words: bool) -> None:
        """Take a text: of a note, an item, a quotation or a paragraph. One of code and images alone is none."""
        if self._notes:
            self._take_note(prose)
        elif self._around[-1:] == ["list"] and self._lists.take(prose):
            pass
        elif has_words:
            is_quoted = self._around[-1:] == ["quote"]
            self._append(Quotation(prose, None) if is_quoted else Paragraph(prose))
        else:
            self.interrupt()

    def take_heading(self, level: int, prose: Prose, anchor: str | None) -> None:
        """Take the text of a heading."""
        if self._notes:
            self._take_note(prose)
        else:
            self._append(Heading(level, anchor or self._name("heading"), prose))

    def take_image(self, target: str, alternative: Prose) -> None:
        """Take the alternative text of an image, which follows the block the image stands in."""
        self._figures.append(Figure(self._name("figure"), "", Path(target), alternative, None))

    def take_cell(self, prose: Prose) -> None:
        """Take the text of a cell."""
        self._cells.append(prose)

    def end_row(self) -> None:
        """End a row of a table; the first is its header."""
        self._rows.append(TableRow(tuple(self._cells)))
        self._cells = []

    def begin_table(self, alignments: Sequence[Alignment]) -> None:
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
            self._append(Table(self._name("table"), "", None, alignments, rows[0], tuple(rows[1:])))

    def begin_list(self, number: int | None) -> None:
        """Begin a list; `number` is that of its first item, None for bullets. In a note it is its texts alone."""
        if not self._notes:
            self._lists.begin(number, nested=self._around[-1:] == ["list"])
        self._around.append("list")

    def begin_item(self, empty: Prose) -> None:
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

    def _append(self, block: Block) -> None:
        self._lists.interrupt()
        self.blocks.append(block)
        self.interrupt()

    def _take_note(self, prose: Prose) -> None:
        name = self._notes[-1]
        self.notes.append(Note(name, self.number_of(name), prose))

    def _name(self, kind: str) -> str:
        self._count += 1
        return f"{kind}_{self._count}"
