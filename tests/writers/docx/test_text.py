"""Running text: languages, fonts, bookmarks, links, references."""

import pytest

from contracts.sample import EN, ZH, document, literal, prose
from jjjdoc.ooxml.segments import segment_digest
from jjjdoc.tree.nodes import Heading, Paragraph, Prose
from writers.docx.opened import Opened, written

ITEM = "customXml/item1.xml"


def paragraph(*passages: Prose) -> Opened:
    return written(document(tuple(map(Paragraph, passages)), (ZH, EN)))


def body_runs(opened: Opened) -> list[tuple[str, str, bool, str]]:
    """Return for each run of the body its text, language, hint and character style."""
    found = []
    for run in opened.find("//w:p[starts-with(w:pPr/w:pStyle/@w:val, 'BodyText')]//w:r"):
        names = run.nsmap

        def value(path: str, run=run, names=names) -> str:
            return run.xpath(f"string(w:rPr/{path})", namespaces=names)

        hint = value("w:rFonts/@w:hint") == "eastAsia"
        language = value("w:lang/@w:eastAsia" if hint else "w:lang/@w:val")
        found.append(("".join(run.itertext()), language, hint, value("w:rStyle/@w:val")))
    return found


def test_each_run_has_its_language() -> None:
    opened = paragraph(literal("“四个中心”——", ZH), literal("The “four centers” — ", EN))
    assert body_runs(opened) == [
        ("“四个中心”——", "zh-CN", True, ""),
        ("The “four centers” — ", "en-US", False, ""),
    ]


def test_an_apostrophe_in_a_latin_word_stays_narrow() -> None:
    opened = paragraph(literal("‘雄安’（Xiong’an）", ZH))
    assert [(text, hint) for text, _, hint, _ in body_runs(opened)] == [
        ("‘雄安’（Xiong", True),
        ("’", False),
        ("an）", True),
    ]


def test_neighbours_become_one_run() -> None:
    opened = paragraph(prose(r"达到{gdp}\*以上**重点**", ZH))
    assert [(text, style) for text, _, _, style in body_runs(opened)] == [
        ("达到⟦gdp⟧*以上", ""),
        ("重点", "Strong"),
    ]


def test_emphasis_is_another_face_in_chinese() -> None:
    opened = paragraph(prose("*重点*", ZH), prose("*point*", EN))
    chinese, english = (style for _, _, _, style in body_runs(opened))
    looks = {
        style: [each.tag.split("}")[1] for each in opened.find(path, "word/styles.xml")]
        for style in (chinese, english)
        for path in [f"//w:style[@w:styleId='{style}']/w:rPr/*"]
    }
    assert looks[chinese] == ["rFonts"]
    assert "i" in looks[english]


def test_marks_in_marks() -> None:
    opened = paragraph(prose("**a*b***", EN))
    properties = [
        [each.tag.split("}")[1] for each in run]
        for run in opened.find("//w:p[w:r]/w:r/w:rPr")
        if len(run) > 2
    ]
    assert ["rStyle", "i", "lang"] in properties


def test_links() -> None:
    opened = paragraph(prose("[a](https://x.cn/京) [b](https://x.cn/京) [c](mailto:a@b.cn)", EN))
    links = opened.find("//w:hyperlink/@r:id")
    assert [opened.target(link) for link in links] == [
        "https://x.cn/%E4%BA%AC",
        "https://x.cn/%E4%BA%AC",
        "mailto:a@b.cn",
    ]
    assert opened.text("//w:hyperlink") == ["a", "b", "c"]


def test_a_bookmark_holds_the_text_of_a_segment() -> None:
    opened = paragraph(literal("前", ZH), prose("三地{gdp}。", ZH, "gdp"), literal("after", EN))
    (start,) = opened.find("//w:bookmarkStart")
    held = []
    for each in start.itersiblings():
        if each.tag.endswith("bookmarkEnd"):
            break
        held.append("".join(each.itertext()))
    assert start.get(f"{{{start.nsmap['w']}}}name") == "seg_gdp_zh_CN"
    assert held == ["三地⟦gdp⟧。"]


def test_the_map_leads_from_bookmarks_to_segments() -> None:
    long = "a" * 64
    opened = paragraph(prose("三地{gdp}。", ZH, "gdp"), literal("x", EN, long), literal("x", EN, long))
    root = opened.root(ITEM)
    assert dict(root.attrib) == {"report": "sample", "edition": "edition", "jjjdoc": "0.1.0"}
    marks = [tuple(each.get(key) for key in ("bookmark", "id", "language", "digest")) for each in root]
    assert marks[0] == ("seg_gdp_zh_CN", "gdp", "zh-CN", segment_digest("三地{gdp}。"))
    assert [mark[1:] for mark in marks[1:]] == [(long, "en", segment_digest("x"))] * 2
    assert {mark[0] for mark in marks} == set(opened.find("//w:bookmarkStart/@w:name"))
    assert all(len(mark[0]) <= 40 for mark in marks)


def test_a_heading_has_its_translation_on_it() -> None:
    heading = Heading(2, "a", literal("总体进展", ZH, "a"), (literal("Overview", EN, "a"),))
    opened = written(document((heading,), (ZH, EN)))
    assert opened.paragraphs("Heading2") == ["总体进展\u2003Overview"]
    styles = opened.find("//w:p[w:pPr/w:pStyle/@w:val='Heading2']//w:rStyle/@w:val")
    assert styles == ["HeadingTranslation"]
    switched_off = "//w:r[w:rPr/w:rStyle/@w:val='HeadingTranslation']/w:rPr/w:b/@w:val"
    assert opened.find(switched_off) == ["0"]
    assert opened.find("//w:style[@w:styleId='Heading2']/w:name/@w:val", "word/styles.xml") == ["heading 2"]
    outline = opened.find("//w:style[@w:styleId='Heading2']/w:pPr/w:outlineLvl/@w:val", "word/styles.xml")
    assert outline == ["1"]


def test_a_long_translation_stands_on_a_line_of_its_own() -> None:
    heading = Heading(1, "a", literal("疏解" * 8), (literal("Relocating functions " * 4, EN),))
    opened = written(document((heading,), (ZH, EN)))
    assert len(opened.find("//w:p[w:pPr/w:pStyle/@w:val='Heading1']/w:r/w:br")) == 1


@pytest.mark.parametrize("level", [0, 5, 9])
def test_a_level_that_no_heading_has(level: int) -> None:
    opened = written(document((Heading(level, "a", literal("x")),)))
    assert opened.paragraphs("Heading1") + opened.paragraphs("Heading4") == ["x"]
