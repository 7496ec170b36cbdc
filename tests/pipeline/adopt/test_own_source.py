"""Whatever Markdown is adopted, the source that is written loads without a fault, and all its editions are built."""

from __future__ import annotations

from collections.abc import Sequence

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from jjjdoc.config.read import read_settings
from jjjdoc.language.labels import primary_subtag
from jjjdoc.loader.report import read_report
from jjjdoc.locations import SourceText
from jjjdoc.pipeline.build.build import Request, build
from pipeline.adopt.conftest import Adopting, silent

SIGNS = (
    *("{x}", "{", "}", "[[x]]", "[", "]", "[a](b)", "[a](https://x.org/a_(b))", "[x](#y)", "![x](y.png)", "[^1]", "[^a]"),
    *("[^report_title]", "a: b", "x:", "# x", " #", "'", '"', "“x”", "\\", "\\\\", "\\|", "*", "**b**", "*i*", "_", "`c|d`"),
    *("https://x.org/?a=b#c", "<https://x.org>", "a@b.org", "<br>", "<b>", "&amp;", "&", "%", "@", "!", "?", "- ", "> ", "~"),
    *("\t", "\u00a0", "\u3000", "\u200b", "\u2028", "no", "null", "yes", "~", "12:30", "0x1F", "1_000", "=", "---", "1. "),
    *("2024-03-01", "March 1, 2024", "2024年3月1日", "12.5 percent", "12.5%", "$1,234", "¥99", "CNY 10.4 trillion", "￥1"),
    *("112 China-Europe trains", "13.1 Government Users", "1,234 people's", "777 ÉCOLES", "1234 x", "112列", "10.4万亿元"),
    *("Report keyword 1", "Report title", "Summary: ", "Keywords: a; b", "关键词：甲；乙", "摘要：", "Contact: x", "Table 1. "),
    *("表1 ", "图1 某图", "Figure 1: x", "一、", "（一）", "第一章 ", "1.2 ", "①", "——", "…", "$a$", "$$"),
)  # fmt: skip
LONE = (
    *(
        "①",
        "②",
        "1)",
        "2)",
        "（1）",
        "• ",
        "•",
        "Contact:",
        "联系方式：",
        "Summary",
        "摘要",
        "Keywords: ;",
        "关键词：\u00a0；甲",
    ),
    *(
        "Keywords: a; b",
        "Table 1.",
        "表1",
        "图1 图",
        "**1,234**",
        "- **CNY 5 trillion**: Output",
        "Report keyword 1",
    ),
    *(
        "March 1, 2024",
        "2024年3月1日",
        "—— 来源",
        "> x",
        "======",
        "# ",
        "The Office",
        "第一章",
        "一、",
        "2024",
        "![](y.png)",
    ),
)
ENGLISH = (
    "The trains ran.",
    "It rose",
    "schools",
    "A",
    "of the",
    "people’s",
    "Überlandbusse",
    "naïve",
    "No.",
)
CHINESE = ("中欧班列开行。", "总量达到", "学校", "人", "，", "。", "（", "）", "报告", "摘要")
OTHER = ("Поезд", "電車", "١٢", "Ⅳ", "²", "😀", "e\u0301")


def line(words: Sequence[str]) -> st.SearchStrategy[str]:
    """One line of words of a language and of signs that mean something in Markdown, YAML or the markup of sources."""
    pieces = st.sampled_from(SIGNS) | st.sampled_from(words) | st.sampled_from(OTHER)
    return st.tuples(st.sampled_from(words), st.lists(pieces, max_size=6), st.sampled_from(("", " "))).map(
        lambda drawn: drawn[2].join((*drawn[1], drawn[0]) if len(drawn[1]) % 2 else (drawn[0], *drawn[1]))
    )


def rows(cells: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    """A table whose rows may be short, long or missing, its cells empty, its columns set in any way."""
    row = st.lists(cells | st.just(""), min_size=1, max_size=4).map(lambda drawn: f"| {' | '.join(drawn)} |")
    marks = st.lists(st.sampled_from(("-", ":-", "-:", ":-:")), min_size=1, max_size=3)

    def table(drawn: tuple[list[str], list[str], list[str]]) -> str:
        columns, header, body = drawn
        named = [*header, *[""] * len(columns)][: len(columns)]
        return "\n".join((f"| {' | '.join(named)} |", f"|{'|'.join(columns)}|", *body))

    return st.tuples(marks, st.lists(cells, max_size=3), st.lists(row, max_size=4)).map(table)


def blocks(words: Sequence[str]) -> st.SearchStrategy[str]:
    text = line(words)
    inside = text.map(lambda each: each.replace("|", "\\|"))
    items = st.lists(
        st.tuples(st.sampled_from(("- ", "1. ", "   - ", "      1. ", "3) ")), text), min_size=1, max_size=5
    )
    return st.one_of(
        text,
        st.tuples(st.sampled_from(("#", "##", "###", "######")), text).map(" ".join),
        items.map(lambda drawn: "\n".join(mark + item for mark, item in drawn)),
        rows(inside),
        rows(text),
        st.tuples(st.sampled_from(("1", "a", "b", "report_title", "footnote_1")), text).map(
            lambda drawn: f"[^{drawn[0]}]: {drawn[1]}"
        ),
        text.map(lambda each: f"> {each}"),
        st.lists(st.tuples(text, st.sampled_from((": x", ":", "： x", ""))), min_size=1, max_size=3).map(
            lambda drawn: "\n".join(f"- **{value}**{caption}" for value, caption in drawn)
        ),
        st.lists(st.sampled_from(LONE), min_size=1, max_size=3).map("\n\n".join),
        st.sampled_from(("***", "```\ncode\n```", "<div>x</div>", "<!-- x -->", "===")),
    )


def documents(words: Sequence[str]) -> st.SearchStrategy[str]:
    front = st.sampled_from(("", "# Report\n\n", "# 报告\n\n", "---\ntitle: x\ndate: 2024-03-01\n---\n\n"))
    body = st.lists(blocks(words), min_size=1, max_size=8).map("\n\n".join)
    return st.tuples(front, body, st.just(f"\n\n{words[0]}\n")).map("".join)


def holds(adopting: Adopting) -> None:
    """The source that was written is read without a fault, references included, and its editions are built."""
    text = adopting.source.read_text("utf-8")
    report, faults = read_report(SourceText("adopted.yaml", text), adopting.source, adopting.folder)
    assert faults == ()
    languages = [primary_subtag(tag) for tag in report.languages]
    editions = "".join(f'[editions.{each}]\nlanguages = ["{each}"]\n' for each in languages)
    project = adopting.folder / "jjjdoc.toml"
    project.write_text(f'sources = "."\n{editions}', "utf-8")
    build(read_settings(project), Request(formats=("md", "docx")), silent)


quick = settings(
    derandomize=True,
    max_examples=40,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)


@given(documents(ENGLISH))
@quick
def test_what_is_adopted_in_english_loads_and_builds(adopting: Adopting, text: str) -> None:
    adopting.files(adopting.write("en.md", text), languages=("en",))
    holds(adopting)


@given(documents(CHINESE))
@quick
def test_what_is_adopted_in_chinese_loads_and_builds(adopting: Adopting, text: str) -> None:
    adopting.files(adopting.write("zh.md", text), languages=("zh",))
    holds(adopting)


@given(documents((*CHINESE, *ENGLISH)))
@quick
def test_what_is_adopted_from_one_file_in_both_languages_loads_and_builds(
    adopting: Adopting, text: str
) -> None:
    adopting.one(f"# 报告 Report\n\n总量达到。\n\nThe total.\n\n{text}")
    holds(adopting)


@given(documents(CHINESE), documents(ENGLISH))
@quick
def test_what_is_adopted_from_two_files_loads_and_builds(
    adopting: Adopting, chinese: str, english: str
) -> None:
    adopting.files(adopting.write("zh.md", chinese), adopting.write("en.md", english), languages=("zh", "en"))
    holds(adopting)
