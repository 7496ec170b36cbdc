"""A Word file from elsewhere, opened: its parts by name, parsed when asked for, and the ways between them."""

from __future__ import annotations

import posixpath
from typing import Final
from urllib.parse import unquote

from lxml import etree
from msgspec import Struct, field

from jjjdoc.errors import JjjdocError, Message, Wording
from jjjdoc.ooxml.archive import MACROS, NOT_A_PACKAGE, PASSWORD, UNSAFE, read_archive
from jjjdoc.ooxml.package import RELATIONSHIPS, Relationship
from jjjdoc.ooxml.xml import Element, parse_xml, qualified, serialize_part

# Whether the author of a Word file has restricted what may be changed in it (ECMA-376 17.15.1.29).


_PROTECTION = qualified("documentProtection")
_OFF = ("0", "false", "off")


def is_protected(package: OpenedPackage, *, tracked: bool) -> bool:
    """Tell whether the text may not be changed; `tracked`: by changes that are tracked, which alone may be allowed."""
    for part in package.related(package.main, "settings"):
        root = package.root(part)
        found = None if root is None else root.find(_PROTECTION)
        if found is not None and found.get(qualified("enforcement"), "0") not in _OFF:
            edit = found.get(qualified("edit"), "none")
            return edit != "none" and not (tracked and edit == "trackedChanges")
    return False


OLD_FORMAT = Wording(
    en="{path} is in the format of Word 97–2003 (.doc), despite its name; open it in Word and"
    " save it as .docx",
    zh="{path}实为Word 97–2003的.doc格式；请用Word打开后另存为.docx",
)
DAMAGED = Wording(
    en="{path} is damaged: {part} cannot be read ({reason})", zh="{path}已损坏：无法读取{part}（{reason}）"
)
UNREAD = Wording(
    en="{path}: {part} is damaged and was skipped ({reason})", zh="{path}：{part}已损坏，未读取（{reason}）"
)
TOO_DEEP = Wording(
    en="{path} was not opened: {part} has deeper nesting or a longer text than Word files have",
    zh="{path}不予打开：{part}的嵌套层数或单段文字长度超出Word文件的正常范围",
)

_COMPOUND: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"  # of .doc files, and of encrypted .docx files
_ENCRYPTED: Final = "EncryptedPackage".encode(
    "utf-16-le"
)  # the stream of an encrypted file ([MS-OFFCRYPTO] 2.3)
_LIMITS: Final = ("XML_PARSE_HUGE", "Resource limit")
CONTENT_TYPES_PART: Final = "[Content_Types].xml"
_MACRO_TYPE: Final = b".macroEnabled"

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


class DamagedPartError(JjjdocError):
    """A part cannot be parsed; `reason` is what the parser says."""

    def __init__(self, path: str, part: str, reason: str) -> None:
        super().__init__(DAMAGED(path=path, part=part, reason=reason))
        self.reason = reason


class OpenedPackage(Struct):
    """The parts of a Word file; `path` is what messages show, `main` the name of the part with the text.

    `strict`: the file has the names of the strict standard; here it is read as one of the usual kind. `unread` are
    the parts that a reader can do without and that are damaged, each with the reason.
    """

    path: str
    entries: dict[str, bytes]
    main: str = ""
    strict: bool = False
    unread: dict[str, str] = field(default_factory=dict)
    _roots: dict[str, Element] = field(default_factory=dict)
    _related: dict[str, dict[str, Relationship]] = field(default_factory=dict)

    def root(self, name: str) -> Element | None:
        """Return the root of an XML part, always the same; None if there is no such part. Raises JjjdocError."""
        if name not in self._roots:
            data = self.entries.get(name)
            if data is None:
                return None
            self._roots[name] = self._parse(name, data)
        return self._roots[name]

    def optional_root(self, name: str) -> Element | None:
        """Return the root of a part that a reader can do without: None for a damaged one too, which is noted in `unread`.

        Raises JjjdocError for a part that is unsafe to parse.
        """
        if name in self.unread:
            return None
        try:
            return self.root(name)
        except DamagedPartError as error:
            self.unread[name] = error.reason
            return None

    def unread_notices(self) -> tuple[Message, ...]:
        """Return what to say of the parts that were not read."""
        return tuple(
            UNREAD(path=self.path, part=name, reason=reason) for name, reason in sorted(self.unread.items())
        )

    def _parse(self, name: str, data: bytes) -> Element:
        try:
            root = parse_xml(_transitional(data) if self.strict else data)
        except (etree.XMLSyntaxError, ValueError) as error:
            if any(limit in str(error) for limit in _LIMITS):
                raise JjjdocError(TOO_DEEP(path=self.path, part=name)) from error
            reason = str(error).partition(" (<string>")[0]
            raise DamagedPartError(self.path, name, reason) from error
        if (
            root.getroottree().docinfo.internalDTD is not None
        ):  # in an encoding that the archive was not searched for
            raise JjjdocError(UNSAFE(path=self.path, what="DOCTYPE"))
        return root

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
        raise JjjdocError((PASSWORD if _ENCRYPTED in data else OLD_FORMAT)(path=path))
    entries = read_archive(data, path)
    if CONTENT_TYPES_PART not in entries:
        raise JjjdocError(NOT_A_PACKAGE(path=path))
    if _MACRO_TYPE in entries[CONTENT_TYPES_PART]:
        raise JjjdocError(MACROS(path=path, what=CONTENT_TYPES_PART))
    package = OpenedPackage(path, entries)
    package.strict = b"http://purl.oclc.org/ooxml/" in entries.get("_rels/.rels", b"")
    main = package.related("", "officeDocument")
    if not main:
        raise JjjdocError(NOT_A_PACKAGE(path=path))
    package.main = main[0]
    if macros := package.related(package.main, "vbaProject"):
        raise JjjdocError(MACROS(path=path, what=macros[0]))
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
