"""Taking back comments and the changes that stand in them, so that the text is what it was before both."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from itertools import islice
from typing import Final

from msgspec import Struct, field

from jjjdoc.ooxml.opened import OpenedPackage
from jjjdoc.ooxml.walker import names
from jjjdoc.ooxml.xml import Element, qualified

_REVISIONS: Final = (names.INSERTION, names.DELETION)
_NOTE_MARKS: Final = {qualified("footnoteReference"): "footnotes", qualified("endnoteReference"): "endnotes"}


class Marked(Struct):
    """What the marks of a comment hold: runs, and changes whole, in the order of the document.

    `elsewhere`: the changes are those in the note whose mark it stands at, or in page headers and footers.
    """

    runs: list[Element] = field(default_factory=list)
    revisions: list[Element] = field(default_factory=list)
    elsewhere: bool = False

    def by(self, author: str) -> list[Element]:
        """Return the changes of this author."""
        return [each for each in self.revisions if each.get(names.AUTHOR) == author]

    def is_touched(self, author: str) -> bool:
        """Tell whether somebody else has changed what this author has inserted."""
        return any(
            inner.get(names.AUTHOR) != author
            for each in self.by(author)
            for inner in each.iter(*_REVISIONS)
            if each.tag == names.INSERTION
        )


def marked_by(root: Element, comments: Collection[str]) -> dict[str, Marked]:
    """Return what the comments with these ids mark in a part."""
    found = {identifier: Marked() for identifier in comments}
    opened: dict[str, Marked] = {}
    for element in root.iter(names.RUN, *_REVISIONS, names.RANGE_START, names.RANGE_END):
        identifier = element.get(names.ID, "")
        if element.tag == names.RANGE_START:
            if identifier in found:
                opened[identifier] = found[identifier]
        elif element.tag == names.RANGE_END:
            opened.pop(identifier, None)
        elif element.tag == names.RUN:
            for each in opened.values():
                each.runs.append(element)
        else:
            for each in opened.values():
                each.revisions.append(element)
    return found


def share_out(found: dict[str, Marked]) -> None:
    """Leave each change to the comment that marks least round it: others mark a sentence or more that it stands in."""
    owners: dict[Element, Marked] = {}
    for marked in sorted(found.values(), key=lambda each: len(each.runs)):
        for revision in marked.revisions:
            owners.setdefault(revision, marked)
    for marked in found.values():
        marked.revisions = [each for each in marked.revisions if owners[each] is marked]


class Notes(Struct, frozen=True):
    """The footnotes and endnotes of a file by the element of their mark and their id, with their parts."""

    by_mark: dict[tuple[str, str], tuple[str, Element]]

    @classmethod
    def of(cls, package: OpenedPackage) -> Notes:
        """Return the notes of a file."""
        return cls(
            {
                (mark, note.get(names.ID, "")): (part, note)
                for mark, kind in _NOTE_MARKS.items()
                for part in package.related(package.main, kind)
                if (root := package.root(part)) is not None
                for note in root
            }
        )

    def marked(self, marked: Marked) -> list[tuple[str, Element]]:
        """Return the notes whose marks are in what a comment marks, with their parts."""
        keys = ((mark.tag, mark.get(names.ID, "")) for run in marked.runs for mark in run.iter(*_NOTE_MARKS))
        return [self.by_mark[key] for key in dict.fromkeys(keys) if key in self.by_mark]


def near(revision: Element) -> Iterator[Element]:
    """Yield the runs in a deletion, or those beside an insertion: there what it was made for stands when it is undone."""
    if revision.tag == names.DELETION:
        yield from revision.iter(names.RUN)
        return
    for beside in (revision.getprevious(), revision.getnext()):
        if beside is not None:
            yield from beside.iter(names.RUN)


def undo(revisions: Iterable[Element]) -> list[Element]:
    """Undo changes: what they inserted goes, what they deleted is text again.

    Returns the insertions of others that one of them stood behind: it may have parted one in two.
    """
    parted: list[Element] = []
    for revision in revisions:
        parent = revision.getparent()
        if parent is None:
            continue
        if revision.tag == names.DELETION:
            for text in revision.iter(names.DELETED_TEXT):
                text.tag = names.TEXT
            for child in list(revision):
                revision.addprevious(child)
        else:
            parted += islice(revision.itersiblings(names.INSERTION, preceding=True), 1)
        parent.remove(revision)
    return parted


def rejoin(parted: Iterable[Element]) -> None:
    """Put together again what was one insertion, and now has nothing between its parts."""
    for first in parted:
        second = first.getnext()
        while (
            second is not None and second.tag == names.INSERTION and _signature(first) == _signature(second)
        ):
            first.extend(list(second))
            parent = second.getparent()
            if parent is not None:
                parent.remove(second)
            second = first.getnext()


def _signature(insertion: Element) -> dict[str, str]:
    return {str(name): str(value) for name, value in insertion.attrib.items() if name != names.ID}


def remove_marks(root: Element, comments: Collection[str]) -> None:
    """Remove the marks of comments from a part, and the runs that do nothing but refer to them."""
    marks = [
        each
        for each in root.iter(names.RANGE_START, names.RANGE_END, names.REFERENCE)
        if each.get(names.ID) in comments
    ]
    for mark in marks:
        parent = mark.getparent()
        if parent is None:
            continue
        parent.remove(mark)
        above = parent.getparent()
        if (
            parent.tag == names.RUN
            and above is not None
            and all(child.tag == names.RUN_PROPERTIES for child in parent)
        ):
            above.remove(parent)
