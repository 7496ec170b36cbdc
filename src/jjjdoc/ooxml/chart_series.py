"""A series of a chart: where its data stands in the sheet, a copy of the data, and its look (ECMA-376 21.2.2.170)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from decimal import Decimal
from typing import TYPE_CHECKING, Final

from jjjdoc.ooxml.escape import escape_attribute, escape_text
from jjjdoc.ooxml.workbook import SHEET_NAME, column_letters

if TYPE_CHECKING:
    from jjjdoc.ooxml.charts import NativeChart, NativeSeries

_OUTLINE: Final = "404040"

# What tells lines apart without colour.
_DASHES: Final = ("solid", "sysDash", "dash", "sysDot", "dashDot", "lgDash")
_MARKERS: Final = ("circle", "square", "triangle", "diamond", "x", "star")


def series_xml(chart: NativeChart, number: int) -> str:
    """Return the `c:ser` of the series of this number, from 0."""
    series = chart.series[number]
    column = column_letters(number + 2)
    last = len(chart.categories) + 1
    name = _reference("strRef", f"${column}$1", _texts((series.name,)))
    categories = _reference("strRef", f"$A$2:$A${last}", _texts(chart.categories))
    values = _reference("numRef", f"${column}$2:${column}${last}", _numbers(series))
    head = f'<c:ser><c:idx val="{number}"/><c:order val="{number}"/><c:tx>{name}</c:tx>'
    tail = f"{_labels(chart, series)}<c:cat>{categories}</c:cat><c:val>{values}</c:val>"
    color, outlined = chart.colors[number % len(chart.colors)]
    match chart.kind:
        case "bar":
            return f'{head}<c:spPr>{_fill(color)}{_outline(outlined)}</c:spPr><c:invertIfNegative val="0"/>{tail}</c:ser>'
        case "line":
            return f'{head}{_line(color, number)}{tail}<c:smooth val="0"/></c:ser>'
        case "pie":
            return f"{head}{''.join(_slices(chart))}{tail}</c:ser>"


def _line(color: str, number: int) -> str:
    dash, marker = _DASHES[number % len(_DASHES)], _MARKERS[number % len(_MARKERS)]
    return (
        f'<c:spPr><a:ln w="25400" cap="rnd">{_fill(color)}<a:prstDash val="{dash}"/><a:round/></a:ln></c:spPr>'
        f'<c:marker><c:symbol val="{marker}"/><c:size val="7"/><c:spPr>{_fill(color)}<a:ln w="9525">{_fill(color)}</a:ln>'
        "</c:spPr></c:marker>"
    )


def _slices(chart: NativeChart) -> Iterable[str]:
    for number in range(len(chart.categories)):
        color, _ = chart.colors[number % len(chart.colors)]
        yield f'<c:dPt><c:idx val="{number}"/><c:bubble3D val="0"/><c:spPr>{_fill(color)}{_outline(True)}</c:spPr></c:dPt>'


def _fill(color: str) -> str:
    return f'<a:solidFill><a:srgbClr val="{color}"/></a:solidFill>'


def _outline(shown: bool) -> str:
    return f'<a:ln w="6350">{_fill(_OUTLINE)}</a:ln>' if shown else "<a:ln><a:noFill/></a:ln>"


def _labels(chart: NativeChart, series: NativeSeries) -> str:
    """Return the values beside the points; those of another format than most have their own."""
    if not chart.labelled:
        return ""
    formats = {n: f for n, f in enumerate(series.formats) if series.numbers[n] is not None}
    usual = Counter(formats.values()).most_common(1)[0][0] if formats else "General"
    position = "t" if chart.kind == "line" else "outEnd"
    pie = chart.kind == "pie"
    shown = (
        f'<c:dLblPos val="{position}"/><c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="{int(pie)}"/>'
        '<c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/>'
    )
    if pie:
        shown += "<c:separator>\n</c:separator>"
    own = "".join(
        f'<c:dLbl><c:idx val="{n}"/>{_format(each)}{shown}</c:dLbl>'
        for n, each in formats.items()
        if each != usual
    )
    leaders = '<c:showLeaderLines val="1"/>' if pie else ""
    return f"<c:dLbls>{own}{_format(usual)}{shown}{leaders}</c:dLbls>"


def _format(code: str) -> str:
    return f'<c:numFmt formatCode="{escape_attribute(code)}" sourceLinked="0"/>'


def _reference(kind: str, cells: str, cache: str) -> str:
    return f"<c:{kind}><c:f>{SHEET_NAME}!{cells}</c:f>{cache}</c:{kind}>"


def _texts(texts: tuple[str, ...]) -> str:
    return f"<c:strCache>{_cached(dict(enumerate(texts)), len(texts))}</c:strCache>"


def _numbers(series: NativeSeries) -> str:
    found: dict[int, str | Decimal] = {n: each for n, each in enumerate(series.numbers) if each is not None}
    return (
        f"<c:numCache><c:formatCode>General</c:formatCode>{_cached(found, len(series.numbers))}</c:numCache>"
    )


def _cached(values: dict[int, str] | dict[int, str | Decimal], count: int) -> str:
    points = "".join(
        f'<c:pt idx="{n}"><c:v>{escape_text(v if isinstance(v, str) else f"{v:f}")}</c:v></c:pt>'
        for n, v in values.items()
    )
    return f'<c:ptCount val="{count}"/>{points}'
