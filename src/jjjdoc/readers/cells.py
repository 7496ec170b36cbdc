"""The cells of a table in a text file, with the places of their characters.

A file of tab-separated values has one row a line, and nothing in it is quoted. In one of comma-separated values
(RFC 4180) a cell in quotation marks may hold commas, line ends, and quotation marks written twice.
"""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from jjjdoc.patterns import regex

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
