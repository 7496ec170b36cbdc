"""The text of a Word file as one source: a line for each paragraph, so that every place in it is an offset.

A line break inside a paragraph is U+000B, as Word itself has it. Alternative texts of pictures and the words of charts
and diagrams, which stand in no paragraph, follow the last.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from typing import Final

from msgspec import Struct, field

from jjjdoc.locations import SourceText
from jjjdoc.ooxml.graphics import graphic_texts
from jjjdoc.ooxml.opened import OpenedPackage
from jjjdoc.ooxml.walker import Picture, View, WalkedParagraph, WalkedText, walk
from jjjdoc.readers.pairing.splits import LINE_BREAK

_NOT_IN_LINE: Final = str.maketrans("\n", LINE_BREAK)


class WordPlace(Struct, frozen=True):
    """A place in a Word file: an offset in the text of a paragraph or, with `picture`, in its alternative text."""

    paragraph: WalkedParagraph
    offset: int
    picture: Picture | None = None


class WordText(Struct, frozen=True, eq=False):
    """The paragraphs of a Word file, the source made of them, and where in it each begins."""

    walked: WalkedText
    source: SourceText
    starts: Sequence[int]
    pictures: Sequence[tuple[int, WalkedParagraph, Picture]]
    _indices: dict[int, int] = field(default_factory=dict)

    @classmethod
    def of(cls, package: OpenedPackage, path: str, view: View = "accepted") -> WordText:
        """Return the text of a file; `path` is what messages show. Raises JjjdocError as `walk` does."""
        walked = walk(package, view)
        lines: list[str] = []
        starts: list[int] = []
        pictures: list[tuple[int, WalkedParagraph, Picture]] = []
        at = 0
        for paragraph in walked.paragraphs:
            starts.append(at)
            lines.append(paragraph.text.translate(_NOT_IN_LINE))
            at += len(paragraph.text) + 1
        described = ((each, picture) for each in walked.paragraphs for picture in each.pictures)
        for paragraph, picture in (*described, *graphic_texts(package, walked)):
            if picture.alternative.strip():
                pictures.append((at, paragraph, picture))
                lines.append(picture.alternative.translate(_NOT_IN_LINE))
                at += len(picture.alternative) + 1
        return cls(walked, SourceText(path, "\n".join(lines)), starts, pictures)

    def index(self, offset: int) -> int:
        """Return which of the walked paragraphs an offset of the source stands in."""
        return bisect_right(self.starts, offset) - 1

    def locate(self, offset: int) -> WordPlace:
        """Return the place of an offset of the source."""
        first = self.pictures[0][0] if self.pictures else len(self.source.text) + 1
        if offset >= first:
            number = bisect_right(self.pictures, offset, key=lambda each: each[0]) - 1
            start, paragraph, picture = self.pictures[number]
            return WordPlace(paragraph, offset - start, picture)
        number = self.index(offset)
        return WordPlace(self.walked.paragraphs[number], offset - self.starts[number])

    def start(self, paragraph: WalkedParagraph) -> int:
        """Return the offset in the source at which a paragraph begins."""
        if not self._indices:
            self._indices.update((id(each), n) for n, each in enumerate(self.walked.paragraphs))
        return self.starts[self._indices[id(paragraph)]]
