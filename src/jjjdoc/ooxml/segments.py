"""The map of a document's segments, as a custom XML part: it travels in the file through Word and LibreOffice.

Each `segment` has the bookmark that holds its text, its id, its language, and the digest of the template text it
was made from.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping

from jjjdoc.ooxml.bookmarks import SegmentMark
from jjjdoc.ooxml.escape import DECLARATION, escape_attribute
from jjjdoc.ooxml.opened import OpenedPackage
from jjjdoc.ooxml.package import OFFICE, Part, Relationship

NAMESPACE = "urn:jjjdoc:segments:1"

_ITEM_PROPERTIES = "http://schemas.openxmlformats.org/officeDocument/2006/customXml"
_ITEM_PROPERTIES_TYPE = "application/vnd.openxmlformats-officedocument.customXmlProperties+xml"


def segment_parts(
    number: int, about: Mapping[str, str], segments: Iterable[SegmentMark]
) -> tuple[Part, Part]:
    """Return `customXml/item<number>.xml` and its properties; `about` names report, edition and version."""
    item = Part(
        f"customXml/item{number}.xml",
        "application/xml",
        _map_xml(about, segments).encode(),
        (Relationship("rId1", f"{OFFICE}customXmlProps", f"itemProps{number}.xml"),),
    )
    properties = (
        f'{DECLARATION}<ds:datastoreItem ds:itemID="{_identifier(about)}" xmlns:ds="{_ITEM_PROPERTIES}">'
        f'<ds:schemaRefs><ds:schemaRef ds:uri="{NAMESPACE}"/></ds:schemaRefs></ds:datastoreItem>'
    )
    return item, Part(f"customXml/itemProps{number}.xml", _ITEM_PROPERTIES_TYPE, properties.encode())


def read_segments(package: OpenedPackage) -> tuple[SegmentMark, ...]:
    """Return the map of a file's segments, empty for one that is not ours."""
    for name in package.related(package.main, "customXml"):
        root = package.optional_root(name)
        if root is not None and root.tag == f"{{{NAMESPACE}}}segments":
            marks = (
                SegmentMark(*(each.get(key, "") for key in ("bookmark", "id", "language", "digest")))
                for each in root.iterchildren(f"{{{NAMESPACE}}}segment")
            )
            return tuple(mark for mark in marks if mark.bookmark and mark.segment and mark.language)
    return ()


def read_about(package: OpenedPackage) -> Mapping[str, str]:
    """Return what the map of a file's segments is about: report, edition and version; empty for one that is not ours."""
    for name in package.related(package.main, "customXml"):
        root = package.optional_root(name)
        if root is not None and root.tag == f"{{{NAMESPACE}}}segments":
            return {str(key): str(value) for key, value in root.attrib.items()}
    return {}


def _map_xml(about: Mapping[str, str], segments: Iterable[SegmentMark]) -> str:
    attributes = "".join(f' {name}="{escape_attribute(value)}"' for name, value in about.items())
    items = "".join(
        f'<segment bookmark="{mark.bookmark}" id="{escape_attribute(mark.segment)}"'
        f' language="{escape_attribute(mark.language)}" digest="{mark.digest}"/>'
        for mark in segments
    )
    return f'{DECLARATION}<segments xmlns="{NAMESPACE}"{attributes}>{items}</segments>'


def _identifier(about: Mapping[str, str]) -> str:
    """Return a GUID for the part, made from what it is about."""
    digest = hashlib.sha256("\0".join(about.values()).encode("utf-8", "surrogatepass")).hexdigest().upper()
    return f"{{{digest[:8]}-{digest[8:12]}-{digest[12:16]}-{digest[16:20]}-{digest[20:32]}}}"
