"""Language, fonts and line breaking of each script, run by run, as Word, WPS and LibreOffice need them."""

import re

import pytest

from contracts.sample import EN, ZH, document, prose
from jjjdoc.tree.nodes import Document, Paragraph, Quotation
from writers.docx.opened import Opened, written

TEMPLATE_NAMES = ("plain", "briefing", "gongwen")
CHINESE_TAG = "w:rPr/w:lang[@w:val='en-US'][@w:eastAsia='zh-CN']"
STORIES = ("word/document.xml", "word/header1.xml", "word/footer1.xml", "word/footnotes.xml")


@pytest.fixture(params=TEMPLATE_NAMES)
def opened(request: pytest.FixtureRequest, edition: Document) -> Opened:
    return written(edition, request.param)


def test_every_run_of_text_has_its_languages(opened: Opened) -> None:
    for story in opened.parts.keys() & set(STORIES):
        untagged = opened.find("//w:r[w:t][not(w:rPr/w:lang[@w:val][@w:eastAsia])]", story)
        assert not [run for run in untagged if "".join(run.itertext()).strip()]


def test_the_document_has_its_languages(opened: Opened) -> None:
    (language,) = opened.find("/w:styles/w:docDefaults/w:rPrDefault/w:rPr/w:lang", "word/styles.xml")
    (theme,) = opened.find("/w:settings/w:themeFontLang", "word/settings.xml")
    for element in (language, theme):
        assert [re.sub("{.*}", "", name) for name in element.attrib] == ["val", "eastAsia"]
        assert list(element.attrib.values()) == ["en-US", "zh-CN"]


def test_fonts_are_named_and_not_left_to_the_theme(opened: Opened) -> None:
    (fonts,) = opened.find("/w:styles/w:docDefaults/w:rPrDefault/w:rPr/w:rFonts", "word/styles.xml")
    assert {re.sub("{.*}", "", name) for name in fonts.attrib} == {"ascii", "hAnsi", "eastAsia", "cs"}
    for name, data in opened.parts.items():
        if name.startswith("word/") and name.endswith(".xml"):
            assert not re.search(rb"w:(?:ascii|hAnsi|eastAsia|cs)Theme", data)


def test_chinese_fonts_are_known_as_such(opened: Opened) -> None:
    named = {*opened.find("//w:rFonts/@w:eastAsia", "word/styles.xml")}
    chinese = opened.find("//w:font[w:charset/@w:val='86']/@w:name", "word/fontTable.xml")
    assert named <= set(chinese)


def test_line_breaking_is_that_of_chinese(opened: Opened, request: pytest.FixtureRequest) -> None:
    settings = opened.root("word/settings.xml")
    names = [re.sub("{.*}", "", each.tag) for each in settings]
    assert opened.find("//w:characterSpacingControl/@w:val", "word/settings.xml") == ["compressPunctuation"]
    assert "noLineBreaksAfter" not in names, "Word has the rules of each language"
    compatible = {re.sub("{.*}", "", each.tag) for each in settings.find(".//{*}compat")}
    assert {"balanceSingleByteDoubleByteWidth", "useFELayout", "adjustLineHeightInTable"} <= compatible
    mode = opened.find("//w:compatSetting[@w:name='compatibilityMode']/@w:val", "word/settings.xml")
    assert mode == ["15"]
    # They hold unless a paragraph or style switches them off, as documents on a grid of characters do with spaces.
    for name in ("kinsoku", "overflowPunct"):
        assert not opened.find(f"//w:{name}") + opened.find(f"//w:{name}", "word/styles.xml")
    if "gongwen" not in request.node.callspec.id:
        for name in ("autoSpaceDE", "autoSpaceDN"):
            assert not opened.find(f"//w:{name}") + opened.find(f"//w:{name}", "word/styles.xml")


def test_marks_that_both_scripts_have_are_set_in_the_font_of_the_language() -> None:
    blocks = (
        Paragraph(prose("“一核”——‘两翼’……Xi’an", ZH)),
        Quotation(prose("“好”", ZH), prose("某人", ZH)),
        Paragraph(prose("“One core” – ‘two wings’… Xi’an", EN)),
        Quotation(prose("“Good”", EN), prose("Somebody", EN)),
    )
    opened = written(document(blocks, (ZH, EN)))
    hinted = opened.text("//w:body//w:r[w:rPr/w:rFonts/@w:hint='eastAsia']")
    plain = opened.text("//w:body//w:r[w:t][not(w:rPr/w:rFonts/@w:hint)]")
    assert {"“一核”——‘两翼’……Xi", "an", "“好”", "——"} <= set(hinted)
    assert {"’", "“One core” – ‘two wings’… Xi’an", "“Good”", "— "} <= set(plain)


def test_runs_of_each_language_are_tagged() -> None:
    blocks = (
        Paragraph(prose("中文", ZH)),
        Paragraph(prose("British", "en-GB")),
        Paragraph(prose("American", EN)),
    )
    opened = written(document(blocks, (ZH, "en-GB", EN)))
    assert "中文" in opened.text(f"//w:body//w:r[{CHINESE_TAG}]")
    assert "British" in opened.text("//w:body//w:r[w:rPr/w:lang[@w:val='en-GB'][@w:eastAsia='zh-CN']]")
    assert "American" in opened.text("//w:body//w:r[w:rPr/w:lang[@w:val='en-US'][@w:eastAsia='zh-CN']]")


def test_space_between_scripts_is_not_typed(opened: Opened) -> None:
    """Word adds it itself (w:autoSpaceDE, w:autoSpaceDN); what the sample has typed is English alone."""
    for text in opened.text("//w:r[w:rPr/w:rFonts/@w:hint='eastAsia'][not(w:instrText)]"):
        assert not re.search("[\u4e00-\u9fff] [A-Za-z0-9]|[A-Za-z0-9] [\u4e00-\u9fff]", text)
