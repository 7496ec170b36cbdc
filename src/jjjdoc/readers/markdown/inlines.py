"""The inline nodes of one text, put together while its events are read."""

from __future__ import annotations

from itertools import groupby
from string import punctuation
from typing import Literal, assert_never

from msgspec import Struct, field

from jjjdoc.language.joining import SOFT_BREAK
from jjjdoc.language.markup.tokens import keeps_marks
from jjjdoc.locations import SourceSpans, SourceText, TextView
from jjjdoc.patterns import regex
from jjjdoc.tree.nodes import Emphasis, Inline, Link, NoteReference, Prose, Strong, Text

# New words in the middle of a Markdown text, with what would be markup escaped.


_SPECIAL = regex(r"[\\`*_\[\]<>~|{}]|&(?=[#\w])|!(?=\[)")
_WINDOW = 400
_NEVER = regex("[\x00-\x1f\x7f]")

# What a line begins with, a mark that may begin a block of code or HTML, and whether marks are all that follows: a
# rule, the underline of a heading or of a table.
_SHAPE = regex(
    r"((?:[ \t>]|[-+*](?=[ \t]|\r?\Z)|\d{1,9}[.)](?=[ \t]|\r?\Z)|#{1,6}(?=[ \t]|\r?\Z))*+)([<`~\[]?)([-=*_:| \t]*+\r?\Z)?"
)


def spell(source: SourceText, new: str, start: int, end: int) -> str | None:
    """Return how a text is written in place of a range of a file; None for what would change what is around it."""
    text = source.text
    if _NEVER.search(new) or not keeps_marks(text, start, end, new):
        return None
    escaped = _SPECIAL.sub(r"\\\g<0>", new)
    line_start = text.rfind("\n", max(0, start - _WINDOW), start) + 1
    if start - line_start > _WINDOW:  # what stands so far from the beginning of its line does not shape it
        return escaped
    line_end = text.find("\n", end, end + _WINDOW)
    before, after = text[line_start:start], text[end : end + _WINDOW if line_end < 0 else line_end]
    shape = _shape(before + text[start:end] + after)
    return escaped if shape == _shape(before + escaped + after) and not shape[2] else None


def _shape(line: str) -> tuple[str, str, bool]:
    found = _SHAPE.match(line)
    return (found[1], found[2], found[3] is not None) if found else ("", "", False)


MAX_DEPTH = 16
"""Marks nested deeper are read, but leave no node."""

MarkKind = Literal["emphasis", "strong", "link"]

_PUNCTUATION = frozenset(punctuation)


class _Mark(Struct):
    kind: MarkKind
    start: int
    target: str
    nodes: list[Inline] = field(default_factory=list)


class Inlines:
    """Collects the nodes of one text. All offsets are those of the file; `origin` is where its block begins."""

    def __init__(self, source: SourceText, origin: int) -> None:
        self.has_words = False
        self._source = source
        self._base: int | None = None
        self._end = origin  # of the last node
        self._nodes: list[Inline] = []
        self._marks: list[_Mark | None] = []  # None for one that leaves no node
        self._into = self._nodes
        self._ends_in_space = False
        self._is_space_twice = False

    def add_text(self, text: str, start: int, end: int) -> None:
        """Add text as the parser gives it: a run of the source, an entity, or a run after a backslash."""
        self.has_words = self.has_words or not text.isspace()
        written = self._source.text
        if self._is_space_twice and written[start] == " ":
            text, start = text[1:], start + 1
        if text != written[start:end]:
            self.add(text, start, end)
            return
        if text[:1] in _PUNCTUATION and self._end < start and written[start - 1] == "\\":
            self.add(text[0], start - 1, start + 1)
            text, start = text[1:], start + 1
        self.add(text, start, end)

    def add(self, text: str, start: int, end: int) -> None:
        """Add text, as it stands in the file or not."""
        if text or start < end:
            self._into.append(Text(text, *self._relative(start, end)))
            self._ends_in_space = text[-1:] == " "
        self._is_space_twice = False

    def pass_comment(self) -> None:
        """Leave out a comment; of the spaces on both sides of it one remains."""
        self._is_space_twice = self._ends_in_space

    def add_soft_break(self, start: int, end: int) -> None:
        """Add a line break that joins two lines."""
        self.add(SOFT_BREAK, start, end)

    def add_note(self, note: str, number: int, start: int, end: int) -> None:
        """Add the mark of a note."""
        self._into.append(NoteReference(note, *self._relative(start, end), number))

    def open(self, kind: MarkKind, start: int, target: str = "") -> None:
        """Begin emphasis or a link."""
        self._relative(start, start)
        if len(self._marks) < MAX_DEPTH:
            mark = _Mark(kind, start, target)
            self._marks.append(mark)
            self._into = mark.nodes
        else:
            self._marks.append(None)

    def close(self, end: int) -> None:
        """End what was begun last."""
        mark = self._marks.pop()
        start, end = self._relative(self._end if mark is None else mark.start, end)
        if mark is None:
            return
        outside = self._marks[-1] if self._marks else None
        self._into = outside.nodes if outside else self._nodes
        if mark.nodes:
            self._into.append(_node(mark, start, end))

    def prose(self) -> Prose:
        """Return the text, its language still open."""
        base = self._end if self._base is None else self._base
        text = self._source.text[base : self._end]
        source = self._source
        view = TextView(
            text, source, lambda: SourceSpans.plain(base, len(text)), lambda *change: spell(source, *change)
        )
        return Prose(None, "", _joined(self._nodes), view)

    def _relative(self, start: int, end: int) -> tuple[int, int]:
        if self._base is None:
            self._base = start
        self._end = max(self._end, end)
        return start - self._base, end - self._base


def _node(mark: _Mark, start: int, end: int) -> Inline:
    children = _joined(mark.nodes)
    match mark.kind:
        case "emphasis":
            return Emphasis(children, start, end)
        case "strong":
            return Strong(children, start, end)
        case "link":
            return Link(children, mark.target, start, end)
        case _:
            assert_never(mark.kind)


def _joined(nodes: list[Inline]) -> tuple[Inline, ...]:
    """Join runs of the source that touch; whatever is written in another way stays a node of its own."""
    if len(nodes) < 2:
        return tuple(nodes)
    joined: list[Inline] = []
    for is_run, group in groupby(nodes, key=_is_run):
        if is_run:
            joined += _join_touching([node for node in group if isinstance(node, Text)])
        else:
            joined += group
    return tuple(joined)


def _is_run(node: Inline) -> bool:
    return isinstance(node, Text) and len(node.text) == node.end - node.start


def _join_touching(runs: list[Text]) -> list[Text]:
    joined: list[Text] = []
    first = 0
    for index, run in enumerate(runs, start=1):
        if index == len(runs) or runs[index].start != run.end:
            part = runs[first:index]
            joined.append(Text("".join([each.text for each in part]), part[0].start, run.end))
            first = index
    return joined
