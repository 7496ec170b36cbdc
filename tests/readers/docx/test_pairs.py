"""Word files in two languages: which texts are taken for translations of each other."""

from collections import Counter

import pytest

from jjjdoc.lint.document import passages_of
from ooxml.word_files import paragraph
from readers.docx.made import NUMBERING, item, passages, reading, roles, row, table

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


def test_of_groups_of_different_length_only_what_surely_corresponds_is_paired() -> None:
    body = in_groups(GROUPS) + paragraph("还有一段没有译文的话。") + in_groups(GROUPS[:1])
    assert pairs(body) == [*GROUPS[0], *GROUPS[1], *GROUPS[0]]
    unlike = paragraph("还有一段没有译文的话。") * 2 + paragraph("The plan was issued on May 3, 2021.")
    assert pairs(in_groups(GROUPS) + unlike) == [*GROUPS[0], *GROUPS[1]]


def test_turns_out_of_step_are_not_paired_crosswise() -> None:
    """Where translations are missing, what the texts say tells which language comes first."""
    turns = [*GROUPS[0], *GROUPS[1]]
    lost = 3
    for first in (0, 1):
        body = "".join(
            paragraph(pair[side])
            for at, pair in enumerate(turns)
            for side in (first, 1 - first)
            if at != lost or side == first
        )
        found = [pair if first == 0 else pair[::-1] for pair in pairs(body)]
        assert [pair for pair in found if pair not in turns] == []
        assert len(found) >= len(turns) - 2


def test_groups_that_do_not_agree_are_no_pairs() -> None:
    one, other = GROUPS[1], GROUPS[0]
    body = "".join(paragraph(text) for text, _ in one[1:]) + "".join(
        paragraph(text)
        for text in (other[2][1], "The plan was issued on May 3, 2021.", "Twelve lines are open.")
    )
    assert {each.segment for each in passages(body)} == {None}


def test_one_language_after_the_other_is_paired_where_the_texts_say_so() -> None:
    body = "".join(paragraph(pair[side]) for side in (0, 1) for pair in SENTENCES)
    assert pairs(body) == SENTENCES
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


def test_paragraphs_by_turns_with_the_english_first() -> None:
    body = "".join(paragraph(text) for pair in SENTENCES for text in reversed(pair))
    assert pairs(body) == [pair[::-1] for pair in SENTENCES]


def test_tables_that_follow_their_translation() -> None:
    rows = [("指标", "2023年", "Indicator", "2023"), ("占比", "66.1%", "Share", "66.1 percent")]
    tables = [table(*(row(*cells[at : at + 2]) for cells in rows)) for at in (0, 2)]
    turns = "".join(paragraph(text) for pair in SENTENCES for text in pair)
    found = [*SENTENCES, *((cells[at], cells[at + 2]) for cells in rows for at in (0, 1))]
    assert pairs(turns + "".join(tables)) == found
    assert pairs(turns + tables[0] + paragraph("另一节", "Heading1") + tables[1]) == SENTENCES
