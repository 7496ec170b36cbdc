"""Word files of any program: what is a heading, a list, a table, a note, and in which language."""

from collections import Counter

import pytest

from jjjdoc.errors import JjjdocError
from jjjdoc.lint.document import passages_of
from jjjdoc.lint.passage import Passage
from jjjdoc.ooxml.xml import qualified
from jjjdoc.readers.docx.read import WordReading, read_word
from jjjdoc.readers.options import ReadOptions
from jjjdoc.tree.inlines import Link, NoteReference, Strong
from jjjdoc.tree.nodes import Block, Heading, ListBlock, Table
from jjjdoc.tree.walk import iterate_inlines
from ooxml.word_files import paragraph, run, word_file

BOTH = "The total economic output of the three places reached CNY 10.4 trillion in the year 2023."


def reading(body: str, **parts: str) -> WordReading:
    return read_word(word_file(body, parts), "a.docx", ReadOptions())


def blocks(body: str, **parts: str) -> tuple[Block, ...]:
    return reading(body, **parts).documents[0].blocks


def passages(body: str, **parts: str) -> list[Passage]:
    return [each for document in reading(body, **parts).documents for each in passages_of(document)]


def roles(body: str, **parts: str) -> list[tuple[str, str]]:
    return [(each.role, each.text) for each in passages(body, **parts)]


def style(identifier: str, name: str, properties: str = "", based_on: str = "") -> str:
    base = f'<w:basedOn w:val="{based_on}"/>' if based_on else ""
    return (
        f'<w:style w:type="paragraph" w:styleId="{identifier}"><w:name w:val="{name}"/>{base}'
        f"<w:pPr>{properties}</w:pPr></w:style>"
    )


OUTLINE = '<w:outlineLvl w:val="{}"/>'


@pytest.mark.parametrize(
    ("content", "styles", "level"),
    [
        ("Heading2", style("Heading2", "heading 2", OUTLINE.format(1)), 2),  # Word
        ("2", style("2", "heading 1"), 1),  # WPS
        ("Heading1", style("Heading1", "Heading 1"), 1),  # LibreOffice, Google Docs
        ("Heading3", "", 3),  # a style that is not defined
        ("berschrift1", style("berschrift1", "Überschrift 1"), 1),
        ("Own", style("Own", "Chapter", based_on="Heading1") + style("Heading1", "heading 1"), 1),
        ("Own", style("Own", "Chapter", OUTLINE.format(0)), 1),
        ("Own", style("Own", "Run-in", OUTLINE.format(9), "Heading1") + style("Heading1", "heading 1"), 0),
        ("Loop", style("Loop", "loop", based_on="Loop"), 0),
    ],
)
def test_headings_by_style(content: str, styles: str, level: int) -> None:
    (block,) = blocks(paragraph("Overview", content), styles=styles)
    assert (block.level if isinstance(block, Heading) else 0) == level


def test_headings_by_their_own_level() -> None:
    own = f"<w:p><w:pPr>{OUTLINE.format(2)}</w:pPr>{run('Overview')}</w:p>"
    (block,) = blocks(own)
    assert isinstance(block, Heading)
    assert block.level == 3


NUMBERING = """
<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="%1、"/></w:lvl>
<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1.%2"/></w:lvl></w:abstractNum>
<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/></w:lvl></w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>
<w:num w:numId="3"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="4"/></w:lvlOverride></w:num>
"""


def item(text: str, number: int, level: int = 0) -> str:
    properties = f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>'
    return f"<w:p><w:pPr>{properties}</w:pPr>{run(text)}</w:p>"


def shape(block: Block) -> object:
    assert isinstance(block, ListBlock)
    return (
        block.ordered,
        block.start,
        [(item.prose.view.text, [*map(shape, item.children)]) for item in block.items],
    )


def test_lists() -> None:
    body = (
        item("one", 1) + item("inner", 1, 1) + item("two", 1) + paragraph("between")
        + item("three", 1) + item("dot", 2) + item("four", 3) + item("none", 0)
    )  # fmt: skip
    first, between, third, dots, fourth, none = blocks(body, numbering=NUMBERING)
    assert shape(first) == (True, 1, [("one", [(True, 1, [("inner", [])])]), ("two", [])])
    assert shape(third) == (True, 3, [("three", [])])
    assert shape(dots) == (False, 1, [("dot", [])])
    assert shape(fourth) == (True, 4, [("four", [])])
    assert not isinstance(between, ListBlock)
    assert not isinstance(none, ListBlock)


def row(*cells: str, header: bool = False) -> str:
    properties = "<w:trPr><w:tblHeader/></w:trPr>" if header else ""
    made = "".join(f"<w:tc>{cell if cell.startswith('<w:') else paragraph(cell)}</w:tc>" for cell in cells)
    return f"<w:tr>{properties}{made}</w:tr>"


def table(*rows: str) -> str:
    return f"<w:tbl>{''.join(rows)}</w:tbl>"


def test_a_table_of_data() -> None:
    body = paragraph("Table 1 Output", "Caption") + table(
        row("Place", "2023"), row("Beijing", "4.4"), row("", "a")
    )
    (block,) = blocks(body, styles=style("Caption", "caption"))
    assert isinstance(block, Table)
    assert block.caption is not None
    assert block.caption.view.text == "Table 1 Output"
    assert [[cell.view.text for cell in each.cells] for each in (block.header, *block.rows)] == [
        ["Place", "2023"],
        ["Beijing", "4.4"],
        ["", "a"],
    ]


def test_cells_that_span_columns_leave_none_out() -> None:
    spanning = f'<w:tr><w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr>{paragraph("both")}</w:tc></w:tr>'
    (block,) = blocks(table(row("a", "b"), spanning, row("c", "d")))
    assert isinstance(block, Table)
    assert {len(each.cells) for each in (block.header, *block.rows)} == {2}


def test_a_table_that_only_places_text() -> None:
    inside = paragraph("Overview", "Heading1") + paragraph("Text.")
    assert roles(table(row(inside, "Beside."), row("x", "y"))) == [
        ("heading", "Overview"),
        ("paragraph", "Text."),
        ("paragraph", "Beside."),
        ("paragraph", "x"),
        ("paragraph", "y"),
    ]


SENTENCES = [
    (
        "三地经济总量达10.4万亿元，是2013年的1.9倍。",
        "The total output of the three places reached CNY 10.4 trillion.",
    ),
    (
        "区域整体实力持续提升，发展格局已经形成。",
        "The region as a whole keeps growing stronger, and a pattern has formed.",
    ),
    (
        "交通、生态、产业等重点领域取得重大突破。",
        "Major breakthroughs have been made in transportation, ecology and industry.",
    ),
]


def pairs(body: str) -> list[tuple[str, str]]:
    first, second, *_ = (*reading(body, numbering=NUMBERING).documents, None, None)
    assert first is not None
    assert second is not None
    by_segment = {each.segment: each.text for each in passages_of(second) if each.segment}
    found = [(each.text, by_segment.get(each.segment)) for each in passages_of(first) if each.segment]
    return [(one, other) for one, other in found if other is not None]


def test_columns_in_two_languages() -> None:
    body = table(row("中文", "English"), *(row(*pair) for pair in SENTENCES))
    assert pairs(body) == SENTENCES
    numbered = table(*(row(str(number), *pair) for number, pair in enumerate(SENTENCES)))
    assert pairs(numbered) == SENTENCES
    assert "中文" not in [text for _, text in roles(body)]


@pytest.mark.parametrize(
    "names",
    [
        ("中文原文", "英文译文"),
        ("原文（中文）", "译文（英文）"),
        ("Chinese", "English version"),
        ("Source", "Translation"),
    ],
)
def test_columns_with_names_among_others(names: tuple[str, str]) -> None:
    """What is not translated yet, and remarks beside, do not hide which columns belong together."""
    rows = [row(str(number), *pair, "") for number, pair in enumerate(SENTENCES[:2])]
    rows += [row("9", one, "", "尚未翻译") for one, _ in SENTENCES]
    body = table(row("序号", *names, "备注"), *rows)
    assert pairs(body) == SENTENCES[:2]
    assert names[0] not in [text for _, text in roles(body)]


def test_short_texts_are_a_glossary_unless_they_are_source_and_target() -> None:
    words = [row("北京", "Beijing"), row("天津", "Tianjin")]
    assert pairs(table(row("原文", "译文"), *words)) == [("北京", "Beijing"), ("天津", "Tianjin")]
    assert {each.segment for each in passages(table(row("中文", "英文"), *words))} == {None}


def test_cells_of_several_paragraphs() -> None:
    (one, other), (second, translation), _ = SENTENCES
    body = table(
        row(paragraph(one) + paragraph(second), paragraph(other) + paragraph(translation)),
        row(paragraph(one + second), paragraph(other) + paragraph(translation)),
    )
    assert pairs(body) == [SENTENCES[0], SENTENCES[1], (one + second, f"{other}\n{translation}")]


def test_a_glossary_is_no_pairs() -> None:
    words = [("北京", "Beijing"), ("天津", "Tianjin"), ("河北", "Hebei"), ("雄安新区", "Xiong'an New Area")]
    assert {each.segment for each in passages(table(*(row(*word) for word in words)))} == {None}


def test_paragraphs_by_turns() -> None:
    body = "".join(paragraph(text) for pair in SENTENCES for text in pair)
    assert pairs(body) == SENTENCES
    headed = paragraph("总体进展", "Heading1") + paragraph("Overview", "Heading1") + body
    assert pairs(headed) == [("总体进展", "Overview"), *SENTENCES]


def test_lists_followed_by_their_translations() -> None:
    turns = "".join(paragraph(text) for pair in SENTENCES for text in pair)
    lists = "".join(item(pair[side], 1 + side) for side in (0, 1) for pair in SENTENCES[:2])
    assert pairs(turns + lists)[3:] == SENTENCES[:2]


GROUPS = [
    [
        ("一、总体情况", "I. Overview"),
        (
            "三地经济总量达10.4万亿元，是2013年的1.9倍。",
            "The output reached CNY 10.4 trillion, 1.9 times that of 2013.",
        ),
        (
            "技术合同成交额由71.2亿元增长到748.7亿元。",
            "Technology contracts grew from CNY 7.12 billion to CNY 74.87 billion.",
        ),
    ],
    [
        ("二、生态", "II. Ecology"),
        ("PM2.5年均浓度下降了64.2%。", "The annual average concentration of PM2.5 fell by 64.2 percent."),
        SENTENCES[1],
        SENTENCES[2],
    ],
]


def in_groups(groups: list[list[tuple[str, str]]], first: int = 0) -> str:
    sides = (first, 1 - first)
    return "".join(paragraph(pair[side]) for group in groups for side in sides for pair in group)


@pytest.mark.parametrize("first", [0, 1])
def test_groups_of_paragraphs(first: int) -> None:
    found = pairs(in_groups(GROUPS, first))
    assert [pair[::-1] if first else pair for pair in found] == [*GROUPS[0], *GROUPS[1]]
    whole = [[*GROUPS[0], *GROUPS[1]]]
    assert [pair[::-1] if first else pair for pair in pairs(in_groups(whole, first))] == whole[0]


def test_groups_of_different_length_are_left_alone() -> None:
    body = in_groups(GROUPS) + paragraph("还有一段没有译文的话。") + in_groups(GROUPS[:1])
    assert pairs(body) == [*GROUPS[0], *GROUPS[1]]


def test_groups_that_do_not_agree_are_no_pairs() -> None:
    one, other = GROUPS[1], GROUPS[0]
    body = "".join(paragraph(text) for text, _ in one[1:]) + "".join(
        paragraph(text)
        for text in (other[2][1], "The plan was issued on May 3, 2021.", "Twelve lines are open.")
    )
    assert {each.segment for each in passages(body)} == {None}


def test_languages_one_after_the_other_are_no_pairs() -> None:
    body = "".join(paragraph(pair[side]) for side in (0, 1) for pair in SENTENCES)
    assert {each.segment for each in passages(body)} == {None}
    assert {document.languages for document in reading(body).documents} == {("zh",), ("en",)}


def test_the_same_text_twice_is_looked_at_twice() -> None:
    body = "".join(paragraph(text) for pair in (*SENTENCES, *SENTENCES) for text in pair)
    segments = Counter((each.language, each.segment) for each in passages(body))
    assert set(segments.values()) == {1}


def test_an_english_title_does_not_make_a_text_bilingual() -> None:
    body = paragraph("发展报告 / A Report on Development", "Title") + "".join(
        paragraph(one) for one, _ in SENTENCES * 3
    )
    found = reading(body).documents
    assert [document.languages for document in found] == [("zh",), ("en",)]
    assert [len(document.blocks) for document in found] == [9, 0]


@pytest.mark.parametrize(
    "headings",
    [("一、总体进展 Overview", "二、突破 Major breakthroughs"), ("Overview 总体进展", "Breakthroughs 突破")],
)
def test_headings_in_two_languages_on_one_line(headings: tuple[str, str]) -> None:
    turns = [paragraph(text) for pair in SENTENCES for text in pair]
    body = "".join(paragraph(heading, "Heading1") + "".join(turns) for heading in headings)
    titles = [each.text for each in passages(body) if each.role == "heading"]
    assert sorted(titles) == sorted(part for heading in headings for part in _parted(heading))


def _parted(heading: str) -> list[str]:
    words = heading.split(" ")
    ends = 1 if "\u4e00" <= words[0][0] <= "\u9fff" else len(words) - 1
    return [" ".join(words[:ends]), " ".join(words[ends:])]


@pytest.mark.parametrize("heading", ["推进 Wi-Fi 建设", "人均 GDP", "关于 Smart City 的报告"])
def test_headings_with_words_of_the_other_language(heading: str) -> None:
    body = paragraph(heading, "Heading1") + "".join(paragraph(one) for one, _ in SENTENCES)
    assert heading in [each.text for each in passages(body)]


def test_a_third_language_is_left_to_itself() -> None:
    def marked(text: str) -> str:
        return f'<w:p><w:r><w:rPr><w:lang w:val="fr-FR" w:eastAsia="zh-CN"/></w:rPr><w:t>{text}</w:t></w:r></w:p>'

    body = (
        paragraph("It grew.")
        + marked("La production a atteint dix mille milliards.")
        + marked("三地经济总量增长。")
    )
    body += marked("It is the output of the region.")
    found = reading(body).documents
    texts = {document.languages: [each.text for each in passages_of(document)] for document in found}
    assert texts[("fr-FR",)] == ["La production a atteint dix mille milliards."]
    assert "It is the output of the region." in texts[("en",)]


def test_front_matter() -> None:
    body = (
        paragraph("A Report", "Title") + paragraph("With Figures", "Subtitle") + paragraph("The Office", "Author")
        + paragraph("March 1, 2024", "Date") + paragraph("It says much.", "Abstract")
        + paragraph("Keywords: output; region", "Keywords") + paragraph("Overview", "Heading1") + paragraph("Text.")
    )  # fmt: skip
    found = reading(body).documents[0]
    assert [(each.role, each.text) for each in passages_of(found)][:6] == [
        ("title", "A Report"),
        ("subtitle", "With Figures"),
        ("issuer", "The Office"),
        ("summary", "It says much."),
        ("keyword", "output"),
        ("keyword", "region"),
    ]
    assert found.date == "March 1, 2024"


def test_contents_code_and_prompts_are_left_out() -> None:
    begin, end = (f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "end"))
    contents = f'<w:p>{begin}<w:r><w:instrText>TOC</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>{run("One 1")}</w:p>'
    body = (
        contents
        + paragraph("Two 2", "TOC2")
        + f"<w:p>{end}</w:p>"
        + paragraph("x = 1", "SourceCode")
        + paragraph("Text.")
    )
    assert roles(body, styles=style("TOC2", "toc 2") + style("SourceCode", "Source Code")) == [
        ("paragraph", "Text.")
    ]


def test_notes_links_emphasis_and_breaks() -> None:
    content = (
        run("A ") + "<w:r><w:rPr><w:b/></w:rPr><w:t>bold</w:t></w:r>" + f'<w:hyperlink r:id="rId9">{run(" link")}</w:hyperlink>'
        + '<w:r><w:footnoteReference w:id="1"/><w:br/><w:t>next</w:t></w:r><m:oMath/>'
    )  # fmt: skip
    note = f'<w:footnote w:id="1">{paragraph("A note.")}</w:footnote>'
    found = reading(f"<w:p>{content}</w:p>", footnotes=note).documents[0]
    passage = next(passages_of(found))
    assert passage.text.startswith("A bold link\nnext")
    assert len(passage.text) == len("A bold link\nnext") + 1
    kinds = [type(each) for each in iterate_inlines(passage.prose.inlines)]
    assert Strong in kinds
    assert NoteReference in kinds
    assert Link not in kinds  # the address of this one is not there
    assert [(each.number, each.prose.view.text) for each in found.notes] == [(1, "A note.")]


def test_headers_are_a_stream_of_their_own() -> None:
    first, second = reading(paragraph("Text."), header=paragraph("Running head")).documents
    assert [each.text for each in passages_of(first)] == ["Text."]
    assert [each.text for each in passages_of(second)] == ["Running head"]


def test_pictures_have_their_words_behind_the_text() -> None:
    drawing = (
        '<w:r><w:drawing><wp:inline><wp:docPr id="1" name="a" descr="{}"/></wp:inline></w:drawing></w:r>'
    )
    body = (
        f"<w:p>{drawing.format('A map of the region')}</w:p><w:p>{drawing.format('map.png')}</w:p>"
        + paragraph("Text.")
    )
    found = reading(body)
    assert [(each.role, each.text) for each in passages_of(found.documents[0])] == [
        ("alternative", "A map of the region"),
        ("paragraph", "Text."),
    ]
    passage = next(passages_of(found.documents[0]))
    place = found.text.locate(passage.source_range(2, 3)[0])
    assert place.picture is not None
    assert place.picture.alternative[place.offset] == passage.text[2]


def test_every_character_leads_back_to_its_element() -> None:
    body = paragraph(run("One ") + run("two")) + table(row("a", "b"), row("c", "d")) + paragraph("三地。")
    found = reading(body)
    for document in found.documents:
        for passage in passages_of(document):
            for at, char in enumerate(passage.text):
                place = found.text.locate(passage.source_range(at, at + 1)[0])
                spot = place.paragraph.spot(place.offset)
                assert spot.piece.element.tag == qualified("t")
                assert (spot.piece.element.text or "")[spot.offset] == char


def test_places_are_told_by_headings() -> None:
    box = f"<w:txbxContent>{paragraph('Boxed.')}</w:txbxContent>"
    heading = f'<w:p><w:pPr><w:pStyle w:val="Heading1"/><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>{run("总体进展")}</w:p>'
    body = (
        paragraph("A Report", "Title") + heading + paragraph("") + paragraph("One.") + paragraph("Two.")
        + paragraph("Inner", "Heading2") + f"<w:p><w:r><w:t>Three.</w:t><w:pict>{box}</w:pict><w:footnoteReference w:id='7'/></w:r></w:p>"
        + table(row("a", "b"), row("c", "d"))
    )  # fmt: skip
    parts = {
        "numbering": NUMBERING,
        "footnotes": f'<w:footnote w:id="7">{paragraph("Note.")}</w:footnote>',
        "footer": paragraph("Foot."),
    }
    found = reading(body, **parts)
    source = found.text.source

    def place(text: str, language: str = "en") -> str:
        landmark = source.landmark(source.text.index(text))
        assert landmark is not None
        return landmark.text("zh" if language == "zh" else "en")

    assert place("A Report") == "the title"
    assert place("总体进展") == "一、总体进展 › the heading"
    assert place("Two.") == "一、总体进展 › paragraph 2"
    assert place("Two.", "zh") == "一、总体进展 › 第2段"
    assert place("Three.") == "一、总体进展 › Inner › paragraph 1"
    assert place("Boxed.") == "一、总体进展 › Inner › text box 1"
    assert place("d\n") == "一、总体进展 › Inner › table 1, row 2, column 2"
    assert place("Note.") == "footnote 1"
    assert place("Foot.") == "page footer"


def test_places_by_typed_numbers() -> None:
    body = "".join(map(paragraph, ("一、总体进展", "（一）战略引领", "（二）三地经济总量增长。", "文本。")))
    source = reading(body).text.source
    landmark = source.landmark(source.text.index("文本"))
    assert landmark is not None
    assert landmark.text("zh") == "一、总体进展 › （一）战略引领 › 第2段"


def test_what_cannot_be_written_in_has_no_fix() -> None:
    locked = f"<w:sdt><w:sdtPr><w:lock w:val='contentLocked'/></w:sdtPr><w:sdtContent>{run('the the')}</w:sdtContent></w:sdt>"
    for content, is_fixable in (
        (run("the the"), True),
        (locked, False),
        (f'<w:fldSimple w:instr="X">{run("the the")}</w:fldSimple>', False),
    ):
        (passage,) = passages(f"<w:p>{run('It is ')}{content}{run(' end.')}</w:p>")
        edit = passage.edit(6, 13, "the")
        assert (edit is not None) == is_fixable


@pytest.mark.parametrize("data", [b"", b"PK", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 a .doc file", b"<html>"])
def test_what_is_no_word_file(data: bytes) -> None:
    with pytest.raises(JjjdocError) as caught:
        read_word(data, "odd.docx", ReadOptions())
    assert "odd.docx" in caught.value.message.text("zh")
