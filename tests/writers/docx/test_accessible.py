"""What those need who cannot see a document: names, structure, contrast; and a tagged PDF made of it."""

import re
import shutil
import subprocess
from collections.abc import Iterator
from itertools import pairwise, product
from pathlib import Path
from typing import get_args

import pytest
from pypdf import PdfReader
from pypdf.generic import DictionaryObject

from contracts.sample import samples
from jjjdoc.tree.nodes import Document
from jjjdoc.writers.chart_sheet import luminance
from jjjdoc.writers.docx.roles import ROLES, TextRole
from jjjdoc.writers.docx.stylesheet import Stylesheet
from jjjdoc.writers.docx.template import Template
from jjjdoc.writers.docx.template_file import load_template
from writers.docx.opened import TEMPLATES, Opened, written

TEMPLATE_NAMES = ("plain", "briefing", "gongwen", "gongwen-letter")
LEAST_CONTRAST = 4.5  # WCAG 2.2, 1.4.3
PAPER = "FFFFFF"


@pytest.fixture(params=TEMPLATE_NAMES)
def opened(request: pytest.FixtureRequest, edition: Document) -> Opened:
    return written(edition, request.param)


def contrast(first: str, second: str) -> float:
    lighter, darker = sorted((luminance(first), luminance(second)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def grounds(template: Template) -> dict[str, list[str | None]]:
    """Return the grounds that the text of each role may stand on, besides that of its own paragraph."""
    table, parallel, tiles = template.table, template.parallel, template.tiles.rules
    found: dict[str, list[str | None]] = {
        "table_heading": [table.header_shade or table.shade],
        "table_text": [table.shade],
        "column_heading": [parallel.header_shade or parallel.shade],
        "key_figure": [tiles.shade],
        "key_caption": [tiles.shade],
        "key_unit": [tiles.shade],
    }
    anywhere = [None, table.header_shade, table.shade, parallel.shade, tiles.shade]
    found |= {role: anywhere for role in get_args(TextRole) if role != "key_unit"}
    return found | {role: [None, parallel.shade] for role in ROLES if role not in found}


@pytest.mark.parametrize(
    ("name", "script", "paired", "parallel"),
    [*product(TEMPLATE_NAMES, ("chinese", "english"), (False, True), (False, True))],
)
def test_text_stands_out_from_its_ground(name: str, script: str, paired: bool, parallel: bool) -> None:
    template = load_template(TEMPLATES / name)
    sheet = Stylesheet(template, script, {}, paired=paired)
    plain = sheet.look("text", script).text.color
    for role in ROLES:
        look = sheet.look(role, script, parallel=parallel)
        color = look.text.color or plain
        assert color is not None
        for ground in grounds(template)[role]:
            found = contrast(color, look.paragraph.shade or ground or PAPER)
            assert found >= LEAST_CONTRAST, (role, color, ground)


def test_contrast_is_that_of_the_standard() -> None:
    assert contrast("000000", "FFFFFF") == pytest.approx(21)
    assert contrast("767676", "FFFFFF") == pytest.approx(4.54, abs=0.01)


def test_it_has_a_title_and_a_language(opened: Opened) -> None:
    core = {each.tag.split("}")[1]: each.text for each in opened.root("docProps/core.xml")}
    assert core["title"]
    assert core["language"] in ("zh-CN", "en")
    assert opened.find("/w:styles/w:docDefaults//w:lang/@w:val", "word/styles.xml") == ["en-US"]


def test_no_level_of_headings_is_left_out(opened: Opened) -> None:
    styles = opened.find("//w:body/w:p/w:pPr/w:pStyle/@w:val")
    levels = [0, *(int(style[-1]) for style in styles if re.fullmatch("Heading[1-4]", style))]
    assert len(levels) > 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_tables_name_their_columns_and_themselves(opened: Opened) -> None:
    tables = opened.find("//w:tbl")
    assert tables
    for number in range(1, len(tables) + 1):
        table = f"(//w:tbl)[{number}]"
        assert opened.find(f"{table}/w:tblPr/w:tblDescription/@w:val")[0]
        if opened.find(f"{table}/w:tblPr/w:tblLook/@w:firstRow") == ["1"]:
            assert len(opened.find(f"{table}/w:tr[1]/w:trPr/w:tblHeader")) == 1
            assert all(opened.text(f"{table}/w:tr[1]/w:tc"))
        assert not opened.find(f"{table}//w:vMerge")


def test_pictures_and_charts_say_what_they_show(opened: Opened) -> None:
    drawings = opened.find("//w:drawing")
    assert drawings
    assert len(opened.find("//w:drawing//wp:docPr[string-length(@descr) > 0]")) == len(drawings)


def test_links_have_words(opened: Opened) -> None:
    texts = opened.text("//w:hyperlink[@r:id]")
    assert texts
    assert not [text for text in texts if not text.strip() or "://" in text]


@pytest.mark.skipif(
    shutil.which("soffice") is None or shutil.which("pdfinfo") is None, reason="needs LibreOffice and poppler"
)
def test_a_pdf_of_it_is_tagged(image: Path, tmp_path: Path) -> None:
    name = "a.docx"
    (tmp_path / name).write_bytes(written(samples(image)["side_by_side"]).data)
    export = 'pdf:writer_pdf_Export:{"PDFUACompliance":{"type":"boolean","value":"true"}}'
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    command = ["soffice", profile, "--headless", "--convert-to", export, "--outdir", str(tmp_path)]
    subprocess.run([*command, str(tmp_path / name)], check=True, capture_output=True, timeout=1800)
    information = _pdfinfo(tmp_path / "a.pdf")
    assert re.search(r"^Tagged: +yes$", information, re.MULTILINE)
    assert re.search(r"^Title: +京津冀协同发展十年报告$", information, re.MULTILINE)
    tags = re.findall(
        r"^ *([A-Z][A-Za-z0-9]*)(?: \"|:| \(|$)", _pdfinfo(tmp_path / "a.pdf", "-struct"), re.MULTILINE
    )
    assert {"H1", "H2", "P", "L", "LI", "Table", "TR", "TH", "TD", "Figure", "Link"} <= set(tags)
    root = PdfReader(tmp_path / "a.pdf").root_object["/StructTreeRoot"]
    figures = [element for element in _elements(root) if element.get("/S") == "/Figure"]
    assert figures
    assert all(figure.get("/Alt") for figure in figures)


def _elements(element: DictionaryObject) -> Iterator[DictionaryObject]:
    children = element.get("/K", [])
    for child in children if isinstance(children, list) else (children,):
        found = child.get_object()
        if isinstance(found, DictionaryObject):
            yield found
            yield from _elements(found)


def _pdfinfo(path: Path, *options: str) -> str:
    command = ["pdfinfo", "-enc", "UTF-8", *options, str(path)]
    return subprocess.run(command, check=True, capture_output=True, encoding="utf-8").stdout
