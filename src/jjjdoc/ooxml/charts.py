"""Native charts: the chart part that Word draws, with its data sheet behind it (ECMA-376 21.2)."""

from __future__ import annotations

from decimal import Decimal
from typing import Final

from msgspec import Struct

from jjjdoc.ooxml.chart_axes import axes_xml
from jjjdoc.ooxml.chart_series import series_xml
from jjjdoc.ooxml.chart_text import ChartFont, text_properties_xml, title_xml
from jjjdoc.ooxml.escape import DECLARATION, escape_attribute
from jjjdoc.ooxml.names import R
from jjjdoc.ooxml.workbook import Cell
from jjjdoc.tree.nodes import ChartKind

CHART_TYPE: Final = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml"

_C: Final = "http://schemas.openxmlformats.org/drawingml/2006/chart"
_A: Final = "http://schemas.openxmlformats.org/drawingml/2006/main"

_FEW: Final = 4  # bars, which would be wider than high


class NativeSeries(Struct, frozen=True):
    """A series: its name, a number a category, and the number format of each."""

    name: str
    numbers: tuple[Decimal | None, ...]
    formats: tuple[str, ...]


class NativeChart(Struct, frozen=True):
    """What a chart part says; `colors` are hex and whether it needs an outline, one a series or a slice.

    `language` is a tag that Word knows, `unit` stands over the value axis, `axis_format` is the number format there.
    `labelled` writes the values beside the points.
    """

    kind: ChartKind
    language: str
    categories: tuple[str, ...]
    series: tuple[NativeSeries, ...]
    unit: str
    axis_format: str
    horizontal: bool
    labelled: bool
    colors: tuple[tuple[str, bool], ...]
    font: ChartFont

    def rows(self) -> tuple[tuple[Cell, ...], ...]:
        """Return the data sheet: a row a category, a column a series, names at the heads."""
        header: tuple[Cell, ...] = (self.unit or None, *(series.name for series in self.series))
        body = (
            (category, *(series.numbers[number] for series in self.series))
            for number, category in enumerate(self.categories)
        )
        return header, *body


def chart_xml(chart: NativeChart, data: str) -> str:
    """Return the chart part; `data` is the id of the relationship to its workbook."""
    has_legend = chart.kind != "pie" and len(chart.series) > 1
    legend = '<c:legend><c:legendPos val="b"/><c:overlay val="0"/></c:legend>' if has_legend else ""
    # The caption of the chart is a paragraph below it; what stands over the drawing says what it counts.
    title = title_xml(chart.unit, chart.font, chart.language) if chart.unit else ""
    return (
        f'{DECLARATION}<c:chartSpace xmlns:c="{_C}" xmlns:a="{_A}" xmlns:r="{R}">'
        f'<c:date1904 val="0"/><c:lang val="{escape_attribute(chart.language)}"/><c:roundedCorners val="0"/>'
        f'<c:chart>{title}<c:autoTitleDeleted val="{0 if title else 1}"/>'
        f"<c:plotArea><c:layout/>{_group_xml(chart)}{axes_xml(chart)}</c:plotArea>"
        f'{legend}<c:plotVisOnly val="1"/><c:dispBlanksAs val="{"span" if chart.kind == "line" else "gap"}"/></c:chart>'
        "<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>"
        f"{text_properties_xml(chart.font, chart.language)}"
        f'<c:externalData r:id="{escape_attribute(data)}"><c:autoUpdate val="0"/></c:externalData></c:chartSpace>'
    )


def _group_xml(chart: NativeChart) -> str:
    series = "".join(series_xml(chart, number) for number in range(len(chart.series)))
    axes = '<c:axId val="1"/><c:axId val="2"/>'
    match chart.kind:
        case "bar":
            direction = "bar" if chart.horizontal else "col"
            few = not chart.horizontal and len(chart.categories) * len(chart.series) <= _FEW
            return (
                f'<c:barChart><c:barDir val="{direction}"/><c:grouping val="clustered"/><c:varyColors val="0"/>'
                f'{series}<c:gapWidth val="{220 if few else 80}"/><c:overlap val="-10"/>{axes}</c:barChart>'
            )
        case "line":
            return (
                '<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>'
                f'{series}<c:marker val="1"/>{axes}</c:lineChart>'
            )
        case "pie":
            return f'<c:pieChart><c:varyColors val="1"/>{series}<c:firstSliceAng val="0"/></c:pieChart>'
