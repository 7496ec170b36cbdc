"""The nodes of the document tree: two closed unions, `Inline` and `Block`, and what they are made of.

Every node is immutable and knows its language. A text keeps a `TextView`, so that any offset in it leads back to the file.
"""

from __future__ import annotations

import datetime
from decimal import Decimal
from pathlib import Path
from typing import Literal

from msgspec import Struct

from jjjdoc.locations import TextView


class Text(Struct, frozen=True):
    """Literal characters: a run of the source as it stands, or what one thing that is written otherwise says.

    Such a thing is an escaped character, a line break, or what is no prose (`language.opaque`).
    """

    text: str
    start: int
    end: int


class Emphasis(Struct, frozen=True):
    """Emphasis: italic in Latin script, by custom a different face in Chinese."""

    children: tuple[Inline, ...]
    start: int
    end: int


class Strong(Struct, frozen=True):
    """Strong emphasis: bold."""

    children: tuple[Inline, ...]
    start: int
    end: int


class Link(Struct, frozen=True):
    """A hyperlink; the target is http, https, mailto or relative."""

    children: tuple[Inline, ...]
    target: str
    start: int
    end: int


FactPart = Literal["all", "value", "unit", "period"]


class FactOptions(Struct, frozen=True):
    """How one reference wants its figure written; what is None or False is left to the fact and the language."""

    part: FactPart = "all"
    digits: int | None = None
    scale: str | None = None
    words: bool = False
    capital: bool = False
    measure: str | None = None
    qualifier: bool = True


class FactReference(Struct, frozen=True):
    """A figure, by the id of its fact and, in a series, its period; `text` is None until a pass has written it."""

    fact: str
    period: str | None
    options: FactOptions
    start: int
    end: int
    text: str | None = None


TermForm = Literal["preferred", "short", "abbreviation", "defined"]


class TermReference(Struct, frozen=True):
    """A term, by the id of its concept; `defined` is the full form followed by its abbreviation in brackets."""

    concept: str
    form: TermForm
    capital: bool
    start: int
    end: int
    text: str | None = None


class NoteReference(Struct, frozen=True):
    """A mark that points to a note; `number` is None until a pass has counted the notes."""

    note: str
    start: int
    end: int
    number: int | None = None


class CrossReference(Struct, frozen=True):
    """A reference to a section, a table, a figure or a source, by its id; `text` is None until a pass has written it.

    That is a number, such as 表1, or a title; `before` and `after` stand around it, such as quotation marks. `anchor`
    names the place that shows the text, None where the edition has none. `number` is that of a heading, where what
    sets it counts headings: it stands before the text, or there is no text but it.
    """

    target: str
    start: int
    end: int
    text: str | None = None
    before: str = ""
    after: str = ""
    anchor: str | None = None
    number: str = ""


Reference = FactReference | TermReference | NoteReference | CrossReference

Inline = Text | Emphasis | Strong | Link | Reference


class Prose(Struct, frozen=True):
    """The text of one segment in one language: its inline nodes and the template text they were read from.

    `segment` is the id shared by all languages of the segment, None for a label that an edition adds.
    """

    segment: str | None
    language: str
    inlines: tuple[Inline, ...]
    view: TextView


# --- blocks ------------------------------------------------------------------------------------------------


class Heading(Struct, frozen=True):
    """A heading of level 1 to 4, in a file that was read to 6; `anchor` is the id of its section.

    In a paired edition `translations` holds the same heading in the other languages: one heading, one entry in
    the contents, both languages on it. That of an `annex` has the number of it, 0 where it is the only one; annexes
    come after everything else.
    """

    level: int
    anchor: str
    prose: Prose
    translations: tuple[Prose, ...] = ()
    annex: int | None = None


class Paragraph(Struct, frozen=True):
    """A paragraph of running text."""

    prose: Prose


class ListItem(Struct, frozen=True):
    """An item of a list, with the lists nested under it."""

    prose: Prose
    children: tuple[ListBlock, ...] = ()


class ListBlock(Struct, frozen=True):
    """A bulleted or numbered list.

    `start` is the number of its first item: a list laid out in step with its translation comes in pieces.
    """

    ordered: bool
    items: tuple[ListItem, ...]
    language: str
    start: int = 1


Alignment = Literal["left", "center", "right"]


class TableRow(Struct, frozen=True):
    """A row of a table: one passage a column."""

    cells: tuple[Prose, ...]


class Table(Struct, frozen=True):
    """A table with one header row; `alignments` has one entry a column.

    `number` is that of its caption, None until a pass has counted the captions.
    """

    id: str
    language: str
    caption: Prose | None
    alignments: tuple[Alignment, ...]
    header: TableRow
    rows: tuple[TableRow, ...]
    number: int | None = None


class KeyFigure(Struct, frozen=True):
    """A figure set large, and what it says."""

    value: Prose
    caption: Prose


class KeyFigures(Struct, frozen=True):
    """A row of key figures."""

    id: str
    language: str
    figures: tuple[KeyFigure, ...]


class Quotation(Struct, frozen=True):
    """A quotation set off from the text, with or without its source."""

    prose: Prose
    attribution: Prose | None


class Figure(Struct, frozen=True):
    """An image inside the project folder; `alternative` is what a reader hears who cannot see it.

    In a paired edition the image stands once, and `translations` holds its caption in the other languages.
    `number` is that of its captions, None until a pass has counted them.
    """

    id: str
    language: str
    path: Path
    alternative: Prose
    caption: Prose | None
    translations: tuple[Prose, ...] = ()
    number: int | None = None


ChartKind = Literal["bar", "line", "pie"]


class ChartPoint(Struct, frozen=True):
    """A value counted in the unit of its chart, and how it is written there, qualifier included."""

    number: Decimal
    text: str


class ChartSeries(Struct, frozen=True):
    """A fact in a chart: all its periods or, with `period`, one.

    A pass reads `points` from the fact: one a category of the chart, None where the fact has no value for it.
    """

    fact: str
    period: str | None
    label: Prose | None
    points: tuple[ChartPoint | None, ...] = ()


class Chart(Struct, frozen=True):
    """A chart of facts. What it shows is read from the facts by a pass; before it, a chart has no points.

    `categories` are the periods as they are written; where there are none, each series is one point, and its label
    the category. `unit` is what the axis counts: 亿元, CNY billion. In a paired edition the chart stands once, and
    `translations` holds it in the other languages, without points and alternative text, its unit that of the same
    axis. `number` is that of its titles among those of figures, None until a pass has counted them.
    """

    id: str
    language: str
    kind: ChartKind
    title: Prose
    alternative: Prose | None
    series: tuple[ChartSeries, ...]
    categories: tuple[str, ...] = ()
    unit: str = ""
    translations: tuple[Chart, ...] = ()
    number: int | None = None


class Note(Struct, frozen=True):
    """A note, shown where the medium puts notes: at the foot of the page or the end of the text."""

    id: str
    number: int
    prose: Prose


class PageBreak(Struct, frozen=True):
    """A new page, where the medium has pages."""


class ParallelRow(Struct, frozen=True):
    """What stands side by side: for each column the blocks of its language."""

    cells: tuple[tuple[Block, ...], ...]


class Parallel(Struct, frozen=True):
    """Languages in columns, in step segment by segment; `languages` names the columns."""

    languages: tuple[str, ...]
    rows: tuple[ParallelRow, ...]


Block = (
    Heading
    | Paragraph
    | ListBlock
    | Table
    | KeyFigures
    | Quotation
    | Figure
    | Chart
    | Note
    | PageBreak
    | Parallel
)


# --- document ----------------------------------------------------------------------------------------------

OfficialName = Literal[
    "secrecy",
    "urgency",
    "issuer_mark",
    "document_number",
    "signatory",
    "addressee",
    "annex",
    "attendees",
    "excused",
    "observers",
    "note",
    "copies_to",
    "printed_by",
]


class OfficialPart(Struct, frozen=True):
    """One part of an official document, in one language; there may be several annexes, of other parts one."""

    name: OfficialName
    prose: Prose


class Official(Struct, frozen=True):
    """What makes an official document of a report, in one language: the parts that it has, in reading order.

    The copy number has six digits; `printed_on` is the day of printing, written out. A `sealed` one has a seal put on
    issuer and date.
    """

    parts: tuple[OfficialPart, ...]
    copy_number: str | None = None
    printed_on: str | None = None
    sealed: bool = False

    def named(self, name: OfficialName) -> tuple[Prose, ...]:
        """Return the parts of a name, none if the document has none."""
        return tuple(part.prose for part in self.parts if part.name == name)


class Front(Struct, frozen=True):
    """The front matter in one language. `date` is a day, or the words for one in a file that was read; `contact` is whom to ask."""

    language: str
    title: Prose
    subtitle: Prose | None
    issuer: Prose | None
    date: datetime.date | str
    summary: Prose | None
    keywords: tuple[Prose, ...]
    official: Official | None = None
    contact: Prose | None = None


class Document(Struct, frozen=True):
    """One edition of a report, ready to be written.

    `fronts` has one entry a language, in the order of `languages`; the first language rules where only one can
    (document properties, decimal alignment). `report` and `edition` are ids; `date` is ISO 8601 and the only
    date that may appear in a written file. `notes` are the notes in order of first mention; a paired edition
    has each note once a language. `comments` are what a file that was read says to its editors alone; the first
    document of a file has them.
    """

    report: str
    edition: str
    languages: tuple[str, ...]
    date: str
    fronts: tuple[Front, ...]
    blocks: tuple[Block, ...]
    notes: tuple[Note, ...] = ()
    comments: tuple[TextView, ...] = ()
