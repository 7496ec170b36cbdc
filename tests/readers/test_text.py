"""Plain text: what is a paragraph, a heading, a key figure, and of which language."""

import pytest

from jjjdoc.lint.document import passages_of
from jjjdoc.readers.formats import ReadOptions
from jjjdoc.readers.text import read
from jjjdoc.tree.dump import dump_block
from jjjdoc.tree.nodes import Document, Heading, KeyFigures, Paragraph


def blocks_of(text: str, language: str | None = None) -> list[str]:
    return [shown for document in documents(text, language) for shown in map(show, document.blocks)]


def documents(text: str, language: str | None = None) -> tuple[Document, ...]:
    return read(text.encode("utf-8"), "page.txt", ReadOptions(language=language))


def show(block) -> str:
    match block:
        case Heading():
            return f"{'#' * block.level} {words(block.prose)}"
        case Paragraph():
            return words(block.prose)
        case KeyFigures():
            return " / ".join(f"{words(each.value)}: {words(each.caption)}" for each in block.figures)
        case _:
            return dump_block(block)


def words(prose) -> str:
    return "".join(node.text for node in prose.inlines)


def shown_in(document: Document) -> list[str]:
    return [passage.text for passage in passages_of(document)]


PAGE = """\
The coordinated development of the region is a major national strategy. It goes on.


CNY10.4Trillion
The GDP of the region grew to CNY 10.4 trillion in 2023
1.9Times
The figure represents a 190% increase over 2013
Relocating Functions
Relocating Functions

By firmly focusing on the key task of relocating functions, the city has begun a new journey of development.

Development of BMC
Development of BMC
With a focus on the coordinated development of the main area, new strides have been made by the whole city.
"""


def test_a_page_from_the_web() -> None:
    assert blocks_of(PAGE) == [
        "The coordinated development of the region is a major national strategy. It goes on.",
        "CNY10.4Trillion: The GDP of the region grew to CNY 10.4 trillion in 2023 / 1.9Times: The figure represents a 190% increase over 2013",
        "# Relocating Functions",
        "# Relocating Functions",
        "By firmly focusing on the key task of relocating functions, the city has begun a new journey of development.",
        "# Development of BMC",
        "# Development of BMC",
        "With a focus on the coordinated development of the main area, new strides have been made by the whole city.",
    ]


def test_levels_of_official_numbering() -> None:
    text = "关于协同发展的报告\n\n一、总体进展\n（一）交通\n三地交通一体化取得进展。\n1. 铁路\n京雄城际开通。\n二、生态\n空气质量改善。\n"
    assert blocks_of(text) == [
        "# 关于协同发展的报告",
        "## 一、总体进展",
        "### （一）交通",
        "三地交通一体化取得进展。",
        "#### 1. 铁路",
        "京雄城际开通。",
        "## 二、生态",
        "空气质量改善。",
    ]


@pytest.mark.parametrize(
    "line",
    [
        "It has been opened to traffic.",
        "including the following:",
        "lower case at the beginning",
        "2023",
        "- an item",
        "The line has a stop. Then it goes on",
        "A long line that nobody would set as a heading over a page, because it says a whole sentence and more",
    ],
)
def test_what_is_no_heading(line: str) -> None:
    assert blocks_of(f"{line}\n\nThe text below says more.\n") == [line, "The text below says more."]


def test_names_below_each_other_are_a_list() -> None:
    text = "Qinghe\nChaoyang\nFengtai\n\nThese are railway stations.\n"
    assert blocks_of(text) == ["Qinghe", "Chaoyang", "Fengtai", "These are railway stations."]
    text = "\n\n".join(["Qinghe", "Chaoyang", "Fengtai", "Daxing", "Xiong'an", "These are railway stations."])
    assert blocks_of(text)[:2] == ["Qinghe", "Chaoyang"]


def test_a_last_line_has_nothing_below_it() -> None:
    assert blocks_of("The text says more.\n\nBeijing Municipal Government\n") == [
        "The text says more.",
        "Beijing Municipal Government",
    ]
    assert blocks_of("Beijing-Xiong") == ["Beijing-Xiong"]


def test_hard_wrapped_text_is_joined() -> None:
    text = (
        "The coordinated development of the Beijing-Tianjin-Hebei region is a major\n"
        "national strategy that General Secretary Xi Jinping personally planned,\n"
        "deployed and promoted.\n"
        "A new paragraph begins where the line before it had room for the word that\n"
        "begins it.\n"
        "  An indented line begins a paragraph even if the line before is quite full.\n"
        "- and so does an item of a list\n"
    )
    joined = " ".join(text.split())
    starts = ["The coordinated", "A new", "An indented", "- and so"]
    ends = [*[joined.index(start) for start in starts[1:]], len(joined) + 1]
    expected = [joined[joined.index(start) : end - 1] for start, end in zip(starts, ends, strict=True)]
    assert [shown_in(document) for document in documents(text)] == [expected]


def test_hard_wrapped_chinese_is_joined_without_a_space() -> None:
    line = "京津冀协同发展是习近平总书记亲自谋划、亲自部署、亲自推动的重大国家战略，"
    text = f"　　{line}\n十年来，北京市坚决贯彻落实。\n　　第二段。\n"
    assert shown_in(documents(text)[0]) == [
        f"{line}十年来，北京市坚决贯彻落实。",
        "第二段。",
    ]


def test_lines_of_other_texts_are_paragraphs() -> None:
    long = "One paragraph a line, as word processors save it. " * 4
    assert blocks_of(f"{long}\n{long}\n") == [long.strip(), long.strip()]
    assert blocks_of("Short line one.\nShort line two.\n") == ["Short line one.", "Short line two."]


def test_a_bilingual_text_is_two_documents() -> None:
    text = "三地经济总量达到10.4万亿元。\n\nThe total reached CNY 10.4 trillion.\n\n是2013年的1.9倍，空气质量改善。\n\n2023\n"
    chinese, english = documents(text)
    assert [words(block.prose) for block in chinese.blocks] == [
        "三地经济总量达到10.4万亿元。",
        "是2013年的1.9倍，空气质量改善。",
        "2023",
    ]
    assert [words(block.prose) for block in english.blocks] == ["The total reached CNY 10.4 trillion."]
    assert (chinese.languages, english.languages) == (("zh",), ("en",))


def test_a_stray_passage_is_seen_in_the_language_of_the_text() -> None:
    english = "The total economic output of the three places reached CNY 10.4 trillion in 2023. "
    [document] = documents(f"{english * 3}\n\n三地经济总量。\n\n{english * 3}\n")
    assert document.languages == ("en",)
    assert {block.prose.language for block in document.blocks} == {"en"}


def test_a_given_language_holds_for_all() -> None:
    [document] = documents("三地经济总量。\n\nThe total.\n", "en-GB")
    assert document.languages == ("en-GB",)
    assert len(document.blocks) == 2


def test_a_heading_in_both_languages_is_one_of_each() -> None:
    text = (
        "总体进展 / Overview\n\n三地经济总量达到10.4万亿元，是2013年的1.9倍。\n\n"
        "The total reached CNY 10.4 trillion.\n\n交通 / Transport / Roads\n\n空气质量改善。\n"
    )
    found = {each.languages[0]: shown_in(each) for each in documents(text)}
    assert found["zh"][0] == "总体进展"
    assert found["en"] == ["Overview", "The total reached CNY 10.4 trillion.", "Transport / Roads"]
    passage = next(passages_of(documents(text)[1]))
    assert passage.source_range(0, 8) == (text.index("Overview"), text.index("Overview") + 8)


def test_a_heading_with_a_slash_in_one_language_is_whole() -> None:
    assert blocks_of("Roads / Railways\n\nThe text below says more.\n")[0] == "# Roads / Railways"
