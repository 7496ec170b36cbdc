"""Where findings stand in a Word file, and what of their fixes is to be changed there."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import Final

from msgspec import Struct

from jjjdoc.findings import Edit, Finding
from jjjdoc.ooxml.walker import WalkedParagraph
from jjjdoc.ooxml.xml import Element, qualified
from jjjdoc.pipeline.review.hunks import Hunk, hunks
from jjjdoc.readers.docx.outline import HEADERS_AND_FOOTERS
from jjjdoc.readers.docx.text import WordText

_BODY: Final = qualified("body")


class TextRange(Struct, frozen=True):
    """A range of text, from an offset in one paragraph to an offset in the same or a later one; never empty but in empty paragraphs."""

    first: WalkedParagraph
    start: int
    last: WalkedParagraph
    end: int

    def runs(self) -> set[Element]:
        """Return the runs that the range touches."""
        if self.first is self.last:
            return _runs(self.first, self.start, self.end)
        return _runs(self.first, self.start, len(self.first.text)) | _runs(self.last, 0, self.end)


class Place(Struct, frozen=True, eq=False):
    """Where the comment on a finding goes: to its text, to a run, or to a paragraph.

    `elsewhere`: the finding stands where no comment can, and its comment has to say where; `words` are the runs of it.
    """

    text: TextRange | None = None
    run: Element | None = None
    paragraph: WalkedParagraph | None = None
    elsewhere: bool = False
    words: frozenset[Element] = frozenset()

    def runs(self) -> set[Element]:
        """Return the runs that the comment marks, and those of the words it is about."""
        if self.text is not None:
            return self.text.runs()
        if self.run is not None:
            return {self.run, *self.words}
        paragraph = self.paragraph
        marked = {piece.run for piece in paragraph.pieces} if paragraph is not None else set()
        return marked | self.words

    def own_runs(self) -> Collection[Element]:
        """Return the runs of the words it is about, wherever its comment stands."""
        return self.words if self.elsewhere else self.runs()


class Change(Struct, frozen=True, eq=False):
    """A change of the text of one paragraph; `start` and `end` are offsets in it."""

    edit: Edit
    paragraph: WalkedParagraph
    start: int
    end: int
    new: str


class Places(Struct, frozen=True):
    """Finds places in one file."""

    text: WordText

    def place(self, finding: Finding) -> Place:
        """Return where the comment on a finding goes: comments stand in the body, not in notes or headers.

        A file whose body has no paragraph has no place for comments; such a place is empty.
        """
        first = self.text.locate(finding.start)
        if first.picture is not None and first.paragraph.story == "body":
            return Place(run=first.picture.drawing, elsewhere=True)
        if first.paragraph.story == "body":
            return Place(text=self._range(finding))
        mark = self.mark(first.paragraph)
        words = frozenset() if first.picture is not None else frozenset(self._range(finding).runs())
        if mark is not None and first.picture is None:
            return Place(run=mark, elsewhere=True, words=words)
        return Place(paragraph=self.beginning(), elsewhere=True, words=words)

    def mark(self, paragraph: WalkedParagraph) -> Element | None:
        """Return the run in the body that holds the mark of the note a paragraph stands in."""
        mark = self.text.walked.marks.get((paragraph.story, paragraph.note or ""))
        is_in_body = mark is not None and next(mark.run.iterancestors(_BODY), None) is not None
        return mark.run if mark is not None and is_in_body else None

    def copies(self, paragraph: WalkedParagraph) -> Iterator[WalkedParagraph]:
        """Yield the other headers and footers that say what one says: each kind of page and section has its own."""
        if paragraph.story in HEADERS_AND_FOOTERS:
            for each in self.text.walked.paragraphs:
                if each.story == paragraph.story and each.text == paragraph.text and each is not paragraph:
                    yield each

    def beginning(self) -> WalkedParagraph | None:
        """Return the first paragraph of the body that says something, else the first."""
        body = [each for each in self.text.walked.paragraphs if each.story == "body" and each.box is None]
        return next((each for each in body if each.text.strip()), body[0] if body else None)

    def changes(self, edit: Edit) -> tuple[Change, ...]:
        """Return the least changes that make an edit; none for one that is not within paragraphs."""
        found = tuple(self._change(edit, hunk) for hunk in hunks(edit.old, edit.new))
        return () if None in found else tuple(each for each in found if each is not None)

    def _change(self, edit: Edit, hunk: Hunk) -> Change | None:
        first = self.text.locate(edit.start + hunk.start)
        end = first.offset + hunk.end - hunk.start
        if first.picture is not None or end > len(first.paragraph.text):
            return None
        return Change(edit, first.paragraph, first.offset, end, hunk.new)

    def _range(self, finding: Finding) -> TextRange:
        first = self.text.locate(finding.start)
        last = self.text.locate(max(finding.start, finding.end - 1))
        start, end = first.offset, min(last.offset + 1, len(last.paragraph.text))
        if last.picture is not None or _container(last.paragraph) != _container(first.paragraph):
            last, end = first, len(first.paragraph.text)
        if first.paragraph is last.paragraph and start >= end:
            start = max(0, end - 1)
        return TextRange(first.paragraph, start, last.paragraph, end)


def _container(paragraph: WalkedParagraph) -> tuple[str, Element | None, Element | None]:
    """Return the part, the text box and the cell a paragraph stands in: marks of one comment stand in one of each."""
    return paragraph.part, paragraph.box, paragraph.cells[-1].element if paragraph.cells else None


def _runs(paragraph: WalkedParagraph, start: int, end: int) -> set[Element]:
    return {piece.run for piece in paragraph.pieces_in(start, end)} if start < end else set()
