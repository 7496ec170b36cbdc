"""Pairs among the blocks of a file that has no more form than these: Markdown and plain text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, groupby, zip_longest

from msgspec import Struct
from msgspec.structs import replace

from jjjdoc.language.japanese import is_mostly_japanese
from jjjdoc.language.joining import joined, text_of
from jjjdoc.patterns import regex
from jjjdoc.readers.languages import Draft
from jjjdoc.readers.pairing.columns import bilingual_columns, give_languages, names_languages
from jjjdoc.readers.pairing.proses import Part, lines_of, split_prose
from jjjdoc.readers.pairing.tables import Table, pair_tables
from jjjdoc.readers.pairing.turns import pair_paragraphs
from jjjdoc.readers.pairing.units import Pairs, Unit, are_substantial
from jjjdoc.tree import nodes
from jjjdoc.tree.walk import iterate_inlines, iterate_prose_of, map_prose_of

_ITEM = regex(
    r"\s*(?:[-*•·●○■◆–—]\s|\d{1,3}[)）、．]|\d{1,3}\.(?!\d)|\[\d{1,3}\]\s|[(（](?:\d{1,3}|[a-zA-Z]|[一二三四五六七八九十]{1,3})[)）])"
)


class _ProseUnit(Unit, eq=False, kw_only=True):
    prose: nodes.Prose


class _Cell(Struct, frozen=True, eq=False):
    units: Sequence[_ProseUnit]


class _Place(Struct, frozen=True):
    """Where in a list an item stands: the list, how deep, its number, whether items have one."""

    list: int
    depth: int
    number: int
    ordered: bool


class _Piece(Struct, eq=False):
    """A block, and its texts; of an item of a list that has two languages, `item` says where in the list it stands."""

    block: nodes.Block
    units: Sequence[_ProseUnit]
    rows: Sequence[Sequence[_Cell]] = ()
    item: _Place | None = None

    @property
    def language(self) -> str | None:
        """The language of its texts where all of them that have one have the same."""
        languages = {unit.language for unit in self.units if unit.language is not None}
        return languages.pop() if len(languages) == 1 else None


def in_pairs(draft: Draft, language: str | None, *, has_headings: bool = True) -> Draft:
    """Return a draft with an id for each two texts that say the same in two languages, if it is bilingual by its form.

    `language`: that of all of it if it was given; it has no pairs then. What stands side by side in columns is paragraphs
    in every draft. `has_headings`: those that it has are marked as such, so that one is translated by another.
    """
    if language is not None:
        return _without_columns(draft)
    reading = _Reading(Pairs(is_mostly_japanese(_texts(draft))), has_headings)
    pieces = list(chain.from_iterable(map(reading.pieces, draft.blocks)))
    notes = [reading.unit(note.prose, "note") for note in draft.notes]
    pair_paragraphs([unit for piece in pieces if not piece.rows for unit in piece.units], reading.pairs)
    pair_tables(list(_with_tables(pieces)), reading.pairs)
    units = [unit for piece in pieces for unit in piece.units]
    if not are_substantial(units):
        return _without_columns(draft)
    pair_paragraphs(notes, reading.pairs, least=1)
    return _paired(draft, pieces, units, notes)


def _paired(
    draft: Draft, pieces: Sequence[_Piece], units: Sequence[_ProseUnit], notes: Sequence[_ProseUnit]
) -> Draft:
    """Return a draft with its pairs."""
    known = {id(unit.prose): unit for unit in (*units, *notes)}
    own_notes = _have_own_notes(units)

    def assign(prose: nodes.Prose) -> nodes.Prose:
        unit = known.get(id(prose))
        if unit is None or unit.segment is None:
            return prose
        inlines = _without_notes(prose.inlines) if own_notes else prose.inlines
        return replace(prose, segment=unit.segment, inlines=inlines)

    blocks = [
        (map_prose_of(block, assign), language)
        for run in _runs(pieces)
        for block, language in _blocks_of(run)
    ]
    first = next((unit.language for unit in units if unit.segment is not None), None)
    return replace(
        draft,
        blocks=[block for block, _ in blocks],
        languages=[language for _, language in blocks],
        notes=[replace(note, prose=assign(note.prose)) for note in draft.notes],
        language=draft.language or first,
    )


class _Reading(Struct):
    """The pairs of one file while it is read."""

    pairs: Pairs
    has_headings: bool
    _lists: int = 0

    def unit(self, prose: nodes.Prose, kind: str, level: int = 0, language: str | None = None) -> _ProseUnit:
        """Return a text as one that may be of a pair."""
        return _ProseUnit(kind=kind, text=text_of(prose), level=level, language=language, prose=prose)

    def pieces(self, block: nodes.Block) -> Iterator[_Piece]:
        """Yield the pieces that a block is made of: itself, or one for each language."""
        match block:
            case nodes.Heading():
                kind = ("heading", block.level) if self.has_headings else ("paragraph", 0)
                for unit in self._units(block.prose, *kind, is_line=True):
                    yield _Piece(replace(block, prose=unit.prose), (unit,))
            case nodes.Paragraph():
                for unit in self._units(block.prose, _kind(text_of(block.prose))):
                    yield _Piece(nodes.Paragraph(unit.prose), (unit,))
            case nodes.Quotation(attribution=None):
                for unit in self._units(block.prose, "quotation"):
                    yield _Piece(replace(block, prose=unit.prose), (unit,))
            case nodes.ListBlock():
                yield from self._list(block)
            case nodes.KeyFigures():
                kinds = "figure_value", "figure_caption"
                proses = iterate_prose_of(block)
                yield _Piece(block, [self.unit(prose, kinds[at % 2]) for at, prose in enumerate(proses)])
            case nodes.Table():
                yield from self._table(block)
            case nodes.Parallel():
                yield from self._columns(block)
            case _:
                yield _Piece(block, ())

    def _units(
        self, prose: nodes.Prose, kind: str, level: int = 0, *, is_line: bool = False
    ) -> list[_ProseUnit]:
        """Return a text, or that of each language in it, which are a pair."""
        parts = split_prose(prose, is_heading=is_line)
        if parts is None:
            return [self.unit(prose, kind, level)]
        units = [self._of_part(part, kind, level) for part in parts]
        self.pairs.pair(*units)
        return units

    def _of_part(self, part: Part, kind: str, level: int) -> _ProseUnit:
        return self.unit(part[0], kind, level, part[1])

    def _list(self, block: nodes.ListBlock) -> Iterator[_Piece]:
        self._lists += 1
        items = list(self._items(block, 0))
        languages = {self.pairs.language(unit) for unit, _ in items} - {None}
        if len(languages) < 2:
            yield _Piece(block, [unit for unit, _ in items])
            return
        for unit, place in items:
            unit.language = self.pairs.language(unit)
            item = nodes.ListBlock(place.ordered, (nodes.ListItem(unit.prose),), "", place.number)
            yield _Piece(item, (unit,), item=place)

    def _items(self, block: nodes.ListBlock, depth: int) -> Iterator[tuple[_ProseUnit, _Place]]:
        for number, item in enumerate(block.items, block.start):
            place = _Place(self._lists, depth, number, block.ordered)
            for unit in self._units(item.prose, "item"):
                yield unit, place
            for child in item.children:
                yield from self._items(child, depth + 1)

    def _table(self, table: nodes.Table) -> Iterator[_Piece]:
        """Yield a table, or its texts if two of its columns say the same."""
        rows = [self._cells([cell] for cell in row.cells) for row in (table.header, *table.rows)]
        if not rows[0]:
            rows = rows[1:]
        columns = bilingual_columns(_of_one_length(rows), self.pairs)
        if columns is None:
            yield _Piece(table, [unit for row in rows for cell in row for unit in cell.units], rows)
        else:
            yield from self._in_two_languages(rows, columns)

    def _columns(self, block: nodes.Parallel) -> Iterator[_Piece]:
        """Yield the texts of columns that stand side by side: row by row if they are pairs, else column by column."""
        rows = [self._cells([*_proses(cell)] for cell in row.cells) for row in block.rows]
        columns = bilingual_columns(_of_one_length(rows), self.pairs)
        if columns is not None:
            yield from self._in_two_languages(rows, columns)
            return
        for part in _one_by_one(block):
            yield from self.pieces(part)

    def _in_two_languages(
        self, rows: Sequence[Sequence[_Cell]], columns: tuple[int, int]
    ) -> Iterator[_Piece]:
        give_languages(_of_one_length(rows), columns, self.pairs)
        for row in rows:
            couple = [row[column] for column in columns if column < len(row)]
            if len(couple) == len(columns) and names_languages(*couple):
                continue
            rest = [unit for cell in row if cell not in couple for unit in cell.units]
            for unit in (*self._couple(*couple), *rest):
                yield _Piece(nodes.Paragraph(unit.prose), (unit,))

    def _couple(self, *cells: _Cell) -> Iterator[_ProseUnit]:
        """Yield the texts of two cells in pairs: line by line where they are in step, else all of each."""
        sides = [[line for unit in cell.units for line in self._lines(unit)] for cell in cells]
        if len({len(side) for side in sides}) > 1:
            sides = [[self._whole(cell)] if cell.units else [] for cell in cells]
        for units in zip_longest(*sides):
            there = [unit for unit in units if unit is not None]
            if {unit.language for unit in there} == {"zh", "en"}:
                self.pairs.pair(*there)
            yield from there

    def _lines(self, unit: _ProseUnit) -> Iterator[_ProseUnit]:
        for line in lines_of(unit.prose):
            if text_of(line).strip():
                yield self.unit(line, unit.kind, language=unit.language)

    def _whole(self, cell: _Cell) -> _ProseUnit:
        first, *others = (replace(unit.prose, language=unit.language or "") for unit in cell.units)
        return self.unit(
            joined([first, *others]) if others else first, "paragraph", language=cell.units[0].language
        )

    def _cells(self, cells: Iterable[Sequence[nodes.Prose]]) -> list[_Cell]:
        return [
            _Cell([self.unit(prose, "paragraph") for prose in proses if text_of(prose).strip()])
            for proses in cells
        ]


def _kind(text: str) -> str:
    """Return what a paragraph is: an item where its mark was typed."""
    return "item" if _ITEM.match(text) else "paragraph"


def _of_one_length(rows: Sequence[Sequence[_Cell]]) -> list[list[_Cell | None]]:
    width = max(map(len, rows), default=0)
    return [[*row, *[None] * (width - len(row))] for row in rows]


def _without_columns(draft: Draft) -> Draft:
    return replace(draft, blocks=[part for block in draft.blocks for part in _one_by_one(block)])


def _one_by_one(block: nodes.Block) -> Iterator[nodes.Block]:
    """Yield what stands in columns, column by column; any other block as it is."""
    if not isinstance(block, nodes.Parallel):
        yield block
        return
    for column in zip_longest(*(row.cells for row in block.rows), fillvalue=()):
        yield from chain.from_iterable(column)


def _with_tables(pieces: Sequence[_Piece]) -> Iterator[Unit | Table]:
    """Yield the texts of pieces, of tables these themselves."""
    for piece in pieces:
        if piece.rows:
            yield piece
        else:
            yield from piece.units


def _runs(pieces: Sequence[_Piece]) -> Iterator[list[_Piece]]:
    """Yield pieces, together those that are items of one list in one language."""

    def key(numbered: tuple[int, _Piece]) -> tuple[int, str | None]:
        number, piece = numbered
        return (number, None) if piece.item is None else (-piece.item.list, piece.language)

    for _, run in groupby(enumerate(pieces), key):
        yield [piece for _, piece in run]


def _blocks_of(run: Sequence[_Piece]) -> Iterator[_Drafted]:
    """Yield the block of a piece, or the lists of several items, with the language that is known of it."""
    places = [(piece.units[0].prose, piece.item) for piece in run if piece.item is not None]
    if not places:
        yield run[0].block, run[0].language
        return
    for block in _nested(places):
        yield block, run[0].language


_Drafted = tuple[nodes.Block, str | None]
_Placed = tuple[nodes.Prose, _Place]


def _nested(items: Sequence[_Placed]) -> Iterator[nodes.ListBlock]:
    """Yield the lists of items; deeper ones are those of the item before them."""
    at = 0
    while at < len(items):
        first = items[at][1]
        made: list[nodes.ListItem] = []
        while at < len(items) and items[at][1].depth <= first.depth and items[at][1].ordered == first.ordered:
            end = at + 1
            while end < len(items) and items[end][1].depth > first.depth:
                end += 1
            made.append(nodes.ListItem(items[at][0], tuple(_nested(items[at + 1 : end]))))
            at = end
        yield nodes.ListBlock(first.ordered, tuple(made), "", first.number)


def _have_own_notes(units: Sequence[_ProseUnit]) -> bool:
    """Tell whether the languages of pairs point to notes of their own, which cannot be compared."""
    notes: dict[str | None, set[str]] = {"zh": set(), "en": set()}
    for unit in units:
        if unit.segment is not None and unit.language in notes:
            notes[unit.language] |= {
                node.note
                for node in iterate_inlines(unit.prose.inlines)
                if isinstance(node, nodes.NoteReference)
            }
    return all(notes.values()) and not notes["zh"] & notes["en"]


def _without_notes(inlines: Sequence[nodes.Inline]) -> tuple[nodes.Inline, ...]:
    kept: list[nodes.Inline] = []
    for node in inlines:
        match node:
            case nodes.NoteReference():
                pass
            case nodes.Emphasis() | nodes.Strong() | nodes.Link():
                kept.append(replace(node, children=_without_notes(node.children)))
            case _:
                kept.append(node)
    return tuple(kept)


def _proses(blocks: Sequence[nodes.Block]) -> Iterator[nodes.Prose]:
    for block in blocks:
        yield from iterate_prose_of(block)


def _texts(draft: Draft) -> Iterator[str]:
    for prose in (*_proses(draft.blocks), *(note.prose for note in draft.notes)):
        yield text_of(prose)
