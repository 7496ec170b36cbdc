"""The comments of a Word file: those it has, with their answers, and new ones (ECMA-376 17.13.4)."""

from __future__ import annotations

import posixpath
from collections.abc import Collection, Iterator, Sequence
from typing import Final

from msgspec import Struct

from jjjdoc.ooxml.editing.companions import Companions, Threads, forget_comments
from jjjdoc.ooxml.editing.parts import PartEditor, comment_ids, paragraph_ids
from jjjdoc.ooxml.editing.revisions import Signature
from jjjdoc.ooxml.names import W
from jjjdoc.ooxml.opened import OpenedPackage
from jjjdoc.ooxml.walker import names
from jjjdoc.ooxml.xml import Element, qualified

_W14: Final = "http://schemas.microsoft.com/office/word/2010/wordml"
_MC: Final = "http://schemas.openxmlformats.org/markup-compatibility/2006"
_TYPE: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
_PARAGRAPH_ID: Final = f"{{{_W14}}}paraId"
_ALL_SPACES: Final = {"w": W, "w14": _W14, "mc": _MC}

REFERENCE_STYLE: Final = "annotation reference"
TEXT_STYLE: Final = "annotation text"
_SMALL: Final = {REFERENCE_STYLE: "16", TEXT_STYLE: "20"}  # half-points, as Word has them in these styles


class Comment(Struct, frozen=True):
    """A comment of a file; `lines` are its paragraphs. `answered`: somebody has replied to it."""

    id: str
    author: str
    lines: tuple[str, ...]
    answered: bool
    resolved: bool


class CommentStyles(Struct, frozen=True):
    """The ids of the styles for comments, by their names; a file that has none is not given any."""

    ids: dict[str, str]

    @classmethod
    def of(cls, package: OpenedPackage) -> CommentStyles:
        """Return the styles that a file has for comments."""
        found: dict[str, str] = {}
        for part in package.related(package.main, "styles"):
            root = package.root(part)
            for style in () if root is None else root.iterchildren(qualified("style")):
                name = style.find(qualified("name"))
                if name is not None and name.get(names.VALUE, "").lower() in _SMALL:
                    found[name.get(names.VALUE, "").lower()] = style.get(qualified("styleId"), "")
        return cls(found)

    def properties(self, like: Element, name: str) -> Element:
        """Return the properties of a run in one of these styles, a size where there is no such style."""
        made = like.makeelement(qualified("rPr"))
        tag, value = ("sz", _SMALL[name])
        if name == REFERENCE_STYLE and name in self.ids:
            tag, value = ("rStyle", self.ids[name])
        child = made.makeelement(qualified(tag))
        child.set(names.VALUE, value)
        made.append(child)
        return made


def read_comments(package: OpenedPackage) -> tuple[Comment, ...]:
    """Return the comments of a file in their order."""
    name = next(iter(package.related(package.main, "comments")), None)
    root = None if name is None else package.root(name)
    if root is None:
        return ()
    threads = Threads.of(package)
    return tuple(_comment(each, threads) for each in root.iterchildren(names.COMMENT))


def _comment(element: Element, threads: Threads) -> Comment:
    paragraphs = list(element.iter(names.PARAGRAPH))
    keys = {each.get(_PARAGRAPH_ID, "").upper() for each in paragraphs}
    return Comment(
        id=element.get(names.ID, ""),
        author=element.get(names.AUTHOR, ""),
        lines=tuple("".join(text.text or "" for text in each.iter(names.TEXT)) for each in paragraphs),
        answered=not keys.isdisjoint(threads.answered),
        resolved=not (keys - {""}).isdisjoint(threads.resolved),
    )


def remove_comments(editor: PartEditor, ids: Collection[str]) -> None:
    """Remove comments from the parts that hold them; their marks in the text are the caller's."""
    package = editor.package
    paragraphs: set[str] = set()
    for name in package.related(package.main, "comments"):
        root = editor.change(name)
        for element in [each for each in root.iterchildren(names.COMMENT) if each.get(names.ID) in ids]:
            paragraphs.update(each.get(_PARAGRAPH_ID, "").upper() for each in element.iter(names.PARAGRAPH))
            root.remove(element)
    forget_comments(editor, paragraphs - {""})


class CommentWriter(Struct):
    """Adds comments to a file; the parts for them are made when they are missing."""

    signature: Signature
    initials: str
    styles: CommentStyles
    _comments: Element
    _companions: Companions
    _ids: Iterator[str]
    _paragraphs: Iterator[str]

    @classmethod
    def of(cls, editor: PartEditor, signature: Signature, initials: str) -> CommentWriter:
        """Return a writer for a file."""
        package = editor.package
        comments = next(iter(package.related(package.main, "comments")), None) or _new(editor)
        root = editor.declare(comments, _ALL_SPACES, "w14")
        return cls(
            signature,
            initials,
            CommentStyles.of(package),
            root,
            Companions.of(editor, signature.author),
            comment_ids([*(each.get(names.ID, "") for each in root), *_marked(package)]),
            paragraph_ids(package, (each.get(_PARAGRAPH_ID, "") for each in root.iter(names.PARAGRAPH))),
        )

    def add(self, lines: Sequence[str]) -> str:
        """Add a comment of these paragraphs, and return its id."""
        identifier = next(self._ids)
        comment = self._comments.makeelement(names.COMMENT)
        for name, value in (
            (names.ID, identifier),
            (names.AUTHOR, self.signature.author),
            (names.DATE, self.signature.date),
            (names.INITIALS, self.initials),
        ):
            comment.set(name, value)
        for number, line in enumerate(lines):
            comment.append(self._paragraph(comment, line, is_first=number == 0))
        key = next(self._paragraphs)
        comment[-1].set(_PARAGRAPH_ID, key)
        self._comments.append(comment)
        self._companions.add(key, self.signature.date)
        return identifier

    def _paragraph(self, like: Element, line: str, *, is_first: bool) -> Element:
        paragraph = like.makeelement(names.PARAGRAPH)
        style = self.styles.ids.get(TEXT_STYLE)
        if style is not None:
            properties = paragraph.makeelement(qualified("pPr"))
            named = properties.makeelement(qualified("pStyle"))
            named.set(names.VALUE, style)
            properties.append(named)
            paragraph.append(properties)
        if is_first:
            mark = paragraph.makeelement(names.RUN)
            mark.append(self.styles.properties(mark, REFERENCE_STYLE))
            mark.append(mark.makeelement(qualified("annotationRef")))
            paragraph.append(mark)
        run = paragraph.makeelement(names.RUN)
        if style is None:
            run.append(self.styles.properties(run, TEXT_STYLE))
        text = run.makeelement(names.TEXT)
        text.text = line
        text.set(names.XML_SPACE, "preserve")
        run.append(text)
        paragraph.append(run)
        return paragraph


def _marked(package: OpenedPackage) -> Iterator[str]:
    """Yield the ids in the marks of comments: there may be some whose comment is gone."""
    main = package.root(package.main)
    for mark in () if main is None else main.iter(names.RANGE_START, names.RANGE_END, names.REFERENCE):
        yield mark.get(names.ID, "")


def _new(editor: PartEditor) -> str:
    main = editor.package.main
    name = editor.free_name(posixpath.join(posixpath.dirname(main), "comments{}.xml"))
    editor.add(name, f'<w:comments xmlns:w="{W}"/>'.encode(), _TYPE, main, "comments")
    return name
