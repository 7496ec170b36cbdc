"""A paragraph cut at offsets: afterwards every cut lies between two runs, and the paragraph shows what it showed.

A run is cut only where that is sound: text directly in a `w:r` that holds no mark of a field. Elsewhere (an equation, a
phonetic guide, alternate content) what begins or ends inside is widened to the whole.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from copy import deepcopy
from itertools import groupby, pairwise
from typing import Final

from msgspec import Struct, field

from jjjdoc.ooxml.walker import Piece, WalkedParagraph
from jjjdoc.ooxml.walker.names import FORMAT_CHANGE, ID, RUN, RUN_PROPERTIES, TEXT, XML_SPACE
from jjjdoc.ooxml.xml import Element, qualified

_FIELD_MARK: Final = qualified("fldChar")


class Stretch(Struct, eq=False):
    """A stretch of the text of a paragraph that one element holds, mostly a run; `piece` is the first in it."""

    start: int
    end: int
    element: Element
    piece: Piece


class CutParagraph(Struct, eq=False):
    """A paragraph and its stretches in order, without gaps."""

    paragraph: WalkedParagraph
    stretches: list[Stretch]
    _starts: list[int] = field(default_factory=list)

    @classmethod
    def cut(cls, paragraph: WalkedParagraph, offsets: Iterable[int], ids: Iterator[str]) -> CutParagraph:
        """Cut the runs of a paragraph at these offsets of its text; those at its ends cut nothing.

        `ids` are for changes of format, of which both halves of a run have a record.
        """
        cuts = sorted(set(offsets))
        stretches: list[Stretch] = []
        for _, group in groupby(paragraph.pieces, key=_holder):
            stretches += _cut(list(group), cuts, ids)
        return cls(paragraph, stretches, [each.start for each in stretches])

    def at(self, offset: int) -> Stretch:
        """Return the stretch that holds the character at an offset; raises IndexError where the text is empty."""
        return self.stretches[max(0, bisect_right(self._starts, offset) - 1)]

    def between(self, start: int, end: int) -> list[Stretch]:
        """Return the stretches that hold a range."""
        first = max(0, bisect_right(self._starts, start) - 1)
        return self.stretches[first : max(first + 1, bisect_left(self._starts, end))]


def _holder(piece: Piece) -> Element:
    """Return the run of a piece or, for what stands in none, such as an equation, its own element."""
    return piece.run if piece.run.tag == RUN else piece.element


def _cut(pieces: list[Piece], cuts: list[int], ids: Iterator[str]) -> Iterator[Stretch]:
    """Yield the stretches of one run, cut from its end to its beginning so that offsets hold."""
    run, start, end = _holder(pieces[0]), pieces[0].start, pieces[-1].end
    inside = cuts[bisect_right(cuts, start) : bisect_left(cuts, end)] if _can_be_cut(run, pieces) else []
    bounds = [start, *inside, end]
    after = [_split_run(run, pieces, at, ids) for at in reversed(inside)]
    elements = [run, *reversed(after)]
    for element, (from_, to) in zip(elements, pairwise(bounds), strict=True):
        yield Stretch(from_, to, element, _piece_at(pieces, from_))


def _piece_at(pieces: list[Piece], offset: int) -> Piece:
    return pieces[bisect_right(pieces, offset, key=lambda piece: piece.end)]


def _can_be_cut(run: Element, pieces: list[Piece]) -> bool:
    return (
        run.tag == RUN
        and all(piece.element.getparent() is run for piece in pieces)
        and run.find(_FIELD_MARK) is None
    )


def _split_run(run: Element, pieces: list[Piece], offset: int, ids: Iterator[str]) -> Element:
    """Move what follows an offset to a new run after this one, and return it."""
    piece = _piece_at(pieces, offset)
    first = piece.element
    if offset > piece.start:
        first = _split_text(piece, offset)
    new = run.makeelement(run.tag)
    new.attrib.update(run.attrib)
    properties = run.find(RUN_PROPERTIES)
    if properties is not None:
        copied = deepcopy(properties)
        for change in copied.iter(FORMAT_CHANGE):
            change.set(ID, next(ids))
        new.append(copied)
    for element in [first, *first.itersiblings()]:
        new.append(element)
    run.addnext(new)
    return new


def _split_text(piece: Piece, offset: int) -> Element:
    """Split a `w:t`, and return the second half; blanks at its ends that were not shown are left out."""
    element = piece.element
    text = element.text or ""
    if element.get(XML_SPACE) != "preserve":  # all of it is shown after a first cut
        text = text[piece.skipped : piece.skipped + len(piece.text)]
    new = element.makeelement(TEXT)
    element.text, new.text = text[: offset - piece.start], text[offset - piece.start :]
    for half in (element, new):
        half.set(XML_SPACE, "preserve")
    element.addnext(new)
    return new
