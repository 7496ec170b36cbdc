"""The text of a table as spreadsheets save it, and its rows: UTF-8, UTF-16 or GB 18030, with tabs, commas or semicolons."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator

from jjjdoc.errors import JjjdocError, Wording
from jjjdoc.findings import Fault, SourceError
from jjjdoc.loader.encoding import decode
from jjjdoc.locations import Place, Position
from jjjdoc.patterns import regex

# Cells that a spreadsheet would run as a formula: what is put before them, and taken away again.
#
# Excel and LibreOffice take a cell of a text file for a formula by its first character, quotation marks or not; where it
# comes from elsewhere, it can fetch and send (OWASP, CSV injection).


# Full-width forms count in Chinese and Japanese editions of Excel; blanks before them are passed over.
_RUN = regex(r"'*[ \u00a0\u3000]*[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]")
_GUARD = "'"


def guard(cell: str) -> str:
    """Return a cell with an apostrophe before what would be run; `unguard` gives any cell back as it was."""
    return _GUARD + cell if _RUN.match(cell) else cell


def unguard(cell: str) -> str:
    """Return a cell without the apostrophe that keeps it from being run."""
    return cell.removeprefix(_GUARD) if _RUN.match(cell) else cell


_BINARY = Wording(
    en="{path} is not text; save the table as CSV UTF-8 or as tab-delimited text",
    zh="{path}不是文本文件；请将表格另存为“CSV UTF-8”或以制表符分隔的文本",
)
_QUOTES = Wording(
    en="the quotation marks in this row do not match ({reason}); nothing was read",
    zh="此行的引号不配对（{reason}），未读取任何内容",
)
_DOUBLE_QUOTES = Wording(
    en="in a CSV file, enclose a cell that contains a quotation mark in quotation marks, and"
    ' double the mark: "a ""b"" c"',
    zh='CSV文件中，含引号的单元格须整体加引号，其中的引号写两次："a ""b"" c"',
)

LINE_END = regex("\r\n|\n|\r")


def decode_table(data: bytes, shown: str) -> tuple[str, bool]:
    """Return the text of a file, and whether it had to be read as GB 18030; raises JjjdocError for what is no text."""
    try:
        decoded = decode(data, shown)
    except JjjdocError:
        raise JjjdocError(_BINARY(path=shown)) from None
    if "\x00" in decoded.source.text:
        raise JjjdocError(_BINARY(path=shown))
    return decoded.source.text, decoded.encoding == "gb18030"


def table_rows(text: str, shown: str) -> Iterator[tuple[int, list[str]]]:
    """Return the number of the line where each row begins, and its cells; empty rows are left out.

    The first line decides whether tabs, commas or semicolons part them. Raises SourceError for quotation marks that do not
    match.
    """
    header = LINE_END.split(text, maxsplit=1)[0]
    delimiter = max("\t,;", key=header.count)
    rows = _tab_separated(text) if delimiter == "\t" else _comma_separated(text, delimiter, shown)
    return ((line, cells) for line, cells in rows if any(cell.strip() for cell in cells))


def _tab_separated(text: str) -> Iterator[tuple[int, list[str]]]:
    for number, line in enumerate(LINE_END.split(text), 1):
        yield number, [_unquote(cell) for cell in line.split("\t")]


def _comma_separated(text: str, delimiter: str, shown: str) -> Iterator[tuple[int, list[str]]]:
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    line = 1
    try:
        for cells in reader:
            yield line, cells
            line = reader.line_num + 1
    except csv.Error as error:
        raise SourceError(
            [
                Fault(
                    Place(shown, Position(line, 1), Position(line, 1)),
                    _QUOTES(reason=error),
                    _DOUBLE_QUOTES(),
                )
            ]
        ) from None


def _unquote(cell: str) -> str:
    """Return a cell of a tab-separated table as its author saw it: Excel quotes those with a mark of its own."""
    if len(cell) > 1 and cell[0] == cell[-1] == '"':
        return cell[1:-1].replace('""', '"')
    return cell
