"""A report as its authors write it: segments in every language, in sections, with facts and references."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from jjjdoc.findings import Allowance
from jjjdoc.locations import Place, SourceText
from jjjdoc.model.fact import Fact
from jjjdoc.tree.inlines import Prose
from jjjdoc.tree.nodes import Alignment, ChartKind, OfficialName


@dataclass(frozen=True, slots=True)
class Segment:
    """The smallest aligned text: an id and its prose in each language (BCP 47 tag), in declared order.

    A language that the author has not written yet is absent from `texts`.
    """

    id: str
    texts: Mapping[str, Prose]
    place: Place


@dataclass(frozen=True, slots=True)
class ParagraphBlock:
    """A paragraph."""

    segment: Segment


@dataclass(frozen=True, slots=True)
class ListEntry:
    """An item of a list, and the list nested under it."""

    segment: Segment
    nested: ListSource | None = None


@dataclass(frozen=True, slots=True)
class ListSource:
    """A bulleted or numbered list."""

    ordered: bool
    entries: tuple[ListEntry, ...]


@dataclass(frozen=True, slots=True)
class TableColumn:
    """A column: its heading and how its cells are set."""

    heading: Segment
    alignment: Alignment


@dataclass(frozen=True, slots=True)
class TableBlock:
    """A table: each row has one segment a column; the id of a cell is `<row id>_<column id>`."""

    id: str
    caption: Segment | None
    columns: tuple[TableColumn, ...]
    rows: tuple[tuple[Segment, ...], ...]


@dataclass(frozen=True, slots=True)
class KeyFigureEntry:
    """A fact reference, as prose of its own in each language, and its caption."""

    value: Segment
    caption: Segment


@dataclass(frozen=True, slots=True)
class KeyFiguresBlock:
    """A row of key figures."""

    id: str
    entries: tuple[KeyFigureEntry, ...]


@dataclass(frozen=True, slots=True)
class QuotationBlock:
    """A quotation and where it comes from."""

    segment: Segment
    attribution: Segment | None


@dataclass(frozen=True, slots=True)
class NoteBlock:
    """The text of a note; prose points to it by its id."""

    segment: Segment


@dataclass(frozen=True, slots=True)
class FigureBlock:
    """An image file inside the project folder."""

    id: str
    path: Path
    alternative: Segment
    caption: Segment | None


@dataclass(frozen=True, slots=True)
class ChartEntry:
    """A fact in a chart: all its periods, or one; the label is needed where there are several."""

    fact: str
    period: str | None
    label: Segment | None
    place: Place


@dataclass(frozen=True, slots=True)
class ChartBlock:
    """A chart of facts. Without an alternative text one is composed from the data."""

    id: str
    kind: ChartKind
    title: Segment
    alternative: Segment | None
    entries: tuple[ChartEntry, ...]


@dataclass(frozen=True, slots=True)
class PageBreakBlock:
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


@dataclass(frozen=True, slots=True)
class Section:
    """A section; `level` is 1 to 4. The summary is one paragraph, used by briefings."""

    id: str
    level: int
    title: Segment
    summary: Segment | None
    blocks: tuple[SourceBlock, ...]
    sections: tuple[Section, ...]


@dataclass(frozen=True, slots=True)
class Reference:
    """Where figures come from: a publication, with what is needed to find it again."""

    id: str
    title: Segment
    url: str | None
    date: str | None


@dataclass(frozen=True, slots=True)
class OfficialData:
    """What makes an official document of a report. A part may be there in some languages and not in others."""

    parts: tuple[tuple[OfficialName, Segment], ...]
    copy_number: str | None
    printed_on: date | None
    sealed: bool


@dataclass(frozen=True, slots=True)
class Report:
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
