"""What the loader finds in a source that was made, told of the file it was made from: the source was never written."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from msgspec import Struct

from jjjdoc.errors import JjjdocError, Message, Wording
from jjjdoc.findings import Fault, SourceError
from jjjdoc.loader.ids import missing_ids
from jjjdoc.loader.nodes import Mapping, Node, Scalar
from jjjdoc.loader.report import read_report
from jjjdoc.loader.rewrite import apply_edits
from jjjdoc.loader.yaml import parse_yaml
from jjjdoc.locations import Position, SourceText
from jjjdoc.tree.nodes import Prose

NOT_WRITTEN = Wording(
    en="jjjdoc cannot make a source from this text: {reason}", zh="此处文字无法写成源文件：{reason}"
)
NOT_WRITTEN_AT = Wording(
    en="{headings}{spot}: jjjdoc cannot make a source from this text: {reason}",
    zh="{headings}{spot}：此处文字无法写成源文件：{reason}",
)
REWORD = Wording(
    en="this is a bug in jjjdoc; please report it. To continue, reword or delete this text and"
    " adopt the file again",
    zh="这是本程序的缺陷，请予报告。如需继续，请改写或删去此处文字后重新采纳该文件",
)


def with_ids(text: str, path: Path, root: Path, origins: Sequence[Prose]) -> str:
    """Return the text of a source with an id for all that needs one, read as the loader reads it.

    `origins` are the texts of the adopted files that the texts of the source were made from, in their order. Raises
    SourceError, with places in these files, for a source that the loader would refuse.
    """
    maker = _Places(SourceText(str(path), text), origins)
    try:
        text = apply_edits(text, missing_ids(parse_yaml(maker.source), maker.source))
        maker.source = SourceText(str(path), text)
        _, faults = read_report(maker.source, path, root)
    except SourceError as error:
        faults = error.faults
    except JjjdocError as error:
        faults = (Fault(maker.source.place(0), error.message),)
    if faults:
        raise SourceError(map(maker.told, faults))
    return text


class _Places(Struct):
    """The way from a source to the files that it was made from."""

    source: SourceText
    origins: Sequence[Prose]

    def told(self, fault: Fault) -> Fault:
        """Return a fault of the source as one of the file that the text there was made from."""
        origin = self._origin(fault.place.start)
        view = origin.view
        start, end = view.source_range(0, len(view.text))
        landmark = view.source.landmark(start)
        reason = Message(
            fault.message.wording,
            tuple((name, self._without_source(value)) for name, value in fault.message.values),
        )
        message = NOT_WRITTEN(reason=reason)
        if landmark is not None:
            headings = "".join(f"{heading} › " for heading in landmark.headings)
            message = NOT_WRITTEN_AT(headings=headings, spot=landmark.spot, reason=reason)
        return Fault(view.source.place(start, end), message, REWORD())

    def _without_source(self, value: str | Message) -> str | Message:
        """Return a value of a message; a place of the source becomes that of the file."""
        found = re.fullmatch(rf"{re.escape(self.source.path)}:(\d+):(\d+)", str(value))
        if found is None:
            return value
        return str(self._origin(Position(int(found[1]), int(found[2]))).view.place(0, 0))

    def _origin(self, position: Position) -> Prose:
        """Return what the text at a position was made from, or the next one, which a key there belongs to."""
        at = self.source.offset(position)
        try:
            texts = list(_texts(parse_yaml(self.source)))
        except JjjdocError:
            texts = []
        number = next((number for number, text in enumerate(texts) if at < text.end), 0)
        return self.origins[min(number, len(self.origins) - 1)]


def _texts(node: Node) -> Iterator[Scalar]:
    """Yield the texts of a source in their order: what stands at the key of a language."""
    if isinstance(node, Scalar):
        return
    if not isinstance(node, Mapping):
        for item in node.items:
            yield from _texts(item)
        return
    for key, value in node.pairs:
        if isinstance(value, Scalar) and key.value in ("zh", "en"):
            yield value
        yield from _texts(value)
