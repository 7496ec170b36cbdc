"""What one run over a report shares: its languages, the faults, the ids and all prose found so far."""

from __future__ import annotations

from pathlib import Path

from msgspec import Struct, field

from jjjdoc.errors import Message, Wording
from jjjdoc.loader.faults import Faults
from jjjdoc.loader.languages import Languages
from jjjdoc.loader.nodes import Entry, Node, Scalar
from jjjdoc.locations import Place, SourceText
from jjjdoc.model.report import ChartBlock
from jjjdoc.tree.nodes import Prose

_DUPLICATE_ID = Wording(
    en="duplicate id “{id}”; the first is at {first}",
    zh="标识“{id}”重复出现，首次出现于{first}",
)
_MADE_ID = Wording(
    en="jjjdoc makes ids such as <section>_title and <row>_<column> from other ids; choose another id",
    zh="形如“节_title”“行_列”的标识由其他标识合成，请另取一个标识",
)


class Run(Struct):
    """The things found so far, in all files of a report; it can be read in spite of `image_faults`."""

    languages: Languages
    faults: Faults
    root: Path
    image_faults: Faults = field(default_factory=Faults)
    ids: dict[str, tuple[Context, Node]] = field(default_factory=dict)
    notes: dict[str, Place] = field(default_factory=dict)
    prose: list[Prose] = field(default_factory=list)
    charts: list[tuple[ChartBlock, Place]] = field(default_factory=list)


class Context(Struct, frozen=True):
    """A run, in one of its files; `folder` is what paths in the file are relative to."""

    run: Run
    source: SourceText
    folder: Path

    def place(self, node: Node) -> Place:
        """Return the place of a scalar, or where a collection begins."""
        return self.source.place(node.start, node.end if isinstance(node, Scalar) else node.start)

    def fault(self, node: Node, message: Message, hint: Message | None = None) -> None:
        """Note a fault of a node."""
        self.run.faults.add(self.place(node), message, hint)

    def place_of(self, entry: Entry) -> Place:
        """Return the place of what a mapping describes: its id, or where it begins."""
        return self.place(entry.scalar("id") or entry.node)

    def claim(self, id: str, owner: Node, *, made: bool = False) -> str:  # noqa: A002 - the format's word
        """Take an id for its owner and return it; if it is taken, report it and return none, the empty id.

        `made` marks ids that no author wrote.
        """
        if not id:
            return ""
        claim = (self, owner)
        first = self.run.ids.setdefault(id, claim)
        if first is claim:
            return id
        context, node = first
        message = _DUPLICATE_ID(id=id, first=context.place(node))
        self.fault(owner, message, _MADE_ID() if made else None)
        return ""

    def own_id(self, entry: Entry) -> str:
        """Claim and return the id that is written in a mapping."""
        written = entry.scalar("id")
        return self.claim(written.value, written) if written else ""
