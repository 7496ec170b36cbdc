"""One walk through each part that holds text: most of the time of a check goes into walking."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import chain
from typing import Final

from lxml import etree
from msgspec import Struct

from jjjdoc.ooxml.invariants.opened import MAIN, Package, Violation
from jjjdoc.ooxml.names import W
from jjjdoc.ooxml.xml import Element
from jjjdoc.patterns import regex

# Rules of the text parts as wholes: marks that begin and end, numbers and names that are used once.


def check_stories(package: Package, stories: Sequence[Story]) -> Iterator[Violation]:
    """Yield what is wrong in the text parts, and the measures that are wrong in styles and lists."""
    for story in stories:
        yield from _bookmarks(story)
        yield from _fields(story)
    yield from _once(stories)
    for part in ("word/styles.xml", "word/numbering.xml"):
        if part in package.roots:
            broken = chain.from_iterable(map(measure, package.roots[part].iter(*MEASURED)))
            yield from (Violation(part, rule, detail) for rule, detail in broken)


def _bookmarks(story: Story) -> Iterator[Violation]:
    starts, ends = (Counter(story.values(name, "id")) for name in ("bookmarkStart", "bookmarkEnd"))
    if starts != ends:
        for identifier in starts.keys() | ends.keys():
            if starts[identifier] != ends[identifier]:
                yield Violation(story.part, "each bookmark begins and ends once", identifier)


def _fields(story: Story) -> Iterator[Violation]:
    """Fields begin, separate and end in this order; they may go on over paragraphs, and stand in one another."""
    open_fields: list[str] = []
    for mark, dirty in zip(
        *(story.values("fldChar", name) for name in ("fldCharType", "dirty")), strict=True
    ):
        match mark:
            case "begin":
                open_fields.append("begin")
            case "separate" if open_fields and open_fields[-1] == "begin":
                open_fields[-1] = "separate"
            case "end" if open_fields:
                open_fields.pop()
            case _:
                yield Violation(story.part, "fields begin and end", mark)
                return
        if dirty:
            yield Violation(story.part, "no field asks to be computed")
    if open_fields:
        yield Violation(story.part, "fields begin and end")


def _once(stories: Sequence[Story]) -> Iterator[Violation]:
    """Find what is used twice in the whole document."""

    def all_values(*names: str, attribute: str) -> Iterator[str]:
        return chain.from_iterable(story.values(name, attribute) for story in stories for name in names)

    for rule, values in (
        (
            "numbers of bookmarks and revisions are used once",
            all_values("bookmarkStart", *REVISIONS, attribute="id"),
        ),
        ("bookmark names are used once", all_values("bookmarkStart", attribute="name")),
        ("numbers of drawings are used once", all_values("docPr", attribute="id")),
    ):
        for value, count in Counter(values).items():
            if count > 1:
                yield Violation(MAIN, rule, value)


# Rules of single elements of the text parts: what stands in what, what comes first, what is a whole number.


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


_Key = tuple[str, str]
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
