"""Lines of bilingual texts that say the same in both languages: 总体进展 / Overview."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from jjjdoc.language.detect import detect_language
from jjjdoc.readers.joining import text_of
from jjjdoc.tree.inlines import Prose, Text
from jjjdoc.tree.nodes import Block, Heading, Paragraph

_BETWEEN = " / "


def in_each_language(block: Block) -> tuple[Block, ...]:
    """Return a heading or line of each language if a slash parts one in Chinese from one in English, else the block."""
    if isinstance(block, (Heading, Paragraph)):
        for parts in _partings(block.prose):
            if {detect_language(text_of(part)) for part in parts} == {"zh", "en"}:
                return tuple(replace(block, prose=part) for part in parts)
    return (block,)


def _partings(prose: Prose) -> Iterator[tuple[Prose, Prose]]:
    """Yield the two parts that a text has if there is one slash between spaces in it."""
    inlines = prose.inlines
    if text_of(prose).count(_BETWEEN) != 1:
        return
    for index, node in enumerate(inlines):
        if isinstance(node, Text) and _BETWEEN in node.text and node.end - node.start == len(node.text):
            at = node.text.index(_BETWEEN)
            before = Text(node.text[:at], node.start, node.start + at)
            after = Text(node.text[at + len(_BETWEEN) :], before.end + len(_BETWEEN), node.end)
            yield (
                replace(prose, inlines=(*inlines[:index], before)),
                replace(prose, inlines=(after, *inlines[index + 1 :])),
            )
