"""One walk through each part that holds text: most of the time of a check goes into walking."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Final

from lxml import etree
from msgspec import Struct

from jjjdoc.ooxml.invariants.elements import DRAWING, REVISIONS, RULES, Breaches
from jjjdoc.ooxml.invariants.opened import Package, Violation
from jjjdoc.ooxml.names import W
from jjjdoc.ooxml.xml import Element

_Key = tuple[str, str]
_W = f"{{{W}}}"
_STORIES: Final = frozenset(("document", "footnotes", "endnotes", "hdr", "ftr", "comments"))

#: What is compared with other elements: attributes by element; of `instrText` the text.
_NOTED: Final[tuple[_Key, ...]] = (
    ("bookmarkStart", "id"),
    ("bookmarkStart", "name"),
    ("bookmarkEnd", "id"),
    *((revision, "id") for revision in REVISIONS),
    ("pStyle", "val"),
    ("rStyle", "val"),
    ("tblStyle", "val"),
    ("numId", "val"),
    ("hyperlink", "anchor"),
    ("fldChar", "fldCharType"),
    ("fldChar", "dirty"),
    ("footnoteReference", "id"),
    ("endnoteReference", "id"),
    ("commentRangeStart", "id"),
    ("commentRangeEnd", "id"),
    ("commentReference", "id"),
    ("headerReference", "type"),
    ("footerReference", "type"),
    ("instrText", ""),
    ("docPr", "id"),
)


class Story(Struct, frozen=True):
    """A part that holds text of the document: body, notes, header, footer or comments.

    `noted` has the values of attributes, by the names of element and attribute, None where an element has none.
    """

    part: str
    noted: Mapping[_Key, Sequence[str | None]]

    def values(self, name: str, attribute: str) -> list[str]:
        """Return the values of an attribute in the order of the text, empty where an element has none."""
        return [value or "" for value in self.noted.get((name, attribute), ())]


def walk_stories(package: Package) -> tuple[tuple[Story, ...], tuple[Violation, ...]]:
    """Return the parts that hold text, and the rules of single elements that they break."""
    stories: list[Story] = []
    found: list[Violation] = []
    for part, root in package.roots.items():
        if part.startswith("word/") and etree.QName(root).localname in _STORIES:
            noted, broken = _walk(root)
            stories.append(Story(part, noted))
            found += (Violation(part, rule, detail) for rule, detail in broken)
    return tuple(stories), tuple(found)


def _walk(root: Element) -> tuple[Mapping[_Key, Sequence[str | None]], Breaches]:
    noted: dict[_Key, list[str | None]] = {key: [] for key in _NOTED}
    to_note = defaultdict(list)
    for key, values in noted.items():
        tag, attribute = _full_names(*key)
        to_note[tag].append((attribute, values.append))
    broken: list[tuple[str, str]] = []
    for element in root.iter(*(RULES.keys() | to_note.keys())):
        tag = element.tag
        if tag in RULES:
            broken += RULES[tag](element)
        if tag in to_note:
            for attribute, note in to_note[tag]:
                note(element.get(attribute) if attribute else element.text)
    return noted, broken


def _full_names(name: str, attribute: str) -> tuple[str, bytes]:
    """Return tag and attribute with their namespaces; lxml finds an attribute sooner when its name is bytes already."""
    if name == "docPr":
        return DRAWING, attribute.encode()
    return f"{_W}{name}", f"{_W}{attribute}".encode() if attribute else b""
