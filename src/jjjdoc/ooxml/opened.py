"""A Word file from elsewhere, opened: its parts by name, parsed when asked for, and the ways between them."""

from __future__ import annotations

import posixpath
import zipfile
from dataclasses import dataclass, field
from io import BytesIO
from typing import Final
from urllib.parse import unquote

from lxml import etree

from jjjdoc.errors import JjjdocError, Wording
from jjjdoc.ooxml.archive import MAX_BYTES, NOT_A_PACKAGE, TOO_LARGE, check_archive
from jjjdoc.ooxml.package import RELATIONSHIPS, Relationship
from jjjdoc.ooxml.xml import Element, parse_xml, serialize_part

OLD_FORMAT = Wording(
    en="{path} is a .doc file of Word 97–2003, or is protected by a password; open it in Word and save it as .docx",
    zh="{path} 是 Word 97–2003 的 .doc 文件，或设有密码；请用 Word 打开后另存为 .docx",
)
DAMAGED = Wording(
    en="{path} is damaged: {part} cannot be read ({reason})", zh="{path} 已损坏：无法读取 {part}（{reason}）"
)

_COMPOUND: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"  # of .doc files, and of encrypted .docx files

# A file saved as “Strict Open XML” (ISO/IEC 29500 part 1) has other names for the same things.
_STRICT: Final = (
    (
        b"http://purl.oclc.org/ooxml/wordprocessingml/main",
        b"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    ),
    (
        b"http://purl.oclc.org/ooxml/officeDocument/relationships",
        b"http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    ),
    (
        b"http://purl.oclc.org/ooxml/drawingml/main",
        b"http://schemas.openxmlformats.org/drawingml/2006/main",
    ),
    (
        b"http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing",
        b"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    ),
)


@dataclass(slots=True)
class OpenedPackage:
    """The parts of a Word file; `path` is what messages show, `main` the name of the part with the text.

    `strict`: the file has the names of the strict standard; here it is read as one of the usual kind.
    """

    path: str
    entries: dict[str, bytes]
    main: str = ""
    strict: bool = False
    _roots: dict[str, Element] = field(default_factory=dict)
    _related: dict[str, dict[str, Relationship]] = field(default_factory=dict)

    def root(self, name: str) -> Element | None:
        """Return the root of an XML part, always the same; None if there is no such part. Raises JjjdocError."""
        if name not in self._roots:
            data = self.entries.get(name)
            if data is None:
                return None
            try:
                self._roots[name] = parse_xml(_transitional(data) if self.strict else data)
            except (etree.XMLSyntaxError, ValueError) as error:
                raise JjjdocError(DAMAGED(path=self.path, part=name, reason=error)) from error
        return self._roots[name]

    def put_root(self, name: str, root: Element) -> None:
        """Put another root in place of that of a part."""
        self._roots[name] = root

    def stored(self, name: str) -> bytes:
        """Return the bytes of a part as its elements are now, with the names of the standard that the file follows."""
        root = self.root(name)
        if root is None:
            return b""
        data = serialize_part(root)
        for strict, usual in _STRICT if self.strict else ():
            data = data.replace(usual, strict)
        return data

    def relationships(self, name: str) -> dict[str, Relationship]:
        """Return the relationships of a part by id, those of the package for ""; targets are names of parts."""
        if name not in self._related:
            folder, file = posixpath.split(name)
            root = self.root(posixpath.join(folder, "_rels", f"{file}.rels"))
            found = [] if root is None else [_relationship(each, folder) for each in root if _is_one(each)]
            self._related[name] = {each.id: each for each in found}
        return self._related[name]

    def forget_relationships(self, name: str) -> None:
        """Have the relationships of a part read again, after they were changed."""
        self._related.pop(name, None)

    def related(self, name: str, kind: str) -> list[str]:
        """Return the names of the parts that a part leads to by relationships whose type ends in `/<kind>`."""
        found = self.relationships(name).values()
        names = [each.target for each in found if each.type.endswith(f"/{kind}") and not each.external]
        return [each for each in dict.fromkeys(names) if each in self.entries]


def open_package(data: bytes, path: str) -> OpenedPackage:
    """Open the bytes of a Word file, after they have been held against the limits; raises JjjdocError."""
    if data.startswith(_COMPOUND):
        raise JjjdocError(OLD_FORMAT(path=path))
    if len(data) > MAX_BYTES:
        raise JjjdocError(TOO_LARGE(path=path, what=f"{len(data) >> 20} MiB"))
    check_archive(data, path)
    with zipfile.ZipFile(BytesIO(data)) as archive:
        entries = {name: archive.read(name) for name in archive.namelist()}
    package = OpenedPackage(path, entries)
    package.strict = b"http://purl.oclc.org/ooxml/" in entries.get("_rels/.rels", b"")
    main = package.related("", "officeDocument")
    if not main:
        raise JjjdocError(NOT_A_PACKAGE(path=path))
    package.main = main[0]
    return package


def _transitional(data: bytes) -> bytes:
    for strict, usual in _STRICT:
        data = data.replace(strict, usual)
    return data


def _is_one(element: Element) -> bool:
    return element.tag == f"{{{RELATIONSHIPS}}}Relationship"


def _relationship(element: Element, folder: str) -> Relationship:
    target = element.get("Target", "")
    external = element.get("TargetMode") == "External"
    if not external:
        target = posixpath.normpath(posixpath.join("/", folder, unquote(target))).lstrip("/")
    return Relationship(element.get("Id", ""), element.get("Type", ""), target, external)
