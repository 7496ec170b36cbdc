"""From the units of a file to blocks of the tree."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby
from pathlib import Path
from typing import Final

from msgspec import Struct, field

from jjjdoc.ooxml.walker import WalkedParagraph
from jjjdoc.patterns import regex
from jjjdoc.readers.docx.paragraphs import Kind, WordUnit
from jjjdoc.readers.docx.prose import ProseReader
from jjjdoc.readers.docx.tables import CellUnits, Piece, TableUnit
from jjjdoc.readers.pairing.units import Pairs
from jjjdoc.tree import nodes

# The front matter of a Word file: what stands before the first heading in the styles of titles.


_FRONT: tuple[Kind, ...] = ("title", "subtitle", "byline", "summary", "keywords")
_ONCE: frozenset[Kind] = frozenset(("title", "subtitle", "summary"))

Pieces = Sequence[Piece | WalkedParagraph]


def take_fronts(
    pieces: Pieces, prose: ProseReader, pairs: Pairs
) -> tuple[list[nodes.Front], list[Piece | WalkedParagraph]]:
    """Return the front matter, one of each language that has a title, and the pieces that are none of it.

    A second title, summary or line of authors in a language is text like all other.
    """
    titles = [piece for piece in _before_heading(pieces) if piece.kind == "title"]
    languages = list(dict.fromkeys(pairs.language(unit) for unit in titles))
    taken: dict[object, dict[Kind, list[WordUnit]]] = {language: {} for language in languages}
    used: set[int] = set()
    for unit in _before_heading(pieces):
        own = taken.get(pairs.language(unit))
        if own is None or unit.kind not in _FRONT:
            continue
        of_kind = own.setdefault(unit.kind, [])
        if not (of_kind and (unit.kind in _ONCE or unit.kind == "byline")):
            of_kind.append(unit)
            used.add(id(unit))

    def front(units: dict[Kind, list[WordUnit]]) -> nodes.Front:
        def one(kind: Kind) -> nodes.Prose | None:
            found = units.get(kind)
            return prose.prose(found[0].start, found[0].end, found[0].segment) if found else None

        title = one("title")
        assert title is not None
        keywords = units.get("keywords", ())
        return nodes.Front(
            language="",
            title=title,
            subtitle=one("subtitle"),
            issuer=one("byline"),
            date="",
            summary=one("summary"),
            keywords=tuple(prose.prose(each.start, each.end, each.segment) for each in keywords),
        )

    return [front(taken[language]) for language in languages], [
        piece for piece in pieces if id(piece) not in used
    ]


def _before_heading(pieces: Pieces) -> list[WordUnit]:
    units: list[WordUnit] = []
    for piece in pieces:
        if not isinstance(piece, WordUnit):
            continue
        if piece.kind == "heading":
            break
        units.append(piece)
    return units


DraftedBlock = tuple[nodes.Block, str | None]
"""A block, and its language where the form of the file gives it."""

_LEFT: Final[nodes.Alignment] = "left"
_DEEPEST: Final = 9

# What programs write for want of a description: a file name, or that they have guessed.
_NO_DESCRIPTION = regex(
    r"[\w .()-]{0,80}\.(?:png|jpe?g|gif|emf|wmf|svg|bmp|tiff?)|.{0,400}(?:description automatically generated|"
    r"描述已自动生成).{0,80}",
    re.IGNORECASE | re.DOTALL,
)


class BlockMaker(Struct):
    """Makes blocks; `alternatives` are the places of what pictures say, by paragraph, with their segments."""

    prose: ProseReader
    alternatives: dict[int, list[tuple[int, int, str | None]]]
    _count: int = 0
    _blocks: list[DraftedBlock] = field(default_factory=list)

    def blocks(self, pieces: Sequence[Piece | WalkedParagraph]) -> list[DraftedBlock]:
        """Return the blocks of these pieces; a paragraph among them stands for its pictures."""
        self._blocks = []
        for kind, group in groupby(pieces, key=_group):
            units = list(group)
            if kind == "items":
                self._lists([unit for unit in units if isinstance(unit, WordUnit)])
            elif kind == "figures":
                self._key_figures([unit for unit in units if isinstance(unit, WordUnit)])
            else:
                for unit in units:
                    self._one(unit)
        return self._blocks

    def _one(self, piece: Piece | WalkedParagraph) -> None:
        if isinstance(piece, TableUnit):
            self._blocks.append((self._table(piece), None))
        elif isinstance(piece, WalkedParagraph):
            self._figures(piece)
        else:
            self._text(piece)

    def _text(self, unit: WordUnit) -> None:
        prose = self._prose(unit)
        match unit.kind:
            case "heading":
                block: nodes.Block = nodes.Heading(min(unit.level, 6), self._name("heading"), prose)
            case "quotation":
                block = nodes.Quotation(prose, None)
            case "attribution" if self._attributed(prose, unit):
                return
            case "caption" if self._captioned(prose, unit):
                return
            case _:
                block = nodes.Paragraph(prose)
        self._blocks.append((block, unit.language))

    def _attributed(self, prose: nodes.Prose, unit: WordUnit) -> bool:
        """Put an attribution to the quotation before it."""
        if not self._blocks:
            return False
        block, language = self._blocks[-1]
        if not isinstance(block, nodes.Quotation) or block.attribution is not None:
            return False
        self._blocks[-1] = nodes.Quotation(block.prose, prose), language or unit.language
        return True

    def _captioned(self, prose: nodes.Prose, unit: WordUnit) -> bool:
        """Put a caption to the picture before it; captions of tables stand above these, and wait for them."""
        if not self._blocks:
            return False
        block, language = self._blocks[-1]
        if not isinstance(block, nodes.Figure) or block.caption is not None:
            return False
        figure = nodes.Figure(block.id, "", block.path, block.alternative, prose)
        self._blocks[-1] = figure, language or unit.language
        return True

    def _prose(self, unit: WordUnit) -> nodes.Prose:
        return self.prose.prose(unit.start, unit.end, unit.segment)

    def _lists(self, units: Sequence[WordUnit]) -> None:
        """Add lists of items that follow one another."""
        for (_, language), group in groupby(
            units, key=lambda unit: (unit.label and unit.label.list, unit.language)
        ):
            for block in self._nested(list(group), 0):
                self._blocks.append((block, language))

    def _nested(self, units: list[WordUnit], depth: int) -> Iterator[nodes.ListBlock]:
        """Yield the lists of these items; deeper ones are those of the item before them."""
        at = 0
        while at < len(units):
            level, ordered = _level(units[at]), _is_ordered(units[at])
            number = units[at].label.number if units[at].label else 1  # type: ignore[union-attr]
            items: list[nodes.ListItem] = []
            while at < len(units) and (_level(units[at]), _is_ordered(units[at])) == (level, ordered):
                prose = self._prose(units[at])
                end = at + 1
                while end < len(units) and _level(units[end]) > level and depth < _DEEPEST:
                    end += 1
                items.append(nodes.ListItem(prose, tuple(self._nested(units[at + 1 : end], depth + 1))))
                at = end
            yield nodes.ListBlock(ordered, tuple(items), "", number)

    def _key_figures(self, units: Sequence[WordUnit]) -> None:
        """Add figures with what they say; a value without a caption, or a caption without a value, is a paragraph."""
        figures: list[tuple[str | None, nodes.KeyFigure]] = []
        for value, caption in _couples(units):
            if caption is None:
                self._blocks.append((nodes.Paragraph(self._prose(value)), value.language))
            else:
                figures.append((value.language, nodes.KeyFigure(self._prose(value), self._prose(caption))))
        for language, group in groupby(figures, key=lambda each: each[0]):
            own = tuple(figure for _, figure in group)
            self._blocks.append((nodes.KeyFigures(self._name("figures"), "", own), language))

    def _table(self, unit: TableUnit) -> nodes.Table:
        rows = [nodes.TableRow(tuple(self._cell(cell, row) for cell in row)) for row in unit.rows]
        columns = len(unit.rows[0])
        caption = self._prose(unit.caption) if unit.caption else None
        return nodes.Table(self._name("table"), "", caption, (_LEFT,) * columns, rows[0], tuple(rows[1:]))

    def _cell(self, cell: CellUnits | None, row: Sequence[CellUnits | None]) -> nodes.Prose:
        """Return the text of a cell; where a cell beside or above reaches, there is none."""
        if cell is None or not cell.units:
            place = cell or next(each for each in row if each is not None)
            return self.prose.prose(place.start, place.start)
        segment = cell.units[0].segment if len(cell.units) == 1 else None
        return self.prose.prose(cell.units[0].start, cell.units[-1].end, segment)

    def _figures(self, paragraph: WalkedParagraph) -> None:
        for start, end, segment in self.alternatives.get(id(paragraph), ()):
            text = self.prose.text.source.text[start:end]
            if not _NO_DESCRIPTION.fullmatch(text):
                name = self._name("figure")
                alternative = self.prose.plain(start, end, segment)
                self._blocks.append((nodes.Figure(name, "", Path(name), alternative, None), None))

    def _name(self, kind: str) -> str:
        self._count += 1
        return f"{kind}_{self._count}"


def _couples(units: Sequence[WordUnit]) -> Iterator[tuple[WordUnit, WordUnit | None]]:
    """Yield figures with what they say, which stands below each or, in a row of its own, above; other units alone."""
    at = 0
    while at < len(units):
        above = at
        while above < len(units) and units[above].kind == "figure_caption":
            above += 1
        count = above - at
        values = units[above : above + count]
        if count and [unit.kind for unit in values] == ["figure_value"] * count:
            yield from zip(values, units[at:above], strict=True)
            at = above + count
        elif [unit.kind for unit in units[at : at + 2]] == ["figure_value", "figure_caption"]:
            yield units[at], units[at + 1]
            at += 2
        else:
            yield units[at], None
            at += 1


def _group(piece: Piece | WalkedParagraph) -> str:
    if isinstance(piece, WordUnit):
        if piece.kind == "item":
            return "items"
        if piece.kind in ("figure_value", "figure_caption"):
            return "figures"
    return "others"


def _level(unit: WordUnit) -> int:
    return 0 if unit.label is None else unit.label.level


def _is_ordered(unit: WordUnit) -> bool:
    return unit.label is not None and unit.label.ordered
