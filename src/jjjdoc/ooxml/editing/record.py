"""What a review keeps in the file it reviewed, as a custom XML part: it outlasts Word and LibreOffice.

A finding is known by its rule and words: those it is about, and those before and after. Of changes it is kept that they
were proposed, of other findings that they were dismissed.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from lxml import etree
from msgspec import Struct

from jjjdoc.ooxml.editing.parts import PartEditor
from jjjdoc.ooxml.opened import OpenedPackage
from jjjdoc.ooxml.xml import Element

_NAMESPACE = "urn:jjjdoc:review:1"
_COUNT = "count"
_NAMES = ("rule", "text", "before", "after", "state")

_PROPERTIES_TYPE = "application/vnd.openxmlformats-officedocument.customXmlProperties+xml"
_PROPERTIES = (
    '<ds:datastoreItem xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml"'
    ' ds:itemID="{5B0E2C4A-6D0B-4E57-9C1F-3A7D52E8B164}"><ds:schemaRefs>'
    f'<ds:schemaRef ds:uri="{_NAMESPACE}"/></ds:schemaRefs></ds:datastoreItem>'
)
_TELLING = 12  # characters, that hardly stand beside the same words twice

State = Literal["proposed", "dismissed"]


class Entry(Struct, frozen=True):
    """A finding of an earlier review; `count` is how many had the same words and the same around them."""

    rule: str
    text: str
    before: str
    after: str
    state: State = "dismissed"
    count: int = 1

    @property
    def keys(self) -> tuple[tuple[str, ...], ...]:
        """What two entries of one finding have at least one of in common.

        The words on one side may have changed since, if those on the other are many.
        """
        found: list[tuple[str, ...]] = [(self.rule, self.text, "between", self.before, self.after)]
        found += [(self.rule, self.text, "after", self.before)] if len(self.before) >= _TELLING else []
        found += [(self.rule, self.text, "before", self.after)] if len(self.after) >= _TELLING else []
        return tuple(found)


def read_record(package: OpenedPackage) -> tuple[Entry, ...]:
    """Return what earlier reviews have kept."""
    root = package.root(_part(package) or "")
    return tuple(
        _entry(each) for each in (() if root is None else root.iterchildren(f"{{{_NAMESPACE}}}finding"))
    )


def write_record(editor: PartEditor, entries: Iterable[Entry]) -> None:
    """Keep these entries in place of those of earlier reviews; a file that needs none is not given a part."""
    kept = list(dict.fromkeys(entries))
    name = _part(editor.package)
    if name is None:
        if not kept:
            return
        name = editor.free_name("customXml/item{}.xml", 1)
        data = f'<review xmlns="{_NAMESPACE}"/>'.encode()
        editor.add(name, data, "application/xml", editor.package.main, "customXml")
        properties = editor.free_name("customXml/itemProps{}.xml", 1)
        editor.add(properties, _PROPERTIES.encode(), _PROPERTIES_TYPE, name, "customXmlProps")
    root = editor.change(name)
    for child in list(root):
        root.remove(child)
    for entry in kept:
        element = etree.SubElement(root, f"{{{_NAMESPACE}}}finding")
        for key in _NAMES:
            element.set(key, getattr(entry, key))
        if entry.count > 1:
            element.set(_COUNT, str(entry.count))


def _part(package: OpenedPackage) -> str | None:
    for name in package.related(package.main, "customXml"):
        root = package.optional_root(name)
        if root is not None and root.tag == f"{{{_NAMESPACE}}}review":
            return name
    return None


def _entry(element: Element) -> Entry:
    rule, text, before, after = (element.get(key, "") for key in _NAMES[:4])
    state: State = "proposed" if element.get("state") == "proposed" else "dismissed"
    count = element.get(_COUNT, "1")
    is_count = count.isascii() and count.isdigit() and len(count) < 7
    return Entry(rule, text, before, after, state, int(count) if is_count else 1)
