"""The two axes of a bar or line chart (ECMA-376 21.2.2.25, 21.2.2.226)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from jjjdoc.ooxml.escape import escape_attribute

if TYPE_CHECKING:
    from jjjdoc.ooxml.charts import NativeChart

_GRID: Final = "D9D9D9"
_AXIS: Final = "7F7F7F"

_MANY: Final = 12  # points, from which a line uses the whole width


def axes_xml(chart: NativeChart) -> str:
    """Return category and value axis, nothing for a pie. Their ids are positive: others are taken for damage."""
    return "" if chart.kind == "pie" else _category_axis(chart) + _value_axis(chart)


def _category_axis(chart: NativeChart) -> str:
    # The first category of horizontal bars stands at the top, as a reader expects.
    orientation, position = ("maxMin", "l") if chart.horizontal else ("minMax", "b")
    return (
        f'<c:catAx><c:axId val="1"/><c:scaling><c:orientation val="{orientation}"/></c:scaling><c:delete val="0"/>'
        f'<c:axPos val="{position}"/><c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/>'
        f'<c:minorTickMark val="none"/><c:tickLblPos val="low"/>{_line(_AXIS)}'
        '<c:crossAx val="2"/><c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/>'
        '<c:lblOffset val="100"/><c:noMultiLvlLbl val="1"/></c:catAx>'
    )


def _value_axis(chart: NativeChart) -> str:
    numbers = [number for series in chart.series for number in series.numbers if number is not None]
    from_zero = chart.kind == "bar" and min(numbers, default=0) >= 0
    least = '<c:min val="0"/>' if from_zero else ""
    # Numbers at the ends of lying bars say what an axis would say again.
    bare = chart.horizontal and chart.labelled
    grid = "" if bare else f"<c:majorGridlines>{_line(_GRID)}</c:majorGridlines>"
    position, crosses = ("b", "max") if chart.horizontal else ("l", "autoZero")
    between = "midCat" if chart.kind == "line" and len(chart.categories) > _MANY else "between"
    return (
        f'<c:valAx><c:axId val="2"/><c:scaling><c:orientation val="minMax"/>{least}</c:scaling><c:delete val="{int(bare)}"/>'
        f'<c:axPos val="{position}"/>{grid}'
        f'<c:numFmt formatCode="{escape_attribute(chart.axis_format)}" sourceLinked="0"/><c:majorTickMark val="none"/>'
        '<c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/><c:spPr><a:ln><a:noFill/></a:ln></c:spPr>'
        f'<c:crossAx val="1"/><c:crosses val="{crosses}"/><c:crossBetween val="{between}"/></c:valAx>'
    )


def _line(color: str) -> str:
    return f'<c:spPr><a:ln w="6350"><a:solidFill><a:srgbClr val="{color}"/></a:solidFill></a:ln></c:spPr>'
