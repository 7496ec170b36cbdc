"""Texts that nobody writes, and the whole of lint over them."""

from functools import cache
from pathlib import Path

from hypothesis import strategies as st

from jjjdoc.findings import Finding
from jjjdoc.lint.context import Context
from jjjdoc.lint.engine import check_file
from jjjdoc.lint.registry import select_rules
from jjjdoc.lint.rule import LoadedRule
from jjjdoc.loader.termbase import load_termbase
from jjjdoc.pipeline.lint.reading import Reading, read_for_lint
from jjjdoc.readers.formats import TABLE, Format, ReadOptions

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


@cache
def rules() -> tuple[LoadedRule, ...]:
    return select_rules((), ())


@cache
def context() -> Context:
    return Context(load_termbase(ROOT / "glossary.yaml"))


def read(data: bytes, form: Format, *, header: bool = True) -> Reading:
    options = ReadOptions(header=header, termbase=context().termbase)
    return read_for_lint(data, "a.csv" if form is TABLE else "a", form, options)


def check(reading: Reading) -> tuple[Finding, ...]:
    context().forget_texts()
    return check_file(reading.file, rules(), context()).findings
