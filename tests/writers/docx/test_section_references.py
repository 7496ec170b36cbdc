"""References to sections are fields: the number of a heading where it has one, else its title."""

import re
import shutil
import subprocess
from pathlib import Path

import pytest
from msgspec.structs import replace
from pypdf import PdfReader

from contracts.sample import EN, ZH, document, literal
from jjjdoc.ooxml.numbering import HeadingCounter
from jjjdoc.tree.nodes import Block, CrossReference, Document, Heading, Paragraph, Prose
from jjjdoc.writers.docx import write
from jjjdoc.writers.docx.headings import heading_levels
from jjjdoc.writers.formats import WriteOptions
from writers.docx.opened import TEMPLATES, Opened, open_bytes
from writers.docx.test_validity import findings

OFFICIAL = ("{chinese}、", "（{chinese}）", "{decimal}.", "（{decimal}）")
CHAPTERS = ("第{chinese}章", "{decimal}.{decimal}", "{decimal}.{decimal}.{decimal}")
PLAIN = ("{decimal}.", "{decimal}.{decimal}", "({decimal})")
LEVELS = (1, 2, 2, 3, 4, 1, 3)


@pytest.mark.parametrize(
    ("texts", "shown", "referred"),
    [
        (
            OFFICIAL,
            ["一、", "（一）", "（二）", "1.", "（1）", "二、", "1."],
            ["一、", "一、（一）", "一、（二）", "一、（二）1", "一、（二）1.（1）", "二、", "二、（一）1"],
        ),
        (
            CHAPTERS,
            ["第一章 ", "1.1 ", "1.2 ", "1.2.1 ", "", "第二章 ", "2.1.1 "],
            ["第一章", "1.1", "1.2", "1.2.1", "", "第二章", "2.1.1"],
        ),
        (
            PLAIN,
            ["1.", "1.1 ", "1.2 ", "(1) ", "", "2.", "(1) "],
            ["1", "1.1", "1.2", "1.2(1)", "", "2", "2.1(1)"],
        ),
        (
            ("{decimal}.", "{decimal}."),
            ["1.", "1.", "2.", "", "", "2.", ""],
            ["1", "1.1", "1.2", "", "", "2", ""],
        ),
    ],
)
def test_headings_are_counted(texts: tuple[str, ...], shown: list[str], referred: list[str]) -> None:
    counter = HeadingCounter(heading_levels(texts, "chinese"))
    numbers = [counter.count(level) for level in LEVELS]
    assert [number.shown if number else "" for number in numbers] == shown
    assert [number.referred if number else "" for number in numbers] == referred


def sections(language: str = ZH, other: str | None = None) -> Document:
    """Return a document of sections of the levels above, with a reference to each before and after them."""

    def heading(at: int, level: int) -> Heading:
        title = literal(f"标题{at}", language, f"s{at}_title")
        translations = (literal(f"Title {at}", other, f"s{at}_title"),) if other else ()
        return Heading(level, f"s{at}", title, translations)

    def reference(at: int, tongue: str) -> Paragraph:
        mark = "见" if tongue == ZH else "See "
        anchor = f"s{at}_title-{tongue}"
        cross = CrossReference(f"s{at}", 0, 1, f"标题{at}", "“", "”", anchor)
        text = literal(mark, tongue).inlines
        return Paragraph(
            Prose(f"r{at}", tongue, (*text, cross, *literal("；", tongue).inlines), literal("").view)
        )

    tongues = (language, other) if other else (language,)
    before = [reference(at, tongue) for tongue in tongues for at in range(len(LEVELS))]
    blocks: list[Block] = []
    for at, level in enumerate(LEVELS):
        blocks += [heading(at, level), Paragraph(literal("正文", language, f"p{at}"))]
    return document((*before, *blocks), tongues)


def numbered(folder: Path, numbers: str) -> Path:
    settings = (TEMPLATES / "plain" / "template.yaml").read_text("utf-8")
    folder.mkdir(exist_ok=True)
    (folder / "template.yaml").write_text(f"{settings}\nheading_numbers: {numbers}\n", "utf-8")
    return folder


def written(made: Document, template: Path) -> Opened:
    (file,) = write(made, WriteOptions("sample", template))
    return open_bytes(file.data)


def lines(opened: Opened) -> list[str]:
    """Return the texts of the paragraphs with references, without the codes of fields."""
    found = opened.find("//w:p[.//w:instrText[contains(., 'REF _Ref')]]")
    return ["".join(each.itertext("{*}t")) for each in found]


def codes(opened: Opened) -> list[str]:
    return [code.strip() for code in opened.text("//w:instrText") if "_Ref" in code]


def test_numbers_of_official_documents(tmp_path: Path) -> None:
    opened = written(sections(), TEMPLATES / "gongwen")
    assert lines(opened) == [
        "见“一、标题0”；",
        "见一、（一）；",
        "见一、（二）；",
        "见一、（二）1；",
        "见一、（二）1.（1）；",
        "见“二、标题5”；",
        "见二、（一）1；",
    ]
    assert [re.sub(r"_Ref2\d{8}", "", code) for code in codes(opened)[:3]] == [
        r"REF  \w \h",
        r"REF  \h",
        r"REF  \w \h",
    ]
    names = opened.find("//w:p[w:pPr/w:pStyle[starts-with(@w:val, 'Heading')]]/w:bookmarkStart/@w:name")
    assert {code.split()[1] for code in codes(opened)} <= set(names)
    assert findings(opened.data, tmp_path / "a.docx") == []


def test_numbers_in_other_forms_and_languages(tmp_path: Path) -> None:
    chapters = numbered(tmp_path / "a", '{ chinese: ["第{chinese}章", "{decimal}.{decimal}"] }')
    opened = written(sections(ZH, EN), chapters)
    assert lines(opened)[:4] == ["见第一章；", "见1.1；", "见1.2；", "见“标题3”；"]
    assert lines(opened)[7:10] == ["See 第一章；", "See Section 1.1；", "See Section 1.2；"]
    assert opened.find("//w:lvl[w:isLgl]/@w:ilvl", "word/numbering.xml") == ["1"]
    english = numbered(tmp_path / "b", '{ english: ["{decimal}.", "{decimal}.{decimal}"] }')
    assert lines(written(sections(EN), english))[:3] == [
        "See Section 1；",
        "See Section 1.1；",
        "See Section 1.2；",
    ]


def test_titles_where_headings_have_no_numbers() -> None:
    opened = written(sections(), TEMPLATES / "plain")
    assert lines(opened)[:2] == ["见“标题0”；", "见“标题1”；"]
    assert not [code for code in codes(opened) if "\\w" in code]


@pytest.mark.skipif(shutil.which("soffice") is None, reason="needs LibreOffice")
@pytest.mark.parametrize("numbers", [OFFICIAL, CHAPTERS, PLAIN])
def test_libreoffice_says_the_same(numbers: tuple[str, ...], tmp_path: Path) -> None:
    """It writes every field anew: what it sets is what it reads the codes to mean."""
    listed = ", ".join(f'"{number}"' for number in numbers)
    template = numbered(tmp_path / "numbered", f"{{ chinese: [{listed}] }}")
    opened = written(sections(), template)
    (tmp_path / "a.docx").write_bytes(opened.data)
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    command = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", str(tmp_path)]
    subprocess.run([*command, str(tmp_path / "a.docx")], check=True, capture_output=True)
    text = "".join(page.extract_text() for page in PdfReader(tmp_path / "a.pdf").pages)
    said = re.findall(r"见(.*?)；", text)
    said = [re.sub(r" (?=[0-9])|(?<=[0-9]) ", "", each) for each in said]  # autospace
    assert said == [line[1:-1] for line in lines(opened)], f"{said}"


def test_a_house_that_numbers_its_headings(tmp_path: Path) -> None:
    """Its own numbers stand in references and contents."""
    own = written(
        sections(), numbered(tmp_path / "own", '{ chinese: ["第{chinese}章", "{decimal}.{decimal}"] }')
    )
    house = tmp_path / "house"
    house.mkdir()
    (house / "house.docx").write_bytes(own.data)
    settings = (TEMPLATES / "plain" / "template.yaml").read_text("utf-8")
    (house / "template.yaml").write_text(f"{settings}\nreference: house.docx\n", "utf-8")
    opened = written(sections(), house)
    assert lines(opened)[:4] == ["见第一章；", "见1.1；", "见1.2；", "见“标题3”；"]
    entries = opened.find("//w:sdt//w:p[w:pPr/w:pStyle[@w:val='TOC1' or @w:val='TOC2']]")
    assert ["".join(list(each.itertext("{*}t"))[:-1]) for each in entries] == [
        "第一章 标题0",
        "1.1 标题1",
        "1.2 标题2",
        "第二章 标题5",
    ]
    assert opened.find("//w:p[w:pPr/w:pStyle/@w:val='TOCHeading']/w:pPr/w:numPr/w:numId")
    notes = replace(sections(), blocks=(*sections().blocks, Heading(1, "annex", literal("术语表"))))
    unnumbered = written(notes, house).find(
        "//w:p[w:pPr/w:pStyle/@w:val='Heading1']/w:pPr/w:numPr/w:numId/@w:val"
    )
    assert len(unnumbered) == 1
    assert findings(opened.data, tmp_path / "a.docx") == []
