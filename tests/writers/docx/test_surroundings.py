"""Front matter, headers, footers, properties."""

from datetime import UTC, datetime
from io import BytesIO
from zipfile import ZipFile

from msgspec.structs import replace

from contracts.sample import EN, ZH, document, literal, samples
from jjjdoc.tree.nodes import Document, Front
from jjjdoc.writers.docx import write
from jjjdoc.writers.formats import WriteOptions
from writers.docx.opened import written


def fronted(*languages: str) -> Document:
    fronts = {
        ZH: Front(ZH, literal("十年报告", ZH, "title"), literal("进展", ZH), literal("某办公室", ZH), "2024年3月1日", literal("提要", ZH), (literal("协同", ZH), literal("雄安", ZH))),
        EN: Front(EN, literal("Ten <Years>", EN, "title"), None, None, "March 1, 2024", None, (literal("BTH", EN),)),
    }  # fmt: skip
    return document((), languages, fronts=tuple(fronts[language] for language in languages))


def test_the_title_block_of_one_language() -> None:
    opened = written(fronted(ZH))
    assert opened.text("/w:document/w:body/w:p") == [
        "十年报告",
        "进展",
        "某办公室\u20032024年3月1日",
        "提要",
        "关键词：协同；雄安",
    ]
    assert opened.paragraphs("Title") == ["十年报告"]
    assert opened.find("//w:bookmarkStart/@w:name") == ["seg_title_zh_CN"]


def test_the_title_block_of_two_languages() -> None:
    opened = written(fronted(ZH, EN))
    assert opened.paragraphs("Title") == ["十年报告"]
    assert opened.paragraphs("TitleTranslationEnglish") == ["Ten <Years>"]
    assert opened.paragraphs("BylineEnglish") == ["March 1, 2024"]
    assert opened.paragraphs("KeywordsEnglish") == ["Keywords: BTH"]


def test_a_masthead_has_issuer_and_date_at_its_ends() -> None:
    opened = written(fronted(ZH), "briefing")
    assert opened.text("/w:document/w:body/w:p") == ["某办公室2024年3月1日", "十年报告", "进展", "提要"]
    assert len(opened.find("//w:p[w:pPr/w:pStyle/@w:val='Byline']/w:r/w:tab")) == 1
    assert opened.find("//w:style[@w:styleId='Byline']//w:tab/@w:val", "word/styles.xml") == ["right"]


def test_the_header_holds_the_titles_and_not_on_the_first_page() -> None:
    opened = written(fronted(ZH, EN))
    assert opened.text("//w:p", "word/header1.xml") == ["十年报告Ten <Years>"]
    assert opened.text("//w:p", "word/header2.xml") == [""]
    assert opened.find("//w:sectPr/w:titlePg")
    types = opened.find("//w:sectPr/*[starts-with(local-name(), 'header')]/@w:type")
    assert types == ["default", "first"]


def test_titles_too_long_for_one_line_have_two() -> None:
    made = fronted(ZH, EN)
    long = replace(made.fronts[1], title=literal("Ten Years of Coordinated Development " * 3, EN, "title"))
    opened = written(replace(made, fronts=(made.fronts[0], long)))
    assert len(opened.find("//w:br", "word/header1.xml")) == 1
    assert not written(made).find("//w:br", "word/header1.xml")


def test_the_footer_counts_pages() -> None:
    for name in ("word/footer1.xml", "word/footer2.xml"):
        opened = written(fronted(ZH))
        assert opened.text("//w:instrText", name) == [" PAGE "]
        marks = opened.find("//w:fldChar/@w:fldCharType", name)
        assert marks == ["begin", "separate", "end"]
    briefing = written(fronted(ZH), "briefing")
    assert briefing.text("//w:instrText", "word/footer1.xml") == [" PAGE ", " NUMPAGES "]


def test_core_properties_come_from_the_report() -> None:
    opened = written(fronted(EN, ZH))
    root = opened.root("docProps/core.xml")
    values = {each.tag.split("}")[1]: each.text for each in root}
    assert values == {
        "title": "Ten <Years>",
        "keywords": "BTH",
        "revision": "1",
        "language": "en",
        "created": "2024-03-01T00:00:00Z",
        "modified": "2024-03-01T00:00:00Z",
    }
    chinese = {each.tag.split("}")[1]: each.text for each in written(fronted(ZH)).root("docProps/core.xml")}
    assert chinese["creator"] == chinese["lastModifiedBy"] == "某办公室"
    assert (chinese["subject"], chinese["description"], chinese["keywords"]) == ("进展", "提要", "协同; 雄安")


def test_a_file_may_be_said_to_be_made_at_another_time_than_the_day_of_the_report() -> None:
    made = datetime(2026, 11, 24, 8, 30, tzinfo=UTC)
    [file] = write(fronted(EN), WriteOptions("sample", made=made))
    with ZipFile(BytesIO(file.data)) as package:
        core = package.read("docProps/core.xml").decode()
    assert core.count("2026-11-24T08:30:00Z") == 2
    assert "2024-03-01" not in core


def test_custom_properties_tell_what_the_file_is() -> None:
    root = written(fronted(EN)).root("docProps/custom.xml")
    assert {each.get("name"): "".join(each.itertext()) for each in root} == {
        "report": "sample",
        "edition": "edition",
        "jjjdoc": "0.1.0",
    }
    assert [each.get("pid") for each in root] == ["2", "3", "4"]


def test_only_the_date_of_the_report_is_in_the_file(image) -> None:
    made = samples(image)["zh"]
    old, new = written(made), written(replace(made, date="2025-01-02"))
    changed = {name for name in old.parts if old.parts[name] != new.parts[name]}
    assert changed == {"docProps/core.xml"}


def test_fonts_have_substitutes() -> None:
    opened = written(fronted(ZH))
    names = opened.find("//w:font/@w:name", "word/fontTable.xml")
    used = set(opened.find("//w:rFonts/@w:ascii | //w:rFonts/@w:eastAsia", "word/styles.xml"))
    assert used <= set(names)
    other = opened.find("//w:font[@w:name='楷体_GB2312']/w:altName/@w:val", "word/fontTable.xml")
    assert other == ["楷体,KaiTi,STKaiti"]
