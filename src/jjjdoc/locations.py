"""Where things stand in a file: offsets inside, lines and columns at the edge.

Inside the program every place is a half-open range of code points. Lines and columns are 1-based, count
code points, and exist only in what is shown to a reader. Lines end at LF or CRLF alone, as editors have it;
a lone CR, U+0085, U+2028 and U+2029 are characters of the line they stand in.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Sequence
from functools import cached_property
from pathlib import Path

from msgspec import Struct

from jjjdoc.errors import Message, MessageLanguage


def shown_path(path: Path, root: Path | None) -> str:
    """Return a path as messages show it: relative to the project where it is inside, with forward slashes."""
    is_inside = root is not None and path.is_relative_to(root)
    return path.relative_to(root).as_posix() if root is not None and is_inside else str(path)


class Position(Struct, frozen=True, order=True):
    """A line and a column, both 1-based; the column counts code points."""

    line: int
    column: int


class Place(Struct, frozen=True, order=True):
    """A range of a file as shown to a reader; `end` is the position after the last character."""

    path: str
    start: Position
    end: Position

    def __str__(self) -> str:
        return f"{self.path}:{self.start.line}:{self.start.column}"


class Landmark(Struct, frozen=True):
    """Where something stands in a file that shows no lines, such as a Word file.

    `headings` are those it stands under, from the outermost in; `spot` says which paragraph, cell or note it is.
    """

    headings: tuple[str, ...]
    spot: Message

    def text(self, language: MessageLanguage) -> str:
        """Return the way to the place in words."""
        return " › ".join((*self.headings, self.spot.text(language)))


class SourceSpans(Struct, frozen=True):
    """For each code point of a text, where its source starts and ends; `origin` is where an empty text stands."""

    starts: Sequence[int]
    ends: Sequence[int]
    origin: int

    @classmethod
    def plain(cls, start: int, length: int) -> SourceSpans:
        """Return the spans of a text that stands in the source as it is, from this offset."""
        return cls(range(start, start + length), range(start + 1, start + length + 1), start)


class SourceText(Struct, dict=True):
    """The decoded text of one file, without a byte order mark, and its table of lines.

    `path` is what messages show: as the user gave it, or relative to the project. `outline` tells the places of a file
    that shows no lines; its text is then one made for it, with a line for each paragraph.
    """

    path: str
    text: str
    outline: Callable[[int], Landmark] | None = None

    def position(self, offset: int) -> Position:
        """Return the line and column of a code point offset (0 to the length of the text)."""
        starts = self._starts
        line = bisect_right(starts, offset) - 1
        return Position(line + 1, offset - starts[line] + 1)

    def offset(self, position: Position) -> int:
        """Return the code point offset of a line and column of this text."""
        return self._starts[position.line - 1] + position.column - 1

    def place(self, start: int, end: int | None = None) -> Place:
        """Return the place of the range; an omitted `end` means an empty range."""
        return Place(self.path, self.position(start), self.position(start if end is None else end))

    def landmark(self, start: int) -> Landmark | None:
        """Return where an offset stands in a file that shows no lines; None for one that does."""
        return None if self.outline is None else self.outline(start)

    def where(self, start: int, end: int, language: MessageLanguage) -> str:
        """Return how a reader is told of a range: by line and column or, where none are shown, by its landmark."""
        landmark = self.landmark(start)
        return str(self.place(start, end)) if landmark is None else f"{self.path}: {landmark.text(language)}"

    def line(self, number: int) -> str:
        """Return a line (1-based) without its line end."""
        starts = self._starts
        end = starts[number] if number < len(starts) else len(self.text)
        return self.text[starts[number - 1] : end].rstrip("\n").removesuffix("\r")

    @cached_property
    def _starts(self) -> list[int]:
        starts = [0]
        find = self.text.find
        at = find("\n")
        while at >= 0:
            starts.append(at + 1)
            at = find("\n", at + 1)
        return starts


Spelling = Callable[[str, int, int], str | None]
"""How a text is written in a file in place of a range of it; None where it cannot stand."""


class TextView:
    """A text as the program sees it, and the way back from its offsets to the file.

    `text` has been unquoted, unescaped and joined over line breaks. `resolve` gives, for each of its code
    points, where in the source the character it came from starts and ends (an escape is longer than one);
    it is called on the first question, for most texts never. `spelling` escapes what is put into the text; without
    it every character is written as it is.
    """

    __slots__ = ("_resolve", "_spans", "_spelling", "source", "text")

    def __init__(
        self,
        text: str,
        source: SourceText,
        resolve: Callable[[], SourceSpans],
        spelling: Spelling | None = None,
    ) -> None:
        self.text = text
        self.source = source
        self._resolve = resolve
        self._spelling = spelling
        self._spans: SourceSpans | None = None

    @classmethod
    def of_generated(cls, text: str) -> TextView:
        """Return a view of a text that stands in no file, such as a label that an edition adds."""
        return cls(text, SourceText("", text), lambda: SourceSpans.plain(0, len(text)))

    def source_range(self, start: int, end: int) -> tuple[int, int]:
        """Return the source range that the half-open range of this text came from."""
        if self._spans is None:
            self._spans = self._resolve()
        starts, ends = self._spans.starts, self._spans.ends
        if start >= len(starts):
            after = ends[-1] if ends else self._spans.origin
            return after, after
        first = starts[start]
        return (first, first) if end <= start else (first, ends[min(end, len(ends)) - 1])

    def place(self, start: int, end: int) -> Place:
        """Return the place in the file of a half-open range of this text."""
        return self.source.place(*self.source_range(start, end))

    def spell(self, text: str, start: int, end: int) -> str | None:
        """Return how a text is written in place of a range of the source; None where it cannot stand."""
        return text if self._spelling is None else self._spelling(text, start, end)

    def part(self, start: int, end: int) -> TextView:
        """Return a view of a half-open range of this text, with the same places."""

        def resolve() -> SourceSpans:
            if self._spans is None:
                self._spans = self._resolve()
            spans = self._spans
            origin = spans.starts[start] if start < len(spans.starts) else spans.origin
            return SourceSpans(spans.starts[start:end], spans.ends[start:end], origin)

        return TextView(self.text[start:end], self.source, resolve, self._spelling)

    def __eq__(self, other: object) -> bool:
        return (
            isinstance(other, TextView) and self.text == other.text and self.source.path == other.source.path
        )

    def __hash__(self) -> int:
        return hash((self.text, self.source.path))

    def __repr__(self) -> str:
        return f"TextView({self.text!r})"
