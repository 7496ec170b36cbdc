"""A report as its authors write it: segments in every language, in sections, with facts and references."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path

from msgspec import Struct

from jjjdoc.findings import Allowance
from jjjdoc.locations import Place, SourceText
from jjjdoc.model.fact import Fact
from jjjdoc.tree.nodes import Alignment, ChartKind, OfficialName, Prose


class Segment(Struct, frozen=True):
    """The smallest aligned text: an id and its prose in each language (BCP 47 tag), in declared order.

    A language that the author has not written yet is absent from `texts`.
    """

    id: str
    texts: Mapping[str, Prose]
    place: Place


class ParagraphBlock(Struct, frozen=True):
    """A paragraph."""

    segment: Segment


class ListEntry(Struct, frozen=True):
    """An item of a list, and the list nested under it."""

    segment: Segment
    nested: ListSource | None = None


class ListSource(Struct, frozen=True):
    """A bulleted or numbered list."""

    ordered: bool
    entries: tuple[ListEntry, ...]


class TableColumn(Struct, frozen=True):
    """A column: its heading and how its cells are set."""

    heading: Segment
    alignment: Alignment


class TableBlock(Struct, frozen=True):
    """A table: each row has one segment a column; the id of a cell is `<row id>_<column id>`."""

    id: str
    caption: Segment | None
    columns: tuple[TableColumn, ...]
    rows: tuple[tuple[Segment, ...], ...]


class KeyFigureEntry(Struct, frozen=True):
    """A fact reference, as prose of its own in each language, and its caption."""

    value: Segment
    caption: Segment


class KeyFiguresBlock(Struct, frozen=True):
    """A row of key figures."""

    id: str
    entries: tuple[KeyFigureEntry, ...]


class QuotationBlock(Struct, frozen=True):
    """A quotation and where it comes from."""

    segment: Segment
    attribution: Segment | None


class NoteBlock(Struct, frozen=True):
    """The text of a note; prose points to it by its id."""

    segment: Segment


class FigureBlock(Struct, frozen=True):
    """An image file inside the project folder."""

    id: str
    path: Path
    alternative: Segment
    caption: Segment | None


class ChartEntry(Struct, frozen=True):
    """A fact in a chart: all its periods, or one; the label is needed where there are several."""

    fact: str
    period: str | None
    label: Segment | None
    place: Place


class ChartBlock(Struct, frozen=True):
    """A chart of facts. Without an alternative text one is composed from the data."""

    id: str
    kind: ChartKind
    title: Segment
    alternative: Segment | None
    entries: tuple[ChartEntry, ...]


class PageBreakBlock(Struct, frozen=True):
    """A new page."""


SourceBlock = (
    ParagraphBlock
    | ListSource
    | TableBlock
    | KeyFiguresBlock
    | QuotationBlock
    | NoteBlock
    | FigureBlock
    | ChartBlock
    | PageBreakBlock
)


class Section(Struct, frozen=True):
    """A section; `level` is 1 to 4. The summary is one paragraph, used by briefings. An `annex` is of level 1."""

    id: str
    level: int
    title: Segment
    summary: Segment | None
    blocks: tuple[SourceBlock, ...]
    sections: tuple[Section, ...]
    annex: bool = False


class Reference(Struct, frozen=True):
    """Where figures come from: a publication, with what is needed to find it again."""

    id: str
    title: Segment
    url: str | None
    date: str | None


class OfficialData(Struct, frozen=True):
    """What makes an official document of a report. A part may be there in some languages and not in others."""

    parts: tuple[tuple[OfficialName, Segment], ...]
    copy_number: str | None
    printed_on: date | None
    sealed: bool

    @property
    def annexes(self) -> tuple[Segment, ...]:
        """The names of annexes that are no sections of the report."""
        return tuple(segment for name, segment in self.parts if name == "annex")


class Report(Struct, frozen=True):
    """A whole report. `languages` begins with the source language; the others are targets."""

    id: str
    source: SourceText
    languages: tuple[str, ...]
    title: Segment
    subtitle: Segment | None
    date: date
    issuer: Segment | None
    summary: Segment | None
    keywords: tuple[Segment, ...]
    facts: Mapping[str, Fact]
    references: Mapping[str, Reference]
    sections: tuple[Section, ...]
    allowances: tuple[Allowance, ...] = ()
    official: OfficialData | None = None
    contact: Segment | None = None
