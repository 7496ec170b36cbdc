"""A package taken apart for checking: its parts by name, parsed once, and how they lead to each other."""

from __future__ import annotations

import posixpath
import zipfile
from collections.abc import Iterator, Mapping
from io import BytesIO

from lxml import etree
from msgspec import Struct

from jjjdoc.ooxml.package import CONTENT_TYPES, RELATIONSHIPS
from jjjdoc.ooxml.xml import Element, parse_xml

MAIN = "word/document.xml"
_RELATIONSHIP = f"{{{RELATIONSHIPS}}}Relationship"


class Violation(Struct, frozen=True):
    """A rule that a part breaks, and by what."""

    part: str
    rule: str
    detail: str = ""

    def __str__(self) -> str:
        return f"{self.part}: {self.rule}{f' ({self.detail})' if self.detail else ''}"


class Way(Struct, frozen=True):
    """A relationship as it stands in the file; `target` is the name of a part, or a URI if it is external."""

    part: str
    id: str
    type: str
    target: str
    mode: str


class Package(Struct, frozen=True):
    """The parts of a package and the roots of those that are XML."""

    names: tuple[str, ...]
    parts: Mapping[str, bytes]
    roots: Mapping[str, Element]
    ways: tuple[Way, ...]


def open_package(data: bytes) -> tuple[Package, tuple[Violation, ...]]:
    """Take a package apart; parts that cannot be parsed are violations. Raises zipfile.BadZipFile for no archive."""
    with zipfile.ZipFile(BytesIO(data)) as archive:
        names = tuple(archive.namelist())
        parts = {name: archive.read(name) for name in names}
    roots: dict[str, Element] = {}
    found: list[Violation] = []
    for name, content in parts.items():
        if not name.endswith((".xml", ".rels")):
            continue
        if b"<!DOCTYPE" in content[:1024]:
            found.append(Violation(name, "no document type"))
        try:
            roots[name] = parse_xml(content)
        except etree.XMLSyntaxError as error:
            found.append(Violation(name, "well-formed XML", str(error)))
    return Package(names, parts, roots, tuple(_ways(roots))), tuple(found)


def _ways(roots: Mapping[str, Element]) -> Iterator[Way]:
    for name, root in roots.items():
        if not name.endswith(".rels"):
            continue
        folder, file = posixpath.split(name)
        base = posixpath.dirname(folder)
        part = posixpath.join(base, file.removesuffix(".rels"))
        for item in root.iter(_RELATIONSHIP):
            target, mode = item.get("Target", ""), item.get("TargetMode", "Internal")
            if mode == "Internal":
                target = (
                    target.lstrip("/")
                    if target.startswith("/")
                    else posixpath.normpath(posixpath.join(base, target))
                )
            yield Way(part if file != ".rels" else "", item.get("Id", ""), item.get("Type", ""), target, mode)


def content_types(package: Package) -> tuple[Mapping[str, str], Mapping[str, str]]:
    """Return the types by extension, and those of single parts by name."""
    root = package.roots.get("[Content_Types].xml")
    if root is None:
        return {}, {}
    defaults = {
        item.get("Extension", "").lower(): item.get("ContentType", "")
        for item in root.iter(f"{{{CONTENT_TYPES}}}Default")
    }
    overrides = {
        item.get("PartName", "").lstrip("/"): item.get("ContentType", "")
        for item in root.iter(f"{{{CONTENT_TYPES}}}Override")
    }
    return defaults, overrides


def matches(path: etree.XPath, root: Element) -> list[Element]:
    """Return the elements that a compiled path leads to."""
    found = path(root)
    return [each for each in found if isinstance(each, Element)] if isinstance(found, list) else []


def values(path: etree.XPath, root: Element) -> list[str]:
    """Return the values of attributes that a compiled path leads to."""
    found = path(root)
    return [each for each in found if isinstance(each, str)] if isinstance(found, list) else []
