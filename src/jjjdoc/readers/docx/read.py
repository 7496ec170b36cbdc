"""From the bytes of a Word file to its documents."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from msgspec import Struct

from jjjdoc.language.japanese import is_mostly_japanese
from jjjdoc.loader import collector
from jjjdoc.ooxml.opened import OpenedPackage, open_package
from jjjdoc.ooxml.segments import SegmentMark, read_segments
from jjjdoc.ooxml.walker import Story, View, WalkedParagraph
from jjjdoc.patterns import regex
from jjjdoc.readers.docx.blocks import BlockMaker, DraftedBlock, take_fronts
from jjjdoc.readers.docx.numbering import Numbering
from jjjdoc.readers.docx.outline import outline_of
from jjjdoc.readers.docx.paragraphs import Classified, Classifier, WordUnit
from jjjdoc.readers.docx.prose import ProseReader, note_name
from jjjdoc.readers.docx.splitting import ForeignRuns, Splitter
from jjjdoc.readers.docx.styles import Styles
from jjjdoc.readers.docx.tables import CellUnits, Piece, TableUnit, read_table
from jjjdoc.readers.docx.text import WordText
from jjjdoc.readers.formats import ReadOptions
from jjjdoc.readers.languages import Draft, documents
from jjjdoc.readers.pairing.tables import pair_tables
from jjjdoc.readers.pairing.turns import pair_paragraphs
from jjjdoc.readers.pairing.units import Pairs, are_substantial
from jjjdoc.tree.nodes import Document, Note


class WordReading(Struct, frozen=True):
    """A Word file as it was read: the package whose elements its text leads to, and its documents.

    `body` has the documents of the body with its notes, `header_footer` those of headers and footers.
    """

    package: OpenedPackage
    text: WordText
    body: tuple[Document, ...]
    header_footer: tuple[Document, ...]

    @property
    def documents(self) -> tuple[Document, ...]:
        """All documents, those of the body first."""
        return (*self.body, *self.header_footer)


def read(data: bytes, path: str, options: ReadOptions) -> tuple[Document, ...]:
    """Return the documents of a Word file: one for each language of its text, and of its headers and footers.

    Raises JjjdocError for what is no Word file, is damaged, or passes the limits of `ooxml.archive`.
    """
    return read_word(data, path, options).documents


def read_word(data: bytes, path: str, options: ReadOptions) -> WordReading:
    """Read a Word file, with the way back to its elements."""
    view: View = "rejected" if options.tracked == "reject" else "accepted"
    with collector.paused():
        package = open_package(data, path)
        text = WordText.of(package, path, view)
        reading = _Reading(package, text, options)
        return WordReading(package, text, reading.body(path, options), reading.header_footer(path, options))


class _Reading:
    """One file while it is read."""

    def __init__(self, package: OpenedPackage, text: WordText, options: ReadOptions) -> None:
        self._package, self._text = package, text
        self._source = text.source

        def part(kind: str) -> str:
            return next(iter(package.related(package.main, kind)), "")

        self._styles = Styles.of(package.root(part("styles")))
        classifier = Classifier(self._styles, Numbering.of(package.root(part("numbering"))))
        self._classified = [classifier.classify(each) for each in text.walked.paragraphs]
        text.source.outline = outline_of(text, self._classified)
        self._segments: Mapping[str, SegmentMark] = {mark.bookmark: mark for mark in read_segments(package)}
        self._is_japanese = is_mostly_japanese(each.text for each in text.walked.paragraphs)
        self._pairs = Pairs(self._is_japanese)
        self._splitter = Splitter(text, self._segments, self._pairs, ForeignRuns.of(package, text.walked))
        numbers = {key: number for number, key in enumerate(text.walked.marks, 1)}
        keeps_notes = bool(self._segments) or options.notes_in_pairs
        self._prose = ProseReader(package, text, self._styles, numbers, keeps_notes)
        self._blocks = BlockMaker(self._prose, self._alternatives())

    def body(self, path: str, options: ReadOptions) -> tuple[Document, ...]:
        """Return the documents of the body with its notes."""
        body = [each for each in self._classified if each.paragraph.story == "body"]
        pieces = list(self._pieces(body))
        pair_paragraphs([piece for piece in pieces if isinstance(piece, WordUnit)], self._pairs)
        pair_tables([piece for piece in pieces if isinstance(piece, WordUnit | TableUnit)], self._pairs)
        fronts, rest = take_fronts(pieces, self._prose, self._pairs)
        is_paired = bool(self._segments) or are_substantial(_units(rest))
        for unit in () if is_paired else _units(rest):
            unit.segment = None
            if unit.language in ("zh", "en"):
                unit.language = None
        blocks = self._blocks.blocks(_with_captions(rest))
        date = next((str(front.date) for front in fronts if front.date), "") or _date(self._text)
        draft = _draft(blocks)
        draft.fronts, draft.notes, draft.date = fronts, list(self._notes()), date
        draft.language = self._language(pieces) if is_paired else None
        draft.around = self._is_japanese
        return documents(draft, path, options.language)

    def header_footer(self, path: str, options: ReadOptions) -> tuple[Document, ...]:
        """Return the documents of headers and footers."""
        found = [each for each in self._classified if each.paragraph.story in ("header", "footer")]
        draft = _draft(self._blocks.blocks(list(self._header_footer(found))))
        draft.around = self._is_japanese
        return documents(draft, path, options.language)

    def _language(self, pieces: Sequence[Piece | WalkedParagraph]) -> str | None:
        """Return the language that pairs are translated from: that of the report, or that which stands first."""
        for mark in self._segments.values():
            return mark.language
        first = next((unit for unit in _units(pieces) if unit.segment is not None), None)
        return first.language if first else None

    def _pieces(self, classified: Sequence[Classified]) -> Iterator[Piece | WalkedParagraph]:
        """Yield what the paragraphs of the body hold, tables whole; what stands in text boxes comes behind them."""
        tables: dict[object, list[Classified]] = {}
        order: list[Classified | object] = []
        for each in classified:
            if not each.paragraph.cells:
                order.append(each)
                continue
            table = each.paragraph.cells[0].table
            if table not in tables:
                order.append(table)
            tables.setdefault(table, []).append(each)
        for item in order:
            if isinstance(item, Classified):
                yield from self._splitter.units(item)
                if item.paragraph.pictures:
                    yield item.paragraph
            else:
                yield from read_table(self._cells(tables[item], 0), self._pairs)
                for each in tables[item]:
                    if each.paragraph.pictures:
                        yield each.paragraph

    def _cells(self, classified: Sequence[Classified], depth: int) -> list[CellUnits]:
        """Return the cells of a table with their units; tables in them are read for their texts."""
        cells: dict[object, CellUnits] = {}
        for each in classified:
            cell = each.paragraph.cells[depth]
            start = self._text.start(each.paragraph)
            found = cells.get(cell.element)
            if found is None:
                found = cells[cell.element] = CellUnits(
                    cell.row, cell.column, cell.span, cell.is_header, start, start
                )
            found.units += self._splitter.units(each)
            found.end = start + len(each.paragraph.text)
            found.nested = found.nested or len(each.paragraph.cells) > depth + 1
        return list(cells.values())

    def _notes(self) -> Iterator[Note]:
        for each in self._classified:
            paragraph = each.paragraph
            if paragraph.note is None:
                continue
            key: tuple[Story, str] = (paragraph.story, paragraph.note)
            for unit in self._splitter.units(each):
                prose = self._prose.prose(unit.start, unit.end, unit.segment)
                yield Note(note_name(*key), self._prose.numbers.get(key, 0), prose)

    def _header_footer(self, classified: Sequence[Classified]) -> Iterator[WordUnit]:
        """Yield the texts of headers and footers, each once: sections have copies of one another's."""
        seen: set[str] = set()
        for each in classified:
            if each.paragraph.text not in seen:
                seen.add(each.paragraph.text)
                for unit in self._splitter.units(each):
                    if self._pairs.language(unit):
                        yield unit

    def _alternatives(self) -> dict[int, list[tuple[int, int, str | None]]]:
        """Return the places of alternative texts and words of charts by paragraph, with the segments of those that are some."""
        found: dict[int, list[tuple[int, int, str | None]]] = {}
        segments: dict[int, str] = {}
        for paragraph in self._text.walked.paragraphs if self._segments else ():
            for mark in paragraph.bookmarks:
                if mark.name in self._segments:
                    for number in mark.pictures:
                        segments.setdefault(id(paragraph.pictures[number]), self._segments[mark.name].segment)
        for start, paragraph, picture in self._text.pictures:
            place = start, start + len(picture.alternative), segments.get(id(picture))
            found.setdefault(id(paragraph), []).append(place)
        return found


def _units(pieces: Sequence[Piece | WalkedParagraph]) -> Iterator[WordUnit]:
    """Yield the units among these pieces, and those in the cells of tables."""
    for piece in pieces:
        if isinstance(piece, WordUnit):
            yield piece
        elif isinstance(piece, TableUnit):
            for row in piece.rows:
                for cell in row:
                    yield from cell.units if cell else ()


def _with_captions(pieces: Sequence[Piece | WalkedParagraph]) -> list[Piece | WalkedParagraph]:
    """Return the pieces with the captions of tables, which stand before these, put to them."""
    kept: list[Piece | WalkedParagraph] = []
    for piece in pieces:
        if isinstance(piece, TableUnit) and kept:
            before = kept[-1]
            if isinstance(before, WordUnit) and before.kind == "caption":
                kept.pop()
                piece.caption = before
        kept.append(piece)
    return kept


def _draft(blocks: Sequence[DraftedBlock]) -> Draft:
    return Draft(blocks=[block for block, _ in blocks], languages=[language for _, language in blocks])


_DATE = regex(
    r"\d{4}\s?年(?:\s?\d{1,2}\s?月(?:\s?\d{1,2}\s?日)?)?|[〇零一二三四五六七八九○]{4}年|\b\d{4}-\d{2}(?:-\d{2})?\b|"
    r"\b(?:January|February|March|April|May|June|July|August|September|October|November|December)"
    r"(?: \d{1,2},)? \d{4}\b|\b\d{1,2} [A-Z][a-z]{2,8} \d{4}\b"
)
_NEAR_EDGE = 12  # paragraphs from the beginning or the end, where a date is that of the text


def _date(text: WordText) -> str:
    """Return the date that a text gives near its beginning or its end, as it is written."""
    body = [each.text for each in text.walked.paragraphs if each.story == "body" and each.text.strip()]
    for each in (*body[:_NEAR_EDGE], *body[-_NEAR_EDGE:]):
        found = _DATE.search(each[:400])
        if found:
            return found[0]
    return ""
