"""The review table: a Word file with a row for each unit, for those who review in Word.

The id stands in a column and in a bookmark around the target, the hash in a column: programs drop the properties of a
document, and keep these.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Final, Literal

from msgspec import Struct, field
from msgspec.structs import replace

from jjjdoc.errors import JjjdocError, Message, Wording
from jjjdoc.exchange.units import Unit, UnitFile, note_lines, remarks_in, suggestion_lines
from jjjdoc.loader import collector
from jjjdoc.model.translation import source_hash
from jjjdoc.ooxml.names import (
    DECLARATION,
    DOCUMENT_TYPE,
    FONTS_TYPE,
    SETTINGS_TYPE,
    STYLES_TYPE,
    W,
    escape_attribute,
    escape_text,
)
from jjjdoc.ooxml.opened import OpenedPackage, open_package
from jjjdoc.ooxml.package import OFFICE, Part, Relationship, write_package
from jjjdoc.ooxml.runs import CHINESE, ENGLISH, language_element
from jjjdoc.ooxml.segments import bookmark_name
from jjjdoc.ooxml.settings import THEME_TYPE, fonts_xml, settings_xml, theme_xml
from jjjdoc.ooxml.walker import OBJECT, View, WalkedText, walk
from jjjdoc.ooxml.xml import Element, qualified

# Reads the review table as it comes back: with tracked changes, content controls, and saved by other programs.


Tracked = Literal["accept", "reject", "refuse"]
"""What is done with tracked changes: read as if accepted, as if rejected, or the row refused."""

NO_TABLE = Wording(
    en="{path}: the file has no table with the columns “id; report …”, “source …” and “target"
    " …”; keep the headings of the exported file",
    zh="{path}：文件中没有带“id; report …”“source …”“target …”各列的表格；请保留导出文件的列名",
)
TRACKED_CHANGES = Wording(
    en="it has tracked changes; accept or reject them in Word, or import with --tracked accept or reject",
    zh="含有修订；请在Word中接受或拒绝，或导入时加--tracked accept或reject",
)
OTHER_BOOKMARK = Wording(
    en="the bookmark in the row belongs to another id; rows or cells were moved",
    zh="该行的书签属于另一标识，行或单元格可能被移动过",
)
NO_TEXT = Wording(
    en="it contains an equation, a symbol or another object", zh="译文中有公式、符号等非文字对象"
)
NOTE_THERE = Wording(en="it contains a footnote or endnote", zh="译文中有脚注或尾注")

_CHANGES: Final = tuple(
    qualified(name) for name in ("ins", "del", "moveFrom", "moveTo", "cellIns", "cellDel")
)
_VIEWS: Final[dict[Tracked, View]] = {"accept": "accepted", "reject": "rejected", "refuse": "accepted"}


class _Cell(Struct):
    """A cell: its element, held so that both readings of the file meet in it, its lines, the bookmarks in it, and whether notes are marked in it."""

    element: Element | None = None
    lines: list[str] = field(default_factory=list)
    bookmarks: set[str] = field(default_factory=set)
    has_notes: bool = False

    @property
    def text(self) -> str:
        """The text of all its paragraphs, a line each."""
        return "\n".join(self.lines).strip()


_Row = dict[int, _Cell]
_NO_CELL: Final = _Cell()


@collector.paused()
def read_word_table(data: bytes, path: str, tracked: Tracked = "refuse") -> UnitFile:
    """Return the units of a review table; the line of a unit is its row, the headings being the first.

    Raises JjjdocError for a file that cannot be read, or has no such table.
    """
    package = open_package(data, path)
    tables = _tables(walk(package, _VIEWS[tracked]))
    rows, columns = next(((rows, found) for rows in tables if (found := _columns(rows[0]))), ((), None))
    if columns is None:
        raise JjjdocError(NO_TABLE(path=path))
    before: Mapping[Element | None, str] | None = None
    if tracked == "refuse" and _has_changes(package):
        others = _tables(walk(package, "rejected"))
        before = {cell.element: cell.text for table in others for row in table for cell in row.values()}
    names = {name: text for name, (_, text) in columns.items()}
    places = {name: at for name, (at, _) in columns.items()}
    reader = _Reader(places, before)
    units = tuple(reader.unit(row, line) for line, row in enumerate(rows[1:], 2))
    return UnitFile(names["report"], names["source"], names["target"], units)


def _has_changes(package: OpenedPackage) -> bool:
    """Tell whether anything in the text is tracked; where nothing is, both readings are the same, and one will do."""
    root = package.root(package.main)
    return root is not None and next(root.iter(*_CHANGES), None) is not None


def _tables(text: WalkedText) -> list[Sequence[_Row]]:
    """Return the rows of each table of the body that stands in no other, its cells by column."""
    tables: dict[Element, dict[int, _Row]] = {}
    for paragraph in text.paragraphs:
        if not paragraph.cells or paragraph.story != "body" or paragraph.box is not None:
            continue
        outermost = paragraph.cells[0]
        row = tables.setdefault(outermost.table, {}).setdefault(outermost.row, {})
        cell = row.get(outermost.column)
        if cell is None:
            cell = row[outermost.column] = _Cell(outermost.element)
        cell.lines.append(paragraph.text)
        cell.bookmarks.update([bookmark.name for bookmark in paragraph.bookmarks])
        cell.has_notes = cell.has_notes or bool(paragraph.marks)
    return [list(rows.values()) for rows in tables.values()]


def _columns(row: _Row) -> dict[str, tuple[int, str]] | None:
    """Return where each column is, and the language or the report that its heading names; None for another table."""
    found: dict[str, tuple[int, str]] = {}
    for at, cell in row.items():
        heading = " ".join(cell.text.split())
        for name, prefix in (("source", SOURCE), ("target", TARGET), ("report", f"id; {REPORT}")):
            if heading.startswith(prefix):
                found[name] = at, heading.removeprefix(prefix)
        if heading in ("sent", "comment"):
            found[heading] = at, ""
    return found if {"source", "target", "report"} <= found.keys() else None


class _Reader(Struct, frozen=True):
    """Makes units of rows; `before` are the texts of cells without tracked changes, None where those do not matter."""

    places: Mapping[str, int]
    before: Mapping[Element | None, str] | None

    def unit(self, row: _Row, line: int) -> Unit:
        """Return the unit of a row."""
        cells = {name: row.get(at, _NO_CELL) for name, at in self.places.items()}
        name, source, target = (cells[key].text for key in ("report", "source", "target"))
        sent = cells["sent"].text if "sent" in cells else ""
        return Unit(
            id=name,
            source=source,
            target=target or None,
            state="translated" if target else "initial",
            source_hash=source_hash(source),
            sent=sent.removeprefix(HASH_PREFIX) if sent.startswith(HASH_PREFIX) else None,
            remarks=remarks_in([cells["comment"].text]) if "comment" in cells else (),
            line=line,
            fault=self._fault(cells, name),
        )

    def _fault(self, cells: Mapping[str, _Cell], name: str) -> Message | None:
        target = cells["target"]
        ours = {mark for mark in target.bookmarks if mark.startswith("jjjt_")}
        if self.before is not None and any(
            self.before.get(cell.element, "") != cell.text for key, cell in cells.items() if key != "comment"
        ):
            return TRACKED_CHANGES()
        if ours and bookmark_of(name) not in ours:
            return OTHER_BOOKMARK()
        if OBJECT in target.text:
            return NO_TEXT()
        return NOTE_THERE() if target.has_notes else None


SOURCE, TARGET, REPORT = "source ", "target ", "report "
HASH_PREFIX = "sent-"

# Twips: A4 on its side between margins of 720.
_WIDTHS: Final = (1900, 4500, 4500, 2200, 1200, 1098)
_SECTION: Final = (
    '<w:sectPr><w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>'
    '<w:pgMar w:top="720" w:right="720" w:bottom="720" w:left="720" w:header="360" w:footer="360" w:gutter="0"/></w:sectPr>'
)
_SIDES: Final = ("top", "left", "bottom", "right", "insideH", "insideV")
_BORDERS: Final = "".join(
    f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="A6A6A6"/>' for side in _SIDES
)
_TABLE: Final = f'<w:tblW w:w="{sum(_WIDTHS)}" w:type="dxa"/><w:tblBorders>{_BORDERS}</w:tblBorders><w:tblLayout w:type="fixed"/>'
_STYLES: Final = (
    f'{DECLARATION}<w:styles xmlns:w="{W}"><w:docDefaults><w:rPrDefault><w:rPr>'
    '<w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:eastAsia="SimSun" w:cs="Arial"/><w:sz w:val="19"/><w:szCs w:val="19"/>'
    '<w:lang w:val="en-US" w:eastAsia="zh-CN"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>'
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style></w:styles>'
)


def bookmark_of(unit_id: str) -> str:
    """Return the name of the bookmark around the target of a unit."""
    return bookmark_name("jjjt", unit_id, "t")


def write_word_table(file: UnitFile) -> bytes:
    """Return a Word file; the same units give the same bytes."""
    headings = (
        f"id; {REPORT}{file.report}",
        f"{SOURCE}{file.source_language}",
        f"{TARGET}{file.target_language}",
        "comment",
        "state",
        "sent",
    )
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in _WIDTHS)
    parts = [
        f'{DECLARATION}<w:document xmlns:w="{W}"><w:body>',
        _paragraph(_run(f"请只改“{headings[2]}”一列，保留其余各列。")),
        _paragraph(_run(f"Change the column “{headings[2]}” only, and leave the others as they are.")),
        f"<w:tbl><w:tblPr>{_TABLE}</w:tblPr><w:tblGrid>{grid}</w:tblGrid>",
        _row([_paragraph(_run(heading, "<w:b/>")) for heading in headings], is_header=True),
        *(_row(list(_cells(unit, file, number))) for number, unit in enumerate(file.units)),
        f"</w:tbl><w:p/>{_SECTION}</w:body></w:document>",
    ]
    others = (
        _part("styles", STYLES_TYPE, _STYLES),
        _part("settings", SETTINGS_TYPE, settings_xml(ENGLISH, CHINESE)),
        _part("fontTable", FONTS_TYPE, fonts_xml({"Arial": (), "SimSun": ("宋体",)})),
        _part("theme", THEME_TYPE, theme_xml("000000", "0563C1", "Arial", "SimSun")),
    )
    document = replace(
        _part("document", DOCUMENT_TYPE, "".join(parts)),
        relationships=tuple(
            Relationship(f"rId{number}", f"{OFFICE}{name}", f"{name}.xml")
            for number, name in enumerate(("styles", "settings", "fontTable", "theme"), 1)
        ),
    )
    return write_package(
        (document, *others), (Relationship("rId1", f"{OFFICE}officeDocument", document.name),)
    )


def _part(name: str, content_type: str, xml: str) -> Part:
    return Part(f"word/{name}.xml", content_type, xml.encode())


def _cells(unit: Unit, file: UnitFile, number: int) -> Iterator[str]:
    name = escape_attribute(bookmark_of(unit.id))
    target = _run(unit.target or "", language_element(file.target_language))
    yield _paragraph(_run(unit.id))
    yield _paragraph(_run(unit.source, language_element(file.source_language)))
    yield _paragraph(
        f'<w:bookmarkStart w:id="{number}" w:name="{name}"/>{target}<w:bookmarkEnd w:id="{number}"/>'
    )
    notes = (*note_lines(unit), *suggestion_lines(unit))
    yield "".join(_paragraph(_run(line)) for line in notes) or "<w:p/>"
    yield _paragraph(_run("stale" if unit.previous is not None else unit.state))
    yield _paragraph(
        _run(HASH_PREFIX + ("" if unit.target is None else source_hash(unit.target)), '<w:sz w:val="12"/>')
    )


def _row(cells: list[str], *, is_header: bool = False) -> str:
    properties = (
        "<w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>" if is_header else "<w:trPr><w:cantSplit/></w:trPr>"
    )
    inside = "".join(
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>{cell}</w:tc>'
        for width, cell in zip(_WIDTHS, cells, strict=True)
    )
    return f"<w:tr>{properties}{inside}</w:tr>"


def _paragraph(inside: str) -> str:
    return f"<w:p>{inside}</w:p>"


def _run(text: str, properties: str = "") -> str:
    inside = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    return f'<w:r>{inside}<w:t xml:space="preserve">{escape_text(text)}</w:t></w:r>' if text else ""
