"""Bookmarks, and the map from those of segments to the segments (ECMA-376 17.13.6).

Names are unlike one another even where case is ignored, have at most 40 characters, and begin with a letter.
"""

from __future__ import annotations

import hashlib

from msgspec import Struct, field

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
