"""From one document, or two that were paired, to the draft of a report."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from msgspec import Struct

from jjjdoc.errors import Message
from jjjdoc.language.labels import is_chinese
from jjjdoc.pipeline.adopt import draft
from jjjdoc.pipeline.adopt.front import FrontMatter
from jjjdoc.pipeline.adopt.inlines import one_line, plain
from jjjdoc.pipeline.adopt.segments import SegmentMaker
from jjjdoc.pipeline.adopt.tables import draft_table
from jjjdoc.pipeline.adopt.wordings import (
    DAY_IN_TEXT,
    IMAGE,
    LEAD,
    LEAD_SECTION,
    NO_DAY,
    NO_TITLE,
    STARTS_AT,
)
from jjjdoc.readers.joining import text_of
from jjjdoc.tree.inlines import Prose
from jjjdoc.tree.nodes import (
    Block,
    Chart,
    Figure,
    Heading,
    KeyFigures,
    ListBlock,
    Note,
    PageBreak,
    Paragraph,
    Parallel,
    Quotation,
    Table,
)
from jjjdoc.tree.walk import iterate_prose_of

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
        start = next((at for at, block in enumerate(blocks) if isinstance(block, Heading)), len(blocks))
        lead = [*self.maker.left_behind(None), *self._blocks(blocks[:start])]
        if not blocks[start:] or any(not isinstance(each, draft.Remark) for each in lead):
            made.append(self._lead(lead))
            lead = []
        levels: list[int] = []
        for block in blocks[start:]:
            if not isinstance(block, Heading):
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

    def _blocks(self, blocks: Iterable[Block]) -> Iterator[draft.Block]:
        for block in blocks:
            yield from self._block(block)

    def _block(self, block: Block) -> Iterator[draft.Block]:
        match block:
            case Paragraph():
                if not self.maker.is_joined(block.prose):
                    yield draft.Paragraph(self.maker.segment(block.prose))
            case Quotation():
                yield draft.Paragraph(
                    self.maker.segment(block.prose),
                    is_quotation=True,
                    attribution=self.maker.optional(block.attribution),
                )
            case ListBlock():
                yield self._list(block)
            case Table() if block.rows:
                yield draft_table(block, self.maker)
            case Table():
                cells = (cell for cell in block.header.cells if text_of(cell))
                yield from (draft.Paragraph(self.maker.segment(cell)) for cell in cells)
            case KeyFigures():
                yield self._figures(block)
            case Figure() | Chart():
                yield self._image(block)
            case Heading() | PageBreak() | Parallel() | Note():
                return
        for prose in iterate_prose_of(block):
            yield from self._following(prose, remarks=not isinstance(block, ListBlock))

    def _following(self, prose: Prose, *, remarks: bool = True) -> Iterator[draft.Block]:
        """Yield the notes of a text, and what only the other document has behind it."""
        yield from self.maker.notes_of(prose)
        if remarks:
            yield from self.maker.left_behind(prose)

    def _list(self, block: ListBlock) -> draft.ListDraft:
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

    def _figures(self, block: KeyFigures) -> draft.KeyFiguresDraft:
        return draft.KeyFiguresDraft(
            [
                draft.KeyFigure(self.maker.segment(each.value), self.maker.segment(each.caption))
                for each in block.figures
            ]
        )

    def _image(self, block: Figure | Chart) -> draft.Remark:
        parts = (block.alternative, block.caption) if isinstance(block, Figure) else (block.title,)
        lines: list[str] = []
        for part in parts:
            match = self.maker.pairing.match(part)
            lines += [text_of(each) for each in (part, *(match.proses if match else ())) if each is not None]
        return draft.Remark(IMAGE(), tuple(line for line in lines if line))
