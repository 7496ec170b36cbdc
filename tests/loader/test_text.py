"""Prose of a scalar: lines joined as the language has it, in every style, and blank lines and comments found."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jjjdoc.loader.nodes import Mapping, Scalar
from jjjdoc.loader.text import find_blank_line, find_comment, text_view
from jjjdoc.loader.yaml import parse_yaml
from jjjdoc.locations import SourceText, TextView


def read(text: str) -> tuple[SourceText, Scalar]:
    source = SourceText("f", text)
    root = parse_yaml(source)
    assert isinstance(root, Mapping)
    scalar = root.pairs[0][1]
    assert isinstance(scalar, Scalar)
    return source, scalar


def view(text: str, language: str) -> TextView:
    return text_view(*read(text), language)


def in_every_style(lines: list[str], newline: str = "\n") -> list[str]:
    """Return a file for each style, with a text on these lines."""
    body = "".join(f"  {line}{newline}" for line in lines).strip()
    block = newline + "  " + body + newline
    return [
        f"a: |{block}",
        f"a: |-{block}",
        f"a: |+{block}",
        f"a: |2{block}",
        f"a: >{block}",
        f"a: >-{block}",
        f"a: {body}{newline}",
        f"a: '{body}'{newline}",
        f'a: "{body}"{newline}',
        'a: "' + "\\n".join(lines) + '"',
    ]


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
@pytest.mark.parametrize(
    ("lines", "language", "joined"),
    [
        (["京津冀", "协同发展"], "zh-CN", "京津冀协同发展"),
        (["京津冀，", "协同发展"], "zh", "京津冀，协同发展"),
        (["达到 GDP", "growth 的"], "zh", "达到 GDP growth 的"),
        (["到2023年", "GDP增长"], "zh", "到2023年GDP增长"),
        (["占比为10", "个百分点"], "zh", "占比为10个百分点"),
        (["“京津冀”", "“雄安”"], "zh", "“京津冀”“雄安”"),
        (["the economic", "output"], "en", "the economic output"),
        (["the (京津", "冀) region"], "en", "the (京津冀) region"),
        (["“three,", "places”"], "en-US", "“three, places”"),
        (["in 雄安", "new area"], "en", "in 雄安 new area"),
        (["😀", "😀"], "en", "😀 😀"),
    ],
)
def test_lines_are_joined(lines: list[str], language: str, joined: str, newline: str) -> None:
    for text in in_every_style(lines, newline):
        assert view(text, language).text == joined, text


def test_white_space_at_a_break_is_dropped_and_elsewhere_kept() -> None:
    assert view("a: |\n  a  b  \n     c\n", "en").text == "a  b c"
    assert view("a: |\n  文\u3000\n  字\xa0x\n", "zh").text == "文字\xa0x"


def test_outer_white_space_is_stripped() -> None:
    assert view('a: " \\u3000\\n 文 \\n"', "zh").text == "文"
    assert view("a: |\n\n  文\n\n\n", "zh").text == "文"
    assert view("a: |\n", "zh").text == ""
    assert view("a: ''\n", "zh").source_range(0, 0) == (4, 4)


def test_every_character_leads_back() -> None:
    text = "a: |\n  京津 \n  冀 GDP\n  growth\n"
    prose = view(text, "zh")
    assert prose.text == "京津冀 GDP growth"
    sources = [text[slice(*prose.source_range(at, at + 1))] for at in range(len(prose.text))]
    assert "".join(sources) == "京津冀 GDP\ngrowth"
    assert text[slice(*prose.source_range(0, 3))] == "京津 \n  冀"
    assert str(prose.place(8, 9)) == "f:4:3"


def test_escaped_line_feed_leads_back_to_its_escape() -> None:
    text = 'a: "one\\n  two"\n'
    prose = view(text, "en")
    assert prose.text == "one two"
    assert text[slice(*prose.source_range(3, 4))] == "\\n  "


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_blank_line_is_found_in_every_style(newline: str) -> None:
    for text in in_every_style(["文", "", "字"], newline):
        at = find_blank_line(*read(text))
        assert at is not None, text
        line = SourceText("f", text).position(at).line
        blank = 1 if "\\n" in text else [found.strip() for found in text.split("\n")].index("") + 1
        assert line == blank, text


@pytest.mark.parametrize(
    "text",
    [
        "a: |\n\n  文\n  字\n\n",
        "a: >\n  文\n   字\n  x\n",
        "a: 文\n\n",
        "a: |\n",
        "a: '\n\n  文'\n",
        'a: "文\\\n  字"',
    ],
)
def test_no_blank_line_inside(text: str) -> None:
    assert find_blank_line(*read(text)) is None


def test_comment_that_swallows_text() -> None:
    source, scalar = read("a: 排名 #1 位\nb: x\n")
    found = find_comment(source, scalar)
    assert found is not None
    assert source.text[slice(*found)] == "#1 位"
    assert find_comment(*read("a: 排名#1\n# c\n")) is None
    assert find_comment(*read("a: '排名' # 1\n")) is None


WORDS = st.text(alphabet="中，ab1é“ ", min_size=1, max_size=5).map(str.strip).filter(bool)


@given(
    lines=st.lists(WORDS, min_size=1, max_size=5),
    language=st.sampled_from(["zh-CN", "en"]),
    newline=st.sampled_from(["\n", "\r\n"]),
)
def test_style_makes_no_difference(lines: list[str], language: str, newline: str) -> None:
    views = [view(text, language) for text in in_every_style(lines, newline)]
    assert len({found.text for found in views}) == 1
    for found in views:
        for at, char in enumerate(found.text):
            start, end = found.source_range(at, at + 1)
            written = found.source.text[start:end]
            assert written == char or (char == " " and (written.isspace() or written == "\\n"))
