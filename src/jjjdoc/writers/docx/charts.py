"""Charts of the tree to native charts: a chart part, and the workbook with its data."""

from __future__ import annotations

from typing import Final

from jjjdoc.ooxml.charts import CHART_TYPE, ChartFont, NativeChart, NativeSeries, chart_xml
from jjjdoc.ooxml.drawing import chart as chart_drawing
from jjjdoc.ooxml.package import OFFICE, Part, Relationship
from jjjdoc.ooxml.runs import word_language
from jjjdoc.ooxml.workbook import WORKBOOK_TYPE, workbook
from jjjdoc.patterns import regex
from jjjdoc.tree.nodes import Chart, ChartPoint
from jjjdoc.writers.chart_sheet import (
    ChartSheet,
    chart_colors,
    chart_sheet,
    is_horizontal,
    is_labelled,
    unit_line,
)
from jjjdoc.writers.docx.flow import Flow
from jjjdoc.writers.docx.roles import script_of

_EMU_PER_TWIP: Final = 635
_HEIGHT: Final = 0.5  # of the width
_ROW: Final = 3.2  # lines of text that a horizontal bar takes
_TALLEST: Final = 0.7  # of the page

_BLACK: Final = "000000"

_NUMBER = regex(r"(\D*?)(-?[0-9][0-9,]*)(?:\.([0-9]+))?")


def chart_run(block: Chart, flow: Flow) -> str:
    """Return the run with a chart, and add its parts; nothing where its facts could not be read."""
    sheet = chart_sheet(block)
    if sheet is None:
        return ""
    story = flow.story
    number = story.pictures.next_number()
    name = f"chart{number}.xml"
    native = _native(sheet, flow)
    data = f"embeddings/Microsoft_Excel_Sheet{number}.xlsx"
    story.pictures.parts += [
        Part(f"word/{data}", WORKBOOK_TYPE, workbook(native.rows())),
        Part(
            f"word/charts/{name}",
            CHART_TYPE,
            chart_xml(native, "rId1").encode(),
            (Relationship("rId1", f"{OFFICE}package", f"../{data}"),),
        ),
    ]
    relationship = story.relationships.add("chart", f"charts/{name}")
    size = _size(sheet, flow, native.font.size)
    return chart_drawing(number, relationship, block.id, sheet.title, sheet.description, size)


def number_format(text: str) -> str:
    """Return the number format that shows a number as it is written: its decimals, groups and qualifier."""
    found = _NUMBER.fullmatch(text)
    if found is None:
        return "General"
    qualifier, whole, decimals = found.groups()
    prefix = f'"{qualifier}"' if qualifier else ""
    fraction = f".{'0' * len(decimals)}" if decimals else ""
    return f"{prefix}{'#,##0' if ',' in whole else '0'}{fraction}"


def _native(sheet: ChartSheet, flow: Flow) -> NativeChart:
    styles, script = flow.story.sheet, script_of(sheet.language)
    text = styles.look("table_text", script).text
    accent = styles.look("key_figure", script).text.color or _BLACK
    colors = chart_colors(accent)
    if sheet.kind == "line":  # a light line is lost on paper
        colors = tuple(color for color in colors if not color.outlined)
    return NativeChart(
        kind=sheet.kind,
        language=word_language(sheet.language),
        categories=sheet.categories,
        series=tuple(
            NativeSeries(
                each.name or sheet.title,
                tuple(point.number if point else None for point in each.points),
                tuple(map(_format, each.points)),
            )
            for each in sheet.series
        ),
        unit=unit_line(sheet),
        axis_format=_axis_format(sheet),
        horizontal=is_horizontal(sheet),
        labelled=is_labelled(sheet),
        colors=tuple((color.value, color.outlined) for color in colors),
        font=ChartFont(
            text.latin or "",
            text.chinese or "",
            styles.size("table_text", script),
            text.color or _BLACK,
        ),
    )


def _format(point: ChartPoint | None) -> str:
    return number_format(point.text) if point else "General"


def _axis_format(sheet: ChartSheet) -> str:
    """Return the format of the numbers at the axis: in Chinese digits are grouped from five on.

    Below zero no conditions: programs do not agree on who writes the minus.
    """
    least = 10_000 if script_of(sheet.language) == "chinese" else 1_000
    numbers = [point.number for series in sheet.series for point in series.points if point]
    if min(numbers, default=0) >= 0:
        return f"[>={least}]#,##0;General"
    return "#,##0" if max(map(abs, numbers)) >= least else "General"


def _size(sheet: ChartSheet, flow: Flow, size: int) -> tuple[int, int]:
    """Return width and height in EMU; `size` is that of its text, in half-points."""
    height = flow.width * _HEIGHT
    if is_horizontal(sheet):
        height = (len(sheet.categories) + 1) * _ROW * size * 10
    height = min(height, flow.story.sheet.template.page.text_height * _TALLEST)
    return flow.width * _EMU_PER_TWIP, round(height) * _EMU_PER_TWIP
