"""A passage: one text of a document as a reader sees it, with the way back to the file.

Emphasis and links are flattened, figures and terms written out, so that a rule sees "71.2亿元" where the source
has a reference, and a term that emphasis splits is whole. Offsets are code points of `text`.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from typing import Literal, assert_never

from msgspec import Struct

from jjjdoc.findings import Edit
from jjjdoc.language.captions import cross_reference_text
from jjjdoc.language.fold import fold
from jjjdoc.language.opaque import OPAQUE
from jjjdoc.locations import SourceSpans, SourceText, TextView
from jjjdoc.patterns import regex
from jjjdoc.tree import nodes

Role = Literal[
    "title",
    "subtitle",
    "issuer",
    "summary",
    "keyword",
    "contact",
    "official",
    "heading",
    "paragraph",
    "item",
    "header",
    "cell",
    "figure_value",
    "caption",
    "alternative",
    "quotation",
    "attribution",
    "note",
    "suppression",
    "fact",
]


class Piece(Struct, frozen=True):
    """A stretch of the visible text and the range of the template text it comes from.

    `verbatim`: both have the same characters, one for one; only there may an edit be made. `origin` is the node:
    text, fact, term, note or cross-reference.
    """

    start: int
    end: int
    view_start: int
    view_end: int
    verbatim: bool
    origin: Literal["text", "fact", "term", "note", "cross"]


_STAND_IN = regex(f"[{OPAQUE}]")

# A line break in a template text that has them, with the marks of a quotation on the next line.
_BREAK = regex(r"(?<![ \t])[ \t]*\r?\n[ \t>]*")


class Passage:
    """One text in one language. Equality is identity: a rule may keep passages in sets and dicts."""

    def __init__(
        self,
        prose: nodes.Prose,
        role: Role,
        level: int = 0,
        headings: tuple[Passage, ...] = (),
        cell: tuple[int, int] | None = None,
    ) -> None:
        self.prose = prose
        self.role = role
        self.level = level
        self.headings = headings
        """What governs a cell of a table, and may name the unit of its figures: the nearest first."""
        self.cell = cell
        """The row and the column of a cell below the heads of its table, both from 0."""
        self.pieces = tuple(_pieces(prose.inlines))
        self.text = "".join(_visible(prose.inlines))
        self._starts = [piece.start for piece in self.pieces]

    @property
    def language(self) -> str:
        """The BCP 47 tag of the text."""
        return self.prose.language

    @property
    def segment(self) -> str | None:
        """The id of the segment."""
        return self.prose.segment

    @cached_property
    def folded(self) -> str:
        """The text folded for comparing: same length, so offsets are those of `text`."""
        return fold(self.text)

    def source_range(self, start: int, end: int) -> tuple[int, int]:
        """Return the range of the source file that a range of the visible text comes from."""
        view = self.prose.view
        if not self.pieces:
            return view.source_range(0, 0)
        first = self._piece_at(start)
        last = self._piece_at(max(start, end - 1))
        view_start = first.view_start + (start - first.start if first.verbatim else 0)
        view_end = last.view_start + (end - last.start) if last.verbatim else last.view_end
        return view.source_range(view_start, max(view_start, view_end))

    def visible_range(self, view_start: int, view_end: int) -> tuple[int, int]:
        """Return the range of the visible text that a range of the template text became.

        Of a node that shows nothing, such as the mark of a note, it is the character before it.
        """
        first = bisect_left(self.pieces, view_start, key=_view_start)
        after = bisect_left(self.pieces, view_end, key=_view_start)
        if first < after:
            return self.pieces[first].start, self.pieces[after - 1].end
        end = self.pieces[first - 1].end if first else 0
        return max(0, end - 1), end

    def is_verbatim(self, start: int, end: int) -> bool:
        """Tell whether a range stands in the file character for character."""
        if not self.pieces:
            return False
        if end <= start:
            return self._piece_at(start).verbatim
        source_start, source_end = self.source_range(start, end)
        return self.prose.view.source.text[source_start:source_end] == self.text[start:end]

    def edit(self, start: int, end: int, new: str) -> Edit | None:
        """Return the edit of the file that puts `new`, escaped as the file needs it, in place of a range.

        None where the range is not text alone (a figure, a mark of emphasis), or `new` cannot stand there.
        """
        if not self._is_text(start, end):
            return None
        source_start, source_end = self.source_range(start, end)
        view = self.prose.view
        spelled = view.spell(new, source_start, source_end)
        if spelled is None or (source_start == source_end and start < end):
            return None
        return Edit(source_start, source_end, view.source.text[source_start:source_end], spelled)

    def _is_text(self, start: int, end: int) -> bool:
        """Tell whether a range is text without markup, however its characters and line breaks are written."""
        if not self.pieces:
            return False
        first, last = self._piece_at(start), self._piece_at(max(start, end - 1))
        if not (first.verbatim and last.verbatim):
            return False
        written = self.prose.view.text[
            first.view_start + start - first.start : last.view_start + end - last.start
        ]
        return self.text[start:end] in (written, _BREAK.sub(" ", written), _BREAK.sub("", written))

    def shown(self, text: str) -> str:
        """Return words of this text with every stand-in replaced by what it stands for, as it is in the file."""
        return (
            _STAND_IN.sub(lambda found: self._written_for.get(found[0], found[0]), text)
            if self._written_for
            else text
        )

    @cached_property
    def _written_for(self) -> Mapping[str, str]:
        """What each stand-in of the text stands for."""
        written = {}
        for found in _STAND_IN.finditer(self.text):
            start, end = self.source_range(*found.span())
            written[found[0]] = self.prose.view.source.text[start:end]
        return written

    def _piece_at(self, offset: int) -> Piece:
        index = bisect_right(self._starts, offset) - 1
        return self.pieces[max(0, index)]

    @classmethod
    def of_source(cls, source: SourceText, start: int, end: int, role: Role) -> Passage:
        """Return a range of a file, such as a name in it, as a passage of its own."""
        text = source.text[start:end]
        view = TextView(text, source, lambda: SourceSpans.plain(start, end - start))
        return cls(nodes.Prose(None, "en", (nodes.Text(text, 0, len(text)),), view), role)

    def __repr__(self) -> str:
        return f"Passage({self.segment!r}, {self.language!r}, {self.text!r})"


def _view_start(piece: Piece) -> int:
    return piece.view_start


def _visible(inlines: Iterable[nodes.Inline]) -> Iterator[str]:
    for inline in inlines:
        match inline:
            case nodes.Text():
                yield inline.text
            case nodes.Emphasis() | nodes.Strong() | nodes.Link():
                yield from _visible(inline.children)
            case nodes.FactReference():
                yield inline.text or f"⟦{inline.fact}⟧"
            case nodes.TermReference():
                yield inline.text or f"⟦{inline.concept}⟧"
            case nodes.CrossReference():
                yield cross_reference_text(inline)
            case nodes.NoteReference():
                pass
            case _:
                assert_never(inline)


def _pieces(inlines: Iterable[nodes.Inline]) -> Iterator[Piece]:
    at = 0
    for inline, text, origin in _leaves(inlines):
        if not text:
            continue
        end = at + len(text)
        verbatim = origin == "text" and inline.end - inline.start == len(text)
        yield Piece(at, end, inline.start, inline.end, verbatim, origin)
        at = end


def _leaves(
    inlines: Iterable[nodes.Inline],
) -> Iterator[tuple[nodes.Inline, str, Literal["text", "fact", "term", "cross"]]]:
    for inline in inlines:
        match inline:
            case nodes.Text():
                yield inline, inline.text, "text"
            case nodes.Emphasis() | nodes.Strong() | nodes.Link():
                yield from _leaves(inline.children)
            case nodes.FactReference():
                yield inline, inline.text or f"⟦{inline.fact}⟧", "fact"
            case nodes.TermReference():
                yield inline, inline.text or f"⟦{inline.concept}⟧", "term"
            case nodes.CrossReference():
                yield inline, cross_reference_text(inline), "cross"
            case nodes.NoteReference():
                pass
            case _:
                assert_never(inline)
