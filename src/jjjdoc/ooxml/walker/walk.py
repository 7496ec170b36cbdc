"""A walk through all texts of a Word file."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from jjjdoc.errors import JjjdocError
from jjjdoc.ooxml.archive import NOT_A_PACKAGE
from jjjdoc.ooxml.opened import OpenedPackage
from jjjdoc.ooxml.walker.blocks import BlockWalk, Place
from jjjdoc.ooxml.walker.fields import match_fields
from jjjdoc.ooxml.walker.model import Story, View, WalkedParagraph, WalkedText
from jjjdoc.ooxml.xml import Element, qualified

_SPACE: Final = "{http://www.w3.org/XML/1998/namespace}space"
_NOTES: Final[tuple[tuple[Story, str], ...]] = (("footnote", "footnotes"), ("endnote", "endnotes"))
_FURNITURE: Final[tuple[Story, ...]] = ("header", "footer")


def walk(package: OpenedPackage, view: View = "accepted") -> WalkedText:
    """Return the paragraphs of a Word file in order: body, notes, headers, footers; each part once.

    Raises JjjdocError for a part that cannot be read, or a file without a body.
    """
    main = package.root(package.main)
    body = None if main is None else main.find(qualified("body"))
    if main is None or body is None:
        raise JjjdocError(NOT_A_PACKAGE(path=package.path))
    found = _part(package.main, main, [(body, Place("body"))], view)
    for name, root, places in _others(package):
        found += _part(name, root, places, view)
    return WalkedText(view, tuple(found))


def _others(package: OpenedPackage) -> Iterator[tuple[str, Element, list[tuple[Element, Place]]]]:
    for story, kind in _NOTES:
        for name in package.related(package.main, kind):
            root = package.root(name)
            if root is not None:
                yield name, root, list(_notes(root, story))
    for story in _FURNITURE:
        for name in package.related(package.main, story):
            root = package.root(name)
            if root is not None:
                yield name, root, [(root, Place(story))]


def _notes(root: Element, story: Story) -> Iterator[tuple[Element, Place]]:
    """Yield the notes of a part; those that have a type are the rules between text and notes."""
    for note in root.iterchildren(qualified(story)):
        if note.get(qualified("type"), "normal") == "normal":
            yield note, Place(story, note=note.get(qualified("id"), ""))


def _part(name: str, root: Element, places: list[tuple[Element, Place]], view: View) -> list[WalkedParagraph]:
    walk_of_part = BlockWalk(name, view, match_fields(root), root.get(_SPACE) == "preserve")
    for container, place in places:
        walk_of_part.walk(container, place)
    return walk_of_part.paragraphs
