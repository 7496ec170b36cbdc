"""Wide tables stand on pages on their side; headers and footers go on."""

from pathlib import Path

import docx
import pytest
from openxml_audit import OpenXmlValidator

from contracts.sample import EN, ZH, document, literal
from jjjdoc.tree.nodes import Block, Heading, Paragraph, Parallel, ParallelRow, Table, TableRow
from writers.docx.opened import TEMPLATES, Opened, written

UPRIGHT, TURNED = "11906", "16838"


def table(name: str = "t", columns: int = 9, language: str = ZH) -> Table:
    text = "某某市人民政府的某项工作" if language == ZH else "Transportation infrastructure"
    line = TableRow(tuple(literal(text, language) for _ in range(columns)))
    return Table(name, language, literal("表", language), ("left",) * columns, line, (line, line))


def paragraph(text: str) -> Paragraph:
    return Paragraph(literal(text, ZH))


def heading(level: int, text: str) -> Heading:
    return Heading(level, f"h{level}", literal(text, ZH))


def made(*blocks: Block, template: str | Path = "plain", languages: tuple[str, ...] = (ZH,)) -> Opened:
    return written(document(blocks, languages), template)


def pages(opened: Opened) -> list[str]:
    """Return the widths of the pages of all sections."""
    return opened.find("//w:sectPr/w:pgSz/@w:w")


def in_section(opened: Opened, number: int) -> str:
    """Return the text of a section."""
    (body,) = opened.find("/w:document/w:body")
    texts, at = "", 0
    for each in body:
        texts += "".join(each.itertext()) if at == number else ""
        at += len(each.findall(".//{*}sectPr"))
    return texts


@pytest.mark.parametrize("template", ["plain", "briefing", "gongwen"])
def test_a_wide_table_has_a_section_of_its_own(template: str, tmp_path: Path) -> None:
    opened = made(paragraph("前"), table(), paragraph("后"), template=template)
    assert pages(opened) == [UPRIGHT, TURNED, UPRIGHT]
    assert opened.find("//w:sectPr/w:pgSz/@w:orient") == ["landscape"]
    assert [text in in_section(opened, number) for number, text in enumerate(("前", "某项工作", "后"))] == [
        True
    ] * 3
    (tmp_path / "a.docx").write_bytes(opened.data)
    assert [str(error) for error in OpenXmlValidator().validate(tmp_path / "a.docx").errors] == []


def test_it_fills_the_page_on_its_side() -> None:
    opened = made(paragraph("前"), table(), paragraph("后"))
    (size,), (left,), (right,) = (
        opened.find(f"(//w:sectPr)[2]/{path}")
        for path in ("w:pgSz/@w:w", "w:pgMar/@w:left", "w:pgMar/@w:right")
    )
    assert opened.find("//w:tblW/@w:w") == [str(int(size) - int(left) - int(right))]


def test_headers_and_footers_go_on_and_reach_across() -> None:
    opened = made(paragraph("前"), table(), paragraph("后"), languages=(ZH, EN))
    assert len(opened.find("//w:sectPr/w:titlePg")) == len(opened.find("(//w:sectPr)[1]/w:titlePg")) == 1
    for number in (1, 2, 3):
        path = f"(//w:sectPr)[{number}]/*[contains(local-name(), 'Reference')][@w:type='default']/@r:id"
        texts = [
            " ".join(opened.text("//w:p", f"word/{opened.target(each)}")[0].split())
            for each in opened.find(path)
        ]
        assert texts == ["报告报告", "— PAGE 1 —"]
    (header,) = opened.find("(//w:sectPr)[2]/w:headerReference[@w:type='default']/@r:id")
    stops = opened.find("//w:tab[@w:pos]/@w:val", f"word/{opened.target(header)}")
    assert stops == ["clear", "right"]


def test_the_headings_right_above_go_with_it() -> None:
    opened = made(paragraph("前"), heading(1, "甲"), heading(2, "乙"), table(), paragraph("后"))
    assert in_section(opened, 1).startswith("甲乙")
    assert "甲" not in in_section(opened, 0)


def test_neighbours_share_a_section() -> None:
    opened = made(paragraph("前"), table("a"), table("b", language=EN), paragraph("后"), languages=(ZH, EN))
    assert pages(opened) == [UPRIGHT, TURNED, UPRIGHT]
    assert not opened.find("//w:tbl/following-sibling::*[1][self::w:tbl]")


def test_no_empty_page_follows_at_the_end() -> None:
    opened = made(paragraph("前"), table())
    assert pages(opened) == [UPRIGHT, TURNED]
    assert len(opened.find("/w:document/w:body/w:sectPr")) == 1


def test_what_fits_stays_upright() -> None:
    assert pages(made(paragraph("前"), table(columns=5))) == [UPRIGHT]
    in_column = Parallel((ZH, EN), (ParallelRow(((table(),), (table(language=EN),))),))
    assert pages(made(in_column, languages=(ZH, EN))) == [UPRIGHT]


def test_a_house_keeps_its_headers_in_every_section(tmp_path: Path) -> None:
    house = docx.Document()
    house.sections[0].header.paragraphs[0].text = "House header"
    house.sections[0].different_first_page_header_footer = True
    house.save(str(tmp_path / "house.docx"))
    settings = (TEMPLATES / "plain" / "template.yaml").read_text("utf-8")
    (tmp_path / "template.yaml").write_text(f"{settings}reference: house.docx\n", "utf-8")
    opened = made(paragraph("前"), table(columns=12), paragraph("后"), template=tmp_path)
    assert pages(opened) == ["12240", "15840", "12240"]
    assert len(set(opened.find("//w:sectPr/w:headerReference[@w:type='default']/@r:id"))) == 1
    assert len(opened.find("//w:sectPr/w:headerReference[@w:type='default']")) == 3
    assert len(opened.find("//w:sectPr/w:titlePg")) == 1
    (tmp_path / "a.docx").write_bytes(opened.data)
    assert [str(error) for error in OpenXmlValidator().validate(tmp_path / "a.docx").errors] == []
