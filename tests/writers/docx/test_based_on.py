"""Templates that say only what is different from another."""

from pathlib import Path

import pytest

from contracts.sample import ZH, literal
from jjjdoc.findings import SourceError
from jjjdoc.tree.nodes import Heading, Paragraph
from jjjdoc.writers.docx.template_file import load_template
from writers.docx.official import official, whole
from writers.docx.opened import TEMPLATES, written
from writers.docx.test_gongwen import texts
from writers.docx.test_gongwen_pages import FOOT, needs_libreoffice, pages
from writers.docx.test_validity import findings


def template(folder: Path, text: str) -> Path:
    folder.mkdir()
    (folder / "template.yaml").write_text(text, "utf-8")
    return folder


def test_what_it_does_not_say_holds(tmp_path: Path) -> None:
    base = load_template(TEMPLATES / "gongwen")
    made = load_template(template(tmp_path / "own", "based_on: gongwen\nstyles:\n  title: { size: 30pt }\n"))
    title, was = (each.looks["title"] for each in (made, base))
    assert (title.plain.text.size, was.plain.text.size) == (60, None)
    assert title.plain.paragraph == was.plain.paragraph
    assert title.by_script == was.by_script
    assert (made.page, made.footer, made.back, made.heading_numbers) == (
        base.page,
        base.footer,
        base.back,
        base.heading_numbers,
    )


def test_a_base_may_stand_beside_it_and_have_a_base(tmp_path: Path) -> None:
    template(tmp_path / "first", "based_on: gongwen\nback: [signature]\n")
    second = template(tmp_path / "second", "based_on: first\nfront: [title]\n")
    made = load_template(second)
    assert (made.front, made.back) == (("title",), ("signature",))
    (tmp_path / "first" / "template.yaml").write_text(
        "based_on: gongwen\nback: [imprint, signature]\n", "utf-8"
    )
    assert load_template(second).back == ("imprint", "signature"), "a base that has changed is read again"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("page:\n  size: A4\nbased_on: nowhere\n", r"own/template.yaml:3:11: there is no template “nowhere”"),
        ("based_on: own\n", "own/template.yaml:1:11: there is no template “own”"),
        ("based_on: ../own\n", "own/template.yaml:1:11: "),
        ("based_on: gongwen\nstyles:\n  titel: {}\n", "own/template.yaml:3:3: “titel” is not a valid key"),
        (
            "based_on: gongwen\nstyles:\n  title: { color: gold }\n",
            "own/template.yaml:3:19: there is no color",
        ),
        ("based_on: gongwen\npage: { margins: { left: 150mm } }\n", "own/template.yaml:2:18: these margins"),
    ],
)
def test_faults_have_their_line(tmp_path: Path, text: str, said: str) -> None:
    with pytest.raises(SourceError, match=said):
        load_template(template(tmp_path / "own", text))


def test_a_fault_in_a_base_has_its_line_there(tmp_path: Path) -> None:
    template(tmp_path / "first", "based_on: gongwen\n\nstyles:\n  title: { size: 0pt, line: 0 }\n")
    with pytest.raises(SourceError) as caught:
        load_template(template(tmp_path / "own", "based_on: first\nback: [signature]\n"))
    places = [fault.place for fault in caught.value.faults]
    path = (tmp_path / "first" / "template.yaml").as_posix()
    assert [str(place) for place in places] == [f"{path}:4:18", f"{path}:4:29"]


def test_a_letter() -> None:
    opened = written(whole((Paragraph(literal("正文", ZH)),)), "gongwen-letter")
    assert texts(opened)[:6] == [
        "示例发文机关文件",
        "000001\t示例发〔示例〕1号",
        "机密★1年",
        "特急",
        "示例报告",
        "各示例机关：",
    ]
    assert texts(opened)[-1] == "抄送：示例机关甲，示例机关乙。", "nobody has printed it"
    assert len(opened.find("//w:framePr")) == 2
    kinds = opened.find("//w:style/w:pPr/w:pBdr/*/@w:val", "word/styles.xml")
    assert {"thickThinSmallGap", "thinThickSmallGap"} <= set(kinds)
    assert opened.find("//w:titlePg")


def test_a_letter_without_a_mark_has_no_rules() -> None:
    opened = written(official("addressee"), "gongwen-letter")
    assert not opened.find("//w:framePr")


def test_minutes_are_signed_by_nobody() -> None:
    opened = written(whole((Paragraph(literal("正文", ZH)),)), "gongwen-minutes")
    assert "示例办公室" not in texts(opened)
    assert "出席：示例甲、示例乙" in texts(opened)


@needs_libreoffice
def test_parts_of_a_letter_stand_where_the_standard_has_them(tmp_path: Path) -> None:
    first, *_ = pages(whole([Paragraph(literal("正文", ZH))]), tmp_path, "gongwen-letter")
    words = {word: edges for *edges, word in first}
    mark = next(edges for word, edges in words.items() if "机关文件" in word)
    middle = (mark[1] + mark[3]) / 2
    assert 34 < middle < 38  # letters of 14 mm from 30 mm on; a font says where in its box they stand
    number = next(edges for word, edges in words.items() if word.startswith("示例发〔"))
    assert number[1] > 50
    assert not any(word == "—" and edges[1] > FOOT for word, edges in words.items())


def test_contents_of_an_official_document_begin_a_page(tmp_path: Path) -> None:
    folder = template(tmp_path / "long", "based_on: gongwen\ncontents: { levels: 1, least: 1 }\n")
    heading = Heading(1, "a", literal("进展", ZH, "a_title"))
    opened = written(official("addressee", blocks=(heading, Paragraph(literal("正文", ZH)))), folder)
    assert opened.text("//w:p[w:pPr/w:pageBreakBefore]") == ["目录", "进展"]
    (entry,) = [text for text in opened.text("//w:sdt//w:p") if "PAGEREF" in text]
    assert "一、进展" in entry


@pytest.mark.parametrize("name", ["gongwen", "gongwen-letter", "gongwen-minutes"])
def test_audit_finds_nothing(name: str, tmp_path: Path) -> None:
    annex = Heading(1, "a", literal("清单", ZH, "a_title"), annex=0)
    opened = written(whole((Paragraph(literal("正文", ZH)), annex, Paragraph(literal("附表", ZH)))), name)
    assert findings(opened.data, tmp_path / "a.docx") == []
