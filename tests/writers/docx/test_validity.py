"""Every edition in every template is a Word file that Word, python-docx and LibreOffice take."""

import io
import shutil
import subprocess
from collections import Counter
from pathlib import Path

import docx
import pytest
from lxml import etree
from openxml_audit import OpenXmlValidator

from contracts.sample import document, literal, samples
from jjjdoc.tree.nodes import Document, Paragraph, Table, TableRow
from writers.docx.opened import Opened, bookmarks, written

TEMPLATE_NAMES = ("plain", "briefing", "gongwen", "gongwen-letter")


@pytest.fixture(params=TEMPLATE_NAMES)
def opened(request: pytest.FixtureRequest, edition: Document) -> Opened:
    return written(edition, request.param)


# The parts that hold text.
STORIES = {"word/document.xml", "word/footnotes.xml", "word/header1.xml", "word/footer1.xml"}


def in_stories(opened: Opened, path: str) -> list:
    """Return what a path leads to in all parts that hold text."""
    return [each for part in sorted(STORIES & opened.parts.keys()) for each in opened.find(path, part)]


def all_bookmarks(opened: Opened) -> list[str]:
    return [name for part in sorted(STORIES & opened.parts.keys()) for name in bookmarks(opened.parts[part])]


def findings(data: bytes, path: Path) -> list[str]:
    path.write_bytes(data)
    result = OpenXmlValidator().validate(path)
    return [str(error) for error in result.errors]


def test_audit_finds_nothing(opened: Opened, tmp_path: Path) -> None:
    assert findings(opened.data, tmp_path / "a.docx") == []


def test_parts_are_well_formed(opened: Opened) -> None:
    for name, data in opened.parts.items():
        if name.endswith((".xml", ".rels")):
            assert etree.fromstring(data) is not None


def test_relationships_lead_to_parts(opened: Opened) -> None:
    for part in STORIES & opened.parts.keys():
        check_relationships(opened, part)


def check_relationships(opened: Opened, part: str) -> None:
    used = set(opened.find("//@r:id | //@r:embed", part))
    relationships = f"word/_rels/{part.removeprefix('word/')}.rels"
    known = opened.find("//rel:Relationship", relationships) if relationships in opened.parts else []
    assert used <= {each.get("Id") for each in known}
    for each in known:
        if each.get("TargetMode") != "External":
            target = each.get("Target")
            name = target.removeprefix("../") if target.startswith("../") else f"word/{target}"
            assert name in opened.parts


def test_bookmarks_and_pictures_are_unique(opened: Opened) -> None:
    names = [name.lower() for name in all_bookmarks(opened)]
    assert len(names) == len(set(names))
    starts, ends = (in_stories(opened, f"//w:bookmark{edge}/@w:id") for edge in ("Start", "End"))
    assert len(set(starts)) == len(starts)
    assert sorted(starts) == sorted(ends)
    assert max(Counter(opened.find("//wp:docPr/@id")).values(), default=1) == 1


def test_anchors_have_bookmarks(opened: Opened) -> None:
    anchors = set(in_stories(opened, "//w:hyperlink/@w:anchor"))
    codes = [str(code.text).split() for code in in_stories(opened, "//w:instrText")]
    referred = {code[1] for code in codes if code[0] in ("REF", "NOTEREF", "PAGEREF")}
    assert referred
    assert anchors | referred <= set(all_bookmarks(opened))


def test_fields_begin_and_end(opened: Opened) -> None:
    for paragraph in in_stories(opened, "//w:p[.//w:fldChar]"):
        marks = paragraph.xpath(".//w:fldChar/@w:fldCharType", namespaces=paragraph.nsmap)
        assert marks == ["begin", "separate", "end"] * (len(marks) // 3)


def test_notes_are_there_once(opened: Opened) -> None:
    marks = opened.find("//w:footnoteReference/@w:id")
    assert marks == opened.find("/w:footnotes/w:footnote[not(@w:type)]/@w:id", "word/footnotes.xml")
    assert len(set(marks)) == len(marks)


def test_structure_that_word_insists_on(opened: Opened) -> None:
    assert not opened.find("//w:tc[not(*[last()][self::w:p])]")
    assert not opened.find("//w:p//w:p")
    assert not opened.find("//w:hyperlink//w:hyperlink")
    assert not opened.find("//w:tbl/following-sibling::*[1][self::w:tbl]")  # they would become one
    assert len(opened.find("/w:document/w:body/*[last()][self::w:sectPr]")) == 1


def test_styles_and_lists_are_defined(opened: Opened) -> None:
    styles = set(opened.find("//w:style/@w:styleId", "word/styles.xml"))
    assert set(in_stories(opened, "//w:pStyle/@w:val | //w:rStyle/@w:val | //w:tblStyle/@w:val")) <= styles
    referred = opened.find("//w:basedOn/@w:val | //w:next/@w:val", "word/styles.xml")
    assert set(referred) <= styles
    lists = set(opened.find("//w:num/@w:numId", "word/numbering.xml"))
    assert set(opened.find("//w:numId/@w:val")) <= lists


def test_widths_of_a_table_add_up(opened: Opened) -> None:
    for table in opened.find("//w:tbl"):
        grid = [int(each) for each in table.xpath("w:tblGrid/w:gridCol/@w:w", namespaces=table.nsmap)]
        assert sum(grid) == int(table.xpath("string(w:tblPr/w:tblW/@w:w)", namespaces=table.nsmap))
        for row in table.xpath("w:tr", namespaces=table.nsmap):
            cells = row.xpath("w:tc/w:tcPr/w:tcW/@w:w", namespaces=table.nsmap)
            assert sum(map(int, cells)) == sum(grid)


def test_python_docx_reads_the_headings(opened: Opened) -> None:
    read = docx.Document(io.BytesIO(opened.data))
    levels = [
        paragraph.style.name for paragraph in read.paragraphs if paragraph.style.name.startswith("Heading ")
    ]
    assert levels == ["Heading 1", "Heading 2", "Heading 3", "Heading 4"]


@pytest.mark.skipif(shutil.which("soffice") is None, reason="needs LibreOffice")
def test_libreoffice_sets_it(image: Path, tmp_path: Path) -> None:
    names = []
    for template in TEMPLATE_NAMES:
        for name, made in samples(image).items():
            names.append(f"{template}-{name}")
            (tmp_path / f"{names[-1]}.docx").write_bytes(written(made, template).data)
    command = ["soffice", f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}", "--headless"]
    subprocess.run(
        [
            *command,
            "--convert-to",
            "pdf",
            "--outdir",
            tmp_path,
            *(tmp_path / f"{name}.docx" for name in names),
        ],
        check=True,
        timeout=1800,
        capture_output=True,
    )
    for name in names:
        assert (tmp_path / f"{name}.pdf").read_bytes().startswith(b"%PDF")


def test_documents_with_next_to_nothing_in_them(tmp_path: Path) -> None:
    empty = literal("")
    table = Table("t", "en", None, (), TableRow(()), ())
    ragged = Table("u", "en", empty, ("left",), TableRow((empty,)), (TableRow((empty, empty)), TableRow(())))
    for blocks in ((), (Paragraph(empty),), (table,), (ragged,)):
        opened = written(document(blocks))
        assert findings(opened.data, tmp_path / "a.docx") == []
    assert findings(written(document((), fronts=(), languages=())).data, tmp_path / "a.docx") == []
