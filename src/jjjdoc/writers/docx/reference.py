"""A Word file whose styles, pages, headers and footers rule: what a template's `reference` brings."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Final

from docx import Document
from msgspec import Struct

from jjjdoc.disk import file_bytes, reason
from jjjdoc.errors import JjjdocError, Wording
from jjjdoc.ooxml.archive import MAX_BYTES, NOT_A_PACKAGE, TOO_LARGE, UNSAFE, over_size, read_archive
from jjjdoc.ooxml.heading_numbers import HeadingNumbering
from jjjdoc.ooxml.names import FOOTER_TYPE, HEADER_TYPE, NUMBERING_TYPE, SETTINGS_TYPE, STYLES_TYPE
from jjjdoc.ooxml.notes import NOTE_TYPES, NoteKind
from jjjdoc.ooxml.package import OFFICE, Part, Relationship
from jjjdoc.ooxml.sections import Page
from jjjdoc.ooxml.styles import StyleName
from jjjdoc.ooxml.xml import (
    Element,
    parse_xml,
    qualified,
    select,
    select_values,
    serialize_element,
    serialize_part,
)
from jjjdoc.writers.docx.reference_numbers import heading_numbering
from jjjdoc.writers.docx.reference_section import complete_section, last_section, page_of

if TYPE_CHECKING:
    from docx.opc.part import Part as OpenedPart

_FURNITURE: Final = (f"{OFFICE}header", f"{OFFICE}footer")

#: What a text hangs on; everything else of the reference belonged to its own text.
_KEPT: Final = (
    *_FURNITURE,
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

_UNREADABLE = Wording(en="{path} cannot be read: {reason}", zh="无法读取 {path}：{reason}")


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
        raise JjjdocError(_UNREADABLE(path=path.name, reason=reason(error))) from error
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
        unused = found.reltype in _FURNITURE and found.rId not in wanted
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
