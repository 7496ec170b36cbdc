"""Markdown and plain text in two languages: which texts are taken for translations of each other."""

import re

import pytest

from jjjdoc.language.joining import text_of
from jjjdoc.lint.document import passages_of
from jjjdoc.readers import markdown, text
from jjjdoc.readers.formats import ReadOptions
from jjjdoc.tree.nodes import Document

READERS = {"md": markdown.read, "txt": text.read}
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
ZH, EN = ([pair[side] for pair in SENTENCES] for side in (0, 1))


def documents(written: str, form: str = "md", language: str | None = None) -> tuple[Document, ...]:
    return READERS[form](written.encode(), f"page.{form}", ReadOptions(language=language))


def pairs(written: str, form: str = "md") -> list[tuple[str, str]]:
    """The pairs of a text, with the marks of items left out."""
    found = documents(written, form)
    if len(found) < 2:
        return []
    second = {each.segment: each.text for each in passages_of(found[1]) if each.segment}
    first = [(each.segment, each.text) for each in passages_of(found[0]) if each.segment]
    return [(words(one), words(second[segment])) for segment, one in first if segment in second]


def words(text: str) -> str:
    return re.sub(r"^(?:[-*]|1\.) ", "", text)


def table(*rows: tuple[str, ...]) -> str:
    lines = [f"| {' | '.join(row)} |" for row in rows]
    return "\n".join([lines[0], "|--" * len(rows[0]) + "|", *lines[1:]]) + "\n\n"


@pytest.mark.parametrize("names", [("中文", "English"), ("原文", "译文"), ("中文原文", "英文译文"), ("", "")])
def test_columns_in_two_languages(names: tuple[str, str]) -> None:
    assert pairs(table(names, *SENTENCES)) == SENTENCES
    numbered = table(("序号", *names), *((str(at), *pair) for at, pair in enumerate(SENTENCES, 1)))
    assert pairs(numbered) == SENTENCES
    reversed_ = table(names[::-1], *(pair[::-1] for pair in SENTENCES))
    assert pairs(reversed_) == [pair[::-1] for pair in SENTENCES]


def test_several_tables_with_headings_over_them() -> None:
    written = "".join(
        f"## {zh} {en}\n\n" + table(("中文", "English"), *SENTENCES[at : at + 2])
        for at, (zh, en) in enumerate([("一、概况", "I. Overview"), ("二、进展", "II. Progress")])
    )
    assert pairs(written) == [
        ("一、概况", "I. Overview"),
        *SENTENCES[:2],
        ("二、进展", "II. Progress"),
        *SENTENCES[1:],
    ]


def test_lines_of_cells_are_pairs_where_they_are_in_step() -> None:
    one, other, third = SENTENCES
    written = table(
        ("中文", "English"),
        (f"**66.1%**<br>{one[0]}", f"**66.1 percent**<br>{one[1]}"),
        (f"{other[0]}<br>{third[0]}", other[1] + " " + third[1]),
    )
    assert pairs(written) == [
        ("66.1%", "66.1 percent"),
        one,
        (f"{other[0]}\n{third[0]}", f"{other[1]} {third[1]}"),
    ]


@pytest.mark.parametrize("form", ["md", "txt"])
@pytest.mark.parametrize("first", [0, 1])
def test_paragraphs_by_turns(form: str, first: int) -> None:
    ordered = [pair if first == 0 else pair[::-1] for pair in SENTENCES]
    assert pairs("\n\n".join(line for pair in ordered for line in pair), form) == ordered


@pytest.mark.parametrize("form", ["md", "txt"])
def test_lines_by_turns(form: str) -> None:
    """One paragraph with a line of each language, whether its break is hard or soft."""
    assert pairs("\n\n".join("\n".join(pair) for pair in SENTENCES), form) == SENTENCES
    assert pairs("\n\n".join("  \n".join(pair) for pair in SENTENCES), form) == SENTENCES


@pytest.mark.parametrize("mark", ["- {}", "1. {}", "* {}"])
def test_lists_by_turns_and_lists_with_their_translation(mark: str) -> None:
    turns = "\n".join(mark.format(line) for pair in SENTENCES for line in pair)
    assert pairs(turns) == SENTENCES
    below = "\n".join(mark.format(zh) + "\n   " + en for zh, en in SENTENCES)
    assert pairs(below) == SENTENCES
    loose = "\n\n".join(mark.format(zh) + "\n\n   " + en for zh, en in SENTENCES)
    assert pairs(loose) == SENTENCES
    inner = "\n".join(mark.format(zh) + "\n    " + mark.format(en) for zh, en in SENTENCES)
    assert pairs(inner) == SENTENCES
    paragraphs = "\n\n".join(line for pair in SENTENCES for line in pair)
    lists = "\n\n".join("\n".join(mark.format(line) for line in side) for side in (ZH[:2], EN[:2]))
    assert pairs(f"{paragraphs}\n\n{lists}\n") == [*SENTENCES, *SENTENCES[:2]]
    assert pairs(f"{paragraphs}\n\n{lists}\n", "txt") == [*SENTENCES, *SENTENCES[:2]]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("## 总体进展 / Overview", ("总体进展", "Overview")),
        ("## 一、概况 / I. Overview", ("一、概况", "I. Overview")),
        ("## 一、概况 I. Overview", ("一、概况", "I. Overview")),
        ("## **一、概况 I. Overview**", ("一、概况", "I. Overview")),
        ("## Overview 总体进展", ("Overview", "总体进展")),
        ("## 总体进展\n\n## Overview", ("总体进展", "Overview")),
    ],
)
def test_headings_in_both_languages(line: str, expected: tuple[str, str]) -> None:
    ordered = [pair if expected[0][0] > "z" else pair[::-1] for pair in SENTENCES]
    written = "\n\n".join([line, *(each for pair in ordered for each in pair)])
    assert pairs(written) == [expected, *ordered]
    assert {type(document.blocks[0]).__name__ for document in documents(written)} == {"Heading"}


@pytest.mark.parametrize("form", ["md", "txt"])
def test_groups_of_paragraphs(form: str) -> None:
    groups = [
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
            (
                "PM2.5年均浓度下降了64.2%。",
                "The annual average concentration of PM2.5 fell by 64.2 percent.",
            ),
            *SENTENCES[1:],
        ],
    ]
    written = "\n\n".join(pair[side] for group in groups for side in (0, 1) for pair in group)
    assert pairs(written, form) == [*groups[0], *groups[1]]


def test_what_stands_in_groups_among_paragraphs_by_turns() -> None:
    title = [("京津冀十年报告", "Ten Years of the Region"), ("2024年3月1日", "March 1, 2024")]
    written = [
        *(pair[side] for side in (0, 1) for pair in title),
        *(line for pair in SENTENCES for line in pair),
    ]
    assert pairs("\n\n".join(written)) == [*title, *SENTENCES]


TABLES = [
    [("指标", "2013年", "2023年"), ("经济总量", "—", "10.4万亿元"), ("占比", "40.7%", "66.1%")],
    [
        ("Indicator", "2013", "2023"),
        ("Total output", "—", "CNY 10.4 trillion"),
        ("Share", "40.7 percent", "66.1 percent"),
    ],
]


def test_tables_that_follow_their_translation() -> None:
    turns = "\n\n".join(line for pair in SENTENCES for line in pair)
    written = f"{turns}\n\n表1 指标\n\n{table(*TABLES[0])}Table 1. Indicators\n\n{table(*TABLES[1])}"
    found = pairs(written)
    assert ("表1 指标", "Table 1. Indicators") in found
    assert [pair for pair in found if pair[0] == "经济总量"] == [("经济总量", "Total output")]
    assert len(found) == len(SENTENCES) + 1 + 9
    shorter = table(*TABLES[1][:2])
    assert len(pairs(f"{turns}\n\n{table(*TABLES[0])}{shorter}")) == len(SENTENCES)


def test_notes_in_both_languages() -> None:
    (one, other), second, third = SENTENCES
    body = f"{one}[^a]\n\n{other}[^a]\n\n{second[0]}\n\n{second[1]}\n\n"
    assert pairs(f"{body}[^a]: {third[0]}\n\n    {third[1]}\n")[2:] == [third]
    own = f"{one}[^a]\n\n{other}[^b]\n\n{second[0]}[^c]\n\n{second[1]}[^d]\n\n"
    notes = f"[^a]: {third[0]}\n\n[^b]: {third[1]}\n\n[^c]: {one}\n\n[^d]: {other}\n"
    assert pairs(own + notes) == [SENTENCES[0], second, third, SENTENCES[0]]


def test_columns_of_plain_text() -> None:
    written = (
        "三地经济总量达10.4万亿元， | The total output of the three\n"
        "是2013年的1.9倍。          | places reached CNY 10.4 trillion.\n"
        "                           |\n"
        "- 区域整体实力持续提升。   | - The region keeps growing.\n"
        "- 发展格局已经形成。       | - A pattern has formed.\n"
    )
    assert pairs(written, "txt") == [
        SENTENCES[0],
        ("区域整体实力持续提升。", "The region keeps growing."),
        ("发展格局已经形成。", "A pattern has formed."),
    ]


def test_a_glossary_is_no_pairs() -> None:
    rows = [("北京", "Beijing"), ("天津", "Tianjin"), ("河北", "Hebei"), ("雄安新区", "Xiong'an New Area")]
    assert pairs(table(("中文", "English"), *rows)) == []
    assert pairs(table(("", ""), *rows)) == []
    assert pairs(table(("原文", "译文"), *rows)) == rows
    figures = [("经济总量10.4万亿元", "Output of CNY 10.4 trillion"), ("占比66.1%", "Share of 66.1 percent")]
    assert pairs(table(("中文", "English"), *figures)) == figures


@pytest.mark.parametrize("form", ["md", "txt"])
@pytest.mark.parametrize(
    "lines",
    [
        [*EN, ZH[0], *EN],
        [*ZH, EN[0], *ZH],
        [
            EN[0],
            "The motto is “绿水青山就是金山银山”.",
            EN[1],
            "It is also called 京津冀协同发展 in Chinese.",
            EN[2],
        ],
        ["机构名称：\nNational Development and Reform Commission", *ZH, *ZH],
        [*ZH, *EN[:2]],
    ],
)
def test_a_text_that_has_some_words_of_the_other_language_is_not_bilingual(
    lines: list[str], form: str
) -> None:
    assert pairs("\n\n".join(lines), form) == []


def test_the_language_that_was_given_holds() -> None:
    written = "\n\n".join(line for pair in SENTENCES for line in pair)
    for form in ("md", "txt"):
        (document,) = documents(written, form, "en")
        assert {passage.segment for passage in passages_of(document)} == {None}


@pytest.mark.parametrize("break_", ["\n", "  \n", "<br>"])
def test_places_behind_a_line_in_the_other_language(break_: str) -> None:
    written = "\n\n".join(
        f"> *{zh}*{break_}> {en}" if break_[-1] == "\n" else f"{zh}{break_}{en}" for zh, en in SENTENCES
    )
    english = next(document for document in documents(written) if document.languages == ("en",))
    for passage, expected in zip(passages_of(english), EN, strict=True):
        start, end = passage.source_range(0, len(passage.text))
        assert written[start:end] == expected == text_of(passage.prose)
