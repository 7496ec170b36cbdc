"""A workbook with one sheet: the data that Word opens when somebody edits a chart (ECMA-376 18)."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import Final

from jjjdoc.ooxml.names import DECLARATION, R, escape_attribute, escape_text
from jjjdoc.ooxml.package import OFFICE, Part, Relationship, write_package

WORKBOOK_TYPE: Final = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"

_MAIN: Final = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_SHEET: Final = "application/vnd.openxmlformats-officedocument.spreadsheetml."

#: What a cell holds: a text, a number, or nothing.
Cell = str | Decimal | None

SHEET_NAME: Final = "Sheet1"


def workbook(rows: Sequence[Sequence[Cell]]) -> bytes:
    """Return a workbook with these rows, without a date or an author: the same rows give the same bytes."""
    lines = "".join(_row(number, cells) for number, cells in enumerate(rows, 1))
    sheet = f'{DECLARATION}<worksheet xmlns="{_MAIN}"><sheetData>{lines}</sheetData></worksheet>'
    book = (
        f'{DECLARATION}<workbook xmlns="{_MAIN}" xmlns:r="{R}"><sheets>'
        f'<sheet name="{escape_attribute(SHEET_NAME)}" sheetId="1" r:id="rId1"/></sheets></workbook>'
    )
    parts = (
        Part(
            "xl/workbook.xml",
            f"{_SHEET}sheet.main+xml",
            book.encode(),
            (
                Relationship("rId1", f"{OFFICE}worksheet", "worksheets/sheet1.xml"),
                Relationship("rId2", f"{OFFICE}styles", "styles.xml"),
            ),
        ),
        Part("xl/styles.xml", f"{_SHEET}styles+xml", _STYLES.encode()),
        Part("xl/worksheets/sheet1.xml", f"{_SHEET}worksheet+xml", sheet.encode()),
    )
    return write_package(parts, (Relationship("rId1", f"{OFFICE}officeDocument", "xl/workbook.xml"),))


def column_letters(number: int) -> str:
    """Return the letters of a column, from 1: A, Z, AA."""
    letters = ""
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


def _row(number: int, cells: Sequence[Cell]) -> str:
    written = "".join(
        _cell(f"{column_letters(column)}{number}", cell) for column, cell in enumerate(cells, 1)
    )
    return f'<row r="{number}">{written}</row>'


def _cell(place: str, cell: Cell) -> str:
    match cell:
        case None:
            return ""
        case Decimal():
            return f'<c r="{place}"><v>{cell:f}</v></c>'
        case _:
            return (
                f'<c r="{place}" t="inlineStr"><is><t xml:space="preserve">{escape_text(cell)}</t></is></c>'
            )


# Excel opens no workbook whose cells have a style that is not there, and style 0 is that of all.
_STYLES: Final = (
    f'{DECLARATION}<styleSheet xmlns="{_MAIN}">'
    '<fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts>'
    '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>'
    '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>'
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>'
    '<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>'
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>'
)
