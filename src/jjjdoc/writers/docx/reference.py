"""A Word file whose styles, pages, headers and footers rule: what a template's `reference` brings."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from copy import deepcopy
from io import BytesIO
from itertools import takewhile
from pathlib import Path
from typing import TYPE_CHECKING, Final

from docx import Document
from msgspec import Struct

from jjjdoc.disk import UNREADABLE, file_bytes, reason
from jjjdoc.errors import JjjdocError
from jjjdoc.ooxml.archive import MAX_BYTES, NOT_A_PACKAGE, TOO_LARGE, UNSAFE, over_size, read_archive
from jjjdoc.ooxml.names import FOOTER_TYPE, HEADER_TYPE, NUMBERING_TYPE, SETTINGS_TYPE, STYLES_TYPE
from jjjdoc.ooxml.notes import NOTE_TYPES, NoteKind
from jjjdoc.ooxml.numbering import UNNUMBERED, HeadingLevel, HeadingNumbering
from jjjdoc.ooxml.package import OFFICE, Part, Relationship
from jjjdoc.ooxml.sections import Page, section_properties
from jjjdoc.ooxml.styles import StyleName
from jjjdoc.ooxml.xml import (
    Element,
    parse_elements,
    parse_xml,
    qualified,
    select,
    select_values,
    serialize_element,
    serialize_part,
)
from jjjdoc.writers.docx.roles import HEADINGS

if TYPE_CHECKING:
    from docx.opc.part import Part as OpenedPart


# How the styles of a reference document number headings.


# The formats that we write as Word does.
_KNOWN: Final = frozenset(
    [
        "decimal",
        "chineseCounting",
        "chineseCountingThousand",
        "japaneseCounting",
        "lowerLetter",
        "upperLetter",
        "lowerRoman",
        "upperRoman",
    ]
)


def heading_numbering(styles: Element | None, lists: Element | None) -> HeadingNumbering:
    """Return the list that the heading styles belong to, each on its own level, as far as they do and we can count them."""
    if styles is None or lists is None:
        return UNNUMBERED
    found = [_style(styles, f"heading {level}") for level in range(1, len(HEADINGS) + 1)]
    identifier, _ = found[0]
    if not identifier.isdecimal():
        return UNNUMBERED
    own = takewhile(lambda each: each[0] == identifier, found)
    levels = takewhile(
        lambda level: level is not None,
        (_level(lists, identifier, depth, style) for depth, (_, style) in enumerate(own)),
    )
    counted = tuple(level for level in levels if level)
    return HeadingNumbering(int(identifier), counted) if counted else UNNUMBERED


def _style(styles: Element, name: str) -> tuple[str, str]:
    """Return the list that a style belongs to, and its id; "" for what there is not."""
    for style in select(styles, "./w:style[@w:type='paragraph']"):
        if [each.lower() for each in select_values(style, "./w:name/@w:val")] == [name]:
            return _first(style, "./w:pPr/w:numPr/w:numId/@w:val"), style.get(qualified("styleId"), "")
    return "", ""


def _level(lists: Element, identifier: str, depth: int, style: str) -> HeadingLevel | None:
    """Return a level of a list; None where it is another style's, or in a form that we do not write."""
    abstract = _first(lists, f"./w:num[@w:numId='{identifier}']/w:abstractNumId/@w:val")
    path = f"./w:abstractNum[@w:abstractNumId='{abstract}']/w:lvl[@w:ilvl='{depth}']"
    for level in select(lists, path) if abstract.isdecimal() else ():
        kind = _first(level, "./w:numFmt/@w:val")
        text = _first(level, "./w:lvlText/@w:val")
        start = _first(level, "./w:start/@w:val")
        tied = _first(level, "./w:pStyle/@w:val")
        if kind in _KNOWN and text and tied in ("", style):
            legal = bool(select(level, "./w:isLgl"))
            gap = "" if _first(level, "./w:suff/@w:val") == "nothing" else " "
            return HeadingLevel(kind, text, int(start) if start.isdecimal() else 1, legal, gap)
    return None


def _first(element: Element, path: str) -> str:
    return next(iter(select_values(element, path)), "")


# The section of a reference document: its page, its headers and footers (ECMA-376 17.6).


_LEAST: Final = 2000  # twips for the text, below which a page is taken for damaged

# What stands before size and margins in a section.
_BEFORE_SIZE: Final = tuple(
    map(qualified, ("headerReference", "footerReference", "footnotePr", "endnotePr", "type"))
)


def last_section(body: Element) -> Element | None:
    """Return a copy of the last `w:sectPr` of a `w:body`, with the headers and footers that it has from the sections before it."""
    sections = select(body, "./w:sectPr | ./w:p/w:pPr/w:sectPr")
    if not sections:
        return None
    last = deepcopy(sections[-1])
    header_footer = "./w:headerReference | ./w:footerReference"
    inherited = {
        (str(reference.tag), reference.get(qualified("type"))): reference
        for section in sections
        for reference in select(section, header_footer)
    }
    for own in select(last, f"{header_footer} | ./w:sectPrChange"):
        last.remove(own)
    for number, reference in enumerate(inherited.values()):
        last.insert(number, deepcopy(reference))
    return last


def complete_section(section: Element, page: Page) -> None:
    """Give a section the size and margins that it lacks: without them each program has its own."""
    (whole,) = parse_elements(section_properties(page, (), first_differs=False))
    before = _BEFORE_SIZE
    for tag in map(qualified, ("pgSz", "pgMar")):
        if section.find(tag) is None:
            at = next((n for n, child in enumerate(section) if child.tag not in before), len(section))
            section[at:at] = whole.findall(tag)
        before = (*before, tag)


def page_of(section: Element | None, usual: Page) -> Page:
    """Return the page of a section; what it does not say, or if it leaves no room for text all, is as `usual`."""
    if section is None:
        return usual

    def read(path: str, otherwise: int) -> int:
        values = [text for text in select_values(section, path) if text.lstrip("-").isdigit()]
        return abs(int(values[0])) if values else otherwise

    page = Page(
        width=read("./w:pgSz/@w:w", usual.width),
        height=read("./w:pgSz/@w:h", usual.height),
        top=read("./w:pgMar/@w:top", usual.top),
        right=read("./w:pgMar/@w:right", usual.right) + read("./w:pgMar/@w:gutter", 0),
        bottom=read("./w:pgMar/@w:bottom", usual.bottom),
        left=read("./w:pgMar/@w:left", usual.left),
        header=read("./w:pgMar/@w:header", usual.header),
        footer=read("./w:pgMar/@w:footer", usual.footer),
    )
    return page if min(page.text_width, page.text_height) >= _LEAST else usual


def later_section(section: str) -> str:
    """Return a section as it goes on after others: its first page is none, its numbers go on."""
    (element,) = parse_elements(section)
    for gone in select(element, "./w:titlePg | ./w:type"):
        element.remove(gone)
    for numbers in select(element, "./w:pgNumType"):
        numbers.attrib.pop(qualified("start"), "")
    return serialize_element(element)


def turned_section(section: str, page: Page) -> str:
    """Return a later section on its side, with the same headers and footers; `page` is that of the upright one."""
    (element,) = parse_elements(later_section(section))
    for gone in select(element, "./w:pgSz | ./w:pgMar | ./w:docGrid"):
        element.remove(gone)
    complete_section(element, page.turned)
    return serialize_element(element)


_HEADERS_AND_FOOTERS: Final = (f"{OFFICE}header", f"{OFFICE}footer")

#: What a text hangs on; everything else of the reference belonged to its own text.
_KEPT: Final = (
    *_HEADERS_AND_FOOTERS,
    *(
        f"{OFFICE}{kind}"
        for kind in ("styles", "numbering", "settings", "fontTable", "theme", "footnotes", "endnotes")
    ),
)
#: What those parts may lead to.
_CARRIED: Final = tuple(f"{OFFICE}{kind}" for kind in ("image", "hyperlink", "font"))

# What ties a document to other files, or keeps it from being written in.
_TIES: Final = "./w:attachedTemplate | ./w:mailMerge | ./w:documentProtection | ./w:writeProtection"

# Of the parts that are kept, those that pictures may stand in.
_WITH_DRAWINGS: Final = (HEADER_TYPE, FOOTER_TYPE)


class House(Struct, frozen=True):
    """What a reference document brings: parts without its text, and its last `w:sectPr`, if it has one.

    `drawings` is the greatest number of a picture in its parts.
    """

    parts: tuple[Part, ...]
    relationships: tuple[Relationship, ...]
    style_ids: Mapping[StyleName, str]
    section: str | None
    page: Page
    next_abstract: int
    next_list: int
    next_note: Mapping[NoteKind, int]
    drawings: int
    headings: HeadingNumbering

    def part(self, content_type: str) -> Part | None:
        """Return the part of a type of which there is one."""
        return next((part for part in self.parts if part.content_type == content_type), None)

    @property
    def prefix(self) -> str:
        """What no name in it begins with: it may have been written by us."""
        names = [part.name.rpartition("/")[2] for part in self.parts]
        names += [each.id for part in self.parts for each in part.relationships]
        names += [each.id for each in self.relationships]
        prefix = "jjjdoc"
        while any(name.lower().startswith(prefix) for name in names):
            prefix += "x"
        return prefix


def open_reference(path: Path, usual: Page) -> House:
    """Read a reference document; `usual` is the page for one that has none.

    Raises JjjdocError if it cannot be read, is no Word file, or holds macros or links to other files.
    """
    data = _read(path)
    read_archive(data, path.name)
    try:
        main = Document(BytesIO(data)).part
        section = last_section(main.element.body)
        parts, relationships = _gather(main, section, path.name)
        return _house(parts, relationships, section, usual)
    except JjjdocError:
        raise
    except Exception as error:  # python-docx lets out whatever a damaged file brings about
        raise JjjdocError(NOT_A_PACKAGE(path=path.name)) from error


def _read(path: Path) -> bytes:
    try:
        data = file_bytes(path, MAX_BYTES + 1)
    except OSError as error:
        raise JjjdocError(UNREADABLE(path=path.name, reason=reason(error))) from error
    if len(data) > MAX_BYTES:
        raise JjjdocError(TOO_LARGE(path=path.name, what=over_size()))
    return data


def _gather(
    main: OpenedPart, section: Element | None, path: str
) -> tuple[tuple[Part, ...], tuple[Relationship, ...]]:
    """Return the parts that are kept, and how the document leads to them."""
    wanted = set(select_values(section, "./*/@r:id")) if section is not None else set()
    parts: dict[str, Part] = {}
    relationships = []
    for found in main.rels.values():
        unused = found.reltype in _HEADERS_AND_FOOTERS and found.rId not in wanted
        if found.is_external or found.reltype not in _KEPT or unused:
            continue
        relationships.append(Relationship(found.rId, found.reltype, found.target_ref))
        for part in _with_carried(found.target_part, path):
            parts.setdefault(part.name, part)
    return tuple(parts.values()), tuple(relationships)


def _with_carried(opened: OpenedPart, path: str) -> Iterator[Part]:
    """Yield a part and those it leads to; settings lead to nothing that a document needs."""
    carried = [] if opened.content_type == SETTINGS_TYPE else list(opened.rels.values())
    for found in carried:
        is_link = found.reltype == f"{OFFICE}hyperlink"
        if found.reltype not in _CARRIED or (found.is_external and not is_link):
            raise JjjdocError(UNSAFE(path=path, what=found.reltype.rsplit("/", 1)[-1]))
        if not found.is_external:
            yield from _with_carried(found.target_part, path)
    yield Part(
        str(opened.partname).lstrip("/"),
        opened.content_type,
        _without_text(opened.content_type, opened.blob),
        tuple(Relationship(each.rId, each.reltype, each.target_ref, each.is_external) for each in carried),
    )


def _without_text(content_type: str, data: bytes) -> bytes:
    """Return a part without the notes that belonged to the text of the reference, and without its ties."""
    if content_type.endswith(("footnotes+xml", "endnotes+xml")):
        gone = "./w:footnote[not(@w:type)] | ./w:endnote[not(@w:type)]"
    elif content_type == SETTINGS_TYPE:
        gone = _TIES
    else:
        return data
    root = parse_xml(data)
    for element in select(root, gone):
        root.remove(element)
    return serialize_part(root)


def _house(
    parts: tuple[Part, ...], relationships: tuple[Relationship, ...], section: Element | None, usual: Page
) -> House:
    by_type = {part.content_type: part for part in parts}
    styles, numbering = by_type.get(STYLES_TYPE), by_type.get(NUMBERING_TYPE)
    lists = parse_xml(numbering.data) if numbering else None
    style_root = parse_xml(styles.data) if styles else None
    page = page_of(section, usual)
    if section is not None:
        complete_section(section, page)
    return House(
        parts=parts,
        relationships=relationships,
        style_ids=_style_ids(style_root) if style_root is not None else {},
        section=serialize_element(section) if section is not None else None,
        page=page,
        next_abstract=_next(lists, "./w:abstractNum/@w:abstractNumId", 0),
        next_list=_next(lists, "./w:num/@w:numId", 1),
        next_note={kind: _next_note(by_type.get(content_type)) for kind, content_type in NOTE_TYPES.items()},
        drawings=max((_drawings(part) for part in parts if part.content_type in _WITH_DRAWINGS), default=0),
        headings=heading_numbering(style_root, lists),
    )


def _style_ids(root: Element) -> dict[StyleName, str]:
    found: dict[StyleName, str] = {}
    for style in select(root, "./w:style"):
        identifier = style.get(qualified("styleId"))
        for name in select_values(style, "./w:name/@w:val")[:1]:
            if identifier:
                found.setdefault((style.get(qualified("type"), "paragraph"), name.lower()), identifier)
    return found


def _next(root: Element | None, path: str, first: int) -> int:
    numbers = select_values(root, path) if root is not None else []
    return max([first, *(int(number) + 1 for number in numbers)])


def _drawings(part: Part) -> int:
    numbers = select_values(parse_xml(part.data), "//*[local-name()='docPr']/@id")
    return max((int(number) for number in numbers if number.isdecimal()), default=0)


def _next_note(notes: Part | None) -> int:
    return _next(parse_xml(notes.data), "./w:footnote/@w:id | ./w:endnote/@w:id", 1) if notes else 1
