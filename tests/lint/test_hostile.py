"""Whatever a text holds, the whole of lint ends without a traceback, finds the same again, and in linear time."""

from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jjjdoc.errors import JjjdocError
from jjjdoc.findings import Finding
from jjjdoc.pipeline.lint.fixing import Fixed, fix_file
from jjjdoc.pipeline.project.inputs import Input
from jjjdoc.readers.formats import MARKDOWN, REPORT, TABLE, TEXT, Format
from lint.hostile import TEXTS, check, read
from work import assert_linear

FORMATS = [MARKDOWN, TEXT, TABLE]


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
        first = check(read(data, form, header=False))
    except JjjdocError:
        return
    assert_sound(first)
    assert check(read(data, form, header=False)) == first


@given(st.binary(max_size=200), st.sampled_from([*FORMATS, REPORT]))
@settings(max_examples=100)
def test_any_bytes_can_be_tried(data: bytes, form: Format) -> None:
    try:
        findings = check(read(data, form))
    except JjjdocError:
        return
    assert_sound(findings)


def report_of(zh: str, en: str) -> bytes:
    texts = [text.replace("\n", " ").replace("'", "''").strip() for text in (zh, en)]
    report = (
        "id: r\nlanguages: {source: zh, targets: [en]}\ntitle: {zh: 题, en: T}\ndate: 2024-03-01\n"
        f"sections: [{{id: s, title: {{zh: 节, en: S}}, content: [{{id: p, zh: '{texts[0]}', en: '{texts[1]}'}}]}}]\n"
    )
    return report.encode("utf-8", "surrogatepass")


@given(TEXTS, TEXTS)
@settings(max_examples=60)
def test_any_report_can_be_tried(zh: str, en: str) -> None:
    try:
        findings = check(read(report_of(zh, en), REPORT))
    except JjjdocError:
        return
    assert_sound(findings)


@given(TEXTS, TEXTS, st.sampled_from([*FORMATS, REPORT]), st.booleans())
@settings(max_examples=120)
def test_fixing_comes_to_an_end(zh: str, en: str, form: Format, unsafe: bool) -> None:
    data = report_of(zh, en) if form is REPORT else f"{zh}\n\n{en}".encode("utf-8", "surrogatepass")
    try:
        reading = read(data, form, header=False)
    except JjjdocError:
        return
    given_file = Fixed(
        Input(None, "a", form), reading, check(reading), data, data, reading.decoded.source.text
    )

    def fixed(file: Fixed) -> Fixed:
        return fix_file(file, lambda data: read(data, form, header=False), check, unsafe=unsafe)

    once = fixed(given_file)
    assert fixed(once).data == once.data
    assert check(read(once.data, form, header=False)) == once.findings


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
    "changes": lambda n: "由2012年5万户增至7万户，增长30%，" * n,
    "parts": lambda n: "Of 120 farms, 85 grow oats, 30 (25%) grow rye and the remaining 5 none, " * n,
    "Chinese parts": lambda n: "共有120家，其中85家（占71%）、25家，其余10家，" * n,
    "sentences of parts": lambda n: "A total of 120 farms: 85 in the north. The remaining 35 grow oats. " * n,
    "figures in a list": lambda n: (
        "Costs came to $12 million.\n\n" + "- Roads: $3 million, 25 percent of the total\n" * n
    ),
    "figures in a table": lambda n: (
        "| a | b | share (%) |\n|---|---|---|\n" + "| North | 12 | 50.0 |\n" * n + "| Total | 24 | 100 |\n"
    ),
    "a table": lambda n: "| a | b |\n|---|---|\n" + "| the the | 京津冀 |\n" * n,
}


@pytest.mark.parametrize("shape", GROWING)
def test_the_work_grows_with_the_text_and_no_faster(shape: str) -> None:
    make = GROWING[shape]
    unit = len(make(2)) - len(make(1))
    assert_linear(lambda size: check(read(make(max(1, size // unit)).encode("utf-8"), MARKDOWN)), 4_000)
