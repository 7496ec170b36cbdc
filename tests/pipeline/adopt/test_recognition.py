"""What of a document becomes what of a report: titles, headings, lists, tables, notes and what is left out."""

from __future__ import annotations

from pathlib import Path

import docx
import pytest

from jjjdoc.errors import JjjdocError
from jjjdoc.model.report import (
    ListSource,
    NoteBlock,
    ParagraphBlock,
    QuotationBlock,
    Section,
    Segment,
    TableBlock,
)
from jjjdoc.model.walk import iterate_sections, iterate_segments
from jjjdoc.tree.nodes import Emphasis, Link, NoteReference, Strong
from pipeline.adopt.conftest import Adopting


def text(segment: Segment | None, language: str = "en") -> str:
    return "" if segment is None else segment.texts[language].view.text


def outline(adopting: Adopting, language: str) -> list[tuple[int, str]]:
    return [(each.level, text(each.title, language)) for each in iterate_sections(adopting.report.sections)]


def only_section(adopting: Adopting) -> Section:
    [section] = adopting.report.sections
    return section


def write_official(folder: Path) -> Path:
    """A document as offices type it: no styles, numbers by hand, issuer and date at the end."""
    document = docx.Document()
    for line in (
        "关于2023年协同发展工作情况的报告",
        "2023年，各有关单位认真落实年度任务，取得积极成效。现将有关情况报告如下。",
        "一、工作进展",
        "（一）交通一体化",
        "新开通高速公路3条，总里程达到1088公里。",
        "（二）产业协作",
        "全年签约项目152个。主要做法：",
        "1．强化统筹协调；",
        "2．完善政策体系；",
        "3．优化营商环境。",
        "表1 主要指标",
    ):
        document.add_paragraph(line)
    table = document.add_table(rows=3, cols=3)
    rows = (("指标", "2022年", "2023年"), ("总里程", "1050公里", "1088公里"), ("合计", "", "超152个"))
    for row, cells in zip(table.rows, rows, strict=True):
        for cell, content in zip(row.cells, cells, strict=True):
            cell.text = content
    for line in ("二、下一步安排", "继续推进重点任务。", "示例办公室", "2024年3月1日"):
        document.add_paragraph(line)
    document.sections[0].header.paragraphs[0].text = "内部资料"
    path = folder / "official.docx"
    document.save(str(path))
    return path


def test_a_word_file_without_styles(adopting: Adopting) -> None:
    result = adopting.files(write_official(adopting.folder), facts=False)
    report = adopting.report
    assert text(report.title, "zh-CN") == "关于2023年协同发展工作情况的报告"
    assert (text(report.issuer, "zh-CN"), report.date.isoformat()) == ("示例办公室", "2024-03-01")
    assert text(report.summary, "zh-CN").endswith("现将有关情况报告如下。")
    assert outline(adopting, "zh-CN") == [
        (1, "工作进展"),
        (2, "交通一体化"),
        (2, "产业协作"),
        (1, "下一步安排"),
    ]
    industry = report.sections[0].sections[1]
    paragraph, numbered, table = industry.blocks
    assert isinstance(paragraph, ParagraphBlock)
    assert isinstance(numbered, ListSource)
    assert numbered.ordered
    assert text(numbered.entries[0].segment, "zh-CN") == "强化统筹协调；"
    assert isinstance(table, TableBlock)
    assert text(table.caption, "zh-CN") == "主要指标"
    assert [column.alignment for column in table.columns] == ["left", "right", "right"]
    assert [text(cell, "zh-CN") for cell in table.rows[1]] == ["合计", "", "超152个"]
    assert result.left_out["headers"] == 1


def test_markdown(adopting: Adopting) -> None:
    adopting.one(
        "# Annual Report\n\nMarch 1, 2024\n\n**Summary**\n\nIt went well.\n\n**Keywords**: roads; rails\n\n## 1. Work\n\n"
        "Roads *and* **rails**, [here](https://example.org) and [there](#below); a `code` and <https://example.org>."
        "[^a]\n\n> To travel is to live.\n>\n> — A traveler\n\n1. one\n   - deeper\n2. two\n\n"
        "![A map](map.png)\n\nFigure 1. Where the roads are\n\n[^a]: Not all of them.\n\n## 2. Next\n\nMore of it.\n"
    )
    report = adopting.report
    assert (text(report.title), text(report.summary)) == ("Annual Report", "It went well.")
    assert [text(word) for word in report.keywords] == ["roads", "rails"]
    assert report.date.isoformat() == "2024-03-01"
    assert outline(adopting, "en") == [(1, "Work"), (1, "Next")]
    paragraph, note, quotation, numbered = report.sections[0].blocks
    assert isinstance(paragraph, ParagraphBlock)
    kinds = [type(node) for node in paragraph.segment.texts["en"].inlines]
    assert [kinds.count(kind) for kind in (Emphasis, Strong, Link, NoteReference)] == [1, 1, 1, 1]
    assert "there; a code and https://example.org." in text(paragraph.segment)
    assert isinstance(note, NoteBlock)
    assert isinstance(quotation, QuotationBlock)
    assert text(quotation.attribution) == "A traveler"
    assert isinstance(numbered, ListSource)
    assert numbered.entries[0].nested is not None
    source = adopting.source.read_text("utf-8")
    assert "# adopt: an image was skipped here:" in source
    assert "#   Where the roads are" in source or "# Where the roads are" in source


def test_markup_in_a_text_stays_text(adopting: Adopting) -> None:
    adopting.one("# R\n\n## S\n\nA \\*star\\*, {braces}, [[brackets]], [^x] and a back\\\\slash.\n")
    [paragraph] = only_section(adopting).blocks
    assert isinstance(paragraph, ParagraphBlock)
    [only] = {"".join(getattr(node, "text", "") for node in paragraph.segment.texts["en"].inlines)}
    assert only == "A *star*, {braces}, [[brackets]], [^x] and a back\\slash."


def test_plain_text_with_underlined_headings(adopting: Adopting) -> None:
    adopting.one(
        "=============\nAnnual Report\n=============\n\nWork\n====\n\nRoads were built.\n\nRails\n-----\n\n- one line\n- two lines\n",
        "report.txt",
    )
    assert text(adopting.report.title) == "Annual Report"
    assert outline(adopting, "en") == [(1, "Work"), (2, "Rails")]
    [bullets] = adopting.report.sections[0].sections[0].blocks
    assert isinstance(bullets, ListSource)


def test_several_paragraphs_before_the_first_heading_are_a_section(adopting: Adopting) -> None:
    result = adopting.one("# Report\n\nOne thing.\n\nAnother thing.\n\n## First\n\nText.\n")
    assert outline(adopting, "en") == [(1, "Introduction"), (1, "First")]
    assert "jjjdoc added the title of the section" in result.text


def test_a_heading_that_stands_twice_is_one(adopting: Adopting) -> None:
    adopting.one("# Report\n\n## Roads\n\n## Roads\n\nText.\n\n## Rails\n\nText.\n")
    assert outline(adopting, "en") == [(1, "Roads"), (1, "Rails")]


def test_levels_that_are_skipped_or_too_deep_are_nested_as_far_as_a_report_goes(adopting: Adopting) -> None:
    adopting.one("# R\n\n## A\n\n#### B\n\nx y\n\n##### C\n\nx y\n\n###### D\n\nx y\n\n## E\n\nx y\n")
    assert outline(adopting, "en") == [(1, "A"), (2, "B"), (3, "C"), (4, "D"), (1, "E")]


def test_a_file_without_title_and_date_says_so(adopting: Adopting) -> None:
    result = adopting.one("Some text and no more.\n", "my notes.txt")
    assert text(adopting.report.title) == "my notes"
    assert adopting.report.date.isoformat() == "2024-03-01", "that of SOURCE_DATE_EPOCH"
    assert "no title was found" in result.text
    assert "no full date was found" in result.text


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"no zip at all"])
def test_what_is_no_word_file_is_refused_and_nothing_is_written(adopting: Adopting, data: bytes) -> None:
    path = adopting.folder / "file.docx"
    path.write_bytes(data)
    with pytest.raises(JjjdocError):
        adopting.files(path)
    assert not adopting.source.exists()


def test_what_is_no_text_is_counted(adopting: Adopting) -> None:
    result = adopting.one(
        "# R\n\n## S\n\nText.\n\n```sh\nrm\n```\n\n<div>\nbox\n</div>\n\n<!-- note -->\n\nMore.\n"
    )
    assert (result.left_out["code"], result.left_out["comments"]) == (2, 1)


def test_marks_and_labels_with_nothing_behind_them_are_texts(adopting: Adopting) -> None:
    adopting.one(
        "# Report\n\nContact:\n\nKeywords: a;\u00a0; b\n\n## One\n\n①\n\n②\n\n- **CNY 5 trillion**:\n- **CNY 6 trillion**: x\n"
    )
    assert len(adopting.report.keywords) == 2


def test_an_item_without_a_text_gives_its_place_to_what_is_below_it(adopting: Adopting) -> None:
    result = adopting.one("# Report\n\n## One\n\nA start.\n\n- - below\n  - more\n- last\n")
    assert result.text.count("kind: bullets") == 1


def test_notes_and_paragraphs_have_no_id_of_a_part_of_the_report(adopting: Adopting) -> None:
    adopting.one(
        "# Report\n\nKeywords: a; b\n\n## One\n\nA start.[^report_title]\n\nReport keyword 1\n\nReport contact\n\n[^report_title]: A note.\n"
    )
    assert len(list(iterate_segments(adopting.report))) == 8
