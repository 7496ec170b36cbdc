"""Charts in Word files: parts, data sheet, look."""

import io
import zipfile
from decimal import Decimal
from pathlib import Path

import pytest
from lxml import etree
from openxml_audit import OpenXmlValidator

from contracts.sample import EN, ZH, document, literal
from jjjdoc.tree.nodes import Chart, ChartKind, ChartPoint, ChartSeries
from jjjdoc.writers.docx.charts import number_format
from writers.docx.opened import Opened, open_bytes, written

NAMES = {
    "c": "http://schemas.openxmlformats.org/drawingml/2006/chart",
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "s": "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
}
CHART = "word/charts/chart1.xml"
BOOK = "word/embeddings/Microsoft_Excel_Sheet1.xlsx"


def series(label: str | None, *texts: str | None, language: str = ZH) -> ChartSeries:
    points = tuple(
        ChartPoint(Decimal(text.lstrip("超").replace(",", "")), text) if text else None for text in texts
    )
    return ChartSeries("f", None, literal(label, language) if label else None, points)


def over_time(kind: ChartKind, *lines: ChartSeries, language: str = ZH, unit: str = "亿元") -> Chart:
    years = ("2013年", "2023年")
    return Chart(
        "c", language, kind, literal("成交额", language), literal("说明", language), lines, years, unit
    )


def of_things(kind: ChartKind) -> Chart:
    things = (series("北京", "超3000"), series("天津", "1200"), series("河北", "450"))
    return Chart("c", ZH, kind, literal("企业"), literal("说明"), things, (), "家")


def opened(*charts: Chart, template: str = "plain") -> Opened:
    return written(document(charts), template)


def find(made: Opened, path: str, part: str = CHART) -> list:
    return etree.fromstring(made.parts[part]).xpath(path, namespaces=NAMES)


def sheet(made: Opened) -> list[list[str]]:
    book = open_bytes(made.parts[BOOK])
    rows = find(book, "//s:row", "xl/worksheets/sheet1.xml")
    return [["".join(cell.itertext()) for cell in row] for row in rows]


ONE = over_time("bar", series(None, "71.2", "748.7"))
TWO = over_time("line", series("甲", "71.2", "748.7"), series("乙", None, "40.25"))


@pytest.mark.parametrize("kind", ["bar", "line", "pie"])
@pytest.mark.parametrize("template", ["plain", "briefing"])
def test_audit_finds_nothing(kind: ChartKind, template: str, tmp_path: Path) -> None:
    made = opened(of_things(kind) if kind == "pie" else over_time(kind, *TWO.series), template=template)
    path = tmp_path / "a.docx"
    path.write_bytes(made.data)
    assert [str(error) for error in OpenXmlValidator().validate(path).errors] == []


def test_a_chart_is_tied_to_its_data() -> None:
    made = opened(ONE)
    (relationship,) = made.find("//*[local-name()='chart']/@r:id")
    assert made.target(relationship) == "charts/chart1.xml"
    (data,) = find(made, "//c:externalData/@*")
    rels = made.parts["word/charts/_rels/chart1.xml.rels"].decode()
    assert f'Id="{data}"' in rels
    assert 'Target="../embeddings/Microsoft_Excel_Sheet1.xlsx"' in rels
    assert b'Extension="xlsx"' in made.parts["[Content_Types].xml"]
    assert "word/theme/theme1.xml" in made.parts  # without one LibreOffice draws nothing


def test_the_sheet_holds_what_is_drawn() -> None:
    assert sheet(opened(TWO)) == [
        ["单位：亿元", "甲", "乙"],
        ["2013年", "71.2"],
        ["2023年", "748.7", "40.25"],
    ]
    made = opened(TWO)
    assert find(made, "//c:f/text()")[:3] == ["Sheet1!$B$1", "Sheet1!$A$2:$A$3", "Sheet1!$B$2:$B$3"]
    assert find(made, "//c:ser[2]/c:val//c:pt/@idx") == ["1"]
    assert find(made, "//c:ser[2]/c:val//c:v/text()") == ["40.25"]


def test_a_workbook_has_no_date_and_no_author() -> None:
    book = zipfile.ZipFile(io.BytesIO(opened(ONE).parts[BOOK]))
    assert {entry.date_time for entry in book.infolist()} == {(1980, 1, 1, 0, 0, 0)}
    assert not [name for name in book.namelist() if name.startswith("docProps")]
    assert opened(ONE).data == opened(ONE).data


def test_ids_of_axes_are_positive_and_agree() -> None:
    made = opened(ONE)
    assert find(made, "//c:barChart/c:axId/@val") == ["1", "2"]
    assert find(made, "//c:catAx/c:axId/@val | //c:valAx/c:crossAx/@val") == ["1", "1"]


def test_bars_begin_at_zero_unless_one_is_negative() -> None:
    assert find(opened(ONE), "//c:valAx/c:scaling/c:min/@val") == ["0"]
    assert find(opened(over_time("bar", series(None, "-5", "7"))), "//c:valAx/c:scaling/c:min") == []
    assert find(opened(TWO), "//c:valAx/c:scaling/c:min") == []


@pytest.mark.parametrize(
    ("texts", "code"),
    [
        (("71.2", "748.7"), "[>=10000]#,##0;General"),
        (("-3.2", "5.1"), "General"),
        (("-3.2", "52,000"), "#,##0"),
    ],
)
def test_the_axis_has_its_minus(texts: tuple[str, ...], code: str) -> None:
    made = opened(over_time("line", series(None, *texts)))
    assert find(made, "//c:valAx/c:numFmt/@formatCode") == [code]


def test_names_of_things_lie_and_the_first_is_on_top() -> None:
    made = opened(of_things("bar"))
    assert find(made, "//c:barDir/@val") == ["bar"]
    assert find(made, "//c:catAx/c:scaling/c:orientation/@val") == ["maxMin"]
    assert find(made, "//c:cat//c:v/text()") == ["北京", "天津", "河北"]


def test_a_chart_says_what_it_counts() -> None:
    for chart in (ONE, of_things("pie")):
        assert "".join(find(opened(chart), "//c:title//a:t/text()")).startswith("单位：")
    assert find(opened(over_time("bar", series(None, "1", "2"), unit="")), "//c:title") == []


def test_title_and_alternative_text() -> None:
    made = opened(ONE)
    (about,) = made.find("//wp:docPr")
    assert (about.get("title"), about.get("descr")) == ("成交额", "说明")
    assert made.paragraphs("Caption") == ["成交额"]


def test_numbers_are_written_as_they_are_known() -> None:
    made = opened(over_time("bar", series(None, "71.20", "超1,500")))
    codes = find(made, "//c:dLbls//c:numFmt/@formatCode")
    assert sorted(codes) == ['"超"#,##0', "0.00"]


@pytest.mark.parametrize(
    ("text", "code"),
    [("7", "0"), ("7.10", "0.00"), ("25,000", "#,##0"), ("-3.5", "0.0"), ("about 7.1", '"about "0.0'), ("二", "General")],
)  # fmt: skip
def test_number_formats(text: str, code: str) -> None:
    assert number_format(text) == code


def test_lines_differ_in_more_than_colour() -> None:
    made = opened(TWO)
    assert len(set(find(made, "//c:ser/c:spPr//a:prstDash/@val"))) == 2
    assert len(set(find(made, "//c:ser/c:marker/c:symbol/@val"))) == 2
    assert find(made, "//c:legend")
    assert not find(opened(ONE), "//c:legend")


def test_the_accent_of_the_template_comes_first() -> None:
    made = opened(ONE, template="briefing")
    assert find(made, "//c:ser/c:spPr/a:solidFill/a:srgbClr/@val") == ["9B1C1F"]


def test_every_chart_has_its_own_parts_and_number() -> None:
    made = opened(ONE, TWO, of_things("pie"))
    assert len(set(made.find("//wp:docPr/@id"))) == 3
    assert {f"word/charts/chart{number}.xml" for number in (1, 2, 3)} <= set(made.parts)


def test_a_chart_without_points_is_its_title() -> None:
    made = opened(Chart("c", EN, "bar", literal("Value", EN), None, (ChartSeries("f", None, None),)))
    assert CHART not in made.parts
    assert made.paragraphs("Caption") or "Value" in "".join(made.text("//w:p"))


def test_fonts_and_language_of_the_script() -> None:
    made = opened(over_time("bar", series(None, "1", "2", language=EN), language=EN, unit="CNY billion"))
    assert find(made, "//c:lang/@val") == ["en-US"]
    assert find(made, "//c:chartSpace/c:txPr//a:latin/@typeface | /c:chartSpace/c:txPr//a:latin/@typeface")
    assert "".join(find(made, "//c:title//a:t/text()")) == "CNY billion"
