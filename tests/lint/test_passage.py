"""A passage leads back to the very characters of the file, whatever they are written in, and edits them there."""

import re
from collections.abc import Iterable

import yaml
from hypothesis import assume, example, given
from hypothesis import strategies as st

from jjjdoc.language.markup import parse_markup
from jjjdoc.language.opaque import OPAQUE
from jjjdoc.lint.document import passages_of
from jjjdoc.lint.passage import Passage
from jjjdoc.loader.nodes import Mapping, Scalar
from jjjdoc.loader.rewrite import apply_edits
from jjjdoc.loader.text import text_view
from jjjdoc.loader.yaml import parse_yaml
from jjjdoc.locations import SourceText
from jjjdoc.readers.formats import ReadOptions
from jjjdoc.readers.markdown import read
from jjjdoc.tree.nodes import Text
from jjjdoc.tree.walk import iterate_inlines

WORDS = [
    "京津冀", "雄安新区", "区域", "the", "Xi'an", "Xiong’an", "Region", "10.4", "ＧＤＰ", "２０２３", "😀",
    "a\u00a0b", "，", "（一）", "“四个中心”", "R&D", "i.e.", "e\u0301", "𠮷", ": ", "#", '"', "'", "-", "％", "don''t",
]  # fmt: skip
MARKUP = [
    "*em*",
    "**“强”**",
    "*the* **the**",
    "\\*",
    "\\{",
    "[words](https://a.cn/b)",
    "{gdp}",
    "[[bmc]]",
    "[^n]",
    "\\\\",
]
NEW = [
    *WORDS,
    "*",
    "{",
    "}",
    "[",
    "]",
    "\\",
    "_",
    "`",
    "<b>",
    "&amp;",
    "|",
    "1. ",
    "- x",
    "# x",
    ": x",
    "x #y",
    "",
    "a, b",
]

parts = st.lists(st.sampled_from([*WORDS, *MARKUP, " ", " "]), min_size=1, max_size=8)
styles = st.sampled_from(["plain", "single", "double", "literal", "folded"])
languages = st.sampled_from(["zh-CN", "en"])
new_texts = st.lists(st.sampled_from(NEW), max_size=2).map("".join).map(str.strip)


@st.composite
def scalars(draw: st.DrawFn) -> str:
    """Draw a YAML file with one prose scalar, in any style, over one line or more."""
    lines = [
        re.sub(" +", " ", "".join(line)).strip() for line in draw(st.lists(parts, min_size=1, max_size=3))
    ]
    lines = [line for line in lines if line]
    assume(lines)
    newline = draw(st.sampled_from(["\n", "\r\n"]))
    after = newline + "next: x" + newline
    match draw(styles):
        case "plain":
            return f"k: {f'{newline}  '.join(lines)}{after}"
        case "single":
            return f"k: '{f'{newline}   '.join(line.replace(chr(39), chr(39) * 2) for line in lines)}'{after}"
        case "double":
            escaped = [_double(line, draw(st.sampled_from([r'["\\]', r'["\\]|[^ -~]']))) for line in lines]
            return f'k: "{f"{newline}   ".join(escaped)}"{after}'
        case "literal":
            return f"k: |{newline}  {f'{newline}  '.join(lines)}{after}"
        case _:
            return f"k: >-  # note{newline}    {f'{newline}    '.join(lines)}{after}"


def _double(line: str, escaped: str) -> str:
    return re.sub(
        escaped, lambda found: f"\\U{ord(found[0]):08x}" if found[0] not in '"\\' else f"\\{found[0]}", line
    )


def passage_in(text: str, language: str) -> tuple[Passage, str] | None:
    """Return the passage of the first scalar and its style; None for what is no text or no markup."""
    source = SourceText("report.yaml", text)
    try:
        root = parse_yaml(source)
    except Exception:
        return None
    scalar = root.pairs[0][1] if isinstance(root, Mapping) else None
    if not isinstance(scalar, Scalar) or len(root.pairs) != 2 or not scalar.value.strip():
        return None
    prose, faults = parse_markup(text_view(source, scalar, language), "s", language)
    return None if faults else (Passage(prose, "paragraph"), scalar.style)


def meant_by(written: str, style: str) -> str:
    """Return what a range of a YAML file that holds one character says."""
    if style == "single":
        written = written.replace("''", "'")
    if style == "double":
        written = yaml.safe_load(f'"{written}"')
    return written[1:] if len(written) == 2 and written[0] == "\\" else written


@given(scalars(), languages)
@example("k: 'Xi''an *the*\r\n\r\n'\r\nnext: x\r\n", "en")
def test_every_character_of_yaml_leads_to_what_it_was_written_as(text: str, language: str) -> None:
    found = passage_in(text, language)
    assume(found)
    passage, style = found
    after = 0
    for piece in passage.pieces:
        if piece.origin != "text":
            continue
        for at in range(piece.start, piece.end):
            start, end = passage.source_range(at, at + 1)
            assert after <= start < end
            after = end
            written, char = text[start:end], passage.text[at]
            assert meant_by(written, style) == char or (char == " " and not written.strip()), written


@given(scalars(), languages, st.data())
def test_a_range_of_yaml_is_from_its_first_character_to_its_last(
    text: str, language: str, data: st.DataObject
) -> None:
    found = passage_in(text, language)
    assume(found)
    passage, _ = found
    start, end = some_range(passage, data)
    assume(start < end)
    expected = (passage.source_range(start, start + 1)[0], passage.source_range(end - 1, end)[1])
    assert passage.source_range(start, end) == expected
    if passage.is_verbatim(start, end):
        assert text[expected[0] : expected[1]] == passage.text[start:end]


@given(scalars(), languages, new_texts, st.data())
def test_an_edit_of_yaml_says_what_was_meant(text: str, language: str, new: str, data: st.DataObject) -> None:
    found = passage_in(text, language)
    assume(found)
    passage, style = found
    start, end = some_range(passage, data)
    edit = passage.edit(start, end, new)
    if edit is None:
        return
    changed = apply_edits(text, [edit])
    expected = passage.text[:start] + new + passage.text[end:]
    assume(expected.strip())
    again = passage_in(changed, language)
    assert again, changed
    assert same(
        again[0].text,
        expected,
        is_exact="\n" not in text[passage.source_range(0, 1)[0] :].partition("next:")[0].rstrip(),
    ), changed
    assert again[1] == style
    assert [type(node) for node in marks(again[0])] == [type(node) for node in marks(passage)]


def some_range(passage: Passage, data: st.DataObject) -> tuple[int, int]:
    start = data.draw(st.integers(0, len(passage.text)))
    return start, data.draw(st.integers(start, min(len(passage.text), start + 12)))


def marks(passage: Passage) -> list[object]:
    return [node for node in iterate_inlines(passage.prose.inlines) if not isinstance(node, Text)]


def same(text: str, expected: str, *, is_exact: bool) -> bool:
    """Compare; where lines are joined, what stands beside a break decides on the space between."""
    if is_exact:
        return text.strip() == expected.strip()
    return re.sub(r"\s", "", text) == re.sub(r"\s", "", expected)


MARKDOWN = [
    *WORDS, "*em*", "**“强”**", "_em_", "\\*", "&amp;", "&nbsp;", "[words](https://a.cn/b)", "`code`", "![图](a.png)",
    "~~old~~", "<b>x</b>", "<!-- c -->", " ", " ", " ", "\n", "\r\n", "\n> ", "\n- ", "\n\n", "\n\n# ", "\n1. ", "  \n",
]  # fmt: skip
markdown_texts = st.lists(st.sampled_from(MARKDOWN), min_size=1, max_size=14).map("".join)


_OF_CODE = re.compile(f"[{OPAQUE}]")


def passages_in(text: str, language: str) -> list[Passage]:
    documents = read(text.encode("utf-8"), "text.md", ReadOptions(language=language))
    return [passage for document in documents for passage in passages_of(document)]


@given(markdown_texts, languages, new_texts, st.data())
def test_an_edit_of_markdown_says_what_was_meant(
    text: str, language: str, new: str, data: st.DataObject
) -> None:
    passages = passages_in(text, language)
    assume(passages)
    passage = data.draw(st.sampled_from(passages))
    start, end = some_range(passage, data)
    edit = passage.edit(start, end, new)
    expected = passage.text[:start] + new + passage.text[end:]
    if edit is None or not _OF_CODE.sub("", expected).strip():  # no passage is left
        return
    assert edit.old == text[edit.start : edit.end]
    changed = passages_in(apply_edits(text, [edit]), language)
    texts = [expected if each is passage else each.text for each in passages]
    assert without_space(each.text for each in changed) == without_space(texts), apply_edits(text, [edit])


@given(markdown_texts, languages)
def test_every_character_of_markdown_leads_to_what_it_was_written_as(text: str, language: str) -> None:
    for passage in passages_in(text, language):
        after = 0
        for at, char in enumerate(passage.text):
            start, end = passage.source_range(at, at + 1)
            assert start >= after
            after = end
            written = text[start:end]
            assert written == char or passage.edit(at, at + 1, "x") is None or written.strip() == ""


def without_space(texts: Iterable[str]) -> str:
    return re.sub(r"\s", "", "".join(texts))


def test_a_term_split_by_emphasis_is_whole() -> None:
    [passage] = passages_in("The Central **Green** *Forest Park*[^1] opened.\n\n[^1]: \n", "en")
    at = passage.text.index("Central Green Forest Park")
    start, end = passage.source_range(at, at + len("Central Green Forest Park"))
    assert passage.prose.view.source.text[start:end] == "Central **Green** *Forest Park"
    assert passage.edit(at, at + len("Central Green Forest Park"), "x") is None


def test_a_term_split_by_a_line_break_is_mended() -> None:
    text = "> We met the Central\r\n> Committee.\r\n"
    [passage] = passages_in(text, "en")
    at = passage.text.index("Central Committee")
    edit = passage.edit(at, at + len("Central Committee"), "CPC Central Committee")
    assert edit is not None
    assert apply_edits(text, [edit]) == "> We met the CPC Central Committee.\r\n"


def test_an_apostrophe_is_doubled_in_single_quotes() -> None:
    text = "k: 'the ''Xiongan'' area'\nnext: x\n"
    found = passage_in(text, "en")
    assert found
    edit = found[0].edit(5, 12, "Xiong'an")
    assert edit is not None
    assert apply_edits(text, [edit]) == "k: 'the ''Xiong''an'' area'\nnext: x\n"
    over_an_apostrophe = found[0].edit(4, 13, "Xi'an")
    assert over_an_apostrophe is not None
    assert apply_edits(text, [over_an_apostrophe]) == "k: 'the Xi''an area'\nnext: x\n"


def test_figures_and_code_are_not_edited() -> None:
    [passage] = passages_in("Run `jjjdoc` now.", "en")
    assert passage.edit(4, 5, "x") is None
    found = passage_in("k: It is {gdp}.\nnext: x\n", "en")
    assert found
    at = found[0].text.index("⟦gdp⟧")
    assert found[0].edit(at, at + 5, "x") is None
    assert found[0].edit(at - 1, at + 1, "x") is None


def test_an_empty_text_has_a_place() -> None:
    [passage, other] = passages_in("- \n- a\n", "en")
    assert (passage.text, passage.source_range(0, 0), passage.edit(0, 0, "x")) == ("", (0, 0), None)
    assert other.source_range(0, 1) == (5, 6)


def test_stand_ins_are_shown_as_what_is_in_the_file() -> None:
    [passage, other] = passages_in("Run `jjjdoc` and `x`, then ![](a.png).\n\nRun `x` again.", "en")
    assert passage.shown(passage.text) == "Run `jjjdoc` and `x`, then ![](a.png)."
    assert other.shown(other.text[:5]) == "Run `x`"
    assert passage.shown("no code") == "no code"
    assert len(passage.text) == len("Run ? and ?, then ?.")
    assert passage.text[10] == other.text[4] != passage.text[4]
