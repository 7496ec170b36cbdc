"""What rules are given besides a single passage: pairs of passages, whole documents, and how two files correspond."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Literal, assert_never

from msgspec import Struct, field

from jjjdoc.errors import Message
from jjjdoc.findings import Allowance
from jjjdoc.language.quantity.heading_unit import is_unit_column, unit_of
from jjjdoc.lint.passage import Passage
from jjjdoc.locations import SourceText
from jjjdoc.model.fact import Fact
from jjjdoc.tree import nodes


class Pair(Struct, frozen=True, eq=False):
    """A segment in two languages. `source` and `target` are passages of the source and the target language."""

    source: Passage
    target: Passage


class Extract(Struct, frozen=True, eq=False):
    """A range of a passage, such as a sentence."""

    passage: Passage
    start: int
    end: int

    @classmethod
    def whole(cls, passage: Passage) -> Extract:
        """Return all of a passage."""
        return cls(passage, 0, len(passage.text))

    @property
    def text(self) -> str:
        """The words of it."""
        return self.passage.text[self.start : self.end]


class Lost(Struct, frozen=True, eq=False):
    """Texts of the other file, one or several in a row, without a counterpart in the file that is checked.

    `after` is what they should follow in the checked file; `at_end`: at its end, else, at the beginning of the file, before
    it.
    """

    texts: tuple[Extract, ...]
    after: Extract
    at_end: bool = True


class Doubt(Struct, frozen=True, eq=False):
    """Two texts that may correspond and are not compared, and why."""

    pair: Pair
    reason: Message


class Displaced(Struct, frozen=True, eq=False):
    """Cells of a table that have each other's figures, in order of place, and the first cells of their rows.

    `kind`: figures of one row, of several rows, or of whole columns have changed places.
    """

    kind: Literal["row", "rows", "columns"]
    cells: tuple[Pair, ...]
    rows: tuple[Pair, ...]


class Misread(Struct, frozen=True, eq=False):
    """A head of a table, or a line above it, under which all figures are off in the same way, and that of the other file.

    `power`: by what power of ten; 0 if they are in another unit.
    """

    head: Passage
    source: Passage
    cells: tuple[Pair, ...]
    power: int


class Counterparts(Struct, frozen=True, eq=False):
    """How a file corresponds to another, of which `path` is the name alone.

    `added` are texts of the checked file that the other has not, in runs. `moved` are pairs whose texts stand in another
    order or under another heading, those of one list together. `displaced` are figures of tables in wrong cells, and `turned` for each table with rows in another
    order the first cells of these; `misread` are heads with the wrong unit.
    """

    path: str
    lost: tuple[Lost, ...] = ()
    added: tuple[tuple[Extract, ...], ...] = ()
    moved: tuple[tuple[Pair, ...], ...] = ()
    unsure: tuple[Doubt, ...] = ()
    displaced: tuple[Displaced, ...] = ()
    turned: tuple[tuple[Pair, ...], ...] = ()
    misread: tuple[Misread, ...] = ()


class LintDocument(Struct, frozen=True, eq=False):
    """All text of one document in a file, in reading order, and the tree it comes from.

    A rule of documents is given the passages in the language of the document; `others`, such as the Chinese column of
    an English glossary, are in another.

    A report gives two a language: the full text, and the summaries that briefings print.
    """

    language: str
    source: SourceText
    passages: tuple[Passage, ...]
    document: nodes.Document
    others: tuple[Passage, ...] = ()


class LintFile(Struct, frozen=True, eq=False):
    """One input file, read. `facts` are those of a report and the files it includes, by id; `allowances` are its own.

    With `rows` each pair is a document of its own, and rules of documents and of files run only if they say that a row
    is enough. `counterparts`: how it corresponds to the file that it must agree with, if one was named; `pairs` are then
    texts of that file with those of this one.
    """

    path: str
    source: SourceText
    documents: tuple[LintDocument, ...]
    pairs: tuple[Pair, ...] = ()
    rows: bool = False
    facts: Mapping[str, Fact] = field(default_factory=dict)
    allowances: tuple[Allowance, ...] = ()
    counterparts: Counterparts | None = None


def passages_of(document: nodes.Document) -> Iterator[Passage]:
    """Yield every passage of a document in reading order: front matter, blocks, notes."""
    for front in document.fronts:
        yield Passage(front.title, "title")
        if front.subtitle is not None:
            yield Passage(front.subtitle, "subtitle")
        if front.issuer is not None:
            yield Passage(front.issuer, "issuer")
        if front.summary is not None:
            yield Passage(front.summary, "summary")
        for keyword in front.keywords:
            yield Passage(keyword, "keyword")
        if front.contact is not None:
            yield Passage(front.contact, "contact")
        for part in front.official.parts if front.official else ():
            yield Passage(part.prose, "official")
    yield from passages_of_blocks(document.blocks)
    for note in document.notes:
        yield Passage(note.prose, "note")


def passages_of_blocks(blocks: Iterable[nodes.Block]) -> Iterator[Passage]:
    """Yield every passage of these blocks in reading order."""
    lines: tuple[nodes.Prose, ...] = ()
    for block in blocks:
        if isinstance(block, nodes.Table):
            yield from _passages_of_table(block, lines)
        else:
            yield from _passages_of(block)
        lines = (block.prose, *lines[:1]) if isinstance(block, nodes.Paragraph) else ()


def _passages_of(block: nodes.Block) -> Iterator[Passage]:
    match block:
        case nodes.Heading():
            for prose in (block.prose, *block.translations):
                yield Passage(prose, "heading", block.level)
        case nodes.Paragraph():
            yield Passage(block.prose, "paragraph")
        case nodes.Note():
            yield Passage(block.prose, "note")
        case nodes.Quotation():
            yield from _passages_of_quotation(block)
        case nodes.KeyFigures():
            for figure in block.figures:
                yield Passage(figure.value, "figure_value")
                yield Passage(figure.caption, "caption")
        case nodes.ListBlock():
            yield from _passages_of_list(block)
        case nodes.Table():
            yield from _passages_of_table(block, ())
        case nodes.Figure():
            yield from _passages_of_figure(block)
        case nodes.Chart():
            yield from _passages_of_chart(block)
        case nodes.PageBreak():
            return
        case nodes.Parallel():
            for row in block.rows:
                for cell in row.cells:
                    yield from passages_of_blocks(cell)
        case _:
            assert_never(block)


def _passages_of_quotation(block: nodes.Quotation) -> Iterator[Passage]:
    yield Passage(block.prose, "quotation")
    if block.attribution:
        yield Passage(block.attribution, "attribution")


def _passages_of_list(block: nodes.ListBlock) -> Iterator[Passage]:
    for item in block.items:
        yield Passage(item.prose, "item")
        yield from passages_of_blocks(item.children)


def _passages_of_figure(figure: nodes.Figure) -> Iterator[Passage]:
    yield Passage(figure.alternative, "alternative")
    captions = (figure.caption, *figure.translations)
    yield from (Passage(caption, "caption") for caption in captions if caption)


def _passages_of_table(table: nodes.Table, lines: Sequence[nodes.Prose]) -> Iterator[Passage]:
    """Yield the passages of a table; `lines` are the paragraphs before it, the nearest first: its caption, its line of units."""
    captions = (Passage(table.caption, "caption"),) if table.caption else ()
    headers = tuple(Passage(cell, "header") for cell in table.header.cells)
    yield from (*captions, *headers)
    near = tuple(Passage(line, "paragraph") for line in lines)
    further = (*near[1:], *headers[:1])
    above = (*captions, *near[:1], *(each for each in further if _is_line_of_unit(each)))
    heads = _row_heads(headers)
    for number, row in enumerate(table.rows):
        beside = tuple(Passage(row.cells[head], "cell") for head in heads if head < len(row.cells))
        for column, cell in enumerate(row.cells):
            yield Passage(
                cell, "cell", headings=(*headers[column : column + 1], *beside, *above), cell=(number, column)
            )


_LONGEST_LINE = 120
"""Characters of a paragraph above a table that may be its line of units."""


def _is_line_of_unit(passage: Passage) -> bool:
    """Tell whether a line above a table, or the head of its first column, names the unit of all of it: Category (CNY billion)."""
    return len(passage.text) <= _LONGEST_LINE and unit_of(passage.text, passage.language) is not None


def _row_heads(headers: Sequence[Passage]) -> list[int]:
    """Return the columns that may name the unit of a whole row: one that is headed 单位 or Unit, then the first."""
    units = [column for column, cell in enumerate(headers) if is_unit_column(cell.text)]
    return [*units, *([] if 0 in units else [0])]


def _passages_of_chart(chart: nodes.Chart) -> Iterator[Passage]:
    """Yield the texts that somebody wrote; an alternative text that is composed from data is none."""
    yield Passage(chart.title, "caption")
    if chart.alternative is not None and chart.alternative.segment is not None:
        yield Passage(chart.alternative, "alternative")
    yield from (Passage(series.label, "cell") for series in chart.series if series.label)
    for translation in chart.translations:
        yield from _passages_of_chart(translation)
