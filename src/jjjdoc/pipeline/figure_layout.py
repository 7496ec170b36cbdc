"""How figures are shown: in columns for people, as data for programs."""

from __future__ import annotations

from collections.abc import Sequence

from jjjdoc.errors import MessageLanguage, Wording
from jjjdoc.language.quantity.describe import describe, plain
from jjjdoc.language.quantity.wording import explain
from jjjdoc.pipeline.figures import Figure, FigureRow, FileFigures

VERSION = 1
_MARKS = {None: "", True: "=", False: "≠"}
_SEPARATOR = {"en": "; ", "zh": "；"}

PLACE = Wording(en="Place", zh="位置")
TEXT = Wording(en="Figure", zh="数字")
SOURCE = Wording(en="Source", zh="原文")
TARGET = Wording(en="Target", zh="译文")
SAYS = Wording(en="Says", zh="含义")


def header(file: FileFigures, language: MessageLanguage) -> tuple[str, ...]:
    """Return the names of the columns: of pairs, both sides stand side by side."""
    names = (PLACE, SOURCE, None, TARGET, SAYS) if file.is_paired else (PLACE, TEXT, SAYS)
    return tuple("" if name is None else name().text(language) for name in names)


def table(file: FileFigures, language: MessageLanguage) -> list[tuple[str, ...]]:
    """Return the cells of each row; what both sides say is given once if they say the same."""
    return [_cells(row, file, language) for row in file.rows]


def _cells(row: FigureRow, file: FileFigures, language: MessageLanguage) -> tuple[str, ...]:
    says = list(dict.fromkeys(explain(side.quantity, language) for side in row.sides))
    place = row.sides[0].where(language)
    if not file.is_paired:
        return place, row.sides[0].text, *says
    source, target = (figure.text if figure else "—" for figure in (row.source, row.target))
    return place, source, _MARKS[row.agrees], target, _SEPARATOR[language].join(says)


def as_data(files: Sequence[FileFigures], language: MessageLanguage) -> dict[str, object]:
    """Return all figures as plain data, version 1 of a format of our own."""
    rows = [_entry(row, language) for file in files for row in file.rows]
    return {"version": VERSION, "files": len(files), "figures": rows}


def _entry(row: FigureRow, language: MessageLanguage) -> dict[str, object]:
    return {"agree": row.agrees, "sides": [_side(figure, language) for figure in row.sides]}


def _side(figure: Figure, language: MessageLanguage) -> dict[str, object]:
    quantity, place = figure.quantity, figure.place
    is_date = quantity.calendar is not None
    return {
        "path": place.path,
        "line": place.start.line,
        "column": place.start.column,
        "end_line": place.end.line,
        "end_column": place.end.column,
        "text": figure.text,
        "language": figure.language,
        "segment": figure.segment,
        "says": explain(quantity, language),
        "reading": describe(quantity),
        "kind": quantity.kind,
        "low": None if is_date else plain(quantity.low),
        "high": None if is_date else plain(quantity.high),
        "alternatives": [plain(number) for number in quantity.alternatives],
        "unit": quantity.unit,
        "qualifier": quantity.qualifier,
        "role": quantity.role,
        "direction": quantity.direction,
        "periods": sorted(quantity.periods),
    }
