"""Any text comes out of Markdown as it went in, and any emphasis too: read with markdown-it and with pandoc."""

import json
import re
import shutil
import subprocess

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from contracts.sample import ZH, document, literal
from jjjdoc.locations import TextView
from jjjdoc.tree.nodes import (
    Emphasis,
    Heading,
    Link,
    ListBlock,
    ListItem,
    Paragraph,
    Parallel,
    ParallelRow,
    Prose,
    Quotation,
    Strong,
    Table,
    TableRow,
    Text,
)
from jjjdoc.writers.formats import WriteOptions
from jjjdoc.writers.markdown import write
from jjjdoc.writers.plain import clean

READER = MarkdownIt("commonmark").enable("table")

TRAPS = [
    "# a", "## b #", "- a", "+", "-", "* a", "1. a", "12) a", "(a) b", "iv. x", "#. a", "> a", ">a", "    a", "\ta", "a  ",
    "a\\", "\\", "\\\\", "|", "a|b", "\\|", "<html>", "<!-- x -->", "<a@b.cn>", "&amp;", "&", "&#35;", "&copy", "`a`", "``",
    "_a_", "a_b_c", "__a__", "*a*", "**a**", "~~a~~", "~a~", "^a^", "[a](b)", "[a]", "![a](b)", "[^1]", "[^1]: a", "[a]: b",
    "---", "***", "===", "```", "~~~", ": a", ":::", "$a$", "{a}", "{#a}", "https://x.cn/(a)，b", "www.x.cn", "a@b.cn", "Xiong'an",
    '"a" \'b\'', "a -- b --- c", "a...", ":smile:", "a:b:c", "Table: a", "| a | b |", "@a", "C#", "2 * 3 * 4", "!", "a!", "[ ] a",
    "[x] a", "\u3000a\u3000", "\u00a0", "“a”", "％", "😀", "＊a＊", "1.", "2014.", "No. 4", "x<br>y", "&#x8FDB;", "\\*", "%a", "(@) a",
]  # fmt: skip
ALPHABET = "*_`~^|\\<>&#-+=:.!()[]{}$\"'@/%1a京“”，。 \u00a0\u3000；＋￥"
TEXTS = st.one_of(
    st.sampled_from(TRAPS),
    st.text(ALPHABET, max_size=16),
    st.lists(st.sampled_from(TRAPS), min_size=2, max_size=3).map("".join),
    st.text(max_size=20),
)


def markdown_of(*blocks) -> str:
    text = write(document(blocks), WriteOptions("r"))[0].data.decode("utf-8")
    return text.partition("# 报告\n\n2024\n\n")[2]


def read(markdown: str) -> tuple[list[str], list[str]]:
    """Return the texts of what markdown-it reads, one a block, and the kinds of blocks and of inline nodes."""
    texts: list[str] = []
    kinds: list[str] = []
    for token in READER.parse(markdown):
        if token.type != "inline":
            kinds.append(token.type)
            continue
        text = ""
        for child in token.children or []:
            assert child.type in ("text", "text_special") or child.content == "<!-- -->", child
            text += child.content if child.type != "html_inline" else ""
        texts.append(text)
    return texts, [kind for kind in kinds if kind.endswith("_open")]


@given(TEXTS)
def test_text_in_blocks(text: str) -> None:
    passage = literal("甲" + text) if not clean(text) else literal(text)
    expected = clean(text) or "甲"
    item = ListItem(passage, (ListBlock(True, (ListItem(passage),), ZH),))
    texts, kinds = read(
        markdown_of(
            Heading(1, "a", passage),
            Paragraph(passage),
            ListBlock(False, (item, item), ZH),
            Quotation(passage, None),
            Paragraph(passage),
        )
    )
    assert texts == [expected] * 8
    lists = ["list_item_open", "paragraph_open", "ordered_list_open", "list_item_open", "paragraph_open"]
    assert kinds == [
        "heading_open", "paragraph_open", "bullet_list_open", *lists, *lists, "blockquote_open", "paragraph_open", "paragraph_open",
    ]  # fmt: skip


@given(TEXTS)
def test_text_in_tables(text: str) -> None:
    cell = literal(text)
    row = TableRow((cell, cell))
    columns = Parallel((ZH, ZH), (ParallelRow(((Paragraph(cell),), (Paragraph(cell),))),))
    texts, kinds = read(markdown_of(Table("t", ZH, None, ("left", "right"), row, (row,)), columns))
    assert texts == [clean(text)] * 4 + ["中文"] * 2 + [clean(text)] * 2
    assert kinds.count("table_open") == 2
    assert kinds.count("td_open") == 4


PARTS = st.one_of(
    st.text(ALPHABET, min_size=1, max_size=4), st.sampled_from(["“甲”", "乙", "（", "。", " ", "a"])
)
NODES = st.lists(
    st.tuples(PARTS, st.sampled_from(["", "*", "**", "***", "link", "*link"])), min_size=1, max_size=6
)


def build(parts) -> Prose:
    inlines = []
    for text, style in parts:
        node = Text(text, 0, len(text))
        if "link" in style:
            node = Link((node,), "https://x.cn/a_(b)", 0, 1)
        if style.startswith("*") and style != "**":
            node = Emphasis((node,), 0, 1)
        if style.startswith("**"):
            node = Strong((node,), 0, 1)
        inlines.append(node)
    return Prose(None, ZH, tuple(inlines), TextView.of_generated(""))


def styled(parts) -> list[tuple[str, frozenset[str]]]:
    """Return each character and how it is set; white space is not set at all."""
    seen = []
    for text, style in parts:
        marks = {"strong"} if style.startswith("**") else set()
        marks |= {"em"} if style.startswith("*") and style != "**" else set()
        marks |= {"link"} if "link" in style else set()
        seen += [(char, frozenset(marks)) for char in text if not char.isspace()]
    return seen


def styled_html(markdown: str) -> list[tuple[str, frozenset[str]]]:
    seen = []
    for token in READER.parse(markdown):
        open_marks: list[str] = []
        for child in token.children or []:
            if child.nesting == 1:
                open_marks.append(child.type.removesuffix("_open"))
            elif child.nesting == -1:
                open_marks.pop()
            elif child.type != "html_inline":
                assert child.type in ("text", "text_special")
                seen += [(char, frozenset(open_marks)) for char in child.content if not char.isspace()]
    return seen


@given(NODES)
def test_emphasis(parts) -> None:
    assert styled_html(markdown_of(Paragraph(build(parts)))) == styled(parts)


@given(NODES)
def test_emphasis_in_a_table(parts) -> None:
    cell = build(parts)
    table = Table("t", ZH, None, ("left",), TableRow((literal(""),)), (TableRow((cell,)),))
    assert styled_html(markdown_of(table)) == styled(parts)


# --- pandoc ------------------------------------------------------------------------------------------------

needs_pandoc = pytest.mark.skipif(shutil.which("pandoc") is None, reason="pandoc is not installed")


def pandoc(markdown: str, dialect: str) -> list:
    done = subprocess.run(
        ["pandoc", "-f", dialect, "-t", "json"],
        input=markdown.encode("utf-8"),
        capture_output=True,
        check=True,
    )
    return json.loads(done.stdout)["blocks"]


def pandoc_styled(nodes, marks=frozenset()) -> list[tuple[str, frozenset[str]]]:
    seen = []
    for node in nodes:
        match node:
            case {"t": "Str", "c": text}:
                seen += [(char, marks) for char in text if not char.isspace()]
            case {"t": "Strong" | "Emph" as kind, "c": children}:
                seen += pandoc_styled(children, marks | {"strong" if kind == "Strong" else "em"})
            case {"t": "Link", "c": [_, children, _]}:
                seen += pandoc_styled(children, marks | {"link"})
            case {"t": "Space"} | {"t": "SoftBreak"}:
                pass
            case {"t": "RawInline", "c": ["html", "<!-- -->"]}:
                pass
            case _:
                raise AssertionError(node)
    return seen


@needs_pandoc
@pytest.mark.parametrize("dialect", ["gfm", "commonmark_x-smart"])
def test_pandoc_reads_every_trap(dialect: str) -> None:
    passages = [*TRAPS, "甲"]
    blocks = pandoc(markdown_of(*(Paragraph(literal(text)) for text in passages)), dialect)
    assert {block["t"] for block in blocks} == {"Para"}
    seen = ["".join(char for char, _ in pandoc_styled(block["c"])) for block in blocks]
    assert list(filter(None, seen)) == [re.sub(r"\s", "", text) for text in passages if text.strip()]


@needs_pandoc
@pytest.mark.parametrize("dialect", ["gfm", "commonmark_x-smart"])
@settings(max_examples=5)
@given(st.lists(NODES, min_size=20, max_size=40))
def test_pandoc_reads_emphasis(dialect, passages) -> None:
    blocks = pandoc(markdown_of(*(Paragraph(build(parts)) for parts in passages)), dialect)
    seen = [pandoc_styled(block["c"]) for block in blocks]
    assert [each for each in seen if each] == [styled(parts) for parts in passages if styled(parts)]
