"""From one document, or two that were paired, to the draft of a report."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import chain

from msgspec import Struct

from jjjdoc.errors import Message
from jjjdoc.language.joining import text_of
from jjjdoc.language.labels import is_chinese
from jjjdoc.language.outline.front import FrontMatter
from jjjdoc.language.outline.inlines import one_line, plain
from jjjdoc.language.quantity.read import read_quantities
from jjjdoc.language.script import detect_language
from jjjdoc.loader.values import ID_PATTERN
from jjjdoc.patterns import regex
from jjjdoc.pipeline.adopt import draft
from jjjdoc.pipeline.adopt.draft import Column, Row, TableDraft
from jjjdoc.pipeline.adopt.segments import SegmentMaker
from jjjdoc.pipeline.adopt.wordings import DAY_IN_TEXT, IMAGE, LEAD, LEAD_SECTION, NO_DAY, NO_TITLE, STARTS_AT
from jjjdoc.tree import nodes
from jjjdoc.tree.walk import iterate_prose_of

# From tables of the tree to those of a report: columns with headings, rows with as many cells.


_NO_VALUE = regex(r"[-–—…/*]{1,3}|")


def draft_table(table: nodes.Table, maker: SegmentMaker) -> TableDraft:
    """Return the draft of a table that has rows."""
    name, columns, rows = _ids(table, maker)
    alignments = _alignments(table)
    proses = list(iterate_prose_of(table))
    is_paired = any(maker.pairing.match(prose) for prose in proses)
    lettered = next((prose for prose in proses if detect_language(text_of(prose))), proses[0])
    remarks = [] if is_paired else maker.alone(lettered)
    maker.is_in_unpaired = not is_paired
    made = TableDraft(
        caption=maker.optional(table.caption),
        columns=[
            Column(maker.segment(cell), alignment, column)
            for cell, alignment, column in zip(table.header.cells, alignments, columns, strict=True)
        ],
        rows=[
            Row([maker.segment(cell) for cell in row.cells], own)
            for row, own in zip(table.rows, rows, strict=True)
        ],
        id=name,
        remarks=remarks,
    )
    maker.is_in_unpaired = False
    return made


def _alignments(table: nodes.Table) -> Sequence[nodes.Alignment]:
    """Return how columns are set; where the file does not say, those of figures to the right."""
    if any(each != "left" for each in table.alignments) or not table.rows:
        return table.alignments
    columns = zip(*(row.cells for row in table.rows), strict=True)
    return tuple("right" if _are_figures(column) else "left" for column in columns)


def _are_figures(cells: Sequence[nodes.Prose]) -> bool:
    texts = {text_of(cell): cell.language for cell in cells}
    figures = [text for text in texts if not _NO_VALUE.fullmatch(text)]
    return bool(figures) and all(_is_figure(text, texts[text]) for text in figures)


def _is_figure(text: str, language: str) -> bool:
    """Tell whether a text is one figure with all that belongs to it, and no date."""
    found = read_quantities(text, language)
    return len(found) == 1 and found[0].outer == (0, len(text)) and found[0].calendar is None


def _ids(
    table: nodes.Table, maker: SegmentMaker
) -> tuple[str | None, Sequence[str | None], Sequence[str | None]]:
    """Return the ids of a table, its columns and its rows, as the names of its cells have them; else none."""
    nothing = None, [None] * len(table.header.cells), [None] * len(table.rows)
    name = maker.own_id(table.caption, "_caption") or _common([cell.segment for cell in table.header.cells])
    if name is None or not maker.keeps_ids:
        return nothing
    columns = [_rest(cell, f"{name}_") for cell in table.header.cells]
    rows = [_owner(row.cells[0], columns[0]) for row in table.rows]
    found = [*columns, *rows]
    if len(set(columns)) < len(columns) or not all(each and re.fullmatch(ID_PATTERN, each) for each in found):
        return nothing
    cells = chain.from_iterable(
        (f"{row}_{column}" == cell.segment for cell, column in zip(each.cells, columns, strict=True))
        for each, row in zip(table.rows, rows, strict=True)
    )
    return (name, columns, rows) if all(cells) else nothing


def _common(names: Sequence[str | None]) -> str | None:
    if not names or not all(names):
        return None
    first = str(names[0]).split("_")
    for length in range(len(first) - 1, 0, -1):
        start = "_".join(first[:length]) + "_"
        if all(str(name).startswith(start) for name in names):
            return start[:-1]
    return None


def _rest(cell: nodes.Prose, start: str) -> str | None:
    return cell.segment.removeprefix(start) if cell.segment and cell.segment.startswith(start) else None


def _owner(cell: nodes.Prose, column: str | None) -> str | None:
    end = f"_{column}"
    return cell.segment.removesuffix(end) if cell.segment and cell.segment.endswith(end) else None


_DEEPEST = 4
_LEAD_TITLES = {True: "引言", False: "Introduction"}


class Naming(Struct, frozen=True):
    """What the file does not say: the id of the report, a title for one without, and what day it is."""

    id: str
    title: str
    today: date


def draft_report(maker: SegmentMaker, naming: Naming) -> draft.Draft:
    """Return the draft of a report."""
    front = maker.source.front
    day, remark = _day(front, maker.target.front if maker.target else None, naming.today)
    title = maker.optional(front.title) or _title(maker, naming)
    made = draft.Draft(naming.id, maker.tags, title, day, remark)
    made.subtitle, made.issuer, made.summary, made.contact = map(
        maker.optional, (front.subtitle, front.issuer, front.summary, front.contact)
    )
    if front.is_lead and made.summary is not None:
        made.summary.remarks.append(LEAD())
    made.keywords = [maker.segment(word) for word in front.keywords]
    pending = [note for part in (front.title, front.summary) if part for note in maker.notes_of(part)]
    made.sections = _Body(maker, pending).sections()
    return made


def _title(maker: SegmentMaker, naming: Naming) -> draft.Segment:
    """Return a title for a document without one, with that of the other document if it has one."""
    texts = {maker.tags[0]: plain(one_line(naming.title) or naming.id)}
    if maker.target is not None and maker.target.front.title is not None:
        texts[maker.tags[1]] = maker.target.front.title.inlines
    return draft.Segment(texts, remarks=[NO_TITLE()])


def _day(front: FrontMatter, other: FrontMatter | None, today: date) -> tuple[date, Message | None]:
    days = [each for each in (front, other) if each is not None and each.day is not None]
    certain = next((each for each in days if each.is_day_certain), None)
    if certain is not None and certain.day is not None:
        return certain.day, None
    if days and days[0].day is not None:
        return days[0].day, DAY_IN_TEXT()
    return today, NO_DAY()


class _Body(Struct):
    """The body while it is made; `pending` waits for the first section."""

    maker: SegmentMaker
    pending: list[draft.Paragraph | draft.Remark]

    def sections(self) -> list[draft.Section]:
        """Return the sections, one added for what stands before the first heading."""
        made: list[draft.Section] = []
        opened: list[draft.Section] = []
        blocks = self.maker.source.blocks
        start = next((at for at, block in enumerate(blocks) if isinstance(block, nodes.Heading)), len(blocks))
        lead = [*self.maker.left_behind(None), *self._blocks(blocks[:start])]
        if not blocks[start:] or any(not isinstance(each, draft.Remark) for each in lead):
            made.append(self._lead(lead))
            lead = []
        levels: list[int] = []
        for block in blocks[start:]:
            if not isinstance(block, nodes.Heading):
                opened[-1].blocks += self._block(block)
                continue
            while levels and (levels[-1] >= block.level or len(levels) >= _DEEPEST):
                levels.pop()
                opened.pop()
            section = draft.Section(
                self.maker.segment(block.prose), len(levels) + 1, self.maker.own_id(block.prose, "_title")
            )
            (opened[-1].sections if opened else made).append(section)
            section.blocks += [*self._following(block.prose)]
            levels.append(block.level)
            opened.append(section)
        made[0].blocks[:0] = [*self.pending, *lead]
        made[-1].blocks += self.maker.rest()
        return made

    def _lead(self, blocks: list[draft.Block]) -> draft.Section:
        texts = {tag: plain(_LEAD_TITLES[is_chinese(tag)]) for tag in self.maker.tags}
        return draft.Section(draft.Segment(texts, remarks=[LEAD_SECTION()]), 1, blocks=blocks)

    def _blocks(self, blocks: Iterable[nodes.Block]) -> Iterator[draft.Block]:
        for block in blocks:
            yield from self._block(block)

    def _block(self, block: nodes.Block) -> Iterator[draft.Block]:
        match block:
            case nodes.Paragraph():
                if not self.maker.is_joined(block.prose):
                    yield draft.Paragraph(self.maker.segment(block.prose))
            case nodes.Quotation():
                yield draft.Paragraph(
                    self.maker.segment(block.prose),
                    is_quotation=True,
                    attribution=self.maker.optional(block.attribution),
                )
            case nodes.ListBlock():
                yield self._list(block)
            case nodes.Table() if block.rows:
                yield draft_table(block, self.maker)
            case nodes.Table():
                cells = (cell for cell in block.header.cells if text_of(cell))
                yield from (draft.Paragraph(self.maker.segment(cell)) for cell in cells)
            case nodes.KeyFigures():
                yield self._figures(block)
            case nodes.Figure() | nodes.Chart():
                yield self._image(block)
            case nodes.Heading() | nodes.PageBreak() | nodes.Parallel() | nodes.Note():
                return
        for prose in iterate_prose_of(block):
            yield from self._following(prose, remarks=not isinstance(block, nodes.ListBlock))

    def _following(self, prose: nodes.Prose, *, remarks: bool = True) -> Iterator[draft.Block]:
        """Yield the notes of a text, and what only the other document has behind it."""
        yield from self.maker.notes_of(prose)
        if remarks:
            yield from self.maker.left_behind(prose)

    def _list(self, block: nodes.ListBlock) -> draft.ListDraft:
        made = draft.ListDraft(block.ordered, [])
        if block.ordered and block.start != 1:
            made.remarks.append(STARTS_AT(number=block.start))
        for item in block.items:
            if not self.maker.is_joined(item.prose):
                made.items.append(draft.Item(self.maker.segment(item.prose)))
            entry = made.items[-1]
            entry.after += self.maker.left_behind(item.prose)
            for child in map(self._list, item.children):
                if entry.nested is None:
                    entry.nested = child
                else:
                    entry.nested.items += child.items
        return made

    def _figures(self, block: nodes.KeyFigures) -> draft.KeyFiguresDraft:
        return draft.KeyFiguresDraft(
            [
                draft.KeyFigure(self.maker.segment(each.value), self.maker.segment(each.caption))
                for each in block.figures
            ]
        )

    def _image(self, block: nodes.Figure | nodes.Chart) -> draft.Remark:
        parts = (block.alternative, block.caption) if isinstance(block, nodes.Figure) else (block.title,)
        lines: list[str] = []
        for part in parts:
            match = self.maker.pairing.match(part)
            lines += [text_of(each) for each in (part, *(match.proses if match else ())) if each is not None]
        return draft.Remark(IMAGE(), tuple(line for line in lines if line))
