"""Markdown: blocks and inline nodes as the tree has them, and everything in its place."""

import pytest

from jjjdoc.language.opaque import is_opaque
from jjjdoc.lint.document import passages_of
from jjjdoc.readers.formats import ReadOptions
from jjjdoc.readers.markdown import read
from jjjdoc.tree.dump import dump
from jjjdoc.tree.nodes import Document, ListBlock
from jjjdoc.tree.walk import iterate_prose
from work import assert_linear


def documents(text: str, language: str | None = None) -> tuple[Document, ...]:
    return read(text.encode("utf-8"), "page.md", ReadOptions(language=language))


def shown(text: str, language: str = "en") -> str:
    """Return the dump of a text without its first line, stand-ins as `?`, `[en]` left out."""
    [document] = documents(text, language)
    lines = dump(document).split("\n", 1)[1]
    plain = "".join("?" if is_opaque(char) else char for char in lines)
    return plain.replace(f" - [{language}]", "").replace(f" [{language}]", "").rstrip("\n")


CASES = {
    "headings": ("# One\n\nTwo\n===\n\n###### Six {#end}\n", '  Heading 1 #heading_1 "One"\n  Heading 1 #heading_2 "Two"\n  Heading 6 #end "Six"'),
    "emphasis": ("a *b **c*** [*d*](u) ~~e~~", '  Paragraph "a " emphasis("b " strong("c")) " " link(u emphasis("d")) " " "e"'),
    "escapes and entities": (r"\*a\* &amp; b&nbsp;c \d", r'  Paragraph "*" "a" "*" " " "&" " b" "' + "\u00a0" + r'" "c \\d"'),
    "code and addresses": ("Run `x` <https://a.cn> `x`.", '  Paragraph "Run " "?" " " "?" " " "?" "."'),
    "blocks of code": ("a\n\n    code\n\n```\nmore\n```\n\nb", '  Paragraph "a"\n  Paragraph "b"'),
    "line breaks": ("a\nb  \nc\\\nd<br>e", '  Paragraph "a" " " "b" "\\n" "c" "\\n" "d" "\\n" "e"'),
    "html": ("a <b>c</b> <!-- d --> e\n\n<div>f</div>\n", '  Paragraph "a " "c" " " "e"'),
    "quotations": ("> a\n> b\n>\n> c\n", '  Quotation "a" " " "b"\n  Quotation "c"'),
    "nested lists": (
        "- a\n  1. b\n  2. c\n- [x] d\n",
        '  ListBlock bullets\n    item "a"\n      ListBlock numbered from 1\n        item "b"\n        item "c"\n    item "d"',
    ),
    "a paragraph in an item": (
        "3. a\n\n   more\n4. b\n",
        '  ListBlock numbered from 3\n    item "a"\n  Paragraph "more"\n  ListBlock numbered from 4\n    item "b"',
    ),
    "an empty item": ("- a\n-\n- c\n", '  ListBlock bullets\n    item "a"\n    item\n    item "c"'),
    "tables": (
        "| a | b \\| c |\n|:-:|--:|\n| `d\\|e` | |\n| f |\n",
        '  Table #table_1 center right\n    header\n      - "a"\n      - "b " "|" " c"\n    row\n      - "?"\n      -\n    row\n      - "f"',
    ),
    "images": (
        "See ![the *map*](m.png) here.\n\n![](n.png)\n\nb",
        '  Paragraph "See " "?" " here."\n  Figure #figure_1 m.png\n    alternative "the " emphasis("map")\n  Paragraph "b"',
    ),
    "notes": (
        "a[^x] b[^y]\n\n[^y]: why\n\n[^x]: ex\n\n    more\n",
        '  Paragraph "a" note(x = 1) " b" note(y = 2)\n  Note 2 #y "why"\n  Note 1 #x "ex"\n  Note 1 #x "more"',
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", CASES)
def test_nodes(name: str) -> None:
    text, expected = CASES[name]
    assert without_marks(shown(text)) == without_marks(expected)


def without_marks(dumped: str) -> str:
    return "\n".join(line.removesuffix(" -").replace("- ", "").rstrip() for line in dumped.split("\n"))


def test_lines_are_joined_by_the_language() -> None:
    text = "三地经济\n总量达 GDP\n10 万亿，\n是\nthe"
    assert texts(text, "zh") == ["三地经济总量达 GDP 10 万亿，是the"]
    assert texts(text, "en") == ["三地经济总量达 GDP 10 万亿，是 the"]


def texts(text: str, language: str | None = None) -> list[str]:
    return [passage.text for document in documents(text, language) for passage in passages_of(document)]


def test_front_matter() -> None:
    text = "---\ntitle: \"京津冀 \\\"十年\\\"\"\nauthor: 示例单位\ndate: 2024-03-01\nlang: zh-CN\nkeywords: [协同, 'a''b']\n---\nThe text.\n"
    [document] = documents(text)
    [front] = document.fronts
    assert (document.languages, document.date, front.date) == (("zh-CN",), "2024-03-01", "2024-03-01")
    found = [passage.text for passage in passages_of(document)]
    assert found == ['京津冀 "十年"', "示例单位", "协同", "a'b", "The text."]
    place = front.title.view.place(0, 3)
    assert (place.start.line, place.start.column, place.end.column) == (2, 9, 12)


@pytest.mark.parametrize("front", ["---\n: [\n---\n", "---\n- a\n---\n", "---\nlang: klingon\n---\n"])
def test_front_matter_that_says_nothing(front: str) -> None:
    [document] = documents(f"{front}\nThe text.\n")
    assert document.languages == ("en",)
    assert document.blocks


def test_dashes_inside_are_no_front_matter() -> None:
    assert texts("The text.\n\n---\na: b\n---\n\nmore\n") == ["The text.", "a: b", "more"]


def test_comments_have_places() -> None:
    text = "<!-- one -->\n\na <!-- two\nlines --> b <!-- open\n\n> <!-- three -->\n"
    [document] = documents(text)
    assert [comment.text for comment in document.comments] == [" one ", " two\nlines ", " three "]
    for comment in document.comments:
        start, end = comment.source_range(0, len(comment.text))
        assert text[start:end] == comment.text


def test_code_that_differs_has_other_stand_ins() -> None:
    first, second, third = texts("## `read`\n\n## `write`\n\n## `read`\n")
    assert first == third != second
    assert len(first) == 1
    assert not first.isalnum()
    assert not first.isspace()


def test_columns_of_a_table_have_their_own_language() -> None:
    text = "The glossary has these terms, which every author uses.\n\n| 中文 | English |\n|--|--|\n| 雄安新区 | Xiong'an New Area |\n"
    [document] = documents(text)
    assert [prose.language for prose in iterate_prose(document)] == ["en", "zh", "en", "zh", "en"]


def test_paragraphs_of_two_languages_are_two_documents() -> None:
    text = "# 总体进展\n\n# Overview\n\n三地经济总量达到10.4万亿元。\n\nThe total reached CNY 10.4 trillion.\n\n- 一项\n- an item of the list\n"
    chinese, english = documents(text)
    assert (chinese.languages, english.languages) == (("zh",), ("en",))
    assert [passage.text for passage in passages_of(chinese)] == [
        "总体进展",
        "三地经济总量达到10.4万亿元。",
        "一项",
    ]
    assert [prose.language for prose in iterate_prose(english)] == ["en", "en", "en"]


def test_depth_is_bounded_and_nothing_is_lost() -> None:
    lists = "".join(f"{'  ' * depth}- a{depth}\n" for depth in range(300))
    found = texts(lists)
    assert found == [f"a{depth}" for depth in range(300)]
    [document] = documents(lists)
    assert max(depth_of(block) for block in document.blocks if isinstance(block, ListBlock)) <= 30
    marks = "*a **b " * 60 + "c" + "** d*" * 60
    assert texts(marks) == ["a b " * 60 + "c" + " d" * 60]
    assert texts(">" * 300 + " a") == ["a"]


def depth_of(block: ListBlock) -> int:
    return 1 + max((depth_of(child) for item in block.items for child in item.children), default=0)


@pytest.mark.parametrize(
    "unit", ["- ", "> - ", "![", "[a](", "**a ", "[^a]", "<!-- ", "`", "&amp;", "\\*", "a  \n", "|a"]
)
def test_hostile_input_takes_linear_time(unit: str) -> None:
    assert_linear(lambda size: documents(unit * (size // len(unit))), 8_000)


def test_the_language_of_the_front_matter() -> None:
    front = "---\ntitle: x\nlang: zh-CN\n---\n"
    assert [document.languages for document in documents(f"{front}GDP growth\n")] == [("zh-CN",)]
    text = f"{front}三地经济总量达到10.4万亿元。\n\nThe total reached CNY 10.4 trillion.\n"
    assert [document.languages for document in documents(text)] == [("zh-CN",), ("en",)]
    assert [document.languages for document in documents(text, "en-GB")] == [("en-GB",)]
