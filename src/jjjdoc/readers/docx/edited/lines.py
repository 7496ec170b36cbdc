"""The paragraphs of a Word file as they are compared: text, looks, and which part of the text is which segment.

A mark of a note is one private character, the same for the same note in every file that is compared.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from difflib import get_close_matches
from typing import Final

from msgspec import Struct, field

from jjjdoc.language.script import is_wide
from jjjdoc.ooxml.commented import CommentPlace, find_places
from jjjdoc.ooxml.graphics import graphic_texts
from jjjdoc.ooxml.opened import OpenedPackage, open_package
from jjjdoc.ooxml.segments import SegmentMark, read_about, read_segments
from jjjdoc.ooxml.walker import Bookmark, NoteMark, Piece, Story, View, WalkedParagraph, WalkedText, walk
from jjjdoc.ooxml.xml import Element, qualified
from jjjdoc.patterns import regex
from jjjdoc.readers.docx.numbering import Numbering
from jjjdoc.readers.docx.paragraphs import Classifier
from jjjdoc.readers.docx.styles import Styles

_FIRST_NOTE: Final = 0xF0000
_PRIVATE: Final = regex("[\U000f0000-\U000ffffd]")
_NOTE_FIELDS: Final = frozenset(("NOTEREF", "FTNREF"))
_PAGE_FIELDS: Final = frozenset(("PAGE", "NUMPAGES", "SECTIONPAGES"))
_ANY_PAGE: Final = "#"  # in place of a number that every program counts for itself
_LINK_ID: Final = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"

NoteKey = tuple[Story, str]


class Look(Struct, frozen=True):
    """How a character is set; `target` is where its hyperlink leads outside the file."""

    strong: bool = False
    emphasis: bool = False
    target: str | None = None


class NoteCharacters(Struct):
    """The characters that stand for notes, by the name of the note; and by their texts, the names."""

    _characters: dict[str, str] = field(default_factory=dict)
    _names: dict[str, str] = field(default_factory=dict)

    def of(self, name: str) -> str:
        """Return the character of a note."""
        return self._characters.setdefault(name, chr(_FIRST_NOTE + len(self._characters)))

    def learn(self, text: str, name: str) -> None:
        """Note the text of a note whose name is known."""
        self._names.setdefault(text.strip(), name)

    def name(self, text: str) -> str | None:
        """Return the name of the note that has this text, or one much like it: LibreOffice drops bookmarks in notes."""
        like = get_close_matches(text.strip(), self._names, n=1)
        return self._names[like[0]] if like else None

    def shown(self, text: str) -> str:
        """Return a text as it is shown to a reader, with the names of the notes."""
        names = {character: name for name, character in self._characters.items()}
        return _PRIVATE.sub(lambda found: f"[^{names.get(found[0], '?')}]", text)


class Span(Struct, frozen=True):
    """The part of a line that a segment is."""

    mark: SegmentMark
    start: int
    end: int


class Line(Struct, frozen=True, eq=False):
    """A paragraph, or the alternative text of a picture. Equality is identity.

    `torn` are the bookmarks of segments that begin here and end in another paragraph. `counted`: it belongs to the
    order of the text. `left_out`: it repeats what stands elsewhere, such as an entry of the contents. `header_footer` is
    "header" or "footer" of a line that is in one, and empty for all others.
    """

    text: str
    looks: tuple[Look, ...]
    spans: tuple[Span, ...]
    torn: frozenset[str] = frozenset()
    comments: tuple[CommentPlace, ...] = ()
    counted: bool = True
    left_out: bool = False
    header_footer: str = ""


class WordFile(Struct, frozen=True):
    """A Word file of ours: the report and edition it shows, its segments by bookmark, its lines, and the words in its charts."""

    package: OpenedPackage
    about: Mapping[str, str]
    marks: Mapping[str, SegmentMark]
    lines: tuple[Line, ...]
    graphics: tuple[str, ...] = ()


def read_file(data: bytes, path: str, view: View, notes: NoteCharacters) -> WordFile:
    """Read a Word file; raises JjjdocError for one that cannot be read. One that is not ours has no marks."""
    package = open_package(data, path)
    marks = {mark.bookmark: mark for mark in read_segments(package)}
    walked = walk(package, view)
    lines = tuple(_Reader(package, marks, walked, notes).lines())
    graphics = tuple(picture.alternative for _, picture in graphic_texts(package, walked))
    return WordFile(package, read_about(package), marks, lines, graphics)


class _Reader:
    def __init__(
        self,
        package: OpenedPackage,
        marks: Mapping[str, SegmentMark],
        walked: WalkedText,
        notes: NoteCharacters,
    ) -> None:
        def part(kind: str) -> str:
            return next(iter(package.related(package.main, kind)), "")

        self._package, self._marks, self._notes = package, marks, notes
        self._styles = Styles.of(package.root(part("styles")))
        self._classifier = Classifier(self._styles, Numbering.of(package.root(part("numbering"))))
        self._paragraphs = walked.paragraphs
        self._looks: dict[Element, tuple[bool, bool]] = {}
        self._names = self._note_names()
        self._marked = {
            bookmark.name: paragraph.marks[number]
            for paragraph in self._paragraphs
            for bookmark in paragraph.bookmarks
            for number in bookmark.marks
        }

    def lines(self) -> Iterator[Line]:
        """Yield the lines of the text and of its notes."""
        for paragraph in self._paragraphs:
            left_out = self._classifier.classify(paragraph).kind == "left_out"
            if paragraph.text.strip() or paragraph.bookmarks or paragraph.marks:
                yield self._line(paragraph, left_out=left_out)
            owners = {
                number: bookmark for bookmark in self._bookmarks(paragraph) for number in bookmark.pictures
            }
            for number, picture in enumerate(paragraph.pictures):
                text, owner = picture.alternative, owners.get(number)
                spans = () if owner is None else (Span(self._marks[owner.name], 0, len(text)),)
                title = "" if spans else picture.element.get("title", "")
                text = f"{title}\n{text}" if title else text  # as LibreOffice joins the two
                if text or spans:
                    yield Line(text, (Look(),) * len(text), spans, counted=False)

    def _note_names(self) -> dict[NoteKey, str]:
        """Return the name of each note: the segment that its text is, else one that no segment has."""
        names: dict[NoteKey, str] = {}
        for paragraph in self._paragraphs:
            if paragraph.note is None:
                continue
            key: NoteKey = (paragraph.story, paragraph.note)
            bookmarks = self._bookmarks(paragraph)
            for bookmark in bookmarks:
                name = self._marks[bookmark.name].segment
                names.setdefault(key, name)
                self._notes.learn(paragraph.text, name)
            like = None if bookmarks or key in names else self._notes.name(paragraph.text)
            if like is not None:
                names[key] = like
        return names

    def _bookmarks(self, paragraph: WalkedParagraph) -> list[Bookmark]:
        return [each for each in paragraph.bookmarks if each.name in self._marks]

    def _note(self, mark: NoteMark | None) -> str:
        if mark is None:
            return self._notes.of("?")
        return self._notes.of(self._names.get((mark.story, mark.id), f"? {mark.story} {mark.id}"))

    def _line(self, paragraph: WalkedParagraph, *, left_out: bool) -> Line:
        text, looks, places = self._characters(paragraph)
        spans: list[Span] = []
        marked = [each for each in self._bookmarks(paragraph) if not each.pictures]
        for bookmark in sorted(marked, key=lambda each: (each.start, -each.end)):
            start = places[bookmark.start] + bookmark.marks.start
            end = max(start, places[bookmark.end] + bookmark.marks.stop)
            if not spans or start >= spans[-1].end:
                spans.append(Span(self._marks[bookmark.name], start, end))
        ended = {bookmark.name for bookmark in paragraph.bookmarks}
        return Line(
            text,
            looks,
            tuple(spans),
            torn=frozenset(name for name in self._begun(paragraph) if name not in ended),
            comments=find_places(paragraph.elements, self._marks.keys()),
            counted=paragraph.story == "body" and paragraph.box is None,
            left_out=left_out,
            header_footer=paragraph.story if paragraph.story in ("header", "footer") else "",
        )

    def _begun(self, paragraph: WalkedParagraph) -> Iterator[str]:
        for element in paragraph.elements:
            for start in element.iter(qualified("bookmarkStart")):
                name = start.get(qualified("name"), "")
                if name in self._marks:
                    yield name

    def _characters(self, paragraph: WalkedParagraph) -> tuple[str, tuple[Look, ...], Sequence[int]]:
        """Return text and looks, and for each offset of the paragraph how many characters, notes apart, stand before."""
        parts: list[str] = []
        looks: list[Look] = []
        places: list[int] = []
        field_before: object = None
        for piece in paragraph.pieces:
            around = piece.around.field
            text, look = _PRIVATE.sub("\ufffd", piece.text), self._look(piece, paragraph.part)
            if around is not None and around.name in _NOTE_FIELDS:
                words = around.code.split()
                mark = self._marked.get(words[1]) if len(words) > 1 else None
                text = self._note(mark) if around is not field_before else ""
                look = Look()
            elif around is not None and around.name in _PAGE_FIELDS:
                text = _ANY_PAGE if around is not field_before else ""
            field_before = around
            if piece.text == "\n":
                text = _in_place_of_break(parts)
            before = len(looks)
            places += [before + min(number, len(text)) for number in range(len(piece.text))]
            parts.append(text)
            looks += [look] * len(text)
        places.append(len(looks))
        characters = list("".join(parts))
        for mark in reversed(paragraph.marks):
            characters.insert(places[mark.offset], self._note(mark))
            looks.insert(places[mark.offset], Look())
        return "".join(characters), tuple(looks), places

    def _look(self, piece: Piece, part: str) -> Look:
        found = self._looks.get(piece.run)
        if found is None:
            properties = piece.run.find(qualified("rPr"))
            style = None if properties is None else properties.find(qualified("rStyle"))
            name = "" if style is None else self._styles.name(style.get(qualified("val")))
            found = self._looks[piece.run] = (
                self._styles.is_on(properties, "b") or name == "strong",
                self._styles.is_on(properties, "i") or name == "emphasis",
            )
        return Look(*found, self._target(piece.around.link, part))

    def _target(self, link: Element | None, part: str) -> str | None:
        if link is None:
            return None
        found = self._package.relationships(part).get(link.get(_LINK_ID, ""))
        return found.target if found is not None and found.external else None


def _in_place_of_break(parts: list[str]) -> str:
    """Return what a line break inside a paragraph says: nothing, but for a space between words of letters.

    A break is how a text is set, such as a title that ends a line at the sense; no source has one.
    """
    last = next((part[-1] for part in reversed(parts) if part), " ")
    return "" if last.isspace() or is_wide(last) else " "
