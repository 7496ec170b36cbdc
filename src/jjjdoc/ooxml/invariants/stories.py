"""Rules of the text parts: what stands in what, marks that begin and end, numbers that are used once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from jjjdoc.ooxml.invariants.opened import MAIN, Package, Violation
from jjjdoc.ooxml.names import W
from jjjdoc.ooxml.xml import Element
from jjjdoc.patterns import regex

_W = f"{{{W}}}"
_PROPERTIES = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr"
_REVISIONS = frozenset(
    f"{_W}{name}" for name in ("ins", "del", "moveFrom", "moveTo", "rPrChange", "pPrChange")
)
_WHOLE = frozenset(
    f"{_W}{name}" for name in ("sz", "szCs", "spacing", "ind", "tblW", "tcW", "gridCol", "pgSz", "pgMar", "kern", "w", "position")
)  # fmt: skip
_WHOLE_VALUES = frozenset(
    f"{_W}{name}" for name in ("val", "w", "h", "before", "after", "line", "left", "right", "hanging", "firstLine", "top", "bottom", "header", "footer", "gutter")
)  # fmt: skip
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_INTEGER = regex(r"-?[0-9]+%?")
_NAME = regex(r"[^\W\d][\w.-]{0,39}")


def check_stories(package: Package) -> Iterator[Violation]:
    """Yield what is wrong in the text parts."""
    starts: Counter[str] = Counter()
    names: Counter[str] = Counter()
    drawings: Counter[str] = Counter()
    for part, root in package.stories():
        yield from _elements(part, root)
        ends: Counter[str] = Counter()
        for element in root.iter(f"{_W}bookmarkStart", f"{_W}bookmarkEnd", *_REVISIONS):
            identifier = element.get(f"{_W}id", "")
            if element.tag == f"{_W}bookmarkEnd":
                ends[identifier] += 1
                continue
            starts[identifier] += 1
            if element.tag == f"{_W}bookmarkStart":
                name = element.get(f"{_W}name", "")
                names[name] += 1
                ends[identifier] -= 1
                if not _NAME.fullmatch(name):
                    yield Violation(part, "bookmark names are words of at most 40 characters", name)
        for identifier, balance in ends.items():
            if balance:
                yield Violation(part, "each bookmark begins and ends once", identifier)
        for element in root.iter(_PROPERTIES):
            drawings[element.get("id", "")] += 1
            if not element.get("id", "").isdigit():
                yield Violation(part, "drawings have whole numbers", element.get("id", ""))
        yield from _fields(part, root)
    for part in ("word/styles.xml", "word/numbering.xml"):
        for element in package.roots[part].iter(*_WHOLE) if part in package.roots else ():
            yield from _measures(part, element)
    for rule, counts in (
        ("numbers of bookmarks and revisions are used once", starts),
        ("bookmark names are used once", names),
        ("numbers of drawings are used once", drawings),
    ):
        for value, count in counts.items():
            if count > 1:
                yield Violation(MAIN, rule, value)


def _elements(part: str, root: Element) -> Iterator[Violation]:
    """Find what stands where it must not. Only elements that a rule speaks of are looked at: files are large."""
    for text in root.iter(f"{_W}t", f"{_W}instrText", f"{_W}delText"):
        yield from _text(part, text)
    for first, parent in ((f"{_W}pPr", f"{_W}p"), (f"{_W}rPr", f"{_W}r"), (f"{_W}tcPr", f"{_W}tc")):
        for element in root.iter(first):
            if element.getprevious() is not None and _parent(element) == parent:
                yield Violation(part, "properties come first", first.removeprefix(_W))
    for paragraph in root.iter(f"{_W}p"):
        if _parent(paragraph) in (f"{_W}p", f"{_W}r"):
            yield Violation(part, "no paragraph in a paragraph")
    for cell in root.iter(f"{_W}tc"):
        if len(cell) == 0 or cell[-1].tag != f"{_W}p":
            yield Violation(part, "a cell ends with a paragraph")
    for revision in root.iter(*_REVISIONS):
        yield from _revision(part, revision)
    for table in root.iter(f"{_W}tbl"):
        yield from _rows(part, table)
    for section in root.iter(f"{_W}sectPr"):
        yield from _section(part, section)
    for element in root.iter(*_WHOLE):
        yield from _measures(part, element)
    if next(root.iter(f"{_W}altChunk"), None) is not None:
        yield Violation(part, "no foreign text is fetched")


def _parent(element: Element) -> str:
    parent = element.getparent()
    return "" if parent is None else str(parent.tag)


def _text(part: str, element: Element) -> Iterator[Violation]:
    text = element.text or ""
    if _parent(element) != f"{_W}r":
        yield Violation(part, "text stands in runs", text[:20])
    if (text[:1] == " " or text[-1:] == " ") and element.get(_SPACE) != "preserve":
        yield Violation(part, "spaces at the ends of a text are kept", text[:20])
    if (
        element.tag == f"{_W}delText"
        and next(element.iterancestors(f"{_W}del", f"{_W}moveFrom"), None) is None
    ):
        yield Violation(part, "only deleted text is marked as such", text[:20])


def _revision(part: str, revision: Element) -> Iterator[Violation]:
    if _parent(revision) == f"{_W}r" and not str(revision.tag).endswith("Change"):
        yield Violation(part, "revisions stand around runs")
    if revision.tag == f"{_W}del":
        for text in revision.iter(f"{_W}t"):
            yield Violation(part, "deleted text is marked as such", (text.text or "")[:20])


def _measures(part: str, element: Element) -> Iterator[Violation]:
    for name, value in element.attrib.items():
        if name in _WHOLE_VALUES and not _INTEGER.fullmatch(str(value)):
            yield Violation(part, "measures are whole numbers", str(value))


def _rows(part: str, table: Element) -> Iterator[Violation]:
    grid = table.find(f"{_W}tblGrid")
    if grid is None:
        yield Violation(part, "a table has a grid")
        return
    for row in table.iterchildren(f"{_W}tr"):
        width = 0
        for cell in row.iterchildren(f"{_W}tc"):
            span = cell.find(f"{_W}tcPr/{_W}gridSpan")
            value = span.get(f"{_W}val", "1") if span is not None else "1"
            width += int(value) if value.isdigit() else 0
        if width > len(grid):
            yield Violation(part, "no row is wider than the grid", f"{width} of {len(grid)}")
        if width == 0 and row.find(f"{_W}sdt") is None:
            yield Violation(part, "a row has cells")


def _section(part: str, section: Element) -> Iterator[Violation]:
    if _parent(section) == f"{_W}body" and section.getnext() is not None:
        yield Violation(part, "the section ends the body")
    kinds = Counter(
        (child.tag, child.get(f"{_W}type"))
        for child in section.iterchildren(f"{_W}headerReference", f"{_W}footerReference")
    )
    for (_, kind), count in kinds.items():
        if count > 1:
            yield Violation(part, "one header and footer of a kind", str(kind))
    references = [child.tag.endswith("Reference") for child in section]
    if references != sorted(references, reverse=True):
        yield Violation(part, "headers and footers come first in a section")


def _fields(part: str, root: Element) -> Iterator[Violation]:
    """Fields begin, separate and end in this order; they may go on over paragraphs, and stand in one another."""
    open_fields: list[str] = []
    for mark in root.iter(f"{_W}fldChar"):
        match mark.get(f"{_W}fldCharType"):
            case "begin":
                open_fields.append("begin")
            case "separate" if open_fields and open_fields[-1] == "begin":
                open_fields[-1] = "separate"
            case "end" if open_fields:
                open_fields.pop()
            case kind:
                yield Violation(part, "fields begin and end", str(kind))
                return
        if mark.get(f"{_W}dirty"):
            yield Violation(part, "no field asks to be computed")
    if open_fields:
        yield Violation(part, "fields begin and end")
