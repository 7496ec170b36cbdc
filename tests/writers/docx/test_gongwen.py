"""Official documents by GB/T 9704-2012: their parts and their numbers."""

import re
from pathlib import Path

import pytest
from openxml_audit import OpenXmlValidator

from contracts.sample import EN, ZH, document, literal, samples
from jjjdoc.tree.nodes import (
    CrossReference,
    Document,
    Front,
    Heading,
    Official,
    OfficialName,
    OfficialPart,
    Paragraph,
    Prose,
    Table,
    TableRow,
)
from jjjdoc.writers.docx import write
from jjjdoc.writers.formats import WriteOptions
from writers.docx.official import official, whole
from writers.docx.opened import NAMESPACES, TEMPLATES, Opened, open_bytes, written
from writers.docx.test_captions import bookmarked_text


def texts(opened: Opened) -> list[str]:
    """Return the text of each paragraph, a tab as such."""
    return [
        "".join("\t" if each.tag.endswith("}tab") else each.text or "" for each in found)
        for found in (
            paragraph.xpath(".//w:r/w:t | .//w:r/w:tab", namespaces=NAMESPACES)
            for paragraph in opened.find("//w:body//w:p")
        )
        if found
    ]


# --- what is there


def test_every_part_in_its_order() -> None:
    opened = written(whole((Paragraph(literal("正文", ZH)),)), "gongwen")
    assert texts(opened) == [
        "000001",
        "机密★1年",
        "特急",
        "示例发文机关文件",
        "示例发〔示例〕1号\t签发人：示例",
        "示例报告",
        "各示例机关：",
        "正文",
        "附件：1.\t甲",
        "2.\t乙",
        "出席：示例甲、示例乙",
        "请假：示例丙",
        "列席：示例丁",
        "示例办公室",
        "2024年3月1日",
        "（此件公开发布）",
        "抄送：示例机关甲，示例机关乙。",
        "示例办公室\t2024年3月2日印发",
    ]


def test_nothing_is_made_up() -> None:
    opened = written(document((Paragraph(literal("正文", ZH)),), (ZH,)), "gongwen")
    assert texts(opened) == ["报告", "正文", "2024"]
    assert not opened.find("//w:tbl")
    assert "示例" not in opened.parts["word/document.xml"].decode("utf-8")


def section(name: str, level: int, annex: int | None = None) -> tuple[Heading, Paragraph]:
    heading = Heading(level, name, literal(f"标题{name}", ZH, f"{name}_title"), annex=annex)
    return heading, Paragraph(literal(f"正文{name}", ZH, name))


def with_annexes() -> Document:
    blocks = (
        *section("a", 1),
        *section("b", 2),
        *section("c", 1, annex=1),
        *section("d", 2),
        *section("e", 2),
        *section("f", 1, annex=2),
        *section("g", 2),
    )
    return official("copies_to", "note", blocks=blocks, annexes=("另册",))


def test_annexes_stand_between_date_and_imprint() -> None:
    opened = written(with_annexes(), "gongwen")
    assert texts(opened)[2:] == [
        "正文a",
        "标题b",
        "正文b",
        "附件：1.\t标题c",
        "2.\t标题f",
        "3.\t另册",
        "示例办公室",
        "2024年3月1日",
        "（此件公开发布）",
        *("附件1", "标题c", "正文c", "标题d", "正文d", "标题e", "正文e"),
        *("附件2", "标题f", "正文f", "标题g", "正文g"),
        "抄送：示例机关甲，示例机关乙。",
    ]
    breaks = "//w:p[w:pPr/w:pageBreakBefore]/w:pPr/w:pStyle/@w:val"
    assert opened.find(breaks) == ["AnnexMark", "AnnexMark"]
    assert opened.find("//w:style[@w:styleId='AnnexTitle']/w:pPr/w:outlineLvl/@w:val", "word/styles.xml") == [
        "0"
    ]


def test_headings_of_an_annex_are_counted_anew() -> None:
    opened = written(with_annexes(), "gongwen")
    own = opened.find("//w:p[w:pPr/w:pStyle[starts-with(@w:val, 'Heading')]]/w:pPr/w:numPr/w:numId/@w:val")
    assert len(own) == 3
    assert own[0] == own[1] != own[2]
    kinds = {
        identifier: opened.find(
            f"//w:num[@w:numId='{identifier}']/w:abstractNumId/@w:val", "word/numbering.xml"
        )
        for identifier in own
    }
    assert len(set(map(tuple, kinds.values()))) == 1, "one kind of list, begun anew"
    assert opened.paragraphs("Heading1") == ["标题a", "标题d", "标题e", "标题g"]


def test_elsewhere_an_annex_begins_a_page_with_its_name() -> None:
    opened = written(with_annexes(), "plain")
    assert opened.paragraphs("Heading1") == ["标题a", "附件1\u3000标题c", "附件2\u3000标题f"]
    assert opened.text("//w:p[w:pPr/w:pageBreakBefore]")[1:] == ["附件1\u3000标题c", "附件2\u3000标题f"]


@pytest.mark.parametrize("template", ["gongwen", "plain"])
def test_references_to_an_annex_repeat_its_name_in_each_language(template: str) -> None:
    titles = literal("清单", ZH, "c_title"), (literal("List", EN, "c_title"),)
    cross = (
        CrossReference("c", 0, 1, "附件1", anchor="c_title-zh-CN"),
        CrossReference("c", 0, 1, "Annex 1", anchor="c_title-en"),
    )
    blocks = (
        *(
            Paragraph(Prose("p", language, (each,), literal("").view))
            for language, each in zip((ZH, EN), cross, strict=True)
        ),
        Heading(1, "c", *titles, annex=1),
        Paragraph(literal("正文", ZH, "q")),
    )
    opened = written(document(blocks, (ZH, EN)), template)
    for code, said in zip(
        opened.text("//w:instrText[contains(., 'REF _Ref')]"), ("附件1", "Annex 1"), strict=True
    ):
        assert bookmarked_text(opened, code.split()[1]) == said


def test_numbers_of_pages_on_their_side_stand_where_they_do_on_others() -> None:
    cells = tuple(literal("京津冀三地经济总量", ZH) for _ in range(12))
    wide = Table("wide", ZH, None, (), TableRow(cells), (TableRow(cells),))
    opened = written(official(blocks=(wide,)), "gongwen")
    turned = [name for name in opened.parts if re.fullmatch(r"word/footer[4-9]\.xml", name)]
    assert len(turned) == 2  # odd and even pages
    for name in turned:
        assert opened.find("//w:tcPr/w:textDirection/@w:val", name) == ["tbRl"]
        (x,), (y,) = (opened.find(f"//w:tblpPr/@w:tblp{axis}", name) for axis in "XY")
        assert abs(int(x) / 1440 * 25.4 - 25) < 0.1
        assert abs(int(y) / 1440 * 25.4 - 28) < 0.1
        assert "PAGE" in "".join(opened.text("//w:instrText", name))


def test_one_annex_has_no_number() -> None:
    assert "附件：甲" in texts(written(official(annexes=("甲",)), "gongwen"))


def test_a_number_without_a_signatory_stands_in_the_middle() -> None:
    path = "//w:p[w:pPr/w:pStyle/@w:val='DocumentNumber']/w:pPr/w:jc/@w:val"
    assert written(official("document_number"), "gongwen").find(path) == ["center"]
    assert written(official("document_number", "signatory"), "gongwen").find(path) == []


@pytest.mark.parametrize(("names", "space"), [((), ["579"]), (("addressee",), [])])
def test_a_line_stays_free_below_the_title(names: tuple[OfficialName, ...], space: list[str]) -> None:
    opened = written(official(*names), "gongwen")
    assert opened.find("//w:p[w:pPr/w:pStyle/@w:val='Title']/w:pPr/w:spacing/@w:after") == space


def test_english_has_what_it_has_and_no_grid() -> None:
    parts = Official((OfficialPart("addressee", literal("All", EN)),))
    english = Front(EN, literal("Report", EN), None, None, "March 1, 2024", None, (), parts)
    opened = written(document((), (EN,), fronts=(english,)), "gongwen")
    assert texts(opened) == ["Report", "All:", "March 1, 2024"]
    assert not opened.find("//w:docGrid")
    assert not opened.find("//w:numPr", "word/styles.xml")


# --- how it is said in the file


def test_the_grid_of_the_standard() -> None:
    opened = written(whole(), "gongwen")
    (grid,) = opened.find("//w:sectPr/w:docGrid")
    assert {name.split("}")[1]: value for name, value in grid.attrib.items()} == {
        "type": "linesAndChars",
        "linePitch": "579",
        "charSpace": "-842",
    }
    size = opened.find("//w:style[@w:styleId='Normal']/w:rPr/w:sz/@w:val", "word/styles.xml")
    assert size == ["32"]  # what the space of characters is counted from


def test_headings_are_numbered_by_word() -> None:
    levels = opened_levels = written(whole(), "gongwen")
    found = levels.find("//w:abstractNum[w:lvl/w:pStyle]/w:lvl", "word/numbering.xml")
    seen = [
        tuple(level.xpath(f"string(w:{name}/@w:val)", namespaces=NAMESPACES) for name in ("pStyle", "numFmt", "lvlText", "suff"))
        for level in found
    ]  # fmt: skip
    assert seen == [
        ("Heading1", "chineseCounting", "%1、", "nothing"),
        ("Heading2", "chineseCounting", "（%2）", "nothing"),
        ("Heading3", "decimal", "%3.", "nothing"),
        ("Heading4", "decimal", "（%4）", "nothing"),
    ]
    for depth in range(1, 5):
        path = f"//w:style[@w:styleId='Heading{depth}']/w:pPr/w:numPr/w:ilvl/@w:val"
        assert opened_levels.find(path, "word/styles.xml") == [str(depth - 1)]


def test_contents_have_the_numbers_that_word_gives(tmp_path: Path) -> None:
    text = (TEMPLATES / "gongwen" / "template.yaml").read_text("utf-8")
    (tmp_path / "template.yaml").write_text(f"{text}contents: {{ levels: 3 }}\n", "utf-8")
    levels = (1, 2, 3, 3, 2, 1, 3, 1)
    blocks = [Heading(level, f"h{n}", literal("题", ZH, f"h{n}_title")) for n, level in enumerate(levels)]
    blocks += [Heading(1, "more", literal("题", ZH, f"m{n}")) for n in range(8)]
    (file,) = write(official(blocks=blocks), WriteOptions(stem="a", template=tmp_path))
    entries = [text.split("\t")[0].rstrip("0123456789") for text in texts(open_bytes(file.data))]
    listed = [entry for entry in entries if entry.endswith("题") and entry != "题"]
    assert listed[:9] == [
        "一、题",
        "（一）题",
        "1.题",
        "2.题",
        "（二）题",
        "二、题",
        "1.题",
        "三、题",
        "四、题",
    ]
    assert listed[-1] == "十一、题"


def test_a_heading_that_an_edition_adds_has_no_number() -> None:
    blocks = (Heading(1, "a", literal("概况", ZH, "a_title")), Heading(1, "notes", literal("注释", ZH)))
    opened = written(official(blocks=blocks), "gongwen")
    path = "//w:p[w:pPr/w:pStyle/@w:val='Heading1']"
    assert opened.text(f"{path}[w:pPr/w:numPr]") == ["注释"]
    (number,) = opened.number_of(f"{path}[w:pPr/w:numPr]")
    abstract = f"//w:num[@w:numId='{number}']/w:abstractNumId/@w:val"
    assert opened.find(
        f"//w:abstractNum[@w:abstractNumId={abstract}]/w:lvl/w:numFmt/@w:val", "word/numbering.xml"
    ) == ["none"]
    assert opened.text(f"{path}[not(w:pPr/w:numPr)]") == ["概况"]


def test_page_numbers_stand_at_the_outer_edge() -> None:
    opened = written(whole(), "gongwen")
    assert opened.find("//w:evenAndOddHeaders", "word/settings.xml")
    for kind in ("header", "footer"):
        places = opened.find(f"//w:sectPr/w:{kind}Reference/@w:type")
        assert places == ["default", "even"]
    tabs = [len(opened.find("//w:r/w:tab", f"word/footer{number}.xml")) for number in (1, 2)]
    assert tabs == [1, 0]
    assert opened.text("//w:p", "word/footer2.xml") == ["—  PAGE 1 —"]


@pytest.mark.parametrize(
    ("issuer", "sealed", "issuer_right", "date_right"),
    [
        ("示例办公室", False, 500, 200),
        ("京津冀协同发展示例领导小组办公室", False, 200, 1000),
        (None, False, None, 200),
        ("示例办公室", True, 450, 400),
        ("示例发文机关办公室", True, 250, 400),
        ("京津冀协同发展示例领导小组办公室", True, None, 400),
        (None, True, None, 400),
    ],
)
def test_issuer_and_date(issuer: str | None, sealed: bool, issuer_right: int | None, date_right: int) -> None:
    opened = written(official(issuer=issuer, sealed=sealed), "gongwen")
    found = opened.find("//w:p[w:pPr/w:pStyle/@w:val='Signature']/w:pPr/w:ind/@w:rightChars")
    rights = [right for right in found if right != "0"]
    assert rights == [str(right) for right in (issuer_right, date_right) if right]


def test_no_page_has_the_signature_alone() -> None:
    opened = written(official(blocks=(Paragraph(literal("正文", ZH)),)), "gongwen")
    kept = "//w:p[w:pPr/w:pStyle/@w:val='BodyText'][w:pPr/w:keepNext]"
    assert opened.text(kept) == ["正文"]
    long = Paragraph(literal("国" * 300, ZH))
    assert not written(official(blocks=(long,)), "gongwen").find(kept)


def test_other_templates_have_no_styles_of_official_documents() -> None:
    names = written(whole(), "plain").find("//w:style/@w:styleId", "word/styles.xml")
    assert {"Addressee", "IssuerMark", "Imprint", "ImprintTable"}.isdisjoint(names)


def test_audit_finds_nothing(image: Path, tmp_path: Path) -> None:
    for number, made in enumerate((whole(), official(), *samples(image).values())):
        path = tmp_path / f"{number}.docx"
        path.write_bytes(written(made, "gongwen").data)
        assert [str(error) for error in OpenXmlValidator().validate(path).errors] == []


# --- where it stands
