"""Charts as Markdown: the drawing, an SVG file beside the document, its title, and the table of its data."""

from __future__ import annotations

from pathlib import Path, PurePosixPath

from msgspec import Struct
from msgspec.structs import replace

from jjjdoc.disk import UNREADABLE, file_bytes, reason
from jjjdoc.errors import JjjdocError
from jjjdoc.language.captions import Captioned, anchor_name, caption_opening
from jjjdoc.language.labels import is_chinese, label
from jjjdoc.tree.nodes import Chart, ChartPoint, Figure, Table, Text
from jjjdoc.tree.walk import captions_of
from jjjdoc.writers.chart_sheet import ChartSheet, chart_sheet, unit_in_brackets, unit_line
from jjjdoc.writers.formats import OutputFile
from jjjdoc.writers.markdown.escape import escape_edges, escape_line, escape_text
from jjjdoc.writers.markdown.inlines import PLAIN, STRONG, phrase, target
from jjjdoc.writers.plain import clean
from jjjdoc.writers.svg.chart import draw_chart

# The images of a Markdown document: written beside it, each under the id of its figure or chart.


class Images:
    """The images written so far; `stem` is that of the document."""

    def __init__(self, stem: str) -> None:
        self._folder = f"{stem}_images"
        self._names: dict[tuple[str, Path], str] = {}
        self._taken: set[str] = set()
        self._files: list[OutputFile] = []

    def add(self, figure: Figure) -> str:
        """Return the address of the image of a figure, relative to the document.

        Raises JjjdocError if the file cannot be read.
        """
        key = (figure.id, figure.path)
        if key not in self._names:
            name = self._names[key] = self._free_name(figure.id, figure.path.suffix.lower())
            self._files.append(OutputFile(f"{self._folder}/{name}", _read(figure.path)))
        return f"{PurePosixPath(self._folder).name}/{self._names[key]}"

    def add_drawing(self, name: str, data: bytes) -> str:
        """Return the address of a drawing in SVG, relative to the document."""
        file = self._free_name(name, ".svg")
        self._files.append(OutputFile(f"{self._folder}/{file}", data))
        return f"{PurePosixPath(self._folder).name}/{file}"

    def files(self) -> tuple[OutputFile, ...]:
        """Return the files to be written, in the order of the document."""
        return tuple(self._files)

    def _free_name(self, stem: str, suffix: str) -> str:
        names = (f"{stem}{number}{suffix}" for number in ("", *range(2, len(self._taken) + 3)))
        name = next(name for name in names if name not in self._taken)
        self._taken.add(name)
        return name


def _read(path: Path) -> bytes:
    try:
        return file_bytes(path)
    except OSError as error:
        raise JjjdocError(UNREADABLE(path=path, reason=reason(error))) from error


# What blocks need to know of the document they stand in.


class Context(Struct, frozen=True):
    """The ids of the notes that are defined, the images written so far, and the places that references lead to."""

    notes: frozenset[str]
    images: Images
    anchors: frozenset[str] = frozenset()


# Captions with their numbers, and the places that references lead to.


def anchor(name: str, language: str, context: Context) -> str:
    """Return a mark for a place, nothing if no reference leads there."""
    place = anchor_name(name, language)
    return f'<a id="{place}"></a>' if place in context.anchors else ""


def caption_lines(block: Captioned, context: Context) -> list[str]:
    """Return the captions of a block in all its languages; those of a table are strong."""
    marks = STRONG if isinstance(block, Table) else PLAIN
    lines = []
    for prose in captions_of(block):
        opening = caption_opening(block, prose.language)
        inlines = (Text(opening, 0, 0), *prose.inlines) if opening else prose.inlines
        place = anchor(block.id, prose.language, context)
        lines.append(place + phrase(inlines, context.notes, marks))
    return lines


def chart_blocks(chart: Chart, context: Context) -> list[list[str]]:
    """Return the lines of a chart: the drawing, its title in every language, and the table."""
    charts = (chart, *chart.translations)
    units = (escape_text(unit_in_brackets(each)) if chart.translations else "" for each in charts)
    titles = [
        [escape_line(title + unit)] for title, unit in zip(caption_lines(chart, context), units, strict=True)
    ]
    sheet = chart_sheet(chart)
    if sheet is None:
        return titles
    return [[chart_image(chart, sheet, context)], *titles, data_lines(sheet, chart.unit)]


def chart_image(chart: Chart, sheet: ChartSheet, context: Context) -> str:
    """Return the image of a chart, and add its file."""
    address = context.images.add_drawing(chart.id, draw_chart(sheet))
    return f"![{escape_text(sheet.description)}]({target(address)})"


def data_lines(sheet: ChartSheet, unit: str) -> list[str]:
    """Return the data of a chart as a table in the form of GitHub; `unit` is in its first language."""
    sheet = replace(sheet, unit=clean(unit))
    first = label("period" if sheet.by_period else "item", sheet.language)
    heads = [_head(series.name, sheet) or sheet.title for series in sheet.series]
    header = [escape_edges(escape_text(text)) for text in (first, *heads)]
    rows = [
        [escape_edges(escape_text(category)), *(_cell(series.points[number]) for series in sheet.series)]
        for number, category in enumerate(sheet.categories)
    ]
    rules = ["---", *("--:" for _ in sheet.series)]
    return [f"| {' | '.join(cells)} |" for cells in (header, rules, *rows)]


def _head(name: str, sheet: ChartSheet) -> str:
    if not name or not sheet.unit:
        return name or unit_line(sheet)
    return f"{name}（{sheet.unit}）" if is_chinese(sheet.language) else f"{name} ({sheet.unit})"


def _cell(point: ChartPoint | None) -> str:
    return escape_edges(escape_text(point.text)) if point else ""
