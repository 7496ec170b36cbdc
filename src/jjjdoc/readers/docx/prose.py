"""Ranges of a Word file's text as prose: emphasis, links, notes and breaks as nodes, all else as it stands."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from itertools import groupby
from typing import Final

from msgspec import Struct, field

from jjjdoc.language.opaque import StandIns
from jjjdoc.locations import SourceSpans, TextView
from jjjdoc.ooxml.opened import OpenedPackage
from jjjdoc.ooxml.walker import OBJECT, NoteMark, Piece, Story, WalkedParagraph
from jjjdoc.ooxml.xml import Element, qualified
from jjjdoc.readers.docx.styles import Styles
from jjjdoc.readers.docx.text import WordText
from jjjdoc.readers.pairing.splits import LINE_BREAK
from jjjdoc.tree.nodes import Emphasis, Inline, Link, NoteReference, Prose, Strong, Text

_RUN_PROPERTIES: Final = qualified("rPr")
_TEXT: Final = qualified("t")
_CODE_STYLES: Final = frozenset(("verbatim char", "html code", "code", "source text"))
_NOTE_FIELDS: Final = frozenset(("NOTEREF", "FTNREF"))


class _Look(Struct, frozen=True):
    strong: bool = False
    emphasis: bool = False
    link: Element | None = None
    code: bool = False


class _Part(Struct):
    """A stretch of one look, of code or a thing that is no text; offsets are those of the source."""

    text: str
    start: int
    end: int
    look: _Look
    opaque: bool = False
    note: NoteMark | None = None


class ProseReader(Struct):
    """Makes prose of one file's text; `numbers` of its notes are given by their marks, in order.

    Where `keeps_notes` is false, texts in pairs have none: in a file that is not ours each language has notes of its own,
    which could not be compared.
    """

    package: OpenedPackage
    text: WordText
    styles: Styles
    numbers: dict[tuple[Story, str], int]
    keeps_notes: bool
    _marks: dict[str, NoteMark] = field(default_factory=dict)
    _stand_ins: StandIns = field(default_factory=StandIns)
    _looks: dict[Element, tuple[bool, bool, bool]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Note which bookmarks stand at marks of notes: further marks of a note refer to these."""
        for paragraph in self.text.walked.paragraphs if self.numbers else ():
            for bookmark in paragraph.bookmarks:
                for number in bookmark.marks:
                    self._marks.setdefault(bookmark.name, paragraph.marks[number])

    def prose(self, start: int, end: int, segment: str | None = None) -> Prose:
        """Return a range of the source as prose, its language open."""
        parts = list(self._parts(start, end))
        if segment is not None and not self.keeps_notes:
            parts = [part for part in parts if part.note is None]
        # What is emphasised from beginning to end is set off by its style, not from the words around it.
        if parts and all(part.look.strong or part.note for part in parts):
            parts = [_without(part, "strong") for part in parts]
        if parts and all(part.look.emphasis or part.note for part in parts):
            parts = [_without(part, "emphasis") for part in parts]
        inlines = tuple(self._nodes(parts, start))
        return Prose(segment, "", inlines, self.view(start, end))

    def plain(self, start: int, end: int, segment: str | None = None) -> Prose:
        """Return a range of the source, such as an alternative text, as prose without marks."""
        nodes = (Text(self.text.source.text[start:end], 0, end - start),) if end > start else ()
        return Prose(segment, "", nodes, self.view(start, end))

    def view(self, start: int, end: int) -> TextView:
        """Return the view of a range of the source."""
        source = self.text.source
        return TextView(
            source.text[start:end], source, lambda: SourceSpans.plain(start, end - start), self._spell
        )

    def _spell(self, new: str, start: int, end: int) -> str | None:
        """Return new text as it is, or None where the old cannot be edited: results of fields, what is locked."""
        place = self.text.locate(start)
        if place.picture is not None or any(char < " " for char in new):
            return None
        offset, length = place.offset, end - start
        if offset + length > len(place.paragraph.text) or not place.paragraph.text:
            return None
        pieces = place.paragraph.pieces_in(offset, max(offset + length, offset + 1))
        return new if all(map(_is_editable, pieces)) else None

    def _parts(self, start: int, end: int) -> Iterator[_Part]:
        first = self.text.index(start)
        for number in range(first, len(self.text.starts)):
            origin = self.text.starts[number]
            if number > first:
                if origin - 1 >= end:
                    return
                yield _Part("\n", origin - 1, origin, _Look())
            paragraph = self.text.walked.paragraphs[number]
            yield from self._of_paragraph(paragraph, origin, start, end)

    def _of_paragraph(self, paragraph: WalkedParagraph, origin: int, start: int, end: int) -> Iterator[_Part]:
        first = bisect_left(paragraph.marks, start - origin, key=_offset)
        last_mark = bisect_right(paragraph.marks, end - origin, key=_offset)
        marks = list(reversed(paragraph.marks[first:last_mark]))
        from_, to = max(0, start - origin), min(len(paragraph.text), end - origin)
        for piece in paragraph.pieces_in(from_, to) if to > from_ else ():
            at = max(start, origin + piece.start)
            last = min(end, origin + piece.end)
            while marks and origin + marks[-1].offset < last:
                mark = marks.pop()
                place = max(at, origin + mark.offset)
                if place > at:
                    yield self._part(piece, origin, at, place)
                    at = place
                yield _Part("", place, place, _Look(), note=mark)
            yield self._part(piece, origin, at, last)
        for mark in reversed(marks):
            place = origin + mark.offset
            yield _Part("", place, place, _Look(), note=mark)

    def _part(self, piece: Piece, origin: int, start: int, end: int) -> _Part:
        text = piece.text[start - origin - piece.start : end - origin - piece.start]
        strong, emphasis, code = self._look(piece.run)
        around = piece.around
        if around.field is not None and around.field.name in _NOTE_FIELDS:
            words = around.field.code.split()
            return _Part("", start, end, _Look(), True, self._marks.get(words[1] if len(words) > 1 else ""))
        opaque = code or (text == OBJECT and piece.element.tag != _TEXT)
        return _Part(text, start, end, _Look(strong, emphasis, around.link, code), opaque)

    def _look(self, run: Element) -> tuple[bool, bool, bool]:
        found = self._looks.get(run)
        if found is None:
            properties = run.find(_RUN_PROPERTIES)
            if properties is None:
                found = False, False, False
            else:
                style = properties.find(qualified("rStyle"))
                name = "" if style is None else self.styles.name(style.get(qualified("val")))
                is_on = self.styles.is_on
                found = (
                    is_on(properties, "b") or name == "strong",
                    is_on(properties, "i") or name == "emphasis",
                    name in _CODE_STYLES,
                )
            self._looks[run] = found
        return found

    def _nodes(self, parts: list[_Part], base: int) -> Iterator[Inline]:
        for look, group in groupby(parts, key=lambda part: part.look):
            nodes: tuple[Inline, ...] = tuple(self._leaves(list(group), base))
            if not nodes:
                continue
            start, end = nodes[0].start, nodes[-1].end
            if look.strong:
                nodes = (Strong(nodes, start, end),)
            if look.emphasis:
                nodes = (Emphasis(nodes, start, end),)
            target = None if look.link is None else self._target(look.link)
            if target:
                nodes = (Link(nodes, target, start, end),)
            yield from nodes

    def _leaves(self, parts: list[_Part], base: int) -> Iterator[Inline]:
        pending: list[_Part] = []
        for part in parts:
            if (
                part.note is None
                and not part.opaque
                and LINE_BREAK not in part.text
                and "\n" not in part.text
            ):
                pending.append(part)
                continue
            yield from _joined(pending, base)
            pending = []
            start, end = part.start - base, part.end - base
            if part.note is not None:
                yield self._note(part.note, start, end)
            elif part.opaque:
                if part.text:
                    content = self.text.source.text[part.start : part.end]
                    yield Text(self._stand_ins.stand_in(content), start, end)
            else:
                yield Text("\n", start, end)
        yield from _joined(pending, base)

    def _note(self, mark: NoteMark, start: int, end: int) -> NoteReference:
        return NoteReference(
            note_name(mark.story, mark.id), start, end, self.numbers.get((mark.story, mark.id))
        )

    def _target(self, link: Element) -> str | None:
        """Return the address of a hyperlink; None for one inside the file."""
        identifier = link.get("{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id")
        found = self.package.relationships(self.package.main).get(identifier or "")
        return found.target if found is not None and found.external else None


def _offset(mark: NoteMark) -> int:
    return mark.offset


def note_name(story: Story, identifier: str) -> str:
    """Return the name of a note in the tree."""
    return f"{story}_{identifier}"


def _is_editable(piece: Piece) -> bool:
    around = piece.around
    return piece.element.tag == _TEXT and not (around.field or around.locked or around.ruby is not None)


def _joined(parts: list[_Part], base: int) -> Iterator[Text]:
    if parts:
        text = "".join([part.text for part in parts])
        yield Text(text, parts[0].start - base, parts[-1].end - base)


def _without(part: _Part, mark: str) -> _Part:
    look = part.look
    kept = _Look(look.strong and mark != "strong", look.emphasis and mark != "emphasis", look.link, look.code)
    return _Part(part.text, part.start, part.end, kept, part.opaque, part.note)
