"""Parts put into a Word file from elsewhere, and the file written again: what was not changed has the same bytes."""

from __future__ import annotations

import posixpath
import zipfile
from io import BytesIO

from lxml import etree
from msgspec import Struct, field

from jjjdoc.ooxml.opened import CONTENT_TYPES_PART, OpenedPackage
from jjjdoc.ooxml.package import CONTENT_TYPES, OFFICE, RELATIONSHIPS, RELATIONSHIPS_TYPE
from jjjdoc.ooxml.xml import Element

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
