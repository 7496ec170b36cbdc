"""Rules of the package: names, types, relationships."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from lxml import etree

from jjjdoc.ooxml.invariants.opened import MAIN, Package, Violation, content_types, matches, values
from jjjdoc.ooxml.names import DOCUMENT_TYPE, R
from jjjdoc.ooxml.package import OFFICE, RELATIONSHIPS_TYPE
from jjjdoc.patterns import regex

# Rules of the properties of a document, and of charts.


_DATE = regex(r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z")
_TYPE = "{http://www.w3.org/2001/XMLSchema-instance}type"
_CUSTOM = "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"
_CHART = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
_FIRST_CUSTOM = 2


def check_properties(package: Package) -> Iterator[Violation]:
    """Yield what is wrong in the parts that describe the document, and in its charts."""
    yield from _core(package)
    yield from _custom(package)
    for name, root in package.roots.items():
        if name.startswith("word/charts/") and root.tag == f"{_CHART}chartSpace":
            ids = [element.get("val", "") for element in root.iter(f"{_CHART}axId")]
            if any(not value.isdigit() for value in ids):
                yield Violation(name, "axes have positive numbers", ", ".join(ids))
            if root.find(f"{_CHART}externalData") is None:
                yield Violation(name, "a chart has its data")
            if not any(way.type.endswith("/theme") for way in package.ways):
                yield Violation(name, "a chart has a theme")


def _core(package: Package) -> Iterator[Violation]:
    root = package.roots.get("docProps/core.xml")
    if root is None:
        return
    for tag, count in Counter(str(child.tag) for child in root).items():
        if count > 1:
            yield Violation("docProps/core.xml", "each property once", etree.QName(tag).localname)
    for child in root:
        right = _DATE.fullmatch(child.text or "") and child.get(_TYPE) == "dcterms:W3CDTF"
        if etree.QName(child).localname in ("created", "modified") and not right:
            yield Violation("docProps/core.xml", "dates are W3CDTF", child.text or "")


def _custom(package: Package) -> Iterator[Violation]:
    root = package.roots.get("docProps/custom.xml")
    if root is None:
        return
    if etree.QName(root).namespace != _CUSTOM or root.prefix is not None:
        yield Violation("docProps/custom.xml", "the namespace stands without a prefix")
    numbers = Counter(child.get("pid", "") for child in root)
    for number, count in numbers.items():
        if count > 1 or not number.isdigit() or int(number) < _FIRST_CUSTOM:
            yield Violation("docProps/custom.xml", "numbers of properties begin at 2, each once", number)


_URI = regex(r"(?:[a-zA-Z][a-zA-Z0-9+.-]*:|#|[./\w])[^\s<>\"{}|\\^`]*")
_FORBIDDEN = ("vbaProject", "attachedTemplate", "aFChunk", "oleObject", "activeX")
_MC = "http://schemas.openxmlformats.org/markup-compatibility/2006"
_COMPATIBILITY = f"{{{_MC}}}Ignorable"
_USED = etree.XPath("//@r:*", namespaces={"r": R})
_IGNORING = etree.XPath("//*[@mc:Ignorable]", namespaces={"mc": _MC})


def check_packaging(package: Package) -> Iterator[Violation]:
    """Yield what is wrong with the package as such."""
    yield from _names(package)
    yield from _types(package)
    yield from _relationships(package)
    yield from _uses(package)


def _names(package: Package) -> Iterator[Violation]:
    if package.names[:1] != ("[Content_Types].xml",):
        yield Violation("[Content_Types].xml", "content types come first")
    for name, count in Counter(name.lower() for name in package.names).items():
        if count > 1:
            yield Violation(name, "each part once")
    for name in package.names:
        if name.startswith("/") or "\\" in name or ".." in name.split("/"):
            yield Violation(name, "a name inside the package")
    if MAIN not in package.parts:
        yield Violation(MAIN, "there is a document")


def _types(package: Package) -> Iterator[Violation]:
    defaults, overrides = content_types(package)
    for name in package.names:
        if name == "[Content_Types].xml":
            continue
        extension = name.rpartition(".")[2].lower()
        content_type = overrides.get(name) or defaults.get(extension)
        if not content_type:
            yield Violation(name, "a content type for each part")
        elif extension == "rels" and content_type != RELATIONSHIPS_TYPE:
            yield Violation(name, "the type of relationships", content_type)
        elif name.startswith("word/") and extension == "xml" and name not in overrides:
            yield Violation(name, "a content type of its own")
    for name in overrides:
        if name not in package.parts:
            yield Violation("[Content_Types].xml", "types of parts that are there", name)
    if overrides.get(MAIN) != DOCUMENT_TYPE:
        yield Violation("[Content_Types].xml", "the type of the document")


def _relationships(package: Package) -> Iterator[Violation]:
    reached = {""}
    for (part, identifier), count in Counter((way.part, way.id) for way in package.ways).items():
        if count > 1:
            yield Violation(part, "each relationship id once", identifier)
    for way in package.ways:
        if any(word in way.type for word in _FORBIDDEN):
            yield Violation(way.part, "nothing that runs or fetches", way.type)
        if way.mode not in ("Internal", "External"):
            yield Violation(way.part, "a target mode that exists", way.mode)
        elif way.mode == "External":
            if not _URI.fullmatch(way.target):
                yield Violation(way.part, "a valid address", way.target)
        elif way.target not in package.parts:
            yield Violation(way.part, "relationships lead to parts", way.target)
        else:
            reached.add(way.target)
        if way.type.endswith("/hyperlink") and way.mode != "External":
            yield Violation(way.part, "links lead outside", way.target)
    if not any(way.part == "" and way.type == f"{OFFICE}officeDocument" for way in package.ways):
        yield Violation("_rels/.rels", "a way to the document")
    for name in package.names:
        if not name.endswith(".rels") and name != "[Content_Types].xml" and name not in reached:
            yield Violation(name, "a way to each part")


def _uses(package: Package) -> Iterator[Violation]:
    known: dict[str, set[str]] = {}
    for way in package.ways:
        known.setdefault(way.part, set()).add(way.id)
    for name, root in package.roots.items():
        if name.endswith(".rels"):
            continue
        for value in values(_USED, root):
            if value not in known.get(name, set()):
                yield Violation(name, "relationships that are used exist", value)
        for element in matches(_IGNORING, root) if _may_ignore(package.parts[name]) else ():
            for prefix in element.get(_COMPATIBILITY, "").split():
                if prefix not in element.nsmap:
                    yield Violation(name, "prefixes that may be ignored are declared", prefix)


def _may_ignore(part: bytes) -> bool:
    """Tell whether a part names the attribute at all, in UTF-8 or UTF-16: asking every element takes much longer."""
    return b"Ignorable" in part or "Ignorable".encode("utf-16-le") in part
