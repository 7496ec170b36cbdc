"""`lint` on files of translators: figures and terms of each pair, with their places, and no fix."""

from pathlib import Path

import pytest

from jjjdoc.pipeline.lint.lint import LintRequest, lint

FILE = """\
<xliff version="1.2"><file original="a" source-language="zh" target-language="en"><body>
<trans-unit id="gdp"><source>成交额超71.2亿元。</source>
  <target>The <g id="1">turnover</g> was over CNY 71.2 billion.</target></trans-unit>
<trans-unit id="right"><source>成交额超71.2亿元。</source><target>The the turnover was over CNY 7.12 billion.</target></trans-unit>
</body></file></xliff>
"""


def test_figures_and_terms_of_a_job(tmp_path: Path) -> None:
    file = tmp_path / "job.xlf"
    file.write_text(FILE, encoding="utf-8")
    request = LintRequest(inputs=(str(file),), select=("number.mismatch", "english.doubled_word"))
    found = {each.rule: each for each in lint(None, request).findings}
    mismatch = found["number.mismatch"]
    assert mismatch.segment == "gdp"
    place = mismatch.source.place(mismatch.start, mismatch.end)
    assert (place.start.line, FILE.splitlines()[2][place.start.column - 1 :][:8]) == (3, "CNY 71.2")
    assert found["english.doubled_word"].fix is None


def test_fixes_are_refused(tmp_path: Path) -> None:
    file = tmp_path / "job.xlf"
    file.write_text(FILE, encoding="utf-8")
    result = lint(None, LintRequest(inputs=(str(file),), fix=True, write=True))
    assert "jjjdoc does not fix translation files" in result.errors[0].message.text("en")
    assert not result.is_complete
    assert file.read_text(encoding="utf-8") == FILE


PO = """\
msgid ""
msgstr "Language: en\\nX-Source-Language: zh_CN\\n"

msgctxt "lost"
msgid "{name}比{fall|value}多%2$s。"
msgstr "More than {fall} %s {nmae}."

msgctxt "right"
msgid "共有{count|no-"
"qualifier}家[[bmc]]的企业"
msgstr "There are {count|words} firms of the center."
"""
CODES = """\
<xliff version="1.2"><file original="a" source-language="zh" target-language="en"><body><trans-unit id="gdp">
<source>成交额<ph id="1" equiv-text="1">{sum}</ph>，<ph id="2">{rise}</ph></source>
<target>The sum <ph id="1">{sum|words}</ph></target></trans-unit></body></file></xliff>
"""


def test_placeholders_of_a_job(tmp_path: Path) -> None:
    for name, text in (("job.po", PO), ("job.xlf", CODES)):
        (tmp_path / name).write_text(text, encoding="utf-8")
    inputs = tuple(str(tmp_path / name) for name in ("job.po", "job.xlf"))
    found = lint(None, LintRequest(inputs=inputs, select=("segment.placeholder",))).findings
    assert [(each.segment, each.message.text("en").split()[-1]) for each in found] == [
        ("lost", "{name}"),
        ("lost", "{nmae}"),
        ("gdp", "{rise}"),
    ]


@pytest.mark.parametrize(
    ("target", "pairs"), [("<target>CNY 71.2 billion.</target>", 1), ("<target/>", 0), ("", 0)]
)
def test_how_many_pairs_were_compared(target: str, pairs: int, tmp_path: Path) -> None:
    head = '<xliff version="1.2"><file original="a" source-language="zh-Hans" target-language="en-US"><body>'
    unit = f'<trans-unit id="a"><source>成交额712亿元。</source>{target}</trans-unit>'
    (tmp_path / "job.xlf").write_text(f"{head}{unit}</body></file></xliff>", encoding="utf-8")
    assert lint(None, LintRequest(inputs=(str(tmp_path / "job.xlf"),))).pairs == pairs
    (tmp_path / "notes.md").write_text("# Notes\n", encoding="utf-8")
    assert lint(None, LintRequest(inputs=(str(tmp_path / "notes.md"),))).pairs is None
