"""Charts as Markdown: the drawing, an SVG file beside the document, its title, and the table of its data."""

from __future__ import annotations

from msgspec.structs import replace

from jjjdoc.language.labels import is_chinese, label
from jjjdoc.tree.nodes import Chart, ChartPoint
from jjjdoc.writers.chart_sheet import ChartSheet, chart_sheet, unit_in_brackets, unit_line
from jjjdoc.writers.markdown.captions import caption_lines
from jjjdoc.writers.markdown.context import Context
from jjjdoc.writers.markdown.escape import escape_edges, escape_line, escape_text
from jjjdoc.writers.markdown.inlines import target
from jjjdoc.writers.plain import clean
from jjjdoc.writers.svg.chart import draw_chart


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
