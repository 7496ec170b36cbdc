"""From the bytes of a plain text file to its documents."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from jjjdoc.loader import garbage
from jjjdoc.locations import SourceSpans, SourceText, TextView
from jjjdoc.readers.encoding import decode
from jjjdoc.readers.joining import SOFT_BREAK
from jjjdoc.readers.languages import Draft, documents
from jjjdoc.readers.options import ReadOptions
from jjjdoc.readers.text.headings import (
    find_figures,
    heading_levels,
    is_heading_like,
    select_headings,
)
from jjjdoc.readers.text.lines import Lines, has_list_mark, join_wrapped, split_chunks, wrap_width
from jjjdoc.tree.nodes import Block, Document, Heading, KeyFigure, KeyFigures, Paragraph, Prose, Text


@dataclass(frozen=True, slots=True)
class _Part:
    """A paragraph, or a figure and its caption; `looks` is whether it looks like a heading."""

    lines: Lines
    caption: Lines | None = None
    looks: bool = False


def read(data: bytes, path: str, options: ReadOptions) -> tuple[Document, ...]:
    """Return the documents of a plain text file, one for each language of its text.

    What is a paragraph is told in `lines`, what is a heading in `headings`. Raises JjjdocError for bytes that are
    not text.
    """
    with garbage.paused():
        source = decode(data, path).source
        chunks = list(split_chunks(source.text))
        width = wrap_width(source.text, chunks)
        parts: list[_Part | None] = []
        for chunk in chunks:
            parts += _parts(source, join_wrapped(source.text, chunk, width))
            parts.append(None)
        return documents(Draft(blocks=_blocks(source, parts)), path, options.language)


def _parts(source: SourceText, paragraphs: Sequence[Lines]) -> list[_Part]:
    """Return what the paragraphs of a chunk are, each seen alone."""
    texts = [_written(source, lines) for lines in paragraphs]
    parts: list[_Part] = []
    figures = find_figures(texts)
    for index, (lines, text) in enumerate(zip(paragraphs, texts, strict=True)):
        if index and figures[index - 1]:
            parts[-1] = _Part(parts[-1].lines, lines)
        elif len(lines) > 1 or figures[index]:
            parts.append(_Part(lines))
        else:
            is_item = has_list_mark(source.text, lines[0]) and not text[:1].isalnum() and text[0] not in "(（"
            parts.append(_Part(lines, looks=not is_item and is_heading_like(text)))
    return parts


def _blocks(source: SourceText, parts: Sequence[_Part | None]) -> list[Block]:
    selected = select_headings([None if part is None else part.looks for part in parts])
    there = [part for part in parts if part is not None]
    headings = [part for part, is_heading in zip(there, selected, strict=True) if is_heading]
    levels = iter(heading_levels([_written(source, part.lines) for part in headings]))
    blocks: list[Block] = []
    figures: list[KeyFigure] = []
    for number, (part, is_heading) in enumerate(zip(there, selected, strict=True)):
        prose = _prose(source, part.lines)
        if part.caption is not None:
            figures.append(KeyFigure(prose, _prose(source, part.caption)))
            continue
        if figures:
            blocks.append(KeyFigures(f"figures_{number}", "", tuple(figures)))
            figures = []
        blocks.append(Heading(next(levels), f"heading_{number}", prose) if is_heading else Paragraph(prose))
    if figures:
        blocks.append(KeyFigures(f"figures_{len(there)}", "", tuple(figures)))
    return blocks


def _written(source: SourceText, lines: Lines) -> str:
    return source.text[lines[0].start : lines[-1].end]


def _spell(new: str, start: int, end: int) -> str | None:
    return None if "\n" in new else new


def _prose(source: SourceText, lines: Lines) -> Prose:
    start = lines[0].start
    text = _written(source, lines)
    inlines = [Text(source.text[lines[0].start : lines[0].end], 0, lines[0].end - start)]
    for before, line in pairwise(lines):
        inlines.append(Text(SOFT_BREAK, before.end - start, line.start - start))
        inlines.append(Text(source.text[line.start : line.end], line.start - start, line.end - start))
    view = TextView(text, source, lambda: SourceSpans.plain(start, len(text)), _spell)
    return Prose(None, "", tuple(inlines), view)
