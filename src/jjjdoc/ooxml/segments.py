"""The map of a document's segments, as a custom XML part: it travels in the file through Word and LibreOffice.

Each `segment` has the bookmark that holds its text, its id, its language, and the digest of the template text it
was made from.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping

from msgspec import Struct, field

from jjjdoc.ooxml.names import DECLARATION, escape_attribute
from jjjdoc.ooxml.opened import OpenedPackage
from jjjdoc.ooxml.package import OFFICE, Part, Relationship

# Bookmarks, and the map from those of segments to the segments (ECMA-376 17.13.6).
#
# Names are unlike one another even where case is ignored, have at most 40 characters, and begin with a letter.


_LONGEST = 40
_FIRST_REFERENCE = 200_000_001  # as many digits as Word gives them


class SegmentMark(Struct, frozen=True):
    """A bookmark that holds the text of a segment in one language; `digest` is of its template text."""

    bookmark: str
    segment: str
    language: str
    digest: str


def segment_digest(text: str) -> str:
    """Return the first 16 hexadecimal digits of the SHA-256 of a text in UTF-8."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:16]


def bookmark_name(kind: str, identifier: str, language: str) -> str:
    """Return `<kind>_<identifier>_<language>`, the end replaced by a digest where that is too long."""
    name = f"{kind}_{identifier}_{language.replace('-', '_')}"
    if len(name) <= _LONGEST:
        return name
    digest = segment_digest(f"{identifier}\0{language}")
    return f"{name[: _LONGEST - len(digest) - 1]}_{digest}"


class Bookmarks(Struct):
    """The bookmarks of one document, in the order in which they were made."""

    segments: list[SegmentMark] = field(default_factory=list)
    _next_id: int = 0
    _uses: dict[str, int] = field(default_factory=dict)
    _references: dict[str, str] = field(default_factory=dict)

    def mark(self, name: str, content: str) -> str:
        """Return content between the marks of a bookmark; a name that is taken already gets a number."""
        return self._mark(self._free(name), content)

    def mark_segment(self, segment: str, language: str, template: str, content: str) -> str:
        """Return content marked as the text of a segment, and note it for the map."""
        name = self._free(bookmark_name("seg", segment, language))
        self.segments.append(SegmentMark(name, segment, language, segment_digest(template)))
        return self._mark(name, content)

    def reference(self, target: str) -> str:
        """Return the name of the bookmark that fields refer to a target by; it is for the caller to mark it once.

        Word takes bookmarks of this form for those of its own cross-references, and does not list them.
        """
        return self._references.setdefault(target, f"_Ref{_FIRST_REFERENCE + len(self._references)}")

    def mark_reference(self, target: str, content: str) -> str:
        """Return content in the bookmark that fields refer to it by."""
        return self._mark(self.reference(target), content)

    def _mark(self, name: str, content: str) -> str:
        number = self._next_id
        self._next_id += 1
        return f'<w:bookmarkStart w:id="{number}" w:name="{name}"/>{content}<w:bookmarkEnd w:id="{number}"/>'

    def _free(self, name: str) -> str:
        """Return the name, or where a text is shown again the name with a number."""
        key = name.lower()
        count = self._uses.get(key, 0)
        free = name
        while free.lower() in self._uses:
            count += 1
            suffix = f"_{max(count, 2)}"
            free = name[: _LONGEST - len(suffix)] + suffix
        self._uses[key] = max(count, 1)
        self._uses.setdefault(free.lower(), 1)
        return free


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
