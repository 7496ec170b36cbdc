"""The words in charts and SmartArt: where they are found, and what a review says of them."""

from pathlib import Path

import pytest

from jjjdoc.ooxml.graphics import graphic_texts
from jjjdoc.ooxml.opened import open_package
from jjjdoc.ooxml.package import OFFICE
from jjjdoc.ooxml.walker import walk
from jjjdoc.pipeline.lint.lint import LintRequest, lint
from ooxml.test_hazards import with_parts
from ooxml.word_files import paragraph, run, word_file
from pipeline.reviewed import comments, marked, parts, reviewed, texts

A = 'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
C = 'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"'
D = 'xmlns:dgm="http://schemas.openxmlformats.org/drawingml/2006/diagram"'


def drawing(inside: str, number: int) -> str:
    return (
        f'<w:r><w:drawing><wp:inline><wp:extent cx="3000000" cy="900000"/><wp:docPr id="{number}" name="Chart {number}"/>'
        f"<a:graphic {A}><a:graphicData>{inside}</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
    )


def words(text: str) -> str:
    first, rest = text[: len(text) // 2], text[len(text) // 2 :]
    return f"<a:p><a:r><a:t>{first}</a:t></a:r><a:r><a:t>{rest}</a:t></a:r></a:p>"


def cached(*names: str) -> str:
    points = "".join(f'<c:pt idx="{n}"><c:v>{name}</c:v></c:pt>' for n, name in enumerate(names))
    return f"<c:strRef><c:f>Sheet1!A1</c:f><c:strCache>{points}</c:strCache></c:strRef>"


CHART = (
    f"<c:chartSpace {C} {A}><c:chart><c:title><c:tx><c:rich>{words('Output of the the places')}</c:rich></c:tx></c:title>"
    f"<c:plotArea><c:barChart><c:ser><c:tx>{cached('Beijing')}</c:tx><c:cat>{cached('year one', '2014')}</c:cat>"
    "<c:val><c:numRef><c:numCache><c:pt><c:v>10.4</c:v></c:pt></c:numCache></c:numRef></c:val></c:ser>"
    f"<c:ser><c:tx>{cached('Tianjin')}</c:tx><c:cat>{cached('year one', '2014')}</c:cat></c:ser></c:barChart>"
    f"<c:valAx><c:title><c:tx><c:rich>{words('单位：十亿元 / CNY billion')}</c:rich></c:tx></c:title></c:valAx></c:plotArea></c:chart></c:chartSpace>"
)
DIAGRAM = (
    f'<dgm:dataModel {D} {A}><dgm:ptLst><dgm:pt modelId="1" type="doc"><dgm:t><a:p/></dgm:t></dgm:pt>'
    f'<dgm:pt modelId="2"><dgm:t>{words("One of of the wings")}</dgm:t></dgm:pt></dgm:ptLst></dgm:dataModel>'
)
RELATIONS = "".join(
    f'<Relationship Id="{name}" Type="{OFFICE}{kind}" Target="{target}"/>'
    for name, kind, target in (
        ("rId7", "chart", "charts/chart1.xml"),
        ("rId8", "diagramData", "diagrams/data1.xml"),
    )
)
BODY = paragraph("The figures follow.") + paragraph(
    run("Here: ")
    + drawing(f'<c:chart {C} r:id="rId7"/>', 1)
    + drawing(f'<dgm:relIds {D} r:dm="rId8" r:lo="rId8"/>', 2)
)
FILE = with_parts(
    {
        "word/_rels/document.xml.rels": '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        f"{RELATIONS}</Relationships>",
        "word/charts/chart1.xml": CHART,
        "word/diagrams/data1.xml": DIAGRAM,
    },
    word_file(BODY),
)


def test_titles_labels_and_names_are_read_once() -> None:
    package = open_package(FILE, "a.docx")
    found = [(picture.kind, picture.alternative) for _, picture in graphic_texts(package, walk(package))]
    assert found == [
        ("chart", "Output of the the places"),
        ("chart", "Beijing"),
        ("chart", "year one"),
        ("chart", "Tianjin"),
        ("chart", "单位：十亿元"),
        ("chart", "CNY billion"),
        ("diagram", "One of of the wings"),
    ]


def test_lint_tells_their_place(tmp_path: Path) -> None:
    (tmp_path / "a.docx").write_bytes(FILE)
    result = lint(None, LintRequest((str(tmp_path / "a.docx"),), select=("english.doubled_word",)))
    places = [each.source.outline(each.start).text("en") for each in result.findings if each.source.outline]
    assert places == ["chart in paragraph 2", "diagram in paragraph 2"]
    assert [each.fix for each in result.findings] == [None, None]


@pytest.mark.parametrize("accept", [True, False])
def test_a_review_comments_at_the_picture_and_changes_nothing(tmp_path: Path, accept: bool) -> None:
    data, result = reviewed(FILE, tmp_path, accept=accept)
    assert (result.comments, result.changes, result.edits) == (2, 0, 0)
    assert [lines[0] for lines in comments(data)] == [
        "chart in paragraph 2: “the the”",
        "diagram in paragraph 2: “of of”",
    ]
    assert list(marked(data).values()) == ["", ""]
    assert texts(data) == texts(FILE)
    for name in ("word/charts/chart1.xml", "word/diagrams/data1.xml"):
        assert parts(data)[name] == parts(FILE)[name]
    again, _ = reviewed(data, tmp_path, accept=accept)
    assert parts(again) == parts(data)


def test_a_chart_that_is_not_there_is_no_matter() -> None:
    package = open_package(word_file(BODY), "a.docx")
    assert list(graphic_texts(package, walk(package))) == []
