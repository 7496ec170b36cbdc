"""What others have commented in a Word file, and the words they have commented on (ECMA-376 17.13.4)."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import Final

from msgspec import Struct, field

from jjjdoc.ooxml.editing.companions import Threads
from jjjdoc.ooxml.opened import OpenedPackage
from jjjdoc.ooxml.xml import Element, qualified

_W14: Final = "http://schemas.microsoft.com/office/word/2010/wordml"
_COMMENT: Final = qualified("comment")
_PARAGRAPH: Final = qualified("p")
_TEXT: Final = qualified("t")
_RANGE_START: Final = qualified("commentRangeStart")
_RANGE_END: Final = qualified("commentRangeEnd")
_REFERENCE: Final = qualified("commentReference")
_BOOKMARK_START: Final = qualified("bookmarkStart")
_BOOKMARK_END: Final = qualified("bookmarkEnd")
_ID: Final = qualified("id")
_NAME: Final = qualified("name")


class OpenComment(Struct, frozen=True):
    """A comment that nobody has resolved; `date` is YYYY-MM-DD, empty where the file gives none."""

    id: str
    author: str
    date: str
    text: str


class CommentPlace(Struct, frozen=True):
    """Where a comment begins: the bookmark, of those asked for, that it stands in or nearest to, and its words."""

    comment: str
    bookmark: str | None
    words: str


def open_comments(package: OpenedPackage) -> dict[str, OpenComment]:
    """Return the comments of a file by id, less those that are resolved, and the answers to these."""
    resolved = Threads.of(package).resolved
    found: dict[str, OpenComment] = {}
    for name in package.related(package.main, "comments"):
        for element in _children(package, name):
            paragraphs = list(element.iter(_PARAGRAPH))
            keys = {each.get(f"{{{_W14}}}paraId", "").upper() for each in paragraphs} - {""}
            if element.tag != _COMMENT or keys & resolved:
                continue
            lines = ("".join(text.text or "" for text in each.iter(_TEXT)) for each in paragraphs)
            made = OpenComment(
                element.get(_ID, ""),
                element.get(qualified("author"), ""),
                element.get(qualified("date"), "")[:10],
                " ".join(" ".join(line.split()) for line in lines if line.strip()),
            )
            found[made.id] = made
    return found


def find_places(elements: Iterable[Element], names: Collection[str]) -> tuple[CommentPlace, ...]:
    """Return where the comments that begin in a paragraph stand, by the bookmarks of these names."""
    search = _Search(names)
    for paragraph in elements:
        for element in paragraph.iter(
            _BOOKMARK_START, _BOOKMARK_END, _RANGE_START, _RANGE_END, _REFERENCE, _TEXT
        ):
            search.take(element)
    return tuple(
        CommentPlace(comment, bookmark or search.last, "".join(search.words[comment]))
        for comment, bookmark in search.found.items()
    )


class _Search(Struct):
    """The walk through one paragraph; `found` has None for a comment that no bookmark has begun before."""

    names: Collection[str]
    found: dict[str, str | None] = field(default_factory=dict)
    words: dict[str, list[str]] = field(default_factory=dict)
    last: str | None = None
    _bookmarks: dict[str, str] = field(default_factory=dict)
    _ranges: set[str] = field(default_factory=set)

    def take(self, element: Element) -> None:
        """Take the next element."""
        identifier = element.get(_ID, "")
        match element.tag:
            case tag if tag == _TEXT:
                for comment in self._ranges:
                    self.words[comment].append(element.text or "")
            case tag if tag == _BOOKMARK_START and element.get(_NAME) in self.names:
                self.last = self._bookmarks[identifier] = element.get(_NAME, "")
                self.found = {comment: name or self.last for comment, name in self.found.items()}
            case tag if tag == _BOOKMARK_END:
                self._bookmarks.pop(identifier, None)
            case tag if tag == _RANGE_START:
                self._begin(identifier)
                self._ranges.add(identifier)
            case tag if tag == _RANGE_END:
                self._ranges.discard(identifier)
            case tag if tag == _REFERENCE:
                self._begin(identifier)

    def _begin(self, comment: str) -> None:
        inside = next(reversed(self._bookmarks.values()), None) if self._bookmarks else None
        self.found.setdefault(comment, inside or self.last)
        self.words.setdefault(comment, [])


def _children(package: OpenedPackage, name: str) -> Iterable[Element]:
    root = package.root(name)
    return () if root is None else root
