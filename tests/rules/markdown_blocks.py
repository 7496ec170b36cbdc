"""Splits a text of a test into blocks: headings, items, tables and paragraphs."""

import re
from collections.abc import Iterator

from jjjdoc.language.markup.parse import parse_markup
from jjjdoc.locations import SourceSpans, SourceText, TextView
from jjjdoc.tree.nodes import Block, Heading, ListBlock, ListItem, Paragraph, Prose, Table, TableRow

CHUNK = re.compile(r"(?:[^\n]+\n?)+")
HEADING = re.compile(r"(#{1,6}) +")
ITEM = re.compile(r"^(?:[-*]|\d+\.) +", re.MULTILINE)
CELL = re.compile(r"[^|\n]+")


def read_blocks(source: SourceText, language: str) -> tuple[Block, ...]:
    """Return the blocks of a Markdown text."""
    return tuple(_blocks(source, language))


def read_segments(source: SourceText, language: str) -> tuple[Block, ...]:
    """Return a paragraph for each part between blank lines, with an id by its number."""
    chunks = list(CHUNK.finditer(source.text)) or [re.match("", source.text)]
    return tuple(
        Paragraph(_prose(source, language, chunk.start(), chunk.end(), f"s{number}"))
        for number, chunk in enumerate(chunks, start=1)
        if chunk
    )


def _blocks(source: SourceText, language: str) -> Iterator[Block]:
    for chunk in CHUNK.finditer(source.text):
        start = chunk.start()
        while heading := HEADING.match(source.text, start):
            line_end = source.text.find("\n", start)
            end = chunk.end() if line_end < 0 else line_end
            prose = _prose(source, language, heading.end(), end)
            yield Heading(len(heading[1]), f"h{start}", prose)
            start = min(end + 1, chunk.end())
        if start >= chunk.end():
            continue
        if source.text[start] == "|":
            yield _table(source, language, start, chunk.end())
        elif ITEM.match(source.text, start):
            yield _list(source, language, start, chunk.end())
        else:
            yield Paragraph(_prose(source, language, start, chunk.end()))


def _list(source: SourceText, language: str, start: int, end: int) -> ListBlock:
    marks = list(ITEM.finditer(source.text, start, end))
    stops = [mark.start() for mark in marks[1:]] + [end]
    items = tuple(
        ListItem(_prose(source, language, mark.end(), stop)) for mark, stop in zip(marks, stops, strict=True)
    )
    return ListBlock(source.text[start].isdigit(), items, language)


def _table(source: SourceText, language: str, start: int, end: int) -> Table:
    rows = []
    at = start
    while at < end:
        line_end = source.text.find("\n", at, end)
        stop = end if line_end < 0 else line_end
        cells = [
            _prose(source, language, cell.start(), cell.end())
            for cell in CELL.finditer(source.text, at, stop)
            if cell[0].strip()
        ]
        if set(source.text[at:stop]) - set("|-: "):
            rows.append(TableRow(tuple(cells)))
        at = stop + 1
    return Table("t", language, None, ("left",) * len(rows[0].cells), rows[0], tuple(rows[1:]))


def _prose(source: SourceText, language: str, start: int, end: int, segment: str | None = None) -> Prose:
    part = source.text[start:end]
    start += len(part) - len(part.lstrip(" \n"))
    end = max(start, end - (len(part) - len(part.rstrip(" \n"))))
    text = source.text
    view = TextView(text, source, lambda: SourceSpans.plain(0, len(text))).part(start, end)
    return parse_markup(view, segment, language)[0]
