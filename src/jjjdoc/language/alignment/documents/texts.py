"""The texts of a document that are paired with those of another, by the heading they stand under."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from typing import Literal, assert_never

from msgspec import Struct, field

from jjjdoc.language.joining import text_of
from jjjdoc.tree import nodes
from jjjdoc.tree.walk import iterate_prose_of

UnitKind = Literal["heading", "paragraph", "item", "quotation", "table", "figures", "image"]


class Unit(Struct, frozen=True, eq=False):
    """What is paired: a text, or a table, a row of key figures or an image as a whole. `prose` is where it begins."""

    kind: UnitKind
    prose: nodes.Prose
    text: str
    block: nodes.Block

    @property
    def is_text(self) -> bool:
        """Tell whether it is one text, rather than a block of several."""
        return self.kind not in ("table", "figures", "image")


class Stretch(Struct, eq=False, dict=True):
    """A heading and what stands under it, up to the next heading; what stands before the first has none."""

    heading: Unit | None
    level: int = 0
    units: list[Unit] = field(default_factory=list)

    @property
    def last(self) -> nodes.Prose | None:
        """The text that stands last in it."""
        last = self.units[-1] if self.units else self.heading
        return None if last is None else last.prose

    @cached_property
    def text(self) -> str:
        """All of its text."""
        head = [self.heading.text] if self.heading else []
        return "\n".join(head + [unit.text for unit in self.units])

    @cached_property
    def kinds(self) -> tuple[UnitKind, ...]:
        """What stands under its heading."""
        return tuple(unit.kind for unit in self.units)


def stretches_of(blocks: Iterable[nodes.Block]) -> list[Stretch]:
    """Return the stretches of a document, the first of them that before all headings."""
    found = [Stretch(None)]
    for block in blocks:
        if isinstance(block, nodes.Heading):
            found.append(Stretch(_unit("heading", block.prose, block), block.level))
        else:
            found[-1].units += _units(block)
    return found


def _units(block: nodes.Block) -> Iterator[Unit]:
    match block:
        case nodes.Paragraph():
            yield _unit("paragraph", block.prose, block)
        case nodes.Quotation():
            yield _unit("quotation", block.prose, block)
        case nodes.ListBlock():
            yield from _items(block)
        case nodes.Table():
            yield _whole("table", block, [cell for row in (block.header, *block.rows) for cell in row.cells])
        case nodes.KeyFigures():
            yield _whole("figures", block, list(iterate_prose_of(block)))
        case nodes.Figure():
            yield _whole("image", block, list(iterate_prose_of(block)))
        case nodes.Heading() | nodes.Chart() | nodes.Note() | nodes.PageBreak() | nodes.Parallel():
            return
        case _:
            assert_never(block)


def _items(block: nodes.ListBlock) -> Iterator[Unit]:
    for item in block.items:
        yield _unit("item", item.prose, block)
        for child in item.children:
            yield from _items(child)


def _unit(kind: UnitKind, prose: nodes.Prose, block: nodes.Block) -> Unit:
    return Unit(kind, prose, text_of(prose), block)


def _whole(kind: UnitKind, block: nodes.Block, parts: Sequence[nodes.Prose]) -> Unit:
    return Unit(kind, parts[0], "\n".join(map(text_of, parts)), block)
