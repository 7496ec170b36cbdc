"""Parts put into a Word file from elsewhere, and the file written again: what was not changed has the same bytes."""

from __future__ import annotations

import posixpath
import re
import zipfile
from collections.abc import Iterable, Iterator
from io import BytesIO
from typing import Final

from lxml import etree
from msgspec import Struct, field

from jjjdoc.ooxml.opened import CONTENT_TYPES_PART, OpenedPackage
from jjjdoc.ooxml.package import CONTENT_TYPES, OFFICE, RELATIONSHIPS, RELATIONSHIPS_TYPE
from jjjdoc.ooxml.walker.names import ID
from jjjdoc.ooxml.xml import Element

# Numbers for what is added to a Word file: unlike all that are there, whatever part they stand in.


_LARGEST: Final = 2**31 - 1  # an id is a signed number of 32 bits; Word refuses a file with others
_PARAGRAPH_ID = re.compile(rb'paraId="([0-9A-Fa-f]{8})"')
_FIRST_PARAGRAPH: Final = 0x70000001


def revision_ids(package: OpenedPackage) -> Iterator[str]:
    """Yield ids for tracked changes: bookmarks and changes of all parts share one row of numbers.

    Nothing is looked at before the first is asked for.
    """
    used = {
        int(value)
        for name in package.entries
        if name.endswith(".xml")
        for value in _ids(package, name)
        if value.isascii() and value.isdigit() and len(value) < 11
    }
    yield from _free(used, max((each for each in used if each < _LARGEST // 2), default=0) + 1)


def comment_ids(used: Iterable[str]) -> Iterator[str]:
    """Yield ids for comments, which have numbers of their own, after those that are used."""
    numbers = {int(each) for each in used if each.isascii() and each.isdigit() and len(each) < 11}
    return _free(numbers, max((each for each in numbers if each < _LARGEST // 2), default=-1) + 1)


def paragraph_ids(package: OpenedPackage, used: Iterable[str]) -> Iterator[str]:
    """Yield values of `w14:paraId` that no paragraph has; `used` are those of comments, which may have changed since."""
    taken = {each.upper() for each in used}
    for name, data in package.entries.items():
        if name.endswith(".xml") and "comments" not in name:
            taken.update(found.decode().upper() for found in _PARAGRAPH_ID.findall(data))
    number = _FIRST_PARAGRAPH
    while number < 0x7FFFFFFF:
        if f"{number:08X}" not in taken:
            yield f"{number:08X}"
        number += 1


def _ids(package: OpenedPackage, name: str) -> Iterator[str]:
    root = package.optional_root(name)
    for element in () if root is None else root.iter():
        value = element.get(ID)
        if value is not None:
            yield value


def _free(used: set[int], first: int) -> Iterator[str]:
    number = first
    while True:
        if number not in used:
            yield str(number)
        number += 1


_DEFAULT = f"{{{CONTENT_TYPES}}}Default"
_OVERRIDE = f"{{{CONTENT_TYPES}}}Override"
_IGNORABLE = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Ignorable"


class PartEditor(Struct):
    """The parts of a file, `data`, while they are changed in place; `changed` are to be written from their elements."""

    package: OpenedPackage
    data: bytes
    changed: set[str] = field(default_factory=set)

    def change(self, name: str) -> Element:
        """Return the root of a part that is about to be changed; raises KeyError for one that is not there."""
        root = self.package.root(name)
        if root is None:
            raise KeyError(name)
        self.changed.add(name)
        return root

    def declare(self, name: str, namespaces: dict[str, str], ignorable: str) -> Element:
        """Return the root of a part, after it declares these prefixes, one of which may be ignored (ECMA-376-3)."""
        root = self.change(name)
        declared: dict[str | None, str] = dict(root.nsmap)
        if all(declared.get(prefix) == uri for prefix, uri in namespaces.items()):
            return root
        made = etree.Element(root.tag, nsmap=declared | namespaces)  # type: ignore[arg-type] # None is a prefix too
        made.attrib.update(root.attrib)
        made.extend(list(root))
        ignored = made.get(_IGNORABLE, "").split()
        if ignorable not in ignored:
            made.set(_IGNORABLE, " ".join([*ignored, ignorable]))
        self.package.put_root(name, made)
        return made

    def add(self, name: str, data: bytes, content_type: str, owner: str, relationship: str) -> None:
        """Add an XML part to which `owner` has a relationship of this type, in full or the end of an Office type."""
        self._put(name, data, content_type)
        self._relate(owner, name, relationship)

    def free_name(self, pattern: str, first: int | None = None) -> str:
        """Return the first name of this pattern that no part has: with `first` for `{}`, nothing for None, then numbers."""
        taken = {name.lower() for name in self.package.entries}
        name = pattern.format("" if first is None else first)
        number = first or 1
        while name.lower() in taken:
            number += 1
            name = pattern.format(number)
        return name

    def write(self) -> bytes:
        """Return the file: parts in the order they had, those that were added behind them."""
        original = zipfile.ZipFile(BytesIO(self.data))
        infos = {info.filename: info for info in original.infolist()}
        buffer = BytesIO()
        with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
            for name, data in self.package.entries.items():
                content = self.package.stored(name) if name in self.changed else data
                archive.writestr(_entry(name, infos.get(name)), content, compresslevel=6)
        return buffer.getvalue()

    def _put(self, name: str, data: bytes, content_type: str) -> None:
        """Put a part into the file, with its content type unless its extension gives it that (ECMA-376-2 10.1.2)."""
        self.package.entries[name] = data
        types = self.package.root(CONTENT_TYPES_PART)
        extension = name.rpartition(".")[2].lower()
        by_extension = {
            each.get("Extension", "").lower(): each.get("ContentType")
            for each in (() if types is None else types.iterchildren(_DEFAULT))
        }
        if by_extension.get(extension) == content_type:
            return
        types = self.change(CONTENT_TYPES_PART)
        for stale in list(types.iterchildren(_OVERRIDE)):  # of a part that the file does not have
            if stale.get("PartName", "").lower() == f"/{name}".lower():
                types.remove(stale)
        override = types.makeelement(_OVERRIDE)
        override.set("PartName", f"/{name}")
        override.set("ContentType", content_type)
        types.append(override)

    def _relate(self, owner: str, target: str, kind: str) -> None:
        folder, file = posixpath.split(owner)
        name = posixpath.join(folder, "_rels", f"{file}.rels")
        if name not in self.package.entries:
            self._put(name, f'<Relationships xmlns="{RELATIONSHIPS}"/>'.encode(), RELATIONSHIPS_TYPE)
        root = self.change(name)
        used = {each.get("Id", "") for each in root}
        number = len(used) + 1
        while f"rId{number}" in used:
            number += 1
        made = root.makeelement(f"{{{RELATIONSHIPS}}}Relationship")
        made.set("Id", f"rId{number}")
        made.set("Type", kind if "://" in kind else f"{OFFICE}{kind}")
        made.set("Target", posixpath.relpath(target, folder or "."))
        root.append(made)
        self.package.forget_relationships(owner)


def _entry(name: str, original: zipfile.ZipInfo | None) -> zipfile.ZipInfo:
    info = zipfile.ZipInfo(name, original.date_time if original else (1980, 1, 1, 0, 0, 0))
    info.compress_type = original.compress_type if original else zipfile.ZIP_DEFLATED
    info.create_system = original.create_system if original else 0
    info.external_attr = (original.external_attr if original else 0) or 0x20
    return info
