"""Whatever a text holds, the whole of lint ends without a traceback, finds the same again, and in linear time."""

import time
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jjjdoc.errors import JjjdocError
from jjjdoc.findings import Finding
from jjjdoc.lint.context import Context
from jjjdoc.lint.engine import check_file
from jjjdoc.lint.registry import select_rules
from jjjdoc.lint.rule import LoadedRule
from jjjdoc.loader.termbase import load_termbase
from jjjdoc.pipeline.lint_reading import read_for_lint
from jjjdoc.readers.formats import MARKDOWN, REPORT, TABLE, TEXT, Format
from jjjdoc.readers.options import ReadOptions

ROOT = Path(__file__).parents[2]

PIECES = st.sampled_from(
    [
        *"*_`#[](){}<>|~-+=\\\"'“”‘’《》〈〉（），。、；：！？…—·〇%@&$ \n\t\u00a0\u200b\ufeff\u2028\u3000İﬁ😀𠀀é",
        "\n\n", "# ", "- ", "1. ", "> ", "| a | b |\n|---|---|\n| ", "```\n", "<!-- ", " -->", "<!-- jjjdoc allow ",
        "english", ": r -->\n", "[^1]", "![", "https://a.b/c", "{regional_output}", "[[bmc]]",
        "the ", "the the ", "Beijing-Xiong", "Xiong’an", "Beijing Municipal Administrative Center", " (BMC)", "BMC",
        "CNY10.4Trillion", "10.4", "2013-2023", "i.e.", "By strengthening ", "between A and B and C", "every aspects",
        "京津冀", "北京城市副中心", "（以下简称“副中心”）", "一、", "二是", "第3号", "71.2亿元", "十四五", "联防联控联治", "等……", "，，",
    ]
)  # fmt: skip
TEXTS = st.lists(PIECES | st.text(max_size=3), max_size=60).map("".join)
FORMATS = [MARKDOWN, TEXT, TABLE]


@cache
def rules() -> tuple[LoadedRule, ...]:
    return select_rules((), ())


@cache
def context() -> Context:
    return Context(load_termbase(ROOT / "glossary.yaml"))


def check(data: bytes, form: Format, *, header: bool = True) -> tuple[Finding, ...]:
    options = ReadOptions(header=header, termbase=context().termbase)
    reading = read_for_lint(data, "a.csv" if form is TABLE else "a", form, options)
    context().forget_texts()
    return check_file(reading.file, rules(), context()).findings


def assert_sound(findings: tuple[Finding, ...]) -> None:
    for finding in findings:
        text = finding.source.text
        assert 0 <= finding.start <= finding.end <= len(text)
        assert finding.message.text("en")
        assert finding.message.text("zh")
        if finding.fix:
            edit = finding.fix.edit
            assert text[edit.start : edit.end] == edit.old


@given(TEXTS, st.sampled_from(FORMATS))
@settings(max_examples=120)
def test_any_text_can_be_checked(text: str, form: Format) -> None:
    data = text.encode("utf-8", "surrogatepass")
    try:
        first = check(data, form, header=False)
    except JjjdocError:
        return
    assert_sound(first)
    assert check(data, form, header=False) == first


@given(st.binary(max_size=200), st.sampled_from([*FORMATS, REPORT]))
@settings(max_examples=100)
def test_any_bytes_can_be_tried(data: bytes, form: Format) -> None:
    try:
        findings = check(data, form)
    except JjjdocError:
        return
    assert_sound(findings)


@given(TEXTS, TEXTS)
@settings(max_examples=60)
def test_any_report_can_be_tried(zh: str, en: str) -> None:
    texts = [text.replace("\n", " ").replace("'", "''").strip() for text in (zh, en)]
    report = (
        "id: r\nlanguages: {source: zh, targets: [en]}\ntitle: {zh: 题, en: T}\ndate: 2024-03-01\n"
        f"sections: [{{id: s, title: {{zh: 节, en: S}}, content: [{{id: p, zh: '{texts[0]}', en: '{texts[1]}'}}]}}]\n"
    )
    try:
        findings = check(report.encode("utf-8", "surrogatepass"), REPORT)
    except JjjdocError:
        return
    assert_sound(findings)


GROWING: dict[str, Callable[[int], str]] = {
    "one long line": lambda n: "The region of Beijing and Tianjin " * n,
    "one long Chinese line": lambda n: "京津冀协同发展，是重大国家战略" * n,
    "one long word": lambda n: "Beijing" * n,
    "one long compound": lambda n: "Beijing-" * n,
    "capitalised words": lambda n: "Beijing Tianjin Hebei " * n,
    "open brackets": lambda n: "（(《[“" * n,
    "closing brackets": lambda n: "”]》)）" * n,
    "nested emphasis": lambda n: "*a **b " * n,
    "quotation marks": lambda n: "\"a' “b ‘c " * n,
    "spaces": lambda n: "a" + " " * 8 * n + "b",
    "hyphens and dashes": lambda n: "a--—–…" * n,
    "digits": lambda n: "1,234.5 %" * n,
    "commas": lambda n: "a, b and c, " * n,
    "short paragraphs": lambda n: "The the end.\n\n" * n,
    "short Chinese paragraphs": lambda n: "会议强调，，抓好落实。\n\n" * n,
    "headings": lambda n: "# Development of BMC\n\n" * n,
    "list": lambda n: "1. Railways\n" * n,
    "abbreviations": lambda n: "National Development (ND) and NDRC. " * n,
    "comments": lambda n: "<!-- jjjdoc allow english: r -->\nThe the end.\n\n" * n,
    "a table": lambda n: "| a | b |\n|---|---|\n" + "| the the | 京津冀 |\n" * n,
}


@pytest.mark.parametrize("shape", GROWING)
def test_time_is_linear(shape: str) -> None:
    small, large = 6_000, 48_000
    make = GROWING[shape]
    unit = len(make(2)) - len(make(1))
    check(make(3).encode("utf-8"), MARKDOWN)
    once, eight_times = (seconds(make(max(1, size // unit)).encode("utf-8")) for size in (small, large))
    assert eight_times < 8 * 2.5 * max(once, 0.02), (
        f"{once:.2f} s, and {eight_times:.2f} s for eight times as much"
    )


def seconds(data: bytes) -> float:
    start = time.process_time()
    check(data, MARKDOWN)
    return time.process_time() - start
