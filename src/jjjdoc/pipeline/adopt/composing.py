"""From the draft of a report to its YAML, with ids where the file gave them."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from typing import assert_never

from msgspec import Struct, field

from jjjdoc.errors import Message, MessageLanguage
from jjjdoc.language.labels import is_chinese, primary_subtag
from jjjdoc.language.markup import write_markup
from jjjdoc.language.markup.write import write_fact_reference
from jjjdoc.language.outline.inlines import one_line
from jjjdoc.loader.ids import ids_of_report
from jjjdoc.model.fact import Fact
from jjjdoc.pipeline.adopt import draft
from jjjdoc.pipeline.adopt.emission import Comment, Day, Flow, Item, Literal, Node, Value, emit, literals
from jjjdoc.pipeline.adopt.wordings import FACTS, HEAD, MARK, MARKED, ONE_LANGUAGE, REPEATED
from jjjdoc.tree.nodes import FactReference, Prose


class Composed(Struct, frozen=True):
    """The text of a source, and what its texts were made from, in their order; one that was added is told of the next."""

    text: str
    origins: tuple[Prose, ...]


def compose(report: draft.Draft, files: Sequence[str], language: MessageLanguage) -> Composed:
    """Return the source of a report; its comments are in this language."""
    root = _Composer(language).report(report, files)
    return Composed(emit(root), _origins(root))


def _origins(root: Node) -> tuple[Prose, ...]:
    """Return for each text what it was made from; for one that was added, what the next was, or the last."""
    found = [each.origin for each in literals(root)]
    last = next((origin for origin in reversed(found) if origin is not None), None)
    made: list[Prose] = []
    for origin in reversed(found):
        last = last if origin is None else origin
        assert last is not None, "a file without a text is not adopted"
        made.append(last)
    return tuple(reversed(made))


class _Composer(Struct):
    """Makes the nodes; `claimed` are ids that stand in the source, with those that are made from them.

    An id that the file gave is written once. What has it a second time, as in a file that was edited, gets one of its own
    later, like all that has none.
    """

    language: MessageLanguage
    claimed: set[str] = field(default_factory=set)

    def report(self, report: draft.Draft, files: Sequence[str]) -> Node:
        """Return the whole as a mapping."""
        self.claimed.update(ids_of_report(len(report.keywords)), report.notes())
        opening = HEAD(files=", ".join(files)), MARKED()
        node = Node(comments=[one_line(message.text(self.language)) for message in opening])
        node.put("id", report.id)
        languages = Node()
        languages.put("source", report.languages[0])
        languages.put("targets", Flow(report.languages[1:]) if report.languages[1:] else None)
        is_alone = len(report.languages) == 1
        other = "en" if is_chinese(report.languages[0]) else "zh-CN"
        node.put("languages", languages, self._marks(ONE_LANGUAGE(tag=other) if is_alone else None))
        self._put_part(node, "title", report.title)
        self._put_part(node, "subtitle", report.subtitle)
        self._put_part(node, "issuer", report.issuer)
        node.put("date", Day(report.day.isoformat()), self._marks(report.day_remark))
        self._put_part(node, "summary", report.summary)
        keywords: list[Item] = [
            self._texts(word, Node(comments=self._marks(*word.remarks))) for word in report.keywords
        ]
        node.put("keywords", keywords or None)
        self._put_part(node, "contact", report.contact)
        repeated = self._marks(REPEATED(figures="; ".join(report.repeated)) if report.repeated else None)
        facts = Node()
        for each in report.facts:
            self._put_fact(facts, each)
        node.put("facts", facts if facts.pairs else None, [*self._marks(FACTS()), *repeated])
        sections: list[Item] = list(map(self._section, report.sections))
        node.put("sections", sections, () if facts.pairs else repeated)
        return node

    def _marks(self, *messages: Message | None) -> list[str]:
        return [
            f"{MARK}{one_line(message.text(self.language))}" for message in messages if message is not None
        ]

    def _put_part(self, node: Node, key: str, segment: draft.Segment | None) -> None:
        if segment is not None:
            node.put(key, self._texts(segment, Node()), self._marks(*segment.remarks))

    def _texts(self, segment: draft.Segment, node: Node) -> Node:
        for tag, inlines in segment.texts.items():
            node.put(primary_subtag(tag), Literal(write_markup(inlines), tag, segment.origins.get(tag)))
        return node

    def _segment(self, segment: draft.Segment, *parts: tuple[str, Value | None]) -> Node:
        """Return a segment with an id of its own, and what stands before its texts."""
        return self._named_segment(segment, self._claim(segment.id, "attribution"), *parts)

    def _named_segment(
        self, segment: draft.Segment, name: str | None, *parts: tuple[str, Value | None]
    ) -> Node:
        node = Node(comments=self._marks(*segment.remarks))
        node.put("id", name)
        for key, value in parts:
            node.put(key, value)
        return self._texts(segment, node)

    def _claim(self, name: str | None, *parts: str) -> str | None:
        """Return an id if neither it nor one that is made from it, for these parts, stands in the source already."""
        if name is None:
            return None
        return name if self._claim_all({name, *(f"{name}_{part}" for part in parts)}) else None

    def _claim_all(self, names: Collection[str]) -> bool:
        is_free = self.claimed.isdisjoint(names)
        if is_free:
            self.claimed.update(names)
        return is_free

    def _put_fact(self, node: Node, fact: Fact) -> None:
        own = Node()
        own.put("value", f"{fact.values[0].value:f}")
        own.put("scale", fact.scale or None)
        own.put("unit", fact.unit or None)
        own.put("measure", fact.measure)
        own.put("qualifier", None if fact.qualifier == "exact" else fact.qualifier)
        node.put(fact.id, own)

    def _section(self, section: draft.Section) -> Node:
        node = Node(comments=self._marks(*section.remarks))
        node.put("id", self._claim(section.id, "title"))
        self._put_part(node, "title", section.title)
        content = [item for block in section.blocks for item in self._block(block)]
        node.put("content", content or None)
        inner: list[Item] = list(map(self._section, section.sections))
        node.put("sections", inner or None)
        return node

    def _block(self, block: draft.Block) -> Iterator[Item]:
        match block:
            case draft.Paragraph():
                yield self._paragraph(block)
            case draft.ListDraft():
                node = Node(comments=self._marks(*block.remarks))
                node.put("kind", _kind(block))
                node.put("items", self._items(block))
                yield node
            case draft.TableDraft():
                yield self._table(block)
            case draft.KeyFiguresDraft():
                yield self._key_figures(block)
            case draft.Remark():
                yield self._remark(block)
            case _:
                assert_never(block)

    def _paragraph(self, block: draft.Paragraph) -> Node:
        if block.note is not None:
            return self._named_segment(block.segment, block.note, ("kind", "note"))
        node = self._segment(block.segment, ("kind", "quotation" if block.is_quotation else None))
        self._put_part(node, "attribution", block.attribution)
        return node

    def _items(self, block: draft.ListDraft) -> list[Item]:
        items: list[Item] = []
        for item in block.items:
            node = self._segment(item.segment)
            if item.nested is not None:
                node.put("kind", _kind(item.nested) if item.nested.ordered != block.ordered else None)
                node.put("items", self._items(item.nested))
            items += [node, *map(self._remark, item.after)]
        return items

    def _table(self, table: draft.TableDraft) -> Node:
        node = Node(comments=self._marks(*table.remarks))
        keeps_ids = self._claim_all(_ids_in(table))
        node.put("id", table.id if keeps_ids else None)
        node.put("kind", "table")
        self._put_part(node, "caption", table.caption)
        columns: list[Item] = []
        for column in table.columns:
            align = None if column.alignment == "left" else column.alignment
            columns.append(self._cell(column.heading, column.id if keeps_ids else None, align))
        node.put("columns", columns)
        rows: list[Item] = []
        for row in table.rows:
            own = Node()
            own.put("id", row.id if keeps_ids else None)
            cells: list[Item] = [self._cell(cell, None, None) for cell in row.cells]
            own.put("cells", cells)
            rows.append(own)
        node.put("rows", rows)
        return node

    def _cell(self, segment: draft.Segment, name: str | None, align: str | None) -> Node:
        node = Node(comments=self._marks(*segment.remarks))
        node.put("id", name)
        node.put("align", align)
        fact, shared = _fact_of(segment), _shared(segment)
        if fact is None and shared is None:
            return self._texts(segment, node)
        node.put("fact", fact)
        node.put("text", shared if fact is None else None)
        return node

    def _key_figures(self, block: draft.KeyFiguresDraft) -> Node:
        node = Node()
        node.put("kind", "key_figures")
        figures: list[Item] = []
        for figure in block.figures:
            own = Node(comments=self._marks(*figure.value.remarks))
            own.put("id", self._claim(figure.value.id, "caption"))
            own.put("fact", figure.fact)
            self._put_part(own, "caption", figure.caption)
            figures.append(own)
        node.put("figures", figures)
        return node

    def _remark(self, remark: draft.Remark) -> Comment:
        return Comment((*self._marks(remark.message), *(f"  {one_line(line)}" for line in remark.lines)))


def _kind(block: draft.ListDraft) -> str:
    return "numbered" if block.ordered else "bullets"


def _ids_in(table: draft.TableDraft) -> set[str]:
    """Return the ids that a table takes if it has those of the file: its own, those of its rows, and those of its cells."""
    if table.id is None:
        return set()
    owners = [table.id, *(row.id for row in table.rows)]
    cells = {f"{owner}_{column.id}" for owner in owners for column in table.columns}
    return cells.union((table.id, f"{table.id}_caption"), filter(None, owners))


def _fact_of(segment: draft.Segment) -> str | None:
    """Return the reference to a fact that a cell is in every language; None for another."""
    found = {inlines[0] if len(inlines) == 1 else None for inlines in segment.texts.values()}
    node = found.pop()
    return write_fact_reference(node) if not found and isinstance(node, FactReference) else None


def _shared(segment: draft.Segment) -> str | None:
    """Return what a cell says in every language; None where that differs, or may."""
    texts = {write_markup(inlines) for inlines in segment.texts.values()}
    text = texts.pop()
    if texts or (len(segment.texts) == 1 and any(char.isalpha() for char in text)):
        return None
    return text
