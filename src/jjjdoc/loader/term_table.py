"""Reads a term table as offices keep them: tab- or comma-separated text with a header that names the columns."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from msgspec import Struct

from jjjdoc.config.suggestion import GUESS, nearest
from jjjdoc.errors import Wording
from jjjdoc.findings import Fault, SourceError
from jjjdoc.loader.table_text import LINE_END, decode_table, table_rows, unguard
from jjjdoc.locations import Place, Position
from jjjdoc.patterns import regex

NEEDED: Final = ("en", "zh")
COLUMNS: Final = (*NEEDED, "zh_alt", "forbid", "forbid_if_zh", "accept", "abbr", "note", "id", "subject")

# Headings that mean the same column.
_ALSO: Final = {
    "english": "en",
    "英文": "en",
    "英语": "en",
    "chinese": "zh",
    "中文": "zh",
    "汉语": "zh",
    "缩写": "abbr",
    "abbreviation": "abbr",
    "备注": "note",
    "notes": "note",
}

_GB18030 = Wording(
    en="the file is not UTF-8, so jjjdoc read it as GB 18030; check a few terms of the glossary",
    zh="文件编码不是UTF-8，已按GB 18030读取；请抽查术语表中的几条术语",
)
_EMPTY = Wording(en="the table is empty", zh="表格是空的")
_NO_HEADER = Wording(
    en="the first line is not a header: the column “{column}” is missing",
    zh="首行不是列名：缺少“{column}”列",
)
_HEADER_IS = Wording(
    en="begin with a header line such as en, zh, zh_alt, forbid, forbid_if_zh, accept, abbr,"
    " note; en and zh are required",
    zh="首行请写列名，如en、zh、zh_alt、forbid、forbid_if_zh、accept、abbr、note；en和zh必不可少",
)
_COLUMN_TWICE = Wording(en="duplicate column “{column}”", zh="“{column}”列重复出现")
_NOT_READ = Wording(en="the column “{column}” was ignored", zh="“{column}”列未读取")
_TOO_MANY = Wording(
    en="the row has {count} cells, but the header has {columns}; the extra cells were ignored",
    zh="此行有{count}个单元格，而列名只有{columns}个；多出的内容未读取",
)
_REMOVED = Wording(
    en="invisible characters were removed from “{column}”", zh="“{column}”中看不见的字符已略去"
)

# What Excel and the web put into cells unseen: control characters, zero-width spaces, stray byte order marks.
_UNSEEN = regex("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\u200b\u2060\ufeff\ufffe\uffff]")


class TermRow(Struct, frozen=True):
    """A row: where it begins, and its cells by column; a line break inside a cell is kept."""

    place: Place
    cells: dict[str, str]


class TermTable(Struct, frozen=True):
    """The rows that hold anything, and remarks on what was not read."""

    rows: tuple[TermRow, ...]
    remarks: tuple[Fault, ...]


def read_term_table(data: bytes, shown: str) -> TermTable:
    """Read a term table in UTF-8, UTF-16 or GB 18030; `shown` is the path that messages show.

    A cell kept from being run as a formula is read as it was. Raises JjjdocError when the file is no text, SourceError
    when it has no header or its quotation marks do not match.
    """
    text, is_gb = decode_table(data, shown)
    remarks = [Fault(_place(shown, 1), _GB18030())] if is_gb else []
    lines = table_rows(text, shown)
    _, header = next(lines, (1, []))
    columns = _columns(_place(shown, 1), header, remarks)
    rows: list[TermRow] = []
    for line, cells in lines:
        place = _place(shown, line)
        if any(cell.strip() for cell in cells[len(header) :]):
            remarks.append(Fault(place, _TOO_MANY(count=len(cells), columns=len(header))))
        row = _row(place, cells, columns, remarks)
        if any(row.cells.values()):
            rows.append(row)
    return TermTable(tuple(rows), tuple(remarks))


def _columns(place: Place, header: Sequence[str], remarks: list[Fault]) -> dict[str, int]:
    """Return where each known column is; raises SourceError where one that is needed is missing."""
    if not header:
        raise SourceError([Fault(place, _EMPTY(), _HEADER_IS())])
    columns: dict[str, int] = {}
    for at, heading in enumerate(header):
        name = _clean(heading)
        known = _ALSO.get(name.casefold(), name.casefold())
        if known in columns:
            raise SourceError([Fault(place, _COLUMN_TWICE(column=known))])
        if known in COLUMNS:
            columns[known] = at
        elif name:
            guess = nearest(name, COLUMNS)
            remarks.append(Fault(place, _NOT_READ(column=name), GUESS(guess=guess) if guess else None))
    missing = next((name for name in NEEDED if name not in columns), None)
    if missing is not None:
        raise SourceError([Fault(place, _NO_HEADER(column=missing), _HEADER_IS())])
    return columns


def _row(place: Place, cells: Sequence[str], columns: dict[str, int], remarks: list[Fault]) -> TermRow:
    row = dict.fromkeys(COLUMNS, "")
    for name, at in columns.items():
        if at < len(cells):
            row[name] = unguard(_clean(cells[at]))
            if _UNSEEN.search(cells[at]):
                remarks.append(Fault(place, _REMOVED(column=name)))
    return TermRow(place, row)


def _clean(cell: str) -> str:
    """Return a cell without what nobody sees, its white space single, its lines kept."""
    lines = (" ".join(line.split()) for line in LINE_END.split(_UNSEEN.sub("", cell)))
    return "\n".join(filter(None, lines))


def _place(shown: str, line: int) -> Place:
    return Place(shown, Position(line, 1), Position(line, 1))
