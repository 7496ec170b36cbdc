"""The review table: a Word file with a row for each unit, for those who review in Word.

The id stands in a column and in a bookmark around the target, the hash in a column: programs drop the properties of a
document, and keep these.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from msgspec.structs import replace

from jjjdoc.exchange.notes import note_lines, suggestion_lines
from jjjdoc.exchange.units import Unit, UnitFile
from jjjdoc.model.state import source_hash
from jjjdoc.ooxml.bookmarks import bookmark_name
from jjjdoc.ooxml.escape import DECLARATION, escape_attribute, escape_text
from jjjdoc.ooxml.languages import CHINESE, ENGLISH, language_element
from jjjdoc.ooxml.names import DOCUMENT_TYPE, FONTS_TYPE, SETTINGS_TYPE, STYLES_TYPE, W
from jjjdoc.ooxml.package import OFFICE, Part, Relationship, write_package
from jjjdoc.ooxml.settings import fonts_xml, settings_xml
from jjjdoc.ooxml.theme import THEME_TYPE, theme_xml

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
