"""Bilingual tables (.tsv, .csv): each row is a segment in two languages."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import PurePath

from msgspec import Struct

from jjjdoc.errors import JjjdocError, Wording
from jjjdoc.language.script import count_letters
from jjjdoc.loader import collector
from jjjdoc.loader.encoding import decode
from jjjdoc.locations import SourceSpans, SourceText, TextView
from jjjdoc.patterns import regex
from jjjdoc.readers.formats import ReadOptions
from jjjdoc.tree.nodes import Document, Inline, Paragraph, Prose, Text

# The cells of a table in a text file, with the places of their characters.
#
# A file of tab-separated values has one row a line, and nothing in it is quoted. In one of comma-separated values
# (RFC 4180) a cell in quotation marks may hold commas, line ends, and quotation marks written twice.


_BLANK = " "
_QUOTED = regex(r'"((?:[^"]|"")*+)"?[^,\r\n]*+')
_BARE = regex(r"[^,\n]*+")
_LINE_END = regex(r"\r?\n")


class Cell(Struct, frozen=True):
    """A cell as a range of the file, without blanks and quotation marks around it; `doubled`: those inside are double."""

    start: int
    end: int
    doubled: bool = False


Row = tuple[Cell, ...]


def tab_separated(text: str) -> Iterator[Row]:
    """Yield the rows of a text; a blank line is none."""
    at = 0
    for line in text.split("\n"):
        end = at + len(line) - line.endswith("\r")
        if not line.isspace() and line:
            yield tuple(_split(text, at, end))
        at += len(line) + 1


def comma_separated(text: str) -> Iterator[Row]:
    """Yield the rows of a text; a blank line is none."""
    at = 0
    while at < len(text):
        cells: list[Cell] = []
        while True:
            cell, at = _cell(text, at)
            cells.append(cell)
            if not text.startswith(",", at):
                break
            at += 1
        if len(cells) > 1 or text[cells[0].start : cells[0].end].strip():
            yield tuple(cells)
        found = _LINE_END.match(text, at)
        at = found.end() if found else at + 1


def _split(text: str, start: int, end: int) -> Iterator[Cell]:
    while True:
        tab = text.find("\t", start, end)
        yield _trimmed(text, start, end if tab < 0 else tab)
        if tab < 0:
            return
        start = tab + 1


def _cell(text: str, at: int) -> tuple[Cell, int]:
    quoted = _QUOTED.match(text, at)
    if quoted:
        return Cell(quoted.start(1), quoted.end(1), doubled=True), quoted.end()
    bare = _BARE.match(text, at)
    end = bare.end() if bare else at
    if end > at and text[end - 1] == "\r" and text[end : end + 1] in ("\n", ""):
        end -= 1
    return _trimmed(text, at, end), end


def _trimmed(text: str, start: int, end: int) -> Cell:
    while start < end and text[start] in _BLANK:
        start += 1
    while start < end and text[end - 1] in _BLANK:
        end -= 1
    return Cell(start, end)


NO_COLUMNS = Wording(
    en="{path}: the first line must name the columns, including zh and en; if the file has no"
    " such line, use --no-header",
    zh="{path}：首行应写明列名，其中须有zh和en两列；没有列名的文件请使用--no-header",
)
ONE_COLUMN = Wording(
    en="{path}: a table needs two columns, one Chinese and one English",
    zh="{path}：表格至少要有中文、英文两列",
)

_LANGUAGES = ("zh", "en")
_TAG = regex(r"[A-Za-z]{2}(?:[-_][A-Za-z0-9]{2,8})*")
_NOT_IN_CELL = regex(r"[\t\n\r]")
_NOT_IN_BARE_CELL = regex(r'[,"\n\r]')
_EXAMINED = 1000
"""How many rows without a header are looked at to tell which column is Chinese."""


def read(data: bytes, path: str, options: ReadOptions) -> tuple[Document, ...]:
    """Return the Chinese and the English document of a table, each row a paragraph of the segment `row_<line>`.

    The header names a column `zh` and one `en`, with or without a region, among any others. Without a header they
    are the first two columns, told apart by script. Raises JjjdocError for a table without these.
    """
    with collector.paused():
        source = decode(data, path).source
        split = comma_separated if is_comma_separated(path) else tab_separated
        rows = list(split(source.text))
        if not rows:
            return ()
        columns = _named_columns(source, rows.pop(0)) if options.header else _first_columns(source, rows)
        names = _segment_names(source, rows)
        return tuple(_document(source, rows, names, *column) for column in columns)


def is_comma_separated(path: str) -> bool:
    """Tell whether a table has commas between its cells, by the name of its file."""
    return path.lower().endswith(".csv")


def _named_columns(source: SourceText, header: Row) -> list[tuple[int, str]]:
    names = [source.text[cell.start : cell.end].strip('"') for cell in header]
    columns = []
    for language in _LANGUAGES:
        found = next((index for index, name in enumerate(names) if _names(name, language)), None)
        if found is None:
            raise JjjdocError(NO_COLUMNS(path=source.path))
        columns.append((found, language + names[found][2:].replace("_", "-")))
    return columns


def _names(name: str, language: str) -> bool:
    return _TAG.fullmatch(name) is not None and name[:2].lower() == language


def _first_columns(source: SourceText, rows: Sequence[Row]) -> list[tuple[int, str]]:
    if all(len(row) < len(_LANGUAGES) for row in rows):
        raise JjjdocError(ONE_COLUMN(path=source.path))
    han = [
        _han_share(source, (row[index] for row in rows[:_EXAMINED] if index < len(row))) for index in (0, 1)
    ]
    return [(0, "zh"), (1, "en")] if han[0] >= han[1] else [(1, "zh"), (0, "en")]


def _han_share(source: SourceText, cells: Iterable[Cell]) -> float:
    letters = count_letters("\n".join(source.text[cell.start : cell.end] for cell in cells))
    return letters.han / max(letters.weight, 1)


def _segment_names(source: SourceText, rows: Sequence[Row]) -> list[str]:
    return [f"row_{source.position(row[0].start).line}" for row in rows]


def _document(
    source: SourceText, rows: Sequence[Row], names: Sequence[str], column: int, language: str
) -> Document:
    blocks = []
    for row, name in zip(rows, names, strict=True):
        end = row[-1].end
        cell = row[column] if column < len(row) else Cell(end, end)
        blocks.append(Paragraph(_prose(source, cell, name, language)))
    return Document(PurePath(source.path).stem, "table", (language,), "", (), tuple(blocks))


def _prose(source: SourceText, cell: Cell, segment: str, language: str) -> Prose:
    start, end = cell.start, cell.end
    text = source.text[start:end]
    spelling = _spell_quoted if cell.doubled else _spell_comma if is_comma_separated(source.path) else _spell
    view = TextView(text, source, lambda: SourceSpans.plain(start, end - start), spelling)
    inlines = _unquoted(text) if cell.doubled and '"' in text else (Text(text, 0, len(text)),) if text else ()
    return Prose(segment, language, tuple(inlines), view)


def _spell_comma(new: str, start: int, end: int) -> str | None:
    return None if _NOT_IN_BARE_CELL.search(new) else new


def _spell(new: str, start: int, end: int) -> str | None:
    return None if _NOT_IN_CELL.search(new) else new


def _spell_quoted(new: str, start: int, end: int) -> str | None:
    return new.replace('"', '""')


def _unquoted(text: str) -> list[Inline]:
    """Return the text of a cell in quotation marks; of two in a row one is text."""
    inlines: list[Inline] = []
    at = 0
    for index, part in enumerate(text.split('""')):
        if index:
            inlines.append(Text('"', at - 2, at))
        if part:
            inlines.append(Text(part, at, at + len(part)))
        at += len(part) + 2
    return inlines
