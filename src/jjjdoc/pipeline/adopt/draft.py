"""A report while it is made: segments with their texts as inline nodes, and what is to be said beside them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from msgspec import Struct, field

from jjjdoc.errors import Message
from jjjdoc.language.outline.inlines import Inlines
from jjjdoc.model.fact import Fact
from jjjdoc.tree.nodes import Alignment, Prose


class Segment(Struct, eq=False):
    """Texts by language, in the order in which they are written; `id` where the file gave one.

    `origins` are the texts of the adopted files that they were made from, the first of several.
    """

    texts: dict[str, Inlines]
    id: str | None = None
    remarks: list[Message] = field(default_factory=list)
    origins: dict[str, Prose] = field(default_factory=dict)


class Remark(Struct, eq=False):
    """What stands in the source as a comment alone: why, and lines of text."""

    message: Message
    lines: tuple[str, ...] = ()


class Paragraph(Struct, eq=False):
    """A paragraph; or a note, where `note` is its id, or a quotation, where that is said."""

    segment: Segment
    note: str | None = None
    is_quotation: bool = False
    attribution: Segment | None = None


class Item(Struct, eq=False):
    """An item of a list, what is nested under it, and comments that follow it."""

    segment: Segment
    nested: ListDraft | None = None
    after: list[Remark] = field(default_factory=list)


class ListDraft(Struct, eq=False):
    """A list."""

    ordered: bool
    items: list[Item]
    remarks: list[Message] = field(default_factory=list)


class Row(Struct, eq=False):
    """A row of a table."""

    cells: list[Segment]
    id: str | None = None


class Column(Struct, eq=False):
    """The heading of a column and how its cells are set."""

    heading: Segment
    alignment: Alignment
    id: str | None = None


class TableDraft(Struct, eq=False):
    """A table."""

    caption: Segment | None
    columns: list[Column]
    rows: list[Row]
    id: str | None = None
    remarks: list[Message] = field(default_factory=list)


class KeyFigure(Struct, eq=False):
    """A figure set large; `fact` is the reference to it, once there is one."""

    value: Segment
    caption: Segment
    fact: str | None = None


class KeyFiguresDraft(Struct, eq=False):
    """A row of key figures."""

    figures: list[KeyFigure]


Block = Paragraph | ListDraft | TableDraft | KeyFiguresDraft | Remark


class Section(Struct, eq=False):
    """A section; `depth` is 1 to 4."""

    title: Segment
    depth: int
    id: str | None = None
    remarks: list[Message] = field(default_factory=list)
    blocks: list[Block] = field(default_factory=list)
    sections: list[Section] = field(default_factory=list)


class Draft(Struct, eq=False):
    """A whole report. `languages` are tags, the source language first; `repeated` are figures of which no fact was made."""

    id: str
    languages: tuple[str, ...]
    title: Segment
    day: date
    day_remark: Message | None
    subtitle: Segment | None = None
    issuer: Segment | None = None
    summary: Segment | None = None
    contact: Segment | None = None
    keywords: list[Segment] = field(default_factory=list)
    facts: list[Fact] = field(default_factory=list)
    repeated: list[str] = field(default_factory=list)
    sections: list[Section] = field(default_factory=list)

    def segments(self) -> Iterator[Segment]:
        """Yield every segment in reading order, those of key figures aside, which are facts."""
        for each in (self.title, self.subtitle, self.issuer, self.summary):
            if each is not None:
                yield each
        yield from self.keywords
        if self.contact is not None:
            yield self.contact
        yield from segments_of(self.sections)

    def notes(self) -> Iterator[str]:
        """Yield the ids of the notes of all sections."""
        for section in sections_of(self.sections):
            for block in section.blocks:
                if isinstance(block, Paragraph) and block.note is not None:
                    yield block.note

    def key_figures(self) -> Iterator[KeyFigure]:
        """Yield the key figures of all sections."""
        for section in sections_of(self.sections):
            for block in section.blocks:
                if isinstance(block, KeyFiguresDraft):
                    yield from block.figures


def sections_of(sections: list[Section]) -> Iterator[Section]:
    """Yield sections and all below them."""
    for section in sections:
        yield section
        yield from sections_of(section.sections)


def segments_of(sections: list[Section]) -> Iterator[Segment]:
    """Yield the segments of sections and all below them."""
    for section in sections_of(sections):
        yield section.title
        for block in section.blocks:
            yield from _segments(block)


def _segments(block: Block) -> Iterator[Segment]:
    match block:
        case Paragraph():
            yield block.segment
            if block.attribution is not None:
                yield block.attribution
        case ListDraft():
            for item in block.items:
                yield item.segment
                if item.nested is not None:
                    yield from _segments(item.nested)
        case TableDraft():
            if block.caption is not None:
                yield block.caption
            yield from (column.heading for column in block.columns)
            yield from (cell for row in block.rows for cell in row.cells)
        case KeyFiguresDraft():
            yield from (figure.caption for figure in block.figures)
        case Remark():
            return
