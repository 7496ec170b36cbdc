"""From the bytes of a plain text file to its documents."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from msgspec import Struct

from jjjdoc.language.joining import SOFT_BREAK
from jjjdoc.language.outline.looks import find_figures, heading_levels, is_heading_like, select_headings
from jjjdoc.loader import collector
from jjjdoc.loader.encoding import decode
from jjjdoc.locations import SourceSpans, SourceText, Spelling, TextView
from jjjdoc.patterns import regex
from jjjdoc.readers.formats import ReadOptions
from jjjdoc.readers.languages import Draft, documents
from jjjdoc.readers.pairing.drafts import in_pairs
from jjjdoc.readers.text.grids import Grid, Row, find_grids
from jjjdoc.readers.text.lines import (
    Line,
    Lines,
    has_list_mark,
    join_wrapped,
    split_at_rules,
    split_chunks,
    split_items,
    wrap_width,
)
from jjjdoc.tree import nodes

_HYPHEN_AT_END = regex(r"[^\W_]-")
_PART_OF_COMPOUND = regex(r"(?!(?:and|or|to)\b)[^\W_]")


class _Part(Struct, frozen=True):
    """A paragraph, a figure and its caption, or a grid.

    `looks` is whether it looks like a heading, `rules` are those that one stands over or between.
    """

    lines: Lines
    caption: Lines | None = None
    looks: bool = False
    rules: str = ""
    grid: Grid | None = None


def read(data: bytes, path: str, options: ReadOptions) -> tuple[nodes.Document, ...]:
    """Return the documents of a plain text file, one for each language of its text.

    What is a paragraph is told in `lines`, what is a heading in `headings`. Raises JjjdocError for bytes that are
    not text.
    """
    with collector.paused():
        source = decode(data, path).source
        chunks = list(split_chunks(source.text))
        width = wrap_width(source.text, chunks)
        parts: list[_Part | None] = []
        for chunk in find_grids(source.text, chunks):
            if isinstance(chunk, Grid):
                parts.append(_Part((), grid=chunk))
            else:
                for lines, rules in split_at_rules(source.text, chunk):
                    parts += _parts(source, join_wrapped(source.text, lines, width), rules)
            parts.append(None)
        draft = in_pairs(Draft(blocks=_blocks(source, parts)), options.language, has_headings=False)
        return documents(draft, path, options.language)


def _parts(source: SourceText, paragraphs: Sequence[Lines], rules: str) -> list[_Part]:
    """Return what the paragraphs of a chunk are, each seen alone; `rules` are those around the last."""
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
    if rules and parts[-1].caption is None:
        parts[-1] = _Part(parts[-1].lines, rules=rules)
    return parts


def _blocks(source: SourceText, parts: Sequence[_Part | None]) -> list[nodes.Block]:
    there = [part for part in parts if part is not None]
    levels = _heading_levels(source, parts)
    blocks: list[nodes.Block] = []
    figures: list[nodes.KeyFigure] = []
    for number, (part, level) in enumerate(zip(there, levels, strict=True)):
        if part.caption is not None:
            figures.append(nodes.KeyFigure(_prose(source, part.lines), _prose(source, part.caption)))
            continue
        if figures:
            blocks.append(nodes.KeyFigures(f"figures_{number}", "", tuple(figures)))
            figures = []
        if part.grid is not None and part.grid.barred:
            blocks.append(_columns(source, part.grid))
        elif part.grid is not None:
            blocks.append(_table(source, part.grid, f"table_{number}"))
        elif level:
            blocks.append(nodes.Heading(level, f"heading_{number}", _prose(source, part.lines)))
        else:
            blocks.append(nodes.Paragraph(_prose(source, part.lines)))
    if figures:
        blocks.append(nodes.KeyFigures(f"figures_{len(there)}", "", tuple(figures)))
    return blocks


def _heading_levels(source: SourceText, parts: Sequence[_Part | None]) -> list[int]:
    """Return the level of each part as a heading, 0 for none: those over a rule or, where there is none, by their look."""
    there = [part for part in parts if part is not None]
    if any(part.rules for part in there):
        return _levels_of_rules([part.rules for part in there])
    selected = select_headings([None if part is None else part.looks for part in parts])
    headings = [part for part, is_heading in zip(there, selected, strict=True) if is_heading]
    levels = iter(heading_levels([_written(source, part.lines) for part in headings]))
    return [next(levels) if is_heading else 0 for is_heading in selected]


def _levels_of_rules(rules: Sequence[str]) -> list[int]:
    """Return the levels that rules give: first those between two, then those over =, - and ~; none is skipped."""
    ranks = sorted(set(rules) - {""}, key=lambda each: (-len(each), "=-~".index(each[0])))
    levels: list[int] = []
    above: list[int] = []
    for each in rules:
        if not each:
            levels.append(0)
            continue
        rank = ranks.index(each)
        above = [*(other for other in above if other < rank), rank]
        levels.append(len(above))
    return levels


def _columns(source: SourceText, grid: Grid) -> nodes.Parallel:
    """Return texts side by side: in each cell its paragraphs and items, none in an empty one."""
    rows = (
        nodes.ParallelRow(
            tuple(
                tuple(nodes.Paragraph(_cell(source, lines, row)) for lines in split_items(source.text, cell))
                for cell in row.cells
            )
        )
        for row in grid.rows
    )
    return nodes.Parallel((), tuple(rows))


def _table(source: SourceText, grid: Grid, name: str) -> nodes.Table:
    header, *rows = (
        nodes.TableRow(tuple(_cell(source, cell, row) for cell in row.cells)) for row in grid.all_rows
    )
    left: nodes.Alignment = "left"
    return nodes.Table(name, "", None, (left,) * len(header.cells), header, tuple(rows))


def _cell(source: SourceText, lines: Lines, row: Row) -> nodes.Prose:
    """Return a cell; what goes on in its next line cannot be edited, since other cells stand between in the file."""
    if not lines:
        return _prose(source, (Line(row.start, row.start, 0),))
    text = _written(source, lines)

    def spell(new: str, start: int, end: int) -> str | None:
        return None if "\n" in text[start:end] else _spell(new, start, end)

    return _prose(source, lines, spell)


def _written(source: SourceText, lines: Lines) -> str:
    return source.text[lines[0].start : lines[-1].end]


def _spell(new: str, start: int, end: int) -> str | None:
    return None if "\n" in new else new


def _prose(source: SourceText, lines: Lines, spelling: Spelling = _spell) -> nodes.Prose:
    start = lines[0].start
    text = _written(source, lines)
    inlines = [nodes.Text(source.text[lines[0].start : lines[0].end], 0, lines[0].end - start)]
    for before, line in pairwise(lines):
        if not _is_broken_compound(source.text, before, line):
            inlines.append(nodes.Text(SOFT_BREAK, before.end - start, line.start - start))
        inlines.append(nodes.Text(source.text[line.start : line.end], line.start - start, line.end - start))
    view = TextView(text, source, lambda: SourceSpans.plain(start, len(text)), spelling)
    return nodes.Prose(None, "", tuple(inlines), view)


def _is_broken_compound(text: str, line: Line, following: Line) -> bool:
    """Tell whether a line ends after a hyphen inside a word: Beijing-Tianjin, but not "short- and long-term"."""
    return (
        _HYPHEN_AT_END.match(text, line.end - 2, line.end) is not None
        and _PART_OF_COMPOUND.match(text, following.start, following.end) is not None
    )
