"""An Open Packaging Conventions package as bytes: the same parts always give the same bytes (ECMA-376-2)."""

from __future__ import annotations

import posixpath
import zipfile
from collections.abc import Iterable
from io import BytesIO
from typing import Final
from urllib.parse import quote, urlsplit

from msgspec import Struct, field

from jjjdoc.ooxml.names import DECLARATION, escape_attribute
from jjjdoc.patterns import regex

# The relationships of one part as they are needed, and URIs that Word takes.


_LOOSE_PERCENT = regex("%(?![0-9A-Fa-f]{2})")
_SAFE: Final = "%/:?#@!$&'()*+,;=~-._"


class Relationships(Struct):
    """The relationships of a part; ids begin with `prefix`, so that they can join those of another part."""

    prefix: str = "rId"
    _ids: dict[tuple[str, str, bool], str] = field(default_factory=dict)

    def add(self, kind: str, target: str, *, external: bool = False) -> str:
        """Return the id of a relationship; the same target always has the same one. `kind` ends its type."""
        key = (kind, target, external)
        return self._ids.setdefault(key, f"{self.prefix}{len(self._ids) + 1}")

    def all(self) -> tuple[Relationship, ...]:
        """Return the relationships in the order of their ids."""
        return tuple(
            Relationship(identifier, f"{OFFICE}{kind}", target, external)
            for (kind, target, external), identifier in self._ids.items()
        )


def word_uri(target: str) -> str | None:
    """Return a link target as a URI (RFC 3986), None where it cannot be one: Word refuses a file with a bad URI."""
    try:
        parts = urlsplit(target)
        host = parts.hostname
    except ValueError:
        return None
    if parts.scheme in ("http", "https") and not host:
        return None
    return quote(_LOOSE_PERCENT.sub("%25", target.strip()), safe=_SAFE, errors="replace") or None


CONTENT_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships"
RELATIONSHIPS_TYPE = "application/vnd.openxmlformats-package.relationships+xml"

#: What the types of relationships of Office documents begin with.
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"

_BY_EXTENSION = {
    "jpeg": "image/jpeg",
    "png": "image/png",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}

# The earliest time a zip archive can hold: a clock would make every build differ.
_STAMP = (1980, 1, 1, 0, 0, 0)


class Relationship(Struct, frozen=True):
    """A way from a part to another part or, when `external`, to a URI; `target` is relative to the part."""

    id: str
    type: str
    target: str
    external: bool = False


class Part(Struct, frozen=True):
    """A file of the package, by its name without a leading slash."""

    name: str
    content_type: str
    data: bytes
    relationships: tuple[Relationship, ...] = ()


def write_package(parts: Iterable[Part], relationships: Iterable[Relationship]) -> bytes:
    """Return the bytes of a package: content types first, the package's own relationships, the rest by name."""
    ordered = sorted(parts, key=lambda part: part.name)
    files = {part.name: part.data for part in ordered}
    files |= {
        _relationships_name(part.name): _relationships_xml(part.relationships)
        for part in ordered
        if part.relationships
    }
    head = {
        "[Content_Types].xml": _content_types_xml(ordered),
        "_rels/.rels": _relationships_xml(relationships),
    }
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as archive:
        for name, data in (*head.items(), *sorted(files.items())):
            archive.writestr(_entry(name), data)
    return buffer.getvalue()


def _entry(name: str) -> zipfile.ZipInfo:
    info = zipfile.ZipInfo(name, _STAMP)
    info.compress_type = zipfile.ZIP_DEFLATED
    info.create_system = 0  # MS-DOS, whatever the operating system
    info.external_attr = 0x20  # a file; zipfile replaces 0 by an attribute of Unix
    return info


def _relationships_name(part: str) -> str:
    folder, name = posixpath.split(part)
    return posixpath.join(folder, "_rels", f"{name}.rels")


def _relationships_xml(relationships: Iterable[Relationship]) -> bytes:
    items = "".join(
        f'<Relationship Id="{escape_attribute(item.id)}" Type="{escape_attribute(item.type)}"'
        f' Target="{escape_attribute(item.target)}"' + (' TargetMode="External"/>' if item.external else "/>")
        for item in relationships
    )
    return f'{DECLARATION}<Relationships xmlns="{RELATIONSHIPS}">{items}</Relationships>'.encode()


def _content_types_xml(parts: Iterable[Part]) -> bytes:
    defaults = {"rels": RELATIONSHIPS_TYPE, "xml": "application/xml"}
    overrides = []
    for part in parts:
        extension = posixpath.splitext(part.name)[1].removeprefix(".").lower()
        if _BY_EXTENSION.get(extension) == part.content_type:
            defaults[extension] = part.content_type
        elif defaults.get(extension) != part.content_type:
            name, kind = escape_attribute(part.name), escape_attribute(part.content_type)
            overrides.append(f'<Override PartName="/{name}" ContentType="{kind}"/>')
    items = "".join(
        f'<Default Extension="{extension}" ContentType="{kind}"/>'
        for extension, kind in sorted(defaults.items())
    )
    return f'{DECLARATION}<Types xmlns="{CONTENT_TYPES}">{items}{"".join(overrides)}</Types>'.encode()
