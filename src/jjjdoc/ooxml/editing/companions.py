"""What newer programs keep beside the comments of a Word file: threads, ids that last, times, and authors.

Each stands in a part of its own: `commentsExtended`, `commentsIds`, `commentsExtensible` and `people` ([MS-DOCX] 2.2.4).
A comment is known there by the `w14:paraId` of its last paragraph.
"""

from __future__ import annotations

import posixpath
from collections.abc import Collection, Iterator
from typing import Final

from msgspec import Struct

from jjjdoc.ooxml.editing.parts import PartEditor
from jjjdoc.ooxml.opened import OpenedPackage
from jjjdoc.ooxml.xml import Element

_W15: Final = "http://schemas.microsoft.com/office/word/2012/wordml"
_CID: Final = "http://schemas.microsoft.com/office/word/2016/wordml/cid"
_CEX: Final = "http://schemas.microsoft.com/office/word/2018/wordml/cex"
_MC: Final = "http://schemas.openxmlformats.org/markup-compatibility/2006"
_TYPE: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml.{}+xml"
_RELATIONSHIP: Final = "http://schemas.microsoft.com/office/{}/relationships/{}"

_EXTENDED_ID: Final = f"{{{_W15}}}paraId"
_PARENT_ID: Final = f"{{{_W15}}}paraIdParent"
_DONE: Final = f"{{{_W15}}}done"
_PARAGRAPH_ID: Final = f"{{{_CID}}}paraId"
_DURABLE_ID: Final = f"{{{_CID}}}durableId"
_LASTING_ID: Final = f"{{{_CEX}}}durableId"
_AUTHOR: Final = f"{{{_W15}}}author"
_FIRST_ID: Final = 0x60000001
_LAST_ID: Final = 0x7FFFFFFE

# The year in the type of the relationship, the prefix and namespace, and the root of each.
_PARTS: Final = {
    "commentsExtended": ("2011", "w15", _W15, "commentsEx"),
    "commentsIds": ("2016/09", "w16cid", _CID, "commentsIds"),
    "commentsExtensible": ("2018/08", "w16cex", _CEX, "commentsExtensible"),
    "people": ("2011", "w15", _W15, "people"),
}


class Threads(Struct, frozen=True):
    """The comments that somebody has answered, and those that are resolved with their answers, by `w14:paraId` in upper case."""

    answered: frozenset[str]
    resolved: frozenset[str]

    @classmethod
    def of(cls, package: OpenedPackage) -> Threads:
        """Return the threads of a file."""
        entries = [each for root in _roots(package, "commentsExtended") for each in root]
        done = {each.get(_EXTENDED_ID, "").upper() for each in entries if _is_done(each)} - {""}
        return cls(
            frozenset(each.get(_PARENT_ID, "").upper() for each in entries) - {""},
            frozenset(
                each.get(_EXTENDED_ID, "").upper()
                for each in entries
                if _is_done(each) or each.get(_PARENT_ID, "").upper() in done
            ),
        )


class Companions(Struct):
    """Adds to these parts what belongs to new comments; a part that a file does not have is made."""

    _extended: Element
    _ids: Element
    _extensible: Element
    _durable: Iterator[int]

    @classmethod
    def of(cls, editor: PartEditor, author: str) -> Companions:
        """Return those of a file, with an entry for the author of the comments to come."""
        people = _part(editor, "people")
        if all(each.get(_AUTHOR) != author for each in people):
            person = _child(people, f"{{{_W15}}}person", {_AUTHOR: author})
            provider = {f"{{{_W15}}}providerId": "None", f"{{{_W15}}}userId": author}
            _child(person, f"{{{_W15}}}presenceInfo", provider)
        ids, extensible = _part(editor, "commentsIds"), _part(editor, "commentsExtensible")
        used = {each.get(_DURABLE_ID, "").upper() for each in ids}
        used |= {each.get(_LASTING_ID, "").upper() for each in extensible}
        free = (number for number in range(_FIRST_ID, _LAST_ID) if f"{number:08X}" not in used)
        return cls(_part(editor, "commentsExtended"), ids, extensible, free)

    def add(self, paragraph: str, date: str) -> None:
        """Add what belongs to an open comment: the id of its last paragraph, and when it was made (UTC)."""
        _child(self._extended, f"{{{_W15}}}commentEx", {_EXTENDED_ID: paragraph, _DONE: "0"})
        durable = f"{next(self._durable):08X}"
        _child(self._ids, f"{{{_CID}}}commentId", {_PARAGRAPH_ID: paragraph, _DURABLE_ID: durable})
        time = {_LASTING_ID: durable, f"{{{_CEX}}}dateUtc": date}
        _child(self._extensible, f"{{{_CEX}}}commentExtensible", time)


def forget_comments(editor: PartEditor, paragraphs: Collection[str]) -> None:
    """Remove what the parts say of comments with these `w14:paraId`, in upper case."""
    _forget(editor, "commentsExtended", _EXTENDED_ID, paragraphs)
    durable = _forget(editor, "commentsIds", _PARAGRAPH_ID, paragraphs)
    _forget(editor, "commentsExtensible", _LASTING_ID, durable)


def _forget(editor: PartEditor, kind: str, key: str, values: Collection[str]) -> set[str]:
    """Remove the entries with these ids, and return the ids that outlast saving."""
    durable: set[str] = set()
    for name in editor.package.related(editor.package.main, kind) if values else ():
        root = editor.change(name)
        for element in [each for each in root if each.get(key, "").upper() in values]:
            durable.add(element.get(_DURABLE_ID, "").upper())
            root.remove(element)
    return durable - {""}


def _is_done(entry: Element) -> bool:
    return entry.get(_DONE) in ("1", "true")


def _child(parent: Element, tag: str, attributes: dict[str, str]) -> Element:
    made = parent.makeelement(tag, attributes)
    parent.append(made)
    return made


def _roots(package: OpenedPackage, kind: str) -> Iterator[Element]:
    for name in package.related(package.main, kind):
        root = package.root(name)
        if root is not None:
            yield root


def _part(editor: PartEditor, kind: str) -> Element:
    """Return the root of a part, made if the file has none."""
    package = editor.package
    name = next(iter(package.related(package.main, kind)), None)
    if name is None:
        year, prefix, namespace, tag = _PARTS[kind]
        name = editor.free_name(posixpath.join(posixpath.dirname(package.main), f"{kind}{{}}.xml"))
        content = f'<{prefix}:{tag} xmlns:{prefix}="{namespace}" xmlns:mc="{_MC}" mc:Ignorable="{prefix}"/>'
        relationship = _RELATIONSHIP.format(year, kind)
        editor.add(name, content.encode(), _TYPE.format(kind), package.main, relationship)
    return editor.change(name)
