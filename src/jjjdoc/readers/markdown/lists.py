"""Lists that are still open while blocks are read.

The tree has no place for a table, a heading or a second paragraph in an item. Where one comes, the lists that are
open end before it and go on behind it, so that the order of reading is kept.
"""

from __future__ import annotations

from msgspec import Struct, field

from jjjdoc.tree.inlines import Prose
from jjjdoc.tree.nodes import Block, ListBlock, ListItem

MAX_DEPTH = 24


class _Item(Struct):
    empty: Prose
    prose: Prose | None = None
    children: list[ListBlock] = field(default_factory=list)


class _List(Struct):
    ordered: bool
    number: int  # of the first item that is not yet in a block
    nested: bool  # directly in an item of the list outside
    items: list[_Item] = field(default_factory=list)
    is_in_item: bool = False


class Lists:
    """The lists that are open, the outermost first; finished ones go to `blocks`."""

    def __init__(self, blocks: list[Block]) -> None:
        self._blocks = blocks
        self._open: list[_List] = []

    def begin(self, number: int | None, *, nested: bool) -> None:
        """Begin a list; `number` is that of its first item, None for bullets."""
        if len([*self._pending()]) >= MAX_DEPTH:
            self.interrupt()
        self._open.append(_List(number is not None, 1 if number is None else number, nested))

    def begin_item(self, empty: Prose) -> None:
        """Begin an item; `empty` is its text if it has none."""
        self._open[-1].items.append(_Item(empty))
        self._open[-1].is_in_item = True

    def take(self, prose: Prose) -> bool:
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
            ListItem(item.prose or item.empty, tuple(item.children))
            for item in finished.items
            if item.prose or item.children
        ]
        if items:
            outside = self._open[index - 1] if index and finished.nested else None
            block = ListBlock(finished.ordered, tuple(items), "", finished.number)
            if outside and outside.is_in_item:
                outside.items[-1].children.append(block)
            else:
                self._blocks.append(block)
        finished.number += len(finished.items)
        finished.items = []
        finished.is_in_item = False
