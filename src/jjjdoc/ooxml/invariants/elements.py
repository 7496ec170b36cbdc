"""Rules of single elements of the text parts: what stands in what, what comes first, what is a whole number."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from typing import Final

from jjjdoc.ooxml.names import W
from jjjdoc.ooxml.xml import Element
from jjjdoc.patterns import regex

#: The rules that an element breaks, each with what breaks it.
Breaches = Sequence[tuple[str, str]]
ElementRule = Callable[[Element], Breaches]

_W = f"{{{W}}}"
_RUN, _PARAGRAPH, _CELL = f"{_W}r", f"{_W}p", f"{_W}tc"
#: The properties of a drawing.
DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr"
_WHOLE = ("sz", "szCs", "spacing", "ind", "tblW", "tcW", "gridCol", "pgSz", "pgMar", "kern", "w", "position")
_WHOLE_VALUES = frozenset(
    f"{_W}{name}" for name in ("val", "w", "h", "before", "after", "line", "left", "right", "hanging", "firstLine", "top", "bottom", "header", "footer", "gutter")
)  # fmt: skip
_SPACE = b"{http://www.w3.org/XML/1998/namespace}space"  # lxml is faster with bytes
_INTEGER = regex(r"-?[0-9]+%?")
_NAME = regex(r"[^\W\d][\w.-]{0,39}")
_NONE: Final = ()

#: The local names of tracked changes.
REVISIONS: Final = ("ins", "del", "moveFrom", "moveTo", "rPrChange", "pPrChange")


def _parent(element: Element) -> str:
    parent = element.getparent()
    return "" if parent is None else str(parent.tag)


def _text(element: Element) -> Breaches:
    text = element.text or ""
    parent = element.getparent()
    found = []
    if parent is None or parent.tag != _RUN:
        found.append(("text stands in runs", text[:20]))
    if (text[:1] == " " or text[-1:] == " ") and element.get(_SPACE) != "preserve":
        found.append(("spaces at the ends of a text are kept", text[:20]))
    return found


def _deleted_text(element: Element) -> Breaches:
    if next(element.iterancestors(f"{_W}del", f"{_W}moveFrom"), None) is not None:
        return _text(element)
    return (*_text(element), ("only deleted text is marked as such", (element.text or "")[:20]))


def _first_in(parent: str) -> ElementRule:
    def properties(element: Element) -> Breaches:
        if element.getprevious() is None or _parent(element) != parent:
            return _NONE
        return (("properties come first", str(element.tag).removeprefix(_W)),)

    return properties


def _paragraph(paragraph: Element) -> Breaches:
    return (("no paragraph in a paragraph", ""),) if _parent(paragraph) in (_PARAGRAPH, _RUN) else _NONE


def _cell(cell: Element) -> Breaches:
    return _NONE if len(cell) and cell[-1].tag == _PARAGRAPH else (("a cell ends with a paragraph", ""),)


def _revision(revision: Element) -> Breaches:
    found = []
    if _parent(revision) == _RUN and not str(revision.tag).endswith("Change"):
        found.append(("revisions stand around runs", ""))
    if revision.tag == f"{_W}del":
        found += (
            ("deleted text is marked as such", (text.text or "")[:20]) for text in revision.iter(f"{_W}t")
        )
    return found


def _table(table: Element) -> Breaches:
    grid = table.find(f"{_W}tblGrid")
    if grid is None:
        return (("a table has a grid", ""),)
    found = []
    for row in table.iterchildren(f"{_W}tr"):
        width = sum(_span(cell) for cell in row.iterchildren(_CELL))
        if width > len(grid):
            found.append(("no row is wider than the grid", f"{width} of {len(grid)}"))
        if width == 0 and row.find(f"{_W}sdt") is None:
            found.append(("a row has cells", ""))
    return found


def _span(cell: Element) -> int:
    span = cell.find(f"{_W}tcPr/{_W}gridSpan")
    value = span.get(f"{_W}val", "1") if span is not None else "1"
    return int(value) if value.isdigit() else 0


def _section(section: Element) -> Breaches:
    found = []
    if _parent(section) == f"{_W}body" and section.getnext() is not None:
        found.append(("the section ends the body", ""))
    kinds = Counter(
        (child.tag, child.get(f"{_W}type"))
        for child in section.iterchildren(f"{_W}headerReference", f"{_W}footerReference")
    )
    found += (
        ("one header and footer of a kind", str(kind)) for (_, kind), count in kinds.items() if count > 1
    )
    references = [child.tag.endswith("Reference") for child in section]
    if references != sorted(references, reverse=True):
        found.append(("headers and footers come first in a section", ""))
    return found


def _bookmark(start: Element) -> Breaches:
    name = start.get(f"{_W}name", "")
    return _NONE if _NAME.fullmatch(name) else (("bookmark names are words of at most 40 characters", name),)


def _drawing(properties: Element) -> Breaches:
    number = properties.get("id", "")
    return _NONE if number.isdigit() else (("drawings have whole numbers", number),)


def _foreign(_: Element) -> Breaches:
    return (("no foreign text is fetched", ""),)


def measure(element: Element) -> Breaches:
    """Return the measures of an element that are no whole numbers."""
    return [
        ("measures are whole numbers", str(value))
        for name, value in element.attrib.items()
        if name in _WHOLE_VALUES and not _INTEGER.fullmatch(str(value))
    ]


#: The elements that have measures, by tag.
MEASURED: Final = tuple(f"{_W}{name}" for name in _WHOLE)

_RULES: Mapping[str, ElementRule] = {
    "t": _text,
    "instrText": _text,
    "delText": _deleted_text,
    "pPr": _first_in(_PARAGRAPH),
    "rPr": _first_in(_RUN),
    "tcPr": _first_in(_CELL),
    "p": _paragraph,
    "tc": _cell,
    "tbl": _table,
    "sectPr": _section,
    "bookmarkStart": _bookmark,
    "altChunk": _foreign,
    **dict.fromkeys(REVISIONS, _revision),
    **dict.fromkeys(_WHOLE, measure),
}

#: The rule of each element that has one, by its tag.
RULES: Final[Mapping[str, ElementRule]] = {
    **{f"{_W}{name}": rule for name, rule in _RULES.items()},
    DRAWING: _drawing,
}
