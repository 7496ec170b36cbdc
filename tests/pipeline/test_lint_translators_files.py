"""`lint` on files of translators: figures and terms of each pair, with their places, and no fix."""

from pathlib import Path

from jjjdoc.pipeline.lint import LintRequest, lint

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
    assert "fixes are not made in files of translators" in result.errors[0].message.text("en")
    assert not result.is_complete
    assert file.read_text(encoding="utf-8") == FILE
