"""Columns that a plain text sets with spaces: tables, figures beside what they count, two languages side by side.

A rule of dashes under the heads (`----  -----`) says where the columns begin; the blocks below it that keep to them
are the rows. Without one, two columns of blanks or more that all lines of a block leave free part it, if two lines
have text on the right. Where a bar stands between them in every line, the columns are texts side by side.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import groupby

from msgspec import Struct

from jjjdoc.language.width import display_width
from jjjdoc.patterns import regex
from jjjdoc.readers.text.lines import Line, Lines

_RUN = regex(r"[^\s|]+(?:[^\S\u3000][^\s|]+)*")
_NARROWEST_GUTTER = 2
_MOST_COLUMNS = 12


class Row(Struct, frozen=True):
    """A row of cells, each as its lines, none for an empty one; `start` is its place in the file."""

    start: int
    cells: tuple[Lines, ...]


class Grid(Struct, frozen=True):
    """Text in columns; the header is empty unless it stands above a rule of dashes, `barred`: bars part the columns."""

    header: Row
    rows: tuple[Row, ...]
    barred: bool = False

    @property
    def all_rows(self) -> tuple[Row, ...]:
        """The header and the rows."""
        return (self.header, *self.rows)


class _Run(Struct, frozen=True):
    """Text of a line without a gap in it: its range in the file, and the columns it takes, half-open."""

    start: int
    end: int
    left: int
    right: int


_Runs = list[_Run]


def find_grids(text: str, chunks: Sequence[list[Line]]) -> Iterator[list[Line] | Grid]:
    """Yield the chunks of a text in order, those in columns as grids."""
    index = 0
    while index < len(chunks):
        lines = [_runs(text, line) for line in chunks[index]]
        index += 1
        rule = next((at for at, runs in enumerate(lines) if _is_rule(text, runs)), None)
        lefts = _columns(lines) if rule is None else [run.left for run in lines[rule]]
        if not 1 < len(lefts) <= _MOST_COLUMNS or not _fit(lines, lefts) or rule == len(lines) - 1:
            yield chunks[index - 1]
        elif rule is None:
            barred = all(text.find("|", line.start, line.end) >= 0 for line in chunks[index - 1])
            rows = _blocks(lines, lefts) if barred else _rows(_with_text(lines), lefts)
            yield Grid(_row([], lefts, chunks[index - 1][0].start), tuple(rows), barred)
        else:
            start = chunks[index - 1][0].start
            parts = [_with_text(lines[rule + 1 :])]
            while index < len(chunks) and _is_row(
                part := [_runs(text, line) for line in chunks[index]], lefts
            ):
                parts.append(_with_text(part))
                index += 1
            rows = _ruled_rows(parts, lefts)
            yield Grid(_row(_with_text(lines[:rule]), lefts, start), tuple(rows))


def _runs(text: str, line: Line) -> _Runs:
    runs: _Runs = []
    at, column = line.start, line.indent
    for found in _RUN.finditer(text, line.start, line.end):
        left = column + display_width(text[at : found.start()])
        at, column = found.end(), left + display_width(found[0])
        runs.append(_Run(found.start(), found.end(), left, column))
    return runs


def _is_rule(text: str, runs: _Runs) -> bool:
    return len(runs) > 1 and all(set(text[run.start : run.end]) == {"-"} for run in runs)


def _columns(lines: list[_Runs]) -> list[int]:
    """Return where columns begin that no rule shows; one where there are none."""
    lefts: list[int] = []
    numbers: list[set[int]] = []
    right = -_NARROWEST_GUTTER
    numbered = ((run, number) for number, runs in enumerate(lines) for run in runs)
    for run, number in sorted(numbered, key=lambda each: each[0].left):
        if run.left >= right + _NARROWEST_GUTTER:
            lefts.append(run.left)
            numbers.append(set())
        numbers[-1].add(number)
        right = max(right, run.right)
    return lefts if min(map(len, numbers[1:]), default=0) > 1 else lefts[:1]


def _fit(lines: list[_Runs], lefts: list[int]) -> bool:
    """Tell whether no text runs from one column into the next."""
    ends = [*lefts[1:], None]
    for run in (run for runs in lines for run in runs):
        end = ends[_column(run, lefts)]
        if run.left < lefts[0] or (end is not None and run.right >= end):
            return False
    return True


def _column(run: _Run, lefts: list[int]) -> int:
    return max(0, bisect_right(lefts, run.left) - 1)


def _is_row(lines: list[_Runs], lefts: list[int]) -> bool:
    return _fit(lines, lefts) and any(len({_column(run, lefts) for run in runs}) > 1 for runs in lines)


def _ruled_rows(parts: list[list[_Runs]], lefts: list[int]) -> Iterator[Row]:
    """Yield the rows below a rule: blocks where blank lines part them or cells go on in the next line, else lines."""
    is_whole = all(_begins(runs, lefts) and len(runs) > 1 for runs in parts[0])
    for part in [[runs] for runs in parts[0]] if len(parts) == 1 and is_whole else filter(None, parts):
        yield _row(part, lefts)


def _blocks(lines: list[_Runs], lefts: list[int]) -> Iterator[Row]:
    """Yield the rows that lines with nothing but bars part."""
    for has_text, group in groupby(lines, bool):
        if has_text:
            yield _row(list(group), lefts)


def _rows(lines: list[_Runs], lefts: list[int]) -> Iterator[Row]:
    """Yield the rows that text in the first column begins."""
    row: list[_Runs] = []
    for runs in lines:
        if row and _begins(runs, lefts):
            yield _row(row, lefts)
            row = []
        row.append(runs)
    yield _row(row, lefts)


def _begins(runs: _Runs, lefts: list[int]) -> bool:
    return _column(runs[0], lefts) == 0 if runs else False


def _row(lines: list[_Runs], lefts: list[int], start: int = 0) -> Row:
    cells: list[list[Line]] = [[] for _ in lefts]
    for runs in lines:
        for column, group in groupby(runs, lambda run: _column(run, lefts)):
            own = list(group)
            cells[column].append(Line(own[0].start, own[-1].end, 0))
    return Row(lines[0][0].start if lines else start, tuple(map(tuple, cells)))


def _with_text(lines: list[_Runs]) -> list[_Runs]:
    return [runs for runs in lines if runs]
