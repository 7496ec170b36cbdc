"""The events of the parser, and what each of them means for the texts of a document."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from jjjdoc.language.opaque import StandIns
from jjjdoc.locations import SourceSpans, SourceText, TextView
from jjjdoc.patterns import regex
from jjjdoc.readers.markdown.blocks import Blocks
from jjjdoc.readers.markdown.inlines import Inlines, MarkKind
from jjjdoc.tree.nodes import Alignment

# HTML comments, which say something to those who edit a file.


_OPEN, _CLOSE = "<!--", "-->"


def find_comments(source: SourceText, start: int, end: int) -> Iterator[TextView]:
    """Yield the comments in a range of a file, without the marks around them."""
    at = source.text.find(_OPEN, start, end)
    while at >= 0:
        first = at + len(_OPEN)
        last = source.text.find(_CLOSE, first, end)
        if last < 0:
            return
        yield _view(source, first, last)
        at = source.text.find(_OPEN, last, end)


def _view(source: SourceText, start: int, end: int) -> TextView:
    return TextView(source.text[start:end], source, lambda: SourceSpans.plain(start, end - start))


# Cells of a table that stand beyond its last column: Markdown passes over them, so that no document has them.


_BAR = regex(r"(?<!\\)\|")


def cells_beyond(text: str, events: Iterable[tuple[Event, int, int]]) -> int:
    """Return how many cells with a text stand beyond the last column; ranges of events are offsets in the text."""
    count = last = 0
    for event, _, end in events:
        closed = event.get("End") if isinstance(event, Mapping) else None
        if closed == "TableCell":
            last = end
        elif closed == "TableRow":
            count += sum(bool(cell.strip()) for cell in _BAR.split(text[last:end])[1:])
    return count


Event = str | Mapping[str, Any]
"""A name, or a name with what belongs to it."""

_MARKS: dict[str, MarkKind] = {"Emphasis": "emphasis", "Strong": "strong", "Link": "link"}
_ALIGNMENTS: dict[str, Alignment] = {"None": "left", "Left": "left", "Center": "center", "Right": "right"}


class EventReader:
    """Takes events in order, each with its range in code points of the file."""

    def __init__(self, source: SourceText) -> None:
        self.blocks = Blocks()
        self.comments: list[TextView] = []
        self._source = source
        self._stand_ins = StandIns()
        self._text: Inlines | None = None
        self._alternative: Inlines | None = None  # while an image is open
        self._images: list[str] = []  # the targets of those open, one in the alternative text of another
        self._item = 0  # where the item begins, for a text that has no paragraph around it
        self._row_end = 0
        self._anchor: str | None = None
        self._is_opaque = False  # in code, or in an address that is its own text

    def read(self, events: Iterable[tuple[Event, int, int]]) -> None:
        """Take all events."""
        for event, start, end in events:
            if isinstance(event, str):
                self._break(event, start, end)
                continue
            [(kind, value)] = event.items()
            if kind == "Start":
                self._start(*_tag(value), start, end)
            elif kind == "End":
                self._end(*_tag(value), start, end)
            elif not self._is_opaque:
                self._leaf(kind, value, start, end)
        self.blocks.interrupt()

    def _leaf(self, kind: str, value: Any, start: int, end: int) -> None:
        match kind:
            case "Text":
                self._inlines().add_text(value, start, end)
            case "FootnoteReference":
                self._inlines().add_note(value, self.blocks.number_of(value), start, end)
            case "InlineHtml":
                self._html(value, start, end)
            case "Html" | "TaskListMarker":
                pass
            case _:
                self._inlines().add(self._stand_ins.stand_in(f"{kind}:{value}"), start, end)

    def _break(self, kind: str, start: int, end: int) -> None:
        if kind == "SoftBreak":
            self._inlines().add_soft_break(start, end)
        elif kind == "HardBreak":
            self._inlines().add("\n", start, end)

    def _html(self, tag: str, start: int, end: int) -> None:
        self.comments += find_comments(self._source, start, end)
        self._inlines().pass_comment()
        if tag[1:3].lower() == "br" and not tag[3:4].isalnum():
            self._inlines().add("\n", start, end)

    def _inlines(self) -> Inlines:
        if self._alternative is not None:
            return self._alternative
        if self._text is None:
            self._text = Inlines(self._source, self._item)
        return self._text

    def _start(self, name: str, value: Any, start: int, end: int) -> None:
        if name in _MARKS:
            target = value["dest_url"] if name == "Link" else ""
            if name == "Link" and value["link_type"] in ("Autolink", "Email"):
                self._inlines().add(self._stand_ins.stand_in(target), start, end)
                self._is_opaque = True
            else:
                self._inlines().open(_MARKS[name], start, target)
        elif name == "Image":
            self._start_image(value["dest_url"], start, end)
        elif name != "Strikethrough":
            self._close_text()
            self._start_block(name, value, start, end)

    def _start_image(self, target: str, start: int, end: int) -> None:
        if not self._images:
            self._inlines().add(self._stand_ins.stand_in(f"image:{target}"), start, end)
            self._alternative = Inlines(self._source, start)
        self._images.append(target)

    def _start_block(self, name: str, value: Any, start: int, end: int) -> None:
        match name:
            case "Paragraph" | "TableCell":
                self._text = Inlines(self._source, start)
            case "Heading":
                self._anchor = value["id"]
                self._text = Inlines(self._source, start)
            case "List":
                self.blocks.begin_list(value)
            case "Item":
                self._item = start
                self.blocks.begin_item(Inlines(self._source, start).prose())
            case "BlockQuote":
                self.blocks.begin_quote()
            case "Table":
                self.blocks.begin_table([_ALIGNMENTS[each] for each in value])
            case "TableHead" | "TableRow":
                self._row_end = end
            case "FootnoteDefinition":
                self.blocks.begin_note(value)
            case "CodeBlock":
                self._is_opaque = True
            case "HtmlBlock":
                self.comments += find_comments(self._source, start, end)
            case _:
                pass

    def _end(self, name: str, value: Any, start: int, end: int) -> None:
        if name in _MARKS:
            if self._is_opaque:
                self._is_opaque = False
            else:
                self._inlines().close(end)
        elif name == "Image":
            self._end_image()
        elif name == "Heading":
            if self._text is not None:
                self.blocks.take_heading(int(value[1]), self._text.prose(), self._anchor)
            self._text = None
        elif name == "TableCell":
            self._end_cell(start)
        elif name != "Strikethrough":
            self._close_text()
            self._end_block(name)

    def _end_image(self) -> None:
        target = self._images.pop()
        if self._images or self._alternative is None:
            return
        if self._alternative.has_words:
            self.blocks.take_image(target, self._alternative.prose())
        self._alternative = None

    def _end_cell(self, start: int) -> None:
        """Take a cell, unless the parser has added it to a row that lacks it."""
        if self._text is not None and start < self._row_end:
            self.blocks.take_cell(self._text.prose())
        self._text = None

    def _end_block(self, name: str) -> None:
        match name:
            case "List":
                self.blocks.end_list()
            case "Item":
                self.blocks.end_item()
            case "BlockQuote":
                self.blocks.end_quote()
            case "TableHead" | "TableRow":
                self.blocks.end_row()
            case "Table":
                self.blocks.end_table()
            case "FootnoteDefinition":
                self.blocks.end_note()
            case "CodeBlock":
                self._is_opaque = False
            case _:
                pass

    def _close_text(self) -> None:
        if self._text is not None:
            self.blocks.take(self._text.prose(), has_words=self._text.has_words)
        self._text = None


def _tag(tag: Any) -> tuple[str, Any]:
    if isinstance(tag, str):
        return tag, None
    [(name, value)] = tag.items()
    return name, value
