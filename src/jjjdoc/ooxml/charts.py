"""Native charts: the chart part that Word draws, with its data sheet behind it (ECMA-376 21.2)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from decimal import Decimal
from typing import Final

from msgspec import Struct

from jjjdoc.ooxml.names import DECLARATION, R, escape_attribute, escape_text
from jjjdoc.ooxml.workbook import SHEET_NAME, Cell, column_letters
from jjjdoc.tree.nodes import ChartKind

# Text in charts: its font, and a title at the upper left (ECMA-376 21.2.2.211, 21.2.2.217).


class ChartFont(Struct, frozen=True):
    """The fonts of the text in a chart, its size in half-points and its colour in hex."""

    latin: str
    chinese: str
    size: int
    color: str


def run_properties(name: str, font: ChartFont, language: str = "") -> str:
    """Return the properties of text under an element of this name."""
    tag = f' lang="{escape_attribute(language)}"' if language else ""
    faces = "".join(
        f'<a:{kind} typeface="{escape_attribute(face)}"/>'
        for kind, face in (("latin", font.latin), ("ea", font.chinese))
        if face
    )
    return (
        f'<a:{name}{tag} sz="{font.size * 50}" b="0"><a:solidFill><a:srgbClr val="{font.color}"/></a:solidFill>'
        f"{faces}</a:{name}>"
    )


def text_properties_xml(font: ChartFont, language: str) -> str:
    """Return the `c:txPr` of a chart."""
    return (
        f"<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr>{run_properties('defRPr', font)}</a:pPr>"
        f'<a:endParaRPr lang="{escape_attribute(language)}"/></a:p></c:txPr>'
    )


def title_xml(text: str, font: ChartFont, language: str) -> str:
    """Return a `c:title` in the upper left corner, where the unit of a chart stands; it needs no room at a side."""
    return (
        '<c:title><c:tx><c:rich><a:bodyPr rot="0" vert="horz"/><a:lstStyle/><a:p><a:pPr>'
        f"{run_properties('defRPr', font)}</a:pPr><a:r>{run_properties('rPr', font, language)}"
        f"<a:t>{escape_text(text)}</a:t></a:r></a:p></c:rich></c:tx>"
        '<c:layout><c:manualLayout><c:xMode val="edge"/><c:yMode val="edge"/><c:x val="0.005"/><c:y val="0.01"/>'
        '</c:manualLayout></c:layout><c:overlay val="0"/></c:title>'
    )


# The two axes of a bar or line chart (ECMA-376 21.2.2.25, 21.2.2.226).


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
        f'<c:minorTickMark val="none"/><c:tickLblPos val="low"/>{_axis_line(_AXIS)}'
        '<c:crossAx val="2"/><c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/>'
        '<c:lblOffset val="100"/><c:noMultiLvlLbl val="1"/></c:catAx>'
    )


def _value_axis(chart: NativeChart) -> str:
    numbers = [number for series in chart.series for number in series.numbers if number is not None]
    from_zero = chart.kind == "bar" and min(numbers, default=0) >= 0
    least = '<c:min val="0"/>' if from_zero else ""
    # Numbers at the ends of horizontal bars say what an axis would say again.
    bare = chart.horizontal and chart.labelled
    grid = "" if bare else f"<c:majorGridlines>{_axis_line(_GRID)}</c:majorGridlines>"
    position, crosses = ("b", "max") if chart.horizontal else ("l", "autoZero")
    between = "midCat" if chart.kind == "line" and len(chart.categories) > _MANY else "between"
    return (
        f'<c:valAx><c:axId val="2"/><c:scaling><c:orientation val="minMax"/>{least}</c:scaling><c:delete val="{int(bare)}"/>'
        f'<c:axPos val="{position}"/>{grid}'
        f'<c:numFmt formatCode="{escape_attribute(chart.axis_format)}" sourceLinked="0"/><c:majorTickMark val="none"/>'
        '<c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/><c:spPr><a:ln><a:noFill/></a:ln></c:spPr>'
        f'<c:crossAx val="1"/><c:crosses val="{crosses}"/><c:crossBetween val="{between}"/></c:valAx>'
    )


def _axis_line(color: str) -> str:
    return f'<c:spPr><a:ln w="6350"><a:solidFill><a:srgbClr val="{color}"/></a:solidFill></a:ln></c:spPr>'


# A series of a chart: where its data stands in the sheet, a copy of the data, and its look (ECMA-376 21.2.2.170).


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
            return f'{head}{_series_line(color, number)}{tail}<c:smooth val="0"/></c:ser>'
        case "pie":
            return f"{head}{''.join(_slices(chart))}{tail}</c:ser>"


def _series_line(color: str, number: int) -> str:
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
