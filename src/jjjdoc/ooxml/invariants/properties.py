"""Rules of the properties of a document, and of charts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from lxml import etree

from jjjdoc.ooxml.invariants.opened import Package, Violation
from jjjdoc.patterns import regex

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
